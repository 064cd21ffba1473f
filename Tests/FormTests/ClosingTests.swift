import Diagnostics
import Document
import Form
import Testing

@Suite struct ClosingTests {
    static func recipients(_ lines: [ListLine], pack: RulePack = StatePack.pack) -> String {
        Sample.closing(Sample.data { $0.recipients = lines }, pack: pack)
    }

    static func signature(_ signers: Signer..., pack: RulePack = StatePack.pack) -> String {
        Sample.closing(Sample.data { $0.signers = signers }, pack: pack)
    }

    @Test func recipientsGetTheMarksThatWereNotTyped() {
        #expect(
            Self.recipients([
                Sample.item(.dash, "Sở Y tế"), Sample.item(.dash, "TT Huyện ủy;"),
                Sample.item(.dash, "UBND các xã (thực hiện)"), Sample.item(.dash, "Lưu: VT, PYT"),
            ]) == """
                recipientsLabel "Nơi nhận:"
                  recipient "- Sở Y tế;"
                  recipient "- TT Huyện ủy;"
                  recipient "- UBND các xã (thực hiện);"
                  recipient "- Lưu: VT, PYT."
                """)
    }

    @Test(arguments: ["Lưu: VT.", "Lưu VT;", "Lưu HC,", "Lưu: VT…"])
    func typedMarkOfTheLastRecipientIsKept(_ typed: String) {
        #expect(Self.recipients([Sample.item(.dash, typed)]).hasSuffix("recipient \"- \(typed)\""))
    }

    @Test func verbatimRecipientGetsNothing() {
        #expect(
            Self.recipients([Sample.item(.dash, "Như trên", verbatim: true)]).hasSuffix(#"recipient "- Như trên""#))
    }

    @Test func nestedRecipientsStandBelowAColon() {
        #expect(
            Self.recipients([
                Sample.item(.dash, "VPUB"), Sample.item(.plus, "CVP"), Sample.item(.plus, "Các phòng"),
                Sample.item(.dash, "Lưu: VT"),
            ]) == """
                recipientsLabel "Nơi nhận:"
                  recipient "- VPUB:"
                  level 2 recipient "+ CVP;"
                  level 2 recipient "+ Các phòng;"
                  recipient "- Lưu: VT."
                """)
    }

    @Test func braceHoldsItsEntriesAndWords() {
        #expect(
            Self.recipients([
                .group(
                    [Sample.item(.dash, "TT Huyện ủy"), Sample.item(.dash, "TT HĐND huyện")],
                    words: Sample.text("(để báo cáo)"), Sample.origin()),
                Sample.item(.dash, "Lưu: VT"),
            ]) == """
                recipientsLabel "Nơi nhận:"
                  group "(để báo cáo)"
                    recipient "- TT Huyện ủy;"
                    recipient "- TT HĐND huyện;"
                  recipient "- Lưu: VT."
                """)
    }

    static func ordered(_ lines: [ListLine], _ change: (inout FormData) -> Void = { _ in }) -> [String] {
        let closing = Sample.assembled(
            Sample.data {
                $0.recipients = lines
                $0.arrangesRecipients = true
                change(&$0)
            }
        ).document.form.closing
        return closing.recipients?.entries.map { entry in
            switch entry {
            case .line(let line, _): line.content.plainText
            case .group(_, let words): "} " + words.plainText
            }
        } ?? []
    }

    @Test func arrangedRecipientsBeginWithThoseAboveAndEndWithTheFile() {
        #expect(
            Self.ordered([
                Sample.item(.dash, "Lưu: VT."), Sample.item(.dash, "Các xã"),
                Sample.item(.plus, "Chủ tịch các xã"), Sample.item(.dash, "Như trên;"),
            ]) == ["- Như trên;", "- Các xã:", "+ Chủ tịch các xã;", "- Lưu: VT."])
    }

    @Test func arrangedRecipientsInOrderStayAsTyped() {
        #expect(
            Self.ordered([Sample.item(.dash, "Như trên,"), Sample.item(.dash, "Lưu: VT;")])
                == ["- Như trên,", "- Lưu: VT;"])
    }

    @Test func firstRecipientIsSuppliedBelowAddressees() {
        #expect(
            Self.ordered([Sample.item(.dash, "Lưu: VT")]) {
                $0.firstRecipient = .supplied(nil)
                $0.addressees = [Sample.item(nil, "Sở Y tế")]
            } == ["- Như trên;", "- Lưu: VT."])
    }

    @Test func firstRecipientIsNotDoubled() {
        #expect(
            Self.ordered([Sample.item(.dash, "Như kính gửi"), Sample.item(.dash, "Lưu: VT")]) {
                $0.firstRecipient = .supplied(nil)
                $0.addressees = [Sample.item(nil, "Sở Y tế")]
            } == ["- Như kính gửi;", "- Lưu: VT."])
    }

    @Test func firstRecipientIsNotSuppliedWhereNothingStandsAbove() {
        #expect(
            Self.ordered([Sample.item(.dash, "Lưu: VT")]) { $0.firstRecipient = .supplied(nil) } == ["- Lưu: VT."])
    }

    /// Nơi nhận of an act with two Điều, numbered.
    static func recipientsOfAct(_ first: FormData.FirstRecipient) -> [String] {
        let articles = ["Một.", "Hai."].map { title in
            Block.heading(
                Heading(
                    depth: 1, kind: .titled, division: .article, title: Sample.text(title),
                    name: title == "Một." ? "mot" : nil, origin: Sample.origin()))
        }
        let data = Sample.data {
            $0.recipients = [Sample.item(.dash, "Lưu: VT")]
            $0.firstRecipient = first
            $0.addressees = [Sample.item(nil, "Sở Y tế")]
        }
        let assembled = Sample.assembled(data, body: articles)
        let document = Numberer.number(assembled.document, pack: assembled.pack).output
        return document?.form.closing.recipients?.entries.map { entry in
            switch entry {
            case .line(let line, _): line.content.plainText
            case .group(_, let words): words.plainText
            }
        } ?? []
    }

    @Test func firstRecipientOfAnActPointsToItsLastArticle() {
        #expect(Self.recipientsOfAct(.supplied(nil)) == ["- Như Điều 2;", "- Lưu: VT."])
    }

    @Test func firstRecipientOfAnActMayPointToAnotherArticle() {
        #expect(Self.recipientsOfAct(.heading(Placed("mot", at: nil))) == ["- Như Điều 1;", "- Lưu: VT."])
    }

    static func findings(_ lines: [ListLine], pack: RulePack = StatePack.pack) -> [String] {
        Assembler.assemble(
            Sample.data { $0.recipients = lines }, body: [Sample.paragraph("Nội dung.")], pack: pack
        ).diagnostics.map(\.code)
    }

    @Test func usualRecipientsAreNoFinding() {
        #expect(
            Self.findings([
                Sample.item(.dash, "Như trên"), Sample.item(.dash, "Sở Y tế"), Sample.item(.dash, "Lưu : VT (5 bản)"),
                Sample.item(.plus, "Hồ sơ"), Sample.item(nil, "Lê Mẫu"),
            ]).isEmpty)
    }

    @Test func unionFilesWithoutColon() {
        let lines = [Sample.item(.dash, "HND các xã"), Sample.item(.dash, "Lưu VT")]
        #expect(Self.findings(lines, pack: FarmersUnionPack.pack).isEmpty)
        #expect(Self.findings(lines) == ["form.archive-without-colon"])
    }

    @Test func markOfAWordThatOnlyBeginsLikeFileIsNone() {
        #expect(Self.findings([Sample.item(.dash, "Lưuu: VT")]) == ["form.archive-missing"])
    }

    @Test func unmarkedLineContinuesTheEntryBeforeIt() {
        #expect(
            Self.recipients([Sample.item(.dash, "Các cơ quan"), Sample.item(nil, "cấp huyện")])
                .hasSuffix(#"recipient "- Các cơ quan" break "cấp huyện.""#))
    }

    @Test func recipientsCanBeLeftOut() {
        #expect(Sample.assembled(Sample.data { $0.recipients = nil }).document.form.closing.recipients == nil)
    }

    @Test func placementOfRecipientsIsKept() {
        let data = Sample.data { $0.recipientsPlacement = .below }
        #expect(Sample.assembled(data).document.form.closing.placement == .below)
    }

    @Test func deputySignsOnBehalfOfTheBodyForTheHead() {
        #expect(
            Self.signature(
                Sample.signer(
                    onBehalfOf: "Ủy ban nhân dân", signingFor: "Chủ tịch", position: "Phó Chủ tịch")) == """
                    row
                      signature
                        authority "TM. ỦY BAN NHÂN DÂN"
                        authority "KT. CHỦ TỊCH"
                        position "PHÓ CHỦ TỊCH"
                        signerName "Nguyễn Văn A"
                    """)
    }

    @Test func unionSignsWithSlashAndStraight() {
        #expect(
            Self.signature(
                Sample.signer(onBehalfOf: "Ban Thường vụ", position: "Phó Chủ tịch"), pack: FarmersUnionPack.pack)
                    == """
                    row
                      signature
                        authority "T/M BAN THƯỜNG VỤ"
                        position "PHÓ CHỦ TỊCH"
                        signerName "Nguyễn Văn A"
                    """)
    }

    @Test func unionPrintsTheDeputyLineWhereItIsGiven() {
        #expect(
            Self.signature(
                Sample.signer(signingFor: "Chủ tịch", position: "Phó Chủ tịch"), pack: FarmersUnionPack.pack
            ).contains(#"authority "K/T CHỦ TỊCH""#))
    }

    @Test func orderAndDeputyStandInTheChain() {
        #expect(
            Self.signature(
                Sample.signer(byOrderOf: "Bộ trưởng", signingFor: "Vụ trưởng", position: "Phó Vụ trưởng")) == """
                    row
                      signature
                        authority "TL. BỘ TRƯỞNG"
                        authority "KT. VỤ TRƯỞNG"
                        position "PHÓ VỤ TRƯỞNG"
                        signerName "Nguyễn Văn A"
                    """)
    }

    @Test func delegationAndActingHaveTheirPrefixes() {
        let closing = Self.signature(Sample.signer(byDelegationOf: "Giám đốc", acting: "Trưởng phòng"))
        #expect(closing.contains(#"authority "TUQ. GIÁM ĐỐC""#))
        #expect(closing.contains(#"authority "Q. TRƯỞNG PHÒNG""#))
    }

    @Test(arguments: ["TM. Ủy ban nhân dân", "T/M Ủy ban nhân dân"])
    func typedPrefixIsNotDoubled(_ typed: String) {
        #expect(
            Self.signature(Sample.signer(onBehalfOf: typed)).contains("authority \"\(typed.uppercased())\""))
    }

    @Test func positionThatBeginsLikeAPrefixIsPrefixed() {
        #expect(Self.signature(Sample.signer(acting: "Quản đốc")).contains(#"authority "Q. QUẢN ĐỐC""#))
    }

    @Test func blankNameLeavesRoom() {
        #expect(Self.signature(Sample.signer(position: "Chủ tịch", name: nil)).hasSuffix("signerName blank name"))
    }

    @Test func lowerPositionStandsAboveTheName() {
        #expect(
            Self.signature(Sample.signer(position: "Trưởng ban", lower: "Phó Chủ tịch huyện"))
                .hasSuffix(#"signerName "Phó Chủ tịch huyện" break "Nguyễn Văn A""#))
    }

    @Test func labelBodyAndNoteStandInTheirPlaces() {
        #expect(
            Self.signature(
                Sample.signer(
                    position: "Giám đốc", body: "Sở Y tế", label: "Xác nhận của đơn vị", note: "(Đã ký)")) == """
                    row
                      signature
                        signatureBody "Xác nhận của đơn vị"
                        signatureBody "SỞ Y TẾ"
                        position "GIÁM ĐỐC"
                        signatureNote "(Đã ký)"
                        signerName "Nguyễn Văn A"
                    """)
    }

    @Test func signersStandInTheirRowsLeftToRight() {
        let closing = Sample.assembled(
            Sample.data {
                $0.signers = [
                    Sample.signer(name: "C", row: 2), Sample.signer(name: "A"), Sample.signer(name: "B"),
                ]
            }
        ).document.form.closing
        let names = closing.signatures.map { row in row.signatures.map { $0.name?.content.plainText ?? "" } }
        #expect(names == [["A", "B"], ["C"]])
    }

    @Test func nestedRecipientOnItsParentsLineEndsLikeTheOthers() {
        #expect(
            Self.recipients([Sample.item(.dash, "VPUB: + CVP"), Sample.item(.plus, "Các phòng")]) == """
                recipientsLabel "Nơi nhận:"
                  recipient "- VPUB: + CVP;"
                  level 2 recipient "+ Các phòng."
                """)
    }

    @Test func typedLabelOfRecipientsIsKeptOnce() {
        #expect(
            Self.recipients([Sample.item(nil, "NƠI NHẬN:"), Sample.item(.dash, "Lưu: VT")]) == """
                recipientsLabel "NƠI NHẬN:"
                  recipient "- Lưu: VT."
                """)
    }

    @Test func approvalStandsBelowWithItsLabel() {
        let closing = Sample.closing(
            Sample.data {
                $0.signers = [Sample.signer(position: "Trưởng phòng", name: "An")]
                $0.approvers = [Sample.signer(position: "Giám đốc", name: "Bình")]
            })
        #expect(
            closing.hasSuffix(
                """
                approval
                  signature
                    signatureBody "PHÊ DUYỆT"
                    position "GIÁM ĐỐC"
                    signerName "Bình"
                """))
    }

    @Test func lineAboveARowStandsBeforeItsSignatures() {
        var third = Sample.signer(position: "Thành viên", name: "C", row: 2)
        third.lineAboveRow = Sample.text("Các thành viên dự họp")
        #expect(
            Self.signature(Sample.signer(position: "Thư ký", name: "A"), third).hasSuffix(
                """
                row
                  above signatureBody "Các thành viên dự họp"
                  signature
                    position "THÀNH VIÊN"
                    signerName "C"
                """))
    }

    @Test func closingWithNothingIsEmpty() {
        let closing = Sample.assembled(
            Sample.data {
                $0.recipients = nil
                $0.signers = []
            }
        ).document.form.closing
        #expect(closing.isEmpty)
    }

    @Test func closingWithAnApprovalAloneIsNotEmpty() {
        let closing = Sample.assembled(
            Sample.data {
                $0.recipients = nil
                $0.signers = []
                $0.approvers = [Sample.signer(position: "Giám đốc")]
            }
        ).document.form.closing
        #expect(!closing.isEmpty)
    }

    @Test func labelOfAnApprovalCanBeReplaced() {
        let closing = Sample.closing(
            Sample.data { $0.approvers = [Sample.signer(position: "Giám đốc", label: "Ý kiến phê duyệt")] })
        #expect(closing.contains(#"signatureBody "Ý kiến phê duyệt""#))
        #expect(!closing.contains("PHÊ DUYỆT"))
    }
}
