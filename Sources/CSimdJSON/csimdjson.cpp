#include "csimdjson.h"

#include <new>
#include <simdjson.h>

struct csimdjson_parser {
  simdjson::dom::parser dom;
};

namespace {

// simdjson grows to the exact size asked for, so a file of slowly growing records would allocate for each of them.
size_t rounded_up(size_t count) {
  size_t capacity = 4096;
  while (capacity < count) {
    capacity *= 2;
  }
  return capacity;
}

}  // namespace

extern "C" {

csimdjson_parser *csimdjson_parser_new(size_t max_depth) {
  csimdjson_parser *parser = new (std::nothrow) csimdjson_parser;
  if (parser == nullptr) {
    return nullptr;
  }
  if (parser->dom.allocate(4096, max_depth) != simdjson::SUCCESS) {
    delete parser;
    return nullptr;
  }
  return parser;
}

void csimdjson_parser_free(csimdjson_parser *parser) { delete parser; }

size_t csimdjson_padding(void) { return simdjson::SIMDJSON_PADDING; }

int32_t csimdjson_parse(
    csimdjson_parser *parser, const uint8_t *bytes, size_t count, bool is_padded, csimdjson_tape *tape) {
  simdjson::dom::parser &dom = parser->dom;
  if (count > simdjson::SIMDJSON_MAXSIZE_BYTES / 2) {
    return simdjson::CAPACITY;
  }
  if (dom.doc.capacity() < count || dom.capacity() < count) {
    const size_t capacity = rounded_up(count);
    simdjson::error_code error = dom.doc.allocate(capacity);
    if (error == simdjson::SUCCESS) {
      error = dom.allocate(capacity, dom.max_depth());
    }
    if (error != simdjson::SUCCESS) {
      return error;
    }
  }
  const simdjson::error_code error = dom.parse(bytes, count, !is_padded).error();
  if (error != simdjson::SUCCESS) {
    return error;
  }
  tape->words = dom.doc.tape.get();
  tape->word_count = static_cast<size_t>(dom.doc.tape[0] & 0x00FFFFFFFFFFFFFF);
  tape->strings = dom.doc.string_buf.get();
  return 0;
}

const char *csimdjson_message(int32_t code) {
  if (code < 0 || code >= simdjson::NUM_ERROR_CODES) {
    return "unknown error";
  }
  return simdjson::error_message(static_cast<simdjson::error_code>(code));
}

}  // extern "C"
