#include "CAllocationCounter.h"

#include <stddef.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define TRENCH_SANITIZED 1
#endif
#endif

#if defined(__linux__) && defined(__GLIBC__) && !defined(TRENCH_SANITIZED)

// The C library lets a program put its own functions in the place of these ("Replacing malloc" in its manual), and
// keeps its own under these names. What is not replaced here still comes from the same heap, so freeing works.
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *memory, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

// Not allocated at the first use, which would call malloc again.
static _Thread_local int64_t count __attribute__((tls_model("initial-exec"))) = 0;

void *malloc(size_t size) {
  count += 1;
  return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
  count += 1;
  return __libc_calloc(number, size);
}

void *realloc(void *memory, size_t size) {
  count += 1;
  return __libc_realloc(memory, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  count += 1;
  return __libc_memalign(alignment, size);
}

int64_t trench_allocation_count(void) { return count; }

#else

int64_t trench_allocation_count(void) { return -1; }

#endif
