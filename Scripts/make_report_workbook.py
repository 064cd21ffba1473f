#!/usr/bin/env python3
"""Writes Examples/so-lieu/hoi-nong-dan-thanh-lam.xlsx, the one workbook of the provincial annual report of the examples,
and Examples/so-lieu/hoi-nong-dan-thanh-lam-2027.xlsx, the same sheets a year later.

Province, communes and all figures are invented. Sheets: the indicators, the figures of the communes, the strength form
(thực lực) with its columns called by their numbers. Derived figures (sums, completion, change) are left to VanThu. The
same bytes on every run: no clock, fixed dates in the archive. Only the standard library is used.
"""

import pathlib
import zipfile
from xml.sax.saxutils import escape

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / "Examples" / "so-lieu"

COMMUNES = (
    "Thanh Lâm, Bắc Hòa, Hải Tân, An Khê, An Phú, Bạch Sơn, Bình Giang, Cẩm Điền, Châu Sơn, Đông Lộc, Gia Lạc, Hà Trung, "
    "Hòa Khê, Kim Trạch, Lạc Thủy, Mai Sơn, Nghĩa Sơn, Phong Điền, Quang Minh, Tam Giang, Thạch Bình, Vĩnh Hòa"
).split(", ")

HOI = "Công tác xây dựng Hội"
THI_DUA = "Các phong trào thi đua"
HO_TRO = "Dịch vụ, hỗ trợ nông dân"
DAI_DIEN = "Đại diện, bảo vệ quyền lợi"

# code, name, unit, direction, how units add up, part, a commune's plan from and to (None: known for the province
# alone), plan, actual and last year of the province where known there alone or None, plan of the year after, decimals.
INDICATORS = [
    ("T1", "Buổi tuyên truyền, sinh hoạt chuyên đề", "buổi", "", "", HOI, (70, 150), None, None, 2391, 2700),
    ("T2", "Lượt cán bộ, hội viên được học tập, tuyên truyền", "lượt người", "", "", HOI, None, 98000, 104350, 96210, 106000),
    ("T3", "Tin, bài trên trang thông tin của Hội", "tin, bài", "", "", HOI, None, 420, 517, 455, 520),
    ("H1", "Kết nạp hội viên mới", "hội viên", "", "", HOI, (45, 110), None, None, 1654, 1800),
    ("HG", "Hội viên giảm (chuyển đi, mất, thôi tham gia)", "hội viên", "thấp", "", HOI, None, "x", 926, 988, "x"),
    ("H2", "Tổng số hội viên cuối năm", "hội viên", "", "", HOI, None, 62400, None, 61527, 63000),
    ("H3", "Chi hội, tổ hội nghề nghiệp thành lập mới", "tổ chức", "", "", HOI, (1, 4), None, None, 44, 50),
    ("H4", "Hội viên dự sinh hoạt chi hội", "%", "", "bình quân", HOI, None, 85, None, 82.4, 87),
    ("H5", "Cán bộ chi hội được bồi dưỡng nghiệp vụ", "%", "", "", HOI, None, 90, 93.5, 88.2, 92),
    ("K1", "Cuộc kiểm tra, giám sát", "cuộc", "", "", HOI, None, 64, 64, 61, 66),
    ("P1", "Hộ đăng ký danh hiệu sản xuất, kinh doanh giỏi", "hộ", "", "", THI_DUA, (900, 1900), None, None, 29480, 31000),
    ("P2", "Hộ đạt danh hiệu sản xuất, kinh doanh giỏi các cấp", "hộ", "", "", THI_DUA, (520, 1100), None, None, 17206, 18500),
    ("P2a", "Trong đó: cấp Trung ương", "hộ", "", "", THI_DUA, None, 60, 58, 55, 60),
    ("P2b", "Trong đó: cấp tỉnh", "hộ", "", "", THI_DUA, None, 700, 744, 689, 750),
    ("P3", "Hộ nghèo được hội viên giúp thoát nghèo", "hộ", "", "", THI_DUA, (9, 24), None, None, 361, 350),
    ("N1", "Tiền đóng góp xây dựng nông thôn mới", "triệu đồng", "", "", THI_DUA, None, 28500, 31240, 30115, 30000),
    ("N2", "Ngày công đóng góp xây dựng nông thôn mới", "ngày công", "", "", THI_DUA, None, 52000, 48730, 53480, 50000),
    ("N3", "Mô hình nông dân bảo vệ môi trường", "mô hình", "", "", THI_DUA, (1, 4), None, None, 47, 60),
    ("V1", "Tổng nguồn Quỹ Hỗ trợ nông dân", "triệu đồng", "", "", HO_TRO, (900, 2100), None, None, 30870, 36000),
    ("V2", "Dư nợ ủy thác qua Ngân hàng Chính sách xã hội", "triệu đồng", "", "", HO_TRO, None, 1250000, 1318640, 1204300, 1400000),
    ("V3", "Nợ quá hạn của vốn ủy thác", "%", "thấp", "", HO_TRO, None, 0.3, 0.21, 0.26, 0.25),
    ("D1", "Lớp dạy nghề, chuyển giao kỹ thuật", "lớp", "", "", HO_TRO, (8, 16), None, None, 271, 280),
    ("D2", "Lao động nông thôn được giới thiệu việc làm", "người", "", "", HO_TRO, None, 2400, 2215, 2347, 2500),
    ("D3", "Tổ hợp tác, hợp tác xã được hỗ trợ thành lập", "tổ chức", "", "", HO_TRO, None, 24, 31, 26, 30),
    ("D4", "Sản phẩm OCOP của hội viên lên sàn thương mại điện tử", "sản phẩm", "", "", HO_TRO, None, 90, 112, 87, 120),
    ("G1", "Vụ việc hòa giải thành ở cơ sở", "vụ", "", "", DAI_DIEN, None, 320, 342, 318, 330),
    ("G2", "Hội viên ưu tú được giới thiệu cho Đảng", "người", "", "", DAI_DIEN, (8, 20), None, None, 288, 300),
]

# The columns of the strength form that are typed; those with formulas are left to VanThu.
STRENGTH = (
    "1 2 3 3b 4 4b 5 5b 7 8 9 10.1 10.2 10.3 11 12 13.1 13.2 13.3 14 15 17 19 21 22 23 24.1 24.2 24.3 26 27 28 29.1 "
    "29.2 29.3 30 31 32 33 34 35 36 37 38 39 40 41 43 44 45 46 48 49 50 51 52 54 55 56 57 58 60 61 62 63 64"
).split()


class Dice:
    """Numbers that are the same on every machine."""

    def __init__(self, seed):
        self.state = seed

    def between(self, low, high):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return low + (self.state >> 33) % (high - low + 1)


def communes(year):
    """A row a commune: name, share of members at meetings, then plan and actual of each indicator known by commune."""
    dice = Dice(year)
    for name in COMMUNES:
        row = {"Tên": name, "H4": dice.between(760, 930) / 10}
        for code, _, _, _, _, _, span, *_ in INDICATORS:
            if span:
                plan = dice.between(*span)
                row[code + " kế hoạch"] = plan
                row[code] = max(0, plan * dice.between(91, 113) // 100 + dice.between(0, 1))
        row["P2"] = min(row["P2"], row["P1"])  # those who reach it registered for it
        yield row


def indicators(year, rows):
    """A row an indicator; what the communes give is left empty."""
    dice = Dice(year * 7)
    shift = (lambda value: value) if year == 2026 else (
        lambda value: round(value * (100 + dice.between(1, 6)) / 100, 1 if isinstance(value, float) else None)
        if isinstance(value, (int, float)) and value >= 20 else value)
    sums = {code: sum(row[code] for row in rows) for code in rows[0] if code not in ("Tên", "H4")}
    table = []
    for code, name, unit, direction, sum_up, part, span, plan, actual, last, after in INDICATORS:
        table.append([code, name, unit, direction, sum_up, part, shift(plan) if plan is not None else None,
                      shift(actual) if actual is not None else None, shift(last), shift(after), None])
    by_code = {row[0]: row for row in table}
    # What relations demand: members at the end of the year, households by level.
    by_code["H2"][7] = by_code["H2"][8] + sums["H1"] - by_code["HG"][7]
    local = ["P2c", "Trong đó: cấp cơ sở", "hộ", "", "", THI_DUA,
             sums["P2 kế hoạch"] - by_code["P2a"][6] - by_code["P2b"][6],
             sums["P2"] - by_code["P2a"][7] - by_code["P2b"][7], by_code["P2"][8] - by_code["P2a"][8] - by_code["P2b"][8],
             by_code["P2"][9] - by_code["P2a"][9] - by_code["P2b"][9], None]
    table.insert(table.index(by_code["P2b"]) + 1, local)
    by_code["N2"][10] = "Một số công trình dùng máy"
    by_code["D2"][10] = "Hai doanh nghiệp dừng tuyển"
    return table


def strength(year):
    dice = Dice(year + 1)
    for name in COMMUNES:
        base = dice.between(14, 30)
        yield [name] + [dice.between(1, base * (9 if i < 12 else 3)) for i in range(len(STRENGTH))]


# Sheets of an .xlsx file.

TITLE, HEADER, CELL, WHOLE, TENTHS, HUNDREDTHS = 1, 2, 3, 4, 5, 6


def address(column, row):
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return f"{name}{row}"


def cell(column, row, value, style=None):
    ref = address(column, row)
    if value is None:
        return f'<c r="{ref}" s="{style or CELL}"/>'
    if isinstance(value, float) and value != int(value):
        style = style or (TENTHS if round(value, 1) == value else HUNDREDTHS)
        return f'<c r="{ref}" s="{style}"><v>{value}</v></c>'
    if isinstance(value, (int, float)):
        return f'<c r="{ref}" s="{style or WHOLE}"><v>{int(value)}</v></c>'
    return f'<c r="{ref}" s="{style or CELL}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def sheet(title, header, rows, widths):
    lines = [f'<row r="1">{cell(0, 1, title, TITLE)}</row>']
    lines.append('<row r="3">' + "".join(cell(i, 3, name, HEADER) for i, name in enumerate(header)) + "</row>")
    for number, row in enumerate(rows, 4):
        lines.append(f'<row r="{number}">' + "".join(cell(i, number, v) for i, v in enumerate(row)) + "</row>")
    cols = "".join(f'<col min="{i + 1}" max="{i + 1}" width="{w}" customWidth="1"/>' for i, w in enumerate(widths))
    return (f'<worksheet xmlns="{MAIN}"><cols>{cols}</cols><sheetData>{"".join(lines)}</sheetData></worksheet>')


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
BORDER = '<left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/>'
STYLES = f"""<styleSheet xmlns="{MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.0"/>\
<numFmt numFmtId="165" formatCode="#,##0.00"/></numFmts><fonts count="2"><font><sz val="12"/>\
<name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>{BORDER}</border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7">\
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"/>\
<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyAlignment="1"><alignment horizontal="center" \
vertical="center" wrapText="1"/></xf>\
<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0"/>\
<xf numFmtId="3" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/>\
<xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/>\
<xf numFmtId="165" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>"""


def sheets(year):
    rows = list(communes(year))
    header = list(rows[0])
    yield "Chỉ tiêu", sheet(
        f"CHỈ TIÊU CÔNG TÁC HỘI NĂM {year} (tự đặt để làm ví dụ)",
        ["Mã", "Tên", "Đơn vị", "Chiều", "Gộp", "Phần", "Kế hoạch", "Thực hiện", "Năm trước", "Kế hoạch năm sau",
         "Ghi chú"], indicators(year, rows), [7, 48, 12, 8, 11, 28, 12, 12, 12, 14, 26])
    yield "Xã", sheet(
        f"KẾT QUẢ CỦA CÁC XÃ, PHƯỜNG NĂM {year} (tự đặt để làm ví dụ)", header,
        [[row[name] for name in header] for row in rows], [22] + [11] * (len(header) - 1))
    yield "Thực lực", sheet(
        f"THỰC LỰC HỘI NĂM {year} (tự đặt để làm ví dụ; mỗi cột mang số cột của biểu)", ["Tên"] + STRENGTH,
        strength(year), [22] + [6] * len(STRENGTH))


def parts(year):
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    spread = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    made = list(sheets(year))
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{i + 1}.xml" ContentType="{spread}.worksheet+xml"/>'
        for i in range(len(made)))
    yield "[Content_Types].xml", head + (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{spread}.sheet.main+xml"/>{overrides}'
        f'<Override PartName="/xl/styles.xml" ContentType="{spread}.styles+xml"/></Types>')
    yield "_rels/.rels", head + (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
    names = "".join(
        f'<sheet name="{escape(name)}" sheetId="{i + 1}" r:id="rId{i + 1}"/>' for i, (name, _) in enumerate(made))
    yield "xl/workbook.xml", head + (
        f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{names}</sheets></workbook>')
    links = "".join(
        f'<Relationship Id="rId{i + 1}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>'
        for i in range(len(made)))
    yield "xl/_rels/workbook.xml.rels", head + (
        f'<Relationships xmlns="{PACKAGE}/relationships">{links}<Relationship Id="rId{len(made) + 1}" '
        f'Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>')
    yield "xl/styles.xml", head + STYLES
    for i, (_, text) in enumerate(made):
        yield f"xl/worksheets/sheet{i + 1}.xml", head + text


def write(year, target):
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, text in parts(year):
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, text.encode("utf-8"))


write(2026, FOLDER / "hoi-nong-dan-thanh-lam.xlsx")
write(2027, FOLDER / "hoi-nong-dan-thanh-lam-2027.xlsx")
