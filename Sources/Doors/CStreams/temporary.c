#define _GNU_SOURCE
#include "CStreams.h"
#include "quick.h"
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A temporary file that lies in memory as far as there is room, and goes on in the file that it was opened on.
 *
 * libxlsxwriter writes one from start to end, rewinds it, and reads it once: what has been read is given back at once,
 * so that a sheet on its way from one temporary file to the next is in memory once. Reading it again is an error. */

enum {
    BLOCK = 1 << 20,
    MOST_BLOCKS = 64,
    BUFFER = 1 << 16,
};

/* MARK: Blocks, for all threads */

struct block {
    struct block *next;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct block *spare;
static int blocks;

/* NULL where all are taken. */
static uint8_t *take(void) {
    pthread_mutex_lock(&lock);
    struct block *block = spare;
    if (block) {
        spare = block->next;
    } else if (blocks < MOST_BLOCKS) {
        block = malloc(BLOCK);
        if (block) blocks++;
    }
    pthread_mutex_unlock(&lock);
    return (uint8_t *)block;
}

static void give_back(uint8_t *bytes) {
    struct block *block = (struct block *)bytes;
    pthread_mutex_lock(&lock);
    block->next = spare;
    spare = block;
    pthread_mutex_unlock(&lock);
}

size_t streams_memory(void) { return (size_t)BLOCK * MOST_BLOCKS; }

void streams_release(void) {
    pthread_mutex_lock(&lock);
    while (spare) {
        struct block *next = spare->next;
        free(spare);
        spare = next;
        blocks--;
    }
    pthread_mutex_unlock(&lock);
}

/* MARK: One file */

struct temporary {
    /* Holds what is beyond the blocks, at the same offsets. */
    int file;
    off_t at, size;
    int count;
    uint8_t *blocks[MOST_BLOCKS];
    char buffer[BUFFER];
};

static ssize_t write_here(void *cookie, const char *bytes, size_t count) {
    struct temporary *own = cookie;
    size_t done = 0;
    while (done < count) {
        off_t held = (off_t)own->count * BLOCK;
        if (own->at == held && own->size <= held && own->count < MOST_BLOCKS) {
            uint8_t *block = take();
            if (block) own->blocks[own->count++] = block;
            held = (off_t)own->count * BLOCK;
        }
        size_t left = count - done;
        if (own->at < held) {
            uint8_t *block = own->blocks[own->at / BLOCK];
            size_t within = (size_t)(own->at % BLOCK);
            if (!block) {
                errno = EIO;
                break;
            }
            if (left > BLOCK - within) left = BLOCK - within;
            memcpy(block + within, bytes + done, left);
        } else {
            ssize_t written = pwrite(own->file, bytes + done, left, own->at);
            if (written < 0 && errno == EINTR) continue;
            if (written <= 0) break;
            left = (size_t)written;
        }
        own->at += (off_t)left;
        done += left;
        if (own->size < own->at) own->size = own->at;
    }
    /* Fewer bytes than asked are an error of the stream. */
    return (ssize_t)done;
}

static ssize_t read_here(void *cookie, char *bytes, size_t count) {
    struct temporary *own = cookie;
    if (own->at >= own->size) return 0;
    size_t left = (size_t)(own->size - own->at);
    if (left > count) left = count;
    if (own->at >= (off_t)own->count * BLOCK) {
        ssize_t got;
        do got = pread(own->file, bytes, left, own->at);
        while (got < 0 && errno == EINTR);
        if (got > 0) own->at += got;
        return got;
    }
    int number = (int)(own->at / BLOCK);
    size_t within = (size_t)(own->at % BLOCK);
    if (!own->blocks[number]) {
        errno = EIO;
        return -1;
    }
    if (left > BLOCK - within) left = BLOCK - within;
    memcpy(bytes, own->blocks[number] + within, left);
    own->at += (off_t)left;
    if (within + left == BLOCK) {
        give_back(own->blocks[number]);
        own->blocks[number] = NULL;
    }
    return (ssize_t)left;
}

static int seek_here(void *cookie, off64_t *offset, int whence) {
    struct temporary *own = cookie;
    off_t from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? own->at : own->size;
    if (from + *offset < 0) {
        errno = EINVAL;
        return -1;
    }
    *offset = own->at = from + *offset;
    return 0;
}

static int close_here(void *cookie) {
    struct temporary *own = cookie;
    for (int i = 0; i < own->count; i++) {
        if (own->blocks[i]) give_back(own->blocks[i]);
    }
    int code = close(own->file);
    free(own);
    return code;
}

/* MARK: What libxlsxwriter calls */

/* Its temporary files are opened so, new and empty. */
FILE *fdopen(int file, const char *mode) {
    typedef FILE *opening(int, const char *);
    static _Atomic(opening *) known;
    if (streams_quick && !strcmp(mode, "w+b")) {
        struct temporary *own = malloc(sizeof *own);
        if (!own) return NULL;
        memset(own, 0, offsetof(struct temporary, blocks));
        own->file = file;
        cookie_io_functions_t calls = {
            .read = read_here, .write = write_here, .seek = seek_here, .close = close_here};
        FILE *stream = fopencookie(own, mode, calls);
        if (!stream) {
            free(own);
            return NULL;
        }
        setvbuf(stream, own->buffer, _IOFBF, BUFFER);
        return stream;
    }
    opening *libc = atomic_load_explicit(&known, memory_order_relaxed);
    if (!libc) {
        libc = (opening *)dlsym(RTLD_NEXT, "fdopen");
        atomic_store_explicit(&known, libc, memory_order_relaxed);
    }
    return libc(file, mode);
}
