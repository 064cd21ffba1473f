// The C façade over libxml2: opaque structs, fixed-width integers, and nothing of libxml2 itself.
//
// Reasons: libxml2's headers pull in the system's ICU, which clashes with Foundation's; some of its names cannot be
// used from Swift; its types changed between 2.9, 2.12 and 2.14. Only the .c files of this target see them.

#ifndef CXML_H
#define CXML_H

#include <stdbool.h>
#include <stdint.h>

/// Sets the library up: threads, parser, tables of schema types. Call it once before anything else; never undone.
void cxml_initialize(void);

// MARK: Writing

/// A forward writer over a growing buffer in memory (an `xmlTextWriter` over an `xmlOutputBuffer`).
typedef struct CXMLWriter CXMLWriter;

/// What made a writer stop; the first failure sticks, and every later call does nothing.
typedef enum __attribute__((enum_extensibility(closed))) CXMLFailure : int32_t {
    CXML_OK __attribute__((swift_name("ok"))) = 0,
    /// A character that XML (or HTML) cannot carry; the scalar is kept.
    CXML_INVALID_CHARACTER __attribute__((swift_name("invalidCharacter"))) = 1,
    /// The library ran out of memory or refused a call.
    CXML_LIBRARY __attribute__((swift_name("library"))) = 2,
    /// One attribute was written twice on one element.
    CXML_DUPLICATE_ATTRIBUTE __attribute__((swift_name("duplicateAttribute"))) = 3,
    /// Content inside a void element of HTML.
    CXML_CONTENT_IN_VOID_ELEMENT __attribute__((swift_name("contentInVoidElement"))) = 4,
    /// `script`, `style` and the like written as an ordinary element of HTML.
    CXML_RAW_TEXT_ELEMENT __attribute__((swift_name("rawTextElement"))) = 5,
    /// `<` or `&` in a style sheet.
    CXML_MARKUP_IN_STYLE_SHEET __attribute__((swift_name("markupInStyleSheet"))) = 6,
} CXMLFailure;

/// Makes a writer; `html` selects the rules of HTML, `holes` lets U+FFFF through as the mark of a place to fill.
CXMLWriter *_Nullable cxml_writer_create(bool html, bool holes);
/// Frees the writer and its buffer.
void cxml_writer_destroy(CXMLWriter *_Nullable writer);
/// Opens an element. The name must outlive the writer.
void cxml_writer_start(CXMLWriter *_Nullable writer, const char *_Nonnull name);
/// Writes an attribute of the element just opened. The name must outlive the writer; the value is valid UTF-8.
void cxml_writer_attribute(
    CXMLWriter *_Nullable writer, const char *_Nonnull name, const uint8_t *_Nullable value, int64_t count);
/// Closes the innermost element; in HTML with an end tag of its own unless the element is void.
void cxml_writer_end(CXMLWriter *_Nullable writer);
/// Writes text, escaped; valid UTF-8.
void cxml_writer_text(CXMLWriter *_Nullable writer, const uint8_t *_Nullable bytes, int64_t count);
/// Writes text, escaped as an attribute's value, in the middle of raw markup.
void cxml_writer_value(CXMLWriter *_Nullable writer, const uint8_t *_Nullable bytes, int64_t count);
/// Writes markup that a writer made earlier.
void cxml_writer_raw(CXMLWriter *_Nullable writer, const uint8_t *_Nullable bytes, int64_t count);
/// Writes rows of a table: for each row from the first to before the last the pieces of markup, with the text of a cell
/// between every two. Piece `i` ends at `piece_ends[i]`, text `n` at `ends[n]`, each starting where the one before it
/// ends; hole `i` takes the text `row * width + columns[i]`. All numbers must have been checked.
void cxml_writer_rows(
    CXMLWriter *_Nullable writer, const uint8_t *_Nonnull pieces, const int64_t *_Nonnull piece_ends,
    const int32_t *_Nonnull columns, int32_t column_count, const uint8_t *_Nonnull texts, const int32_t *_Nonnull ends,
    int64_t first_row, int64_t last_row, int64_t width);
/// Opens HTML's `style` element; `cxml_writer_style_sheet` must follow its attributes.
void cxml_writer_start_style(CXMLWriter *_Nullable writer);
/// Writes a style sheet unescaped into the `style` element just opened and closes that; `<` and `&` are refused.
void cxml_writer_style_sheet(CXMLWriter *_Nullable writer, const uint8_t *_Nullable bytes, int64_t count);
/// Lends what was written so far, until the next call; every element must have ended.
const uint8_t *_Nullable cxml_writer_bytes(CXMLWriter *_Nullable writer, int64_t *_Nonnull count);
/// The first failure, or `CXML_OK`; a writer that could not be made counts as out of memory.
CXMLFailure cxml_writer_failure(const CXMLWriter *_Nullable writer);
/// The character that was refused, when the failure is `CXML_INVALID_CHARACTER`.
uint32_t cxml_writer_scalar(const CXMLWriter *_Nullable writer);
/// The element opened last before the failure.
const char *_Nullable cxml_writer_element(const CXMLWriter *_Nullable writer);

// MARK: Reading

/// A pull reader: bytes are fed piece by piece, what they say comes back as a log of records.
///
/// A record is a kind (uint8), then for `CXML_START` a name (uint32), a count (uint32) and for each attribute a
/// name (uint32), a length (uint32) and bytes; for `CXML_TEXT` a length (uint32) and bytes; for `CXML_END` a name.
typedef struct CXMLReader CXMLReader;

/// The kinds of record in a reader's log.
enum { CXML_START = 1, CXML_END = 2, CXML_TEXT = 3 };

/// What made a reader stop.
typedef enum __attribute__((enum_extensibility(closed))) CXMLReadFailure : int32_t {
    CXML_READ_OK __attribute__((swift_name("ok"))) = 0,
    CXML_READ_MALFORMED __attribute__((swift_name("malformed"))) = 1,
    CXML_READ_DOCTYPE __attribute__((swift_name("doctype"))) = 2,
    CXML_READ_ENTITY __attribute__((swift_name("entity"))) = 3,
    CXML_READ_DEPTH __attribute__((swift_name("depth"))) = 4,
    CXML_READ_MEMORY __attribute__((swift_name("memory"))) = 5,
} CXMLReadFailure;

/// Makes a reader that refuses more than `depth` open elements, and a DOCTYPE unless `doctype`.
CXMLReader *_Nullable cxml_reader_create(int64_t depth, bool doctype);
/// Frees the reader.
void cxml_reader_destroy(CXMLReader *_Nullable reader);
/// Empties the log, parses the next piece and fills the log; `last` ends the document.
CXMLReadFailure cxml_reader_feed(
    CXMLReader *_Nonnull reader, const uint8_t *_Nullable bytes, int32_t count, bool last);
/// Lends the log's finished records until the next feed.
const uint8_t *_Nullable cxml_reader_log(const CXMLReader *_Nonnull reader, int64_t *_Nonnull count);
/// How many different names were met so far; records name them by index.
uint32_t cxml_reader_name_count(const CXMLReader *_Nonnull reader);
/// The parts of a name, lent as long as the reader lives.
void cxml_reader_name(
    const CXMLReader *_Nonnull reader, uint32_t index, const char *_Nullable *_Nonnull prefix,
    const char *_Nullable *_Nonnull local, const char *_Nullable *_Nonnull space);
/// The line of the failure, counted from 1.
int64_t cxml_reader_line(const CXMLReader *_Nonnull reader);
/// The library's own words for the failure.
const char *_Nonnull cxml_reader_message(const CXMLReader *_Nonnull reader);

// MARK: RELAX NG

/// A compiled RELAX NG schema, unchanged after it was made.
typedef struct CXMLSchema CXMLSchema;
/// The problems met while compiling or validating, in document order.
typedef struct CXMLProblems CXMLProblems;

/// Makes an empty list of problems.
CXMLProblems *_Nullable cxml_problems_create(void);
/// Frees a list of problems.
void cxml_problems_destroy(CXMLProblems *_Nullable problems);
/// How many problems the list holds.
int64_t cxml_problems_count(const CXMLProblems *_Nullable problems);
/// The line of a problem.
int64_t cxml_problems_line(const CXMLProblems *_Nonnull problems, int64_t index);
/// The words of a problem.
const char *_Nonnull cxml_problems_message(const CXMLProblems *_Nonnull problems, int64_t index);

/// Compiles the schema in a file; its includes are looked for beside it. Null when it is no schema.
CXMLSchema *_Nullable cxml_schema_create(const char *_Nonnull path, CXMLProblems *_Nonnull problems);
/// Frees the schema.
void cxml_schema_destroy(CXMLSchema *_Nullable schema);
/// Parses and validates a document; returns false when a problem was found.
bool cxml_schema_validate(
    const CXMLSchema *_Nonnull schema, const uint8_t *_Nullable bytes, int64_t count, CXMLProblems *_Nonnull problems);

#endif
