#ifndef CDIGEST_H
#define CDIGEST_H

#include <stdint.h>

/// The SHA-256 of `count` bytes (FIPS 180-4, 6.2) into 32 bytes.
void cdigest_sha256(const uint8_t *bytes, int64_t count, uint8_t *digest);

#endif
