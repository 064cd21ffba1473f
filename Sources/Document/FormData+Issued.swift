import Vietnamese

extension FormData {
    /// The form of a text issued with this one, where its own head says nothing: the issuer and Quốc hiệu of the main
    /// text; no number, place, date, recipients or signature, since the main text carries them (nd30 Phụ lục III, Mẫu
    /// 1.3; a file is signed once, on the document: Phụ lục I, Phần I, Mục II, khoản 8 điểm b).
    ///
    /// The first printed line of the title is the tên loại, the rest the trích yếu.
    public func issuing(title: [Inline]) -> FormData {
        var data = FormData(
            typeName: [], typeWord: "", typeCode: "", issuer: issuer, place: place, date: date, number: .none,
            subject: [], recipients: nil, endMark: endMark, presentation: presentation)
        data.nationalName = nationalName
        data.coIssuers = coIssuers
        data.issuerArrangement = issuerArrangement
        data.appendixSigners = appendixSigners
        data.omitsPlaceDate = true
        let end = title.firstIndex(of: .lineBreak) ?? title.count
        data.name(Array(title[..<end]))
        data.subject = Array(title.dropFirst(end + 1))
        return data
    }

    /// Sets the tên loại and the word for it inside a sentence.
    public mutating func name(_ typeName: [Inline]) {
        self.typeName = typeName
        typeWord = Self.word(typeName) ?? ""
    }

    /// A tên loại inside a sentence: as typed, on one line; of a name typed in capitals only the first letter stays one.
    /// `nil` where nothing is printed.
    public static func word(_ typeName: [Inline]) -> String? {
        let text = typeName.plainText.split(separator: " ").joined(separator: " ")
        guard !text.isEmpty else { return nil }
        return text == Capitals.upper(text) ? Capitals.sentence(Capitals.lower(text)) : text
    }
}
