import Diagnostics
import Testing
import VanThu

/// Planted faults in the declaration or the frame of a type: each gives one report, at its place in that file.
@Suite struct TypeFaultTests {
    private static let spec = """
        mẫu: phiếu thử
        cơ quan:
          tên: Ủy ban nhân dân xã Hòa Sơn
          viết tắt: UBND
        địa danh: Hòa Sơn
        ngày: 12/3/2026
        trích yếu: Trồng cây năm 2026
        ký:
          chức vụ: Chủ tịch
          họ tên: để trống
        ---
        Một câu.
        """

    @Test(arguments: TypeFault.all) func givesExactlyOneReportAtItsPlace(_ fault: TypeFault) throws {
        let folder = try TemporaryFolder()
        let declaration = MarkedSpec(MarkedSpec.marked(fault.declaration, fault: 0))
        let frame = MarkedSpec(MarkedSpec.marked(fault.frame, fault: 0))
        let types = try folder.makeFolder("mau")
        let declarationPath = try folder.write(declaration.text, to: "mau/phieu-thu/type.yaml")
        let framePath = try folder.write(frame.text, to: "mau/phieu-thu/khung.vanthu")
        let spec = try folder.write(Self.spec, to: "thu.vanthu")
        let rendering = Renderer(options: RenderingOptions(templateFolders: [types])).render(spec)
        let (marked, path) = fault.isInFrame ? (frame, framePath) : (declaration, declarationPath)
        let place = SourceFile(path: path, text: marked.text).position(at: marked.offset(of: 0))
        let reports = rendering.diagnostics.filter { $0.severity != .information }
        #expect(reports.map(\.code) == [fault.code], "\(reports.map { $0.words(.vietnamese) })")
        let report = try #require(reports.first)
        #expect(report.span?.file.path == path)
        #expect(report.span?.start == place)
        #expect(report.words(.vietnamese).contains(fault.cure), "\(report.words(.vietnamese))")
        ReportWording.check(report)
        #expect(rendering.files.map(\.format) == [])
    }

    @Test func thereAreManyOfThem() {
        #expect(TypeFault.all.count >= 20)
        #expect(Set(TypeFault.all.map(\.name)).count == TypeFault.all.count)
    }
}
