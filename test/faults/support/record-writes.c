/*
 * Preloaded into a process, records what it writes to files in one folder, in order: opens, writes, truncations, syncs
 * and removals. STRATA_RECORD_FOLDER is the folder, STRATA_RECORD_LOG the log. A record is: operation (1 byte), file
 * (4), offset (8), length (4), then as many bytes; numbers are little-endian.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

enum { OPEN = 1, WRITE = 2, TRUNCATE = 3, SYNC = 4, UNLINK = 5 };
#define MAX_FD 4096

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *folder;
static int record_fd = -1;
static uint32_t files[MAX_FD];
static uint32_t next_file = 1;

__attribute__((constructor)) static void start(void) {
  folder = getenv("STRATA_RECORD_FOLDER");
  const char *path = getenv("STRATA_RECORD_LOG");
  if (folder && path) record_fd = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void put(const void *bytes, size_t length) {
  for (size_t done = 0; done < length;) {
    long wrote = syscall(SYS_write, record_fd, (const char *)bytes + done, length - done);
    if (wrote <= 0) abort();
    done += (size_t)wrote;
  }
}

static void record(uint8_t operation, uint32_t file, uint64_t offset, const void *bytes, uint32_t length) {
  unsigned char head[17];
  head[0] = operation;
  memcpy(head + 1, &file, 4);
  memcpy(head + 5, &offset, 8);
  memcpy(head + 13, &length, 4);
  put(head, sizeof head);
  if (length > 0 && bytes) put(bytes, length);
}

static uint32_t file_of(int fd) { return record_fd >= 0 && fd >= 0 && fd < MAX_FD ? files[fd] : 0; }

static int opened(int fd, const char *path) {
  if (record_fd < 0 || fd < 0 || fd >= MAX_FD) return fd;
  pthread_mutex_lock(&lock);
  files[fd] = 0;
  if (strncmp(path, folder, strlen(folder)) == 0) {
    files[fd] = next_file++;
    record(OPEN, files[fd], 0, path, (uint32_t)strlen(path));
  }
  pthread_mutex_unlock(&lock);
  return fd;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define MODE(flags, mode)                     \
  mode_t mode = 0;                            \
  if ((flags) & (O_CREAT | O_TMPFILE)) {      \
    va_list more;                             \
    va_start(more, flags);                    \
    mode = va_arg(more, mode_t);              \
    va_end(more);                             \
  }

int open(const char *path, int flags, ...) {
  MODE(flags, mode)
  return opened(REAL(open)(path, flags, mode), path);
}

int open64(const char *path, int flags, ...) {
  MODE(flags, mode)
  return opened(REAL(open64)(path, flags, mode), path);
}

int close(int fd) {
  if (fd >= 0 && fd < MAX_FD) files[fd] = 0;
  return REAL(close)(fd);
}

/* The record is written under the lock after the operation, so that its order is one in which the operations happened. */
#define RECORDED(fd, call, operation, offset, bytes, length)                                 \
  uint32_t file = file_of(fd);                                                               \
  if (file == 0) return call;                                                                \
  pthread_mutex_lock(&lock);                                                                 \
  __typeof__(call) result = call;                                                            \
  if (result >= 0) record(operation, file, (uint64_t)(offset), bytes, (uint32_t)(length));   \
  pthread_mutex_unlock(&lock);                                                               \
  return result;

ssize_t write(int fd, const void *bytes, size_t length) {
  RECORDED(fd, REAL(write)(fd, bytes, length), WRITE, UINT64_MAX, bytes, result)
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
  RECORDED(fd, REAL(pwrite)(fd, bytes, length, offset), WRITE, offset, bytes, result)
}
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
  RECORDED(fd, REAL(pwrite64)(fd, bytes, length, offset), WRITE, offset, bytes, result)
}
int ftruncate(int fd, off_t length) { RECORDED(fd, REAL(ftruncate)(fd, length), TRUNCATE, length, NULL, 0) }
int ftruncate64(int fd, off64_t length) { RECORDED(fd, REAL(ftruncate64)(fd, length), TRUNCATE, length, NULL, 0) }
int fsync(int fd) { RECORDED(fd, REAL(fsync)(fd), SYNC, 0, NULL, 0) }
int fdatasync(int fd) { RECORDED(fd, REAL(fdatasync)(fd), SYNC, 0, NULL, 0) }

int unlink(const char *path) {
  int result = REAL(unlink)(path);
  if (record_fd >= 0 && result == 0 && strncmp(path, folder, strlen(folder)) == 0) {
    pthread_mutex_lock(&lock);
    record(UNLINK, 0, 0, path, (uint32_t)strlen(path));
    pthread_mutex_unlock(&lock);
  }
  return result;
}
