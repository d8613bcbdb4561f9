/*
 * Stands between a program and its disk, to be loaded with LD_PRELOAD. Only files under
 * FAULTS_FOLDER are touched.
 *
 * FAULTS_IMAGE names a folder that mirrors what a power cut would leave: a file gets there as it was
 * at its last fsync, and goes from there when it is deleted. (That a deletion is there at once is
 * kinder than a disk has to be; what is written is treated as harshly as can be.)
 *
 * FAULTS_SWITCH names a file of 32 bytes that may be written while the program runs. Its first byte
 * says what is wrong:
 *   -  nothing
 *   F  the disk is full          R  the disk is read-only       I  no write works
 *   S  no fsync works            K  the program dies after the next fsync of a write-ahead log
 * The rest is a decimal number: by how many seconds the wall clock is wrong.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static const char *folder, *image;
static volatile const char *panel;

__attribute__((constructor)) static void begin(void) {
  folder = getenv("FAULTS_FOLDER");
  image = getenv("FAULTS_IMAGE");
  const char *name = getenv("FAULTS_SWITCH");
  if (name == NULL) return;
  int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, "open64");
  int fd = real(name, O_RDONLY);
  if (fd < 0) return;
  void *map = mmap(NULL, 32, PROT_READ, MAP_SHARED, fd, 0);
  if (map != MAP_FAILED) panel = map;
  close(fd);
}

#define REAL(result, name, ...)                              \
  static result (*real)(__VA_ARGS__);                        \
  if (real == NULL) real = dlsym(RTLD_NEXT, name)

static char fault(void) { return panel == NULL ? '-' : panel[0]; }

static int under(const char *path) {
  return folder != NULL && strncmp(path, folder, strlen(folder)) == 0;
}

/* The path behind a descriptor, if it is one of ours. */
static int ours(int fd, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return under(path);
}

static int refused(int fd) {
  char path[PATH_MAX];
  char now = fault();
  if ((now != 'F' && now != 'R' && now != 'I') || !ours(fd, path)) return 0;
  errno = now == 'F' ? ENOSPC : now == 'R' ? EROFS : EIO;
  return 1;
}

/* Which part of a file has changed since its last fsync, by its number on the disk. */
#define MOST_FILES 64
static struct { ino_t file; off64_t from, to; } changed[MOST_FILES];
static int files;
static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;

static int slot(ino_t file) {
  for (int n = 0; n < files; n++)
    if (changed[n].file == file) return n;
  if (files == MOST_FILES) abort();
  changed[files].file = file;
  changed[files].from = 0;
  changed[files].to = LLONG_MAX;
  return files++;
}

static void note(int fd, off64_t from, off64_t to) {
  struct stat kind;
  if (image == NULL || fstat(fd, &kind) != 0) return;
  pthread_mutex_lock(&guard);
  int n = slot(kind.st_ino);
  if (from < changed[n].from) changed[n].from = from;
  if (to > changed[n].to) changed[n].to = to;
  pthread_mutex_unlock(&guard);
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at) {
  REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
  if (refused(fd)) return -1;
  note(fd, at, at + size);
  return real(fd, bytes, size, at);
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at) {
  return pwrite64(fd, bytes, size, at);
}

ssize_t write(int fd, const void *bytes, size_t size) {
  REAL(ssize_t, "write", int, const void *, size_t);
  if (refused(fd)) return -1;
  note(fd, 0, LLONG_MAX);
  return real(fd, bytes, size);
}

int ftruncate64(int fd, off64_t size) {
  REAL(int, "ftruncate64", int, off64_t);
  return refused(fd) ? -1 : real(fd, size);
}

int open64(const char *path, int flags, ...) {
  REAL(int, "open64", const char *, int, ...);
  va_list rest;
  va_start(rest, flags);
  mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  int writes = (flags & (O_WRONLY | O_RDWR | O_CREAT)) != 0;
  if (writes && fault() == 'R' && under(path)) {
    errno = EROFS;
    return -1;
  }
  return real(path, flags, mode);
}

static void mirror(int fd, const char *path) {
  static char bytes[1 << 16];
  char target[PATH_MAX];
  struct stat now;
  snprintf(target, sizeof target, "%s%s", image, path + strlen(folder));
  int out = open(target, O_WRONLY | O_CREAT, 0600);
  if (out < 0 || fstat(fd, &now) != 0) abort();
  ssize_t (*put)(int, const void *, size_t, off64_t) = dlsym(RTLD_NEXT, "pwrite64");
  /* Over what is there: to empty the file first would lose more than a power cut does. */
  pthread_mutex_lock(&guard);
  int n = slot(now.st_ino);
  off64_t end = changed[n].to < now.st_size ? changed[n].to : now.st_size;
  for (off64_t at = changed[n].from; at < end;) {
    size_t left = end - at;
    ssize_t got = pread64(fd, bytes, left < sizeof bytes ? left : sizeof bytes, at);
    if (got <= 0 || put(out, bytes, got, at) != got) abort();
    at += got;
  }
  changed[n].from = LLONG_MAX;
  changed[n].to = 0;
  pthread_mutex_unlock(&guard);
  int (*cut)(int, off64_t) = dlsym(RTLD_NEXT, "ftruncate64");
  if (cut(out, now.st_size) != 0) abort();
  close(out);
}

static int sync_of(int fd) {
  char path[PATH_MAX];
  struct stat kind;
  int is_ours = ours(fd, path) && fstat(fd, &kind) == 0 && S_ISREG(kind.st_mode);
  if (is_ours && (fault() == 'S' || fault() == 'I')) {
    errno = EIO;
    return -1;
  }
  REAL(int, "fsync", int);
  int result = real(fd);
  if (is_ours && result == 0) {
    if (image != NULL) mirror(fd, path);
    size_t length = strlen(path);
    if (fault() == 'K' && length > 4 && strcmp(path + length - 4, "-wal") == 0) raise(SIGKILL);
  }
  return result;
}

int fsync(int fd) { return sync_of(fd); }

int fdatasync(int fd) { return sync_of(fd); }

int unlink(const char *path) {
  REAL(int, "unlink", const char *);
  if (image != NULL && under(path)) {
    char target[PATH_MAX];
    snprintf(target, sizeof target, "%s%s", image, path + strlen(folder));
    real(target);
  }
  return real(path);
}

static time_t wrong_by(void) { return panel == NULL ? 0 : strtoll((const char *)panel + 1, NULL, 10); }

int gettimeofday(struct timeval *now, void *zone) {
  REAL(int, "gettimeofday", struct timeval *, void *);
  int result = real(now, zone);
  now->tv_sec += wrong_by();
  return result;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  REAL(int, "clock_gettime", clockid_t, struct timespec *);
  int result = real(clock, now);
  if (clock == CLOCK_REALTIME) now->tv_sec += wrong_by();
  return result;
}
