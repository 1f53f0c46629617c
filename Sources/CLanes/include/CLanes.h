#ifndef CLANES_H
#define CLANES_H

// What Swift cannot say of vectors of numbers without leaving the processor's vector instructions, and of memory not at
// all. No intrinsics: the compiler knows what each processor has.

/// Eight numbers of single precision; `SIMD8<Float>` in Swift.
typedef float clanes_float8 __attribute__((ext_vector_type(8)));

/// The lesser of each pair of lanes.
static inline __attribute__((always_inline)) clanes_float8 clanes_least(clanes_float8 a, clanes_float8 b) {
  return b < a ? b : a;
}

/// The greater of each pair of lanes.
static inline __attribute__((always_inline)) clanes_float8 clanes_greatest(clanes_float8 a, clanes_float8 b) {
  return a < b ? b : a;
}

/// Asks for the memory at an address, which need not be any, to be brought near.
static inline __attribute__((always_inline)) void clanes_prefetch(const void *address) {
  __builtin_prefetch(address);
}

#endif
