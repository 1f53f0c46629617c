// GEOS through its C API: an STRtree over the boxes of the pipes, each grown by its own clearance, then
// distance-within, with the permit prepared and without. All geometry is in memory; permits come in arrival order.
#include <geos_c.h>

#include <memory>

#include "../question.hpp"

using Context = GEOSContextHandle_t;

static GEOSCoordSequence *sequence(Context context, const std::vector<double> &xy, Range range) {
  return GEOSCoordSeq_copyFromBuffer_r(context, xy.data() + 2 * range.begin, range.end - range.begin, 0, 0);
}

static GEOSGeometry *pipe(Context context, const Question &question, size_t i) {
  const Range range(question.pipeEnds, i);
  GEOSCoordSequence *points = sequence(context, question.pipeXY, range);
  return range.end - range.begin == 1 ? GEOSGeom_createPoint_r(context, points)
                                      : GEOSGeom_createLineString_r(context, points);
}

static GEOSGeometry *permit(Context context, const Question &question, size_t i) {
  const Range rings(question.permitEnds, i);
  GEOSCoordSequence *first = sequence(context, question.permitXY, Range(question.ringEnds, rings.begin));
  if (question.kind[i] == 0) return GEOSGeom_createPoint_r(context, first);
  if (question.kind[i] == 1) return GEOSGeom_createLineString_r(context, first);
  std::vector<GEOSGeometry *> holes;
  for (uint32_t ring = rings.begin + 1; ring < rings.end; ring++)
    holes.push_back(GEOSGeom_createLinearRing_r(
        context, sequence(context, question.permitXY, Range(question.ringEnds, ring))));
  return GEOSGeom_createPolygon_r(
      context, GEOSGeom_createLinearRing_r(context, first), holes.data(), unsigned(holes.size()));
}

// The box of a geometry, grown: the tree looks at boxes alone.
static GEOSGeometry *grownBox(Context context, const GEOSGeometry *geometry, double by) {
  double west, south, east, north;
  GEOSGeom_getXMin_r(context, geometry, &west);
  GEOSGeom_getYMin_r(context, geometry, &south);
  GEOSGeom_getXMax_r(context, geometry, &east);
  GEOSGeom_getYMax_r(context, geometry, &north);
  const double corners[] = {west - by, south - by, east + by, north + by};
  return GEOSGeom_createLineString_r(context, GEOSCoordSeq_copyFromBuffer_r(context, corners, 2, 0, 0));
}

int main(int count, char **arguments) try {
  if (count != 2) throw std::runtime_error("a folder with a question is needed");
  const Question question(arguments[1]);
  const Context context = GEOS_init_r();
  auto handle = [](size_t i) { return reinterpret_cast<void *>(i); };

  double began = now(), before = allocated();
  std::vector<GEOSGeometry *> pipes(question.pipes());
  for (size_t i = 0; i < pipes.size(); i++) pipes[i] = pipe(context, question, i);
  const double geometryBytes = allocated() - before;
  std::vector<GEOSGeometry *> permits(question.permits());
  for (size_t i = 0; i < permits.size(); i++) permits[i] = permit(context, question, i);
  const double loaded = now() - began;

  began = now(), before = allocated();
  GEOSSTRtree *tree = GEOSSTRtree_create_r(context, 10);
  for (size_t i = 0; i < pipes.size(); i++) {
    GEOSGeometry *box = grownBox(context, pipes[i], question.clearance[i]);
    GEOSSTRtree_insert_r(context, tree, box, handle(i));
    GEOSGeom_destroy_r(context, box);
  }
  // The tree is built when it is first asked.
  GEOSSTRtree_query_r(context, tree, permits[0], [](void *, void *) {}, nullptr);
  const double built = now() - began;
  const double bytes = (geometryBytes + allocated() - before) / double(question.segments());

  struct Own {
    std::unique_ptr<GEOSContextHandle_HS, void (*)(Context)> context{GEOS_init_r(), GEOS_finish_r};
    std::vector<uint32_t> candidates;
  };
  auto candidates = [&](Own &own, uint32_t permit) {
    own.candidates.clear();
    auto note = [](void *item, void *list) {
      static_cast<std::vector<uint32_t> *>(list)->push_back(uint32_t(reinterpret_cast<size_t>(item)));
    };
    if (question.radius[permit] == 0)
      return GEOSSTRtree_query_r(own.context.get(), tree, permits[permit], note, &own.candidates);
    GEOSGeometry *box = grownBox(own.context.get(), permits[permit], question.radius[permit]);
    GEOSSTRtree_query_r(own.context.get(), tree, box, note, &own.candidates);
    GEOSGeom_destroy_r(own.context.get(), box);
  };
  auto prepared = [&](Own &own, uint32_t permit, std::vector<Pair> &pairs) {
    candidates(own, permit);
    if (own.candidates.empty()) return;
    const GEOSPreparedGeometry *ready = GEOSPrepare_r(own.context.get(), permits[permit]);
    for (uint32_t pipe : own.candidates)
      if (GEOSPreparedDistanceWithin_r(own.context.get(), ready, pipes[pipe], question.reach({permit, pipe})) == 1)
        pairs.push_back({permit, pipe});
    GEOSPreparedGeom_destroy_r(own.context.get(), ready);
  };
  auto plain = [&](Own &own, uint32_t permit, std::vector<Pair> &pairs) {
    candidates(own, permit);
    for (uint32_t pipe : own.candidates)
      if (GEOSDistanceWithin_r(own.context.get(), permits[permit], pipes[pipe], question.reach({permit, pipe})) == 1)
        pairs.push_back({permit, pipe});
  };
  auto distance = [&](Pair pair) {
    double metres = 0;
    GEOSDistance_r(context, permits[pair.permit], pipes[pair.pipe], &metres);
    return metres;
  };
  for (int threads : {1, 2}) {
    Row row{"GEOS", GEOSversion(), "", "", loaded, built, bytes};
    const std::string spoken = threads == 1 ? "1 thread" : "2 threads";
    row.variant = "prepared, " + spoken;
    row.note = "STRtree, prepared distance-within; the tree is built on one thread";
    measure(question, row, threads, [] { return Own(); }, prepared, distance);
    row.variant = "plain, " + spoken;
    row.note = "STRtree, distance-within without preparing; the tree is built on one thread";
    measure(question, row, threads, [] { return Own(); }, plain, distance);
  }
  return 0;
} catch (const std::exception &error) {
  std::fprintf(stderr, "geos: %s\n", error.what());
  return 1;
}
