// Writing: an xmlTextWriter over an xmlOutputBuffer without a target, which grows by doubling.

#include <libxml/xmlIO.h>
#include <libxml/xmlwriter.h>
#include <stdlib.h>
#include <string.h>

#include "Library.h"

/// More attributes than any element of ODF or HTML has, namespaces of a root included.
#define ATTRIBUTE_LIMIT 128

struct CXMLWriter {
    xmlTextWriterPtr writer;
    xmlOutputBufferPtr output;
    /// Classes of bytes in text and in attribute values.
    const uint8_t *classes;
    CXMLFailure failure;
    uint32_t scalar;
    bool html;
    bool holes;
    /// Whether the start tag of the innermost element is still open.
    bool tag_open;
    /// Whether the element whose start tag is still open, or was just closed, is void.
    bool is_void;
    int32_t attribute_count;
    const char *element;
    const char *attributes[ATTRIBUTE_LIMIT];
};

// What a byte asks for: nothing, an escape in text and values, an escape in values only, refusal, a look at its scalar.
enum { PLAIN = 0, ESCAPE = 1, ESCAPE_IN_VALUE = 2, REFUSE = 3, LOOK = 4 };

#define C ESCAPE_IN_VALUE
#define E ESCAPE
#define R REFUSE
#define L LOOK
#define SIXTEEN_PLAIN 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
static const uint8_t xml_classes[256] = {
    R, R, R, R, R, R, R, R, R, C, C, R, R, E, R, R, R, R, R, R, R, R, R, R, R, R, R, R, R, R, R, R,
    0, 0, C, 0, 0, 0, E, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, E, 0, E, 0,
    SIXTEEN_PLAIN, SIXTEEN_PLAIN, SIXTEEN_PLAIN, SIXTEEN_PLAIN, SIXTEEN_PLAIN, SIXTEEN_PLAIN, SIXTEEN_PLAIN,
    SIXTEEN_PLAIN, SIXTEEN_PLAIN, SIXTEEN_PLAIN,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, L, SIXTEEN_PLAIN,
};
// HTML refuses a carriage return, the control characters U+007F to U+009F and every noncharacter besides.
static const uint8_t html_classes[256] = {
    R, R, R, R, R, R, R, R, R, C, C, R, R, R, R, R, R, R, R, R, R, R, R, R, R, R, R, R, R, R, R, R,
    0, 0, C, 0, 0, 0, E, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, E, 0, E, 0,
    SIXTEEN_PLAIN, SIXTEEN_PLAIN, SIXTEEN_PLAIN,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, R,
    SIXTEEN_PLAIN, SIXTEEN_PLAIN, SIXTEEN_PLAIN, SIXTEEN_PLAIN,
    0, 0, L, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, SIXTEEN_PLAIN,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, L,
    L, L, L, L, L, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};
#undef C
#undef E
#undef R
#undef L
#undef SIXTEEN_PLAIN

CXMLWriter *cxml_writer_create(bool html, bool holes) {
    CXMLWriter *writer = calloc(1, sizeof *writer);
    if (writer == NULL) return NULL;
    writer->html = html;
    writer->holes = holes;
    writer->classes = html ? html_classes : xml_classes;
    writer->output = xmlAllocOutputBuffer(NULL);
    if (writer->output != NULL) writer->writer = xmlNewTextWriter(writer->output);
    if (writer->writer == NULL) {
        if (writer->output != NULL) xmlOutputBufferClose(writer->output);
        free(writer);
        return NULL;
    }
    return writer;
}

void cxml_writer_destroy(CXMLWriter *writer) {
    if (writer == NULL) return;
    xmlFreeTextWriter(writer->writer);
    free(writer);
}

/// Keeps the first failure.
static void fail(CXMLWriter *writer, CXMLFailure failure) {
    if (writer->failure == CXML_OK) writer->failure = failure;
}

/// Keeps the refusal of a character.
static void refuse(CXMLWriter *writer, uint32_t scalar) {
    fail(writer, CXML_INVALID_CHARACTER);
    writer->scalar = scalar;
}

/// Whether the writer can go on.
static bool is_ready(const CXMLWriter *writer) { return writer != NULL && writer->failure == CXML_OK; }

/// Ends the start tag that may still be open, so that the output buffer may be written to directly.
static bool close_tag(CXMLWriter *writer) {
    if (!writer->tag_open) return true;
    if (writer->is_void) {
        fail(writer, CXML_CONTENT_IN_VOID_ELEMENT);
        return false;
    }
    writer->tag_open = false;
    if (xmlTextWriterWriteRawLen(writer->writer, (const xmlChar *)"", 0) < 0) fail(writer, CXML_LIBRARY);
    return is_ready(writer);
}

/// Appends bytes to the output buffer.
static void put(CXMLWriter *writer, const uint8_t *bytes, int64_t count) {
    while (count > 0) {
        int piece = count > (1 << 30) ? 1 << 30 : (int)count;
        if (xmlOutputBufferWrite(writer->output, piece, (const char *)bytes) < 0) {
            fail(writer, CXML_LIBRARY);
            return;
        }
        bytes += piece;
        count -= piece;
    }
}

/// What stands for a character that cannot be written as itself.
static const char *escape_of(uint8_t byte) {
    switch (byte) {
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '&': return "&amp;";
    case '"': return "&quot;";
    case '\t': return "&#9;";
    case '\n': return "&#10;";
    default: return "&#13;";
    }
}

/// The scalar that begins here, whose lead byte asked for a look; the bytes are valid UTF-8.
static uint32_t scalar_at(const uint8_t *p) {
    if (p[0] < 0xE0) return (uint32_t)(p[0] & 0x1F) << 6 | (p[1] & 0x3F);
    if (p[0] < 0xF0) return (uint32_t)(p[0] & 0x0F) << 12 | (uint32_t)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
    return (uint32_t)(p[0] & 0x07) << 18 | (uint32_t)(p[1] & 0x3F) << 12 | (uint32_t)(p[2] & 0x3F) << 6 | (p[3] & 0x3F);
}

/// Whether the dialect refuses a scalar whose lead byte asked for a look.
static bool is_refused(const CXMLWriter *writer, uint32_t scalar) {
    if (scalar == 0xFFFF && writer->holes) return false;
    if (!writer->html) return scalar == 0xFFFE || scalar == 0xFFFF;
    return (scalar >= 0x80 && scalar <= 0x9F) || (scalar >= 0xFDD0 && scalar <= 0xFDEF) || (scalar & 0xFFFE) == 0xFFFE;
}

/// Writes text or a value: runs that need nothing go out whole.
static void put_escaped(CXMLWriter *writer, const uint8_t *bytes, int64_t count, bool value) {
    const uint8_t *classes = writer->classes, *run = bytes, *p = bytes, *end = bytes + count;
    while (p < end) {
        uint8_t class = classes[*p];
        if (class == PLAIN || (class == ESCAPE_IN_VALUE && !value)) {
            p++;
        } else if (class == LOOK) {
            uint32_t scalar = scalar_at(p);
            if (is_refused(writer, scalar)) return refuse(writer, scalar);
            p++;
        } else if (class == REFUSE) {
            return refuse(writer, *p);
        } else {
            const char *escape = escape_of(*p);
            put(writer, run, p - run);
            put(writer, (const uint8_t *)escape, (int64_t)strlen(escape));
            run = ++p;
        }
    }
    put(writer, run, p - run);
}

/// Whether a name is one of those listed, which are separated by single spaces.
static bool is_listed(const char *name, const char *list) {
    size_t length = strlen(name);
    for (const char *p = list; (p = strstr(p, name)) != NULL; p += length) {
        if ((p == list || p[-1] == ' ') && (p[length] == ' ' || p[length] == 0)) return true;
    }
    return false;
}

/// Opens an element whose name was checked.
static void start(CXMLWriter *writer, const char *name) {
    if (writer->tag_open && writer->is_void) return fail(writer, CXML_CONTENT_IN_VOID_ELEMENT);
    writer->element = name;
    writer->attribute_count = 0;
    writer->tag_open = true;
    writer->is_void =
        writer->html && strlen(name) <= 6
        && is_listed(name, "area base br col embed hr img input link meta source track wbr");
    if (xmlTextWriterStartElement(writer->writer, (const xmlChar *)name) < 0) fail(writer, CXML_LIBRARY);
}

void cxml_writer_start(CXMLWriter *writer, const char *name) {
    if (!is_ready(writer)) return;
    if (writer->html && is_listed(name, "script style xmp iframe noembed noframes noscript plaintext")) {
        writer->element = name;
        return fail(writer, CXML_RAW_TEXT_ELEMENT);
    }
    start(writer, name);
}

void cxml_writer_start_style(CXMLWriter *writer) {
    if (is_ready(writer)) start(writer, "style");
}

void cxml_writer_attribute(CXMLWriter *writer, const char *name, const uint8_t *value, int64_t count) {
    if (!is_ready(writer)) return;
    if (writer->attribute_count == ATTRIBUTE_LIMIT) return fail(writer, CXML_LIBRARY);
    for (int32_t i = 0; i < writer->attribute_count; i++) {
        if (strcmp(writer->attributes[i], name) == 0) return fail(writer, CXML_DUPLICATE_ATTRIBUTE);
    }
    writer->attributes[writer->attribute_count++] = name;
    if (xmlTextWriterStartAttribute(writer->writer, (const xmlChar *)name) < 0) return fail(writer, CXML_LIBRARY);
    if (count > 0) put_escaped(writer, value, count, true);
    if (xmlTextWriterEndAttribute(writer->writer) < 0) fail(writer, CXML_LIBRARY);
}

void cxml_writer_end(CXMLWriter *writer) {
    if (!is_ready(writer)) return;
    bool may_close_itself = writer->tag_open && (!writer->html || writer->is_void);
    int written =
        may_close_itself ? xmlTextWriterEndElement(writer->writer) : xmlTextWriterFullEndElement(writer->writer);
    writer->tag_open = false;
    if (written < 0) fail(writer, CXML_LIBRARY);
}

void cxml_writer_text(CXMLWriter *writer, const uint8_t *bytes, int64_t count) {
    if (is_ready(writer) && count > 0 && close_tag(writer)) put_escaped(writer, bytes, count, false);
}

void cxml_writer_value(CXMLWriter *writer, const uint8_t *bytes, int64_t count) {
    if (is_ready(writer) && count > 0) put_escaped(writer, bytes, count, true);
}

void cxml_writer_raw(CXMLWriter *writer, const uint8_t *bytes, int64_t count) {
    if (is_ready(writer) && count > 0 && close_tag(writer)) put(writer, bytes, count);
}

/// Room that rows are put together in before they go out.
#define CHUNK 16384

/// A piece of output under way.
struct Chunk {
    CXMLWriter *writer;
    size_t count;
    uint8_t bytes[CHUNK];
};

/// Sends a chunk out.
static void flush(struct Chunk *chunk) {
    put(chunk->writer, chunk->bytes, (int64_t)chunk->count);
    chunk->count = 0;
}

/// Adds bytes to a chunk.
static void add(struct Chunk *chunk, const uint8_t *bytes, size_t count) {
    if (chunk->count + count > CHUNK) {
        flush(chunk);
        if (count > CHUNK) return put(chunk->writer, bytes, (int64_t)count);
    }
    memcpy(chunk->bytes + chunk->count, bytes, count);
    chunk->count += count;
}

/// Whether a text needs neither escape nor refusal nor a look.
static bool is_plain_text(const CXMLWriter *writer, const uint8_t *bytes, size_t count) {
    for (size_t i = 0; i < count; i++) {
        uint8_t class = writer->classes[bytes[i]];
        if (class != PLAIN && class != ESCAPE_IN_VALUE) return false;
    }
    return true;
}

void cxml_writer_rows(
    CXMLWriter *writer, const uint8_t *pieces, const int64_t *piece_ends, const int32_t *columns, int32_t column_count,
    const uint8_t *texts, const int32_t *ends, int64_t first_row, int64_t last_row, int64_t width) {
    if (!is_ready(writer) || !close_tag(writer)) return;
    struct Chunk chunk;
    chunk.writer = writer;
    chunk.count = 0;
    for (int64_t row = first_row; row < last_row; row++) {
        for (int32_t hole = 0; hole < column_count; hole++) {
            int64_t piece = hole == 0 ? 0 : piece_ends[hole - 1];
            add(&chunk, pieces + piece, (size_t)(piece_ends[hole] - piece));
            int64_t cell = row * width + columns[hole];
            int64_t start = cell == 0 ? 0 : ends[cell - 1];
            const uint8_t *text = texts + start;
            size_t count = (size_t)(ends[cell] - start);
            if (is_plain_text(writer, text, count)) {
                add(&chunk, text, count);
            } else {
                flush(&chunk);
                put_escaped(writer, text, (int64_t)count, false);
                if (!is_ready(writer)) return;
            }
        }
        int64_t piece = column_count == 0 ? 0 : piece_ends[column_count - 1];
        add(&chunk, pieces + piece, (size_t)(piece_ends[column_count] - piece));
    }
    flush(&chunk);
}

void cxml_writer_style_sheet(CXMLWriter *writer, const uint8_t *bytes, int64_t count) {
    if (!is_ready(writer)) return;
    for (int64_t i = 0; i < count; i++) {
        if (bytes[i] == '<' || bytes[i] == '&') return fail(writer, CXML_MARKUP_IN_STYLE_SHEET);
        uint8_t class = writer->classes[bytes[i]];
        if (class == REFUSE) return refuse(writer, bytes[i]);
        if (class != LOOK) continue;
        // A hole cannot stand here, since its text would be escaped.
        uint32_t scalar = scalar_at(bytes + i);
        if (scalar == 0xFFFF || is_refused(writer, scalar)) return refuse(writer, scalar);
    }
    if (close_tag(writer)) put(writer, bytes, count);
    cxml_writer_end(writer);
}

const uint8_t *cxml_writer_bytes(CXMLWriter *writer, int64_t *count) {
    *count = 0;
    if (!is_ready(writer)) return NULL;
    *count = (int64_t)xmlOutputBufferGetSize(writer->output);
    return xmlOutputBufferGetContent(writer->output);
}

CXMLFailure cxml_writer_failure(const CXMLWriter *writer) { return writer == NULL ? CXML_LIBRARY : writer->failure; }

uint32_t cxml_writer_scalar(const CXMLWriter *writer) { return writer == NULL ? 0 : writer->scalar; }

const char *cxml_writer_element(const CXMLWriter *writer) { return writer == NULL ? NULL : writer->element; }
