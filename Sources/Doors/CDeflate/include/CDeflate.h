#pragma once

/* Deflate for libxlsxwriter's archives: by ISA-L where the machine has it and it is asked for, by zlib otherwise.
 *
 * libxlsxwriter packs with minizip, which calls zlib's deflateInit2_, deflate and deflateEnd. This target defines the
 * three in the executable itself: the dynamic linker finds them before libz's, so that every call of the process comes
 * here first. A stream is ours if it is opened as minizip opens one (raw, default level and strategy) by a thread that
 * asked for ISA-L; every other, that of letters for instance, goes on to zlib's own functions, and so does every function that is not
 * defined here: zlib refuses a stream that it did not open.
 *
 * ISA-L is opened at run time by its soname: a machine without it needs nothing else. Before it is used it must
 * compress a text that zlib reads back, so that a library of another make is never trusted with a workbook.
 *
 * The same bytes give the same archive on every x86 processor with SSE 4.2 (made since 2008), whatever the number of
 * threads; on an older one, or on ARM, another archive that holds the same.
 *
 * minizip also sums what it packs, with crc32, which goes the same way: a hundredth of a run. */

/* How ISA-L can be found. */
enum isal_state {
    ISAL_FIT = 0,
    /* libisal.so.2 is not on this machine, or is of another kind of processor. */
    ISAL_MISSING = 1,
    /* It is there, but lacks a function, or does not give back what it was given. */
    ISAL_UNFIT = 2,
};

/* Opens the library and tries it, the first time it is called. */
enum isal_state isal_load(void);

/* From here on streams that this thread opens as minizip does go to ISA-L (1), which must be fit, or to zlib (0).
 * Gives what was in force. */
int isal_compresses_here(int wanted);

/* The level that ISA-L compresses at, 0 to 3. */
int isal_level(void);

/* The file that the library was loaded from, without its links (.../libisal.so.2.0.30); NULL where it is not loaded. */
const char *isal_path(void);

/* What ISA-L last answered instead of success; 0 = it never failed. */
int isal_failure(void);
