#!/usr/bin/env python3
"""Writes Docs/gap-loi.md: every diagnostic code of the sources with its message, reason and cure, in Vietnamese.

The texts are those of the factories in `Sources`; a value that only a run knows is shown as «…». Codes whose words
are put together in code get theirs from OTHERS below.
"""

import collections
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent

DOMAINS = {
    "read": "Đọc tệp", "source": "Đọc tệp", "head": "Phần đầu", "yaml": "Cách viết phần đầu và tệp YAML",
    "data": "Dữ liệu", "office": "Tệp cơ quan", "type": "Loại văn bản", "template": "Mẫu", "text": "Phần văn bản",
    "markup": "Phần văn bản", "table": "Bảng", "parse": "Biểu thức và thẻ", "expression": "Biểu thức và thẻ",
    "evaluate": "Tính giá trị", "filter": "Tính giá trị", "include": "Tệp chèn", "limit": "Giới hạn",
    "form": "Thể thức", "pack": "Bộ quy tắc", "number": "Số đề mục", "reference": "Nhắc mục, phụ lục",
    "footnote": "Chú thích", "recipients": "Nơi nhận", "page": "Trang", "register": "Cấp số",
    "convert": "Chuyển sang DOCX, PDF", "command": "Dòng lệnh", "new": "Tạo tệp từ mẫu", "draft": "Bản dự thảo",
    "write": "Ghi tệp", "output": "Ghi tệp", "set": "Tùy chọn --set", "setting": "Tùy chọn --set",
    "file": "Tệp và thư mục", "emit": "Dựng ODT, HTML", "review": "Chỗ cần kiểm tra", "schema": "Lược đồ",
    "spec": "Chỗ cần kiểm tra",
}

OTHERS = {
    # code: severity, message, reason and cure
    "data.bad-figure": ("error", "«…» không phải là số", "Cột có dấu ---: chỉ chứa số; ô không áp dụng thì ghi x, ô chưa có thì để trống. Số viết kiểu Việt Nam: 1.234 là một nghìn hai trăm ba mươi tư, 1,5 là một rưỡi."),
    "data.bad-number": ("error", "«…» không phải là số", "Số viết kiểu Việt Nam: 1.234, 1,5. Nếu đây là chữ chứ không phải số thì đặt trong dấu ngoặc kép."),
    "head.bad-number": ("error", "«…» không phải là số, hoặc số viết không đúng kiểu Việt Nam", "Dấu phẩy ngăn phần lẻ, dấu chấm ngăn từng nhóm ba chữ số: 1.234, 1,5. Một số có nhiều nhất 34 chữ số."),
    "head.bad-date": ("error", "lịch không có ngày «…», hoặc «…» không phải là ngày", "Viết ngày/tháng/năm, ví dụ 30/6/2020; cũng được: 2020-06-30, 6/2020 hoặc 2020."),
    "head.no-separator": ("error", "không thấy dòng --- ngăn phần đầu với phần văn bản", "Thêm một dòng chỉ có ba dấu gạch ngang --- dưới phần đầu; phần văn bản viết từ dòng sau đó."),
    "head.not-yet": ("error", "mục «…» chưa có trong bản này", "Bỏ mục ấy đi; những mục chưa dùng được kể ở cuối trang ngon-ngu.md."),
    "yaml.tab-indent": ("error", "dòng thụt vào bằng phím Tab hoặc khoảng trắng cứng", "Thụt vào bằng dấu cách, mỗi tầng hai dấu."),
    "yaml.alias": ("error", "giá trị ở đây không được bắt đầu bằng dấu *", "Nếu là chữ: viết dấu | sau dấu hai chấm, rồi viết chữ ở dòng dưới, thụt vào hai dấu cách."),
    "yaml.anchor": ("error", "giá trị ở đây không được bắt đầu bằng dấu &", "Nếu là chữ: viết dấu | sau dấu hai chấm, rồi viết chữ ở dòng dưới, thụt vào hai dấu cách."),
    "yaml.tag": ("error", "giá trị ở đây không được bắt đầu bằng dấu !", "Nếu là chữ: viết dấu | sau dấu hai chấm, rồi viết chữ ở dòng dưới, thụt vào hai dấu cách."),
    "yaml.sign-at-start": ("error", "giá trị ở đây không được bắt đầu bằng dấu …", "Nếu là chữ: viết dấu | sau dấu hai chấm, rồi viết chữ ở dòng dưới, thụt vào hai dấu cách."),
    "office.unknown-name": ("error", "tệp cơ quan không có người ký tên «…»", "Ghi đúng một tên dưới mục người ký của co-quan.yaml, hoặc ghi đủ chức vụ, họ tên ngay trong tệp soạn."),
    "template.unknown-tag": ("error", "không có thẻ «…»", "Các thẻ: nếu, hoặc nếu, không thì, lặp, đặt, chèn, hết."),
    "table.nothing-above": ("error", "ô «^» không có ô nào phía trên", "Dấu ^ nhập vào ô trên, không dùng ở dòng đầu của tiêu đề hay dòng đầu của thân bảng. Muốn in dấu ấy thì viết \\^."),
    "expression.missing-operand": ("error", "thiếu một giá trị trong biểu thức", "Sau dấu phép tính, dấu so sánh, sau «và», «hoặc» phải có một tên, một số hay chữ trong ngoặc kép."),
    "evaluate.not-yet": ("error", "sau «…» còn thiếu tên, chưa rõ dẫn tới đâu", "Ghi thêm dấu chấm và tên, ví dụ phụ_lục.danh_sách, mục.kinh_phí, văn_bản.quy_chế."),
    "number.appendix-out-of-series": ("warning", "số phụ lục gõ sẵn khác với thứ tự", "Bỏ số đi cho máy đánh, hoặc sửa lại thứ tự. Văn bản chỉ có một phụ lục thì không đánh số."),
    "reference.unknown-appendix": ("error", "không có phụ lục nào tên là «…»", "Tên ghi trong ngoặc vuông: # Phụ lục [tên]: …"),
    "reference.unknown-heading": ("error", "không có mục nào tên là «…»", "Tên ghi ở cuối đề mục: {tên: …}"),
    "reference.unknown-text": ("error", "không có văn bản kèm theo nào tên là «…»", "Tên ghi trong ngoặc vuông: # Văn bản [tên]: …"),
}

OPENING = """# Gặp lỗi thì làm gì

Mỗi thông báo kết thúc bằng một mã trong ngoặc vuông, ví dụ `[head.unknown-key]`. Tìm mã ấy trên trang này (Ctrl+F) để biết vì sao và sửa thế nào. Dấu «…» là chỗ thông báo ghi chữ của chính tệp bạn.

- **Lỗi**: không ghi tệp nào của văn bản ấy. Sửa xong chạy lại; mọi lỗi độc lập được báo trong một lần.
- **Cảnh báo**: vẫn ghi; xem lại chỗ ấy. `--strict` thì không ghi.
- **Lưu ý**: chỉ để biết.

Hai số sau tên tệp là dòng và cột; dòng `gặp:` là cái đang có, `cần:` là cái phải có, `gần nhất:` là tên giống nhất.

"""

CLOSING = """
## English summary

Every diagnostic ends with a code in brackets; this page lists all codes by domain with severity, message, what is expected and why, in Vietnamese. It is written by `Scripts/make_troubleshooting.py` from the sources; a test fails when a code is missing. `--lang en` prints the messages in English.
"""


def text(source, at):
    """The Swift string that starts at a quotation mark, with «…» for what is interpolated, and where it ends."""
    out, index = [], at + 1
    if source.startswith('"""', at):
        end = source.index('"""', at + 3)
        lines = [l.strip() for l in source[at + 3:end].strip("\n").splitlines()]
        return re.sub(r"\\\((?:[^()]|\([^()]*\))*\)", "…", " ".join(lines)), end + 3
    while source[index] != '"':
        if source.startswith("\\(", index):
            index = closing(source, index + 1)
            out.append("…")
        elif source[index] == "\\":
            out.append({"n": " ", "t": " "}.get(source[index + 1], source[index + 1]))
            index += 2
        else:
            out.append(source[index])
            index += 1
    return "".join(out), index + 1


def closing(source, at):
    """The place behind the bracket that closes the one at a place."""
    depth, index = 0, at
    while True:
        letter = source[index]
        if letter == '"':
            index = text(source, index)[1]
            continue
        if letter in "([{":
            depth += 1
        elif letter in ")]}":
            depth -= 1
            if depth == 0:
                return index + 1
        index += 1


def vietnamese(call, label):
    """The literal words behind `vi:` of an argument, when it is written as a literal."""
    start = call.find(label)
    if start < 0:
        return None
    found = re.compile(r"\s*(?:\w+\.map \{ )?(?:Bilingual\(|\.init\()\s*vi:\s*").match(call, start + len(label))
    if not found:
        return None
    words, index = "", found.end()
    while index < len(call) and call[index] == '"':
        part, index = text(call, index)
        words += part
        joint = re.compile(r"\s*\+\s*").match(call, index)
        if not joint:
            break
        index = joint.end()
    return re.sub(r"\s+", " ", words).strip() or None


def factories():
    entry = re.compile(r'"([a-z]+\.[a-z]+(?:-[a-z0-9]+)*)"\s*,\s*\.(error|warning|information)\s*,')
    for path in sorted((ROOT / "Sources").rglob("*.swift")):
        source = path.read_text(encoding="utf-8")
        for found in entry.finditer(source):
            opening = source.rfind("(", 0, found.start())
            call = source[found.end():closing(source, opening) - 1]
            yield found.group(1), found.group(2), {
                "message": vietnamese(call, ""), "expected": vietnamese(call, "expected:"),
                "reason": vietnamese(call, "explanation:"), "note": vietnamese(call, "note:"),
            }


def main():
    known = collections.OrderedDict()
    for code, severity, words in factories():
        known.setdefault(code, (severity, []))[1].append(words)
    for code, (severity, message, reason) in OTHERS.items():
        old = known.get(code)
        if old and any(w["message"] for w in old[1]):
            continue
        known[code] = (severity, [{"message": message, "expected": None, "reason": reason, "note": None}])
    groups = collections.defaultdict(dict)
    for code, value in known.items():
        groups[code.split(".")[0]][code] = value
    names = {"error": "Lỗi", "warning": "Cảnh báo", "information": "Lưu ý"}
    page, headings = [OPENING], collections.OrderedDict()
    for domain in DOMAINS:
        if domain in groups:
            headings.setdefault(DOMAINS[domain], []).append(domain)
    for domain in sorted(set(groups) - set(DOMAINS)):
        headings[domain] = [domain]
    for heading, domains in headings.items():
        page.append(f"## {heading}\n\n")
        for domain in domains:
            for code in sorted(groups[domain]):
                severity, variants = groups[domain][code]
                seen = set()
                page.append(f"### `{code}`\n\n")
                for words in variants:
                    key = tuple(words.values())
                    if key in seen or not words["message"]:
                        continue
                    seen.add(key)
                    page.append(f"**{names[severity]}:** {words['message']}\n\n")
                    if words["expected"]:
                        page.append(f"- Cần: {words['expected']}\n")
                    if words["reason"]:
                        page.append(f"- Giải thích: {words['reason']}\n")
                    if words["expected"] or words["reason"]:
                        page.append("\n")
                if not seen:
                    print("no words:", code)
    (ROOT / "Docs" / "gap-loi.md").write_text("".join(page).rstrip("\n") + "\n" + CLOSING, encoding="utf-8")
    print(len(known), "codes;", "domains without a heading:", sorted(set(groups) - set(DOMAINS)))
    print("no reason:", sum(1 for _, v in known.values() if not any(w["reason"] or w["expected"] for w in v)))


main()
