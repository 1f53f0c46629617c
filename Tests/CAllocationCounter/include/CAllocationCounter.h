#ifndef TRENCH_ALLOCATION_COUNTER_H
#define TRENCH_ALLOCATION_COUNTER_H

#include <stdint.h>

// How often the calling thread has asked for memory since it began; below 0 where it cannot be told. Only in programs
// that link this: its malloc, calloc and realloc stand before those of the C library, and call them.
int64_t trench_allocation_count(void);

#endif
