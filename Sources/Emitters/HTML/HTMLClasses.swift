/// The classes that one document needs beside those of the pack: lengths of rules, widths of columns, spaces.
struct HTMLClasses {
    private var names: [String: String] = [:]
    /// The rules in the order of their first use.
    private(set) var css = ""

    /// The name of the class with the declarations.
    mutating func name(_ declarations: String) -> String {
        if let name = names[declarations] { return name }
        let name = "x\(names.count + 1)"
        names[declarations] = name
        css += ".\(name){\(declarations)}"
        return name
    }
}
