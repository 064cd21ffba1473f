#!/usr/bin/env python3
"""Writes Examples/so-lieu/xa-phuong-thanh-lam.xlsx: the communes of an invented province with invented figures.

The sheet looks like those that offices pass around: a title and a note above, a header of two tiers with joined cells,
a row of totals and a source below. The same bytes on every run: no clock, fixed dates in the archive. Only the
standard library is used.
"""

import pathlib
import sys
import zipfile
from xml.sax.saxutils import escape

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = ROOT / "Examples" / "so-lieu" / "xa-phuong-thanh-lam.xlsx"

WARDS = "Thanh Lâm, Bắc Hòa, Nam Hòa, Phú Cường, Hải Tân, Lộc Ninh, An Cư, Trường Thịnh, Bình Minh".split(", ")
COMMUNES = (
    "An Khê, An Phú, An Thượng, Bạch Sơn, Bình Giang, Bình Lộc, Cẩm Điền, Cẩm Thạch, Châu Sơn, Đại An, Đại Thủy, "
    "Đông Hải, Đông Lộc, Đồng Tâm, Gia Lạc, Giang Sơn, Hà Trung, Hải Đông, Hải Ninh, Hòa Bắc, Hòa Khê, Hoàng Mai, "
    "Hợp Tiến, Hưng Đạo, Hưng Thịnh, Khánh Sơn, Kim Trạch, Kỳ Lâm, Lạc Thủy, Lâm Giang, Liên Sơn, Long Xá, Lương Điền, "
    "Mai Sơn, Minh Đức, Minh Tiến, Mỹ Lộc, Nam Giang, Nghĩa Sơn, Ngọc Trạch, Nhân Hòa, Ninh Xá, Phong Điền, "
    "Phú Lạc, Phú Xuyên, Phước Hải, Quang Minh, Quảng Lưu, Quế Lâm, Sơn Đông, Sơn Thủy, Tam Giang, Tân Hợp, "
    "Tân Thành, Tây Sơn, Thạch Bình, Thái Xá, Thanh Thủy, Thiện Tân, Thượng Hải, Tiên Lữ, Trung Chính, Trường Sơn, "
    "Vạn Xuân, Vân Trạch, Vĩnh Hòa, Xuân Lộc, Yên Bình, Yên Thủy"
).split(", ")

HEADER = [
    ("STT", None), ("Mã số", None), ("Tên xã, phường", None), ("Loại", None), ("Dân số", None),
    ("Lao động", "Trong độ tuổi"), ("Lao động", "Đã tham gia BHXH bắt buộc"),
    ("Lao động", "Đã tham gia BHXH tự nguyện"), ("Bảo hiểm y tế", "Đã có thẻ"), ("Bảo hiểm y tế", "Chưa có thẻ"),
]
TITLE = "SỐ LIỆU LAO ĐỘNG, BẢO HIỂM CỦA CÁC XÃ, PHƯỜNG TỈNH THANH LÂM"
NOTE = "(Số liệu ước tính đến ngày 31/12/2025; địa danh và con số đều tự đặt để làm ví dụ)"
SOURCE = "Nguồn: số liệu tự đặt của ví dụ."


class Dice:
    """Numbers that are the same on every machine."""

    def __init__(self, seed):
        self.state = seed

    def between(self, low, high):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return low + (self.state >> 33) % (high - low + 1)


def rows():
    dice = Dice(2026)
    names = [("phường", name) for name in WARDS] + [("xã", name) for name in COMMUNES]
    for index, (kind, name) in enumerate(names):
        ward = kind == "phường"
        people = dice.between(18_000, 46_000) if ward else dice.between(4_200, 23_500)
        workers = people * dice.between(540, 620) // 1000
        employed = workers * (dice.between(330, 470) if ward else dice.between(90, 280)) // 1000
        voluntary = workers * dice.between(18, 62) // 1000
        insured = people * dice.between(880, 975) // 1000
        yield (index + 1, str(99001 + 3 * index), f"{kind.capitalize()} {name}", kind.capitalize(), people, workers, employed,
               voluntary, insured, people - insured)


def column(index):
    return chr(ord("A") + index)


def cell(address, value, style):
    if value is None:
        return f'<c r="{address}" s="{style}"/>'
    if isinstance(value, int):
        return f'<c r="{address}" s="{style}"><v>{value}</v></c>'
    return f'<c r="{address}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def line(number, values, styles):
    cells = "".join(cell(f"{column(i)}{number}", v, s) for i, (v, s) in enumerate(zip(values, styles)))
    return f'<row r="{number}">{cells}</row>'


def sheet():
    out, joins = [], ["A1:J1", "A2:J2"]
    out.append(f'<row r="1">{cell("A1", TITLE, 1)}</row>')
    out.append(f'<row r="2">{cell("A2", NOTE, 2)}</row>')
    tops = [top if i == 0 or HEADER[i - 1][0] != top else None for i, (top, _) in enumerate(HEADER)]
    out.append(line(4, tops, [3] * 10))
    out.append(line(5, [low for _, low in HEADER], [3] * 10))
    for index, (_, low) in enumerate(HEADER):
        if low is None:
            joins.append(f"{column(index)}4:{column(index)}5")
    joins += ["F4:H4", "I4:J4"]
    number, sums = 6, [0] * 10
    for row in rows():
        out.append(line(number, row, [4, 4, 5, 5] + [6] * 6))
        for index in range(4, 10):
            sums[index] += row[index]
        number += 1
    out.append(line(number, ["Tổng cộng", None, None, None] + sums[4:], [3, 3, 3, 3] + [7] * 6))
    joins.append(f"A{number}:D{number}")
    out.append(f'<row r="{number + 1}">{cell(f"A{number + 1}", SOURCE, 2)}</row>')
    widths = [6, 9, 24, 10, 11, 12, 14, 14, 12, 12]
    cols = "".join(f'<col min="{i + 1}" max="{i + 1}" width="{w}" customWidth="1"/>' for i, w in enumerate(widths))
    merged = "".join(f'<mergeCell ref="{ref}"/>' for ref in joins)
    return (f'<worksheet xmlns="{MAIN}"><cols>{cols}</cols><sheetData>{"".join(out)}</sheetData>'
            f'<mergeCells count="{len(joins)}">{merged}</mergeCells></worksheet>')


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"

STYLES = f"""<styleSheet xmlns="{MAIN}"><fonts count="3"><font><sz val="12"/><name val="Times New Roman"/></font>\
<font><b/><sz val="12"/><name val="Times New Roman"/></font><font><i/><sz val="12"/><name val="Times New Roman"/></font>\
</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/>\
<right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1">\
<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8">\
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="center"/></xf>\
<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0"/>\
<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyAlignment="1"><alignment horizontal="center" \
vertical="center" wrapText="1"/></xf>\
<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyAlignment="1"><alignment horizontal="center"/></xf>\
<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0"/>\
<xf numFmtId="3" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/>\
<xf numFmtId="3" fontId="1" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>"""


def parts():
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    spread = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    yield "[Content_Types].xml", head + (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{spread}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{spread}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{spread}.styles+xml"/></Types>')
    yield "_rels/.rels", head + (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
    yield "xl/workbook.xml", head + (
        f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="Xã, phường" sheetId="1" r:id="rId1"/>'
        "</sheets></workbook>")
    yield "xl/_rels/workbook.xml.rels", head + (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/worksheet" '
        f'Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{OFFICE}/styles" Target="styles.xml"/>'
        "</Relationships>")
    yield "xl/styles.xml", head + STYLES
    yield "xl/worksheets/sheet1.xml", head + sheet()


def main():
    target = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, text in parts():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, text.encode("utf-8"))


main()
