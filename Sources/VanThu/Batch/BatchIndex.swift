import Diagnostics
import XML

/// The page that lists the documents of a batch with links to them: one file without script or anything from outside.
enum BatchIndex {
    /// The name of the page.
    static let fileName = "index.html"

    /// The page of a manifest.
    static func bytes(_ manifest: BatchManifest) -> [UInt8] {
        var writer = XMLWriter(.html)
        let title = "\(PathText.name(of: manifest.spec)): \(manifest.documents.count) văn bản"
        writer.element("html", ["lang": "vi"]) { writer in
            writer.element("head") { writer in
                writer.empty("meta", ["charset": "utf-8"])
                writer.empty("meta", ["name": "viewport", "content": "width=device-width"])
                writer.element("title", text: title)
                writer.styleSheet(style)
            }
            writer.element("body") { writer in
                writer.element("h1", text: title)
                if !manifest.failed.isEmpty {
                    let keys = manifest.failed.prefix(20).map(\.key).joined(separator: ", ")
                    writer.element(
                        "p", ["class": "loi"],
                        text:
                            "\(manifest.failed.count) văn bản có lỗi nên chưa có: \(keys)\(manifest.failed.count > 20 ? ", …" : "")"
                    )
                }
                table(manifest, into: &writer)
            }
        }
        // What stands in the page was read as text of a manifest, which holds no character that HTML refuses.
        return (try? writer.finish()) ?? []
    }

    private static func table(_ manifest: BatchManifest, into writer: inout XMLWriter) {
        writer.element("table") { writer in
            writer.element("thead") { writer in
                writer.element("tr") { writer in
                    for name in ["Stt", manifest.each, "Văn bản", "Tệp"] {
                        writer.element("th", ["scope": "col"], text: name)
                    }
                }
            }
            writer.element("tbody") { writer in
                for document in manifest.documents {
                    writer.element("tr") { writer in
                        writer.element("td", ["class": "so"], text: "\(document.row)")
                        writer.element("td", text: document.key)
                        writer.element("td", text: document.title ?? "")
                        writer.element("td") { writer in
                            for (index, file) in document.files.enumerated() {
                                if index > 0 { writer.text(" · ") }
                                let name = index < manifest.formats.count ? manifest.formats[index] : file.path
                                writer.element("a", ["href": file.path], text: name)
                            }
                        }
                    }
                }
            }
        }
    }

    private static let style = """
        body { font: 16px/1.5 "Times New Roman", serif; margin: 1.5rem auto; max-width: 60rem; padding: 0 1rem; color: #111; }
        h1 { font-size: 1.3rem; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border: 1px solid #999; padding: .2rem .5rem; text-align: left; vertical-align: top; }
        td.so { text-align: right; }
        .loi { background: #fde2e1; padding: .5rem; }
        """
}
