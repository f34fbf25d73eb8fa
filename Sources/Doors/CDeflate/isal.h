#pragma once
#include <stdint.h>

/* The part of ISA-L's stream that its users fill in (igzip_lib.h of libisal 2.x); what follows is the library's. */
struct isal_stream {
    uint8_t *next_in;
    uint32_t avail_in;
    uint32_t total_in;
    uint8_t *next_out;
    uint32_t avail_out;
    uint32_t total_out;
    void *hufftables;
    uint32_t level;
    uint32_t level_buf_size;
    uint8_t *level_buf;
    uint16_t end_of_stream;
    uint16_t flush;
    uint16_t gzip_flag;
    uint16_t hist_bits;
};

enum {
    ISAL_OK = 0,
    ISAL_NO_FLUSH = 0,
    ISAL_SYNC_FLUSH = 1,
    ISAL_FULL_FLUSH = 2,
    /* Version 2.30 wants 82 384 bytes; what another version may want more has room. */
    ISAL_STREAM_SIZE = 256 * 1024,
    /* Measured on sheets of a run, one core: level 1 does 1 160 MB/s and leaves 14.6 %, level 0 1 270 and 17.6,
       level 2 1 140 and 14.6, level 3 425 and 14.0 (zlib, level 6: 90 and 11.9). Level 3 also gives other bytes with
       AVX2 and again others with AVX-512; level 1 the same from SSE 4.2 on. */
    ISAL_LEVEL = 1,
    /* ISAL_DEF_LVL1_DEFAULT: 4 KB, the hash table, 64 K symbols of four bytes. */
    ISAL_LEVEL_SIZE = 282624,
};
