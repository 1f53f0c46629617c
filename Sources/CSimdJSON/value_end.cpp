#include "csimdjson.h"

#include <string.h>

// Compiled twice where one processor may have more than another of its kind; the program takes what fits at its start.
#if defined(__x86_64__) && defined(__ELF__)
#define CSIMDJSON_CLONES __attribute__((target_clones("arch=x86-64-v3", "default")))
#else
#define CSIMDJSON_CLONES
#endif
// Part of the function that is compiled twice, or it would be compiled once, for the plain processor.
#define CSIMDJSON_PART inline __attribute__((always_inline))

namespace {

// Vectors of the compiler's own: it spells them in whatever the processor has, 16 bytes at a time on plain x86-64.
typedef uint8_t bytes64 __attribute__((ext_vector_type(64)));
typedef bool flags64 __attribute__((ext_vector_type(64)));

constexpr size_t block = 64;

// The places of a byte among 64, a bit each.
CSIMDJSON_PART uint64_t places(const bytes64 &bytes, uint8_t byte) {
  const flags64 flags = __builtin_convertvector(bytes == byte, flags64);
  uint64_t bits;
  memcpy(&bits, &flags, sizeof bits);
  return bits;
}

// The places behind an odd number of backslashes, whose byte says nothing; `is_escaped` goes from block to block.
CSIMDJSON_PART uint64_t escaped_places(uint64_t backslashes, bool *is_escaped) {
  uint64_t escaped = *is_escaped ? 1 : 0;
  *is_escaped = false;
  backslashes &= ~escaped;
  while (backslashes != 0) {
    const uint64_t next = (backslashes & -backslashes) << 1;
    *is_escaped = next == 0;
    escaped |= next;
    backslashes &= backslashes - 1;
    backslashes &= ~next;
  }
  return escaped;
}

// Each bit becomes the parity of itself and all below it: 1 from an opening quote up to before the closing one.
CSIMDJSON_PART uint64_t parity_up_to(uint64_t bits) {
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  bits ^= bits << 32;
  return bits;
}

// Byte by byte: what the blocks must agree with, and for what they leave out.
CSIMDJSON_PART ptrdiff_t plain_end(csimdjson_nesting *nesting, const uint8_t *bytes, size_t start, size_t end) {
  for (size_t index = start; index < end; index++) {
    const uint8_t byte = bytes[index];
    if (nesting->is_escaped) {
      nesting->is_escaped = false;
    } else if (nesting->is_in_string) {
      if (byte == '\\') {
        nesting->is_escaped = true;
      } else if (byte == '"') {
        nesting->is_in_string = false;
        if (nesting->depth == 0) return static_cast<ptrdiff_t>(index + 1);
      }
    } else if (byte == '"') {
      nesting->is_in_string = true;
    } else if ((byte | 0x20) == '{') {
      nesting->depth += 1;
    } else if ((byte | 0x20) == '}') {
      nesting->depth -= 1;
      if (nesting->depth <= 0) return static_cast<ptrdiff_t>(index + 1);
    }
  }
  return -1;
}

// 64 bytes, not in a string at depth 0; an index as `csimdjson_value_end` gives it.
CSIMDJSON_PART ptrdiff_t block_end(csimdjson_nesting *nesting, const uint8_t *bytes, size_t start) {
  bytes64 read;
  memcpy(&read, bytes + start, block);
  const uint64_t backslashes = places(read, '\\');
  bool is_escaped = nesting->is_escaped;
  uint64_t quotes = places(read, '"');
  if (backslashes != 0 || is_escaped) quotes &= ~escaped_places(backslashes, &is_escaped);
  const uint64_t in_string = parity_up_to(quotes) ^ (nesting->is_in_string ? ~0ULL : 0ULL);
  // Outside a string a backslash escapes nothing, and the text is no JSON.
  if ((backslashes & ~in_string) != 0) return plain_end(nesting, bytes, start, start + block);
  // Bit 5 makes one pair of the two kinds of brackets.
  const bytes64 folded = read | 0x20;
  const uint64_t opens = places(folded, '{') & ~in_string;
  uint64_t closes = places(folded, '}') & ~in_string;
  int64_t before = nesting->depth;
  if (__builtin_popcountll(closes) >= before) {
    // It may end here: at the first closing bracket with as many behind as were opened before.
    while (closes != 0) {
      const uint64_t bit = closes & -closes;
      before -= 1;
      if (before + __builtin_popcountll(opens & (bit - 1)) <= 0) {
        return static_cast<ptrdiff_t>(start) + __builtin_ctzll(bit) + 1;
      }
      closes &= closes - 1;
    }
    nesting->depth = before + __builtin_popcountll(opens);
  } else {
    nesting->depth += __builtin_popcountll(opens) - __builtin_popcountll(closes);
  }
  nesting->is_in_string = (in_string >> 63) != 0;
  nesting->is_escaped = is_escaped;
  return -1;
}

}  // namespace

extern "C" CSIMDJSON_CLONES ptrdiff_t csimdjson_value_end(
    csimdjson_nesting *nesting, const uint8_t *bytes, size_t start, size_t end) {
  size_t index = start;
  // A value that is a string ends with it, which the blocks do not look for.
  const bool is_string =
      nesting->depth == 0 && (nesting->is_in_string || (start < end && (bytes[start] | 0x20) != '{'));
  if (!is_string) {
    while (end - index >= block) {
      const ptrdiff_t found = block_end(nesting, bytes, index);
      if (found >= 0) return found;
      index += block;
    }
  }
  return plain_end(nesting, bytes, index, end);
}
