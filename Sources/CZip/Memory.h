// A growing buffer with a position: the file that minizip believes to write or read.

#ifndef CZIP_MEMORY_H
#define CZIP_MEMORY_H

#include <ioapi.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Bytes in memory, read and written like a file.
struct Memory {
    uint8_t *bytes;
    size_t count;
    size_t capacity;
    size_t position;
    /// Whether the last read asked for more than there was.
    bool ended;
};

/// The callbacks that make minizip work on this memory; the memory must outlive the archive.
zlib_filefunc64_def czip_memory_functions(struct Memory *memory);

#endif
