import Figures
import Values
import Workbooks

/// How the cells of a form look: what is to be filled in is yellow, what is known grey, headings blue; borders print too, so
/// that the form can be filled in by hand.
enum FormStyle {
    /// The title.
    static let title = make {
        $0.size = 14
        $0.isBold = true
        $0.alignment = .centred
    }
    /// What names a cell beside it.
    static let label = make { $0.isBold = true }
    /// The name of the unit.
    static let unit = make {
        $0.size = 12
        $0.isBold = true
    }
    /// To whom the form goes.
    static let receiver = make {
        $0.isItalic = true
        $0.alignment = .right
    }
    /// How to fill it in.
    static let guidance = make {
        $0.isItalic = true
        $0.isWrapped = true
        $0.alignment = .left
        $0.ink = 0x7F3F00
    }
    /// The heading of a column.
    static let heading = make {
        $0.isBold = true
        $0.isWrapped = true
        $0.hasBorder = true
        $0.alignment = .centred
        $0.fill = 0xD9E2F3
    }
    /// The heading of a part of the report.
    static let part = make {
        $0.isBold = true
        $0.hasBorder = true
        $0.isIndented = true
        $0.alignment = .left
        $0.fill = 0xF2F2F2
    }
    /// Code and unit of measure.
    static let centred = make {
        $0.isWrapped = true
        $0.hasBorder = true
        $0.alignment = .centred
    }
    /// The name of an indicator.
    static let words = make {
        $0.isWrapped = true
        $0.hasBorder = true
        $0.isIndented = true
        $0.alignment = .left
    }
    /// A note, which the unit may write.
    static let note = make {
        $0.isWrapped = true
        $0.hasBorder = true
        $0.isUnlocked = true
        $0.isIndented = true
        $0.alignment = .left
    }
    /// A cell that nothing is asked in.
    static let unused = make {
        $0.hasBorder = true
        $0.fill = 0xD0CECE
    }
    /// Who signs.
    static let signer = make {
        $0.isBold = true
        $0.alignment = .centred
    }

    /// A figure that is known.
    static func known(_ format: String?) -> SheetStyle {
        make {
            $0.hasBorder = true
            $0.isIndented = true
            $0.alignment = .right
            $0.fill = 0xEDEDED
            $0.numberFormat = format
        }
    }

    /// A cell to be filled in.
    static func input(_ format: String?, isText: Bool) -> SheetStyle {
        make {
            $0.hasBorder = true
            $0.isUnlocked = true
            $0.isIndented = true
            $0.alignment = isText ? .left : .right
            $0.fill = 0xFFF5CC
            $0.numberFormat = format
        }
    }

    private static func make(_ change: (inout SheetStyle) -> Void) -> SheetStyle {
        var style = SheetStyle()
        change(&style)
        return style
    }
}

/// The number format of the cells of an indicator; separators are those of the clerk's program.
enum FormNumberFormat {
    /// The format; `nil` for the general one, which shows the decimals that were typed.
    static func of(_ indicator: Indicator) -> String? {
        let places = indicator.places.map { $0 == 0 ? "" : "." + String(repeating: "0", count: min($0, 6)) }
        return switch indicator.kind {
        case .count: "#,##0"
        case .money: places.map { "#,##0" + $0 }
        case .share, .ratio: places.map { "0" + $0 }
        case .yesNo: nil
        }
    }
}
