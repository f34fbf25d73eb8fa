#include <stdio.h>
#include <sys/types.h>
#include <xlsxwriter.h>

/* A stream of our own in the place of C's stderr: the library says there, in its own words, what it also returns as
   a code. glibc shows fopencookie under _GNU_SOURCE only, which Swift's view of it lacks. */
typedef struct {
    ssize_t (*read)(void *, char *, size_t);
    ssize_t (*write)(void *, const char *, size_t);
    int (*seek)(void *, long *, int);
    int (*close)(void *);
} cookie_calls;
extern FILE *open_cookie(void *cookie, const char *mode, cookie_calls calls) __asm__("fopencookie");
static inline void set_stderr(FILE *stream) { stderr = stream; }
