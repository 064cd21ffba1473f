import Document
import Form
import Testing

/// Joint issuers, office-holders, the subject under the number, marks and the contact block.
@Suite struct HeaderShapeTests {
    private static func joint(_ change: (inout FormData) -> Void = { _ in }) -> FormData {
        Sample.data { data in
            data.issuer = FormData.Issuer(
                superiors: [Sample.text("UBND tỉnh Sơn Hà")], name: [Sample.text("Sở Y tế")], abbreviation: "SYT")
            data.coIssuers = [
                FormData.Issuer(
                    superiors: [Sample.text("UBND tỉnh Sơn Hà")], name: [Sample.text("Công đoàn ngành Y tế")],
                    abbreviation: "CĐN")
            ]
            change(&data)
        }
    }

    @Test func jointIssuersStandOnLinesOfTheirOwnUnderOneSuperior() {
        #expect(
            Sample.header(Self.joint()).contains(
                """
                    superior "UBND TỈNH SƠN HÀ"
                    issuer "SỞ Y TẾ -"
                    issuer "CÔNG ĐOÀN NGÀNH Y TẾ"
                    rule issuer
                """))
    }

    @Test func jointIssuersShareALineThatHoldsThem() {
        let data = Self.joint {
            $0.issuerArrangement = .sharedLine
            $0.coIssuers[0].name = [Sample.text("Sở Nội vụ")]
        }
        #expect(Sample.header(data).contains(#"issuer "SỞ Y TẾ - SỞ NỘI VỤ""#))
    }

    @Test func aSharedLineBreaksBetweenTheNames() {
        let data = Self.joint { $0.issuerArrangement = .sharedLine }
        #expect(Sample.header(data).contains("issuer \"SỞ Y TẾ -\"\n    issuer \"CÔNG ĐOÀN NGÀNH Y TẾ\""))
    }

    @Test func jointIssuersJoinTheirAbbreviations() {
        #expect(Sample.header(Self.joint()).contains(#"number "Số: 15/KH-SYT-CĐN""#))
        #expect(Sample.assembled(Self.joint()).document.form.metadata.issuer == "Sở Y tế - Công đoàn ngành Y tế")
    }

    @Test(arguments: ["Ủy ban nhân dân huyện Khe Trăn", "Uỷ ban nhân dân huyện Khe Trăn"])
    func aCommitteeOnOneLinePartsBeforeItsLevel(_ name: String) {
        let data = Sample.data { $0.issuer.name = [Sample.text(name)] }
        #expect(Sample.header(data).contains("NHÂN DÂN\"\n    issuer \"HUYỆN KHE TRĂN\""))
    }

    @Test(arguments: ["Ủy ban nhân dân", "Ủy ban Bầu cử xã", "Phòng Y tế"])
    func otherNamesStayOnTheirLine(_ name: String) {
        let data = Sample.data { $0.issuer.name = [Sample.text(name)] }
        #expect(Sample.header(data).contains("issuer \"\(name.uppercased())\""))
    }

    @Test func anOfficeHolderIsNamedInSentencesAndNotInTheHead() {
        let data = Sample.data {
            $0.issuer.office = Sample.text("Chủ tịch")
            $0.suppliesAuthorityLine = true
        }
        #expect(!Sample.header(data).contains("CHỦ TỊCH"))
        #expect(Sample.opening(data).contains(#"issuingAuthority "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN KHE TRĂN""#))
        let appendix = Sample.assembled(data, appendices: [Sample.appendix("Danh sách")]).document.appendices[0]
        guard case .line(let line) = appendix.heading.reference else {
            Issue.record("no reference line")
            return
        }
        let words = line.map { if case .lineBreak = $0 { " " } else { $0.plainText } }.joined()
        #expect(words.hasSuffix("của Chủ tịch Ủy ban nhân dân huyện Khe Trăn)"))
    }

    @Test func theSubjectStandsUnderTheNumberAndNotUnderATitle() {
        let data = Sample.data {
            $0.subjectPlacement = .underNumber
            $0.typeName = []
            $0.subject = Sample.text("trồng cây")
        }
        #expect(
            Sample.header(data).contains(
                """
                    number "Số: 15/KH-UBND"
                    subjectUnderNumber "V/v trồng cây"
                """))
        #expect(!Sample.opening(data).contains("subject"))
    }

    @Test(arguments: ["V/v trồng cây", "Về trồng cây", "Về việc trồng cây", "v/v trồng cây"])
    func aTypedPrefixOfTheSubjectIsNotDoubled(_ typed: String) {
        let data = Sample.data {
            $0.subjectPlacement = .underNumber
            $0.subject = Sample.text(typed)
        }
        #expect(Sample.header(data).contains("subjectUnderNumber \"\(typed)\""))
    }

    @Test func aWordThatOnlyLooksLikeThePrefixGetsOne() {
        let data = Sample.data {
            $0.subjectPlacement = .underNumber
            $0.subject = Sample.text("Vệ sinh kênh")
        }
        #expect(Sample.header(data).contains(#"subjectUnderNumber "V/v Vệ sinh kênh""#))
    }

    @Test func marksStandUnderTheNumberSecrecyFirst() {
        let data = Sample.data {
            $0.secrecy = .topSecret
            $0.urgency = .veryUrgent
            $0.draftMark = Sample.text("Dự thảo lần 2")
        }
        #expect(
            Sample.header(data).contains(
                """
                    number "Số: 15/KH-UBND"
                    stamp secrecy "TỐI MẬT"
                    stamp urgency "THƯỢNG KHẨN"
                    stamp draftMark "DỰ THẢO LẦN 2"
                """))
    }

    @Test func theCircleOfReadersStandsAboveTheNationalName() {
        let data = Sample.data { $0.circulation = Sample.text("Lưu hành nội bộ") }
        #expect(
            Sample.header(data).hasPrefix(
                """
                row
                  left
                  right
                    stamp circulation "LƯU HÀNH NỘI BỘ"
                row
                """))
    }

    @Test(arguments: [(Urgency.urgent, 20.0), (.veryUrgent, 40), (.immediate, 30)])
    func urgencyStampsHaveTheirLegalWidth(_ degree: Urgency, _ width: Double) {
        let stamp = Stamp(.urgency(degree), FormLine(.urgency, Sample.text(degree.rawValue)))
        #expect(StampGeometry.width(stamp, pack: StatePack.pack) == width)
        #expect(StatePack.pack.stamps.height == 8)
    }

    @Test func aLetterTakesTheUnitIntoItsSymbol() {
        let data = Sample.data {
            ($0.typeName, $0.typeCode, $0.draftingUnit) = ([], "", "VP")
        }
        #expect(Sample.header(data).contains(#"number "Số: 15/UBND-VP""#))
    }

    @Test func aLetterInPartyOrderHasItsCode() {
        let data = Sample.unionData { ($0.typeName, $0.typeCode) = ([], "") }
        #expect(Sample.header(data, pack: FarmersUnionPack.pack).contains(#"number "Số 15-CV/HNDT""#))
    }

    @Test func aYearStaysInsideTheNumber() {
        let data = Sample.data { $0.number = .typed("15/2020") }
        #expect(Sample.header(data).contains(#"number "Số: 15/2020/KH-UBND""#))
    }

    @Test func contactLinesAreKeptForTheFootOfTheFirstPage() {
        let data = Sample.data { $0.contact = [Sample.text("Địa chỉ: số 1"), Sample.text("Điện thoại: 2")] }
        let form = Sample.assembled(data).document.form
        #expect(form.contact == [FormLine(.contact, data.contact[0]), FormLine(.contact, data.contact[1])])
    }

    @Test func entriesOfAddresseesAreHeldByABrace() {
        let data = Sample.data {
            $0.addressees = [
                .group(
                    [Sample.item(.dash, "Sở A"), Sample.item(.dash, "Sở B")], words: Sample.text("(để báo cáo)"),
                    Sample.origin()),
                Sample.item(.dash, "Sở C"),
            ]
        }
        #expect(
            Sample.opening(data).hasSuffix(
                """
                addressee "Kính gửi:"
                braced "(để báo cáo)"
                  addresseeItem "- Sở A;"
                  addresseeItem "- Sở B;"
                addresseeItem "- Sở C."
                """))
    }

    @Test func theFirstAddresseeMayStandBehindTheLabelWithItsDash() {
        let data = Sample.data {
            $0.addressees = [Sample.item(nil, "Kính gửi: - Sở A"), Sample.item(.dash, "Sở B")]
        }
        #expect(
            Sample.opening(data).hasSuffix(
                """
                addressee "Kính gửi: - Sở A;"
                addresseeItem "- Sở B."
                """))
    }
}
