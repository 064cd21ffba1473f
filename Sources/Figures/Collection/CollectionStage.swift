package import Diagnostics
package import Values
import Vietnamese

/// The stage that takes the figures of returned forms into the table of units, before anything is computed (bước gộp
/// phiếu).
///
/// It opens nothing itself: the caller lists the folder and brings the bytes. The figures stand in the table as if they had
/// been typed there, each with the place of its cell on the form.
package enum CollectionStage {
    /// What a folder of forms holds.
    package enum Folder: Sendable {
        /// The files by their paths as the spec would write them, sorted; and other files, which are no workbooks.
        case files([String], others: [String])
        /// No such folder; those that there are.
        case missing(candidates: [String])
        /// A file, no folder.
        case file
        /// Outside the folder of the spec.
        case outside
    }

    /// The most forms of a folder.
    package static let fileLimit = 20_000
    /// So many reports are told; of more only how many there are.
    static let faultLimit = 200

    /// The head with the figures of the forms, and the tables `phiếu đã nộp` and `phiếu chưa nộp`.
    package static func run(
        _ head: Head, list: (String) -> Folder, open: (String) -> DataFileStage.Answer
    ) -> Diagnosed<Head> {
        guard case .map(let map)? = head.fields["chi_so"]?.value, case .text(let folder)? = map["phieu"]?.value else {
            return Diagnosed(head)
        }
        // What is wrong with the indicators themselves is told by the stage of figures.
        guard let form = CollectionForm.read(head).output else { return Diagnosed(head) }
        guard let units = form.units else { return Diagnosed(head.withoutUnits, [.formsWithoutUnits(folder)]) }
        let paths: [String]
        var faults: [Diagnostic] = []
        switch list(folder.text) {
        case .files(let found, let others):
            paths = found
            faults += others.map { .notAWorkbook($0, at: folder) }
        case .missing(let candidates):
            return Diagnosed(head.withoutUnits, [.formFolderMissing(folder, candidates)])
        case .file: return Diagnosed(head.withoutUnits, [.formFolderIsFile(folder)])
        case .outside: return Diagnosed(head.withoutUnits, [.formFolderOutside(folder)])
        }
        guard paths.count <= fileLimit else {
            return Diagnosed(head.withoutUnits, [.tooManyForms(folder, paths.count)])
        }
        let list = form.unitList
        var returned: [Int: ReturnedForm] = [:]
        for path in paths {
            let read = WorkbookSheets.read(open(path), of: path, at: folder)
            faults += read.diagnostics
            guard let sheets = read.output else { continue }
            var reader = ReturnedFormReader(form, list, path: path)
            let answer = reader.read(sheets)
            faults += reader.diagnostics
            guard let answer else { continue }
            if let first = returned[answer.unit] {
                faults.append(.unitTwice(list[answer.unit], first: first, second: answer))
            } else {
                returned[answer.unit] = answer
            }
        }
        let missing = list.filter { returned[$0.row] == nil }
        // Where a form could not be read its unit is not missing; which one it is may not be known.
        if !missing.isEmpty, !faults.hasErrors {
            faults.append(.missingForms(missing, of: list.count, isError: head.refusesMissingForms, at: folder))
        }
        faults = bounded(faults, at: folder)
        guard !faults.hasErrors else { return Diagnosed(head.withoutUnits, faults) }
        var columns = ReturnedColumns(form, units, returned)
        var result = head
        result.replaceTables(TableSet([columns.table()]))
        faults += result.addForms(units, missing: missing.map(\.row))
        return Diagnosed(faults.hasErrors ? head.withoutUnits : result, faults)
    }

    /// Not more errors, nor more findings, than can be read; what is left out is counted.
    private static func bounded(_ faults: [Diagnostic], at folder: LocatedText) -> [Diagnostic] {
        var errors = 0
        var findings = 0
        var told: [Diagnostic] = []
        for fault in faults {
            if fault.severity == .error { errors += 1 } else { findings += 1 }
            if (fault.severity == .error ? errors : findings) <= faultLimit { told.append(fault) }
        }
        if errors > faultLimit { told.append(.moreFormFaults(errors - faultLimit, at: folder)) }
        if findings > faultLimit { told.append(.moreFormFindings(findings - faultLimit, at: folder)) }
        return told
    }
}

extension Head {
    /// Whether a missing form is an error.
    fileprivate var refusesMissingForms: Bool {
        guard case .map(let map)? = fields["chi_so"]?.value, case .choice(let word, _)? = map["thieu_phieu"]?.value
        else { return false }
        return word == "bao_loi"
    }

    /// The head after a fault that was told: mentions of the indicators and of the units stay silent.
    fileprivate var withoutUnits: Head {
        var head = self
        if case .map(let map)? = fields["chi_so"]?.value, case .text(let name)? = map["theo_don_vi"]?.value {
            head.markTableFaulty(Key.fold(name.text))
        }
        for name in CollectedNames.all { head.addFaulty(name) }
        head.markIndicatorsFaulty()
        return head
    }

    private mutating func markTableFaulty(_ folded: String) {
        guard let index = fields.entries.firstIndex(where: { $0.foldedName == "du_lieu" }),
            case .data(var entries, let span) = fields.entries[index].value,
            let entry = entries.firstIndex(where: { $0.foldedName == folded })
        else { return }
        entries[entry].isFaulty = true
        fields.entries[index].value = .data(entries, span)
    }

    private mutating func addFaulty(_ name: String) {
        guard let index = fields.entries.firstIndex(where: { $0.foldedName == "du_lieu" }),
            case .data(var entries, let span) = fields.entries[index].value,
            !entries.contains(where: { $0.foldedName == Key.fold(name) })
        else { return }
        entries.append(
            DataEntry(
                name: name, foldedName: Key.fold(name), nameSpan: span, value: SourcedValue(.empty), isFaulty: true))
        fields.entries[index].value = .data(entries, span)
    }

    /// Adds the tables of the units that returned their forms, and of those that did not.
    fileprivate mutating func addForms(_ units: DataTable, missing: [Int]) -> [Diagnostic] {
        guard let index = fields.entries.firstIndex(where: { $0.foldedName == "du_lieu" }),
            case .data(var entries, let span) = fields.entries[index].value
        else { return [] }
        var faults: [Diagnostic] = []
        let absent = Set(missing)
        let rows = [(0..<units.rowCount).filter { !absent.contains($0) }, missing]
        for (name, rows) in zip(CollectedNames.all, rows) {
            if let own = entries.first(where: { $0.foldedName == Key.fold(name) }) {
                faults.append(.reservedFormName(own.name, at: own.nameSpan))
                continue
            }
            entries.append(
                DataEntry(
                    name: name, foldedName: Key.fold(name), nameSpan: units.span,
                    value: SourcedValue(.table(units.selecting(rows, name: name)))))
        }
        fields.entries[index].value = .data(entries, span)
        return faults
    }
}

/// The tables that returned forms add to the data.
enum CollectedNames {
    /// The units whose forms are there, and those whose forms are not.
    static let all = ["phiếu đã nộp", "phiếu chưa nộp"]
}

extension Diagnostic {
    /// Forms without a table of units.
    fileprivate static func formsWithoutUnits(_ folder: LocatedText) -> Diagnostic {
        Diagnostic(
            "collection.no-units", .error,
            Bilingual(
                vi: "có thư mục phiếu «\(folder.text)» nhưng chưa ghi phiếu của những đơn vị nào",
                en: "there is a folder of forms «\(folder.text)» but no table of units"),
            at: folder.span,
            explanation: Bilingual(
                vi: "Thêm «theo đơn vị» với tên bảng đơn vị.", en: "Name the table of units under «theo đơn vị»."),
            expected: Bilingual(vi: "theo đơn vị: …", en: "theo đơn vị: …"))
    }

    /// A folder that is not there.
    fileprivate static func formFolderMissing(_ folder: LocatedText, _ candidates: [String]) -> Diagnostic {
        Diagnostic(
            "collection.folder-missing", .error,
            Bilingual(
                vi: "không có thư mục phiếu «\(folder.text)»", en: "there is no folder of forms «\(folder.text)»"),
            at: folder.span,
            explanation: Bilingual(
                vi: "Tạo thư mục ấy cạnh tệp soạn rồi đặt các phiếu đơn vị gửi về vào đó.",
                en: "Make it beside the spec and put the returned forms there."),
            found: folder.text, suggestion: NearestName.find(folder.text, among: candidates))
    }

    /// A file in the place of a folder.
    fileprivate static func formFolderIsFile(_ folder: LocatedText) -> Diagnostic {
        Diagnostic(
            "collection.folder-is-file", .error,
            Bilingual(vi: "«\(folder.text)» là tệp, không phải thư mục phiếu", en: "«\(folder.text)» is a file"),
            at: folder.span,
            explanation: Bilingual(
                vi: "Đặt tệp vào một thư mục cạnh tệp soạn rồi ghi tên thư mục.",
                en: "Put the file into a folder beside the spec and name that."),
            found: folder.text, expected: Bilingual(vi: "một thư mục", en: "a folder"))
    }

    /// A folder outside the spec's.
    fileprivate static func formFolderOutside(_ folder: LocatedText) -> Diagnostic {
        Diagnostic(
            "collection.folder-outside", .error,
            Bilingual(
                vi: "thư mục phiếu «\(folder.text)» nằm ngoài thư mục của tệp soạn",
                en: "the folder of forms «\(folder.text)» lies outside the folder of the spec"),
            at: folder.span,
            explanation: Bilingual(
                vi: "Chép thư mục ấy vào cạnh tệp soạn.", en: "Copy it to beside the spec."), found: folder.text)
    }

    /// More forms than are read.
    fileprivate static func tooManyForms(_ folder: LocatedText, _ count: Int) -> Diagnostic {
        let limit = ExactDecimal(CollectionStage.fileLimit).vietnamese()
        return Diagnostic(
            "collection.too-many", .error,
            Bilingual(
                vi: "thư mục phiếu «\(folder.text)» có \(count) tệp, nhiều nhất được \(limit)",
                en: "«\(folder.text)» has \(count) files, at most \(limit) are read"),
            at: folder.span, found: "\(count)", expected: Bilingual(vi: "nhiều nhất \(limit)", en: "at most \(limit)"))
    }

    /// A file that is no workbook.
    fileprivate static func notAWorkbook(_ path: String, at folder: LocatedText) -> Diagnostic {
        Diagnostic(
            "collection.not-a-workbook", .error,
            Bilingual(
                vi: "tệp «\(path)» trong thư mục phiếu không phải .xlsx hay .ods",
                en: "«\(path)» among the forms is neither .xlsx nor .ods"),
            at: folder.span,
            explanation: Bilingual(
                vi: "Nếu là phiếu thì mở ra, lưu thành .xlsx; nếu không phải thì đưa ra khỏi thư mục.",
                en: "Save it as .xlsx if it is a form; take it out of the folder if it is none."),
            found: path, expected: Bilingual(vi: ".xlsx hoặc .ods", en: ".xlsx or .ods"))
    }

    /// Two forms of one unit.
    fileprivate static func unitTwice(
        _ unit: CollectionUnit, first: ReturnedForm, second: ReturnedForm
    ) -> Diagnostic {
        Diagnostic(
            "collection.unit-twice", .error,
            Bilingual(
                vi: "đơn vị «\(unit.words)» có hai phiếu: «\(first.path)» và «\(second.path)»",
                en: "«\(unit.words)» returned two forms: «\(first.path)» and «\(second.path)»"),
            at: second.place,
            explanation: Bilingual(
                vi: "Giữ phiếu đúng, đưa phiếu kia ra khỏi thư mục.", en: "Keep the right one, take the other away."),
            found: unit.words,
            notes: [Note(Bilingual(vi: "phiếu thứ nhất", en: "the first one"), at: first.place)])
    }

    /// Units whose forms are not there.
    fileprivate static func missingForms(
        _ missing: [CollectionUnit], of count: Int, isError: Bool, at folder: LocatedText
    ) -> Diagnostic {
        let shown = missing.prefix(12).map { "«\($0.name)»" }.joined(separator: ", ")
        let rest = missing.count > 12 ? " và \(missing.count - 12) đơn vị khác" : ""
        let more = missing.count > 12 ? " and \(missing.count - 12) more" : ""
        return Diagnostic(
            "collection.missing-forms", isError ? .error : .warning,
            Bilingual(
                vi: "\(missing.count) trong \(count) đơn vị chưa gửi phiếu: \(shown)\(rest)",
                en: "\(missing.count) of \(count) units have not returned their forms: \(shown)\(more)"),
            at: folder.span,
            explanation: Bilingual(
                vi: "Số cộng chỉ gồm các đơn vị đã nộp; in {{ phiếu_đã_nộp | đếm }} để nói rõ bao nhiêu đơn vị.",
                en: "Sums cover the others only; {{ phiếu_đã_nộp | đếm }} prints how many they are."),
            found: "\(missing.count)", expected: Bilingual(vi: "đủ \(count) phiếu", en: "all \(count) forms"))
    }

    /// A name of data that returned forms make.
    fileprivate static func reservedFormName(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "collection.reserved-name", .error,
            Bilingual(
                vi: "tên dữ liệu «\(name)» dành cho bảng mà các phiếu tạo ra",
                en: "the name «\(name)» is that of a table made from the forms"),
            at: span,
            explanation: Bilingual(vi: "Đặt tên khác cho dữ liệu này.", en: "Give these data another name."),
            found: name)
    }

    /// More faults than are told one by one.
    fileprivate static func moreFormFaults(_ count: Int, at folder: LocatedText) -> Diagnostic {
        Diagnostic(
            "collection.more-faults", .error,
            Bilingual(vi: "còn \(count) chỗ sai nữa trong các phiếu", en: "\(count) more faults in the forms"),
            at: folder.span,
            explanation: Bilingual(
                vi: "Sửa những chỗ đã kể rồi chạy lại.", en: "Mend the ones listed and run again."))
    }

    /// More findings than are told one by one.
    fileprivate static func moreFormFindings(_ count: Int, at folder: LocatedText) -> Diagnostic {
        Diagnostic(
            "collection.more-findings", .warning,
            Bilingual(vi: "còn \(count) cảnh báo nữa về các phiếu", en: "\(count) more findings about the forms"),
            at: folder.span,
            explanation: Bilingual(
                vi: "Xem những chỗ đã kể; thường một chỗ giống nhau ở mọi phiếu.",
                en: "Look at the ones listed; often all forms have the same."))
    }
}
