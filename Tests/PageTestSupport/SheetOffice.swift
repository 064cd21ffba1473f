package import Foundation

/// LibreOffice Calc as a clerk uses it: opens workbooks, types into cells, saves them.
///
/// What it does is a macro in its own Basic, in a profile of its own; one process does all of it. Texts are given by the
/// codes of their characters, so that no encoding of the system stands between.
package struct SheetOffice {
    private let program: ExternalProgram
    private let folder: ScratchFolder
    private var lines: [String] = []

    /// A clerk who works in a folder; fails when LibreOffice is missing.
    package init(in folder: ScratchFolder) throws {
        program = try Programs.office.required()
        self.folder = folder
    }

    /// Whether LibreOffice is there and has its program for sheets; says so where it is not.
    package static func isThere(for purpose: String) -> Bool {
        guard Programs.areThere([.office], for: purpose), let path = Programs.office.program?.path else { return false }
        let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent()
        let library = real.appendingPathComponent("libsclo.so").path
        if FileManager.default.fileExists(atPath: library) { return true }
        print("SKIPPED \(purpose): LibreOffice Calc not found (Debian package libreoffice-calc-nogui)")
        return false
    }

    /// Opens a file.
    package mutating func open(_ file: URL) { lines.append("document = OpenFile(\(text(file.path)))") }

    /// Starts an empty workbook.
    package mutating func new() {
        lines.append("document = StarDesktop.loadComponentFromURL(\"private:factory/scalc\", \"_blank\", 0, hidden())")
    }

    /// Types a number into a cell of the first sheet, as one that is not locked would take it.
    package mutating func type(_ number: String, into cell: String) {
        lines.append("document.Sheets(0).getCellRangeByName(\"\(cell)\").setValue(\(number))")
    }

    /// Types a text into a cell.
    package mutating func type(text words: String, into cell: String) {
        lines.append("document.Sheets(0).getCellRangeByName(\"\(cell)\").setString(\(text(words)))")
    }

    /// Types a formula into a cell.
    package mutating func type(formula: String, into cell: String) {
        lines.append("document.Sheets(0).getCellRangeByName(\"\(cell)\").setFormula(\(text(formula)))")
    }

    /// Shows the figures of cells by a number format, in the words of American English.
    package mutating func show(_ cells: String, as format: String) {
        lines.append("Show(document, \"\(cells)\", \(text(format)))")
    }

    /// Joins cells.
    package mutating func join(_ cells: String) {
        lines.append("document.Sheets(0).getCellRangeByName(\"\(cells)\").merge(True)")
    }

    /// Names the first sheet.
    package mutating func name(_ words: String) { lines.append("document.Sheets(0).setName(\(text(words)))") }

    /// Saves the open workbook, by the ending of the name as .xlsx or .ods.
    package mutating func save(as file: URL) {
        let filter = file.pathExtension == "ods" ? "calc8" : "Calc MS Excel 2007 XML"
        lines.append("SaveFile(document, \(text(file.path)), \"\(filter)\")")
    }

    /// Notes what a cell of the first sheet is: locked or not, what it takes, from which number to which.
    package mutating func describe(_ cell: String) { lines.append("Describe(document, \"\(cell)\")") }

    /// Notes whether the first sheet is protected and the last in sight.
    package mutating func describeSheets() { lines.append("DescribeSheets(document)") }

    /// Closes the open workbook.
    package mutating func close() { lines.append("document.close(True)") }

    /// Does all that was asked, and returns the notes, a line each.
    package consuming func run() throws -> [String] {
        let profile = try folder.folder("clerk")
        for (path, content) in files {
            let place = profile.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(content.utf8).write(to: place)
        }
        let notes = folder.file("notes.txt")
        _ = try program.run(
            [
                "-env:UserInstallation=\(profile.absoluteString)", "--headless", "--norestore", "--nologo",
                "macro:///Standard.Clerk.Run",
            ], in: folder, seconds: 180)
        let told = (try? String(contentsOf: notes, encoding: .utf8)) ?? ""
        let all = told.split(separator: "\n").map(String.init)
        guard all.last == "done" else { throw ExternalProgram.Failure("the macro stopped: \(all)") }
        return Array(all.dropLast())
    }

    /// A text in Basic, by the codes of its characters.
    private func text(_ words: String) -> String {
        words.isEmpty ? "\"\"" : words.utf16.map { "Chr(\($0))" }.joined(separator: " & ")
    }

    private var source: String {
        """
        Sub Run
          Dim document
          On Error GoTo Failed
          \(lines.joined(separator: "\n  "))
          Note("done")
          StarDesktop.terminate()
          Exit Sub
        Failed:
          Note("failed " & Err & " " & Error & " in line " & Erl)
          StarDesktop.terminate()
        End Sub

        Function hidden()
          Dim options(0) As New com.sun.star.beans.PropertyValue
          options(0).Name = "Hidden"
          options(0).Value = True
          hidden = options()
        End Function

        Function OpenFile(path As String)
          OpenFile = StarDesktop.loadComponentFromURL(ConvertToURL(path), "_blank", 0, hidden())
        End Function

        Sub SaveFile(document, path As String, filter As String)
          Dim target(0) As New com.sun.star.beans.PropertyValue
          target(0).Name = "FilterName"
          target(0).Value = filter
          document.storeToURL(ConvertToURL(path), target())
        End Sub

        Sub Show(document, cells As String, words As String)
          Dim place As New com.sun.star.lang.Locale
          Dim formats, key As Long
          place.Language = "en"
          place.Country = "US"
          formats = document.NumberFormats
          key = formats.queryKey(words, place, False)
          If key = -1 Then key = formats.addNew(words, place)
          document.Sheets(0).getCellRangeByName(cells).NumberFormat = key
        End Sub

        Sub Describe(document, name As String)
          Dim cell, rule
          cell = document.Sheets(0).getCellRangeByName(name)
          rule = cell.Validation
          Note(name & " locked=" & cell.CellProtection.IsLocked & " type=" & rule.Type & " from=" & rule.getFormula1() & " to=" & rule.getFormula2() & " value=" & cell.getValue())
        End Sub

        Sub DescribeSheets(document)
          Dim last As Long
          last = document.Sheets.Count - 1
          Note("protected=" & document.Sheets(0).isProtected() & " visible=" & document.Sheets(last).IsVisible)
        End Sub

        Sub Note(words As String)
          Dim report As Integer
          report = FreeFile
          Open "\(folder.file("notes.txt").path)" For Append As #report
          Print #report, words
          Close #report
        End Sub
        """
    }

    private var files: [(String, String)] {
        let escaped = source.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
            .replacingOccurrences(of: ">", with: "&gt;")
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        let office = "-//OpenOffice.org//DTD OfficeDocument 1.0//EN"
        let library = "http://openoffice.org/2000/library"
        return [
            (
                "user/registrymodifications.xcu",
                head + "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">"
                    + "<item oor:path=\"/org.openoffice.Setup/Office\"><prop oor:name=\"ooSetupInstCompleted\" "
                    + "oor:op=\"fuse\"><value>true</value></prop></item></oor:items>"
            ),
            (
                "user/basic/script.xlc",
                head + "<!DOCTYPE library:libraries PUBLIC \"\(office)\" \"libraries.dtd\">"
                    + "<library:libraries xmlns:library=\"\(library)\">"
                    + "<library:library library:name=\"Standard\" library:link=\"false\"/></library:libraries>"
            ),
            (
                "user/basic/Standard/script.xlb",
                head + "<!DOCTYPE library:library PUBLIC \"\(office)\" \"library.dtd\">"
                    + "<library:library xmlns:library=\"\(library)\" library:name=\"Standard\" "
                    + "library:readonly=\"false\" library:passwordprotected=\"false\">"
                    + "<library:element library:name=\"Clerk\"/></library:library>"
            ),
            (
                "user/basic/Standard/Clerk.xba",
                head + "<!DOCTYPE script:module PUBLIC \"\(office)\" \"module.dtd\">"
                    + "<script:module xmlns:script=\"http://openoffice.org/2000/script\" script:name=\"Clerk\" "
                    + "script:language=\"StarBasic\">\(escaped)</script:module>"
            ),
        ]
    }
}
