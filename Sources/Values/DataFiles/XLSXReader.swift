import Diagnostics
import Vietnamese
import XML

/// Reads a sheet of a workbook of Excel (ECMA-376, transitional and strict): formulas by the results that the file holds.
///
/// Parts are read forward; nothing that a workbook names outside itself is opened.
enum XLSXReader {
    /// The sheet of a name, or the only one with something in it.
    static func read(_ bytes: [UInt8], path: String, sheet name: String?) throws(DataFileFault) -> SheetContent {
        var opened = try Opened(bytes)
        let index: Int
        if let name {
            guard let found = SheetChoice.find(name, among: opened.names) else { throw .unknownSheet(opened.names) }
            index = found
        } else {
            let visible = opened.sheets.indices.filter {
                opened.sheets[$0].value("state") ?? "visible" == "visible"
            }
            guard visible.count == 1 else { throw .sheetNotNamed(opened.names) }
            index = visible[0]
        }
        return try opened.sheet(index, path: path)
    }

    /// All sheets in the order of the workbook, no more than a number of them; with the empty cells that the file has.
    static func readAll(_ bytes: [UInt8], path: String, limit: Int) throws(DataFileFault) -> [SheetContent] {
        var opened = try Opened(bytes)
        var sheets: [SheetContent] = []
        for index in opened.sheets.indices.prefix(limit) {
            sheets.append(try opened.sheet(index, path: path, keepsEnds: true))
        }
        return sheets
    }

    /// A workbook of which everything that sheets share is read.
    private struct Opened: ~Copyable {
        private var workbook: Workbook
        /// The sheets as the workbook lists them.
        let sheets: [XMLElement]
        private let folder: String
        private let targets: [String: String]
        private let isFrom1904: Bool
        private let styles: XLSXStyles
        private let strings: SharedStrings

        init(_ bytes: [UInt8]) throws(DataFileFault) {
            var workbook = try Workbook(bytes)
            if workbook.names.contains("EncryptedPackage") || workbook.names.contains("EncryptionInfo") {
                throw .encrypted
            }
            let root = try mainPart(&workbook)
            let book = try workbook.element(root)
            let sheets = book.all("sheet")
            let isFrom1904 = book.all("workbookPr").first?.value("date1904").map { $0 == "1" || $0 == "true" } ?? false
            guard !sheets.isEmpty else { throw .noSheet }
            let targets = try relations(of: root, in: &workbook)
            let folder = PartPath.folder(of: root)
            var styles = XLSXStyles()
            var strings = SharedStrings()
            let stylesPart = PartPath.join(folder, "styles.xml")
            if workbook.names.contains(stylesPart) { styles = XLSXStyles(try workbook.element(stylesPart)) }
            let stringsPart = targets.values.filter { $0.hasSuffix("haredStrings.xml") }.min()
            if let stringsPart, workbook.names.contains(stringsPart) {
                strings = try SharedStrings(try workbook.reader(stringsPart), part: stringsPart)
            }
            self.sheets = sheets
            self.folder = folder
            self.targets = targets
            self.isFrom1904 = isFrom1904
            self.styles = styles
            self.strings = strings
            self.workbook = workbook
        }

        /// The names of the sheets.
        var names: [String] { sheets.map { $0.value("name") ?? "" } }

        /// The cells of a sheet.
        mutating func sheet(_ index: Int, path: String, keepsEnds: Bool = false) throws(DataFileFault) -> SheetContent {
            let chosen = sheets[index]
            let id = chosen.attributes.first { $0.name.localName == "id" && !$0.name.prefix.isEmpty }?.value ?? ""
            guard let part = targets[id] else { throw .missingPart(id) }
            var reader = XLSXSheetReader(
                part: part, sheet: chosen.value("name") ?? "", strings: strings, styles: styles,
                isFrom1904: isFrom1904, keepsEnds: keepsEnds)
            return try reader.read(try workbook.reader(part), path: path)
        }
    }

    /// The part that holds the list of sheets.
    private static func mainPart(_ workbook: inout Workbook) throws(DataFileFault) -> String {
        let usual = "xl/workbook.xml"
        if workbook.names.contains("_rels/.rels") {
            let rels = try workbook.element("_rels/.rels")
            let target = rels.all("Relationship").first {
                $0.value("Type")?.hasSuffix("/officeDocument") ?? false
            }?.value("Target")
            if let target { return PartPath.join("", target) }
        }
        guard workbook.names.contains(usual) else { throw .missingPart(usual) }
        return usual
    }

    /// The parts that a part refers to, by the identifier of the reference; what lies outside the archive is left out.
    private static func relations(
        of part: String, in workbook: inout Workbook
    ) throws(DataFileFault) -> [String: String] {
        let folder = PartPath.folder(of: part)
        let name = PartPath.join(
            folder, "_rels/" + part.dropFirst(folder.isEmpty ? 0 : folder.utf8.count + 1) + ".rels")
        var targets: [String: String] = [:]
        for relation in try workbook.element(name).all("Relationship") {
            guard let id = relation.value("Id"), let target = relation.value("Target"),
                relation.value("TargetMode") != "External"
            else { continue }
            targets[id] = PartPath.join(folder, target)
        }
        return targets
    }
}

/// The paths of parts inside an archive.
enum PartPath {
    /// The folder of a part, without slash.
    static func folder(of part: String) -> String {
        part.split(separator: "/").dropLast().joined(separator: "/")
    }

    /// A path seen from a folder; one that starts with a slash is seen from the top.
    static func join(_ folder: String, _ path: String) -> String {
        var parts = path.hasPrefix("/") ? [] : folder.split(separator: "/")
        for part in path.split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}

/// Which sheet a name means: exactly first, folded second.
enum SheetChoice {
    /// The index of the sheet.
    static func find(_ name: String, among names: [String]) -> Int? {
        if let exact = names.firstIndex(of: name) { return exact }
        let folded = Key.fold(name)
        let fitting = names.indices.filter { Key.fold(names[$0]) == folded }
        return fitting.count == 1 ? fitting[0] : nil
    }
}
