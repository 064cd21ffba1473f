import Document
import Emitters
import Form

/// The private profile of LibreOffice with the macro that does our work: one process loads each document once,
/// measures its pages and saves it in every format asked for.
///
/// `--convert-to` would start a process for each format and could not tell on which page the signature stands.
enum OfficeProfile {
    /// The variable that tells the macro its folder.
    static let folderVariable = "VANTHU_CONVERSION"
    /// The macro's address.
    static let macro = "macro:///Standard.VanThu.Run"

    /// The files of the profile, by their places in it.
    static var files: [(path: String, text: String)] {
        [
            ("user/registrymodifications.xcu", settings),
            ("user/basic/script.xlc", libraries),
            ("user/basic/Standard/script.xlb", library),
            ("user/basic/Standard/VanThu.xba", module),
        ]
    }

    /// Says that the first start is over; otherwise it would replace the macro by its own samples.
    private static let settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse">\
        <value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse">\
        <value>false</value></prop></item>
        </oor:items>

        """

    private static let libraries = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
        <library:libraries xmlns:library="http://openoffice.org/2000/library">
         <library:library library:name="Standard" library:link="false"/>
        </library:libraries>

        """

    private static let library = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
        <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" \
        library:readonly="false" library:passwordprotected="false">
         <library:element library:name="VanThu"/>
        </library:library>

        """

    private static var module: String {
        let source = OfficeMacro.source.map { character -> String in
            switch character {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            default: String(character)
            }
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
            <script:module xmlns:script="http://openoffice.org/2000/script" script:name="VanThu" \
            script:language="StarBasic">\(source.joined())</script:module>

            """
    }
}
