"""PostGIS in a cluster of its own: a socket in a temporary folder, its tables in memory as far as it goes.

A GiST index holds each pipe's box, grown by its clearance; ST_DWithin sifts what meets it. (With an index on the
geometry instead, ST_DWithin would look each permit up by the reach of a pipe it does not know yet.) Single checks run
inside the server, in PL/pgSQL with a prepared plan, so that neither socket nor client counts.
"""
import os
import pwd
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import numpy as np
import psycopg

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from question import SINGLES, Question, least, report

SETTINGS = {
    # The reference machine has 24 GiB; a smaller one needs less.
    "shared_buffers": "2GB", "work_mem": "512MB", "maintenance_work_mem": "1GB", "effective_cache_size": "8GB",
    "listen_addresses": "", "max_worker_processes": "8", "max_parallel_workers": "2",
    "max_parallel_maintenance_workers": "1", "random_page_cost": "1.1", "jit": "off", "autovacuum": "off",
    # Nothing here has to survive.
    "fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "wal_level": "minimal",
    "max_wal_senders": "0", "max_wal_size": "8GB", "checkpoint_timeout": "1h",
    # Small tables, too, may be shared out to workers; plans are asked for below.
    "min_parallel_table_scan_size": "0", "parallel_setup_cost": "0", "parallel_tuple_cost": "0",
}
SEARCH = """
    create unlogged table pairs as
    select q.id as permit, p.id as pipe
    from permits q join pipes p
    on ST_Expand(p.g, p.clearance) && q.box and ST_DWithin(p.g, q.g, p.clearance + q.radius)"""
SINGLE = """
    create function times(permits int[]) returns double precision[] language plpgsql as $$
    declare
      asked permits; began timestamptz; found int[]; took double precision[] := '{}'; permit int;
    begin
      foreach permit in array permits loop
        select * into asked from permits where id = permit;
        began := clock_timestamp();
        select array_agg(id) into found from pipes
        where ST_Expand(g, clearance) && asked.box and ST_DWithin(g, asked.g, clearance + asked.radius);
        took := took || extract(epoch from clock_timestamp() - began)::double precision;
      end loop;
      return took;
    end $$"""


def programs():
    """The folder of the newest server's programs that has PostGIS."""
    root = "/usr/lib/postgresql"
    versions = sorted((int(name) for name in os.listdir(root) if name.isdigit()), reverse=True)
    for version in versions:
        if os.path.exists(f"/usr/share/postgresql/{version}/extension/postgis.control"):
            return f"{root}/{version}/bin"
    sys.exit("postgis: no server with PostGIS is installed; see benchmarks/rivals/postgis/install")


class Cluster:
    def __init__(self, folder):
        self.folder = folder
        self.as_server = []
        if os.getuid() == 0:  # the server refuses to run as root
            self.as_server = ["runuser", "-u", "postgres", "--"]
            os.chown(folder, pwd.getpwnam("postgres").pw_uid, -1)
        self.bin = programs()
        self.call("initdb", "-D", f"{folder}/data", "-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8")
        with open(f"{folder}/data/postgresql.conf", "a") as file:
            for name, value in (SETTINGS | {"unix_socket_directories": folder}).items():
                file.write(f"{name} = '{value}'\n")
        self.call("pg_ctl", "-D", f"{folder}/data", "-l", f"{folder}/log", "-w", "start")
        with open(f"{folder}/data/postmaster.pid") as file:
            self.postmaster = int(file.readline())

    def call(self, program, *arguments):
        quiet = dict(stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, cwd=self.folder)
        subprocess.run(self.as_server + [f"{self.bin}/{program}", *arguments], check=True, **quiet)

    def stop(self):
        self.call("pg_ctl", "-D", f"{self.folder}/data", "-m", "immediate", "-w", "stop")

    def cpu(self):
        """Processor seconds of the server, its living processes and those it has waited for."""
        ticks = 0
        with open(f"/proc/{self.postmaster}/task/{self.postmaster}/children") as file:
            processes = [self.postmaster, *map(int, file.read().split())]
        for process in processes:
            try:
                with open(f"/proc/{process}/stat") as file:
                    fields = file.read().rpartition(")")[2].split()
            except FileNotFoundError:  # ended meanwhile
                continue
            ticks += sum(map(int, fields[11:15]))
        return ticks / os.sysconf("SC_CLK_TCK")


def load(database, name, wkb, reach_name, reach, more=""):
    raw, stops = wkb
    data, begin = raw.tobytes(), 0
    database.execute("create unlogged table given (id int, g geometry, reach double precision)")
    with database.cursor().copy("copy given from stdin (format binary)") as copy:
        copy.set_types(["int4", "bytea", "float8"])  # geometry takes WKB as its binary form
        for i, (end, metres) in enumerate(zip(stops.tolist(), reach.tolist())):
            copy.write_row((i, data[begin:end], metres))
            begin = end
    database.execute(f"create unlogged table {name} as select id, g, reach as {reach_name}{more} from given")
    database.execute("drop table given")
    database.execute(f"analyze {name}")


def pairs(database):
    """What was found, with distances, through a binary copy: as its rows are equally long, NumPy takes millions."""
    sql = (
        "select permit, pipe, ST_Distance(p.g, q.g) "
        "from pairs join pipes p on p.id = pipe join permits q on q.id = permit"
    )
    with database.cursor().copy(f"copy ({sql}) to stdout (format binary)") as copy:
        raw = b"".join(copy)
    columns = [("permit", ">i4"), ("pipe", ">i4"), ("metres", ">f8")]
    sized = [field for name, kind in columns for field in (("size of " + name, ">i4"), (name, kind))]
    # Between the header and the end mark.
    rows = np.frombuffer(raw[19:-2], dtype=[("fields", ">i2"), *sized])
    return (rows[name].astype(kind[1:]) for name, kind in columns)


def measure(question, cluster, database):
    def one(sql):
        return database.execute(sql).fetchone()

    database.execute("create extension postgis")
    began = time.perf_counter()
    load(database, "pipes", question.pipe_wkb(), "clearance", question.clearance)
    load(database, "permits", question.permit_wkb(), "radius", question.radius, ", ST_Expand(g, reach) as box")
    loaded = time.perf_counter() - began
    began = time.perf_counter()
    database.execute("create index pipes_box on pipes using gist (ST_Expand(g, clearance))")
    built = time.perf_counter() - began
    database.execute("create index permits_id on permits (id)")
    database.execute("vacuum analyze pipes")
    database.execute("vacuum analyze permits")
    table, index = one("select pg_table_size('pipes'), pg_relation_size('pipes_box')")
    postgis = re.match(r"\S+", one("select postgis_lib_version()")[0]).group()
    server, geos = one("show server_version")[0].split()[0], one("select postgis_geos_version()")[0]
    version = f"{postgis}, PostgreSQL {server}, GEOS {geos}"

    database.execute(SINGLE)
    asked = question.order[:SINGLES].tolist()
    took = sorted(database.execute("select times(%s::int[])", [asked]).fetchone()[0])
    p50, p99 = (1e6 * took[min(len(took) - 1, int(share * len(took)))] for share in (0.5, 0.99))

    for workers in (1, 2):
        database.execute(f"set max_parallel_workers_per_gather = {workers - 1}")

        def search():
            database.execute("drop table if exists pairs")
            database.execute(SEARCH)

        _, *figures = least(search, cluster.cpu)
        database.execute("analyze pairs")
        permit, pipe, metres = pairs(database)
        report(
            question, permit, pipe, metres, figures,
            rival="PostGIS", version=version, variant="1 worker" if workers == 1 else "2 workers",
            loadSeconds=loaded, buildSeconds=built, bytesPerSegment=(table + index) / question.segments,
            singleP50us=p50, singleP99us=p99,
            note="GiST on boxes grown by the clearance, ST_DWithin; pairs go to an unlogged table; one of the workers "
            "is the leader; single checks are timed inside the server",
        )


def main():
    question = Question(sys.argv[1])
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the server is stopped then, too
    folder = tempfile.mkdtemp(prefix="rival-postgis-")  # short, for the name of a socket has little room
    cluster = None
    try:
        cluster = Cluster(folder)
        with psycopg.connect(host=folder, user="postgres", dbname="postgres", autocommit=True) as database:
            measure(question, cluster, database)
    finally:
        if cluster:
            cluster.stop()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
