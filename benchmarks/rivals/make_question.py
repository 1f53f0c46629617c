#!/usr/bin/env python3
"""Makes a small random question for the rivals, to try them on: README.md says what its files hold.

    benchmarks/rivals/make_question.py FOLDER [PIPES [PERMITS [SEED]]]

Bundles of bent pipes at about 60 km to the square kilometre, and permits of every kind anywhere. Some pipes are points,
and a few are lines without length, which not every tool bears. Same arguments, same bytes. Needs Python alone.
"""
import json
import math
import os
import random
import sys
from array import array

EAST, NORTH = 354_000, 3_267_000  # where a city may lie in its projected coordinates, so that digits are as many


class Shapes:
    """Vertices and ends, as the files have them."""

    def __init__(self):
        self.xy, self.ends = array("d"), array("I")

    def add(self, points):
        for x, y in points:
            self.xy.extend((round((EAST + x) * 1000) / 1000, round((NORTH + y) * 1000) / 1000))
        self.ends.append(len(self.xy) // 2)


def walk(chance, x, y, heading, steps, step):
    """A line that bends a little at every vertex."""
    points = [(x, y)]
    for _ in range(steps):
        heading += chance.gauss(0, 0.15)
        length = step * chance.uniform(0.4, 1.7)
        x, y = x + length * math.cos(heading), y + length * math.sin(heading)
        points.append((x, y))
    return points


def clearance(chance):
    """Half width, zone and uncertainty; what is added last keeps it from equalling a distance of whole millimetres."""
    zone = chance.choices((0.5, 0.75, 1, 1.5, 5, 15, 50), (20, 15, 40, 8, 12, 3, 2))[0]
    uncertainty = chance.choices((0.05, 0.1, 0.3, 1.0), (50, 20, 20, 10))[0]
    return round(chance.uniform(0.02, 0.8), 3) + zone + uncertainty + 0.0005


def around(x, y, corners, turn):
    """A closed ring of corners, turned, around a place."""
    sine, cosine = math.sin(turn), math.cos(turn)
    ring = [(x + a * cosine - b * sine, y + a * sine + b * cosine) for a, b in corners]
    return ring + ring[:1]


def box(wide, high):
    return [(-wide, -high), (wide, -high), (wide, high), (-wide, high)]


def permit(chance, side):
    """Kind, rings and radius."""
    x, y = chance.uniform(0, side), chance.uniform(0, side)
    turn, kind = chance.uniform(0, 2 * math.pi), chance.random()
    if kind < 0.5:
        return 2, [around(x, y, box(chance.uniform(1, 8), chance.uniform(1.5, 12)), turn)], 0.0
    if kind < 0.66:
        return 0, [[(x, y)]], round(chance.uniform(0.2, 3), 3)
    if kind < 0.86:
        return 1, [walk(chance, x, y, turn, chance.randint(1, 5), 45)], round(chance.uniform(0.05, 1.25), 3)
    size = chance.uniform(25, 120)
    if kind < 0.93:
        corners = [(-1, -1), (1, -1), (1, 0.1), (0.2, 0.1), (0.2, 1), (-1, 1)]
        return 2, [around(x, y, [(a * size, b * size) for a, b in corners], turn)], 0.0
    hole = around(x, y, box(size * 0.6, size * 0.6), turn)
    return 2, [around(x, y, box(size, size), turn), hole[::-1]], 0.0


def main():
    if not 2 <= len(sys.argv) <= 5:
        sys.exit(__doc__)
    folder = sys.argv[1]
    pipe_count, permit_count, seed = (list(map(int, sys.argv[2:])) + [20_000, 5_000, 1][len(sys.argv) - 2 :])[:3]
    chance = random.Random(seed)
    side = math.sqrt(pipe_count * 32 / 50_000) * 1000
    pipes, clearances, kilometres = Shapes(), array("d"), 0.0
    while len(clearances) < pipe_count:
        x, y, heading = chance.uniform(0, side), chance.uniform(0, side), chance.uniform(0, 2 * math.pi)
        for _ in range(min(chance.randint(1, 10), pipe_count - len(clearances))):
            aside = chance.uniform(-9, 9)
            place = x - aside * math.sin(heading), y + aside * math.cos(heading)
            draw = chance.random()
            if draw < 0.04:
                line = [place]
            elif draw < 0.043:
                line = [place, place]  # networks hold pipes without length, too
            else:
                line = walk(chance, *place, heading + chance.gauss(0, 0.05), chance.randint(1, 4), 15)
            kilometres += sum(math.dist(a, b) for a, b in zip(line, line[1:])) / 1000
            pipes.add(line)
            clearances.append(clearance(chance))
    rings, permit_ends, kinds, radii = Shapes(), array("I"), array("B"), array("d")
    for _ in range(permit_count):
        kind, parts, radius = permit(chance, side)
        for part in parts:
            rings.add(part)
        permit_ends.append(len(rings.ends))
        kinds.append(kind)
        radii.append(radius)
    order = array("I", range(permit_count))
    chance.shuffle(order)

    os.makedirs(folder, exist_ok=True)
    columns = {
        "pipes-xy.f64": pipes.xy, "pipes-ends.u32": pipes.ends, "pipes-clearance.f64": clearances,
        "permits-xy.f64": rings.xy, "permits-ring-ends.u32": rings.ends, "permits-ends.u32": permit_ends,
        "permits-kind.u8": kinds, "permits-radius.f64": radii, "order.u32": order,
    }
    for name, column in columns.items():
        if sys.byteorder == "big":
            column.byteswap()
        with open(os.path.join(folder, name), "wb") as file:
            column.tofile(file)
    about = {
        "pipes": pipe_count, "segments": len(pipes.xy) // 2 - pipe_count, "permits": permit_count,
        "kilometres": round(kilometres, 1), "network": "random", "seed": seed, "expected": None,
    }
    with open(os.path.join(folder, "about.json"), "w") as file:
        json.dump(about, file)
        file.write("\n")


main()
