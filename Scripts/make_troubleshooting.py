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
    "markup": "Phần văn bản", "table": "Bảng", "chart": "Biểu đồ", "parse": "Biểu thức và thẻ", "expression": "Biểu thức và thẻ",
    "evaluate": "Tính giá trị", "filter": "Tính giá trị", "include": "Tệp chèn", "limit": "Giới hạn",
    "form": "Thể thức", "pack": "Bộ quy tắc", "number": "Số đề mục", "reference": "Nhắc mục, phụ lục",
    "footnote": "Chú thích", "recipients": "Nơi nhận", "page": "Trang", "register": "Cấp số",
    "convert": "Chuyển sang DOCX, PDF", "command": "Dòng lệnh", "fmt": "Sắp lại tệp (fmt)", "watch": "Theo dõi (watch)", "new": "Tạo tệp từ mẫu", "draft": "Bản dự thảo",
    "write": "Ghi tệp", "output": "Ghi tệp", "set": "Tùy chọn --set", "setting": "Tùy chọn --set",
    "file": "Tệp và thư mục", "emit": "Dựng ODT, HTML", "review": "Chỗ cần kiểm tra", "schema": "Lược đồ",
    "spec": "Chỗ cần kiểm tra",
    "sheet": "Tệp số liệu", "figures": "Cột tính, chỉ tiêu, bảng lập từ số liệu",
    "target": "Cột tính, chỉ tiêu, bảng lập từ số liệu", "indicator": "Cột tính, chỉ tiêu, bảng lập từ số liệu",
    "printed-table": "Cột tính, chỉ tiêu, bảng lập từ số liệu",
    "check": "Kiểm tra số liệu", "lint": "Kiểm tra số liệu", "batch": "Làm hàng loạt",
    "collection": "Phiếu thu thập số liệu",
}

OTHERS = {
    # code: severity, message, reason and cure
    "data.bad-figure": ("error", "«…» không phải là số", "Cột có dấu ---: chỉ chứa số; ô không áp dụng thì ghi x, ô chưa có thì để trống. Số viết kiểu Việt Nam: 1.234 là một nghìn hai trăm ba mươi tư, 1,5 là một rưỡi."),
    "data.bad-number": ("error", "«…» không phải là số", "Số viết kiểu Việt Nam: 1.234, 1,5. Nếu đây là chữ chứ không phải số thì đặt trong dấu ngoặc kép."),
    "head.bad-number": ("error", "«…» không phải là số, hoặc số viết không đúng kiểu Việt Nam", "Dấu phẩy ngăn phần lẻ, dấu chấm ngăn từng nhóm ba chữ số: 1.234, 1,5. Một số có nhiều nhất 34 chữ số."),
    "head.bad-date": ("error", "lịch không có ngày «…», hoặc «…» không phải là ngày", "Viết ngày/tháng/năm, ví dụ 30/6/2020; cũng được: 2020-06-30, 6/2020 hoặc 2020."),
    "data.bad-date": ("error", "lịch không có ngày «…», hoặc «…» không phải là ngày", "Sửa ngày trong tệp số liệu: ngày/tháng/năm, ví dụ 30/6/2020; nếu là cột chữ thì khai kiểu «chữ» cho cột."),
    "indicator.bad-number": ("error", "«…» không phải là số", "Số của chỉ số viết kiểu Việt Nam: 1.234, 12,5, kèm đơn vị của chỉ số nếu muốn."),
    "indicator.unknown-kind": ("error", "cột «Loại» không có giá trị «…»", "Ghi một trong: số lượng, tiền, phần trăm, tỷ số, có/không; hoặc bỏ trống."),
    "indicator.unknown-direction": ("error", "cột «Chiều» không có giá trị «…»", "Ghi cao hoặc thấp; hoặc bỏ trống."),
    "indicator.unknown-aggregation": ("error", "cột «Gộp» không có giá trị «…»", "Ghi cộng, bình quân, bình quân(mã) hoặc không; hoặc bỏ trống."),
    "collection.missing-forms": ("warning", "… trong … đơn vị chưa gửi phiếu: «…»", "Số cộng chỉ gồm các đơn vị đã nộp; in {{ phiếu_đã_nộp | đếm }} để nói rõ bao nhiêu đơn vị. Với «thiếu phiếu: báo lỗi» thì đây là lỗi."),
    "target.bad-number": ("error", "«…» không phải là số", "Số trong bảng chỉ tiêu viết kiểu Việt Nam, kèm đơn vị nếu có: 190 ca, 1.234 người, 1,5 ha."),
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

# What to do, where the words of the program do not say it.
CURES = {
    'collection.rows-moved': 'Không chèn, xóa, kéo dòng và cột của phiếu; chép số sang một phiếu mới chưa sửa rồi gửi lại.',
    'collection.row-missing': 'Không chèn, xóa, kéo dòng và cột của phiếu; chép số sang một phiếu mới chưa sửa rồi gửi lại.',
    'collection.changed-code': 'Không chèn, xóa, kéo dòng và cột của phiếu; chép số sang một phiếu mới chưa sửa rồi gửi lại.',
    'collection.changed-heading': 'Không chèn, xóa, kéo dòng và cột của phiếu; chép số sang một phiếu mới chưa sửa rồi gửi lại.',
    'collection.identity-changed': 'Chạy lại vanthu form, gửi phiếu mới cho đơn vị; số đã điền thì chép sang.',
    'collection.other-version': 'Chạy lại vanthu form, gửi phiếu mới cho đơn vị; số đã điền thì chép sang.',
    'collection.code-gone': 'Chạy lại vanthu form, gửi phiếu mới cho đơn vị; số đã điền thì chép sang.',
    'collection.lacks-indicator': 'Chạy lại vanthu form, gửi phiếu mới cho đơn vị; số đã điền thì chép sang.',
    'collection.lacks-column': 'Chạy lại vanthu form, gửi phiếu mới cho đơn vị; số đã điền thì chép sang.',
    'collection.too-many': 'Chia báo cáo theo cụm, hoặc đưa bớt phiếu ra khỏi thư mục.',
    'table.bad-option': 'Chọn một cách ghi ở dòng «cần»; các cách ghi của từng mục ở trang ngon-ngu.md, mục Bảng lập từ số liệu.',
    'table.filter-leaves-nothing': 'Xem lại điều kiện ở mục «lọc», hoặc bỏ mục ấy để in mọi dòng.',
    'table.formula-contradicts': 'Sửa công thức ở hàng số cột, hoặc sửa cách tính của cột.',
    'table.row-without-group': 'Ghi nhóm cho dòng ấy trong số liệu, hoặc bỏ mục «nhóm».',
    'table.unknown-column': 'Ghi đúng một tên cột của bảng dữ liệu; tên ở dòng «cần».',
    'table.unknown-data': 'Ghi ở «dòng» tên một bảng đã khai ở «dữ liệu».',
    'table.unknown-each': 'Ghi một trong các cách ở dòng «cần».',
    'table.unknown-number': 'Công thức ở hàng số cột chỉ nhắc số của những cột trong bảng ấy.',
    'evaluate.check-failed': 'Xem hai giá trị và chỗ lấy chúng; sửa số liệu, sửa câu, hoặc sửa điều kiện của thẻ.',
    'figures.argument-count': 'Xem cách viết hàm ở dòng «cần», hoặc bảng hàm của trang ngon-ngu.md, mục Tính.',
    'figures.bad-key': 'Trong ngoặc vuông ghi tên dòng trong ngoặc kép, hoặc một cột chứa tên ấy.',
    'figures.boolean-column': 'Viết nếu(điều_kiện, "đạt", "không đạt").',
    'figures.cells-skipped': 'Chỉ để biết; ô ghi x không tính vào tổng.',
    'figures.formula-column': 'Bảng công thức có bốn cột: Cột, Công thức, Đơn vị, Số lẻ.',
    'figures.formula-column-missing': 'Bảng công thức phải có cột «Cột» và cột «Công thức».',
    'figures.no-selection': 'Sau dấu phẩy ghi tên cột để tính trong nhóm, hoặc một điều kiện.',
    'figures.several-rows': 'Đặt cho mỗi dòng một tên riêng, hoặc thêm cột Mã.',
    'figures.share-of-negative': 'Bỏ chữ đủ_100, hoặc sửa ô có số âm.',
    'figures.share-of-nothing': 'Sửa số liệu của cột; ô không áp dụng ghi x.',
    'figures.text-with-unit': 'Bỏ trống ô «Đơn vị» và ô «Số lẻ» của công thức ấy.',
    'figures.unknown-column': 'Sửa tên cột theo dòng «cần».',
    'figures.unknown-datum': 'Sửa tên, hoặc thêm hằng số vào mục dữ liệu.',
    'figures.unknown-function': 'Sửa tên hàm; các hàm có ở trang ngon-ngu.md, mục Tính.',
    'figures.unknown-row': 'Sửa tên cho giống hệt tên dòng của bảng kia.',
    'figures.unknown-table': 'Sửa tên bảng cho đúng với mục dữ liệu.',
    'figures.unknown-target': 'Sửa mã cho đúng với cột Mã của bảng chỉ tiêu.',
    'figures.wrong-option': 'Xem cách viết hàm ở dòng «cần».',
    'data.broken-archive': 'Mở tệp bằng Excel hoặc LibreOffice rồi lưu lại; không mở được thì xin lại tệp gốc.',
    'data.broken-part': 'Mở tệp bằng Excel hoặc LibreOffice rồi lưu lại; không mở được thì xin lại tệp gốc.',
    'data.broken-xml': 'Mở tệp bằng Excel hoặc LibreOffice rồi lưu lại; không mở được thì xin lại tệp gốc.',
    'data.missing-part': 'Mở tệp bằng Excel hoặc LibreOffice rồi lưu lại; không mở được thì xin lại tệp gốc.',
    'data.no-sheet': 'Mở tệp bằng Excel hoặc LibreOffice rồi lưu lại; không mở được thì xin lại tệp gốc.',
    'data.doubled-mapping': 'Xóa hoặc đổi tên một dòng của bảng «cột».',
    'data.unnamed-mapping': 'Điền ô «Tên» của dòng ấy, hoặc xóa dòng.',
    'data.doubled-unit': 'Bỏ «Đơn vị» ở phần khai hoặc bỏ đơn vị trong các ô; khác đơn vị thì đổi số về một đơn vị.',
    'data.sheet-empty': 'Ghi tên trang có bảng ở mục «trang», hoặc lưu lại tệp.',
    'data.skipped-not-found': 'Ghi «bỏ dòng» đúng như chữ trong tệp, hoặc bỏ mục ấy.',
    'data.unknown-column-property': 'Bảng «cột» có các cột Tên, Ở tệp, Kiểu, Đơn vị, Dạng số.',
    'data.unknown-sheet': 'Ghi ở mục «trang» đúng một tên trang của tệp.',
    'batch.not-a-table': 'Sau --for ghi tên một bảng của mục «dữ liệu», không phải tên của một con số hay một chữ.',
    'batch.unknown-table': 'Sau --for ghi tên một bảng ở mục «dữ liệu», ví dụ --for xã.',
    'source.control-character': 'Xóa ký tự ở cột đã chỉ rồi gõ lại chữ ấy; thường gặp khi dán từ tệp PDF.',
    'source.invalid-utf16': 'Mở tệp bằng Notepad, chọn Lưu thành…, mã hóa UTF-8.',
    'source.invalid-utf8': 'Mở tệp bằng chương trình đã soạn ra nó, chọn Lưu thành…, mã hóa UTF-8; chữ TCVN3, VNI phải chuyển mã trước.',
    'head.blank-not-allowed': 'Ghi giá trị cho mục ấy; chỉ số, họ tên và những mục nói rõ mới được ghi «để trống».',
    'head.empty-value': 'Ghi giá trị sau dấu hai chấm, hoặc xóa cả dòng.',
    'head.missing-key': 'Thêm mục ấy vào phần đầu theo ví dụ ở dòng «cần», hoặc ghi một lần trong tệp cơ quan; xem trước khi đủ thì dùng --draft.',
    'head.none-not-allowed': 'Văn bản nào cũng phải có mục ấy; ghi giá trị.',
    'head.wrong-shape': 'Xem cách viết mục ấy ở trang ngon-ngu.md hoặc bằng lệnh vanthu fields.',
    'yaml.item-became-map': 'Đặt cả dòng trong ngoặc kép, hoặc viết mục ấy thành chữ nhiều dòng sau dấu |.',
    'data.duplicate-column': 'Đổi tên một cột.',
    'office.empty-name': 'Ghi các mục con cho người ký hay các dòng cho danh sách ấy, hoặc xóa tên đi.',
    'office.field-of-spec': 'Chuyển mục ấy sang tệp soạn; tệp cơ quan chỉ giữ những mục mọi văn bản đều giống nhau.',
    'office.file-name': 'Đổi tên tệp, ví dụ co-quan.yaml.',
    'type.field-declared-twice': 'Đổi tên mục riêng; các mục chung có sẵn trong mọi loại, không khai lại.',
    'type.unknown': 'Dùng tên gần nhất đã gợi ý; vanthu types kể các loại đang có; loại khác thì mẫu: văn bản, kèm tên loại.',
    'template.include-inside-line': 'Xuống dòng trước và sau thẻ.',
    'template.stray-branch': 'Thêm thẻ nếu ở phía trên, hoặc xóa thẻ này.',
    'text.attribute-alone': 'Viết lệnh ấy ở cuối dòng có chữ.',
    'text.attribute-at-start': 'Chuyển lệnh ấy xuống cuối dòng.',
    'text.attribute-without-effect': 'Xóa lệnh ấy, hoặc đặt ở dòng đúng loại.',
    'text.command-not-alone': 'Xuống dòng để lệnh ấy đứng một mình.',
    'text.contradictory-attribute': 'Giữ một trong hai lệnh.',
    'text.empty-footnote': 'Viết lời sau dấu hai chấm, hoặc xóa cả dấu và dòng lời.',
    'text.empty-item': 'Viết chữ sau gạch, hoặc xóa dòng.',
    'text.footnote-not-here': 'Chuyển dấu chú thích vào câu của phần văn bản.',
    'text.footnote-twice': 'Đổi tên một chú thích, hoặc xóa một dòng lời.',
    'text.not-below-appendix': 'Đưa dòng ấy lên ngay dưới dòng tên phụ lục.',
    'text.pasted': 'Không phải sửa gì; xem lại các cấp gạch đầu dòng.',
    'text.repeated-attribute': 'Xóa một lệnh.',
    'text.unclosed-attribute': 'Thêm dấu } ở cuối dòng; muốn in ngoặc nhọn thì viết \\{.',
    'text.unknown-attribute': 'Sửa theo tên gần nhất; các lệnh kể ở trang ngon-ngu.md.',
    'table.continuation-of-join': 'Dòng |+ để trống ở các ô ấy; viết tiếp ở ô có chữ.',
    'table.empty-option': 'Ghi giá trị sau dấu hai chấm, hoặc bỏ mục ấy.',
    'table.not-rectangle': 'Đếm lại các ô ^ và <: phần nhập phải đủ mọi ô của khối.',
    'table.nothing-left': 'Ô đầu dòng không nhập sang trái được; muốn in dấu ấy thì viết \\<.',
    'table.option-twice': 'Xóa một mục.',
    'evaluate.appendix-inside': 'Đóng cột bằng {hết}, kết thúc đoạn trích rồi mới viết dòng phụ lục.',
    'evaluate.blank-computed': 'Ghi giá trị, hoặc bỏ phép tính ở lần này bằng thẻ nếu.',
    'evaluate.blocks-in-line': 'Xuống dòng trước và sau biểu thức.',
    'evaluate.body-not-used': 'Thêm một dòng chỉ có {{ nội_dung }} vào khung.vanthu.',
    'evaluate.body-outside-frame': 'Chuyển dòng ấy vào khung.vanthu của loại văn bản.',
    'evaluate.body-twice': 'Giữ một dòng {{ nội_dung }}.',
    'evaluate.cycle': 'Ghi thẳng giá trị cho một trong các mục ấy.',
    'evaluate.division-by-zero': 'Xem lại số chia; bọc phép tính trong thẻ nếu khi số chia có thể là 0.',
    'evaluate.empty-heading': 'Xem lại giá trị trong đề mục, hoặc bọc đề mục trong thẻ nếu.',
    'evaluate.group-printed': 'Ghi thêm dấu chấm và tên mục con.',
    'evaluate.heading-too-deep': 'Bớt dấu # trong phần văn bản hoặc đặt {{ nội_dung }} ở cấp nông hơn.',
    'evaluate.issued-text-inside': 'Đóng cột bằng {hết}, kết thúc đoạn trích rồi mới viết dòng văn bản kèm theo.',
    'evaluate.not-computable': 'Chỉ tính với số, chỉ so sánh số với số, chữ với chữ, ngày với ngày.',
    'evaluate.row-and-column': 'Viết tên cột trong ngoặc vuông: bảng["tên"], hoặc đổi tên dòng.',
    'evaluate.row-printed': 'Ghi thêm cột: x.Tên hoặc x["Tên cột"].',
    'evaluate.several-parts': 'Đặt {tên: …} ở một đề mục trong phần ấy rồi dẫn lại đề mục đó.',
    'evaluate.several-rows': 'Thêm cột Mã với mỗi dòng một mã khác nhau.',
    'evaluate.unknown-column': 'Dùng đúng tên cột ở dòng đầu bảng; tên có khoảng trắng viết trong ngoặc vuông và ngoặc kép.',
    'evaluate.unknown-function': 'Chỉ có phụ_lục(…); việc khác dùng bộ lọc sau dấu |.',
    'evaluate.unknown-part': 'Dùng tên gần nhất đã gợi ý.',
    'evaluate.unknown-row-or-column': 'Dùng đúng tên dòng hay tên cột của bảng.',
    'filter.argument': 'Sửa chữ trong ngoặc theo bảng bộ lọc ở trang ngon-ngu.md.',
    'filter.argument-count': 'Thêm hoặc bớt giá trị trong ngoặc.',
    'filter.column-without-quotes': 'Viết tổng("Tên cột").',
    'filter.input': 'Đặt bộ lọc sau giá trị đúng loại; xem bảng bộ lọc ở trang ngon-ngu.md.',
    'filter.join-of-other': 'Chỉ nối danh sách chữ và số; lấy một cột trước: xã.Tên | nối(", ").',
    'filter.sum-skipped': 'Không phải sửa gì; ô x hoặc - không tính vào tổng.',
    'filter.unknown': 'Sửa theo tên gần nhất; các bộ lọc kể ở trang ngon-ngu.md.',
    'indicator.column-twice': 'Xóa hoặc đổi tên một trong hai cột.',
    'indicator.missing-column': 'Thêm cột ấy vào danh mục: Mã và Tên là hai cột bắt buộc.',
    'indicator.unknown-table': 'Ghi đúng tên một bảng khai ở «dữ liệu».',
    'indicator.name-missing': 'Điền tên của chỉ số vào ô ấy.',
    'indicator.too-large': 'Kiểm tra lại các ô; số quá 38 chữ số không cộng chính xác được.',
    'indicator.relation-more': 'Sửa những đơn vị đã kể rồi chạy lại để thấy các đơn vị còn lại.',
    'indicator.relation-units': 'Chỉ cộng và so các chỉ số cùng đơn vị tính; sửa đơn vị ở danh mục hoặc sửa quan hệ.',
    'indicator.relation-answer': 'Bỏ chỉ số có/không khỏi quan hệ.',
    'indicator.relation-twice': 'Xóa một trong hai dòng.',
    'target.basis-units': 'Ghi cả cột theo một đơn vị, hoặc bỏ đơn vị trong ô.',
    'target.column-twice': 'Xóa hoặc đổi tên một cột.',
    'target.missing-cell': 'Điền ô ấy, hoặc ghi ở cột «Kiểu» một kiểu khác; xem mục Chỉ tiêu ở trang ngon-ngu.md.',
    'target.missing-column': 'Thêm cột ấy vào bảng chỉ tiêu.',
    'target.not-summed': 'Chỉ cộng, lấy tỷ trọng của chỉ tiêu kiểu chia, cố định, mỗi thành viên, tỷ trọng, cộng.',
    'target.other-table': 'Chia các chỉ tiêu ấy cho cùng một bảng.',
    'target.unit-clash': 'Ghi mọi số của một chỉ tiêu theo cùng một đơn vị, hoặc để số không có đơn vị.',
    'target.unknown-table': 'Dùng đúng tên một bảng khai ở dữ liệu.',
    'include.cycle': 'Bỏ một thẻ chèn để các tệp không chèn vòng quanh.',
    'include.nothing-left-out': 'Sửa chữ sau «trừ» theo danh sách ở dòng «cần», hoặc bỏ đi.',
    'include.too-deep': 'Gộp bớt tệp chèn.',
    'form.archive-not-last': 'Chuyển dòng ấy xuống cuối, hoặc ghi thứ tự nơi nhận: xếp lại.',
    'form.heading-face': 'Chọn đậm, nghiêng, đậm nghiêng hoặc thường.',
    'form.issued-text-twice': 'Xóa một phần khai, hoặc sửa tên.',
    'form.issued-text-unnamed': 'Ghi tên cho mỗi phần, trùng với tên trong ngoặc vuông.',
    'form.like-not-first': 'Chuyển dòng ấy lên đầu, hoặc ghi thứ tự nơi nhận: xếp lại.',
    'form.unknown-issued-text': 'Sửa tên theo tên trong ngoặc vuông ở # Văn bản [tên]: ….',
    'form.unpadded-number': 'Ghi thêm số 0, ví dụ 05.',
    'pack.outside-range': 'Chọn giá trị trong khoảng đã nêu; điều khoản ghi ở cuối thông báo.',
    'number.appendix-other-shape': 'Bỏ số để máy đánh, hoặc viết theo kiểu đã nêu.',
    'reference.duplicate-name': 'Đổi tên một trong hai chỗ.',
    'reference.heading-without-number': 'Dẫn một đề mục có số, hoặc viết tên đề mục thành chữ.',
    'page.carried-signature': 'Không bắt buộc sửa; --vừa-trang tự chỉnh trong phạm vi cho phép.',
    'page.count': 'Không phải sửa gì.',
    'page.lonely-signature': 'Dùng --vừa-trang, hoặc ghi một trong các cách đã nêu dưới trình bày.',
    'register.other-date': 'Xem lại ngày; đúng ý thì không phải sửa gì.',
    'register.other-pack': 'Xem lại ngày; ngày ấy đúng thì ghi ngày vào tệp soạn, làm lại văn bản rồi mới cấp số.',
    'register.quotes-number': 'Đọc lại dòng ấy với số và ngày mới.',
    'convert.not-started': 'Xem đường dẫn sau --soffice và quyền chạy tệp ấy.',
    'file.cannot-make-folder': 'Xem tên thư mục, quyền ghi và chỗ trống trên ổ đĩa.',
    'file.cannot-read': 'Xem tên tệp, quyền đọc; đóng chương trình đang mở tệp.',
    'file.cannot-write': 'Xem quyền ghi và chỗ trống; đóng tệp cũ nếu đang mở trong Word hay LibreOffice.',
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
                if code in CURES:
                    page.append(f"- Cách sửa: {CURES[code]}\n\n")
                if not seen:
                    print("no words:", code)
    (ROOT / "Docs" / "gap-loi.md").write_text("".join(page).rstrip("\n") + "\n" + CLOSING, encoding="utf-8")
    print(len(known), "codes;", "domains without a heading:", sorted(set(groups) - set(DOMAINS)))
    print("no reason:", sum(1 for c, (_, v) in known.items()
                              if c not in CURES and not any(w["reason"] or w["expected"] for w in v)))


main()
