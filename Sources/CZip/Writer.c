// Compressing with libdeflate, and archives written by minizip from compressed parts.

#include <libdeflate.h>
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

uint32_t czip_crc32(const uint8_t *bytes, int64_t count) {
    return count > 0 ? libdeflate_crc32(0, bytes, (size_t)count) : 0;
}

struct CZipCompressor {
    struct libdeflate_compressor *deflate;
    uint8_t *output;
    size_t capacity;
};

CZipCompressor *czip_compressor_create(int32_t level) {
    CZipCompressor *compressor = calloc(1, sizeof *compressor);
    if (compressor == NULL) return NULL;
    compressor->deflate = libdeflate_alloc_compressor(level);
    if (compressor->deflate != NULL) return compressor;
    free(compressor);
    return NULL;
}

void czip_compressor_destroy(CZipCompressor *compressor) {
    if (compressor == NULL) return;
    libdeflate_free_compressor(compressor->deflate);
    free(compressor->output);
    free(compressor);
}

const uint8_t *czip_compressor_compress(
    CZipCompressor *compressor, const uint8_t *bytes, int64_t count, int64_t *size) {
    size_t bound = libdeflate_deflate_compress_bound(compressor->deflate, (size_t)count);
    if (bound > compressor->capacity) {
        free(compressor->output);
        compressor->capacity = 0;
        compressor->output = malloc(bound);
        if (compressor->output == NULL) return NULL;
        compressor->capacity = bound;
    }
    size_t used = libdeflate_deflate_compress(
        compressor->deflate, bytes, (size_t)count, compressor->output, compressor->capacity);
    *size = (int64_t)used;
    return used > 0 ? compressor->output : NULL;
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
