"""What the rivals in Python share: the question as arrays, its geometry as WKB, the check, and the line."""
import ctypes
import json
import os
import resource
import time

import numpy as np

ROUNDS = max(1, int(os.environ.get("ROUNDS", "2")))
SINGLES = 2000


class Question:
    def __init__(self, folder):
        def read(name, kind):
            return np.fromfile(os.path.join(folder, name), dtype=kind)

        with open(os.path.join(folder, "about.json")) as file:
            self.about = json.load(file)
        self.pipe_xy = read("pipes-xy.f64", "<f8").reshape(-1, 2)
        self.pipe_ends = read("pipes-ends.u32", "<u4").astype(np.int64)
        self.clearance = read("pipes-clearance.f64", "<f8")
        self.permit_xy = read("permits-xy.f64", "<f8").reshape(-1, 2)
        self.ring_ends = read("permits-ring-ends.u32", "<u4").astype(np.int64)
        self.permit_ends = read("permits-ends.u32", "<u4").astype(np.int64)
        self.kind = read("permits-kind.u8", "u1")
        self.radius = read("permits-radius.f64", "<f8")
        self.order = read("order.u32", "<u4").astype(np.int64)
        self.pipes, self.permits = len(self.pipe_ends), len(self.permit_ends)
        self.segments = len(self.pipe_xy) - self.pipes

    def permit_vertex_ends(self):
        return self.ring_ends[self.permit_ends - 1]

    def pipe_boxes(self):
        """West, south, east, north of every pipe, grown by its clearance."""
        return boxes(self.pipe_xy, self.pipe_ends, self.clearance)

    def permit_boxes(self):
        """The same of every permit, grown by its radius."""
        return boxes(self.permit_xy, self.permit_vertex_ends(), self.radius)

    def pipe_wkb(self):
        kinds = np.where(sizes(self.pipe_ends) == 1, 0, 1)
        return wkb(self.pipe_xy, self.pipe_ends, np.arange(1, self.pipes + 1), kinds)

    def permit_wkb(self):
        return wkb(self.permit_xy, self.ring_ends, self.permit_ends, self.kind)


def sizes(ends):
    return np.diff(ends, prepend=0)


def boxes(xy, ends, by):
    starts = ends - sizes(ends)
    low, high = np.minimum.reduceat(xy, starts), np.maximum.reduceat(xy, starts)
    return low[:, 0] - by, low[:, 1] - by, high[:, 0] + by, high[:, 1] + by


def wkb(xy, ring_ends, ends, kinds):
    """Little-endian WKB of all geometries: the bytes, and where each ends. Kinds: 0 point, 1 line, 2 polygon."""
    ring_sizes, rings = sizes(ring_ends), sizes(ends)
    # Before a ring stands its count, but not in a point; before a geometry a byte, its type, and a polygon's rings.
    owner = np.repeat(np.arange(len(ends)), rings)
    heads = np.where(kinds[owner] == 0, 0, 4)
    body = np.add.reduceat(ring_sizes * 16 + heads, ends - rings)
    lengths = body + 5 + np.where(kinds == 2, 4, 0)
    stops = np.cumsum(lengths)
    starts = stops - lengths
    out = np.zeros(int(stops[-1]), dtype=np.uint8)
    out[starts], out[starts + 1] = 1, kinds + 1
    holed = np.flatnonzero(kinds == 2)
    put(out, starts[holed] + 5, rings[holed].astype("<u4"))
    first = ends - rings
    before = np.cumsum(ring_sizes * 16 + heads) - (ring_sizes * 16 + heads)
    ring_starts = (starts + 5 + np.where(kinds == 2, 4, 0))[owner] + before - before[first][owner]
    counted = np.flatnonzero(heads)
    put(out, ring_starts[counted], ring_sizes[counted].astype("<u4"))
    within = np.arange(len(xy)) - np.repeat(ring_ends - ring_sizes, ring_sizes)
    put(out, np.repeat(ring_starts + heads, ring_sizes) + within * 16, np.ascontiguousarray(xy, dtype="<f8"))
    return out, stops


def put(out, places, values):
    """Writes the bytes of each value at its place."""
    raw = values.view(np.uint8).reshape(len(places), values[:1].nbytes or 1)
    for byte in range(raw.shape[1]):
        out[places + byte] = raw[:, byte]


def arrow_wkb(wkb_and_stops):
    """A column of WKB for Arrow, without a copy."""
    import pyarrow

    raw, stops = wkb_and_stops
    offsets = np.concatenate(([0], stops)).astype(np.int64)
    buffers = [None, pyarrow.py_buffer(offsets), pyarrow.py_buffer(raw)]
    return pyarrow.LargeBinaryArray.from_buffers(pyarrow.large_binary(), len(stops), buffers)


def allocated():
    """Bytes that this process has from the C library's allocator."""

    class Information(ctypes.Structure):
        _fields_ = [(name, ctypes.c_size_t) for name in "arena ordblks smblks hblks hblkhd a b uordblks c d".split()]

    libc = ctypes.CDLL(None)
    libc.mallinfo2.restype = Information
    information = libc.mallinfo2()
    return information.uordblks + information.hblkhd


def cpu():
    use = resource.getrusage(resource.RUSAGE_SELF)
    return use.ru_utime + use.ru_stime


def least(search, clock=cpu):
    """The answer of `search`, and the least wall time of some rounds with the processor time of that round."""
    best = None
    for _ in range(ROUNDS):
        answer = None  # the last one's memory is free before the next
        before, began = clock(), time.perf_counter()
        answer = search()
        wall = time.perf_counter() - began
        if best is None or wall < best[0]:
            best = wall, clock() - before
    return answer, *best


def singles(question, check, seconds=30):
    """Median and 99th percentile in microseconds of permits checked one after another, and a note if time ran out."""
    times = []
    stop = time.perf_counter() + seconds
    for permit in question.order[:SINGLES]:
        began = time.perf_counter()
        check(int(permit))
        ended = time.perf_counter()
        times.append(ended - began)
        if ended > stop:
            break
    times.sort()
    note = "" if len(times) == min(SINGLES, question.permits) else f"; only {len(times)} single permits in {seconds} s"
    return [1e6 * times[min(len(times) - 1, int(share * len(times)))] for share in (0.5, 0.99)], note


def mix(values):
    with np.errstate(over="ignore"):
        z = values + np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return z ^ (z >> np.uint64(31))


def report(question, permits, pipes, distances, search, **row):
    """Prints the line of JSON for pairs with the rival's own distances between the geometries."""
    permits, pipes = np.asarray(permits, dtype=np.uint64), np.asarray(pipes, dtype=np.uint64)
    total = np.sum(mix((permits << np.uint64(32)) | pipes), dtype=np.uint64) if len(permits) else 0
    answer = {
        "pairs": len(permits),
        "clear": question.permits - len(np.unique(permits)),
        "distanceSum": float(np.sum(np.maximum(0, distances - question.radius[permits.astype(np.int64)]))),
        "hash": f"{int(total):016x}",
    }
    figures = {"searchSeconds": search[0], "cpuSeconds": search[1]}
    order = (
        "rival version variant loadSeconds buildSeconds searchSeconds cpuSeconds pairs clear distanceSum hash "
        "bytesPerSegment singleP50us singleP99us note"
    ).split()
    line = dict.fromkeys(order) | row | figures | answer
    for key, value in line.items():
        if isinstance(value, float) and key != "distanceSum":
            line[key] = round(value, 2 if key.startswith("single") else 3)
    print(json.dumps(line), flush=True)
