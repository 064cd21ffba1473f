// minizip's input and output callbacks over memory.

#include "Memory.h"

#include <stdlib.h>
#include <string.h>

static voidpf open_memory(voidpf opaque, const void *name, int mode) {
    (void)name, (void)mode;
    return opaque;
}

static uLong read_memory(voidpf opaque, voidpf stream, void *buffer, uLong size) {
    struct Memory *memory = stream;
    (void)opaque;
    size_t left = memory->position < memory->count ? memory->count - memory->position : 0;
    size_t taken = size < left ? size : left;
    if (taken > 0) memcpy(buffer, memory->bytes + memory->position, taken);
    memory->position += taken;
    memory->ended = taken < size;
    return (uLong)taken;
}

static uLong write_memory(voidpf opaque, voidpf stream, const void *buffer, uLong size) {
    struct Memory *memory = stream;
    (void)opaque;
    if (size == 0) return 0;
    size_t end = memory->position + size;
    if (end > memory->capacity) {
        size_t capacity = end * 2 < 4096 ? 4096 : end * 2;
        uint8_t *bytes = realloc(memory->bytes, capacity);
        if (bytes == NULL) return 0;
        memory->bytes = bytes;
        memory->capacity = capacity;
    }
    memcpy(memory->bytes + memory->position, buffer, size);
    memory->position = end;
    if (end > memory->count) memory->count = end;
    return size;
}

static ZPOS64_T tell_memory(voidpf opaque, voidpf stream) {
    (void)opaque;
    return ((struct Memory *)stream)->position;
}

static long seek_memory(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin) {
    struct Memory *memory = stream;
    (void)opaque;
    ZPOS64_T start = origin == ZLIB_FILEFUNC_SEEK_SET ? 0
                     : origin == ZLIB_FILEFUNC_SEEK_CUR ? memory->position
                                                        : memory->count;
    // A damaged directory may point anywhere; a place outside the bytes is an error, as is an overflow.
    if (start + offset < start || start + offset > memory->count) return -1;
    memory->position = (size_t)(start + offset);
    return 0;
}

// minizip takes an end of file inside a number for zeros unless it is told of an error.
static int error_of_memory(voidpf opaque, voidpf stream) {
    (void)opaque;
    return ((struct Memory *)stream)->ended;
}

static int close_memory(voidpf opaque, voidpf stream) {
    (void)opaque, (void)stream;
    return 0;
}

zlib_filefunc64_def czip_memory_functions(struct Memory *memory) {
    return (zlib_filefunc64_def){
        .zopen64_file = open_memory,
        .zread_file = read_memory,
        .zwrite_file = write_memory,
        .ztell64_file = tell_memory,
        .zseek64_file = seek_memory,
        .zclose_file = close_memory,
        .zerror_file = error_of_memory,
        .opaque = memory,
    };
}
