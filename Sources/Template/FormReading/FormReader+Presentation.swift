import Diagnostics
import Document
import Values
import Vietnamese

extension FormReader {
    /// `trình bày`: choices of the office; ranges are the assembling stage's business.
    static func readPresentation(_ value: FieldValue?, with evaluator: inout Evaluator) -> Presentation {
        var presentation = Presentation()
        guard case .map(let map)? = value else { return presentation }
        let reader = FormReader(map: map, path: "trinh_bay.")
        presentation.bodySize = reader.measure("co_chu")
        presentation.leftMargin = reader.measure("le_trai")
        presentation.rightMargin = reader.measure("le_phai")
        presentation.topMargin = reader.measure("le_tren")
        presentation.bottomMargin = reader.measure("le_duoi")
        presentation.firstLineIndent = reader.measure("thut_dong")
        presentation.paragraphSpacing = reader.measure("cach_doan")
        presentation.lineSpacing = reader.measure("gian_dong")
        presentation.headingShapes = reader.shapes(with: &evaluator)
        presentation.headingFaces = reader.faces(with: &evaluator)
        presentation.headingFacesSpan = map["kieu_de_muc"]?.value.span
        switch reader.choice("trang") {
        case "ngang": presentation.orientation = Placed(.landscape, at: map["trang"]?.value.span)
        case "doc": presentation.orientation = Placed(.portrait, at: map["trang"]?.value.span)
        default: break
        }
        return presentation
    }

    private func measure(_ name: String) -> Placed<ExactDecimal>? {
        switch map[name]?.value {
        case .length(let number, _, let span), .number(let number, let span): Placed(number, at: span)
        case .text, .line, .blocks, .date, .choice, .words, .map, .list, .data, .table, .blank, FieldValue.none(_)?,
            .empty,
            .faulty, nil:
            nil
        }
    }

    private func shapes(with evaluator: inout Evaluator) -> Placed<[NumberShape]>? {
        guard case .words(let words, let span)? = map["de_muc"]?.value else { return nil }
        var shapes: [NumberShape] = []
        var hasFault = false
        for word in words {
            if let shape = NumberShape.declared(word.text) {
                shapes.append(shape)
            } else {
                hasFault = true
                evaluator.report(.headingShape(word.text, at: word.span))
            }
        }
        return hasFault ? nil : Placed(shapes, at: span)
    }

    private func faces(with evaluator: inout Evaluator) -> [Int: Heading.Face] {
        guard case .map(let words)? = map["kieu_de_muc"]?.value else { return [:] }
        var faces: [Int: Heading.Face] = [:]
        for field in words.entries {
            if case .faulty = field.value { continue }
            guard let depth = Int(field.foldedName), (1...6).contains(depth) else {
                evaluator.report(.headingDepth(field.name, at: field.nameSpan))
                continue
            }
            switch FormReader(map: words).choice(field.foldedName) {
            case "dam": faces[depth] = .bold
            case "nghieng": faces[depth] = .italic
            case "dam_nghieng": faces[depth] = .boldItalic
            case "thuong": faces[depth] = .regular
            default: evaluator.report(.headingFace(field.value.span))
            }
        }
        return faces
    }
}

extension Diagnostic {
    /// A number shape that headings cannot have.
    static func headingShape(_ text: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "form.heading-shape", .error,
            Bilingual(vi: "«\(text)» không phải dạng số đề mục", en: "«\(text)» is no shape of a heading number"),
            at: span, found: text,
            expected: Bilingual(vi: "ví dụ I., 1., 1.1., a), (1), -", en: "for example I., 1., 1.1., a), (1), -"))
    }

    /// A level that headings cannot have.
    static func headingDepth(_ text: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "form.heading-depth", .error,
            Bilingual(vi: "«\(text)» không phải cấp đề mục", en: "«\(text)» is no level of headings"), at: span,
            found: text, expected: Bilingual(vi: "1 đến 6", en: "1 to 6"))
    }

    /// A face that headings cannot have.
    static func headingFace(_ span: SourceSpan) -> Diagnostic {
        let names = ["đậm", "nghiêng", "đậm nghiêng", "thường"]
        let list = names.joined(separator: ", ")
        return Diagnostic(
            "form.heading-face", .error,
            Bilingual(vi: "«\(span.text)» không phải kiểu chữ đề mục", en: "«\(span.text)» is no face of headings"),
            at: span, found: String(span.text), expected: Bilingual(vi: list, en: list),
            suggestion: NearestName.find(String(span.text), among: names))
    }
}
