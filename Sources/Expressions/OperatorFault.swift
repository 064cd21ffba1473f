package import Diagnostics
package import Values
import Vietnamese

/// Why two values cannot be combined.
package enum OperatorFault: Error, Hashable {
    /// The kinds do not go together.
    case kinds
    /// Text was added.
    case textSum
    /// The units differ.
    case units(String, String)
    /// Two quantities were multiplied.
    case quantityProduct
    /// A number was divided by a quantity.
    case quantityDivisor
    /// These values have no order or cannot be compared at all.
    case noOrder
    /// Division by nothing.
    case division
    /// The result has too many digits.
    case overflow
}

extension Diagnostic {
    /// Two values that cannot be combined.
    package static func operatorFault(_ fault: OperatorFault, _ left: Value, _ right: Value, at span: SourceSpan)
        -> Diagnostic
    {
        let (first, second) = (left.kindName, right.kindName)
        switch fault {
        case .kinds:
            return Diagnostic(
                "evaluate.kinds-differ", .error,
                Bilingual(
                    vi: "không tính hay so sánh được \(first.vi) với \(second.vi)",
                    en: "\(first.en) and \(second.en) do not go together"),
                at: span, found: "\(first.vi), \(second.vi)",
                expected: Bilingual(vi: "hai bên cùng loại", en: "both sides of one kind"))
        case .textSum:
            return Diagnostic(
                "evaluate.text-sum", .error,
                Bilingual(vi: "chữ không cộng được", en: "text cannot be added"), at: span,
                explanation: Bilingual(
                    vi: "Viết hai phần liền nhau {{ a }}{{ b }}; danh sách thì nối bằng | nối(\", \").",
                    en: "Write the parts side by side {{ a }}{{ b }}; join a list with | nối(\", \")."),
                found: "\(first.vi), \(second.vi)", expected: Bilingual(vi: "số", en: "numbers"))
        case .units(let one, let other):
            return Diagnostic(
                "evaluate.units-differ", .error,
                Bilingual(
                    vi: "hai bên khác đơn vị: «\(one)» và «\(other)»", en: "the units differ: «\(one)» and «\(other)»"),
                at: span,
                explanation: Bilingual(
                    vi: "Chỉ cộng, trừ, so sánh số cùng đơn vị; | số lấy riêng con số.",
                    en: "Only figures of one unit go together; | số takes the bare number."),
                found: other, expected: Bilingual(vi: one, en: one))
        case .quantityProduct:
            return Diagnostic(
                "evaluate.quantity-product", .error,
                Bilingual(
                    vi: "không nhân được hai số đều có đơn vị", en: "two figures with units cannot be multiplied"),
                at: span,
                explanation: Bilingual(
                    vi: "Dùng | số để lấy riêng con số của một bên.", en: "Take the bare number of one side with | số.")
            )
        case .quantityDivisor:
            return Diagnostic(
                "evaluate.quantity-divisor", .error,
                Bilingual(
                    vi: "không chia được số không đơn vị cho số có đơn vị",
                    en: "a bare number cannot be divided by one with a unit"),
                at: span,
                explanation: Bilingual(
                    vi: "Dùng | số để lấy riêng con số.", en: "Take the bare number with | số."))
        case .noOrder:
            return Diagnostic(
                "evaluate.no-order", .error,
                Bilingual(
                    vi: "\(first.vi) không có thứ tự lớn nhỏ", en: "\(first.en) has no order"), at: span,
                found: first.vi, expected: Bilingual(vi: "số hoặc ngày", en: "numbers or dates"))
        case .division:
            return Diagnostic(
                "evaluate.division-by-zero", .error, Bilingual(vi: "chia cho 0", en: "division by zero"), at: span)
        case .overflow:
            return Diagnostic(
                "evaluate.overflow", .error,
                Bilingual(
                    vi: "kết quả có quá nhiều chữ số", en: "the result has too many digits"), at: span,
                explanation: Bilingual(
                    vi: "Số chính xác giữ được khoảng 38 chữ số; hãy làm tròn trước khi tính tiếp.",
                    en: "Exact numbers hold about 38 digits; round before going on."))
        }
    }
}
