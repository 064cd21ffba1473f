// Reading: libxml2's push parser with callbacks of our own, which write a log. No tree is built, nothing is loaded.

#include <stdlib.h>
#include <string.h>

#include "Library.h"

/// A name as libxml2 interned it: equal names are equal pointers.
struct Name {
    const xmlChar *prefix;
    const xmlChar *local;
    const xmlChar *space;
};

struct CXMLReader {
    xmlParserCtxtPtr parser;
    uint8_t *log;
    size_t log_count;
    size_t log_capacity;
    /// Where the text record begins that may still grow; only meaningful while `in_text`.
    size_t text_start;
    bool in_text;
    bool doctype_allowed;
    int64_t depth;
    int64_t depth_limit;
    struct Name *names;
    uint32_t name_count;
    uint32_t name_capacity;
    /// Open addressing over `names`; 0 is free, else index + 1. Always a power of two, at most half full.
    uint32_t *slots;
    uint32_t slot_count;
    CXMLReadFailure failure;
    int64_t line;
    char message[200];
};

/// Keeps the first failure and stops the parser.
static void fail(CXMLReader *reader, CXMLReadFailure failure, int64_t line, const char *message) {
    if (reader->failure != CXML_READ_OK) return;
    reader->failure = failure;
    reader->line = line;
    strncpy(reader->message, message, sizeof reader->message - 1);
    size_t length = strlen(reader->message);
    while (length > 0 && reader->message[length - 1] == '\n') reader->message[--length] = 0;
    if (reader->parser != NULL) xmlStopParser(reader->parser);
}

/// The line the parser stands on.
static int64_t line_of(const CXMLReader *reader) {
    return reader->parser == NULL || reader->parser->input == NULL ? 0 : reader->parser->input->line;
}

/// Makes room in the log.
static bool reserve(CXMLReader *reader, size_t more) {
    if (reader->log_capacity - reader->log_count >= more) return true;
    size_t capacity = (reader->log_count + more) * 2;
    uint8_t *log = realloc(reader->log, capacity);
    if (log == NULL) {
        fail(reader, CXML_READ_MEMORY, line_of(reader), "out of memory");
        return false;
    }
    reader->log = log;
    reader->log_capacity = capacity;
    return true;
}

/// Appends to the log, where room was made.
static void put(CXMLReader *reader, const void *bytes, size_t count) {
    if (count > 0) memcpy(reader->log + reader->log_count, bytes, count);
    reader->log_count += count;
}

static void put_number(CXMLReader *reader, uint32_t number) { put(reader, &number, sizeof number); }

static void put_kind(CXMLReader *reader, uint8_t kind) { put(reader, &kind, 1); }

/// Appends an attribute's value after its length. Where entities are not substituted the library hands on every `&` as
/// `&#38;`, whichever way it was written, and no other reference.
static void put_value(CXMLReader *reader, const xmlChar *value, const xmlChar *end) {
    static const char ampersand[] = "&#38;";
    const size_t width = sizeof ampersand - 1;
    size_t length_place = reader->log_count;
    put_number(reader, 0);
    while (value < end) {
        const xmlChar *found = memchr(value, '&', (size_t)(end - value));
        const xmlChar *run_end = found == NULL ? end : found + 1;
        put(reader, value, (size_t)(run_end - value));
        value = run_end;
        if (found != NULL && (size_t)(end - found) >= width && memcmp(found, ampersand, width) == 0) {
            value = found + width;
        }
    }
    uint32_t length = (uint32_t)(reader->log_count - length_place - sizeof length);
    memcpy(reader->log + length_place, &length, sizeof length);
}

/// Finishes the text record that is still open.
static void seal_text(CXMLReader *reader) {
    if (!reader->in_text) return;
    uint32_t length = (uint32_t)(reader->log_count - reader->text_start - 5);
    memcpy(reader->log + reader->text_start + 1, &length, sizeof length);
    reader->in_text = false;
}

/// The place of a name in the table of slots.
static uint32_t *slot_of(const CXMLReader *reader, struct Name name) {
    uint64_t hash = (uint64_t)(uintptr_t)name.local * 0x9E3779B97F4A7C15u;
    hash = (hash ^ (uint64_t)(uintptr_t)name.space) * 0x9E3779B97F4A7C15u ^ (uint64_t)(uintptr_t)name.prefix;
    for (uint32_t i = (uint32_t)(hash >> 20);; i++) {
        uint32_t *slot = reader->slots + (i & (reader->slot_count - 1));
        if (*slot == 0) return slot;
        const struct Name *known = reader->names + (*slot - 1);
        if (known->local == name.local && known->space == name.space && known->prefix == name.prefix) return slot;
    }
}

/// Doubles the tables of names.
static bool grow_names(CXMLReader *reader) {
    uint32_t capacity = reader->name_capacity == 0 ? 64 : reader->name_capacity * 2;
    struct Name *names = realloc(reader->names, capacity * sizeof *names);
    if (names != NULL) reader->names = names;
    uint32_t *slots = names == NULL ? NULL : calloc(capacity * 2, sizeof *slots);
    if (slots == NULL) {
        fail(reader, CXML_READ_MEMORY, line_of(reader), "out of memory");
        return false;
    }
    free(reader->slots);
    reader->slots = slots;
    reader->slot_count = capacity * 2;
    reader->name_capacity = capacity;
    for (uint32_t i = 0; i < reader->name_count; i++) *slot_of(reader, reader->names[i]) = i + 1;
    return true;
}

/// The number of a name, given on first sight.
static uint32_t number_of(CXMLReader *reader, const xmlChar *prefix, const xmlChar *local, const xmlChar *space) {
    if (reader->name_count == reader->name_capacity && !grow_names(reader)) return 0;
    struct Name name = {.prefix = prefix, .local = local, .space = space};
    uint32_t *slot = slot_of(reader, name);
    if (*slot == 0) {
        reader->names[reader->name_count] = name;
        *slot = ++reader->name_count;
    }
    return *slot - 1;
}

// MARK: What the parser calls

static void start_element(
    void *data, const xmlChar *local, const xmlChar *prefix, const xmlChar *space, int namespace_count,
    const xmlChar **namespaces, int attribute_count, int default_count, const xmlChar **attributes) {
    CXMLReader *reader = data;
    (void)namespace_count, (void)namespaces, (void)default_count;
    if (reader->failure != CXML_READ_OK) return;
    if (++reader->depth > reader->depth_limit) {
        return fail(reader, CXML_READ_DEPTH, line_of(reader), "elements nested too deeply");
    }
    size_t room = 9;
    for (int i = 0; i < attribute_count; i++) {
        room += 8 + (size_t)(attributes[i * 5 + 4] - attributes[i * 5 + 3]);
    }
    seal_text(reader);
    if (!reserve(reader, room)) return;
    put_kind(reader, CXML_START);
    put_number(reader, number_of(reader, prefix, local, space));
    put_number(reader, (uint32_t)attribute_count);
    for (int i = 0; i < attribute_count; i++) {
        const xmlChar **attribute = attributes + i * 5;
        put_number(reader, number_of(reader, attribute[1], attribute[0], attribute[2]));
        put_value(reader, attribute[3], attribute[4]);
    }
}

static void end_element(void *data, const xmlChar *local, const xmlChar *prefix, const xmlChar *space) {
    CXMLReader *reader = data;
    if (reader->failure != CXML_READ_OK) return;
    reader->depth--;
    seal_text(reader);
    if (!reserve(reader, 5)) return;
    put_kind(reader, CXML_END);
    put_number(reader, number_of(reader, prefix, local, space));
}

static void characters(void *data, const xmlChar *text, int length) {
    CXMLReader *reader = data;
    if (reader->failure != CXML_READ_OK || length <= 0 || !reserve(reader, (size_t)length + 5)) return;
    if (!reader->in_text) {
        reader->text_start = reader->log_count;
        reader->in_text = true;
        put_kind(reader, CXML_TEXT);
        put_number(reader, 0);
    }
    put(reader, text, (size_t)length);
}

static void document_type(void *data, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id) {
    CXMLReader *reader = data;
    (void)name, (void)public_id, (void)system_id;
    if (!reader->doctype_allowed) fail(reader, CXML_READ_DOCTYPE, line_of(reader), "document type declaration");
}

static void entity_declaration(
    void *data, const xmlChar *name, int type, const xmlChar *public_id, const xmlChar *system_id, xmlChar *content) {
    CXMLReader *reader = data;
    (void)name, (void)type, (void)public_id, (void)system_id, (void)content;
    fail(reader, CXML_READ_ENTITY, line_of(reader), "entity declaration");
}

static void entity_reference(void *data, const xmlChar *name) {
    (void)name;
    fail(data, CXML_READ_ENTITY, line_of(data), "entity reference");
}

static void report(void *data, CXMLLibraryError error) {
    CXMLReader *reader = data;
    const char *message = error->message == NULL ? "malformed XML" : error->message;
    // An undeclared entity is only a warning where a DTD was named, and would vanish from attribute values.
    bool entity = error->code == XML_WAR_UNDECLARED_ENTITY || error->code == XML_ERR_UNDECLARED_ENTITY;
    if (entity) return fail(reader, CXML_READ_ENTITY, error->line, message);
    if (error->level >= XML_ERR_ERROR) fail(reader, CXML_READ_MALFORMED, error->line, message);
}

// MARK: What Swift calls

CXMLReader *cxml_reader_create(int64_t depth, bool doctype) {
    CXMLReader *reader = calloc(1, sizeof *reader);
    if (reader == NULL) return NULL;
    xmlSAXHandler handler = {
        .internalSubset = document_type,
        .entityDecl = entity_declaration,
        .reference = entity_reference,
        .characters = characters,
        .ignorableWhitespace = characters,
        .cdataBlock = characters,
        .initialized = XML_SAX2_MAGIC,
        .startElementNs = start_element,
        .endElementNs = end_element,
        .serror = report,
    };
    reader->depth_limit = depth;
    reader->doctype_allowed = doctype;
    reader->parser = xmlCreatePushParserCtxt(&handler, reader, NULL, 0, NULL);
    if (reader->parser == NULL) {
        free(reader);
        return NULL;
    }
    xmlCtxtUseOptions(reader->parser, XML_PARSE_NONET | XML_PARSE_BIG_LINES);
    return reader;
}

void cxml_reader_destroy(CXMLReader *reader) {
    if (reader == NULL) return;
    if (reader->parser->myDoc != NULL) xmlFreeDoc(reader->parser->myDoc);
    xmlFreeParserCtxt(reader->parser);
    free(reader->log);
    free(reader->names);
    free(reader->slots);
    free(reader);
}

CXMLReadFailure cxml_reader_feed(CXMLReader *reader, const uint8_t *bytes, int32_t count, bool last) {
    if (reader->failure != CXML_READ_OK) return reader->failure;
    size_t kept = reader->in_text ? reader->log_count - reader->text_start : 0;
    if (kept > 0) memmove(reader->log, reader->log + reader->text_start, kept);
    reader->log_count = kept;
    reader->text_start = 0;
    int outcome = xmlParseChunk(reader->parser, (const char *)bytes, count, last);
    if (outcome != 0 && outcome != XML_WAR_NS_URI_RELATIVE && !reader->parser->wellFormed) {
        fail(reader, CXML_READ_MALFORMED, line_of(reader), "malformed XML");
    }
    return reader->failure;
}

const uint8_t *cxml_reader_log(const CXMLReader *reader, int64_t *count) {
    *count = (int64_t)(reader->in_text ? reader->text_start : reader->log_count);
    return reader->log;
}

uint32_t cxml_reader_name_count(const CXMLReader *reader) { return reader->name_count; }

void cxml_reader_name(
    const CXMLReader *reader, uint32_t index, const char **prefix, const char **local, const char **space) {
    *prefix = (const char *)reader->names[index].prefix;
    *local = (const char *)reader->names[index].local;
    *space = (const char *)reader->names[index].space;
}

int64_t cxml_reader_line(const CXMLReader *reader) { return reader->line; }

const char *cxml_reader_message(const CXMLReader *reader) { return reader->message; }
