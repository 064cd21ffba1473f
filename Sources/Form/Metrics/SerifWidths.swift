// Written by Scripts/make_serif_widths.py; not to be edited by hand.

/// The widths of Times New Roman as data, read from Liberation Serif, which has the same widths.
///
/// All figures are in 1/2048 em. Typeface: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 4.
enum SerifWidths {
    /// Units of one em.
    static let unitsPerEm = 2048
    /// Height above the base line.
    static let ascent = 1825
    /// Depth below the base line.
    static let descent = 443
    /// Room between two lines set solid.
    static let lineGap = 87
    /// The code points that the tables hold, and where each range starts in a table.
    static let ranges: [(first: UInt32, last: UInt32, start: Int)] = [
        (first: 0x0020, last: 0x007E, start: 0),
        (first: 0x00A0, last: 0x01B0, start: 95),
        (first: 0x0391, last: 0x03C9, start: 368),
        (first: 0x1EA0, last: 0x1EF9, start: 425),
        (first: 0x2010, last: 0x2044, start: 515),
        (first: 0x2070, last: 0x208E, start: 568),
        (first: 0x20AB, last: 0x20AC, start: 599),
        (first: 0x2113, last: 0x2126, start: 601),
        (first: 0x2150, last: 0x216B, start: 621),
        (first: 0x2190, last: 0x2195, start: 649),
        (first: 0x2202, last: 0x2265, start: 655),
        (first: 0x25A0, last: 0x25E6, start: 755),
    ]
}
