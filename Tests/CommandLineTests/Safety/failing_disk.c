/* A disk that fails once: the n-th write to a file whose path holds a name.
 *
 * Loaded before the C library (LD_PRELOAD). FAILING_DISK_NAME is part of the path,
 * FAILING_DISK_AT says which call fails, counted from 1, and FAILING_DISK_MARK is a file that is
 * made when it did. Writes fail with ENOSPC, half of the bytes written first; fsync with EIO.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_long calls;

/* Whether this call is the one; the mark says so to whoever counts. */
static int fails(int descriptor) {
  const char *name = getenv("FAILING_DISK_NAME");
  const char *at = getenv("FAILING_DISK_AT");
  const char *mark = getenv("FAILING_DISK_MARK");
  char link[64], path[4096];
  if (!name || !at || !mark) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  if (!strstr(path, name)) return 0;
  if (atomic_fetch_add(&calls, 1) + 1 != atol(at)) return 0;
  int file = open(mark, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  if (file >= 0) close(file);
  return 1;
}

#define NEXT(result, name, ...)                                \
  static result (*next)(__VA_ARGS__);                          \
  if (!next) next = (result(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

ssize_t write(int descriptor, const void *bytes, size_t count) {
  NEXT(ssize_t, "write", int, const void *, size_t);
  if (!fails(descriptor)) return next(descriptor, bytes, count);
  if (count > 1) next(descriptor, bytes, count / 2);
  errno = ENOSPC;
  return -1;
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t place) {
  NEXT(ssize_t, "pwrite", int, const void *, size_t, off_t);
  if (!fails(descriptor)) return next(descriptor, bytes, count, place);
  if (count > 1) next(descriptor, bytes, count / 2, place);
  errno = ENOSPC;
  return -1;
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t place) {
  NEXT(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
  if (!fails(descriptor)) return next(descriptor, bytes, count, place);
  if (count > 1) next(descriptor, bytes, count / 2, place);
  errno = ENOSPC;
  return -1;
}

int ftruncate(int descriptor, off_t length) {
  NEXT(int, "ftruncate", int, off_t);
  if (!fails(descriptor)) return next(descriptor, length);
  errno = ENOSPC;
  return -1;
}

int ftruncate64(int descriptor, off64_t length) {
  NEXT(int, "ftruncate64", int, off64_t);
  if (!fails(descriptor)) return next(descriptor, length);
  errno = ENOSPC;
  return -1;
}

int fsync(int descriptor) {
  NEXT(int, "fsync", int);
  if (!fails(descriptor)) return next(descriptor);
  errno = EIO;
  return -1;
}

int fdatasync(int descriptor) {
  NEXT(int, "fdatasync", int);
  if (!fails(descriptor)) return next(descriptor);
  errno = EIO;
  return -1;
}

int fallocate(int descriptor, int mode, off_t place, off_t length) {
  NEXT(int, "fallocate", int, int, off_t, off_t);
  if (!fails(descriptor)) return next(descriptor, mode, place, length);
  errno = ENOSPC;
  return -1;
}

int posix_fallocate(int descriptor, off_t place, off_t length) {
  NEXT(int, "posix_fallocate", int, off_t, off_t);
  return fails(descriptor) ? ENOSPC : next(descriptor, place, length);
}
