#ifndef TRENCH_CISAL_SHIM_H
#define TRENCH_CISAL_SHIM_H

#include <isa-l/crc.h>

#endif
