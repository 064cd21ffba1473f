// Compressing with zlib, and archives written by minizip from compressed parts.

#include <limits.h>
#include <stdlib.h>
#include <zip.h>
#include <zlib.h>

#include "CZip.h"
#include "Memory.h"

/// 1980-01-01 00:00 as DOS writes it, the earliest date a zip can hold: no clock, no time zone.
#define FIXED_DATE 0x00210000u
/// The bit that says that the name is UTF-8.
#define UTF8_NAME 0x0800u
/// Written by a system without file attributes, after version 2.0 of the format.
#define MADE_BY 20u

uint32_t czip_crc32(const uint8_t *bytes, int64_t count) { return czip_crc32_continue(0, bytes, count); }

uint32_t czip_crc32_continue(uint32_t start, const uint8_t *bytes, int64_t count) {
    uLong crc = start;
    while (count > 0) {
        uInt piece = count > INT_MAX ? INT_MAX : (uInt)count;
        crc = crc32(crc, bytes, piece);
        bytes += piece;
        count -= piece;
    }
    return (uint32_t)crc;
}

struct CZipCompressor {
    z_stream stream;
    uint8_t *output;
    size_t capacity;
    /// How much of the output is filled, and how the last step ended.
    size_t used;
    int outcome;
};

CZipCompressor *czip_compressor_create(int32_t level) {
    CZipCompressor *compressor = calloc(1, sizeof *compressor);
    if (compressor == NULL) return NULL;
    if (deflateInit2(&compressor->stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
        free(compressor);
        return NULL;
    }
    return compressor;
}

void czip_compressor_destroy(CZipCompressor *compressor) {
    if (compressor == NULL) return;
    deflateEnd(&compressor->stream);
    free(compressor->output);
    free(compressor);
}

/// Doubles the output buffer.
static bool grow(CZipCompressor *compressor) {
    size_t capacity = compressor->capacity == 0 ? 16384 : compressor->capacity * 2;
    uint8_t *output = realloc(compressor->output, capacity);
    if (output == NULL) return false;
    compressor->output = output;
    compressor->capacity = capacity;
    return true;
}

void czip_compressor_start(CZipCompressor *compressor) {
    compressor->used = 0;
    compressor->outcome = deflateReset(&compressor->stream);
}

/// Takes bytes in; the last ones end the stream.
static void take(CZipCompressor *compressor, const uint8_t *bytes, int64_t count, bool last) {
    z_stream *stream = &compressor->stream;
    stream->next_in = (Bytef *)bytes;
    stream->avail_in = 0;
    while (compressor->outcome == Z_OK && (last || count > 0 || stream->avail_in > 0)) {
        if (compressor->used == compressor->capacity && !grow(compressor)) {
            compressor->outcome = Z_MEM_ERROR;
            return;
        }
        if (stream->avail_in == 0 && count > 0) {
            stream->avail_in = count > INT_MAX ? INT_MAX : (uInt)count;
            count -= stream->avail_in;
        }
        size_t room = compressor->capacity - compressor->used;
        uInt lent = room > INT_MAX ? INT_MAX : (uInt)room;
        stream->next_out = compressor->output + compressor->used;
        stream->avail_out = lent;
        compressor->outcome = deflate(stream, last && count == 0 ? Z_FINISH : Z_NO_FLUSH);
        compressor->used += lent - stream->avail_out;
    }
}

void czip_compressor_add(CZipCompressor *compressor, const uint8_t *bytes, int64_t count) {
    if (count > 0) take(compressor, bytes, count, false);
}

const uint8_t *czip_compressor_finish(CZipCompressor *compressor, int64_t *size) {
    static const uint8_t nothing = 0;
    take(compressor, &nothing, 0, true);
    *size = (int64_t)compressor->used;
    return compressor->outcome == Z_STREAM_END ? compressor->output : NULL;
}

const uint8_t *czip_compressor_compress(
    CZipCompressor *compressor, const uint8_t *bytes, int64_t count, int64_t *size) {
    czip_compressor_start(compressor);
    take(compressor, bytes, count, true);
    *size = (int64_t)compressor->used;
    return compressor->outcome == Z_STREAM_END ? compressor->output : NULL;
}

struct CZipWriter {
    zipFile archive;
    struct Memory memory;
};

CZipWriter *czip_writer_create(void) {
    CZipWriter *writer = calloc(1, sizeof *writer);
    if (writer == NULL) return NULL;
    zlib_filefunc64_def functions = czip_memory_functions(&writer->memory);
    writer->archive = zipOpen2_64("", APPEND_STATUS_CREATE, NULL, &functions);
    if (writer->archive == NULL) {
        free(writer);
        return NULL;
    }
    return writer;
}

void czip_writer_destroy(CZipWriter *writer) {
    if (writer == NULL) return;
    if (writer->archive != NULL) zipClose(writer->archive, NULL);
    free(writer->memory.bytes);
    free(writer);
}

CZipFailure czip_writer_add(
    CZipWriter *writer, const char *name, bool utf8, int32_t method, const uint8_t *bytes, int64_t count, uint32_t crc,
    int64_t size) {
    if (writer == NULL || writer->archive == NULL) return CZIP_LIBRARY;
    zip_fileinfo info = {.dosDate = FIXED_DATE};
    int outcome = zipOpenNewFileInZip4_64(
        writer->archive, name, &info, NULL, 0, NULL, 0, NULL, method, Z_DEFAULT_COMPRESSION, 1, -MAX_WBITS,
        DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, NULL, 0, MADE_BY, utf8 ? UTF8_NAME : 0, 0);
    while (outcome == ZIP_OK && count > 0) {
        unsigned piece = count > INT_MAX ? INT_MAX : (unsigned)count;
        outcome = zipWriteInFileInZip(writer->archive, bytes, piece);
        bytes += piece;
        count -= piece;
    }
    if (outcome == ZIP_OK) outcome = zipCloseFileInZipRaw64(writer->archive, (ZPOS64_T)size, crc);
    return outcome == ZIP_OK ? CZIP_OK : CZIP_LIBRARY;
}

const uint8_t *czip_writer_finish(CZipWriter *writer, int64_t *count) {
    *count = 0;
    if (writer == NULL || writer->archive == NULL) return NULL;
    int outcome = zipClose(writer->archive, NULL);
    writer->archive = NULL;
    if (outcome != ZIP_OK) return NULL;
    *count = (int64_t)writer->memory.count;
    return writer->memory.bytes;
}
