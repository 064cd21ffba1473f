import Diagnostics
import Document
import Form
import Testing
import Vietnamese

@Suite struct HeaderTests {
    @Test func stateHeaderStandsInTwoRowsOfTwoColumns() {
        #expect(
            Sample.header(Sample.data()) == """
                row
                  left
                    issuer "ỦY BAN NHÂN DÂN"
                    issuer "HUYỆN KHE TRĂN"
                    rule issuer
                  right
                    nationalName "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
                    motto "Độc lập - Tự do - Hạnh phúc"
                    rule motto
                row
                  left
                    number "Số: 15/KH-UBND"
                  right
                    placeDate "Khe Trăn, ngày 30 tháng 6 năm 2020"
                """)
    }

    @Test func unionHeaderHasStarAndPartyOrder() {
        #expect(
            Sample.header(Sample.unionData(), pack: FarmersUnionPack.pack) == """
                row
                  left
                    superior "HỘI NÔNG DÂN VIỆT NAM"
                    issuer "BCH HỘI NÔNG DÂN" break "TỈNH SƠN HÀ"
                    star "*"
                  right
                    nationalName "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
                    motto "Độc lập - Tự do - Hạnh phúc"
                    rule motto
                row
                  left
                    number "Số 15-KH/HNDT"
                  right
                    placeDate "Sơn Hà, ngày 30 tháng 6 năm 2020"
                """)
    }

    @Test func rightColumnCanDoWithoutTheNationalName() {
        var pack = FarmersUnionPack.pack
        pack.switches.rightHeader.value = .none
        #expect(!Sample.header(Sample.unionData(), pack: pack).contains("nationalName"))
    }

    @Test func blankNumberLeavesRoomBeforeTheSymbol() {
        let data = Sample.data { $0.number = .blank }
        #expect(Sample.header(data).contains(#"number "Số: " blank number "/KH-UBND""#))
    }

    @Test func blankNumberInPartyOrder() {
        let data = Sample.unionData { $0.number = .blank }
        #expect(
            Sample.header(data, pack: FarmersUnionPack.pack).contains(#"number "Số " blank number "-KH/HNDT""#))
    }

    @Test func numberCanBeLeftOut() {
        let data = Sample.data { $0.number = .none }
        #expect(!Sample.header(data).contains("number"))
    }

    @Test(
        arguments: [
            ("15", nil, "Số: 15/KH-UBND"), ("05", nil, "Số: 05/KH-UBND"), ("0125", nil, "Số: 0125/KH-UBND"),
            ("15", "KHPH-UBND-HND", "Số: 15/KHPH-UBND-HND"), ("15", "/QĐ-UBND", "Số: 15/QĐ-UBND"),
            ("15/KH-UBND", nil, "Số: 15/KH-UBND"), ("15/2020", nil, "Số: 15/2020/KH-UBND"),
        ] as [(String, String?, String)])
    func numberPrintsAsTypedWithItsSymbolOnce(_ number: String, _ symbol: String?, _ printed: String) {
        let data = Sample.data {
            $0.number = .typed(number)
            $0.symbol = symbol
        }
        #expect(Sample.header(data).contains("number \"\(printed)\""))
    }

    @Test func symbolWithoutTypeCodeIsTheIssuersAlone() {
        #expect(Sample.header(Sample.data { $0.typeCode = "" }).contains(#"number "Số: 15/UBND""#))
    }

    @Test func unpaddedNumberIsFoundAndPrintedAsTyped() throws {
        let data = Sample.data {
            $0.number = .typed("5")
            $0.numberSpan = Sample.span(7)
        }
        let result = Assembler.assemble(data, body: [], pack: StatePack.pack)
        let finding = try #require(result.diagnostics.first)
        #expect(finding.code == "form.unpadded-number")
        #expect(finding.severity == .warning)
        #expect(finding.span == Sample.span(7))
        #expect(finding.suggestion == "05")
        #expect(Sample.header(data).contains(#"number "Số: 5/KH-UBND""#))
    }

    @Test func partyOrderDoesNotAskForPadding() {
        let data = Sample.unionData { $0.number = .typed("5") }
        #expect(Assembler.assemble(data, body: [], pack: FarmersUnionPack.pack).diagnostics.isEmpty)
    }

    @Test(arguments: [
        (PartialDate(year: 2020, month: 3, day: 5), #""Khe Trăn, ngày 05 tháng 3 năm 2020""#),
        (PartialDate(year: 2020, month: 1, day: 29), #""Khe Trăn, ngày 29 tháng 01 năm 2020""#),
        (PartialDate(year: 2020, month: 6), #""Khe Trăn, ngày " blank day " tháng 6 năm 2020""#),
        (PartialDate(year: 2020), #""Khe Trăn, ngày " blank day " tháng " blank month " năm 2020""#),
    ])
    func dateIsPaddedAndItsMissingPartsAreBlank(_ date: PartialDate, _ printed: String) {
        let data = Sample.data { $0.date.value = date }
        #expect(Sample.header(data).hasSuffix("placeDate " + printed))
    }

    @Test func commaAfterThePlaceIsNotDoubled() {
        let data = Sample.data { $0.place = Sample.text("Khe Trăn,") }
        #expect(Sample.header(data).contains(#""Khe Trăn, ngày 30"#))
    }

    @Test func superiorsStandAboveTheIssuer() {
        let data = Sample.data {
            $0.issuer.superiors = [Sample.text("UBND huyện Khe Trăn")]
            $0.issuer.name = [Sample.text("Phòng Y tế")]
        }
        #expect(
            Sample.header(data).contains(
                """
                    superior "UBND HUYỆN KHE TRĂN"
                    issuer "PHÒNG Y TẾ"
                """))
    }

    @Test func longIssuerIsBrokenBeforeTheLevelNotInsideTheName() {
        let data = Sample.data { $0.issuer.name = [Sample.text("Ủy ban nhân dân thành phố Hồ Chí Minh")] }
        #expect(
            Sample.header(data).contains(
                """
                    issuer "ỦY BAN NHÂN DÂN"
                    issuer "THÀNH PHỐ HỒ CHÍ MINH"
                """))
    }

    @Test(arguments: [
        ("Sở Văn hóa, Thể thao và Du lịch", "SỞ VĂN HÓA,/THỂ THAO VÀ DU LỊCH"),
        ("Sở Nông nghiệp và Môi trường", "SỞ NÔNG NGHIỆP/VÀ MÔI TRƯỜNG"),
        ("Tổ kiểm tra vệ sinh môi trường", "TỔ KIỂM TRA/VỆ SINH MÔI TRƯỜNG"),
        ("Ban Quản lý dự án đầu tư xây dựng khu vực Thanh Lâm", "BAN QUẢN LÝ DỰ ÁN/ĐẦU TƯ XÂY DỰNG/KHU VỰC THANH LÂM"),
        ("Ban Chấp hành Hội Nông dân tỉnh Thanh Lâm", "BAN CHẤP HÀNH/HỘI NÔNG DÂN/TỈNH THANH LÂM"),
    ])
    func nameOfAnOfficeIsBrokenBetweenItsParts(_ name: String, _ lines: String) {
        let header = Sample.header(Sample.data { $0.issuer.name = [Sample.text(name)] })
        let expected = "\"" + lines.split(separator: "/").joined(separator: "\" break \"") + "\""
        #expect(header.contains("issuer " + expected), "\(header)")
    }

    @Test func brokenHeaderLinesFitTheirColumn() {
        let pack = StatePack.pack
        let data = Sample.data {
            $0.issuer.name = [
                Sample.text("Ban Chỉ đạo Chương trình mục tiêu quốc gia giảm nghèo bền vững xã Thượng Lâm")
            ]
        }
        let assembled = Sample.assembled(data)
        guard case .line(let line)? = assembled.document.form.header.rows.first?.left.first else {
            Issue.record("no issuer line")
            return
        }
        let runs = MeasuredContent.runs(line.content, style: pack.style(.issuer), pack: pack)
        let lines = TextMeasure.breakLines(runs, width: pack.headerWidth(left: true))
        #expect(lines.count == line.content.count { $0 == .lineBreak } + 1)
    }

    @Test func figuresInTheIssuerBecomeCapitalsAndStayFigures() {
        let data = Sample.data {
            $0.issuer.name = [
                [.figure(Figure(text: "Phòng Y tế", expression: Sample.span(), inputs: [Sample.span()]))]
            ]
        }
        #expect(Sample.header(data).contains(#"issuer figure "PHÒNG Y TẾ""#))
    }

    @Test func metadataCarryPlainText() {
        let form = Sample.assembled(Sample.data()).document.form
        #expect(
            form.metadata
                == Metadata(
                    title: "Kế hoạch: Trồng cây xanh năm 2020", issuer: "Ủy ban nhân dân huyện Khe Trăn",
                    date: "2020-06-30"))
    }

    @Test func incompleteDateIsNoMetadata() {
        let data = Sample.data { $0.date.value = PartialDate(year: 2020) }
        #expect(Sample.assembled(data).document.form.metadata.date == "")
    }

    @Test func nationalNameCanBeLeftOut() {
        let header = Sample.header(Sample.data { $0.nationalName = .none })
        #expect(!header.contains("nationalName"))
        #expect(!header.contains("rule motto"))
        #expect(header.contains("placeDate"))
    }

    @Test func otherLinesStandInPlaceOfTheNationalName() {
        let header = Sample.header(
            Sample.data { $0.nationalName = .typed([Sample.text("Hội Làm vườn"), Sample.text("Xanh - Sạch")]) })
        #expect(
            header.contains(
                """
                    nationalName "HỘI LÀM VƯỜN"
                    motto "Xanh - Sạch"
                    rule motto
                """))
    }

    @Test(arguments: ["1.205", "1,5", "0"])
    func numberOfSeveralDigitsNeedsNoPadding(_ number: String) {
        let data = Sample.data { $0.number = .typed(number) }
        #expect(Assembler.assemble(data, body: [], pack: StatePack.pack).diagnostics.isEmpty)
    }

    @Test func wordTypedWithTheNumberIsNotDoubled() {
        let data = Sample.data { $0.number = .typed("Số 15") }
        #expect(Sample.header(data).contains(#"number "Số 15/KH-UBND""#))
    }
}
