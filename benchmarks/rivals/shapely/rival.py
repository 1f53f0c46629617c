"""Shapely 2, which GeoPandas stands on: an STRtree over the pipes' grown boxes, asked in bulk, then dwithin in bulk.

Permits are not prepared: with some ten candidates a permit that costs more than it saves, and prepared dwithin of GEOS
3.14, which comes with Shapely 2.2, answers False for lines without length, however near (dwithin as such does not).
So does `STRtree.query(predicate="dwithin")`, which prepares, and which could not take a reach for each pair anyway.
"""
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import shapely

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from question import Question, allocated, least, report, singles, sizes


def permit_geometries(question):
    made = np.empty(question.permits, dtype=object)
    rings = sizes(question.permit_ends)
    types = shapely.GeometryType.POINT, shapely.GeometryType.LINESTRING, shapely.GeometryType.POLYGON
    for kind, name in enumerate(types):
        chosen = np.flatnonzero(question.kind == kind)
        if not len(chosen):
            continue
        mine = np.flatnonzero(np.repeat(question.kind == kind, rings))
        lengths = sizes(question.ring_ends)
        vertices = np.repeat(question.kind == kind, np.add.reduceat(lengths, question.permit_ends - rings))
        ring_offsets = np.concatenate(([0], np.cumsum(lengths[mine])))
        offsets = {
            0: None,
            1: (ring_offsets,),
            2: (ring_offsets, np.concatenate(([0], np.cumsum(rings[chosen])))),
        }[kind]
        made[chosen] = shapely.from_ragged_array(name, question.permit_xy[vertices], offsets)
    return made


def pipe_geometries(question):
    made = np.empty(question.pipes, dtype=object)
    lengths = sizes(question.pipe_ends)
    points, lines = np.flatnonzero(lengths == 1), np.flatnonzero(lengths > 1)
    made[points] = shapely.points(question.pipe_xy[question.pipe_ends[points] - 1])
    vertices = np.repeat(lengths > 1, lengths)
    offsets = np.concatenate(([0], np.cumsum(lengths[lines])))
    made[lines] = shapely.from_ragged_array(shapely.GeometryType.LINESTRING, question.pipe_xy[vertices], (offsets,))
    return made


def diagonals(west, south, east, north):
    """The least geometries that have these boxes: the tree keeps what it is given."""
    corners = np.stack((west, south, east, north), axis=1).reshape(-1, 2)
    offsets = np.arange(0, len(corners) + 1, 2)
    return shapely.from_ragged_array(shapely.GeometryType.LINESTRING, corners, (offsets,))


def main():
    question = Question(sys.argv[1])
    before, began = allocated(), time.perf_counter()
    pipes = pipe_geometries(question)
    resident = allocated() - before
    permits = permit_geometries(question)
    load = time.perf_counter() - began

    before, began = allocated(), time.perf_counter()
    tree = shapely.STRtree(diagonals(*question.pipe_boxes()))
    tree.query(permits[0])  # it is built when it is first asked
    build = time.perf_counter() - began
    resident += allocated() - before
    asking = diagonals(*question.permit_boxes())

    def block(first, last):
        permit, pipe = tree.query(asking[first:last])
        permit += first
        reach = question.clearance[pipe] + question.radius[permit]
        near = shapely.dwithin(permits[permit], pipes[pipe], reach)
        return permit[near], pipe[near]

    def search(threads):
        step = 2_000  # permits: many enough for bulk, few enough for the processor's caches and for even shares
        with ThreadPoolExecutor(threads) as pool:
            found = list(pool.map(lambda first: block(first, first + step), range(0, question.permits, step)))
        return np.concatenate([one for one, _ in found]), np.concatenate([two for _, two in found])

    def single(permit):
        pipe = tree.query(asking[permit])
        return pipe[shapely.dwithin(permits[permit], pipes[pipe], question.clearance[pipe] + question.radius[permit])]

    (p50, p99), short = singles(question, single)
    for threads in (1, 2):
        (permit, pipe), *figures = least(lambda: search(threads))
        report(
            question, permit, pipe, shapely.distance(permits[permit], pipes[pipe]), figures,
            rival="Shapely", version=f"{shapely.__version__}, GEOS {shapely.geos_version_string}",
            variant="1 thread" if threads == 1 else "2 threads",
            loadSeconds=load, buildSeconds=build, bytesPerSegment=resident / question.segments,
            singleP50us=p50, singleP99us=p99,
            note="STRtree and dwithin in bulk, 2,000 permits at a time; built on one thread" + short,
        )


if __name__ == "__main__":
    main()
