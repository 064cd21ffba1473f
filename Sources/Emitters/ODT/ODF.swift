import XML

/// The names of ODF 1.3 that the emitter writes, and their namespaces.
enum ODF {
    // Elements of text.
    static let p: XMLName = "text:p"
    static let h: XMLName = "text:h"
    static let span: XMLName = "text:span"
    static let s: XMLName = "text:s"
    static let tab: XMLName = "text:tab"
    static let lineBreak: XMLName = "text:line-break"
    static let note: XMLName = "text:note"
    static let noteCitation: XMLName = "text:note-citation"
    static let noteLabel: XMLName = "text:label"
    static let noteBody: XMLName = "text:note-body"
    static let pageNumber: XMLName = "text:page-number"
    // Elements of tables.
    static let table: XMLName = "table:table"
    static let tableColumn: XMLName = "table:table-column"
    static let tableHeaderRows: XMLName = "table:table-header-rows"
    static let tableRow: XMLName = "table:table-row"
    static let tableCell: XMLName = "table:table-cell"
    static let coveredTableCell: XMLName = "table:covered-table-cell"
    // Attributes of text and tables.
    static let textStyle: XMLName = "text:style-name"
    static let tableStyle: XMLName = "table:style-name"
    static let tableName: XMLName = "table:name"
    static let columnsSpanned: XMLName = "table:number-columns-spanned"
    static let rowsSpanned: XMLName = "table:number-rows-spanned"
    static let outlineLevel: XMLName = "text:outline-level"
    static let count: XMLName = "text:c"
    static let id: XMLName = "text:id"
    static let noteClass: XMLName = "text:note-class"
    static let selectPage: XMLName = "text:select-page"
    // Styles.
    static let style: XMLName = "style:style"
    static let defaultStyle: XMLName = "style:default-style"
    static let paragraphProperties: XMLName = "style:paragraph-properties"
    static let textProperties: XMLName = "style:text-properties"
    static let tableProperties: XMLName = "style:table-properties"
    static let tableColumnProperties: XMLName = "style:table-column-properties"
    static let tableRowProperties: XMLName = "style:table-row-properties"
    static let tableCellProperties: XMLName = "style:table-cell-properties"
    static let name: XMLName = "style:name"
    static let displayName: XMLName = "style:display-name"
    static let family: XMLName = "style:family"
    static let parent: XMLName = "style:parent-style-name"
    static let styleClass: XMLName = "style:class"
    static let defaultOutlineLevel: XMLName = "style:default-outline-level"
    static let masterPageName: XMLName = "style:master-page-name"
    static let stylePageNumber: XMLName = "style:page-number"
    static let width: XMLName = "style:width"
    static let columnWidth: XMLName = "style:column-width"
    static let mayBreak: XMLName = "style:may-break-between-rows"
    static let verticalAlign: XMLName = "style:vertical-align"
    static let borderModel: XMLName = "table:border-model"
    static let tableAlign: XMLName = "table:align"
    static let textAlign: XMLName = "fo:text-align"
    static let textIndent: XMLName = "fo:text-indent"
    static let marginLeft: XMLName = "fo:margin-left"
    static let marginRight: XMLName = "fo:margin-right"
    static let marginTop: XMLName = "fo:margin-top"
    static let marginBottom: XMLName = "fo:margin-bottom"
    static let lineHeight: XMLName = "fo:line-height"
    static let keepWithNext: XMLName = "fo:keep-with-next"
    static let keepTogether: XMLName = "fo:keep-together"
    static let breakBefore: XMLName = "fo:break-before"
    static let orphans: XMLName = "fo:orphans"
    static let widows: XMLName = "fo:widows"
    static let padding: XMLName = "fo:padding"
    static let paddingLeft: XMLName = "fo:padding-left"
    static let paddingRight: XMLName = "fo:padding-right"
    static let paddingTop: XMLName = "fo:padding-top"
    static let paddingBottom: XMLName = "fo:padding-bottom"
    static let border: XMLName = "fo:border"
    static let joinBorder: XMLName = "style:join-border"
    static let color: XMLName = "fo:color"
    static let borderBottom: XMLName = "fo:border-bottom"
    static let fontSize: XMLName = "fo:font-size"
    static let fontWeight: XMLName = "fo:font-weight"
    static let backgroundColor: XMLName = "fo:background-color"
    static let fontStyle: XMLName = "fo:font-style"
    static let fontName: XMLName = "style:font-name"
    static let textScale: XMLName = "style:text-scale"
    static let textPosition: XMLName = "style:text-position"
    static let underlineStyle: XMLName = "style:text-underline-style"
    static let underlineWidth: XMLName = "style:text-underline-width"
    static let underlineColor: XMLName = "style:text-underline-color"

    /// What every part declares on its root.
    static let version: XMLName = "office:version"
    /// The version of the format.
    static let versionValue = "1.3"

    /// The namespaces of content and styles.
    static let namespaces: [(XMLName, String)] = [
        ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
        ("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
        ("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
        ("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
        ("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
        ("xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
        (version, versionValue),
    ]
}
