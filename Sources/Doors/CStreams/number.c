#include "CStreams.h"
#include <stdint.h>
#include <string.h>

/* "%.16G": sixteen digits of the number's exact value, rounded half to even, without zeros at the end. */

static const char pairs[] =
    "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354555657"
    "58596061626364656667686970717273747576777879808182838485868788899091929394959697989900";

static const uint64_t powers[] = {
    UINT64_C(1), UINT64_C(10), UINT64_C(100), UINT64_C(1000), UINT64_C(10000), UINT64_C(100000), UINT64_C(1000000),
    UINT64_C(10000000), UINT64_C(100000000), UINT64_C(1000000000), UINT64_C(10000000000), UINT64_C(100000000000),
    UINT64_C(1000000000000), UINT64_C(10000000000000), UINT64_C(100000000000000), UINT64_C(1000000000000000),
    UINT64_C(10000000000000000), UINT64_C(100000000000000000), UINT64_C(1000000000000000000),
    UINT64_C(10000000000000000000),
};

/* All digits of a whole number; gives how many. */
static size_t whole(uint64_t number, char *text) {
    char backwards[20];
    size_t at = sizeof backwards;
    while (number >= 100) {
        at -= 2;
        memcpy(backwards + at, pairs + 2 * (number % 100), 2);
        number /= 100;
    }
    if (number >= 10) {
        at -= 2;
        memcpy(backwards + at, pairs + 2 * number, 2);
    } else {
        backwards[--at] = (char)('0' + number);
    }
    memcpy(text, backwards + at, sizeof backwards - at);
    return sizeof backwards - at;
}

/* A number that is not whole, from 0.0001 to 10^15. */
static size_t fraction(double number, uint64_t bits, char *text) {
    /* The number lies between 10^magnitude and ten times that. */
    int magnitude;
    if (number >= 1) {
        magnitude = 0;
        while (number >= (double)powers[magnitude + 1]) magnitude++;
    } else {
        magnitude = number >= 0.1 ? -1 : number >= 0.01 ? -2 : number >= 0.001 ? -3 : -4;
    }
    /* Its exact value is mantissa / 2^shift: of mantissa * 10^n / 2^shift the whole part has sixteen digits. */
    uint64_t mantissa = (bits & ((UINT64_C(1) << 52) - 1)) | UINT64_C(1) << 52;
    int shift = 1075 - (int)(bits >> 52 & 0x7FF);
    unsigned __int128 scaled = (unsigned __int128)mantissa * powers[15 - magnitude];
    uint64_t digits = (uint64_t)(scaled >> shift);
    unsigned __int128 rest = scaled - ((unsigned __int128)digits << shift);
    unsigned __int128 half = (unsigned __int128)1 << (shift - 1);
    if (rest > half || (rest == half && (digits & 1))) digits++;
    if (digits == powers[16]) {
        digits = powers[15];
        magnitude++;
    }
    char all[20];
    size_t count = whole(digits, all);
    size_t least = magnitude < 0 ? 1 : (size_t)magnitude + 1;
    while (count > least && all[count - 1] == '0') count--;
    if (magnitude < 0) {
        static const char zeros[] = "0.000";
        size_t before = (size_t)(1 - magnitude);
        memcpy(text, zeros, before);
        memcpy(text + before, all, count);
        return before + count;
    }
    memcpy(text, all, least);
    if (count == least) return count;
    text[least] = '.';
    memcpy(text + least + 1, all + least, count - least);
    return count + 1;
}

size_t streams_print_number(double number, char *text) {
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    size_t sign = bits >> 63;
    double size = sign ? -number : number;
    /* Not true of what is not a number either; a negative zero has its sign printed. */
    if (!(size < 1e15)) return 0;
    if (sign) text[0] = '-';
    uint64_t integer = (uint64_t)size;
    if ((double)integer == size) return sign + whole(integer, text + sign);
    if (size < 0.0001) return 0;
    return sign + fraction(size, bits & ~(UINT64_C(1) << 63), text + sign);
}
