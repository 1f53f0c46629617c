#!/usr/bin/env python3
"""Writes the sample permits of Schutterwald, placed by the networks beside (data/networks/schutterwald).

    python3 make_permits.py

The three single sites are searched for, so that each ends in the verdict it is named after, with room to spare;
the batch is drawn from a seeded generator. Standard library only; the same networks give the same bytes.
"""

import json
import math
import os
import random

HERE = os.path.dirname(os.path.abspath(__file__))
NETWORKS = os.path.join(HERE, "..", "networks", "schutterwald")
SEED = 20260128
ORIGIN = (7.886, 48.457)  # longitude, latitude of the middle of the town

# What profile `cn` makes of pipes whose survey quality and depth nobody recorded, in metres.
UNKNOWN_QUALITY = 3.0
PLACEMENT = 0.3
DATUM = 5.0  # more than any accuracy stated for DHDN to WGS 84
ASSUMED_POWER_DIAMETER = 0.6
WALL = 1.25  # inner to outer diameter where the wall is unknown
GAS_CONTROL = 5.0
POWER_PROTECTION = 0.75


# --- Coordinates ------------------------------------------------------------------------------------------------

def ellipsoid(a, inverse_flattening):
    f = 1 / inverse_flattening
    return a, f, f * (2 - f)


BESSEL = ellipsoid(6377397.155, 299.1528128)
WGS84 = ellipsoid(6378137.0, 298.257223563)


def gauss_krueger_to_geographic(east, north):
    """Zone 3 of the German grid (EPSG:31467), by Krueger's series: latitude, longitude on Bessel, in radians."""
    a, f, e2 = BESSEL
    n = f / (2 - f)
    rectifying = a / (1 + n) * (1 + n**2 / 4 + n**4 / 64)
    xi, eta = north / rectifying, (east - 3500000) / rectifying
    beta = [
        n / 2 - 2 * n**2 / 3 + 37 * n**3 / 96, n**2 / 48 + n**3 / 15, 17 * n**3 / 480,
    ]
    xi2, eta2 = xi, eta
    for k, b in enumerate(beta, 1):
        xi2 -= b * math.sin(2 * k * xi) * math.cosh(2 * k * eta)
        eta2 -= b * math.cos(2 * k * xi) * math.sinh(2 * k * eta)
    conformal = math.asin(math.sin(xi2) / math.cosh(eta2))
    longitude = math.radians(9) + math.atan2(math.sinh(eta2), math.cos(xi2))
    latitude, e = conformal, math.sqrt(e2)
    for _ in range(12):
        t = math.asinh(math.tan(conformal)) + e * math.atanh(e * math.sin(latitude))
        latitude = math.atan(math.sinh(t))
    return latitude, longitude


def dhdn_to_wgs84(latitude, longitude):
    """Seven parameters for all of Germany (EPSG operation 1777, good to 3 m): longitude, latitude in degrees."""
    a, _, e2 = BESSEL
    normal = a / math.sqrt(1 - e2 * math.sin(latitude) ** 2)
    x = normal * math.cos(latitude) * math.cos(longitude)
    y = normal * math.cos(latitude) * math.sin(longitude)
    z = normal * (1 - e2) * math.sin(latitude)
    rx, ry, rz = (math.radians(seconds / 3600) for seconds in (0.202, 0.045, -2.455))
    scale = 1 + 6.7e-6
    x, y, z = (
        598.1 + scale * (x - rz * y + ry * z), 73.7 + scale * (rz * x + y - rx * z),
        418.2 + scale * (-ry * x + rx * y + z))
    a, _, e2 = WGS84
    flat = math.hypot(x, y)
    latitude = math.atan2(z, flat * (1 - e2))
    for _ in range(8):
        normal = a / math.sqrt(1 - e2 * math.sin(latitude) ** 2)
        latitude = math.atan2(z + e2 * normal * math.sin(latitude), flat)
    return math.degrees(math.atan2(y, x)), math.degrees(latitude)


def metres_per_degree():
    """Of longitude and latitude at the origin: flat enough for a town."""
    a, _, e2 = WGS84
    sine = math.sin(math.radians(ORIGIN[1]))
    normal = a / math.sqrt(1 - e2 * sine**2)
    meridian = a * (1 - e2) / (1 - e2 * sine**2) ** 1.5
    return math.radians(normal * math.cos(math.radians(ORIGIN[1]))), math.radians(meridian)


PER_DEGREE = metres_per_degree()


def to_plane(longitude, latitude):
    return (longitude - ORIGIN[0]) * PER_DEGREE[0], (latitude - ORIGIN[1]) * PER_DEGREE[1]


def to_degrees(point):
    return [round(ORIGIN[0] + point[0] / PER_DEGREE[0], 8), round(ORIGIN[1] + point[1] / PER_DEGREE[1], 8)]


# --- The network ------------------------------------------------------------------------------------------------

class Pipe:
    def __init__(self, feature, declared_grid):
        properties = feature["properties"]
        self.id, self.kind = properties["id"], properties["class"]
        self.subclass = properties.get("subclass")
        self.half = properties.get("diameter", ASSUMED_POWER_DIAMETER / WALL) * WALL / 2
        points = feature["geometry"]["coordinates"]
        if declared_grid:
            points = [dhdn_to_wgs84(*gauss_krueger_to_geographic(*point)) for point in points]
        self.points = [to_plane(*point) for point in points]
        self.uncertainty = UNKNOWN_QUALITY + PLACEMENT + (DATUM if declared_grid else 0)

    def segments(self):
        return zip(self.points, self.points[1:])

    def distance(self, shape):
        """From a closed ring or a line, given as its segments; a pipe inside the ring is not seen as such."""
        return min(segment_distance(*own, *other) for own in self.segments() for other in shape)


def load():
    pipes = []
    for name in ("gas", "heat", "power"):
        with open(os.path.join(NETWORKS, name + ".geojson"), encoding="utf-8") as source:
            collection = json.load(source)
        pipes += [Pipe(feature, "crs" in collection) for feature in collection["features"]]
    return pipes


def point_distance(p, a, b):
    dx, dy = b[0] - a[0], b[1] - a[1]
    square = dx * dx + dy * dy
    t = 0 if square == 0 else max(0, min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / square))
    return math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy)


def segment_distance(a, b, c, d):
    def side(p, q, r):
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    if side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0:
        return 0.0
    return min(point_distance(a, c, d), point_distance(b, c, d), point_distance(c, a, b), point_distance(d, a, b))


# --- Shapes -----------------------------------------------------------------------------------------------------

def rectangle(centre, length, width, angle):
    c, s = math.cos(angle), math.sin(angle)
    corners = [(-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1)]
    return [
        (centre[0] + x * length / 2 * c - y * width / 2 * s, centre[1] + x * length / 2 * s + y * width / 2 * c)
        for x, y in corners
    ]


def along(pipe, share=0.5):
    """A point on the pipe's first segment, and its direction."""
    (ax, ay), (bx, by) = pipe.points[0], pipe.points[1]
    return (ax + share * (bx - ax), ay + share * (by - ay)), math.atan2(by - ay, bx - ax)


def sideways(point, angle, distance):
    return point[0] - distance * math.sin(angle), point[1] + distance * math.cos(angle)


def polygon(*rings):
    return {"type": "Polygon", "coordinates": [[to_degrees(p) for p in ring] for ring in rings]}


def line(*points):
    return {"type": "LineString", "coordinates": [to_degrees(p) for p in points]}


def feature(identifier, geometry, **properties):
    return {"type": "Feature", "properties": {"id": identifier, **properties}, "geometry": geometry}


# --- The three sites --------------------------------------------------------------------------------------------

def gaps(pipes, ring):
    """By class, the least distance left once half widths and uncertainties are taken off; and the nearest cable."""
    shape = list(zip(ring, ring[1:]))
    left, cable = {}, math.inf
    for pipe in pipes:
        near = pipe.distance(shape)
        left[pipe.kind] = min(left.get(pipe.kind, math.inf), near - pipe.half - pipe.uncertainty)
        if pipe.kind == "power":
            cable = min(cable, near)
    return left, cable


def strike(pipes):
    """A pit right across a gas main."""
    main = next(p for p in pipes if p.kind == "gas" and p.subclass.startswith("180") and length(p) > 30)
    middle, angle = along(main)
    return feature(
        "SW-STRIKE", polygon(rectangle(middle, 4, 3, angle)), depth=1.8, method="excavator",
        applicant="Water connection, house 12", start="2026-03-02", end="2026-03-04")


def restricted(pipes, rng):
    """A small pit beside a cable: inside its protection zone, outside the reach of a strike, far from the rest."""
    cables = [p for p in pipes if p.kind == "power" and length(p) > 6]
    nearest = ASSUMED_POWER_DIAMETER / 2 + UNKNOWN_QUALITY + PLACEMENT
    farthest = nearest - ASSUMED_POWER_DIAMETER / 2 + POWER_PROTECTION
    while True:
        point, angle = along(cables[int(rng.random() * len(cables))])
        ring = rectangle(sideways(point, angle, 0.5 + (nearest + farthest) / 2), 1, 1, angle)
        left, cable = gaps(pipes, ring)
        # A tenth of a metre from either end of the range, whichever way the profile measures.
        if nearest + 0.1 < cable < farthest - 0.1 and left["gas"] > GAS_CONTROL and left["heat"] > 3:
            return feature(
                "SW-RESTRICTED", polygon(ring), depth=1.2, method="hand tools", applicant="Street light, new post",
                start="2026-03-09", end="2026-03-09")


def clear(pipes, rng):
    """A pit in the open, with pipes around but none near."""
    everywhere = [point for pipe in pipes for point in pipe.points]
    while True:
        near = everywhere[int(rng.random() * len(everywhere))]
        centre = sideways(near, 2 * math.pi * rng.random(), 40 + 20 * rng.random())
        ring = rectangle(centre, 3, 2, math.pi * rng.random())
        left, _ = gaps(pipes, ring)
        if min(left.values()) > 15:
            return feature(
                "SW-CLEAR", polygon(ring), depth=2.0, method="excavator", applicant="Playground, foundation",
                start="2026-03-16", end="2026-03-18")


def length(pipe):
    return sum(math.dist(a, b) for a, b in pipe.segments())


# --- The batch --------------------------------------------------------------------------------------------------

def batch(pipes, rng):
    """Permits of every kind, then some that need a repair and some that must be refused."""
    mains = [p for p in pipes if length(p) > 8]
    applicants = ["Water board", "Fibre company", "Roads office", "Gas works", "House owner"]
    drawn = []

    def spot(most=12):
        point, angle = along(mains[int(rng.random() * len(mains))], rng.random())
        return sideways(point, angle, (2 * rng.random() - 1) * most), angle

    def add(geometry, **properties):
        number = len(drawn) + 1
        day = 1 + int(rng.random() * 28)
        drawn.append(feature(
            f"SW-{number:03}", geometry, **properties, applicant=applicants[int(rng.random() * len(applicants))],
            start=f"2026-04-{day:02}"))

    def metres(least, most):
        return round(least + (most - least) * rng.random(), 1)

    for _ in range(12):
        centre, angle = spot()
        add(polygon(rectangle(centre, metres(1, 6), metres(1, 4), angle)), depth=metres(0.6, 3), method="excavator")
    for _ in range(10):
        start, angle = spot()
        end = sideways(start, angle - math.pi / 2 + rng.random(), metres(8, 60))
        add(line(start, end), width=metres(0.3, 0.9), depth=metres(0.5, 1.5), method="trencher")
    for _ in range(8):
        centre, _ = spot()
        add({"type": "Point", "coordinates": to_degrees(centre)}, radius=metres(0.2, 1.5), depth=metres(0.8, 4),
            method="auger")
    add_special(add, spot)
    add_faulty(add, spot)
    return drawn


def add_special(add, spot):
    start, angle = spot()
    bore = line(start, sideways(start, angle, 40))
    add(bore, width=0.3, boreTop=2.4, boreBottom=2.7, method="directional drilling")
    add(bore, width=0.3, boreTop=2.4, boreBottom=2.7, boreEnds="pits", method="pipe jacking")
    centre, angle = spot()
    add(polygon(rectangle(centre, 20, 14, angle), rectangle(centre, 16, 10, angle)[::-1]), depth=1.0,
        method="ring around a building")
    one, angle = spot()
    parts = [polygon(rectangle(sideways(one, angle, step), 2, 2, angle))["coordinates"] for step in (0, 9, 18)]
    add({"type": "MultiPolygon", "coordinates": parts}, depth=1.5, method="three posts")
    start, angle = spot()
    parts = [line(start, sideways(start, angle, 12))["coordinates"]]
    parts += [line(sideways(start, angle, 20), sideways(start, angle, 32))["coordinates"]]
    add({"type": "MultiLineString", "coordinates": parts}, width=0.5, depth=0.9, method="trencher")
    centre, angle = spot()
    add(polygon(rectangle(centre, 3, 3, angle)), depth=None, method="depth not stated")
    centre, angle = spot()
    add(polygon(rectangle(centre, 2, 2, angle)), depth=0.4, placement=1.0, method="hand tools, placed by eye")
    add(polygon(rectangle((9000, 9000), 5, 5, 0)), depth=1.0, method="far outside the data")


def add_faulty(add, spot):
    centre, angle = spot()
    a, b, c, d, _ = rectangle(centre, 6, 4, angle)
    add(polygon([a, c, b, d, a]), depth=1.2, method="ring crosses itself: repaired")
    start, angle = spot()
    add(line(start, sideways(start, angle, 15)), depth=1.0, method="line without a width: refused")
    add(None, depth=1.0, method="no geometry: refused")
    centre, angle = spot()
    add(polygon(rectangle(centre, 2, 2, angle)), depth=-1.5, method="negative depth: refused")


def main():
    pipes, rng = load(), random.Random(SEED)
    sites = {"strike": strike(pipes), "restricted": restricted(pipes, rng), "clear": clear(pipes, rng)}
    for name, site in sites.items():
        write(name + ".geojson", [site])
    write("schutterwald.geojsonl", batch(pipes, rng))


def write(name, features):
    with open(os.path.join(HERE, name), "w", encoding="utf-8", newline="\n") as out:
        for item in features:
            out.write(json.dumps(item, separators=(",", ":"), ensure_ascii=False) + "\n")
    print(f"{name}: {len(features)}")


if __name__ == "__main__":
    main()
