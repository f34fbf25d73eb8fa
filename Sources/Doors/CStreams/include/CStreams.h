#pragma once
#include <stddef.h>

/* C's printing and temporary files, as libxlsxwriter uses them, in less time.
 *
 * The library prints each cell with fprintf and snprintf, and takes each sheet through two temporary files. This target
 * defines __fprintf_chk, snprintf and fdopen in the executable itself: the dynamic linker finds them before libc's, so
 * that every call of the process comes here first. For a thread that asked for it they do what C's do, to the byte, for
 * the formats and the files that the library uses; everything else goes on to libc's own. */

/* From here on this thread's streams are the quick ones (1), or C's (0). Gives what was in force.
 * Numbers are printed as in the C locale, which the thread must have. */
int streams_are_quick_here(int wanted);

/* The most that temporary files of all threads keep in memory, in bytes; what is beyond goes to the disk. */
size_t streams_memory(void);

/* Gives back the memory that temporary files had. */
void streams_release(void);

/* Prints a number as "%.16G" does in the C locale, without the final NUL. Gives its length, at most 24; 0 where it is
 * none that a cell of ours holds (tiny, huge, not a number). */
size_t streams_print_number(double number, char *text);
