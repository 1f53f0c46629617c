"""SedonaDB, with its settings as they come, which were the fastest of those tried (TG, prepared as it sees fit).

Its spatial join takes a distance from one side only: the clearance of the pipe. That is all there is to most permits,
areas, so they are joined so. Points and lines have a radius of their own: for these the boxes, each grown by its own
reach, are joined, and distances sift what is left.
"""
import os
import sys
import time
import warnings

warnings.filterwarnings("ignore", message="Failed to configure GDAL")  # which is for its rasters

import numpy as np
import pyarrow
import sedonadb

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from question import Question, arrow_wkb, least, report, singles, wkb

SEARCH = """
    select q.id as permit, p.id as pipe from areas q join pipes p on ST_DWithin(p.g, q.g, p.reach)
    union all
    select q.id as permit, p.id as pipe from others q join pipes p
    on ST_Intersects(p.box, q.box) and ST_Distance(p.g, q.g) <= p.reach + q.reach"""


def table(geometry, boxes, reach):
    west, south, east, north = boxes
    corners = np.stack((west, south, east, south, east, north, west, north, west, south), axis=1).reshape(-1, 2)
    count = len(reach)
    box = wkb(corners, np.arange(5, 5 * count + 1, 5), np.arange(1, count + 1), np.full(count, 2))
    columns = dict(id=np.arange(count, dtype=np.uint32), g=arrow_wkb(geometry), box=arrow_wkb(box), reach=reach)
    return pyarrow.table(columns | dict(west=west, south=south, east=east, north=north))


def main():
    question = Question(sys.argv[1])
    engine = sedonadb.connect()

    def keep(name, given, where="true"):
        engine.create_data_frame(given).to_view("given", overwrite=True)
        shapes = "ST_GeomFromWKB(g) as g, ST_GeomFromWKB(box) as box"
        made = f"select id, {shapes}, reach, west, south, east, north from given where {where}"
        engine.sql(made).to_memtable().to_view(name, overwrite=True)

    def rows(sql):
        return pyarrow.table(engine.sql(sql))

    began = time.perf_counter()
    keep("pipes", table(question.pipe_wkb(), question.pipe_boxes(), question.clearance))
    permits = table(question.permit_wkb(), question.permit_boxes(), question.radius)
    keep("areas", permits, "reach = 0")
    keep("others", permits, "reach > 0")
    load = time.perf_counter() - began

    raw, stops = question.permit_wkb()
    sides = np.stack(question.permit_boxes(), axis=1).tolist()

    def single(permit):
        geometry = raw[(stops[permit - 1] if permit else 0) : stops[permit]].tobytes().hex()
        reach = float(question.radius[permit])
        west, south, east, north = sides[permit]
        near = f"west <= {east!r} and east >= {west!r} and south <= {north!r} and north >= {south!r}"
        within = f"ST_Distance(g, ST_GeomFromWKB(x'{geometry}')) <= reach + {reach!r}"
        rows(f"select id from pipes where {near} and {within}")

    (p50, p99), short = singles(question, single, seconds=20)
    for partitions in (1, 2):
        engine.sql(f"set datafusion.execution.target_partitions = {partitions}").execute()
        found, *figures = least(lambda: rows(SEARCH))
        engine.create_data_frame(found).to_view("found", overwrite=True)
        permit_table = "(select id, g from areas union all select id, g from others)"
        checked = rows(
            f"select permit, pipe, ST_Distance(p.g, q.g) as metres "
            f"from found join pipes p on p.id = pipe join {permit_table} q on q.id = permit"
        )
        report(
            question, *(checked[name].to_numpy() for name in ("permit", "pipe", "metres")), figures,
            rival="SedonaDB", version=sedonadb.__version__,
            variant="1 partition" if partitions == 1 else "2 partitions",
            loadSeconds=load, singleP50us=p50, singleP99us=p99,
            note="spatial join, which builds its tree anew within each search, partly beside it on a second thread; "
            "no index serves single checks, so each looks at the box of every pipe" + short,
        )


if __name__ == "__main__":
    main()
