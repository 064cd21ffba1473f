#!/usr/bin/env python3
"""Writes the input of W3: a CSV of rows × 12 columns (numbers, names, figures with Vietnamese groups) and the spec that
prints it as one table. Usage: make_input.py FOLDER [ROWS] [CSV]; a CSV given is repeated instead of made."""
import pathlib
import random
import sys

HEAD = "STT,Mã,Đơn vị,Tỉnh,Dân số,Số hộ,Hội viên,Kết nạp mới,Hộ nghèo,Lao động đào tạo,Sản lượng,Đạt"
KINDS = ["xã", "xã", "xã", "phường", "đặc khu"]
FIRST = ["Bình", "Cẩm", "Đông", "Hòa", "Kim", "Long", "Mỹ", "Nam", "Phú", "Quế", "Tân", "Vĩnh"]
LAST = ["An", "Châu", "Đức", "Giang", "Hải", "Khê", "Lâm", "Phong", "Sơn", "Thịnh", "Trung", "Yên"]

SPEC = """mẫu: báo cáo
cơ quan:
  tên: Ủy ban nhân dân xã Mẫu Sơn Đông
  viết tắt: UBND
địa danh: Mẫu Sơn Đông
ngày: 31/12/2026
trích yếu: Tổng hợp kết quả theo đơn vị
trình bày:
  trang: ngang
dữ liệu:
  đơn vị:
    tệp: w3.csv
bảng:
  tổng hợp:
    dòng: đơn vị
    cột: [mỗi cột]
nơi nhận: |
  - Lưu: VT
ký:
  chức vụ: Chủ tịch
  họ tên: Nguyễn Văn Mẫu
---
Kết quả tổng hợp của các đơn vị như sau:
{{ bảng.tổng_hợp }}
Trân trọng báo cáo.
"""


def made(count):
    dice = random.Random(3321)
    for number in range(1, count + 1):
        name = f"{dice.choice(KINDS)} {dice.choice(FIRST)} {dice.choice(LAST)}"
        people = dice.randint(3000, 60000)
        homes = people // dice.randint(2, 5)
        yield [str(number), str(10000 + number * 7), name, f"tỉnh {dice.choice(FIRST)} {dice.choice(LAST)}", str(people),
               str(homes), str(people // 3), str(dice.randint(5, 300)), str(homes // 9), str(dice.randint(20, 900)),
               str(dice.randint(100, 9000)), f'"{dice.randint(600, 1200) / 10:.1f}"'.replace(".", ",")]


def main():
    folder = pathlib.Path(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 33210
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "w3.csv", "w", encoding="utf-8") as out:
        if len(sys.argv) > 3:
            lines = pathlib.Path(sys.argv[3]).read_text(encoding="utf-8-sig").splitlines()
            out.write(lines[0] + "\n")
            out.writelines(lines[1 + index % (len(lines) - 1)] + "\n" for index in range(count))
        else:
            out.write(HEAD + "\n")
            out.writelines(",".join(row) + "\n" for row in made(count))
    (folder / "w3.vanthu").write_text(SPEC, encoding="utf-8")


main()
