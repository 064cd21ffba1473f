#!/usr/bin/env python3
"""Writes Docs/thu-vien.md and its pictures from Docs/thu-vien/bang-kiem.txt and the specs beside it.

Usage: make_gallery.py FOLDER_OF_PDF

Each line of the list names a shape, the lines of a spec that make it, and words that it prints; the words find the
place on the rendered page that is cut out as the picture. Needs pdftotext and pdftoppm (poppler-utils).
"""

import html
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
GALLERY = ROOT / "Docs" / "thu-vien"
RESOLUTION = 80

OPENING = """# Thư viện các dáng văn bản

Mỗi mục dưới đây là một dáng hay gặp của văn bản hành chính: những dòng làm ra nó, chép từ một tệp soạn chạy được, và hình cắt từ trang in. Muốn dùng thì chép những dòng ấy sang tệp của mình. Cách viết đầy đủ ở [ngon-ngu.md](ngon-ngu.md).

Số ở cuối mỗi mục là số của những văn bản thật đã gặp dáng ấy, trong kho đối chiếu khi làm phần mềm (kho không đi cùng phần mềm); dấu – là dáng có trong quy định mà kho không gặp. Trang này, hình và [bảng kiểm](thu-vien/bang-kiem.txt) đi cùng nhau: `Scripts/make-gallery.sh` làm lại trang và hình, kiểm thử so lại từng đoạn với tệp soạn.

## Mười sáu văn bản

"""

MISSING = """## Chưa gõ được

- Chữ hoa thường khác với thể thức trong Quốc hiệu, Tiêu ngữ gạch chân chữ (043): mục `quốc hiệu` thay được chữ, không thay được kiểu.
- Dấu cách thừa giữa chữ và số trong dòng ngày tháng (043): máy viết ngày theo thể thức.
- Nhãn "Nơi nhận" gạch chân, không đậm hay có dấu cách trước dấu hai chấm (031, 045, 050): nhãn theo thể thức.
- Đầu trang lặp lại trên từng tờ ngang (020); phông chữ nhỏ riêng cho phụ lục (054).
- Con dấu, chữ ký, tên đóng đè lên chỗ ký (017, 043, 044): làm sau khi in.

"""

CLOSING = """## English summary

A gallery of shapes: for each variation of head, title, opening, addressees, body, inline style, table, appendix, closing, signature and recipients, the lines that make it (copied from a spec that renders) and a crop of the printed page. The numbers name documents of a reference collection that is not part of the product. `Scripts/make-gallery.sh` writes the page and the pictures from the list `thu-vien/bang-kiem.txt`; tests check that list, page and specs agree and that every spec renders. The last section but this one names the shapes that cannot be expressed.
"""


def entries():
    for line in (GALLERY / "bang-kiem.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        fields = [f.replace("\\|", "|") for f in re.split(r"(?<!\\)\|", line)]
        group, name, stem, opening, count, printed, height, seen = fields
        yield (group.strip(), name.strip(), stem.strip(), opening[1:-1], int(count), printed.strip(), float(height),
               seen.strip())


def lines_of(stem, opening, count):
    lines = (GALLERY / f"{stem}.vanthu").read_text(encoding="utf-8").splitlines()
    if opening not in lines:
        sys.exit(f"{stem}: no line «{opening}»")
    start = lines.index(opening)
    return lines[start:start + count]


def pages(pdf):
    """The words of each page: text, left, top, right, bottom in pt."""
    text = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, check=True).stdout.decode()
    word = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')
    size = re.compile(r'<page width="([\d.]+)" height="([\d.]+)"')
    return [
        (float(size.match(page).group(1)), [(html.unescape(w[4]), *map(float, w[:4])) for w in word.findall(page)])
        for page in re.findall(r"<page .*?</page>", text, re.S)
    ]


def picture(pdf, phrase, height, last, coloured, target):
    """Cuts the place of a phrase out of its page, at full width, from its line downwards without cutting a line."""
    wanted = phrase.split()
    places = [
        (number, width, words, index) for number, (width, words) in enumerate(pages(pdf), 1)
        for index in range(len(words) - len(wanted) + 1)
        if [w[0] for w in words[index:index + len(wanted)]] == wanted
    ]
    if not places:
        sys.exit(f"{pdf.name}: «{phrase}» is not printed on one line")
    number, width, words, index = places[-1 if last else 0]
    top, bottom = words[index][2] - 3, words[index][2] - 3 + height
    for _ in range(8):
        top = min([top] + [w[2] - 3 for w in words if w[2] < top < w[4] - 2])
        bottom = max([bottom] + [w[4] + 3 for w in words if w[2] + 2 < bottom < w[4] + 3])
    scale = RESOLUTION / 72
    box = [70 * scale, max(0, top) * scale, (width - 70 - 25) * scale, (bottom - max(0, top)) * scale]
    command = ["pdftoppm", "-r", str(RESOLUTION), "-png", "-singlefile", "-f", str(number), "-l", str(number)]
    command += [] if coloured else ["-gray"]
    for flag, value in zip(["-x", "-y", "-W", "-H"], box):
        command += [flag, str(round(value))]
    subprocess.run(command + [str(pdf), str(target)], check=True)


def main():
    folder = pathlib.Path(sys.argv[1])
    pictures = GALLERY / "hinh"
    pictures.mkdir(exist_ok=True)
    for old in pictures.glob("*.png"):
        old.unlink()
    page = [OPENING]
    for spec in sorted(GALLERY.glob("*.vanthu")):
        fields = dict(re.findall(r"^(mẫu|tên loại): (.*)$", spec.read_text(encoding="utf-8"), re.M))
        page.append(f"- [{spec.stem}](thu-vien/{spec.name}): {fields.get('tên loại', fields['mẫu']).lower()}\n")
    group = None
    for number, (of, name, stem, opening, count, printed, height, seen) in enumerate(entries(), 1):
        if of != group:
            group = of
            page.append(f"\n## {group}\n")
        target = pictures / f"{number:03d}"
        # What closes a document may be named at its head too.
        closes = group in ("Chữ ký", "Nơi nhận")
        picture(folder / f"{stem}.pdf", printed, height, closes, "độ khẩn" in name, target)
        fence = "\n".join(lines_of(stem, opening, count))
        page.append(f"\n### {name}\n\n```\n{fence}\n```\n\n![{name}](thu-vien/hinh/{number:03d}.png)\n\n"
                    f"Tệp [{stem}](thu-vien/{stem}.vanthu) · gặp ở {seen}\n")
    page.append("\n" + MISSING + CLOSING)
    (ROOT / "Docs" / "thu-vien.md").write_text("".join(page), encoding="utf-8")


main()
