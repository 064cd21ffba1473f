import Diagnostics
import Template
import Testing

@Suite struct MarkupHeadingTests {
    @Test func depthIsTheNumberOfMarks() {
        #expect(blocks("# Một\n###### Sáu\n## Hai") == "H1 Một\nH6 Sáu\nH2 Hai")
    }

    @Test func sevenMarksAreAnError() {
        expectFindings("▮####### Bảy", "text.heading-too-deep")
    }

    @Test func markWithoutSpaceIsTextWithAFinding() {
        expectFindings("▮##Mục tiêu", "text.heading-without-space")
        #expect(blocks("#1 là số một") == "P #1 là số một")
    }

    @Test func typedNumbersAreRecognised() {
        #expect(
            blocks("# I. MỤC ĐÍCH\n## 1. Mục tiêu\n### 1.1. Chung\n#### a) Một\n##### (1) Hai\n# II- NỘI DUNG")
                == "H1 (I.) MỤC ĐÍCH\nH2 (1.) Mục tiêu\nH3 (1.1.) Chung\nH4 (a)) Một\nH5 ((1)) Hai\nH1 (II-) NỘI DUNG")
    }

    @Test func capitalLettersAreNumbersUpToE() {
        #expect(
            blocks("# A. KẾT QUẢ\n# Đ. KHÁC\n## Q. Bắc Sơn\n## TP. Hà Tiên")
                == "H1 (A.) KẾT QUẢ\nH1 (Đ.) KHÁC\nH2 Q. Bắc Sơn\nH2 TP. Hà Tiên")
    }

    @Test func yearsAndCountsAreNoNumbers() {
        #expect(blocks("# 2026. Năm mới\n# 5 xã điểm") == "H1 2026. Năm mới\nH1 5 xã điểm")
    }

    @Test func numberInsideBoldIsRecognised() {
        #expect(blocks("# **I. MỤC ĐÍCH**") == "H1 (I.) <b>MỤC ĐÍCH</b>")
    }

    @Test func escapedNumberStaysText() {
        #expect(blocks("# 1\\. Không phải số") == "H1 1. Không phải số")
    }

    @Test func numberedParagraphHasADot() {
        #expect(
            blocks("##. Thống nhất chủ trương.\n##. 2. Giao Sở Y tế {số đậm}")
                == "H2 untitled Thống nhất chủ trương.\nH2 untitled (2.) Giao Sở Y tế boldNumber")
    }

    @Test func unnumberedHeadingKeepsItsText() {
        #expect(blocks("#! I. NỘI DUNG {giữa}") == "H1 unnumbered I. NỘI DUNG centered")
    }

    @Test func runInHeadingSplitsAfterItsBoldPart() {
        #expect(blocks("## **Mục đích:** Nâng cao nhận thức.") == "H2 runIn Mục đích: /  Nâng cao nhận thức.")
        #expect(blocks("## **3. Thời gian**: Quý I") == "H2 runIn (3.) Thời gian / : Quý I")
    }

    @Test func boldTitleWithoutTextIsNoRunIn() {
        #expect(blocks("## **Mục đích**:") == "H2 <b>Mục đích</b>:")
    }

    @Test func boldNumberAloneMakesANumberedParagraph() {
        #expect(blocks("## **1.** Nâng cao nhận thức.") == "H2 untitled (1.) Nâng cao nhận thức. boldNumber")
    }

    @Test func paragraphThatOpensInBoldIsAParagraph() {
        #expect(blocks("**Thời gian:** một buổi") == "P <b>Thời gian:</b> một buổi")
    }

    @Test func attributesStandAtTheEnd() {
        #expect(
            blocks("## Diện tích 5 km^2^ {giữ chữ} {tên: Diện tích} {đậm nghiêng} {nguyên văn}")
                == "H2 Diện tích 5 km<sup>2</sup> name=dien_tich face=boldItalic keepsCase verbatim")
        #expect(
            blocks("# A {đậm}\n# B {nghiêng}\n# C {thường}") == "H1 A face=bold\nH1 B face=italic\nH1 C face=regular")
    }

    @Test func emptyNameIsAnError() {
        expectFindings("# Một ▮{tên: }", "text.empty-name")
    }

    @Test func emptyHeadingIsAnError() {
        expectFindings("▮#", "text.empty-heading")
        expectFindings("▮##.", "text.empty-heading")
    }

    @Test func titleSpanFollowsTheNumber() throws {
        let text = try #require(TextParser.parse(located("# I. MỤC ĐÍCH")).output)
        guard case .heading(let heading)? = text.blocks.first, case .text(_, let span)? = heading.title.first else {
            Issue.record("no heading")
            return
        }
        #expect(span.text == "MỤC ĐÍCH")
        #expect(heading.span.text == "# I. MỤC ĐÍCH")
    }

    @Test func titlesThatStartWithSuchWordsAreHeadings() {
        #expect(
            blocks("# Mục tiêu\n# Mục đích. Yêu cầu\n# Điều kiện.\n# Phần mềm\n# Văn bản chỉ đạo")
                == "H1 Mục tiêu\nH1 Mục đích. Yêu cầu\nH1 Điều kiện.\nH1 Phần mềm\nH1 Văn bản chỉ đạo")
    }

    @Test func appendixHasNameTitleAndOrientation() {
        #expect(
            blocks("# Phụ lục [Phân bổ]: Phân bổ chỉ tiêu {ngang}")
                == "APPENDIX numbered name=phan_bo Phân bổ chỉ tiêu landscape")
        #expect(blocks("# Phụ lục\n# PHỤ LỤC: Một {giữ chữ}") == "APPENDIX numbered \nAPPENDIX numbered Một keepsCase")
    }

    @Test func typedAppendixNumberIsKept() {
        #expect(
            blocks("# Phụ lục I: Một\n# PHỤ LỤC 02 [b]\n# Phụ lục số 03: Ba")
                == "APPENDIX numbered(I) Một\nAPPENDIX numbered(02) name=b \nAPPENDIX numbered(số 03) Ba")
    }

    @Test func otherLabelsAreTheirOwn() {
        #expect(
            blocks("# Mẫu biểu số 01: Tổng hợp\n# Biểu 19 [b19]: Một\n# Danh sách: Hai\n# Biểu 20")
                == "APPENDIX own(Mẫu biểu số 01) Tổng hợp\nAPPENDIX own(Biểu 19) name=b19 Một\nAPPENDIX own(Danh sách) Hai\nAPPENDIX own(Biểu 20) "
        )
    }

    @Test func titlesThatStartWithLabelWordsAreHeadings() {
        #expect(
            blocks("# Danh sách các xã\n# Biểu dương\n# Mẫu số liệu\n## Phụ lục: Một")
                == "H1 Danh sách các xã\nH1 Biểu dương\nH1 Mẫu số liệu\nH2 Phụ lục: Một")
    }

    @Test func appendixWithoutColonIsAFinding() {
        expectFindings("# ▮Phụ lục danh sách các xã", "text.appendix-without-colon")
    }

    @Test func referenceLineBelowAnAppendixReplacesTheGeneratedOne() {
        #expect(
            blocks("# Phụ lục: Một\n\n{kèm theo: (Ban hành kèm theo {{ a }})}\nHai")
                == "APPENDIX numbered Một reference=«(Ban hành kèm theo {a})»\nP Hai")
        #expect(blocks("# Phụ lục: Một\n{kèm theo: không}\n{ngang}") == "APPENDIX numbered Một reference=«» landscape")
    }

    @Test func referenceLineElsewhereIsAnError() {
        expectFindings("Một\n▮{kèm theo: không}", "text.not-below-appendix")
    }

    @Test func emptyReferenceLineIsAnError() {
        expectFindings("# Phụ lục: Một\n▮{kèm theo: }", "text.empty-reference-line")
    }

    @Test func appendixInsideColumnsIsAnError() {
        expectFindings("{cột}\n▮# Phụ lục: Một\n{hết}", "text.appendix-inside-columns")
    }

    @Test func attributeOfAnOrdinaryHeadingIsReportedOnce() {
        expectFindings("# Danh sách các xã ▮{giữaa}", "text.unknown-attribute")
    }
}
