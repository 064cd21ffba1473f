import Diagnostics
import Testing
import Values
import Vietnamese

@testable import Figures

/// Targets of a small head through the stage.
@Suite struct TargetTests {
    /// A head of two communes and these targets.
    private func stage(_ targets: String, units: String = Self.units) throws -> Diagnosed<FigureStage.Result> {
        let text = "dữ liệu:\n  xã: |\n\(units)\nchỉ tiêu: |\n\(targets)\n"
        let declarations = [
            FieldDeclaration("dữ liệu", .data, help: Bilingual(vi: "", en: "")),
            FieldDeclaration("chỉ tiêu", .table, help: Bilingual(vi: "", en: "")),
        ]
        let scanned = try #require(SpecScanner.scan(SourceFile(path: "thu.vanthu", text: text + "---\nChữ.\n")).output)
        let layer = scanned.layer(declarations)
        #expect(layer.diagnostics.isEmpty, "\(layer.diagnostics.map(\.message.vi))")
        return FigureStage.run(try #require(layer.output))
    }

    private static let units = """
            | Mã | Tên      | Nữ  | Hộ | Sàn | Giao |
            |----|----------|----:|---:|----:|-----:|
            | 01 | Hương Trà | 300 | 90 |   x |      |
            | 02 | Thượng Lâm | 100 | 60 |  4 |    7 |
            | 03 | Hạ Lâm   | 300 | 50 |     |      |
        """

    /// The column of a target as printed text.
    private func parts(_ code: String, _ targets: String, units: String = Self.units) throws -> [String] {
        let result = try stage(targets, units: units)
        #expect(result.diagnostics.isEmpty, "\(result.diagnostics.map(\.message.vi))")
        let head = try #require(result.output?.head)
        let table = try #require(head.dataTables.first)
        guard case .one(let index) = table.column(named: code) else { return ["no column"] }
        return table.columns[index].cells.map { Self.text($0.value) }
    }

    /// What a target stands for.
    private func total(_ row: Int, _ targets: String) throws -> String {
        let result = try stage(targets)
        #expect(result.diagnostics.isEmpty, "\(result.diagnostics.map(\.message.vi))")
        guard case .table(let table, _)? = result.output?.head.fields["chi_tieu"]?.value else { return "no table" }
        let column = try #require(table.valueColumn)
        return Self.text(table.columns[column].cells[row].value)
    }

    private static func text(_ value: Value) -> String {
        switch value {
        case .number(let number): number.vietnamese()
        case .quantity(let quantity): quantity.vietnamese()
        case .text(let text): text
        case .notApplicable: "x"
        case .empty: ""
        case .date, .boolean, .list, .table, .row, .blank: "?"
        }
    }

    @Test func aTotalIsDividedByItsBasis() throws {
        let targets = """
              | Mã  | Tổng  | Chia cho | Theo |
              |-----|------:|----------|------|
              | cây | 10 ca | xã       | Nữ   |
            """
        // 4,29 1,43 4,29: the one left goes to the middle one.
        #expect(try parts("cây", targets) == ["4 ca", "2 ca", "4 ca"])
    }

    @Test func theCodeOfTheUnitDecidesBetweenEqualRemainders() throws {
        let targets = """
              | Mã  | Tổng  | Chia cho | Theo |
              |-----|------:|----------|------|
              | cây | 8 cây | xã       | đều  |
            """
        #expect(try parts("cây", targets) == ["3 cây", "3 cây", "2 cây"])
    }

    @Test func aDeclaredKeyDecidesInstead() throws {
        let targets = """
              | Mã  | Tổng  | Chia cho | Theo | Khóa         |
              |-----|------:|----------|------|--------------|
              | cây | 8 cây | xã       | đều  | Hộ           |
              | hoa | 8 cây | xã       | đều  | Hộ giảm dần  |
            """
        #expect(try parts("cây", targets) == ["2 cây", "3 cây", "3 cây"])
        #expect(try parts("hoa", targets) == ["3 cây", "3 cây", "2 cây"])
    }

    @Test func limitsComeFromColumnsOrStandForAll() throws {
        let targets = """
              | Mã  | Tổng  | Chia cho | Theo | Sàn | Trần |
              |-----|------:|----------|------|-----|------|
              | cây | 14    | xã       | Nữ   | Sàn |      |
              | hoa | 14    | xã       | Nữ   |     | 5    |
            """
        #expect(try parts("cây", targets) == ["5", "4", "5"])
        #expect(try parts("hoa", targets) == ["5", "4", "5"])
    }

    @Test func fixedRowsAreTakenOffTheTotal() throws {
        let targets = """
              | Mã  | Tổng  | Chia cho | Theo | Cố định |
              |-----|------:|----------|------|---------|
              | cây | 15    | xã       | Nữ   | Giao    |
            """
        #expect(try parts("cây", targets) == ["4", "7", "4"])
    }

    @Test func aUnitThatIsCrossedOutTakesNoPart() throws {
        let targets = """
              | Mã  | Tổng  | Chia cho | Theo |
              |-----|------:|----------|------|
              | cây | 10 ca | xã       | Sàn  |
            """
        let units = Self.units.replacing("|     |      |", with: "|   1 |      |")
        #expect(try parts("cây", targets, units: units) == ["x", "8 ca", "2 ca"])
    }

    @Test func aUnitThatIsCrossedOutMayHaveAFixedPart() throws {
        let targets = """
              | Mã  | Tổng  | Chia cho | Theo | Cố định |
              |-----|------:|----------|------|---------|
              | cây | 10 ca | xã       | Sàn  | Giao    |
            """
        let units = Self.units.replacing("|   x |      |", with: "|   x |    3 |").replacing(
            "|     |      |", with: "|   1 |      |")
        #expect(try parts("cây", targets, units: units) == ["3 ca", "7 ca", "0 ca"])
    }

    @Test func stepsMayBeTenths() throws {
        let targets = """
              | Mã  | Tổng   | Chia cho | Theo | Làm tròn |
              |-----|-------:|----------|------|----------|
              | đất | 1,5 ha | xã       | Nữ   | 0,1      |
            """
        #expect(try parts("đất", targets) == ["0,7 ha", "0,2 ha", "0,6 ha"])
    }

    @Test func aFixedTargetGivesEveryUnitTheSame() throws {
        let targets = """
              | Mã  | Chia cho | Kiểu    | Mức   |
              |-----|----------|---------|-------|
              | lớp | xã       | cố định | 2 lớp |
            """
        #expect(try parts("lớp", targets) == ["2 lớp", "2 lớp", "2 lớp"])
        #expect(try total(0, targets) == "6 lớp")
    }

    @Test func aTargetPerMemberGrowsWithTheMembers() throws {
        let targets = """
              | Mã  | Chia cho | Theo | Kiểu           | Mức    | Làm tròn |
              |-----|----------|------|----------------|--------|----------|
              | tờ  | xã       | Hộ   | mỗi thành viên | 1,5 tờ |          |
              | hộp | xã       | Hộ   | mỗi thành viên | 1,5    | 10       |
            """
        #expect(try parts("tờ", targets) == ["135 tờ", "90 tờ", "75 tờ"])
        #expect(try parts("hộp", targets) == ["140", "90", "80"])
        #expect(try total(0, targets) == "300 tờ")
    }

    @Test func aShareIsAPercentageOfWhatAnotherTargetGives() throws {
        let targets = """
              | Mã  | Tổng  | Chia cho | Theo | Kiểu     | Mức |
              |-----|------:|----------|------|----------|-----|
              | cây | 10 ca | xã       | Nữ   |          |     |
              | hoa |       |          | cây  | tỷ trọng | 50% |
            """
        #expect(try parts("hoa", targets) == ["2 ca", "1 ca", "2 ca"])
        #expect(try total(1, targets) == "5 ca")
    }

    @Test func aSumAddsTargetsAndIsCheckedBothWays() throws {
        let targets = """
              | Mã  | Tổng  | Chia cho | Theo     | Kiểu | Mức  |
              |-----|------:|----------|----------|------|------|
              | cây | 10 ca | xã       | Nữ       |      |      |
              | hoa | 20 ca | xã       | Hộ       |      |      |
              | tất | 30 ca |          | cây, hoa | cộng | Giao |
            """
        let units = Self.units.replacing("|   x |      |", with: "|   x |   13 |").replacing(
            "|     |      |", with: "|     |    9 |"
        ).replacing("|  4 |    7 |", with: "|  4 |    8 |")
        #expect(try parts("tất", targets, units: units) == ["13 ca", "8 ca", "9 ca"])
    }

    @Test func aRatioStandsForEveryUnitAndIsNeverSummed() throws {
        let targets = """
              | Mã   | Tổng | Chia cho | Kiểu  |
              |------|-----:|----------|-------|
              | sinh |   5% | xã       | tỷ lệ |
            """
        #expect(try parts("sinh", targets) == ["5%", "5%", "5%"])
        #expect(try total(0, targets) == "5%")
        let table = try #require(try stage(targets).output?.head.dataTables.first)
        #expect(table.columns.last?.isSummed == false)
    }

    @Test func aTargetNeedsNoUnits() throws {
        let targets = """
              | Mã  | Tổng  |
              |-----|------:|
              | lớp | 3 lớp |
            """
        #expect(try total(0, targets) == "3 lớp")
    }

    @Test func theUnitMayStandInAColumnOfItsOwn() throws {
        let targets = """
              | Mã  | Tổng | Đơn vị | Chia cho | Theo |
              |-----|-----:|--------|----------|------|
              | cây |   10 | cây    | xã       | Nữ   |
            """
        #expect(try parts("cây", targets) == ["4 cây", "2 cây", "4 cây"])
        #expect(try total(0, targets) == "10 cây")
    }

    @Test func columnsOfTheAuthorArePassedBy() throws {
        let targets = """
              | Mã  | Tổng | Ghi chú       |
              |-----|-----:|---------------|
              | cây |   10 | trồng dịp Tết |
            """
        #expect(try total(0, targets) == "10")
    }

    @Test func aCellThatTwoTargetsNeedIsOneFault() throws {
        let targets = """
              | Mã  | Tổng  | Chia cho | Theo |
              |-----|------:|----------|------|
              | cây | 10 ca | xã       | Giao |
              | hoa | 20 ca | xã       | Giao |
            """
        let faults = try stage(targets).diagnostics
        #expect(faults.map(\.code) == ["target.cell-empty", "target.cell-empty"])
        #expect(Set(faults.map(\.span)).count == 2)
    }

    @Test func aPartWasMadeFromTheTotalAndAllBases() throws {
        let targets = """
              | Mã  | Tổng  | Chia cho | Theo |
              |-----|------:|----------|------|
              | cây | 10 ca | xã       | Nữ   |
            """
        let table = try #require(try stage(targets).output?.head.dataTables.first)
        let sources = try #require(table.columns.last).cells.sources(1).map { String($0.text) }
        #expect(sources == ["10 ca", "300", "100", "300"])
    }

    @Test func aKeyIsASourceOnlyWhereItDecided() throws {
        let targets = """
              | Mã  | Tổng  | Chia cho | Theo |
              |-----|------:|----------|------|
              | cây | 8 cây | xã       | đều  |
            """
        let table = try #require(try stage(targets).output?.head.dataTables.first)
        let sources = try #require(table.columns.last).cells.sources(1).map { String($0.text) }
        #expect(sources == ["8 cây", "01", "02", "03"])
    }

    @Test func aSummedTotalWasMadeFromItsParts() throws {
        let targets = """
              | Mã  | Chia cho | Theo | Kiểu           | Mức    |
              |-----|----------|------|----------------|--------|
              | tờ  | xã       | Hộ   | mỗi thành viên | 2 tờ   |
            """
        guard case .table(let table, _)? = try stage(targets).output?.head.fields["chi_tieu"]?.value else {
            Issue.record("no table")
            return
        }
        let column = try #require(table.valueColumn)
        let sources = table.columns[column].cells[0].sources.map { String($0.text) }
        #expect(sources.contains("90") && sources.contains("60") && sources.contains("50") && sources.contains("2 tờ"))
    }

    @Test func theWorkingCanBePrinted() throws {
        let targets = """
              | Mã  | Tổng  | Chia cho | Theo |
              |-----|------:|----------|------|
              | cây | 10 ca | xã       | Nữ   |
            """
        let head = try #require(try stage(targets).output?.head)
        guard case .data(let workings, _)? = head.fields["cach_chia"]?.value,
            case .table(let working)? = workings.first?.value.value,
            case .data(let notes, _)? = head.fields["loi_chia"]?.value, case .text(let note)? = notes.first?.value.value
        else {
            Issue.record("no working")
            return
        }
        #expect(
            working.columns.map(\.name) == [
                "Mã", "Cơ sở", "Phần chính xác", "Phần nguyên", "Phần dư", "Thứ tự", "Thêm", "Được giao", "Giới hạn",
            ])
        #expect(
            working.columns.map { Self.text($0.cells.value(1)) } == [
                "02", "100", "1,4286", "1", "0,4286", "1", "1", "2 ca", "",
            ])
        #expect(
            note == "Chia 10 ca cho 3 đơn vị theo “Nữ” bằng phương pháp số dư lớn nhất; phần nguyên cộng lại 9 ca, "
                + "còn 1 ca thêm cho 1 đơn vị có phần dư lớn nhất: Thượng Lâm")
    }
}
