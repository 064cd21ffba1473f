// SHA-256 by the system's Nettle, which uses the processor's own instructions where it has them.

#include "CDigest.h"

#include <nettle/sha2.h>
#include <stddef.h>

void cdigest_sha256(const uint8_t *bytes, int64_t count, uint8_t *digest) {
    struct sha256_ctx context;
    sha256_init(&context);
    if (count > 0) sha256_update(&context, (size_t)count, bytes);
    sha256_digest(&context, SHA256_DIGEST_SIZE, digest);
}
