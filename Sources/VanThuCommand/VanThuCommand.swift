import ArgumentParser
import Diagnostics
import Foundation
import VanThu

/// `vanthu`: drafts official documents from spec files.
struct VanThuCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vanthu",
        abstract: CommandLanguage.words(
            "Soạn văn bản hành chính đúng thể thức từ tệp đặc tả.",
            "Drafts Vietnamese official documents in due form from spec files."),
        discussion: CommandLanguage.words(
            """
            VÍ DỤ:
              vanthu new ke-hoach -o ke-hoach.vanthu     tạo tệp soạn mới
              vanthu render ke-hoach.vanthu              ghi ODT và HTML cạnh tệp đó
              vanthu render ke-hoach.vanthu -o van-ban   ghi vào thư mục van-ban
              vanthu batch giao.vanthu --for xã -o dir   mỗi dòng của bảng «xã» một văn bản
              vanthu tree ke-hoach.vanthu                in cây văn bản
              vanthu figures ke-hoach.vanthu             mọi con số và nguồn của nó
              vanthu form bao-cao.vanthu -o phieu        phiếu thu thập số liệu của từng đơn vị
              vanthu types                               liệt kê các loại văn bản
              vanthu fields ke-hoach                     các mục phần đầu của kế hoạch
              vanthu fmt ke-hoach.vanthu                 sắp xếp tệp soạn cho ngay ngắn
              vanthu watch ke-hoach.vanthu               soạn lại mỗi khi lưu, xem trong trình duyệt

            TRẠNG THÁI KHI KẾT THÚC: 0 tốt; 1 văn bản hoặc tệp có lỗi;
            64 gõ lệnh sai; 70 lỗi của chương trình.
            """,
            """
            EXAMPLES:
              vanthu new ke-hoach -o plan.vanthu     makes a spec to start from
              vanthu render plan.vanthu              writes plan.odt and plan.html beside the spec
              vanthu render plan.vanthu -o papers    writes into the folder papers
              vanthu batch x.vanthu --for xã -o dir  a document for each row of the table «xã»
              vanthu tree plan.vanthu                prints the document tree
              vanthu figures plan.vanthu             every number and its source
              vanthu form report.vanthu -o forms     workbooks that ask the units for their figures
              vanthu types                           lists the document types
              vanthu fields ke-hoach                 the fields of a plan's head
              vanthu fmt plan.vanthu                 tidies the spec
              vanthu watch plan.vanthu               renders on every save, to look at in a browser

            EXIT STATUS: 0 fine; 1 the document or a file has errors; 64 wrong command line; 70 a defect of ours.
            """),
        version: VanThuVersion.current,
        subcommands: [
            RenderCommand.self, BatchCommand.self, NumberCommand.self, TreeCommand.self, FiguresCommand.self,
            FormCommand.self, NewCommand.self, TypesCommand.self,
            FieldsCommand.self, SchemaCommand.self, FormatCommand.self, WatchCommand.self,
        ])
}

/// Runs a command line and ends the process with its status.
@main
enum EntryPoint {
    static func main() {
        // A file beyond the system's limit must come back as a reason to report, not end the process.
        _ = signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try VanThuCommand.parseAsRoot()
            try command.run()
        } catch {
            let code = VanThuCommand.exitCode(for: error)
            let names = VanThuCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
            let unknown = CommandLanguage.unknownCommand(CommandLine.arguments.dropFirst(), known: names)
            let fault: any Error = code.isSuccess ? error : unknown.map { ValidationError($0) } ?? error
            let message = CommandLanguage.localized(VanThuCommand.fullMessage(for: fault))
            if !message.isEmpty { (code.isSuccess ? Terminal.output : Terminal.error).write(message + "\n") }
            Foundation.exit(code.rawValue)
        }
    }
}
