#define _GNU_SOURCE
#undef _FORTIFY_SOURCE
#include "CStreams.h"
#include "quick.h"
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

_Thread_local int streams_quick;

int streams_are_quick_here(int wanted) {
    int before = streams_quick;
    streams_quick = wanted;
    return before;
}

/* What libc prints with when it was compiled to check: a format that writes to memory must not lie in memory that can
   be written to. */
int __vfprintf_chk(FILE *stream, int flag, const char *format, va_list list);
int __fprintf_chk(FILE *stream, int flag, const char *format, ...);

static size_t print_int(int number, char *text) { return streams_print_number(number, text); }

/* A format of %s, %d and %.16G only, whose text is short: -1 where it is not so, and nothing is printed. */
static int print(FILE *stream, const char *format, va_list list) {
    char text[1024], *at = text, *const end = text + sizeof text - 32;
    for (const char *c = format; *c; c++) {
        if (at >= end) return -1;
        if (*c != '%') {
            *at++ = *c;
        } else if (c[1] == 's') {
            const char *words = va_arg(list, const char *);
            if (!words) return -1;
            size_t count = strlen(words);
            if (count > (size_t)(end - at)) return -1;
            memcpy(at, words, count);
            at += count;
            c++;
        } else if (c[1] == 'd') {
            at += print_int(va_arg(list, int), at);
            c++;
        } else if (!strncmp(c + 1, ".16G", 4)) {
            size_t count = streams_print_number(va_arg(list, double), at);
            if (!count) return -1;
            at += count;
            c += 4;
        } else {
            return -1;
        }
    }
    /* A stream that fails says so in ferror, where the caller looks. */
    fwrite_unlocked(text, 1, (size_t)(at - text), stream);
    return (int)(at - text);
}

/* MARK: What libxlsxwriter calls */

int __fprintf_chk(FILE *stream, int flag, const char *format, ...) {
    va_list list;
    int printed = -1;
    if (streams_quick) {
        va_start(list, format);
        printed = print(stream, format, list);
        va_end(list);
        if (printed >= 0) return printed;
    }
    va_start(list, format);
    printed = __vfprintf_chk(stream, flag, format, list);
    va_end(list);
    return printed;
}

int snprintf(char *text, size_t room, const char *format, ...) {
    va_list list;
    va_start(list, format);
    int printed;
    if (streams_quick && format[0] == '%' && format[1] == 'd' && !format[2]) {
        char digits[24];
        size_t count = print_int(va_arg(list, int), digits);
        size_t kept = count < room ? count : room - 1;
        if (room > 0) {
            memcpy(text, digits, kept);
            text[kept] = 0;
        }
        printed = (int)count;
    } else {
        printed = vsnprintf(text, room, format, list);
    }
    va_end(list);
    return printed;
}
