import Document
import Emitters

/// The macro that LibreOffice runs, in its Basic.
///
/// It reads `jobs.txt` (a line each: the stem of an ODT, then the formats wanted) and adds to `report.txt` a line for
/// each thing done: `0 pages 3`, `0 closing 2 6` (page, lines above it on that page), `0 made pdf`, `0 failed 1`.
enum OfficeMacro {
    /// Its text.
    static var source: String {
        """
        Dim folder As String

        Sub Run
          Dim jobs As Integer, words As String
          folder = Environ("\(OfficeProfile.folderVariable)")
          jobs = FreeFile
          Open folder & "/jobs.txt" For Input As #jobs
          Do While Not Eof(jobs)
            Line Input #jobs, words
            If words <> "" Then Convert(Split(words, " "))
          Loop
          Close #jobs
          StarDesktop.terminate()
        End Sub

        Sub Note(words As String)
          Dim report As Integer
          report = FreeFile
          Open folder & "/report.txt" For Append As #report
          Print #report, words
          Close #report
        End Sub

        Sub Convert(words)
          On Error GoTo Failed
          Dim name As String, kind As String, index As Integer
          Dim document
          Dim options(1) As New com.sun.star.beans.PropertyValue
          Dim target(0) As New com.sun.star.beans.PropertyValue
          name = words(0)
          options(0).Name = "Hidden"
          options(0).Value = True
          options(1).Name = "ReadOnly"
          options(1).Value = True
          document = StarDesktop.loadComponentFromURL(ConvertToURL(folder & "/" & name & ".odt"), "_blank", 0, options())
          Measure(name, document)
          target(0).Name = "FilterName"
          For index = 1 To UBound(words)
            kind = words(index)
        \(filters)
            document.storeToURL(ConvertToURL(folder & "/" & name & "." & kind), target())
            Note(name & " made " & kind)
          Next
          document.close(True)
          Exit Sub
        Failed:
          Note(name & " failed " & Err)
        End Sub

        \(measuring)
        """
    }

    /// A line for each format.
    private static var filters: String {
        ConvertedFormat.allCases
            .map { "    If kind = \"\($0.rawValue)\" Then target(0).Value = \"\($0.filter)\"" }
            .joined(separator: "\n")
    }

    /// The styles by which the end of a text is known, each between bars.
    private static var closingStyles: String {
        "|" + RoleStyles.closing.joined(separator: "|") + "|"
    }

    private static var measuring: String {
        """
        Sub Measure(name As String, document)
          Dim cursor, parts, part
          Dim last As Long, index As Long, page As Long
          Dim isAfterClosing As Boolean
          cursor = document.CurrentController.getViewCursor()
          Note(name & " pages " & document.CurrentController.PageCount)
          cursor.jumpToLastPage()
          parts = document.Text.createEnumeration()
          last = -1
          Do While parts.hasMoreElements()
            part = parts.nextElement()
            last = last + 1
          Loop
          Dim all(last)
          parts = document.Text.createEnumeration()
          For index = 0 To last
            all(index) = parts.nextElement()
          Next
          isAfterClosing = False
          For index = 0 To last
            If IsClosing(all(index)) Then
              If Not isAfterClosing Then
                page = PageOf(cursor, FirstPlace(all(index)))
                Note(name & " closing " & page & " " & LinesBefore(cursor, all, index, page))
              End If
              isAfterClosing = True
            ElseIf Not IsBlank(all(index)) Then
              isAfterClosing = False
            End If
          Next
        End Sub

        Function IsTable(part) As Boolean
          IsTable = part.supportsService("com.sun.star.text.TextTable")
        End Function

        Function IsBlank(part) As Boolean
          IsBlank = False
          If Not IsTable(part) Then IsBlank = (part.getString() = "")
        End Function

        Function IsClosing(part) As Boolean
          Dim index As Long
          Dim cells, reader
          IsClosing = False
          If Not IsTable(part) Then Exit Function
          cells = part.getCellNames()
          If UBound(cells) > 40 Then Exit Function
          For index = 0 To UBound(cells)
            reader = part.getCellByName(cells(index)).createTextCursor()
            If InStr("\(closingStyles)", "|" & reader.ParaStyleName & "|") > 0 Then
              IsClosing = True
              Exit Function
            End If
          Next
        End Function

        Function FirstPlace(part)
          If IsTable(part) Then
            FirstPlace = part.getCellByName(part.getCellNames()(0)).createTextCursor().getStart()
          Else
            FirstPlace = part.getStart()
          End If
        End Function

        Function PageOf(cursor, place) As Long
          cursor.gotoRange(place, False)
          PageOf = cursor.getPage()
        End Function

        Function LinesBefore(cursor, all, closing As Long, page As Long) As Long
          Dim index As Long, cell As Long, lines As Long, row As String
          Dim cells
          lines = 0
          For index = closing - 1 To 0 Step -1
            If IsTable(all(index)) Then
              cells = all(index).getCellNames()
              row = ""
              For cell = UBound(cells) To 0 Step -1
                If PageOf(cursor, all(index).getCellByName(cells(cell)).createTextCursor().getStart()) <> page Then Exit For
                If Digits(cells(cell)) <> row Then lines = lines + 1
                row = Digits(cells(cell))
                If lines >= \(PageReport.countedLines) Then Exit For
              Next
            ElseIf Not IsBlank(all(index)) Then
              cursor.gotoRange(all(index).getEnd(), False)
              Do While cursor.getPage() = page
                lines = lines + 1
                If lines >= \(PageReport.countedLines) Then Exit Do
                cursor.gotoStartOfLine(False)
                If all(index).getText().compareRegionStarts(cursor.getStart(), all(index).getStart()) = 0 Then Exit Do
                cursor.goUp(1, False)
              Loop
            End If
            If lines >= \(PageReport.countedLines) Then Exit For
            If PageOf(cursor, FirstPlace(all(index))) <> page Then Exit For
          Next
          LinesBefore = lines
        End Function

        Function Digits(name As String) As String
          Dim index As Long
          Digits = ""
          For index = 1 To Len(name)
            If Mid(name, index, 1) >= "0" And Mid(name, index, 1) <= "9" Then Digits = Digits & Mid(name, index, 1)
          Next
        End Function

        """
    }
}
