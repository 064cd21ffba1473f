import Figures
import Values
import Workbooks

/// What an input cell of a form takes, and what it says to the clerk.
enum FormRule {
    /// The most that a spreadsheet keeps exactly.
    private static let most = 999_999_999_999_999.0

    /// The rule for the cells of an indicator.
    static func of(_ indicator: Indicator, heading: String, at place: SheetPlace) -> SheetRule {
        let measure = indicator.unit.map { ", tính bằng «\(cut($0, 60))»" } ?? ""
        let kind: SheetRule.Kind
        let hint: String
        let fault: String
        switch indicator.kind {
        case .count:
            kind = .whole(0...most)
            hint = "Ghi số nguyên\(measure). Không phát sinh thì ghi 0."
            fault = "Ô này chỉ nhận số nguyên từ 0 trở lên, không kèm chữ và đơn vị tính."
        case .money:
            kind = .number(0...most)
            hint = "Ghi số tiền\(measure); chỉ gõ số. Không phát sinh thì ghi 0."
            fault = "Ô này chỉ nhận số tiền từ 0 trở lên\(measure), không kèm chữ và đơn vị tính."
        case .share:
            let whole = indicator.unit == "‰" ? 1_000.0 : 100
            kind = .number(0...whole)
            hint = "Ghi số từ 0 đến \(Int(whole)), không gõ dấu \(indicator.unit ?? "%")."
            fault = "Ô này chỉ nhận số từ 0 đến \(Int(whole))."
        case .ratio:
            kind = .number(-most...most)
            hint = "Ghi con số\(measure); chỉ gõ số."
            fault = "Ô này chỉ nhận con số, không kèm chữ và đơn vị tính."
        case .yesNo:
            kind = .choice(["Có", "Không"])
            hint = "Chọn Có hoặc Không trong danh sách."
            fault = "Ô này chỉ nhận Có hoặc Không."
        }
        return SheetRule(
            at: place, kind, hintTitle: cut(indicator.code + ": " + heading, 32), hint: hint,
            faultTitle: "Số liệu chưa đúng", fault: fault)
    }

    /// Not more of a text than Excel takes, counted as Excel does.
    private static func cut(_ text: String, _ limit: Int) -> String {
        var text = text
        while text.utf16.count > limit { text.removeLast() }
        return text
    }
}
