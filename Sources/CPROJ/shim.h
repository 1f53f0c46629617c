// PROJ's C interface, as the Projections module sees it; nothing else imports this module.
#ifndef TRENCH_CPROJ_SHIM_H
#define TRENCH_CPROJ_SHIM_H

#include <proj.h>

// Declared in proj_experimental.h since 6.3 and exported by every release since. Declared here alone, so that the
// rest of that header stays out of reach.
PJ *proj_crs_demote_to_2D(PJ_CONTEXT *ctx, const char *crs_2D_name, const PJ *crs_3D);

#endif
