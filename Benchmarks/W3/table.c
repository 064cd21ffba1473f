// The same table in plain C: reads the CSV, writes content.xml with libxml2's text writer, deflates with zlib at level 6
// and puts a minimal ODT together by hand. Usage: table IN.csv OUT.odt
#include <libxml/xmlwriter.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

static const char *mimetype = "application/vnd.oasis.opendocument.text";
static const char *manifest =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest "
    "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\"><manifest:file-entry "
    "manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/><manifest:file-entry "
    "manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>\n";

struct part {
    const char *name;
    const uint8_t *bytes;
    uint32_t size, packed, crc, offset;
    int method;
};

static void put16(FILE *file, unsigned value) {
    fputc(value & 255, file);
    fputc(value >> 8 & 255, file);
}
static void put32(FILE *file, uint32_t value) {
    put16(file, value & 65535);
    put16(file, value >> 16);
}

static void local(FILE *file, struct part *part, const uint8_t *bytes) {
    part->offset = (uint32_t)ftell(file);
    put32(file, 0x04034b50);
    put16(file, 20), put16(file, 0), put16(file, part->method), put16(file, 0), put16(file, 0x21);
    put32(file, part->crc), put32(file, part->packed), put32(file, part->size);
    put16(file, (unsigned)strlen(part->name)), put16(file, 0);
    fputs(part->name, file);
    fwrite(bytes, 1, part->packed, file);
}

static void pack(FILE *file, struct part *part) {
    part->crc = (uint32_t)crc32(0, part->bytes, part->size);
    if (part->method == 0) {
        part->packed = part->size;
        return local(file, part, part->bytes);
    }
    z_stream stream = {0};
    deflateInit2(&stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
    uLong bound = deflateBound(&stream, part->size);
    uint8_t *packed = malloc(bound);
    stream.next_in = (Bytef *)part->bytes, stream.avail_in = part->size;
    stream.next_out = packed, stream.avail_out = (uInt)bound;
    deflate(&stream, Z_FINISH);
    part->packed = (uint32_t)stream.total_out;
    deflateEnd(&stream);
    local(file, part, packed);
    free(packed);
}

#define X(text) ((const xmlChar *)(text))

int main(int count, char **arguments) {
    if (count != 3) return 2;
    FILE *in = fopen(arguments[1], "rb");
    if (in == NULL) return 1;
    xmlBufferPtr buffer = xmlBufferCreate();
    xmlTextWriterPtr writer = xmlNewTextWriterMemory(buffer, 0);
    xmlTextWriterStartDocument(writer, NULL, "UTF-8", NULL);
    xmlTextWriterStartElement(writer, X("office:document-content"));
    xmlTextWriterWriteAttribute(writer, X("xmlns:office"), X("urn:oasis:names:tc:opendocument:xmlns:office:1.0"));
    xmlTextWriterWriteAttribute(writer, X("xmlns:table"), X("urn:oasis:names:tc:opendocument:xmlns:table:1.0"));
    xmlTextWriterWriteAttribute(writer, X("xmlns:text"), X("urn:oasis:names:tc:opendocument:xmlns:text:1.0"));
    xmlTextWriterWriteAttribute(writer, X("office:version"), X("1.3"));
    xmlTextWriterStartElement(writer, X("office:body"));
    xmlTextWriterStartElement(writer, X("office:text"));
    xmlTextWriterStartElement(writer, X("table:table"));
    xmlTextWriterWriteAttribute(writer, X("table:name"), X("T1"));
    char line[8192];
    while (fgets(line, sizeof line, in) != NULL) {
        line[strcspn(line, "\r\n")] = 0;
        xmlTextWriterStartElement(writer, X("table:table-row"));
        xmlTextWriterWriteAttribute(writer, X("table:style-name"), X("Row"));
        char *cell = line;
        while (cell != NULL) {
            char *end = *cell == '"' ? strchr(++cell, '"') : strchr(cell, ',');
            char *next = end == NULL ? NULL : *end == '"' ? (end[1] == ',' ? end + 2 : NULL) : end + 1;
            if (end != NULL) *end = 0;
            xmlTextWriterStartElement(writer, X("table:table-cell"));
            xmlTextWriterWriteAttribute(writer, X("table:style-name"), X("T1K"));
            xmlTextWriterStartElement(writer, X("text:p"));
            xmlTextWriterWriteAttribute(writer, X("text:style-name"), X("P3"));
            xmlTextWriterWriteString(writer, X(cell));
            xmlTextWriterEndElement(writer);
            xmlTextWriterEndElement(writer);
            cell = next;
        }
        xmlTextWriterEndElement(writer);
    }
    fclose(in);
    xmlTextWriterEndDocument(writer);
    xmlTextWriterFlush(writer);
    struct part parts[3] = {
        {"mimetype", (const uint8_t *)mimetype, (uint32_t)strlen(mimetype), 0, 0, 0, 0},
        {"META-INF/manifest.xml", (const uint8_t *)manifest, (uint32_t)strlen(manifest), 0, 0, 0, 8},
        {"content.xml", xmlBufferContent(buffer), (uint32_t)xmlBufferLength(buffer), 0, 0, 0, 8},
    };
    FILE *out = fopen(arguments[2], "wb");
    if (out == NULL) return 1;
    for (int index = 0; index < 3; index++) pack(out, &parts[index]);
    uint32_t start = (uint32_t)ftell(out);
    for (int index = 0; index < 3; index++) {
        struct part *part = &parts[index];
        put32(out, 0x02014b50);
        put16(out, 20), put16(out, 20), put16(out, 0), put16(out, part->method), put16(out, 0), put16(out, 0x21);
        put32(out, part->crc), put32(out, part->packed), put32(out, part->size);
        put16(out, (unsigned)strlen(part->name));
        put16(out, 0), put16(out, 0), put16(out, 0), put16(out, 0), put32(out, 0), put32(out, part->offset);
        fputs(part->name, out);
    }
    uint32_t size = (uint32_t)ftell(out) - start;
    put32(out, 0x06054b50);
    put16(out, 0), put16(out, 0), put16(out, 3), put16(out, 3), put32(out, size), put32(out, start), put16(out, 0);
    fclose(out);
    xmlFreeTextWriter(writer);
    xmlBufferFree(buffer);
    return 0;
}
