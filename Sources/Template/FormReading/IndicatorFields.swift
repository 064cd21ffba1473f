import Diagnostics
import Values

/// The keys under `chỉ số` (chỉ số của báo cáo).
enum IndicatorFields {
    /// All of them, in the order of a spec.
    static let all: [FieldDeclaration] = [
        FieldDeclaration(
            "danh mục", .text, isRequired: true,
            help: Bilingual(
                vi: "Bảng dữ liệu mà mỗi dòng là một chỉ số: Mã, Tên, Đơn vị, Kế hoạch, Thực hiện, Năm trước.",
                en: "The data; each row is an indicator: code, name, unit, plan, actual, last year."),
            example: "danh_mục"),
        FieldDeclaration(
            "theo đơn vị", .text,
            help: Bilingual(
                vi: "Bảng dữ liệu mà mỗi dòng là một đơn vị, mỗi cột một mã chỉ số; số chung được gộp từ đây.",
                en: "The data; each row is a unit, each column a code; the whole is made from them."),
            example: "xã"),
        FieldDeclaration(
            "phiếu", .text,
            help: Bilingual(
                vi: "Thư mục có các phiếu số liệu do đơn vị gửi về, cạnh tệp soạn.",
                en: "The folder of the workbooks that the units returned, beside the spec."),
            example: "phieu-2026"),
        FieldDeclaration(
            "thiếu phiếu", .choice(["cảnh báo", "báo lỗi"]),
            help: Bilingual(
                vi:
                    "Còn đơn vị chưa gửi phiếu thì chỉ cảnh báo, hay báo lỗi và không ghi văn bản; không ghi thì cảnh báo.",
                en: "Whether a missing form is a finding, or an error that stops writing; a finding where absent."),
            example: "báo lỗi"),
        FieldDeclaration(
            "kỳ", .text,
            help: Bilingual(
                vi: "Kỳ báo cáo in trên phiếu, đứng trước năm; không ghi thì là «năm».",
                en: "The period printed on forms before the year; «năm» where absent."),
            example: "6 tháng đầu năm"),
        FieldDeclaration(
            "tính theo", .choice(["thực hiện", "ước cả năm"]),
            help: Bilingual(
                vi: "Mức hoàn thành và mức tăng giảm tính theo số thực hiện, hay theo số ước cả năm nếu có.",
                en: "Whether completion and change are those of the figures so far, or of the estimate for the year."),
            example: "ước cả năm"),
        FieldDeclaration(
            "số lẻ", .number,
            help: Bilingual(
                vi: "Số chữ số sau dấu phẩy của các tỷ lệ tính ra; không ghi thì 1.",
                en: "Decimals of the percentages that are made; 1 where absent."),
            example: "2"),
        FieldDeclaration(
            "quan hệ", .table,
            help: Bilingual(
                vi: "Quan hệ phải đúng giữa các chỉ số, viết bằng mã: một cột Quan hệ, một cột Giải thích.",
                en: "Relations between indicators that must hold, written in codes."),
            example: "| Quan hệ  | Giải thích                     |\n    |----------|--------------------------------|"
                + "\n    | P2 <= P1 | hộ đạt không quá hộ đăng ký    |"),
    ]
}
