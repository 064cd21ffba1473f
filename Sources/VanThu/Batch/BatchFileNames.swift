import Diagnostics
import Template
import Values
import Vietnamese

/// The names of a batch's files: all of them are known, and none of them clashes, before anything is written.
struct BatchFileNames {
    /// The longest name in bytes, so that extension and folder still fit where a system allows 255.
    static let lengthLimit = 200
    /// So many faults are told; of more only how many there are.
    static let faultLimit = 20

    /// The names in the order of the documents, or everything that is wrong with them.
    ///
    /// - Parameter template: The line that gives a name; `nil` for key and name of the row.
    static func make(_ spec: PreparedSpec, rows: BatchRows, template: String?) -> Diagnosed<[String]> {
        var names: [String] = []
        names.reserveCapacity(rows.count)
        var firsts: [String: Int] = [:]
        firsts.reserveCapacity(rows.count)
        var faults: [Diagnostic] = []
        var told: Set<Diagnostic> = []
        let line = template.map { LocatedText(SourceFile(path: "--name", text: $0), 0..<$0.utf8.count) }
        for document in 0..<rows.count {
            let text: String
            if let line {
                let evaluated = spec.line(line, for: rows, document)
                for fault in evaluated.diagnostics where told.insert(fault).inserted { faults.append(fault) }
                guard let words = evaluated.output, !evaluated.hasErrors else {
                    names.append("")
                    continue
                }
                text = words
            } else {
                text = [rows.key(document), rows.title(document) ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
            }
            let name: String
            switch FileNameText.make(text) {
            case .success(let made): name = made
            case .failure(let refused):
                faults.append(.unsafeFileName(text, refused.scalar, at: rows.place(document)))
                names.append("")
                continue
            }
            names.append(name)
            if name.isEmpty {
                faults.append(.emptyFileName(text, at: rows.place(document)))
            } else if FileNameText.isReserved(name) || BatchFolder.ownNames.contains(name) {
                faults.append(.reservedFileName(name, at: rows.place(document)))
            } else if name.utf8.count > lengthLimit {
                faults.append(.longFileName(name, at: rows.place(document)))
            } else if let first = firsts[name] {
                faults.append(.sameFileName(name, at: rows.place(document), first: rows.place(first)))
            } else {
                firsts[name] = document
            }
        }
        return Diagnosed(faults.hasErrors ? nil : names, bounded(faults))
    }

    private static func bounded(_ faults: [Diagnostic]) -> [Diagnostic] {
        let errors = faults.count { $0.severity == .error }
        guard errors > faultLimit else { return faults }
        return faults.prefix(faultLimit) + [.moreFileNameFaults(errors - faultLimit)]
    }
}

extension Diagnostic {
    /// A name with a character that some system refuses.
    fileprivate static func unsafeFileName(_ text: String, _ scalar: Unicode.Scalar, at span: SourceSpan) -> Diagnostic
    {
        let isVisible = scalar.value >= 0x20 && scalar.value != 0x7F
        let hex = String(scalar.value, radix: 16, uppercase: true)
        let shown = isVisible ? String(scalar) : "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
        return Diagnostic(
            "batch.unsafe-name", .error,
            Bilingual(
                vi: "tên tệp «\(text.shown)» có ký tự «\(shown)» không dùng được trong tên tệp",
                en: "the file name «\(text.shown)» holds «\(shown)», which no file name should"),
            at: span,
            explanation: Bilingual(
                vi: "Đặt tên tệp từ cột khác bằng --name, ví dụ --name \"{{ xã_này.Mã }}\", hoặc sửa ô này.",
                en: "Take another column by --name, such as --name \"{{ xã_này.Mã }}\", or change the cell."),
            found: shown,
            expected: Bilingual(vi: "chữ cái, chữ số, dấu cách, gạch nối", en: "letters, digits, spaces, hyphens"))
    }

    /// A name without a letter or digit.
    fileprivate static func emptyFileName(_ text: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "batch.empty-name", .error,
            Bilingual(
                vi: "dòng này không cho chữ nào để đặt tên tệp", en: "this row gives no letter for a file name"),
            at: span, found: text.shown,
            expected: Bilingual(vi: "ít nhất một chữ cái hoặc chữ số", en: "at least one letter or digit"))
    }

    /// A name that a system or the batch keeps for itself.
    fileprivate static func reservedFileName(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "batch.reserved-file-name", .error,
            Bilingual(
                vi: "tên tệp «\(name)» là tên dành riêng của hệ thống",
                en: "the file name «\(name)» is kept by the system"),
            at: span,
            explanation: Bilingual(
                vi: "Thêm chữ vào tên bằng --name, ví dụ --name \"xã {{ xã_này.Tên }}\".",
                en: "Add a word by --name, such as --name \"xã {{ xã_này.Tên }}\"."),
            found: name)
    }

    /// A name longer than systems take.
    fileprivate static func longFileName(_ name: String, at span: SourceSpan) -> Diagnostic {
        let limit = BatchFileNames.lengthLimit
        return Diagnostic(
            "batch.long-name", .error,
            Bilingual(
                vi: "tên tệp dài \(name.utf8.count) chữ, nhiều nhất được \(limit)",
                en: "the file name has \(name.utf8.count) letters, at most \(limit) are allowed"),
            at: span,
            explanation: Bilingual(
                vi: "Chọn cột ngắn hơn bằng --name, ví dụ --name \"{{ xã_này.Mã }}\".",
                en: "Take a shorter column by --name, such as --name \"{{ xã_này.Mã }}\"."),
            found: name.shown, expected: Bilingual(vi: "nhiều nhất \(limit) chữ", en: "at most \(limit) letters"))
    }

    /// Two documents of one name.
    fileprivate static func sameFileName(_ name: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            "batch.same-name", .error,
            Bilingual(
                vi: "hai văn bản cùng tên tệp «\(name)»", en: "two documents would have the file name «\(name)»"),
            at: span,
            explanation: Bilingual(
                vi: "Tên tệp không phân biệt dấu và chữ hoa; thêm cột khác vào --name, ví dụ mã số.",
                en: "Marks and capitals do not tell names apart; add another column to --name, such as a code."),
            found: name, notes: [Note(Bilingual(vi: "văn bản kia ở đây", en: "the other one is here"), at: first)])
    }

    /// More faults of names than are told one by one.
    fileprivate static func moreFileNameFaults(_ count: Int) -> Diagnostic {
        Diagnostic(
            "batch.more-names", .error,
            Bilingual(vi: "còn \(count) tên tệp sai nữa", en: "\(count) more file names are wrong"), at: nil,
            explanation: Bilingual(
                vi: "Sửa những tên đã kể, hoặc đổi --name, rồi chạy lại.",
                en: "Mend the ones listed, or change --name, and run again."))
    }
}

extension String {
    /// Not more of a text than a message can hold.
    fileprivate var shown: String { count > 60 ? prefix(60) + "…" : self }
}
