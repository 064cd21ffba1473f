import ArgumentParser
import Diagnostics
import Foundation

/// The language of help and messages: Vietnamese, unless the command line says `--lang en`.
enum CommandLanguage {
    /// Read once from the command line, because help texts are made before options are parsed.
    static let current: Language = {
        let arguments = CommandLine.arguments
        for (index, argument) in arguments.enumerated() {
            if argument == "--lang", index + 1 < arguments.count, arguments[index + 1] == "en" { return .english }
            if argument == "--lang=en" { return .english }
        }
        return .vietnamese
    }()

    /// The words in the language of this run.
    static func words(_ vi: String, _ en: String) -> String {
        Bilingual(vi: vi, en: en)(current)
    }

    /// Help for an argument in the language of this run.
    static func help(_ vi: String, _ en: String, valueName: String? = nil) -> ArgumentHelp {
        ArgumentHelp(words(vi, en), valueName: valueName.map { words(valueNames[$0] ?? $0, $0) })
    }

    /// What stands for a value in usage lines, by its English name.
    private static let valueNames = [
        "count": "số", "dir": "thư mục", "file": "tệp", "formats": "dạng,…", "lang": "ngôn ngữ", "name": "tên",
        "pack": "thể thức",
        "path": "đường dẫn", "spec": "tệp", "style": "cách", "table": "bảng", "type": "loại",
    ]

    /// What is said of a command that there is not; `nil` where the command is known or not the fault.
    static func unknownCommand(_ arguments: some Collection<String>, known: [String]) -> String? {
        guard let name = arguments.first, !name.hasPrefix("-"), name != "help", !known.contains(name) else {
            return nil
        }
        let list = known.joined(separator: ", ")
        return words(
            "không có lệnh «\(name)»; chọn trong: \(list)", "there is no command «\(name)»; choose from: \(list)")
    }

    /// What the argument parser says, brought to the language of this run.
    static func localized(_ message: String) -> String {
        switch current {
        case .english: message
        case .vietnamese: vietnamese(message)
        }
    }

    private static func vietnamese(_ message: String) -> String {
        var text = message
        for (english, vietnamese) in phrases {
            text = text.replacingOccurrences(of: english, with: vietnamese)
        }
        return text
    }

    /// The argument parser's own phrases, longest first, in the order in which they are replaced.
    private static let phrases: [(String, String)] = [
        ("OVERVIEW: ", ""),
        ("USAGE: ", "CÁCH DÙNG: "),
        ("Usage: ", "Cách dùng: "),
        ("ARGUMENTS:", "THAM SỐ:"),
        ("OPTIONS:", "TÙY CHỌN:"),
        ("SUBCOMMANDS:", "LỆNH CON:"),
        ("(default)", "(mặc định)"),
        ("(default: ", "(mặc định: "),
        ("(values: ", "(chọn: "),
        ("; default: ", "; mặc định: "),
        ("default: ", "mặc định: "),
        ("<subcommand>", "<lệnh>"),
        ("<options>", "<tùy chọn>"),
        ("Show the version.", "In số phiên bản."),
        ("Show help information.", "In trợ giúp."),
        ("Show subcommand help information.", "In trợ giúp của một lệnh."),
        ("Error: ", "Lỗi: "),
        ("Missing expected argument", "thiếu tham số"),
        ("Missing value for", "thiếu giá trị của"),
        ("Unknown option", "không có tùy chọn"),
        ("Unexpected argument", "thừa tham số"),
        (" unexpected arguments:", " tham số thừa:"),
        ("The value '", "giá trị '"),
        ("' is invalid for", "' không hợp lệ với"),
        (". Please provide one of", "; hãy chọn một trong"),
        ("', and '", "', '"),
        ("' and '", "', '"),
        (". Did you mean", "; có phải ý là"),
        ("See '", "  Xem '"),
        ("for more information.", "để biết thêm."),
        ("for detailed help.", "để xem từng lệnh."),
        ("Help:  ", "Trợ giúp:  "),
    ]
}
