// libyaml's C interface, as the ForeignReaders module sees it; nothing else imports this module.
#ifndef TRENCH_CYAML_SHIM_H
#define TRENCH_CYAML_SHIM_H

#include <yaml.h>

#endif
