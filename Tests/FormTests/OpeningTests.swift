import Document
import Form
import Testing

@Suite struct OpeningTests {
    @Test func titleAndSubjectCarryTheRule() {
        #expect(
            Sample.opening(Sample.data()) == """
                typeName "KẾ HOẠCH"
                subject "Trồng cây xanh năm 2020"
                rule subject
                """)
    }

    @Test func forcedBreaksOfTheSubjectAreKept() {
        let data = Sample.data {
            $0.subject = Sample.text("Trồng cây xanh") + [.lineBreak] + Sample.text("năm 2020")
        }
        #expect(Sample.opening(data).contains(#"subject "Trồng cây xanh" break "năm 2020""#))
    }

    @Test func longSubjectIsBrokenIntoBalancedLines() {
        let data = Sample.data {
            $0.subject = Sample.text(
                "Triển khai đợt trồng cây xanh hưởng ứng Tuần lễ môi trường trên địa bàn huyện Khe Trăn năm 2020")
        }
        #expect(
            Sample.opening(data).contains(
                #"subject "Triển khai đợt trồng cây xanh hưởng ứng Tuần lễ môi trường" break "trên địa bàn huyện Khe Trăn năm 2020""#
            ))
    }

    @Test func aBreakTearsNoPairOfWords() {
        let data = Sample.data {
            $0.subject = Sample.text(
                "Về việc triển khai công tác phòng cháy, chữa cháy và cứu nạn, cứu hộ trên địa bàn xã Hòa Sơn năm 2026")
        }
        #expect(
            Sample.opening(data).contains(
                #"phòng cháy, chữa cháy" break "và cứu nạn, cứu hộ trên địa bàn xã Hòa Sơn năm 2026""#))
    }

    @Test func breakInsideEmphasisKeepsTheEmphasisOnBothLines() {
        let data = Sample.data {
            $0.subject = [
                .emphasis(
                    .italic,
                    Sample.text(
                        "Triển khai đợt trồng cây xanh hưởng ứng Tuần lễ môi trường trên địa bàn huyện Khe Trăn"))
            ]
        }
        #expect(Sample.opening(data).contains(#"subject italic("Triển khai"#))
        #expect(Sample.opening(data).contains(#"" break ""#))
    }

    @Test func noSubjectNoRule() {
        let data = Sample.data { $0.subject = [] }
        #expect(Sample.opening(data) == #"typeName "KẾ HOẠCH""#)
    }

    @Test func ruleUnderTheSubjectIsASwitch() {
        var pack = StatePack.pack
        pack.switches.hasSubjectRule.value = false
        #expect(!Sample.opening(Sample.data(), pack: pack).contains("rule"))
    }

    @Test(arguments: [List.Mark.dash, nil])
    func oneAddresseeStandsOnTheLineOfTheLabel(_ mark: List.Mark?) {
        let data = Sample.data { $0.addressees = [Sample.item(mark, "Sở Y tế")] }
        #expect(Sample.opening(data).hasSuffix(#"addressee "Kính gửi: Sở Y tế""#))
    }

    @Test func severalAddresseesAreAListWithItsMarks() {
        let data = Sample.data {
            $0.addressees = [
                Sample.item(.dash, "Sở Y tế"), Sample.item(.dash, "Sở Tài chính;"), Sample.item(.dash, "Sở Nội vụ"),
            ]
        }
        #expect(
            Sample.opening(data).hasSuffix(
                """
                addressee "Kính gửi:"
                addresseeItem "- Sở Y tế;"
                addresseeItem "- Sở Tài chính;"
                addresseeItem "- Sở Nội vụ."
                """))
    }

    @Test func dashesOfAddresseesStandUnderTheColon() {
        let data = Sample.data { $0.addressees = [Sample.item(.dash, "A"), Sample.item(.dash, "B")] }
        let pack = Sample.assembled(data).pack
        let label = pack.style(.addressee)
        let colon = TextMeasure.width("Kính gửi", face: .regular, size: 14) / PageGeometry.pointsPerMillimetre
        #expect(label.alignment == .leading)
        #expect(abs(pack.style(.addresseeItem).leftIndent - label.leftIndent - colon) < 1)
    }

    @Test func unmarkedLinesAreOneAddresseeAndStayCentred() {
        let data = Sample.data { $0.addressees = [Sample.item(nil, "Các sở"), Sample.item(nil, "các huyện")] }
        #expect(Sample.opening(data).hasSuffix(#"addressee "Kính gửi: Các sở" break "các huyện""#))
        #expect(Sample.assembled(data).pack.style(.addressee).alignment == .centered)
    }

    @Test func legalBasesGetTheirMarksOnce() {
        let data = Sample.data {
            $0.bases = ["Căn cứ Luật A", "Căn cứ Luật B;", "Căn cứ Luật C,", "Căn cứ Luật D"].map {
                Paragraph(Sample.text($0), origin: Sample.origin())
            }
        }
        #expect(
            Sample.opening(data).hasSuffix(
                """
                basis "Căn cứ Luật A;"
                basis "Căn cứ Luật B;"
                basis "Căn cứ Luật C,"
                basis "Căn cứ Luật D."
                """))
    }

    @Test func verbatimBasisGetsNothing() {
        let data = Sample.data {
            $0.bases = [Paragraph(Sample.text("Căn cứ Luật A"), isVerbatim: true, origin: Sample.origin())]
        }
        #expect(Sample.opening(data).hasSuffix(#"basis "Căn cứ Luật A""#))
    }

    @Test func markOfABasisGoesOutsideItsEmphasisAndBeforeItsFootnote() {
        let note = Inline.footnote(Footnote(label: "1", content: Sample.text("Ghi chú"), origin: Sample.origin()))
        let data = Sample.data {
            $0.bases = [
                Paragraph([.emphasis(.strong, Sample.text("Luật A")), note], origin: Sample.origin())
            ]
        }
        #expect(Sample.opening(data).hasSuffix(#"basis strong("Luật A") "." footnote [^1]("Ghi chú")"#))
    }

    @Test(
        arguments: [
            (nil, true), (FormData.BasisFace.italic, true), (.upright, false), (.dash, false),
        ] as [(FormData.BasisFace?, Bool)])
    func faceOfBasesFollowsTheChoice(_ face: FormData.BasisFace?, _ isItalic: Bool) {
        let pack = Sample.assembled(Sample.data { $0.basisFace = face }).pack
        #expect(pack.style(.basis).isItalic == isItalic)
    }

    @Test func dashedBasesGetOneDash() {
        let data = Sample.data {
            $0.basisFace = .dash
            $0.bases = ["Căn cứ Luật A", "- Căn cứ Luật B"].map {
                Paragraph(Sample.text($0), origin: Sample.origin())
            }
        }
        #expect(
            Sample.opening(data).hasSuffix(
                """
                basis "- Căn cứ Luật A;"
                basis "- Căn cứ Luật B."
                """))
    }

    @Test(arguments: ["Kính gửi: Sở Y tế", "KÍNH GỬI : Sở Y tế"])
    func typedLabelOfAddresseesIsKeptOnce(_ typed: String) {
        let data = Sample.data { $0.addressees = [Sample.item(nil, typed)] }
        #expect(Sample.opening(data).hasSuffix("addressee \"\(typed)\""))
    }

    @Test func furtherAddresseesFollowTheFirst() {
        let data = Sample.data {
            $0.addressees = [Sample.item(nil, "Sở Y tế")]
            $0.furtherAddressees = [Sample.item(.dash, "Sở Nội vụ"), Sample.item(.dash, "Sở Tư pháp")]
        }
        #expect(
            Sample.opening(data).hasSuffix(
                """
                addressee "Kính gửi: Sở Y tế"
                addressee "Đồng kính gửi:"
                addresseeItem "- Sở Nội vụ;"
                addresseeItem "- Sở Tư pháp."
                """))
    }

    @Test func telegramNamesItsIssuer() {
        let data = Sample.data { $0.telegramAddressees = [Sample.item(nil, "Chủ tịch UBND các xã")] }
        #expect(
            Sample.opening(data).hasSuffix(
                #"addressee "ỦY BAN NHÂN DÂN HUYỆN KHE TRĂN điện: Chủ tịch UBND các xã""#))
    }

    @Test func authorityLineStandsAboveTheBases() {
        let data = Sample.data {
            $0.authorityLine = Sample.text("Chủ tịch Ủy ban nhân dân huyện")
            $0.bases = [Paragraph(Sample.text("Căn cứ Luật Đê điều"), origin: Sample.origin())]
        }
        #expect(
            Sample.opening(data).hasSuffix(
                """
                issuingAuthority "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN"
                basis "Căn cứ Luật Đê điều."
                """))
    }
}
