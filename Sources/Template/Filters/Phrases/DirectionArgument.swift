import Diagnostics
import Values
import Vietnamese

extension FilterCall {
    /// The direction that an optional argument names, `"cao"` or `"thấp"`: which of two figures is better (chiều của chỉ
    /// tiêu); higher where there is no such argument.
    func direction(at index: Int, _ filter: String) -> Result<FigureComparison.Direction, FilterFault> {
        guard arguments.count > index else { return .success(.higherIsBetter) }
        if case .text(let word) = arguments[index].value,
            let given = FigureComparison.Direction.allCases.first(where: { Key.fold($0.rawValue) == Key.fold(word) })
        {
            return .success(given)
        }
        let expected = Bilingual(vi: "\"cao\" hoặc \"thấp\"", en: "\"cao\" or \"thấp\"")
        return .failure(.of(.filterArgument(filter, self, at: index, expected)))
    }
}
