"""DuckDB with its spatial extension, in memory.

Its spatial join takes one predicate whose distance is a constant, and here each pair has a reach of its own. So the
boxes, each grown by its own reach, are joined (ST_DWithin of 0 is cheaper there than ST_Intersects), and distances
sift what is left. The optimiser would draw that filter into the join and fall back to a nested loop, hours instead of
seconds; `0 * random()`, whose value it may not foresee, keeps it out. Single checks go through an R-tree index.
"""
import os
import sys
import time

import duckdb
import duckdb_ext
import numpy as np
import pyarrow

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from question import Question, arrow_wkb, least, report, singles

SEARCH = """
    select permit, pipe
    from (select q.id as permit, p.id as pipe, q.g as q, p.g as p, p.clearance + q.radius + 0 * random() as reach
          from permits q join pipes p on ST_DWithin(p.box, q.box, 0))
    where ST_Distance(p, q) <= reach"""
SINGLE = """
    with near as materialized (select id, g, clearance from pipes where ST_Intersects(box, ST_MakeEnvelope({box})))
    select id from near where ST_Distance(g, ST_GeomFromHEXWKB('{wkb}')) <= clearance + {radius}"""


def table(database, name, wkb, boxes, reach_name, reach):
    west, south, east, north = boxes
    columns = dict(id=np.arange(len(reach), dtype=np.uint32), g=arrow_wkb(wkb), reach=reach)
    columns |= dict(west=west, south=south, east=east, north=north)
    database.register("given", pyarrow.table(columns))
    database.execute(
        f"create table {name} as select id, ST_GeomFromWKB(g) as g, reach as {reach_name}, "
        "ST_MakeEnvelope(west, south, east, north) as box from given"
    )
    database.unregister("given")


def resident(database):
    return database.execute("select sum(memory_usage_bytes) from duckdb_memory()").fetchone()[0]


def main():
    question = Question(sys.argv[1])
    database = duckdb_ext.init(duckdb.connect())
    database.execute("load spatial")
    database.execute("set threads = 2")
    # Rows are shared out to threads by groups, of 122,880 rows unless told: a small question would have one thread.
    database.execute("attach ':memory:' as town (row_group_size 8192)")
    database.execute("use town")
    database.execute("set preserve_insertion_order = false")

    before, began = resident(database), time.perf_counter()
    table(database, "pipes", question.pipe_wkb(), question.pipe_boxes(), "clearance", question.clearance)
    load = time.perf_counter() - began
    began = time.perf_counter()
    database.execute("create index pipes_box on pipes using rtree (box)")
    build = time.perf_counter() - began
    bytes_per_segment = (resident(database) - before) / question.segments
    began = time.perf_counter()
    table(database, "permits", question.permit_wkb(), question.permit_boxes(), "radius", question.radius)
    load += time.perf_counter() - began

    raw, stops = question.permit_wkb()
    boxes = np.stack(question.permit_boxes(), axis=1)

    def single(permit):
        wkb = raw[(stops[permit - 1] if permit else 0) : stops[permit]]
        box = ", ".join(repr(float(side)) for side in boxes[permit])
        asked = SINGLE.format(box=box, wkb=wkb.tobytes().hex(), radius=float(question.radius[permit]))
        return database.execute(asked).fetchall()

    database.execute("set threads = 1")
    (p50, p99), short = singles(question, single)
    for threads in (1, 2):
        database.execute(f"set threads = {threads}")
        found, *figures = least(lambda: database.execute(SEARCH).fetchnumpy())
        database.register("found", pyarrow.table({"permit": found["permit"], "pipe": found["pipe"]}))
        checked = database.execute(
            "select permit, pipe, ST_Distance(p.g, q.g) as metres "
            "from found join pipes p on p.id = pipe join permits q on q.id = permit"
        ).fetchnumpy()
        report(
            question, checked["permit"], checked["pipe"], checked["metres"], figures,
            rival="DuckDB spatial", version=duckdb.__version__, variant="1 thread" if threads == 1 else "2 threads",
            loadSeconds=load, buildSeconds=build, bytesPerSegment=bytes_per_segment, singleP50us=p50, singleP99us=p99,
            note="spatial join of grown boxes, then distances; the join builds a tree of its own within the search, "
            "the R-tree index (built on two threads) serves single checks" + short,
        )


if __name__ == "__main__":
    main()
