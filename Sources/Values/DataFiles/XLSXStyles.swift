import Vietnamese
import XML

/// What the number formats of a workbook make of a number: a date, a percentage, groups of thousands.
///
/// Source: ECMA-376 part 1, 18.8.30 (built-in formats) and 18.8.31 (format codes).
struct XLSXStyles {
    /// How a number is shown.
    enum Form: UInt8 {
        case plain, grouped, percent, date, time
    }

    /// The forms by the number of a cell's style.
    private var forms: [Form] = []

    /// No styles.
    init() {}

    /// The styles of `styles.xml`.
    init(_ root: XMLElement) {
        var codes: [Int: Form] = [:]
        for format in root.all("numFmt") {
            if let id = format.value("numFmtId").flatMap({ Int($0) }), let code = format.value("formatCode") {
                codes[id] = Self.form(code)
            }
        }
        guard let cells = root.all("cellXfs").first else { return }
        forms = cells.all("xf").map { style in
            let id = style.value("numFmtId").flatMap { Int($0) } ?? 0
            return codes[id] ?? Self.builtIn(id)
        }
    }

    /// How a cell of a style is shown.
    func form(_ style: Int) -> Form { forms.indices.contains(style) ? forms[style] : .plain }

    private static func builtIn(_ id: Int) -> Form {
        switch id {
        case 3, 4, 37...44: .grouped
        case 9, 10: .percent
        case 14...17, 22, 27...31, 34...36, 50...58: .date
        case 18...21, 32, 33, 45...47: .time
        default: .plain
        }
    }

    /// The form of a format code: the letters outside quotation marks, escapes and brackets tell.
    static func form(_ code: String) -> Form {
        var letters = ""
        var isQuoted = false
        var isBracket = false
        var isEscaped = false
        for character in code {
            if isEscaped {
                isEscaped = false
            } else if isQuoted {
                isQuoted = character != "\""
            } else if isBracket {
                isBracket = character != "]"
            } else {
                switch character {
                case "\"": isQuoted = true
                case "[": isBracket = true
                case "\\", "_", "*": isEscaped = true
                case ";":
                    // The first section is for positive numbers; the others look alike.
                    return form(letters: letters.lowercased())
                default: letters.append(character)
                }
            }
        }
        return form(letters: letters.lowercased())
    }

    private static func form(letters: String) -> Form {
        if letters == "general" { return .plain }
        if letters.contains("%") { return .percent }
        if letters.contains("y") || letters.contains("d") { return .date }
        if letters.contains("h") || letters.contains("s") { return .time }
        if letters.contains("m") { return .date }
        return letters.contains("#,#") || letters.contains("0,0") ? .grouped : .plain
    }

    /// The date of a serial number; `nil` outside the years 1900 to 9999, and for the 29 February 1900 that Excel invents.
    ///
    /// Source: ECMA-376 part 1, 18.17.4.1.
    static func date(serial: Int, isFrom1904: Bool) -> PartialDate? {
        guard (1...2_958_465).contains(serial) || isFrom1904 && serial == 0, isFrom1904 || serial != 60 else {
            return nil
        }
        // The calendar repeats every 400 years, so days are counted from 1 March of the year 0.
        let epoch = isFrom1904 ? 695_361 : serial < 60 ? 693_900 : 693_899
        return civil(serial + epoch)
    }

    /// The day that lies so many days after 1 March of the year 0.
    private static func civil(_ days: Int) -> PartialDate? {
        let era = days / 146_097
        let day = days % 146_097
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365
        let dayOfYear = day - (365 * year + year / 4 - year / 100)
        let month = (5 * dayOfYear + 2) / 153
        let date = PartialDate(
            year: year + era * 400 + (month < 10 ? 0 : 1), month: month < 10 ? month + 3 : month - 9,
            day: dayOfYear - (153 * month + 2) / 5 + 1)
        return date.exists && date.year < 10_000 ? date : nil
    }
}
