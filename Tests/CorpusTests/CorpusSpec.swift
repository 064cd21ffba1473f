/// A spec that says what a document of the corpus says.
struct CorpusSpec {
    /// The text of the spec.
    let text: String

    /// Writes the spec.
    init(_ document: CorpusDocument, _ specimen: Specimen) {
        let body = SpecBody(
            document.body, supplied: document.authority != nil ? document.typeName.map { $0 + ":" } : nil)
        var head: [String] = ["mẫu: \(specimen.type)"]
        if let pack = specimen.pack { head.append("thể thức: \(pack)") }
        if let name = document.typeName { head.append("tên loại: \(name)") }
        head += Self.issuers(document.header, specimen)
        head += Self.headerFields(document.header)
        head += Self.block("trích yếu", document.summary.isEmpty ? document.header.subject : document.summary)
        for addressees in document.addressees {
            let key = addressees.label.lowercased()
            if addressees.lines.count == 1, !addressees.lines[0].hasPrefix("- ") {
                head.append("\(key): \(addressees.lines[0])")
            } else {
                head += Self.block(key, addressees.lines)
            }
        }
        if let authority = document.authority { head.append("thẩm quyền: \(authority)") }
        head += Self.bases(document.bases)
        head += Self.closing(document.closing)
        if let last = document.body.last(where: { $0.cells == nil })?.plain, !last.hasSuffix("./.") {
            head.append("dấu kết: không")
        }
        if !body.scheme.isEmpty {
            head += ["trình bày:", "  đề mục: [\(body.scheme.joined(separator: ", "))]"]
        }
        let notes = document.page.notes.enumerated().map { "[^\($0.offset + 1)]: \(MarkedText($0.element).spec)" }
        text = (head + ["---"] + body.lines + notes).joined(separator: "\n") + "\n"
    }

    private static func block(_ key: String, _ lines: [String], indent: String = "") -> [String] {
        lines.isEmpty ? [] : ["\(indent)\(key): |"] + lines.map { indent + "  " + $0 }
    }

    private static func issuers(_ header: CorpusHeader, _ specimen: Specimen) -> [String] {
        let (superior, issuer) = header.bodies(specimen.issuerLines)
        let symbol = header.numberParts == nil ? ["  viết tắt: X"] : []
        guard specimen.isJoint else {
            let star = header.hasStar && specimen.pack == nil ? ["*"] : []
            return ["cơ quan:"] + block("tên", issuer + star, indent: "  ") + block("cấp trên", superior, indent: "  ")
                + symbol
        }
        var names: [[String]] = [[]]
        let isOneLine = issuer.count == 1
        for part in issuer.flatMap({ isOneLine ? $0.parts(between: " - ") : [$0] }) {
            if isOneLine, !names[0].isEmpty { names.append([]) }
            names[names.count - 1].append(part.hasSuffix(" -") ? String(part.dropLast(2)) : part)
            if part.hasSuffix(" -") { names.append([]) }
        }
        var lines = ["cơ quan:"]
        for name in names {
            let fields = block("tên", name) + block("cấp trên", superior)
            lines += fields.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element }
        }
        return lines + ["cơ quan thể hiện: \(isOneLine ? "chung dòng" : "riêng dòng")"]
    }

    private static func headerFields(_ header: CorpusHeader) -> [String] {
        var fields: [String] = []
        if let (number, symbol, _) = header.numberParts {
            if !number.isEmpty { fields.append("số: \(number)") }
            fields.append("ký hiệu: \(symbol)")
        } else {
            fields.append("số: không")
        }
        fields += header.motto.isEmpty ? ["quốc hiệu: không"] : block("quốc hiệu", header.motto)
        if let (place, date) = header.placeAndDate {
            fields += ["địa danh: \(place)", "ngày: \(date)"]
        }
        if let stamp = header.stamp { fields.append("độ khẩn: \(stamp.lowercased())") }
        return fields
    }

    private static func bases(_ bases: [MarkedText]) -> [String] {
        guard let first = bases.first else { return [] }
        let isDashed = first.plain.hasPrefix("- ")
        let isItalic = first.isAll(.italic)
        let texts = bases.map { basis in
            (isDashed ? basis.dropping(2) : isItalic ? basis.without(.italic) : basis).spec.trimmed
        }
        return ["căn cứ thể hiện: \(isDashed ? "gạch" : isItalic ? "nghiêng" : "đứng")"] + block("căn cứ", texts)
    }

    private static func closing(_ closing: CorpusClosing) -> [String] {
        var fields: [String] = []
        if closing.hasRecipients {
            fields += block(
                "nơi nhận",
                closing.recipients.map { recipient in
                    switch recipient {
                    case .item(let text): return text.spec.trimmed + " {nguyên văn}"
                    case .brace: return "{"
                    case .braceEnd(let label): return "} " + label
                    }
                })
            if closing.isBelow { fields.append("vị trí nơi nhận: dưới") }
        } else {
            fields.append("nơi nhận: không")
        }
        fields.append("ký:")
        for (row, signers) in closing.rows.enumerated() {
            for (column, lines) in signers.enumerated() {
                var signer = SpecSigner(lines).fields
                if column == 0, let middle = closing.middles[row] { signer.insert("dòng giữa: \(middle)", at: 0) }
                fields += signer.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element }
            }
        }
        if !closing.approval.isEmpty {
            fields += ["phê duyệt:"] + SpecSigner(closing.approval, after: "PHÊ DUYỆT").fields.map { "  " + $0 }
        }
        return fields
    }
}

/// A signer of the corpus as the fields of a spec.
struct SpecSigner {
    /// The fields.
    private(set) var fields: [String] = []

    private static let prefixes = [
        ("TUQ.", "thừa ủy quyền"), ("TM.", "thay mặt"), ("T/M", "thay mặt"), ("KT.", "ký thay"), ("K/T", "ký thay"),
        ("TL.", "thừa lệnh"), ("T/L", "thừa lệnh"),
    ]

    /// Reads the lines of a signature.
    ///
    /// - Parameters:
    ///   - lines: its lines from top to bottom.
    ///   - words: words before the office that the form supplies.
    init(_ lines: [String], after words: String = "") {
        var offices: [String] = []
        for (place, line) in lines.enumerated() {
            let text = line.hasPrefix(words) ? String(line.dropFirst(words.count)).trimmed : line
            if let (prefix, key) = Self.prefixes.first(where: { text.hasPrefix($0.0) }) {
                fields.append("\(key): \(String(text.dropFirst(prefix.count)).trimmed)")
            } else if text.hasPrefix("(") {
                fields.append("ghi chú: \(text)")
            } else if text.isCapital {
                offices.append(text)
            } else if place == lines.count - 1 {
                fields.append("họ tên: \(text)")
            } else {
                fields.append("nhãn trên: \(text)")
            }
        }
        if offices.count > 1 { fields.append("cơ quan: \(offices.removeFirst())") }
        if let office = offices.first { fields.append("chức vụ: \(office)") }
    }
}
