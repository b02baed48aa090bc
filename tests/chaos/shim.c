/* Stands between a program and the disk: writes down what reaches it, and lets it be full when it is told to.

   SHIM_ROOT    the folder that is watched
   SHIM_LEDGER  a file outside of it; what is written there are the program's own claims that something is stored
   SHIM_LOG     where everything is written down: a line "op path|number number\n", and the bytes of a write behind it

   shim_fill(n) lets the disk be full after n more writes: no file grows any more but by what was freed since;
   with n < 0 there is room again. shim_writes() says how many writes there were since.
*/
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST 4096
static char *paths[MOST];
static int log_fd = -1;
static const char *root, *ledger;
static long full_after = -1, writes;
static long long freed;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
    root = getenv("SHIM_ROOT");
    ledger = getenv("SHIM_LEDGER");
    if (getenv("SHIM_LOG")) log_fd = REAL(open)(getenv("SHIM_LOG"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

void shim_fill(long after) { full_after = after; writes = 0; freed = 0; }
long shim_writes(void) { return writes; }

static int is_ours(const char *path) {
    return root && path && !strncmp(path, root, strlen(root)) && !(strlen(path) > 4 && !strcmp(path + strlen(path) - 4, "-shm"));
}

static void note(const char *op, const char *path, long long a, long long b, const void *data, size_t bytes) {
    char line[2 * PATH_MAX];
    if (log_fd < 0) return;
    int length = snprintf(line, sizeof line, "%s %s|%lld %lld\n", op, path, a, b);
    struct iovec parts[2] = {{line, length}, {(void *)data, bytes}};
    pthread_mutex_lock(&lock);
    if (REAL(writev)(log_fd, parts, data ? 2 : 1) < 0) abort();
    pthread_mutex_unlock(&lock);
}

static void remember(int fd, const char *path) {
    if (fd < 0 || fd >= MOST || !path) return;
    int is_ledger = ledger && !strcmp(path, ledger);
    free(paths[fd]);
    paths[fd] = (is_ours(path) || is_ledger) ? strdup(path) : NULL;
}

static const char *path_of(int fd) { return fd >= 0 && fd < MOST ? paths[fd] : NULL; }

static int opened(const char *name, int dir, const char *path, int flags, mode_t mode) {
    int is_new = is_ours(path) && (flags & O_CREAT) && access(path, F_OK);
    int is_emptied = is_ours(path) && !is_new && (flags & O_TRUNC);
    struct stat was;
    if (is_emptied && !stat(path, &was)) freed += was.st_size;
    int fd = ((int (*)(int, const char *, int, ...))dlsym(RTLD_NEXT, name))(dir, path, flags, mode);
    if (fd < 0) return fd;
    remember(fd, path);
    if (is_new) note("create", path, 0, 0, NULL, 0);
    if (is_emptied) note("cut", path, 0, 0, NULL, 0);
    return fd;
}

#define MODE mode_t mode = 0; if (flags & O_CREAT) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }
int open(const char *path, int flags, ...) { MODE return opened("openat", AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE return opened("openat64", AT_FDCWD, path, flags, mode); }
int openat(int dir, const char *path, int flags, ...) { MODE return opened("openat", dir, path, flags, mode); }
int openat64(int dir, const char *path, int flags, ...) { MODE return opened("openat64", dir, path, flags, mode); }

int close(int fd) {
    if (path_of(fd)) { free(paths[fd]); paths[fd] = NULL; }
    return REAL(close)(fd);
}

/* Says no where the file would have to grow and nothing is left to grow into. */
static int has_no_room(int fd, long long from, size_t bytes) {
    struct stat now;
    if (!path_of(fd) || (ledger && !strcmp(path_of(fd), ledger))) return 0;
    if (writes++ < full_after || full_after < 0) return 0;
    long long more = fstat(fd, &now) ? 0 : from + (long long)bytes - now.st_size;
    if (more <= 0) return 0;
    if (more > freed) { errno = ENOSPC; return 1; }
    freed -= more;
    return 0;
}

static void wrote(int fd, const void *data, ssize_t bytes, long long from) {
    const char *path = path_of(fd);
    if (!path || bytes <= 0) return;
    if (ledger && !strcmp(path, ledger)) note("claim", path, 0, bytes, data, bytes);
    else note("write", path, from, bytes, data, bytes);
}

static long long place(int fd) {
    if (!path_of(fd)) return 0;
    struct stat now;
    if (fcntl(fd, F_GETFL) & O_APPEND) return fstat(fd, &now) ? 0 : now.st_size;
    return lseek(fd, 0, SEEK_CUR);
}

ssize_t write(int fd, const void *data, size_t bytes) {
    long long from = place(fd);
    if (has_no_room(fd, from, bytes)) return -1;
    ssize_t done = REAL(write)(fd, data, bytes);
    wrote(fd, data, done, from);
    return done;
}

#define PWRITE(name, kind) \
ssize_t name(int fd, const void *data, size_t bytes, kind from) { \
    if (has_no_room(fd, from, bytes)) return -1; \
    ssize_t done = REAL(name)(fd, data, bytes, from); \
    wrote(fd, data, done, from); \
    return done; \
}
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define CUT(name, kind) \
int name(int fd, kind size) { \
    struct stat was; \
    if (path_of(fd) && !fstat(fd, &was) && was.st_size > size) freed += was.st_size - size; \
    int done = REAL(name)(fd, size); \
    if (!done && path_of(fd)) note("cut", path_of(fd), size, 0, NULL, 0); \
    return done; \
}
CUT(ftruncate, off_t)
CUT(ftruncate64, off64_t)

#define SYNC(name) \
int name(int fd) { \
    int done = REAL(name)(fd); \
    if (!done && path_of(fd)) note("sync", path_of(fd), 0, 0, NULL, 0); \
    return done; \
}
SYNC(fsync)
SYNC(fdatasync)

int unlink(const char *path) {
    struct stat was;
    int is_last = is_ours(path) && !stat(path, &was) && was.st_nlink == 1;
    int done = REAL(unlink)(path);
    if (!done && is_last) freed += was.st_size;
    if (!done && is_ours(path)) note("unlink", path, 0, 0, NULL, 0);
    return done;
}

static void two_names(const char *op, const char *old, const char *new) {
    char both[2 * PATH_MAX];
    if (!is_ours(new)) return;
    snprintf(both, sizeof both, "%s>%s", old, new);
    note(op, both, 0, 0, NULL, 0);
}

int rename(const char *old, const char *new) {
    int done = REAL(rename)(old, new);
    if (!done) two_names("rename", old, new);
    return done;
}

int link(const char *old, const char *new) {
    int done = REAL(link)(old, new);
    if (!done) two_names("link", old, new);
    return done;
}

int linkat(int from, const char *old, int to, const char *new, int flags) {
    int done = REAL(linkat)(from, old, to, new, flags);
    if (!done) two_names("link", old, new);
    return done;
}

/* Copies inside the kernel would not be seen; this answer makes their callers read and write. */
ssize_t sendfile(int to, int from, off_t *at, size_t bytes) { errno = ENOTSOCK; return -1; }
ssize_t sendfile64(int to, int from, off64_t *at, size_t bytes) { errno = ENOTSOCK; return -1; }
