/// A date of which the day, or day and month, may be missing; the year is always known.
///
/// A blank number and date before registration is legitimate, and the year alone chooses the rule pack.
public struct PartialDate: Hashable, Sendable {
    /// The year, four digits.
    public var year: Int
    /// The month, 1–12; `nil` when it is not known.
    public var month: Int?
    /// The day of the month; `nil` when it is not known.
    public var day: Int?

    /// A date from its parts; they are taken as they are (``exists`` tells whether the calendar has that day).
    public init(year: Int, month: Int? = nil, day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Whether day, month and year are all known.
    public var isComplete: Bool { month != nil && day != nil }

    /// Whether the calendar has this day or month; 29/02 exists in leap years only.
    public var exists: Bool {
        guard let month else { return day == nil }
        guard (1...12).contains(month) else { return false }
        guard let day else { return true }
        return (1...Self.days(inMonth: month, of: year)).contains(day)
    }

    /// The date with its missing parts filled as late as possible: a year alone counts as its 31 December.
    public var latest: PartialDate {
        let month = month ?? 12
        return PartialDate(year: year, month: month, day: day ?? Self.days(inMonth: month, of: year))
    }

    /// The number of days of a month in the Gregorian calendar.
    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }
}

extension PartialDate {
    /// The day with a leading 0 below 10 (nd30 Phụ lục I, Phần I, Mục II, khoản 4 điểm b).
    public var paddedDay: String? { day.map { $0 < 10 ? "0\($0)" : "\($0)" } }

    /// The month with a leading 0 for January and February only, same provision.
    public var paddedMonth: String? { month.map { $0 < 3 ? "0\($0)" : "\($0)" } }

    /// The known parts with slashes, padded as in documents: `05/3/2020`, `3/2020`, `2020`.
    public var short: String {
        [paddedDay, paddedMonth, "\(year)"].compactMap(\.self).joined(separator: "/")
    }

    /// The known parts in words: `ngày 05 tháng 3 năm 2020`, `tháng 6 năm 2020`, `năm 2020`.
    public var long: String {
        [paddedDay.map { "ngày \($0)" }, paddedMonth.map { "tháng \($0)" }, "năm \(year)"]
            .compactMap(\.self).joined(separator: " ")
    }
}

extension PartialDate: Comparable {
    /// Orders by calendar; a missing part counts as later than every known one, so a year stands after its days.
    public static func < (left: PartialDate, right: PartialDate) -> Bool {
        (left.year, left.month ?? 13, left.day ?? 32) < (right.year, right.month ?? 13, right.day ?? 32)
    }
}
