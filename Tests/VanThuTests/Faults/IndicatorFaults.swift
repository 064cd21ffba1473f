/// Faults of `chỉ số`: the table of indicators, the figures, the units, the relations.
enum IndicatorFaults {
    /// All of them.
    static let all: [PlantedFault] = declarations + catalog + figures + units + relations + broken

    private static let declarations: [PlantedFault] = [
        fault(
            "indicators of an unknown table", "indicator.unknown-table", cure: "danh mục", keys: "danh mục: ▮danh muc1"),
        fault(
            "indicators by an unknown table of units", "indicator.unknown-table", cure: "xã",
            keys: "danh mục: danh mục\ntheo đơn vị: ▮xa1"),
        fault(
            "one table for indicators and units", "indicator.units-are-catalog", cure: "mỗi dòng một đơn vị",
            keys: "danh mục: danh mục\ntheo đơn vị: ▮danh mục"),
        fault(
            "too many decimals of indicators", "indicator.bad-places", cure: "0 đến 6",
            keys: "danh mục: danh mục\nsố lẻ: ▮9"),
        fault("indicators without table", "head.missing-key", cure: "danh_mục", keys: "▮số lẻ: 1"),
        fault(
            "a misspelt key of indicators", "head.unknown-key", cure: "theo đơn vị",
            keys: "danh mục: danh mục\n▮theo đơn v: xã"),
    ]

    private static let catalog: [PlantedFault] = [
        fault(
            "indicators without codes", "indicator.missing-column", cure: "Mã", header: "▮Tên | Thực hiện", "Hộ | 5"),
        fault("indicators without names", "indicator.missing-column", cure: "Tên", header: "▮Mã | Thực hiện", "A | 5"),
        fault(
            "a misspelt column of indicators", "indicator.unknown-column", cure: "Thực hiện",
            header: "Mã | Tên | ▮Thực hin", "A | Hộ | 5"),
        fault(
            "a column of indicators typed twice", "indicator.column-twice", cure: "hai cột",
            header: "Mã | Tên | Thực hiện | ▮thực hiện", "A | Hộ | 5 | 6"),
        fault("an indicator without code", "indicator.code-missing", cure: "chỉ_số.T1", "▮| Hộ | hộ | | | | 5"),
        fault(
            "two indicators of one code", "indicator.code-twice", cure: "mã khác", "A | Hộ | hộ | | | | 5",
            "▮a | Người | người | | | | 6"),
        fault(
            "a code that is a column of indicators", "indicator.code-is-column", cure: "mã khác",
            "▮Tên | Hộ | hộ | | | | 5"),
        fault("an indicator without words", "indicator.name-missing", cure: "chưa có tên", "A | ▮| hộ | | | | 5"),
        fault(
            "an unknown kind of indicator", "indicator.unknown-kind", cure: "số lượng", "A | Hộ | hộ | ▮số luợn | | | 5"
        ),
        fault(
            "an unknown direction", "indicator.unknown-direction", cure: "cao", "A | Hộ | hộ | | ▮caoo | | 5"),
        fault(
            "an unknown way to add up", "indicator.unknown-aggregation", cure: "bình quân(mã)",
            "A | Hộ | hộ | | | ▮tổng cộng dồn | 5"),
        fault(
            "a mean by an unknown indicator", "indicator.unknown-code", cure: "Bb",
            "A | Tỷ lệ | % | | | ▮bình quân(Bc) | 5",
            "Bb | Hộ | hộ | | | | 6"),
        fault(
            "a mean by itself", "indicator.bad-weight", cure: "số hộ", "A | Tỷ lệ | % | | | ▮bình quân(A) | 5"),
        fault(
            "a mean by a share", "indicator.bad-weight", cure: "cộng được", "A | Tỷ lệ | % | | | ▮bình quân(B) | 5",
            "B | Tỷ lệ khác | % | | | | 5"),
        fault(
            "decimals that are no number", "indicator.bad-places", cure: "0 đến 6",
            header: "Mã | Tên | Số lẻ | Thực hiện", "A | Hộ | ▮nhiều | 5"),
    ]

    private static let figures: [PlantedFault] = [
        fault("a figure in another unit", "indicator.unit-clash", cure: "«hộ»", "A | Hộ | hộ | | | | ▮5 người"),
        fault(
            "triệu beside tỷ", "indicator.unit-clash", cure: "đổi số này", "A | Quỹ | triệu đồng | | | | ▮1,5 tỷ đồng"),
        fault(
            "units that differ without a column of units", "indicator.unit-clash", cure: "«hộ»",
            header: "Mã | Tên | Kế hoạch | Thực hiện", "A | Hộ | 5 hộ | ▮6 người"),
        fault("a share above 100", "indicator.share-range", cure: "tỷ số", "A | Tỷ lệ | % | | | | ▮105"),
        fault("a share below 0", "indicator.share-range", cure: "0 đến 100%", "A | Tỷ lệ | % | | | | ▮-5"),
        fault("a count below 0", "indicator.negative", cure: "từ 0", "A | Hộ | hộ | | | | ▮-5"),
        fault(
            "words for an indicator's figure", "indicator.no-figure", cure: "x nếu không áp dụng",
            "A | Hộ | hộ | | | | ▮nhiều"),
        fault("an indicator with a decimal point", "indicator.bad-number", cure: "1,5", "A | Đất | ha | | | | ▮1.5"),
        fault(
            "an answer that is a number", "indicator.no-answer", cure: "có, không", "A | Có quỹ | | có/không | | | ▮7"),
        fault(
            "an answer of other words", "indicator.no-answer", cure: "có, không", "A | Có quỹ | | có/không | | | ▮tốt"),
    ]

    private static let units: [PlantedFault] = [
        unit(
            "a sum that its units do not give", "indicator.sum-differs", cure: "9 hộ", "A | Hộ | hộ | | | | ▮10",
            units: "An Phú | 4 | 0\nHòa Sơn | 5 | 0"),
        unit(
            "a mean that its units do not give", "indicator.sum-differs", cure: "4,5%",
            "A | Tỷ lệ | % | | | bình quân | ▮7", units: "An Phú | 4 | 0\nHòa Sơn | 5 | 0"),
        unit(
            "a unit's figure in another unit", "indicator.unit-clash", cure: "«hộ»", "A | Hộ | hộ | | | | ",
            units: "An Phú | ▮4 người | 0\nHòa Sơn | 5 người | 0"),
        unit(
            "a unit's share above 100", "indicator.share-range", cure: "100%", "A | Tỷ lệ | % | | | | 40",
            units: "An Phú | ▮400 | 0\nHòa Sơn | 5 | 0"),
        unit(
            "a unit's count below 0", "indicator.negative", cure: "từ 0", "A | Hộ | hộ | | | | ",
            units: "An Phú | ▮-4 | 0\nHòa Sơn | 5 | 0"),
        unit(
            "a mean without its weights", "indicator.weight-missing", cure: "cột «C»",
            "▮A | Tỷ lệ | % | | | bình quân(C) | ", "C | Dân | người | | | | 9",
            units: "An Phú | 4 | 0\nHòa Sơn | 5 | 0"),
    ]

    private static let relations: [PlantedFault] = [
        relation("a relation of an unknown indicator", "indicator.unknown-code", cure: "Ba", "▮Bb <= A"),
        relation("a relation that compares nothing", "indicator.no-relation", cure: "hai vế", "▮A + Ba"),
        relation("a relation of numbers alone", "indicator.no-relation", cure: "hai vế", "▮1 <= 2"),
        relation("a relation that cannot be read", "expression.missing-operand", cure: "thiếu", "A <=▮"),
        relation(
            "a relation with an unknown figure", "indicator.unknown-role", cure: "năm_trước", "A <= Ba.▮năm_truoc2"),
        relation("a relation with a function", "indicator.relation-part", cure: "+ - * /", "A <= ▮tổng(Ba)"),
        relation("a relation with words", "indicator.relation-part", cure: "mã chỉ số", "A = ▮\"nhiều\""),
        relation("a relation of two units", "indicator.relation-units", cure: "(đồng)", "▮A <= C"),
        relation("a relation of an answer", "indicator.relation-answer", cure: "có/không", "A <= ▮D"),
        relation("a relation typed twice", "indicator.relation-twice", cure: "hai lần", "A <= A", "▮A<=A"),
        relation(
            "a row without relation", "indicator.relation-empty", cure: "P2 <= P1", header: "Giải thích | Quan hệ",
            "▮vì thế | "),
        relation(
            "an unknown column of relations", "indicator.relation-column", cure: "Giải thích",
            header: "Quan hệ | ▮Giải thix", "A <= A | vì"),
        relation(
            "relations without their column", "indicator.relation-column-missing", cure: "Quan hệ",
            header: "▮Giải thích", "vì"),
    ]

    private static let broken: [PlantedFault] = [
        relation(
            "a relation that does not hold", "indicator.relation-broken", cure: "vế trái 5, vế phải 3", figure: "▮5",
            "A <= Ba"),
        relation(
            "a part above its whole", "indicator.relation-broken", cure: "vế trái 5, vế phải 6", figure: "▮5",
            "A = Ba * 2"),
        PlantedFault.head(
            "dữ liệu", "a relation that a unit breaks", "indicator.relation-broken", cure: "«Hòa Sơn»",
            data("A | Hộ | hộ | | | | \nB | Hộ đạt | hộ | | | | ", Self.header)
                + "\n" + table("xã", "Tên | A | B", "An Phú | 4 | 3\nHòa Sơn | ▮5 | 6")
                + "\nchỉ số:\n  danh mục: danh mục\n  theo đơn vị: xã\n  quan hệ: |\n    | Quan hệ |\n    |---|\n    | A >= B |"
        ).alone,
        PlantedFault.head(
            "dữ liệu", "figures of indicators that need each other", "figures.cycle", cure: "vòng",
            data("A | Hộ | hộ | | | | ", Self.header) + "\n" + table("xã", "Tên | B", "An Phú | 4")
                + "\ntính:\n  xã: |\n    | Cột | Công thức |\n    |---|---|\n    | ▮A | B + số(chỉ_số.A.Thực_hiện) |"
                + "\nchỉ số:\n  danh mục: danh mục\n  theo đơn vị: xã"
        ).alone,
        PlantedFault.head(
            "dữ liệu", "an unknown indicator in the text of a table", "table.unknown-column", cure: "Hoàn thành",
            data("A | Hộ | hộ | | | | 5", Self.header)
                + "\nchỉ số:\n  danh mục: danh mục\nbảng:\n  b:\n    dòng: chỉ số\n    cột: [Tên, ▮Hoàn thanhh]"
        ).alone,
    ]

    private static let header = "Mã | Tên | Đơn vị | Loại | Chiều | Gộp | Thực hiện"

    private static func table(_ name: String, _ header: String, _ rows: String) -> String {
        let count = header.split(separator: "|").count
        let lines = rows.split(separator: "\n").map { row in
            let cells = row.split(separator: "|", omittingEmptySubsequences: false).count
            return "    | " + row + String(repeating: " | ", count: max(count - cells, 0)) + " |"
        }
        return "  \(name): |\n    | \(header) |\n    |\(String(repeating: "---|", count: count))\n"
            + lines.joined(separator: "\n")
    }

    private static func data(_ rows: String, _ header: String) -> String {
        "dữ liệu:\n" + table("danh mục", header, rows)
    }

    /// A spec with these indicators; `▮` stands where the report must point.
    private static func fault(
        _ name: String, _ code: String, cure: String, header: String = Self.header, keys: String = "danh mục: danh mục",
        _ rows: String...
    ) -> PlantedFault {
        let all = rows.isEmpty ? ["A | Hộ | hộ | | | | 5"] : rows
        let keyLines = keys.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        return PlantedFault.head(
            "dữ liệu", name, code, cure: cure,
            data(all.joined(separator: "\n"), header) + "\n" + table("xã", "Tên | A", "An Phú | 5") + "\nchỉ số:\n"
                + keyLines
        ).alone
    }

    /// A spec with indicators by commune: columns A and B.
    private static func unit(
        _ name: String, _ code: String, cure: String, _ rows: String..., units: String
    ) -> PlantedFault {
        PlantedFault.head(
            "dữ liệu", name, code, cure: cure,
            data(rows.joined(separator: "\n"), Self.header) + "\n" + table("xã", "Tên | A | B", units)
                + "\nchỉ số:\n  danh mục: danh mục\n  theo đơn vị: xã"
        ).alone
    }

    /// A spec with relations between the counts A and Ba, the money C and the answer D.
    private static func relation(
        _ name: String, _ code: String, cure: String, header: String = "Quan hệ", figure: String = "5",
        _ rows: String...
    ) -> PlantedFault {
        let count = header.split(separator: "|").count
        let lines = rows.map { "    | \($0) |" }.joined(separator: "\n")
        let indicators =
            "A | Hộ | hộ | | | | \(figure)\nBa | Hộ đạt | hộ | | | | 3\nC | Quỹ | đồng | | | | 9\n"
            + "D | Có quỹ | | có/không | | | có"
        return PlantedFault.head(
            "dữ liệu", name, code, cure: cure,
            data(indicators, Self.header)
                + "\nchỉ số:\n  danh mục: danh mục\n  quan hệ: |\n    | \(header) |\n"
                + "    |\(String(repeating: "---|", count: count))\n\(lines)"
        ).alone
    }
}
