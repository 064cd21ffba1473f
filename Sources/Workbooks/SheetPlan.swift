/// One sheet of a workbook to be written: everything that stands on it and how it behaves.
public struct SheetPlan: Hashable, Sendable {
    /// Its name: at most 31 characters, none of `[]:*?/\`.
    public var name: String
    /// Whether it is kept out of sight.
    public var isHidden: Bool
    /// The cells; a later one of the same place wins.
    public var cells: [SheetCell] = []
    /// The widths of columns in characters, from column 0.
    public var columnWidths: [Double] = []
    /// The heights of rows in points, by row from 0.
    public var rowHeights: [Int: Double] = [:]
    /// What cells take.
    public var rules: [SheetRule] = []
    /// The first row and column that scroll; `nil` scrolls all.
    public var frozen: SheetPlace?
    /// Whether all cells but the unlocked ones are locked, without a password.
    public var isProtected = false
    /// How it is printed; `nil` leaves that to the program.
    public var page: SheetPage?
    /// The cell that is chosen when the sheet is opened.
    public var selected: SheetPlace?

    /// An empty sheet.
    public init(name: String, isHidden: Bool = false) {
        self.name = name
        self.isHidden = isHidden
    }
}

/// The place of a cell; row and column count from 0.
public struct SheetPlace: Hashable, Sendable {
    /// The row, from 0.
    public var row: Int
    /// The column, from 0.
    public var column: Int

    /// A place.
    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}

/// One cell to be written.
public struct SheetCell: Hashable, Sendable {
    /// Where it stands.
    public var place: SheetPlace
    /// What stands in it.
    public var content: Content
    /// How it looks.
    public var style: SheetStyle
    /// The last column of the cells that are joined with it; its own column where none are.
    public var lastColumn: Int

    /// A cell, or several of a row joined to one.
    public init(row: Int, column: Int, through last: Int? = nil, _ content: Content, _ style: SheetStyle) {
        place = SheetPlace(row: row, column: column)
        self.content = content
        self.style = style
        lastColumn = last ?? column
    }

    /// What stands in a cell.
    public enum Content: Hashable, Sendable {
        /// Text, never taken for a formula.
        case text(String)
        /// A number.
        case number(Double)
        /// Nothing.
        case empty
    }
}

/// How a cell looks and whether it may be changed.
public struct SheetStyle: Hashable, Sendable {
    /// Size of the type in points.
    public var size = 11.0
    /// The colour behind the text, 0xRRGGBB.
    public var fill: Int32?
    /// The colour of the text, 0xRRGGBB.
    public var ink: Int32?
    /// Where the text stands in the cell.
    public var alignment = Alignment.byContent
    /// Bold type.
    public var isBold = false
    /// Italic type.
    public var isItalic = false
    /// Whether text goes on in further lines.
    public var isWrapped = false
    /// Whether thin lines stand around the cell.
    public var hasBorder = false
    /// Whether text keeps away from the border that it is set against.
    public var isIndented = false
    /// Whether the cell may be changed on a protected sheet.
    public var isUnlocked = false
    /// The number format, as Excel writes it; `nil` for the general one.
    public var numberFormat: String?

    /// Plain text of 11 points.
    public init() {}

    /// Where text stands in a cell.
    public enum Alignment: Int32, Hashable, Sendable {
        /// Numbers right, text left.
        case byContent = 0
        /// Left.
        case left = 1
        /// In the middle.
        case centred = 2
        /// Right.
        case right = 3
    }
}

/// What a cell takes, and what is said of it while somebody types.
public struct SheetRule: Hashable, Sendable {
    /// The cell.
    public var place: SheetPlace
    /// What it takes.
    public var kind: Kind
    /// Shown when the cell is chosen: at most 32 and 255 characters.
    public var hintTitle: String, hint: String
    /// Shown when something else is typed: at most 32 and 255 characters.
    public var faultTitle: String, fault: String

    /// A rule for a cell.
    public init(
        at place: SheetPlace, _ kind: Kind, hintTitle: String, hint: String, faultTitle: String, fault: String
    ) {
        self.place = place
        self.kind = kind
        self.hintTitle = hintTitle
        self.hint = hint
        self.faultTitle = faultTitle
        self.fault = fault
    }

    /// What a cell takes.
    public enum Kind: Hashable, Sendable {
        /// A whole number between two.
        case whole(ClosedRange<Double>)
        /// Any number between two.
        case number(ClosedRange<Double>)
        /// One of these words; together at most 255 characters.
        case choice([String])
    }
}

/// How a sheet is printed: on A4, one page wide.
public struct SheetPage: Hashable, Sendable {
    /// Whether the long side lies.
    public var isLandscape = true
    /// Margins in millimetres.
    public var side = 12.0, top = 12.0, bottom = 15.0
    /// The rows that every page repeats, from 0.
    public var repeatedRows: ClosedRange<Int>
    /// The line at the foot, in Excel's marks: `&P` the page, `&N` their number.
    public var footer: String

    /// A landscape page.
    public init(repeatedRows: ClosedRange<Int>, footer: String) {
        self.repeatedRows = repeatedRows
        self.footer = footer
    }
}
