import Figures
import Values
import Vietnamese
import Workbooks

/// The sheets of a form for one unit: the one to be filled in, and the hidden one that tells whose it is.
///
/// A clerk sees at once what to do: what is to be filled in is yellow, everything else is locked, every cell says what it
/// takes when it is chosen and refuses the rest.
struct FormSheet {
    private let form: CollectionForm
    /// The unit; `nil` for a blank form.
    private let unit: CollectionUnit?
    /// To whom the form goes back; `nil` where the head does not say it in plain words.
    private let receiver: String?
    private var sheet = SheetPlan(name: CollectionForm.sheetName)

    /// The form of a unit, or a blank one.
    init(_ form: CollectionForm, unit: CollectionUnit?, receiver: String?) {
        self.form = form
        self.unit = unit
        self.receiver = receiver
    }

    /// Both sheets.
    var sheets: [SheetPlan] {
        var made = self
        made.addOpening()
        made.addHeadings()
        for (index, row) in form.rows.enumerated() {
            let place = CollectionForm.sheetRow(index) - 1
            switch row {
            case .part(let name): made.addPart(name, row: place)
            case .indicator(let indicator): made.add(indicator, row: place)
            }
        }
        made.addClosing()
        made.arrange()
        return [made.sheet, identity]
    }

    /// The words of the year and the period: `năm 2026`.
    private var period: String { form.year.map { "\(form.period) \($0)" } ?? "" }

    /// The last column, that of the notes, from 0.
    private var lastColumn: Int { form.headings.count - 1 }

    // MARK: Above the table

    private mutating func addOpening() {
        let title = "PHIẾU THU THẬP SỐ LIỆU" + (period.isEmpty ? "" : " " + period.uppercased())
        sheet.cells.append(
            SheetCell(row: CollectionForm.titleRow - 1, column: 0, through: lastColumn, .text(title), FormStyle.title))
        let row = CollectionForm.unitRow - 1
        sheet.cells.append(SheetCell(row: row, column: 0, .text("Đơn vị:"), FormStyle.label))
        let name = SheetCell(
            row: row, column: CollectionForm.unitColumn, unit.map { .text($0.name) } ?? .empty,
            unit == nil ? FormStyle.input(nil, isText: true) : FormStyle.unit)
        sheet.cells.append(name)
        if let receiver {
            sheet.cells.append(
                SheetCell(row: row, column: 2, through: lastColumn, .text("Gửi về: " + receiver), FormStyle.receiver))
        }
        let hint =
            "Chỉ điền vào các ô màu vàng, các ô khác đã khóa; không thêm, bớt dòng và cột. "
            + "Không phát sinh thì ghi 0. Lưu tệp dạng .xlsx hoặc .ods rồi gửi lại, không đổi tên các trang."
        sheet.cells.append(SheetCell(row: row + 1, column: 0, through: lastColumn, .text(hint), FormStyle.guidance))
        sheet.rowHeights = [0: 28, row: 22, row + 1: 34]
    }

    private mutating func addHeadings() {
        let row = CollectionForm.headingRow - 1
        for (column, heading) in form.headings.enumerated() {
            sheet.cells.append(SheetCell(row: row, column: column, .text(heading), FormStyle.heading))
        }
        sheet.rowHeights[row] = 36
    }

    // MARK: The table

    private mutating func addPart(_ name: String, row: Int) {
        sheet.cells.append(SheetCell(row: row, column: 0, through: lastColumn, .text(name), FormStyle.part))
        sheet.rowHeights[row] = 20
    }

    private mutating func add(_ indicator: Indicator, row: Int) {
        sheet.cells += [
            SheetCell(row: row, column: 0, .text(indicator.code), FormStyle.centred),
            SheetCell(row: row, column: 1, .text(indicator.name), FormStyle.words),
            SheetCell(row: row, column: 2, .text(indicator.unit ?? ""), FormStyle.centred),
        ]
        for role in form.roles {
            guard let column = form.column(role) else { continue }
            add(indicator, role, row: row, column: column)
        }
        sheet.cells.append(
            SheetCell(
                row: row, column: lastColumn, indicator.note.map { .text($0) } ?? .empty, FormStyle.note))
        let lines = max(1, (indicator.name.count + 47) / 48, ((indicator.unit ?? "").count + 13) / 14)
        sheet.rowHeights[row] = Double(lines) * 15 + 6
    }

    private mutating func add(_ indicator: Indicator, _ role: IndicatorRole, row: Int, column: Int) {
        let format = FormNumberFormat.of(indicator)
        guard form.asks(role, of: indicator) else {
            sheet.cells.append(SheetCell(row: row, column: column, .empty, FormStyle.unused))
            return
        }
        if let known = form.known(role, of: indicator, unit: unit?.row) {
            let content: SheetCell.Content =
                switch known.content {
                case .amount(let amount): .number(amount.double)
                case .answer(let isYes): .text(isYes ? "Có" : "Không")
                case .notApplicable: .text("-")
                case .fault: .empty
                }
            sheet.cells.append(SheetCell(row: row, column: column, content, FormStyle.known(format)))
            return
        }
        let isText = indicator.kind == .yesNo
        sheet.cells.append(SheetCell(row: row, column: column, .empty, FormStyle.input(format, isText: isText)))
        if role == .actual, sheet.selected == nil { sheet.selected = SheetPlace(row: row, column: column) }
        sheet.rules.append(
            FormRule.of(indicator, heading: form.heading(role), at: SheetPlace(row: row, column: column)))
    }

    // MARK: Below the table

    private mutating func addClosing() {
        let row = CollectionForm.sheetRow(form.rows.count)
        sheet.cells += [
            SheetCell(row: row, column: 0, through: 1, .text("Người lập phiếu, điện thoại:"), FormStyle.label),
            SheetCell(row: row, column: 2, through: lastColumn, .empty, FormStyle.input(nil, isText: true)),
            SheetCell(row: row + 2, column: 1, .text("NGƯỜI LẬP"), FormStyle.signer),
            SheetCell(
                row: row + 2, column: max(2, lastColumn - 2), through: lastColumn, .text("THỦ TRƯỞNG ĐƠN VỊ"),
                FormStyle.signer),
        ]
        sheet.rowHeights[row] = 22
        sheet.rowHeights[row + 3] = 60
    }

    private mutating func arrange() {
        sheet.columnWidths = [9, 44, 13] + form.roles.map { _ in 15 } + [28]
        sheet.frozen = SheetPlace(row: CollectionForm.headingRow, column: 2)
        sheet.isProtected = true
        let name = (unit?.name ?? "").replacing("&", with: "&&").prefix(80)
        sheet.page = SheetPage(
            repeatedRows: CollectionForm.headingRow - 1...CollectionForm.headingRow - 1,
            footer: "&L&9\(name)&R&9Trang &P/&N")
    }

    /// The hidden sheet: what it says is text, so that no program rewrites it.
    private var identity: SheetPlan {
        var sheet = SheetPlan(name: CollectionForm.identityName, isHidden: true)
        for (row, line) in CollectionIdentity(form, unit: unit).cells.enumerated() {
            for (column, words) in line.enumerated() where !words.isEmpty {
                sheet.cells.append(SheetCell(row: row, column: column, .text(words), SheetStyle()))
            }
        }
        sheet.isProtected = true
        return sheet
    }
}

extension ExactDecimal {
    /// The nearest binary number, as spreadsheets keep numbers.
    fileprivate var double: Double { Double("\(significand)e-\(scale)") ?? 0 }
}
