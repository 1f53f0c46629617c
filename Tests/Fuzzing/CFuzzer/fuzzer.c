// The loop is linked in by -sanitize=fuzzer; this file is here because a target needs one.
#include "fuzzer.h"
