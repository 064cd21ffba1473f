import Diagnostics
import Foundation

/// The page that shows a watched document in a browser and reloads it: three files beside the document, without a server.
///
/// `X.xem.html` is always the same. It asks for the small script `X.xem.js` again and again; where that names a new
/// rendering it takes the document from `X.xem.trang.js` and puts it into a frame in which no script runs. A script may be
/// read from a file where a page may not, in every browser. Document and diagnostics travel as texts, never as markup of
/// the viewer. The document `X.html` itself stays without script.
struct ViewerPage: Sendable {
    /// The path of the page to open.
    let path: String
    private let statePath: String
    private let pagePath: String
    private let documentPath: String

    /// The viewer of the documents at a place.
    init(_ place: OutputPlace) {
        path = place.path(fileExtension: "xem.html")
        statePath = place.path(fileExtension: "xem.js")
        pagePath = place.path(fileExtension: "xem.trang.js")
        documentPath = place.path(fileExtension: "html")
    }

    /// Shows a rendering, or the report of one that failed over the document of before.
    func show(number: Int, hasPage: Bool, report: String, isFaulty: Bool) -> [Diagnostic] {
        var files: [OutputWriter.File] = []
        if number == 1 || !FileReading.isFile(path) {
            files.append(OutputWriter.File(path: path, bytes: Array(Self.markup.utf8)))
        }
        if hasPage, case .success(let bytes) = FileReading.bytes(documentPath) {
            let text = JSONText.text(String(decoding: bytes, as: UTF8.self)).document
            files.append(Self.script(pagePath, "vanthuTrang(\(number), \(text));\n"))
        }
        let state = JSONText.object([
            "number": .number(number), "hasPage": .truth(hasPage), "isFaulty": .truth(isFaulty),
            "name": .text(PathText.name(of: documentPath)), "report": .text(report),
        ]).document
        // Last, so that the document is there when the page hears of it.
        files.append(Self.script(statePath, "vanthuXem(\(state));\n"))
        return OutputWriter.write(files)
    }

    /// Takes the files of the viewer away.
    func remove() {
        for path in [path, statePath, pagePath] { unsafe unlink(path) }
    }

    private static func script(_ path: String, _ text: String) -> OutputWriter.File {
        OutputWriter.File(path: path, bytes: Array(text.utf8))
    }

    /// The viewer page. `data-ban` on its root is the number of the rendering that has been painted.
    private static let markup = """
        <!DOCTYPE html>
        <html lang="vi">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width"/>
        <title>Xem văn bản</title>
        <style>
        html, body { margin: 0; height: 100%; }
        body { display: flex; flex-direction: column; background: #ddd; }
        #tin { margin: 0; padding: 8px 12px; max-height: 40vh; overflow: auto; white-space: pre-wrap;
          font: 13px/1.4 monospace; background: #fff3cd; color: #222; border-bottom: 2px solid #b58900; }
        #tin.loi { background: #fde2e1; border-color: #b3261e; }
        #tin[hidden] { display: none; }
        #trang { position: relative; flex: 1; }
        iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; background: #fff; }
        </style>
        </head>
        <body>
        <pre id="tin" hidden=""></pre>
        <div id="trang"></div>
        <script>
        'use strict';
        var stem = location.href.replace(/[?#].*$/, '').replace(/\\.html$/, '');
        var shown = 0, polls = 0, failures = 0;
        function ask(name, done) {
          var script = document.createElement('script');
          script.onload = function () { script.remove(); done(true); };
          script.onerror = function () { script.remove(); done(false); };
          script.src = stem + name + '?' + (++polls);
          document.head.append(script);
        }
        function tell(text, isFaulty) {
          var bar = document.getElementById('tin');
          bar.textContent = text;
          bar.hidden = !text;
          bar.className = isFaulty ? 'loi' : '';
        }
        function painted(number) {
          requestAnimationFrame(function () {
            setTimeout(function () { document.documentElement.dataset.ban = number; }, 0);
          });
        }
        function vanthuXem(state) {
          if (state.number === shown) { return; }
          shown = state.number;
          document.title = (state.isFaulty ? '✗ ' : '') + state.name;
          tell(state.report, state.isFaulty);
          if (state.hasPage) { ask('.trang.js', function () {}); } else { painted(shown); }
        }
        function vanthuTrang(number, text) {
          var place = document.getElementById('trang');
          var old = place.lastElementChild;
          var frame = document.createElement('iframe');
          frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
          frame.style.visibility = 'hidden';
          frame.onload = function () {
            if (old) { frame.contentWindow.scrollTo(old.contentWindow.scrollX, old.contentWindow.scrollY); }
            frame.style.visibility = '';
            while (place.firstElementChild !== frame) { place.firstElementChild.remove(); }
            painted(number);
          };
          frame.srcdoc = text;
          place.append(frame);
        }
        function next(isThere) {
          failures = isThere ? 0 : failures + 1;
          if (failures === 25) { shown = 0; tell('vanthu watch đã dừng / has ended', false); }
          setTimeout(function () { ask('.js', next); }, failures > 25 ? 1000 : 20);
        }
        next(true);
        </script>
        </body>
        </html>

        """
}
