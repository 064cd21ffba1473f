// Benchmark W2 in plain C: the documents of a batch through libxml2's text writer and zlib.
//
//     w2 TEMPLATE.odt COMMUNES.csv FOLDER
//
// The template is an ODT of VanThu whose cells are marks such as @p1@. Its tree is read once; for each commune it is
// written with the marks filled in, compressed at level 6 and put into a zip with the other parts, which are compressed
// once. So the program writes what VanThu writes, without knowing anything of documents. No zip library: a local header
// a part, the directory, the end.

#include <fcntl.h>
#include <libxml/parser.h>
#include <libxml/xmlwriter.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <zlib.h>

enum { PARTS = 16, COLUMNS = 32, FIELD = 256 };

struct Part {
    char name[64];
    unsigned char *bytes;
    uint32_t compressed, size, crc;
    int method;
};

static char names[COLUMNS][FIELD], values[COLUMNS][FIELD];
static int columns;

static uint32_t number(const unsigned char *at, int count) {
    uint32_t value = 0;
    while (count-- > 0) value = value << 8 | at[count];
    return value;
}

static unsigned char *put(unsigned char *at, uint32_t value, int count) {
    for (; count > 0; count--, value >>= 8) *at++ = (unsigned char)value;
    return at;
}

/// Reads the parts of a zip without descriptors: local headers one after another.
static int read_parts(const unsigned char *zip, size_t length, struct Part *parts) {
    int count = 0;
    size_t at = 0;
    while (at + 30 < length && number(zip + at, 4) == 0x04034b50 && count < PARTS) {
        struct Part *part = parts + count++;
        uint32_t name = number(zip + at + 26, 2), extra = number(zip + at + 28, 2);
        part->method = (int)number(zip + at + 8, 2);
        part->crc = number(zip + at + 14, 4);
        part->compressed = number(zip + at + 18, 4);
        part->size = number(zip + at + 22, 4);
        memcpy(part->name, zip + at + 30, name);
        part->name[name] = 0;
        part->bytes = malloc(part->compressed);
        memcpy(part->bytes, zip + at + 30 + name + extra, part->compressed);
        at += 30 + name + extra + part->compressed;
    }
    return count;
}

static const char *value_of(const char *mark, size_t length) {
    for (int i = 0; i < columns; i++) {
        if (strlen(names[i]) == length && memcmp(names[i], mark, length) == 0) return values[i];
    }
    return "";
}

/// Writes text with its marks filled in.
static void write_text(xmlTextWriterPtr writer, const char *text) {
    char line[4096];
    size_t used = 0;
    for (const char *at = text; *at != 0;) {
        const char *end = *at == '@' ? strchr(at + 1, '@') : NULL;
        if (end != NULL) {
            const char *value = value_of(at + 1, (size_t)(end - at - 1));
            size_t length = strlen(value);
            memcpy(line + used, value, length);
            used += length;
            at = end + 1;
        } else {
            line[used++] = *at++;
        }
    }
    line[used] = 0;
    xmlTextWriterWriteString(writer, (const xmlChar *)line);
}

static void qualified(xmlNsPtr ns, const xmlChar *name, char *out) {
    if (ns != NULL && ns->prefix != NULL) {
        sprintf(out, "%s:%s", ns->prefix, name);
    } else {
        strcpy(out, (const char *)name);
    }
}

static void write_node(xmlTextWriterPtr writer, xmlNodePtr node) {
    char name[128];
    if (node->type == XML_TEXT_NODE) {
        write_text(writer, (const char *)node->content);
        return;
    }
    qualified(node->ns, node->name, name);
    xmlTextWriterStartElement(writer, (const xmlChar *)name);
    for (xmlNsPtr ns = node->nsDef; ns != NULL; ns = ns->next) {
        sprintf(name, "xmlns:%s", ns->prefix);
        xmlTextWriterWriteAttribute(writer, (const xmlChar *)name, ns->href);
    }
    for (xmlAttrPtr attribute = node->properties; attribute != NULL; attribute = attribute->next) {
        qualified(attribute->ns, attribute->name, name);
        xmlTextWriterWriteAttribute(
            writer, (const xmlChar *)name, attribute->children ? attribute->children->content : (const xmlChar *)"");
    }
    for (xmlNodePtr child = node->children; child != NULL; child = child->next) write_node(writer, child);
    xmlTextWriterEndElement(writer);
}

static double seconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
    if (argc != 4) return 64;
    static unsigned char file[1 << 20], zip[1 << 20], packed[1 << 20], plain[1 << 20];
    FILE *input = fopen(argv[1], "rb");
    if (input == NULL) return 1;
    size_t length = fread(file, 1, sizeof file, input);
    fclose(input);
    struct Part parts[PARTS];
    int count = read_parts(file, length, parts);
    xmlDocPtr content = NULL;
    for (int i = 0; i < count; i++) {
        if (strcmp(parts[i].name, "content.xml") != 0) continue;
        z_stream stream = {.next_in = parts[i].bytes, .avail_in = parts[i].compressed, .next_out = plain, .avail_out = sizeof plain};
        inflateInit2(&stream, -15);
        inflate(&stream, Z_FINISH);
        content = xmlReadMemory((char *)plain, (int)stream.total_out, "", NULL, 0);
        inflateEnd(&stream);
    }
    FILE *rows = fopen(argv[2], "r");
    if (rows == NULL || content == NULL) return 1;
    char line[8192];
    double xml = 0, deflating = 0, writing = 0;
    long made = 0;
    z_stream stream = {0};
    deflateInit2(&stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
    while (fgets(line, sizeof line, rows) != NULL) {
        line[strcspn(line, "\n")] = 0;
        char(*fields)[FIELD] = made == 0 && columns == 0 ? names : values;
        int field = 0;
        for (char *part = strtok(line, ","); part != NULL; part = strtok(NULL, ",")) snprintf(fields[field++], FIELD, "%s", part);
        if (fields == names) {
            columns = field;
            continue;
        }
        double start = seconds();
        xmlBufferPtr buffer = xmlBufferCreate();
        xmlTextWriterPtr writer = xmlNewTextWriterMemory(buffer, 0);
        xmlTextWriterStartDocument(writer, NULL, "UTF-8", NULL);
        write_node(writer, xmlDocGetRootElement(content));
        xmlTextWriterEndDocument(writer);
        xmlFreeTextWriter(writer);
        double written = seconds();
        uint32_t size = (uint32_t)xmlBufferLength(buffer);
        deflateReset(&stream);
        stream.next_in = (Bytef *)xmlBufferContent(buffer);
        stream.avail_in = size;
        stream.next_out = packed;
        stream.avail_out = sizeof packed;
        deflate(&stream, Z_FINISH);
        uint32_t crc = (uint32_t)crc32(0, xmlBufferContent(buffer), size);
        double deflated = seconds();
        unsigned char *at = zip;
        uint32_t places[PARTS];
        for (int i = 0; i < count; i++) {
            struct Part part = parts[i];
            if (strcmp(part.name, "content.xml") == 0) {
                part.bytes = packed;
                part.compressed = (uint32_t)stream.total_out;
                part.size = size;
                part.crc = crc;
                parts[i].compressed = part.compressed, parts[i].size = size, parts[i].crc = crc;
            }
            places[i] = (uint32_t)(at - zip);
            at = put(put(put(at, 0x04034b50, 4), 20, 2), 0, 2);
            at = put(put(put(at, (uint32_t)part.method, 2), 0, 2), 0x21, 2);
            at = put(put(put(at, part.crc, 4), part.compressed, 4), part.size, 4);
            at = put(put(at, (uint32_t)strlen(part.name), 2), 0, 2);
            memcpy(at, part.name, strlen(part.name));
            at += strlen(part.name);
            memcpy(at, part.bytes, part.compressed);
            at += part.compressed;
        }
        uint32_t directory = (uint32_t)(at - zip);
        for (int i = 0; i < count; i++) {
            at = put(put(put(put(at, 0x02014b50, 4), 20, 2), 20, 2), 0, 2);
            at = put(put(put(at, (uint32_t)parts[i].method, 2), 0, 2), 0x21, 2);
            at = put(put(put(at, parts[i].crc, 4), parts[i].compressed, 4), parts[i].size, 4);
            at = put(put(put(put(put(at, (uint32_t)strlen(parts[i].name), 2), 0, 2), 0, 2), 0, 2), 0, 2);
            at = put(put(at, 0, 4), places[i], 4);
            memcpy(at, parts[i].name, strlen(parts[i].name));
            at += strlen(parts[i].name);
        }
        uint32_t end = (uint32_t)(at - zip);
        at = put(put(put(at, 0x06054b50, 4), 0, 2), 0, 2);
        at = put(put(at, (uint32_t)count, 2), (uint32_t)count, 2);
        at = put(put(put(at, end - directory, 4), directory, 4), 0, 2);
        char path[1024], temporary[1024];
        snprintf(path, sizeof path, "%s/%s.odt", argv[3], values[0]);
        snprintf(temporary, sizeof temporary, "%s/.tmp", argv[3]);
        int descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC, 0644);
        if (descriptor < 0 || write(descriptor, zip, (size_t)(at - zip)) < 0) return 1;
        close(descriptor);
        rename(temporary, path);
        double closed = seconds();
        xmlBufferFree(buffer);
        xml += written - start, deflating += deflated - written, writing += closed - deflated;
        made++;
    }
    double total = seconds();
    printf("C, libxml2 + zlib 6: %ld documents, %.0f per core-second; us each: xml %.1f, deflate %.1f, file %.1f, all %.1f\n",
        made, (double)made / total, xml / (double)made * 1e6, deflating / (double)made * 1e6,
        writing / (double)made * 1e6, total / (double)made * 1e6);
    return 0;
}
