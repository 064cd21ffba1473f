// The C façade over minizip and zlib: archives in memory, opaque structs, fixed-width integers.
//
// Only the .c files of this target see the headers of minizip and zlib.

#ifndef CZIP_H
#define CZIP_H

#include <stdbool.h>
#include <stdint.h>

/// What went wrong in a call.
typedef enum __attribute__((enum_extensibility(closed))) CZipFailure : int32_t {
    CZIP_OK __attribute__((swift_name("ok"))) = 0,
    /// The library refused the call or ran out of memory.
    CZIP_LIBRARY __attribute__((swift_name("library"))) = 1,
    /// The bytes are no zip archive, or its directory is damaged.
    CZIP_NOT_AN_ARCHIVE __attribute__((swift_name("notAnArchive"))) = 2,
    /// An entry's data is damaged: cut short, not decodable, or its checksum differs.
    CZIP_CORRUPT __attribute__((swift_name("corrupt"))) = 3,
    /// The archive has more entries than allowed.
    CZIP_TOO_MANY_ENTRIES __attribute__((swift_name("tooManyEntries"))) = 4,
} CZipFailure;

/// The methods of compression that are written and read.
enum { CZIP_STORED = 0, CZIP_DEFLATED = 8 };

/// The checksum of zip.
uint32_t czip_crc32(const uint8_t *_Nullable bytes, int64_t count);

// MARK: Compressing

/// A raw deflate stream and its output buffer, both used again for every part.
typedef struct CZipCompressor CZipCompressor;

/// Makes a compressor of a level from 0 to 9.
CZipCompressor *_Nullable czip_compressor_create(int32_t level);
/// Frees the compressor.
void czip_compressor_destroy(CZipCompressor *_Nullable compressor);
/// Compresses bytes and lends the outcome until the next call; null when memory ran out.
const uint8_t *_Nullable czip_compressor_compress(
    CZipCompressor *_Nonnull compressor, const uint8_t *_Nullable bytes, int64_t count, int64_t *_Nonnull size);

// MARK: Writing

/// An archive that grows in memory. Every entry has the date 1980-01-01 00:00 and no extra field.
typedef struct CZipWriter CZipWriter;

/// Makes an empty archive.
CZipWriter *_Nullable czip_writer_create(void);
/// Frees the archive.
void czip_writer_destroy(CZipWriter *_Nullable writer);
/// Adds an entry whose bytes are already as the method leaves them; `crc` and `size` are of the original bytes.
CZipFailure czip_writer_add(
    CZipWriter *_Nullable writer, const char *_Nonnull name, bool utf8, int32_t method, const uint8_t *_Nullable bytes,
    int64_t count, uint32_t crc, int64_t size);
/// Writes the directory and lends the whole archive until the writer is freed; nothing can be added afterwards.
const uint8_t *_Nullable czip_writer_finish(CZipWriter *_Nullable writer, int64_t *_Nonnull count);

// MARK: Reading

/// An archive opened over a copy of its bytes.
typedef struct CZipReader CZipReader;

/// What the directory says of an entry.
typedef struct CZipEntry {
    /// The name's bytes, without a terminator, as long as the reader lives.
    const uint8_t *_Nullable name;
    int64_t name_count;
    int64_t compressed_size;
    int64_t size;
    int32_t method;
    bool encrypted;
} CZipEntry;

/// Opens an archive and reads its directory.
CZipReader *_Nullable czip_reader_create(
    const uint8_t *_Nullable bytes, int64_t count, int64_t entry_limit, CZipFailure *_Nonnull failure);
/// Frees the reader and its copy.
void czip_reader_destroy(CZipReader *_Nullable reader);
/// How many entries the directory lists.
int64_t czip_reader_count(const CZipReader *_Nonnull reader);
/// What the directory says of an entry.
CZipEntry czip_reader_entry(const CZipReader *_Nonnull reader, int64_t index);
/// Reads an entry into a buffer of the size that the directory says, and checks its checksum.
CZipFailure czip_reader_read(CZipReader *_Nonnull reader, int64_t index, uint8_t *_Nullable buffer);

#endif
