#pragma once
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Bytes of extracts looked at sixteen at a time, which Swift's own vectors do in ten times the instructions. Every x86
 * processor of 64 bits has what is used here; elsewhere the compiler makes the best of plain loops. */

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/* Of 64 bytes, one bit for each: those that are the separator or a line end, and those over 0x7F. */
struct scan_bits {
    uint64_t ends;
    uint64_t high;
};

/* The 64 bytes must all be there. */
static inline struct scan_bits scan_block(const void *bytes, uint8_t separator) {
    struct scan_bits bits = {0, 0};
#if defined(__SSE2__)
    const __m128i wanted = _mm_set1_epi8((char)separator), line_end = _mm_set1_epi8('\n');
    for (int i = 0; i < 4; i++) {
        __m128i part = _mm_loadu_si128((const __m128i *)bytes + i);
        __m128i found = _mm_or_si128(_mm_cmpeq_epi8(part, wanted), _mm_cmpeq_epi8(part, line_end));
        bits.ends |= (uint64_t)(uint32_t)_mm_movemask_epi8(found) << (16 * i);
        bits.high |= (uint64_t)(uint32_t)_mm_movemask_epi8(part) << (16 * i);
    }
#else
    const uint8_t *byte = (const uint8_t *)bytes;
    for (int i = 0; i < 64; i++) {
        bits.ends |= (uint64_t)(byte[i] == separator || byte[i] == '\n') << i;
        bits.high |= (uint64_t)(byte[i] >> 7) << i;
    }
#endif
    return bits;
}

/* What a first look at a text finds. */
struct scan_survey {
    size_t newlines;
    int quotes;
    int high;
};

struct scan_survey scan_survey(const void *bytes, size_t count);
