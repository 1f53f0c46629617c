#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A reusable parser with its own tape. One thread at a time.
typedef struct csimdjson_parser csimdjson_parser;

/// The last document's tape, in simdjson's published layout: word 0 is the root, a word's top byte is its type
/// ('{', '}', '[', ']', '"', 'l', 'u', 'd', 't', 'f', 'n'), the low 56 bits its payload. Numbers take a second
/// word. A string's payload is the offset of a 32-bit length in `strings`, followed by its bytes.
/// Valid until the next parse or the end of the parser.
typedef struct {
  const uint64_t *words;
  size_t word_count;
  const uint8_t *strings;
} csimdjson_tape;

/// A parser that refuses documents nested deeper than `max_depth`, or NULL where memory is short.
csimdjson_parser *csimdjson_parser_new(size_t max_depth);

/// Ends a parser and its tape.
void csimdjson_parser_free(csimdjson_parser *parser);

/// How many bytes behind a document must be readable for it to be parsed in place.
size_t csimdjson_padding(void);

/// Parses one document. `is_padded` says that the padding behind it is readable; else it is copied first.
/// Gives 0, or an error number for `csimdjson_message`.
int32_t csimdjson_parse(
    csimdjson_parser *parser, const uint8_t *bytes, size_t count, bool is_padded, csimdjson_tape *tape);

/// An error number in words: static text.
const char *csimdjson_message(int32_t code);

/// How far the search for the end of a JSON value has come.
typedef struct {
  /// Brackets that are open.
  int64_t depth;
  /// Whether a string is open.
  bool is_in_string;
  /// Whether the next byte is escaped by the last one.
  bool is_escaped;
} csimdjson_nesting;

/// Goes on over `bytes[start..<end]`, at first at a bracket or a quote, and gives the index behind the value's last
/// byte, or -1 where it does not end here. Looks at brackets, strings and escapes alone, 64 bytes at a time.
ptrdiff_t csimdjson_value_end(csimdjson_nesting *nesting, const uint8_t *bytes, size_t start, size_t end);

#ifdef __cplusplus
}
#endif

#endif
