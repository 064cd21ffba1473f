"""Makes the inputs of benchmark W2: a table of communes and a spec with an appendix for each of them.

    python3 w2_make.py DIR [--communes FILE.csv] [--rows N]

Without a file of communes the figures are made up, always the same ones. Written are DIR/communes.csv, DIR/w2.vanthu (the
table typed in its head) and DIR/mau.vanthu (one row whose cells are marks such as @p1@, from which the other programs
take the document they have to write).
"""
import argparse
import csv
import pathlib

INDICATORS = [
    ("Dân số trung bình", "người"), ("Hộ nông dân tham gia Hội", "hộ"), ("Hội viên kết nạp mới", "người"),
    ("Hộ sản xuất, kinh doanh giỏi các cấp", "hộ"), ("Hộ nghèo đa chiều (tỷ lệ < 5%)", "hộ"),
    ("Hộ có nhà tiêu hợp vệ sinh & nước sạch", "hộ"), ("Lao động được đào tạo nghề", "người"),
    ("Diện tích gieo trồng lúa", "ha"), ("Sản lượng lương thực có hạt", "tấn"),
    ("Người tham gia bảo hiểm y tế", "người"), ("Biện pháp tránh thai hiện đại thực hiện mới", "ca"),
    ("Thu ngân sách trên địa bàn", "triệu đồng"),
]
COLUMNS = ["code", "commune", "province"] + [f"{kind}{i}" for kind in "pq" for i in range(1, 13)]


def made_up(count):
    """Communes with figures of a simple series, the same ones every time."""
    state = 20260115
    kinds, firsts, seconds = ["xã", "phường", "đặc khu"], ["Hòa", "Tân", "Phú", "Vĩnh", "Cẩm"], ["Sơn", "Bình", "Hậu"]
    rows = []
    for index in range(count):
        row = {"code": str(10000 + 7 * index)}
        row["commune"] = f"{kinds[index % 3]} {firsts[index % 5]} {seconds[index // 5 % 3]} {index}"
        row["province"] = f"tỉnh Mẫu {index % 34 + 1}"
        for i in range(1, 13):
            state = (state * 1103515245 + 12345) % 2**31
            row[f"p{i}"] = str(20 + state % 19000)
            row[f"q{i}"] = str(20 + state % 19000 + state % 97)
        rows.append(row)
    return rows


def grouped(digits):
    """A whole number as Vietnamese write it."""
    return f"{int(digits):,}".replace(",", ".") if digits.isdigit() else digits


def spec(rows):
    table = ["| " + " | ".join(["Mã", "Tên", "Tỉnh"] + COLUMNS[3:]) + " |", "|---|---|---|" + "--:|" * 24]
    table += ["| " + " | ".join([row[name] for name in COLUMNS[:3]] + [grouped(row[name]) for name in COLUMNS[3:]]) + " |"
              for row in rows]
    lines = [f"| {i} | {name} | {unit} | {{{{ xã_này.p{i} }}}} | {{{{ xã_này.q{i} }}}} |"
             for i, (name, unit) in enumerate(INDICATORS, 1)]
    return f"""mẫu: văn bản
tên loại: Phụ lục
cơ quan:
  cấp trên: Hội đồng nhân dân
  tên: Ủy ban nhân dân tỉnh
  viết tắt: UBND
ký hiệu: PL-UBND
số: không
địa danh: không
ngày: 15/01/2026
trích yếu: Chỉ tiêu kế hoạch năm 2026 giao cho {{{{ xã_này.Tên }}}}, {{{{ xã_này.Tỉnh }}}}
dữ liệu:
  xã: |
{chr(10).join("    " + line for line in table)}
nơi nhận:
  - Như trên
  - Lưu: VT
ký:
  thay mặt: Ủy ban nhân dân
  ký thay: Chủ tịch
  chức vụ: Phó Chủ tịch
  họ tên: Trần Thị Mẫu
dấu kết: không
---
*(Kèm theo Kế hoạch số 15/KH-UBND ngày 15 tháng 01 năm 2026)* {{giữa}}

{{bảng rộng: 12mm, *, 24mm, 28mm, 28mm}}
| STT | Chỉ tiêu | Đơn vị tính | Thực hiện năm 2025 | Kế hoạch năm 2026 |
|:---:|----------|-------------|-------------------:|------------------:|
{chr(10).join(lines)}
"""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--communes", type=pathlib.Path)
    parser.add_argument("--rows", type=int, default=3321)
    options = parser.parse_args()
    rows = made_up(options.rows)
    if options.communes:
        with options.communes.open(encoding="utf-8") as file:
            rows = list(csv.DictReader(file))[:options.rows]
    options.folder.mkdir(parents=True, exist_ok=True)
    with (options.folder / "communes.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows([row[name] if name in COLUMNS[:3] else grouped(row[name]) for name in COLUMNS] for row in rows)
    (options.folder / "w2.vanthu").write_text(spec(rows), encoding="utf-8")
    mark = {name: f"@{name}@" for name in COLUMNS}
    text = spec([mark]).replace("|---|---|---|" + "--:|" * 24, "|" + "---|" * 27)
    (options.folder / "mau.vanthu").write_text(text, encoding="utf-8")


main()
