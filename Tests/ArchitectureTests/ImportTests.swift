import Foundation
import Testing

/// The table of modules on the architecture page is the law; the sources are held against it.
@Suite struct ImportTests {
    @Test func everyModuleImportsOnlyWhatTheTableNames() throws {
        let table = try Repository.moduleTable()
        #expect(!table.isEmpty)
        for module in try Repository.modules() {
            let allowed = try #require(table[module], "module \(module) is missing in the table of Docs/kien-truc.md")
            for (file, imported) in try Repository.imports(of: module) {
                #expect(
                    allowed.contains(imported),
                    "\(file) imports \(imported), which the table does not name for \(module)")
            }
        }
    }

    @Test func theTableNamesNoModuleThatIsGone() throws {
        let modules = Set(try Repository.modules())
        for module in try Repository.moduleTable().keys where module.first?.isUppercase == true {
            #expect(modules.contains(module), "the table names \(module), which has no folder in Sources")
        }
    }

    @Test func theTableNamesNoImportThatNobodyNeeds() throws {
        for (module, allowed) in try Repository.moduleTable() {
            guard try Repository.modules().contains(module) else { continue }
            let used = Set(try Repository.imports(of: module).map(\.imported))
            for name in allowed where name.first?.isUppercase == true && name != "Foundation" {
                #expect(used.contains(name), "the table lets \(module) import \(name), but no file does")
            }
        }
    }

    @Test func theCoreReadsNoClockLocaleOrEnvironment() throws {
        let forbidden = ["Date()", "Locale.current", "TimeZone.current", "ProcessInfo", "getenv", ".random(", "UUID()"]
        for module in try Repository.modules() where module != "VanThu" && module != "VanThuCommand" {
            for file in try Repository.swiftFiles(of: module) {
                let text = try String(contentsOfFile: file, encoding: .utf8)
                for word in forbidden where text.contains(word) {
                    Issue.record("\(file) uses \(word)")
                }
            }
        }
    }

    @Test func noSourceUsesForce() throws {
        for module in try Repository.modules() {
            for file in try Repository.swiftFiles(of: module) {
                let text = try String(contentsOfFile: file, encoding: .utf8)
                for word in ["try!", "as!", "fatalError("] where text.contains(word) {
                    Issue.record("\(file) uses \(word)")
                }
            }
        }
    }
}

/// The checkout that the tests stand in.
enum Repository {
    /// The root folder.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// The folders in Sources that hold Swift or C, sorted.
    static func modules() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root + "/Sources").sorted()
    }

    /// The Swift files of a module, sorted.
    static func swiftFiles(of module: String) throws -> [String] {
        let folder = root + "/Sources/" + module
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
        return names.filter { $0.hasSuffix(".swift") }.sorted().map { folder + "/" + $0 }
    }

    /// Every import line of a module: the file and what it imports.
    static func imports(of module: String) throws -> [(file: String, imported: String)] {
        var found: [(String, String)] = []
        for file in try swiftFiles(of: module) {
            for line in try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n") {
                let words = line.split(separator: " ")
                guard let index = words.firstIndex(of: "import"), index <= 1, words.count > index + 1 else { continue }
                guard index == 0 || ["public", "package", "internal", "private"].contains(words[0]) else { continue }
                found.append((file, String(words[index + 1])))
            }
        }
        return found
    }

    /// The table `module | imports` of the architecture page; backticks and spaces are dropped, `–` is nothing.
    static func moduleTable() throws -> [String: Set<String>] {
        var table: [String: Set<String>] = [:]
        for line in try String(contentsOfFile: root + "/Docs/kien-truc.md", encoding: .utf8).split(separator: "\n") {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
                $0.replacingOccurrences(of: "`", with: "").trimmingCharacters(in: .whitespaces)
            }
            guard cells.count >= 4, cells[1].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }),
                !cells[1].isEmpty
            else { continue }
            guard try modules().contains(cells[1]) else { continue }
            let names = cells[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            table[cells[1]] = Set(names.filter { $0 != "–" && !$0.isEmpty })
        }
        return table
    }
}
