import Diagnostics
import Testing
import VanThu

/// What a tidied spec looks like.
@Suite struct TidyLayoutTests {
    private func body(_ text: String) throws -> String {
        let tidied = try TidyCheck.tidied(SmallSpec.head + text)
        return String(try #require(tidied.text, "\(tidied.diagnostics)").trimmingPrefix(try head()))
    }

    private func head() throws -> String {
        let text = try #require(try TidyCheck.tidied(SmallSpec.head + "Một.\n").text)
        return String(text.dropLast("Một.\n".count))
    }

    @Test func tidyFileIsLeftAsItIs() throws {
        let text = try #require(try TidyCheck.tidied(SmallSpec.sound).text)
        #expect(try !TidyCheck.tidied(text).isChanged)
    }

    @Test func whatIsSaidOfADataFileStandsInLine() throws {
        let typed =
            "dữ liệu:\n   xã:\n       tep:   xa.csv\n       # các cột\n       cột: |\n          |Tên|Ở tệp|\n"
            + "          |--|--|\n          |Xã|Tên|\n       Khóa: Xã\n"
        let folder = try TemporaryFolder()
        try folder.write("Tên;Số\nA;5\n", to: "xa.csv")
        let path = try folder.write(typed + SmallSpec.head + "Có {{ xã | đếm }} xã.\n", to: "a.vanthu")
        let text = try #require(TidyCheck.formatter.tidy(path).text)
        #expect(
            text.hasPrefix(
                """
                dữ liệu:
                  xã:
                    tệp: xa.csv
                    # các cột
                    cột: |
                      | Tên | Ở tệp |
                      |-----|-------|
                      | Xã  | Tên   |
                    khóa: Xã

                """))
        try TidyCheck.expectHarmless(path)
    }

    @Test func oneBlankLineStaysAndOneStandsBeforeAHeading() throws {
        #expect(try body("\n\nMột.\n\n\nHai.\n# Mục đích\nBa.\n\n") == "Một.\n\nHai.\n\n# Mục đích\nBa.\n")
    }

    @Test func linesStandAtTheMarginWithOneSpaceBetweenWords() throws {
        #expect(try body("  Một  hai.   \n- \tba\n#   Mục đích\nBốn.") == "Một hai.\n- ba\n\n# Mục đích\nBốn.\n")
    }

    @Test func bulletsOfAWordProcessorBecomeMarks() throws {
        #expect(try body("• một;\n–\u{A0}hai.\n") == "- một;\n- hai.\n")
    }

    @Test func tagsGetOneSpaceInsideAndAroundBars() throws {
        #expect(
            try body("Tại {{ngày|ngày(\"dài\")}}.\n{%nếu  1 = 1%}\nMột.\n{%hết%}\n")
                == "Tại {{ ngày | ngày(\"dài\") }}.\n{% nếu 1 = 1 %}\nMột.\n{% hết %}\n")
    }

    @Test func spacesInQuotationMarksOfATagStay() throws {
        #expect(try body("{{\"a  |b\"}}\n") == "{{ \"a  |b\" }}\n")
    }

    @Test func barsOfATableStandBelowEachOther() throws {
        let typed = "|Stt|Xã|Số|\n|:-:|---|--:|\n|#|Hòa Sơn|5\n|#|An|1.250|\n"
        #expect(
            try body(typed) == """
                | Stt | Xã      |    Số |
                |:---:|---------|------:|
                |  #  | Hòa Sơn |     5 |
                |  #  | An      | 1.250 |

                """)
    }

    @Test func joinedCellsTakeTheWidthOfTheirColumns() throws {
        let typed = "|A|B|C|\n|---|---|---|\n| **Buổi sáng** | <2 |\n|1|2|3|\n"
        #expect(try body(typed).split(separator: "\n").allSatisfy { $0.hasPrefix("|") && $0.hasSuffix("|") })
    }

    @Test func commentsStayAsTyped() throws {
        #expect(
            try body("Một. {# a  |b #}\n{# c\n   d  e\n#}\nHai.\n") == "Một. {# a  |b #}\n{# c\n   d  e\n#}\nHai.\n")
    }

    @Test func namesAreWrittenWithTheirMarks() throws {
        let typed = SmallSpec.sound.replacing("trích yếu: ", with: "TRICH_YEU:    ")
        #expect(try TidyCheck.tidied(typed).text?.contains("\ntrích yếu: Trồng") == true)
    }

    @Test func linesOfAFieldStandTwoSpacesDeepBelowABar() throws {
        let typed = SmallSpec.sound.replacing(
            "nơi nhận:\n  - Đảng ủy xã\n  - Lưu: VT", with: "nơi nhận:\n      -  Đảng ủy xã\n      • Lưu: VT")
        #expect(try TidyCheck.tidied(typed).text?.contains("nơi nhận: |\n  - Đảng ủy xã\n  - Lưu: VT\n") == true)
    }

    @Test func commentsOfTheHeadStayWithTheirLines() throws {
        let typed = SmallSpec.sound.replacing("  chức vụ: Chủ tịch", with: "    # ai ký\n    chức vụ:  Chủ tịch")
            .replacing("  họ tên:", with: "    họ tên:")
        #expect(try TidyCheck.tidied(typed).text?.contains("ký:\n  # ai ký\n  chức vụ: Chủ tịch\n  họ tên:") == true)
    }

    @Test func itemsOfAListOfNamesStandTwoSpacesDeep() throws {
        let typed = SmallSpec.sound.replacing(
            "ký:\n  chức vụ: Chủ tịch\n  họ tên: Nguyễn Văn Mẫu",
            with: "ký:\n-   chức vụ: Chủ tịch\n    họ tên: Nguyễn Văn Mẫu\n-   chức vụ: Phó\n    họ tên:   Trần Thị Mẫu"
        )
        let text = try #require(try TidyCheck.tidied(typed).text)
        #expect(
            text.contains(
                "ký:\n  - chức vụ: Chủ tịch\n    họ tên: Nguyễn Văn Mẫu\n  - chức vụ: Phó\n    họ tên: Trần Thị Mẫu\n"))
    }

    @Test func columnsOfAPrintedTableStandBelowEachOther() throws {
        let data = "dữ liệu:\n  xã: |\n    | Tên | Số |\n    |-----|---:|\n    | A   |  5 |\n"
        let typed = "bảng:\n  kết quả:\n    dòng: xã\n    cột: |\n     |Tiêu đề|Giá trị|\n     |--|--|\n     |Xã|Tên|\n"
        let text = try #require(try TidyCheck.tidied(data + typed + SmallSpec.sound).text)
        #expect(
            text.contains(
                "    cột: |\n      | Tiêu đề | Giá trị |\n      |---------|---------|\n      | Xã      | Tên     |\n"))
        let flow = data + "bảng:\n  kết quả:\n    dòng: xã\n    cột: [Tên, Số]\n" + SmallSpec.sound
        #expect(try TidyCheck.tidied(flow).text?.contains("    cột: [Tên, Số]\n") ?? false)
    }

    @Test func dataKeepsItsCellsAndItsBars() throws {
        let typed = "dữ liệu:\n    xã:  |\n     |Tên|Số|\n     |-|-:|\n     |A  {{x|y|5|\n" + SmallSpec.sound
        #expect(try TidyCheck.tidied(typed).diagnostics.count == 1)
        let sound = "dữ liệu:\n    xã:  |\n     |Tên|Số|\n     |-|-:|\n     |A  {{x|5|\n" + SmallSpec.sound
        let text = try #require(try TidyCheck.tidied(sound).text)
        #expect(
            text.hasPrefix(
                "dữ liệu:\n  xã: |\n    | Tên    |  Số |\n    |--------|----:|\n    | A  {{x |   5 |\nmẫu: kế hoạch\n"))
    }

    @Test func strictYAMLOnlyLosesBlanksAtLineEnds() throws {
        let text =
            "mẫu:   kế hoạch\ncơ quan:\n   tên: UBND xã Hòa Sơn\n   viết tắt: UBND\nđịa danh: Hòa Sơn  \n"
            + "ngày: 12/3/2026\ntrích yếu: Trồng cây\nnơi nhận: |\n  - Lưu: VT  \nký:\n  chức vụ: Chủ tịch\n"
            + "  họ tên: Nguyễn Văn Mẫu\nnội dung: |\n  Một.\n\n\n"
        let tidied = try TidyCheck.tidied(text, name: "van-ban.yaml")
        #expect(tidied.text == text.replacing("  \n", with: "\n").replacing("Một.\n\n\n", with: "Một.\n"))
    }
}
