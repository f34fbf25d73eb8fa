#define _GNU_SOURCE
#include "CDeflate.h"
#include "isal.h"
#include <dlfcn.h>
#include <limits.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

/* zlib's state begins with the address of its stream; no address begins so. */
#define MARK UINT64_C(0xDEF1A7E0DEF1A7E0)

struct internal_state {
    uint64_t mark;
    struct isal_stream *isal;
    uint8_t *level;
};

typedef int opening(z_streamp, int, int, int, int, int, const char *, int);
typedef int going(z_streamp, int);
typedef int ending(z_streamp);
typedef uint32_t summing(uint32_t, const unsigned char *, uint64_t);
static summing *isal_sum;
static void (*isal_init)(struct isal_stream *);
static int (*isal_deflate)(struct isal_stream *);

static char path[PATH_MAX];
static _Thread_local int wanted;
static atomic_int failure;

/* What the name means to everybody behind us: zlib's own function. */
static void *next(_Atomic(void *) *known, const char *name) {
    void *found = atomic_load_explicit(known, memory_order_relaxed);
    if (!found) {
        found = dlsym(RTLD_NEXT, name);
        atomic_store_explicit(known, found, memory_order_relaxed);
    }
    return found;
}

static struct internal_state *ours(z_streamp stream) {
    struct internal_state *own = stream ? stream->state : NULL;
    return own && own->mark == MARK ? own : NULL;
}

static int fail(int code) {
    atomic_store(&failure, code);
    return Z_STREAM_ERROR;
}

static void release(struct internal_state *own) {
    free(own->isal);
    free(own->level);
    free(own);
}

static int open_stream(z_streamp stream) {
    struct internal_state *own = calloc(1, sizeof *own);
    if (!own) return Z_MEM_ERROR;
    own->mark = MARK;
    own->level = malloc(ISAL_LEVEL_SIZE);
    if (!own->level || posix_memalign((void **)&own->isal, 64, ISAL_STREAM_SIZE)) {
        own->isal = NULL;
        release(own);
        return Z_MEM_ERROR;
    }
    memset(own->isal, 0, sizeof *own->isal);
    isal_init(own->isal);
    own->isal->level = ISAL_LEVEL;
    own->isal->level_buf = own->level;
    own->isal->level_buf_size = ISAL_LEVEL_SIZE;
    stream->state = own;
    stream->msg = NULL;
    stream->total_in = stream->total_out = 0;
    stream->data_type = Z_UNKNOWN;
    return Z_OK;
}

/* MARK: What zlib's callers call */

int deflateInit2_(z_streamp stream, int level, int method, int window, int memory, int strategy, const char *version,
                  int size) {
    int is_ours = wanted && stream && window == -MAX_WBITS && level == Z_DEFAULT_COMPRESSION
        && method == Z_DEFLATED && strategy == Z_DEFAULT_STRATEGY && version && version[0] == ZLIB_VERSION[0]
        && size == (int)sizeof(z_stream);
    if (is_ours) return open_stream(stream);
    static _Atomic(void *) known;
    opening *zlib = next(&known, "deflateInit2_");
    return zlib ? zlib(stream, level, method, window, memory, strategy, version, size) : Z_VERSION_ERROR;
}

int deflate(z_streamp stream, int flush) {
    struct internal_state *own = ours(stream);
    if (!own) {
        static _Atomic(void *) known;
        going *zlib = next(&known, "deflate");
        return zlib ? zlib(stream, flush) : Z_VERSION_ERROR;
    }
    struct isal_stream *isal = own->isal;
    switch (flush) {
    case Z_NO_FLUSH:
    case Z_FINISH: isal->flush = ISAL_NO_FLUSH; break;
    case Z_SYNC_FLUSH: isal->flush = ISAL_SYNC_FLUSH; break;
    case Z_FULL_FLUSH: isal->flush = ISAL_FULL_FLUSH; break;
    default: return Z_STREAM_ERROR;
    }
    if (stream->avail_out == 0) return Z_BUF_ERROR;
    isal->end_of_stream = flush == Z_FINISH;
    isal->next_in = (uint8_t *)stream->next_in;
    isal->avail_in = stream->avail_in;
    isal->next_out = stream->next_out;
    isal->avail_out = stream->avail_out;
    int code = isal_deflate(isal);
    uInt taken = stream->avail_in - isal->avail_in, given = stream->avail_out - isal->avail_out;
    if (code != ISAL_OK) return fail(code);
    stream->next_in += taken;
    stream->avail_in -= taken;
    stream->total_in += taken;
    stream->next_out += given;
    stream->avail_out -= given;
    stream->total_out += given;
    /* Room that is left means that nothing more is to come. */
    return flush == Z_FINISH && stream->avail_in == 0 && stream->avail_out > 0 ? Z_STREAM_END : Z_OK;
}

int deflateEnd(z_streamp stream) {
    struct internal_state *own = ours(stream);
    if (!own) {
        static _Atomic(void *) known;
        ending *zlib = next(&known, "deflateEnd");
        return zlib ? zlib(stream) : Z_VERSION_ERROR;
    }
    release(own);
    stream->state = NULL;
    return Z_OK;
}

/* Of the parts that this thread packs; a library without it leaves that to zlib. */
uLong crc32(uLong sum, const Bytef *bytes, uInt count) {
    if (wanted && isal_sum && bytes) return isal_sum((uint32_t)sum, bytes, count);
    typedef uLong zlib_summing(uLong, const Bytef *, uInt);
    static _Atomic(void *) known;
    zlib_summing *zlib = next(&known, "crc32");
    return zlib ? zlib(sum, bytes, count) : 0;
}

/* MARK: Opening ISA-L */

/* A text like a sheet's goes in by pieces, comes out by smaller ones, and zlib must read it back. */
static int gives_back_what_it_gets(void) {
    enum { LENGTH = 200000, PIECE = 16384, ROOM = 4096 };
    uint8_t *text = malloc(LENGTH), *packed = malloc(2 * LENGTH), *again = malloc(LENGTH + 1);
    z_stream in = {0}, out = {0};
    int fits = text && packed && again && open_stream(&in) == Z_OK;
    if (fits) {
        uint32_t random = 1;
        for (int i = 0; i < LENGTH; i++) {
            random = random * 1664525 + 1013904223;
            text[i] = i % 24 < 16 ? (uint8_t)"<c r=\"A1\" s=\"7\"><v>"[i % 24] : (uint8_t)('0' + (random >> 24) % 10);
        }
        int code = Z_OK;
        in.next_out = packed;
        for (int at = 0; at < LENGTH && code == Z_OK; at += PIECE) {
            in.next_in = text + at;
            in.avail_in = LENGTH - at < PIECE ? LENGTH - at : PIECE;
            while (in.avail_in > 0 && code == Z_OK && in.total_out + ROOM <= 2 * LENGTH) {
                in.avail_out = ROOM;
                code = deflate(&in, Z_NO_FLUSH);
            }
        }
        while (code == Z_OK && in.total_out + ROOM <= 2 * LENGTH) {
            in.avail_out = ROOM;
            code = deflate(&in, Z_FINISH);
        }
        out.next_in = packed;
        out.avail_in = (uInt)in.total_out;
        out.next_out = again;
        out.avail_out = LENGTH + 1;
        fits = code == Z_STREAM_END && inflateInit2(&out, -MAX_WBITS) == Z_OK;
        if (fits) {
            fits = inflate(&out, Z_FINISH) == Z_STREAM_END && out.total_out == LENGTH && !memcmp(text, again, LENGTH);
            inflateEnd(&out);
        }
        deflateEnd(&in);
    }
    free(text);
    free(packed);
    free(again);
    return fits;
}

static enum isal_state load(void) {
    void *library = dlopen("libisal.so.2", RTLD_NOW | RTLD_LOCAL);
    if (!library) return ISAL_MISSING;
    isal_init = (void (*)(struct isal_stream *))dlsym(library, "isal_deflate_init");
    isal_deflate = (int (*)(struct isal_stream *))dlsym(library, "isal_deflate");
    summing *sum = (summing *)dlsym(library, "crc32_gzip_refl");
    /* The check value of this sum, as its definition gives it. */
    if (sum && sum(0, (const unsigned char *)"123456789", 9) == 0xCBF43926) isal_sum = sum;
    Dl_info info;
    if (!isal_init || !isal_deflate || !dladdr((void *)isal_deflate, &info)) return ISAL_UNFIT;
    if (!realpath(info.dli_fname, path)) strncpy(path, info.dli_fname, sizeof path - 1);
    int fits = gives_back_what_it_gets();
    atomic_store(&failure, 0);
    return fits ? ISAL_FIT : ISAL_UNFIT;
}

static pthread_once_t once = PTHREAD_ONCE_INIT;
static enum isal_state state;
static void load_once(void) { state = load(); }

enum isal_state isal_load(void) {
    pthread_once(&once, load_once);
    return state;
}

int isal_compresses_here(int now) {
    int before = wanted;
    wanted = now;
    return before;
}

int isal_level(void) { return ISAL_LEVEL; }
const char *isal_path(void) { return path[0] ? path : NULL; }
int isal_failure(void) { return atomic_load(&failure); }
