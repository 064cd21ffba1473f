/// Dates, numbers, quantities, lengths and choices.
enum FigureFaults {
    /// All of them.
    static let all: [PlantedFault] = dates + numbers + lengths

    private static let dates: [PlantedFault] = [
        .head("năm", "a year of two digits alone", "head.no-year", cure: "2026", "năm: ▮26"),
        .head("năm", "a year and a half", "head.no-year", cure: "2026", "năm: ▮2026,5"),
        .head("năm", "a year in words", "head.bad-number", cure: "số", "năm: ▮năm nay"),
        .head("ngày", "a day that the calendar lacks", "head.bad-date", cure: "30/6/2020", "ngày: ▮31/02/2026"),
        .head("ngày", "a month thirteen", "head.bad-date", cure: "30/6/2020", "ngày: ▮12/13/2026"),
        .head("ngày", "a date without year", "head.bad-date", cure: "thiếu năm", "ngày: ▮12/3"),
        .head("ngày", "a year of two digits", "head.bad-date", cure: "12/3/2026", "ngày: ▮12/3/26"),
        .head("ngày", "a date that starts with the year", "head.bad-date", cure: "12/3/2026", "ngày: ▮2026/3/12"),
        .head("ngày", "words for a date", "head.bad-date", cure: "ngày/tháng/năm", "ngày: ▮hôm nay"),
    ]

    private static let numbers: [PlantedFault] = [
        .data("a decimal point", "data.bad-number", cure: "1,5", "tỷ lệ: ▮1.5"),
        .data("a comma between thousands", "data.bad-number", cure: "1.234", "tổng vốn: ▮1,234"),
        .data("a group of four digits", "data.bad-number", cure: "1,2345", "số người: ▮1.2345"),
        .data("a decimal point in a quantity", "data.bad-number", cure: "1,5", "vốn: ▮1.5 tỷ đồng"),
        .data(
            "data: a number of forty digits", "data.bad-number", cure: "34",
            "số lớn: ▮" + String(repeating: "9", count: 40)),
        .data("a data file that is not there", "data.file-missing", cure: "tệp soạn", "hộ: ▮ho.csv"),
        .head(
            "trình bày", "a line spacing with point", "head.bad-number", cure: "1,15", "trình bày:\n  giãn dòng: ▮1.15"),
        .head(
            "ký", "words for the row of a signature", "head.bad-number", cure: "không phải là số",
            "ký:\n  chức vụ: Chủ tịch\n  hàng: ▮một"),
        .head(
            "ký", "a row of signatures below one", "form.signer-row", cure: "1 đến 20",
            "ký:\n  chức vụ: Chủ tịch\n  hàng: ▮0"),
    ]

    private static let lengths: [PlantedFault] = [
        .head(
            "trình bày", "a unit that is none", "head.bad-length", cure: "mm, cm, pt", "trình bày:\n  lề trái: ▮30 px"),
        .head("trình bày", "words for a length", "head.bad-length", cure: "14", "trình bày:\n  cỡ chữ: ▮to"),
        .head(
            "trình bày", "a page that is neither way", "head.not-a-choice", cure: "ngang", "trình bày:\n  trang: ▮ngan"),
        .head(
            "căn cứ thể hiện", "an unknown face of the bases", "head.not-a-choice", cure: "nghiêng",
            "căn cứ thể hiện: ▮nghien"),
        .head(
            "vị trí nơi nhận", "an unknown place of recipients", "head.not-a-choice", cure: "dưới",
            "vị trí nơi nhận: ▮trên"),
    ]
}
