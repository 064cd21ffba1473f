// Archives read by minizip from memory.

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unzip.h>

#include "CZip.h"
#include "Memory.h"

/// An entry as the directory lists it, and where the directory does.
struct Listed {
    CZipEntry entry;
    unz64_file_pos place;
};

struct CZipReader {
    unzFile archive;
    struct Memory memory;
    struct Listed *entries;
    int64_t count;
    int64_t capacity;
};

/// The flag of an encrypted entry.
#define ENCRYPTED 0x0001u

/// Adds the entry that minizip stands on to the list.
static CZipFailure list_current(CZipReader *reader) {
    if (reader->count == reader->capacity) {
        int64_t capacity = reader->capacity == 0 ? 32 : reader->capacity * 2;
        struct Listed *entries = realloc(reader->entries, (size_t)capacity * sizeof *entries);
        if (entries == NULL) return CZIP_LIBRARY;
        reader->entries = entries;
        reader->capacity = capacity;
    }
    unz_file_info64 info;
    struct Listed listed = {0};
    if (unzGetCurrentFileInfo64(reader->archive, &info, NULL, 0, NULL, 0, NULL, 0) != UNZ_OK
        || unzGetFilePos64(reader->archive, &listed.place) != UNZ_OK || info.compressed_size > INT64_MAX
        || info.uncompressed_size > INT64_MAX) {
        return CZIP_NOT_AN_ARCHIVE;
    }
    char *name = calloc(info.size_filename + 1, 1);
    if (name == NULL) return CZIP_LIBRARY;
    if (unzGetCurrentFileInfo64(reader->archive, &info, name, info.size_filename + 1, NULL, 0, NULL, 0) != UNZ_OK) {
        free(name);
        return CZIP_NOT_AN_ARCHIVE;
    }
    listed.entry = (CZipEntry){
        .name = (uint8_t *)name,
        .name_count = (int64_t)info.size_filename,
        .compressed_size = (int64_t)info.compressed_size,
        .size = (int64_t)info.uncompressed_size,
        .method = (int32_t)info.compression_method,
        .encrypted = (info.flag & ENCRYPTED) != 0,
    };
    reader->entries[reader->count++] = listed;
    return CZIP_OK;
}

/// Reads the directory.
static CZipFailure list_all(CZipReader *reader, int64_t limit) {
    unz_global_info64 global;
    if (unzGetGlobalInfo64(reader->archive, &global) != UNZ_OK) return CZIP_NOT_AN_ARCHIVE;
    if (global.number_entry > (ZPOS64_T)limit) return CZIP_TOO_MANY_ENTRIES;
    if (global.number_entry == 0) return CZIP_OK;
    int outcome = unzGoToFirstFile(reader->archive);
    while (outcome == UNZ_OK) {
        if (reader->count == limit) return CZIP_TOO_MANY_ENTRIES;
        CZipFailure failure = list_current(reader);
        if (failure != CZIP_OK) return failure;
        outcome = unzGoToNextFile(reader->archive);
    }
    return outcome == UNZ_END_OF_LIST_OF_FILE ? CZIP_OK : CZIP_NOT_AN_ARCHIVE;
}

CZipReader *czip_reader_create(const uint8_t *bytes, int64_t count, int64_t entry_limit, CZipFailure *failure) {
    *failure = CZIP_LIBRARY;
    CZipReader *reader = calloc(1, sizeof *reader);
    if (reader == NULL) return NULL;
    reader->memory.bytes = malloc(count > 0 ? (size_t)count : 1);
    if (reader->memory.bytes != NULL) {
        if (count > 0) memcpy(reader->memory.bytes, bytes, (size_t)count);
        reader->memory.count = (size_t)count;
        zlib_filefunc64_def functions = czip_memory_functions(&reader->memory);
        reader->archive = unzOpen2_64("", &functions);
        *failure = reader->archive == NULL ? CZIP_NOT_AN_ARCHIVE : list_all(reader, entry_limit);
    }
    if (*failure == CZIP_OK) return reader;
    czip_reader_destroy(reader);
    return NULL;
}

void czip_reader_destroy(CZipReader *reader) {
    if (reader == NULL) return;
    if (reader->archive != NULL) unzClose(reader->archive);
    for (int64_t i = 0; i < reader->count; i++) free((void *)reader->entries[i].entry.name);
    free(reader->entries);
    free(reader->memory.bytes);
    free(reader);
}

int64_t czip_reader_count(const CZipReader *reader) { return reader->count; }

CZipEntry czip_reader_entry(const CZipReader *reader, int64_t index) { return reader->entries[index].entry; }

CZipFailure czip_reader_read(CZipReader *reader, int64_t index, uint8_t *buffer) {
    const struct Listed *listed = reader->entries + index;
    int64_t left = listed->entry.size;
    if (unzGoToFilePos64(reader->archive, &listed->place) != UNZ_OK) return CZIP_CORRUPT;
    if (unzOpenCurrentFile(reader->archive) != UNZ_OK) return CZIP_CORRUPT;
    while (left > 0) {
        int read = unzReadCurrentFile(reader->archive, buffer, left > INT_MAX ? INT_MAX : (unsigned)left);
        if (read <= 0) break;
        buffer += read;
        left -= read;
    }
    // Nothing may be left over, and only a closing after the last byte compares the checksum.
    uint8_t rest;
    bool ended = left == 0 && unzReadCurrentFile(reader->archive, &rest, 1) == 0;
    return unzCloseCurrentFile(reader->archive) == UNZ_OK && ended ? CZIP_OK : CZIP_CORRUPT;
}
