#include "CScan.h"

static struct scan_survey bytewise(const uint8_t *byte, size_t count) {
    struct scan_survey found = {0, 0, 0};
    for (size_t i = 0; i < count; i++) {
        found.newlines += byte[i] == '\n';
        found.quotes |= byte[i] == '"';
        found.high |= byte[i] >> 7;
    }
    return found;
}

struct scan_survey scan_survey(const void *bytes, size_t count) {
    const uint8_t *byte = bytes;
#if defined(__SSE2__)
    const __m128i line_end = _mm_set1_epi8('\n'), quote = _mm_set1_epi8('"'), zero = _mm_setzero_si128();
    __m128i quotes = zero, high = zero, sums = zero;
    size_t whole = count / 16, done = 0;
    while (done < whole) {
        /* A counter in each byte; at most 255 looks before one could overflow. */
        size_t stop = whole - done < 255 ? whole : done + 255;
        __m128i counters = zero;
        for (; done < stop; done++) {
            __m128i part = _mm_loadu_si128((const __m128i *)byte + done);
            counters = _mm_sub_epi8(counters, _mm_cmpeq_epi8(part, line_end));
            quotes = _mm_or_si128(quotes, _mm_cmpeq_epi8(part, quote));
            high = _mm_or_si128(high, part);
        }
        sums = _mm_add_epi64(sums, _mm_sad_epu8(counters, zero));
    }
    uint64_t halves[2];
    memcpy(halves, &sums, sizeof halves);
    struct scan_survey found = bytewise(byte + 16 * whole, count - 16 * whole);
    found.newlines += halves[0] + halves[1];
    found.quotes |= _mm_movemask_epi8(quotes) != 0;
    found.high |= _mm_movemask_epi8(high) != 0;
    return found;
#else
    return bytewise(byte, count);
#endif
}
