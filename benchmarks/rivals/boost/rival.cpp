// Boost.Geometry: a packed R-tree over segments, each box grown by the clearance of its pipe, then distances of segment
// and permit. A pipe that one of its segments has brought in is not tried again.
#define BOOST_ALLOW_DEPRECATED_HEADERS  // its own headers include some
#include <boost/geometry.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <boost/version.hpp>

#include "../question.hpp"

namespace bg = boost::geometry;
namespace bgi = boost::geometry::index;
using Point = bg::model::d2::point_xy<double>;
using Box = bg::model::box<Point>;
using Line = bg::model::linestring<Point>;
using Polygon = bg::model::polygon<Point, false>;
using Edge = bg::model::referring_segment<const Point>;

// 40 bytes: the segment itself, so that testing a candidate touches nothing else, and its reach rounded upward.
struct Piece {
  Point a, b;
  uint32_t pipe;
  float reach;
};

struct GrownBox {
  using result_type = Box;
  Box operator()(const Piece &piece) const {
    const double r = piece.reach;
    return Box(
        Point(std::min(piece.a.x(), piece.b.x()) - r, std::min(piece.a.y(), piece.b.y()) - r),
        Point(std::max(piece.a.x(), piece.b.x()) + r, std::max(piece.a.y(), piece.b.y()) + r));
  }
};

struct Same {
  bool operator()(const Piece &a, const Piece &b) const {
    return a.pipe == b.pipe && a.a.x() == b.a.x() && a.a.y() == b.a.y() && a.b.x() == b.b.x() && a.b.y() == b.b.y();
  }
};

// Of 8, 16 and 32 pieces a node, 32 was the fastest and the smallest.
using Tree = bgi::rtree<Piece, bgi::quadratic<32>, GrownBox, Same>;

struct Permit {
  uint8_t kind;
  Point point;
  Line line;
  Polygon polygon;
  Box box;  // grown by the radius
};

static Point at(const std::vector<double> &xy, size_t i) { return Point(xy[2 * i], xy[2 * i + 1]); }

static Permit permit(const Question &question, size_t i) {
  Permit permit{question.kind[i], {}, {}, {}, {}};
  const Range rings(question.permitEnds, i);
  for (uint32_t ring = rings.begin; ring < rings.end; ring++) {
    const Range range(question.ringEnds, ring);
    if (permit.kind == 0) permit.point = at(question.permitXY, range.begin);
    if (permit.kind == 2 && ring > rings.begin) permit.polygon.inners().emplace_back();
    for (uint32_t vertex = range.begin; vertex < range.end; vertex++) {
      if (permit.kind == 1) permit.line.push_back(at(question.permitXY, vertex));
      if (permit.kind == 2)
        (ring == rings.begin ? permit.polygon.outer() : permit.polygon.inners().back())
            .push_back(at(question.permitXY, vertex));
    }
  }
  if (permit.kind == 0) bg::envelope(permit.point, permit.box);
  if (permit.kind == 1) bg::envelope(permit.line, permit.box);
  if (permit.kind == 2) {
    bg::correct(permit.polygon);  // the library wants a shell and its holes in opposite directions
    bg::envelope(permit.polygon, permit.box);
  }
  bg::buffer(permit.box, permit.box, question.radius[i]);
  return permit;
}

// Squared distance to a line, edge by edge, up to `enough`.
template <class Piece, class Vertices>
double comparable(const Piece &piece, const Vertices &vertices, double enough) {
  double least = std::numeric_limits<double>::infinity();
  for (size_t i = 1; i < vertices.size() && least > enough; i++)
    least = std::min(least, bg::comparable_distance(piece, Edge(vertices[i - 1], vertices[i])));
  if (vertices.size() == 1) least = bg::comparable_distance(vertices[0], piece);
  return least;
}

// Squared distance of a permit and a piece of a pipe; what is within `enough` need not be exact.
template <class Shape>
double comparable(const Permit &permit, const Shape &shape, const Point &start, double enough) {
  if (permit.kind == 0) return bg::comparable_distance(permit.point, shape);
  if (permit.kind == 1) return comparable(shape, permit.line, enough);
  if (bg::covered_by(start, permit.polygon)) return 0;
  double least = comparable(shape, permit.polygon.outer(), enough);
  for (const auto &hole : permit.polygon.inners())
    if (least > enough) least = std::min(least, comparable(shape, hole, enough));
  return least;
}

static double comparable(const Permit &permit, const Piece &piece, double enough) {
  if (piece.a.x() == piece.b.x() && piece.a.y() == piece.b.y()) return comparable(permit, piece.a, piece.a, enough);
  return comparable(permit, Edge(piece.a, piece.b), piece.a, enough);
}

int main(int count, char **arguments) try {
  if (count != 2) throw std::runtime_error("a folder with a question is needed");
  const Question question(arguments[1]);

  double began = now(), before = allocated();
  std::vector<Piece> pieces;
  pieces.reserve(question.pipeXY.size() / 2);
  for (uint32_t pipe = 0; pipe < question.pipes(); pipe++) {
    const Range range(question.pipeEnds, pipe);
    const float reach = std::nextafterf(float(question.clearance[pipe]), INFINITY);
    if (range.end - range.begin == 1)
      pieces.push_back({at(question.pipeXY, range.begin), at(question.pipeXY, range.begin), pipe, reach});
    for (uint32_t vertex = range.begin + 1; vertex < range.end; vertex++)
      pieces.push_back({at(question.pipeXY, vertex - 1), at(question.pipeXY, vertex), pipe, reach});
  }
  std::vector<Permit> permits;
  permits.reserve(question.permits());
  for (size_t i = 0; i < question.permits(); i++) permits.push_back(permit(question, i));
  const double loaded = now() - began;

  began = now(), before = allocated();
  const Tree tree(pieces.begin(), pieces.end());  // a range is packed
  const double built = now() - began;
  const double bytes = (allocated() - before) / double(question.segments());

  struct Own {
    std::vector<uint32_t> tried;  // the permit, plus one, that a pipe was last in conflict with
  };
  auto searcher = [&] { return Own{std::vector<uint32_t>(question.pipes())}; };
  auto search = [&](Own &own, uint32_t i, std::vector<Pair> &pairs) {
    const Permit &permit = permits[i];
    for (auto piece = tree.qbegin(bgi::intersects(permit.box)); piece != tree.qend(); ++piece) {
      if (own.tried[piece->pipe] == i + 1) continue;
      const double reach = question.reach({i, piece->pipe}), enough = reach * reach;
      if (comparable(permit, *piece, enough) > enough) continue;
      own.tried[piece->pipe] = i + 1;
      pairs.push_back({i, piece->pipe});
    }
  };
  auto distance = [&](Pair pair) {
    const Range range(question.pipeEnds, pair.pipe);
    double least = std::numeric_limits<double>::infinity();
    for (uint32_t vertex = range.begin; vertex < range.end; vertex++) {
      const Point a = at(question.pipeXY, vertex), b = at(question.pipeXY, std::min(vertex + 1, range.end - 1));
      least = std::min(least, comparable(permits[pair.permit], Piece{a, b, pair.pipe, 0}, 0));
    }
    return std::sqrt(least);
  };
  std::string version = BOOST_LIB_VERSION;
  std::replace(version.begin(), version.end(), '_', '.');
  for (int threads : {1, 2}) {
    Row row{"Boost.Geometry", version, threads == 1 ? "1 thread" : "2 threads", "", loaded, built, bytes};
    row.note = "packed R-tree over segments, built on one thread; distances edge by edge, up to the first near enough";
    measure(question, row, threads, searcher, search, distance);
  }
  return 0;
} catch (const std::exception &error) {
  std::fprintf(stderr, "boost: %s\n", error.what());
  return 1;
}
