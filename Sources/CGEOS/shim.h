#ifndef TRENCH_CGEOS_SHIM_H
#define TRENCH_CGEOS_SHIM_H

// Only the functions that take a context: the others share one hidden context between all threads.
#define GEOS_USE_ONLY_R_API
#include <geos_c.h>

#if GEOS_VERSION_MAJOR < 3 || (GEOS_VERSION_MAJOR == 3 && GEOS_VERSION_MINOR < 10)
#error "Trench needs GEOS 3.10 or later (Debian, Ubuntu: libgeos-dev)"
#endif

#endif
