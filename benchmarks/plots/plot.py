#!/usr/bin/env python3
"""Draws the plots of a folder of results, as SVG beside the figures.

    benchmarks/plots/plot.py RESULTS_DIR

speed.svg from rivals.jsonl: how long each rival, held its fastest way, takes for all pairs. size.svg from scale.jsonl:
what a network costs as it grows. What has no figures is not drawn. Same figures, same bytes. Needs Python alone.
"""
import json
import math
import os
import sys
from xml.sax.saxutils import escape

OURS, OTHERS, INK, FAINT = "#0b6e4f", "#8d99ae", "#1f2933", "#d9dee5"


class Drawing:
    """Elements of an SVG; coordinates are written with one digit, so that bytes do not hang on rounding."""

    def __init__(self, width, height):
        self.head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
            'font-family="Helvetica, Arial, sans-serif" font-size="13">'
        )
        self.body = [f'<rect width="{width}" height="{height}" fill="white"/>']

    def text(self, x, y, text, anchor="start", colour=INK, size=13, bold=False):
        weight = ' font-weight="bold"' if bold else ""
        self.body.append(
            f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}" font-size="{size}"{weight}>'
            f"{escape(text)}</text>"
        )

    def bar(self, x, y, width, height, colour):
        self.body.append(f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{colour}"/>')

    def line(self, points, colour, width=1.0, dashes=""):
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        dashes = f' stroke-dasharray="{dashes}"' if dashes else ""
        self.body.append(
            f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="{width}"{dashes}/>'
        )

    def dot(self, x, y, colour):
        self.body.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>')

    def write(self, path):
        with open(path, "w") as file:
            file.write("\n".join([self.head, *self.body, "</svg>"]) + "\n")


def rows(path):
    if not os.path.exists(path):
        return []
    with open(path) as file:
        return [json.loads(line) for line in file if line.strip()]


def figure(value):
    """A number with two or three digits, as one says it."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"


def log_axis(values):
    """Decades that hold all values, and where a value lies among them, from 0 to 1."""
    least, most = min(values), max(values)
    low = math.floor(math.log10(least))
    high = max(low + 1, math.ceil(math.log10(most)))
    decades = [10.0**decade for decade in range(low, high + 1)]
    return decades, lambda value: (math.log10(value) - low) / (high - low)


def plain_axis(values):
    """Round levels from nought on, and where a value lies among them."""
    step = 10.0 ** math.floor(math.log10(max(values)))
    step = step / 2 if max(values) < 5 * step else step
    count = math.ceil(max(values) / step)
    return [i * step for i in range(count + 1)], lambda value: value / (count * step)


def speed(results, path):
    fastest, failed = {}, {}
    for row in results:
        if row.get("searchSeconds") and not row.get("differs"):
            best = fastest.get(row["rival"])
            if best is None or row["searchSeconds"] < best["searchSeconds"]:
                fastest[row["rival"]] = row
        else:
            failed[row["rival"]] = row.get("failed") or f"another answer: {row.get('differs')}"
    bars = sorted(fastest.values(), key=lambda row: (row["searchSeconds"], row["rival"]))
    lost = sorted((name, why) for name, why in failed.items() if name not in fastest)
    if not bars:
        return False
    left, right, top, step = 230, 130, 64, 34
    width, height = 900, top + step * (len(bars) + len(lost)) + 50
    drawing = Drawing(width, height)
    pairs = bars[0]["pairs"]
    drawing.text(16, 28, f"Seconds to find all {pairs:,} pairs of permit and pipe", size=17, bold=True)
    drawing.text(16, 47, "Logarithmic; each rival its fastest way, all with the same answer to the last pair", size=12)
    decades, share = log_axis([row["searchSeconds"] for row in bars] + [bars[0]["searchSeconds"] / 2])
    bottom = top + step * len(bars)
    for decade in decades:
        x = left + share(decade) * (width - left - right)
        drawing.line([(x, top - 6), (x, bottom)], FAINT)
        drawing.text(x, bottom + 18, f"{decade:g} s", "middle", size=12)
    for i, row in enumerate(bars):
        y, long = top + i * step, share(row["searchSeconds"]) * (width - left - right)
        ours = row["rival"].lower() == "trench"
        drawing.text(left - 10, y + 17, f"{row['rival']}, {row['variant']}", "end", bold=ours)
        drawing.bar(left, y + 2, max(long, 1), step - 12, OURS if ours else OTHERS)
        times = row["searchSeconds"] / bars[0]["searchSeconds"]
        behind = f", {figure(times)} times" if i else ""
        drawing.text(left + long + 8, y + 17, f"{figure(row['searchSeconds'])} s{behind}")
    for i, (name, why) in enumerate(lost):
        drawing.text(left - 10, bottom + 44 + i * step, name, "end")
        drawing.text(left, bottom + 44 + i * step, why, size=12)
    drawing.write(path)
    return True


def panel(drawing, x, y, width, height, title, unit, results, series):
    """Values of `series` (name, key, colour, dashes) against kilometres; logarithmic, but for bytes."""
    present = [one for one in series if any(row.get(one[1]) for row in results)]
    drawing.text(x, y - 12, title, bold=True)
    values = [row[key] for row in results for _, key, _, _ in present if row.get(key)]
    if not values:
        drawing.text(x + width / 2, y + height / 2, "no figures", "middle")
        return
    lengths, along = log_axis([row["km"] for row in results])
    room = [max(values) * 10] if len(present) > 1 else []  # for the names of the lines
    heights, up = plain_axis(values) if unit.startswith("bytes") else log_axis(values + room)
    for value in heights:
        level = y + height - up(value) * height
        drawing.line([(x, level), (x + width, level)], FAINT)
        drawing.text(x - 6, level + 4, f"{value:g}", "end", size=11)
    for value in lengths:
        place = x + along(value) * width
        drawing.line([(place, y), (place, y + height)], FAINT)
        drawing.text(place, y + height + 16, f"{value:,.10g}", "middle", size=11)
    drawing.text(x + width, y + height + 32, "km of network", "end", size=11)
    drawing.text(x + width, y - 12, unit, "end", size=11)
    for i, (name, key, colour, dashes) in enumerate(present):
        points = [
            (x + along(row["km"]) * width, y + height - up(row[key]) * height) for row in results if row.get(key)
        ]
        drawing.line(points, colour, 2, dashes)
        for point in points:
            drawing.dot(*point, colour)
        if len(present) > 1:
            drawing.line([(x + 8, y + 12 + i * 16), (x + 32, y + 12 + i * 16)], colour, 2, dashes)
            drawing.text(x + 38, y + 16 + i * 16, name, size=11)


def size(results, path):
    results = sorted((row for row in results if row.get("km")), key=lambda row: row["km"])
    if not results:
        return False
    drawing = Drawing(900, 640)
    drawing.text(16, 28, "What a network costs as it grows", size=17, bold=True)
    checks = [
        ("Trench, median", "p50us", OURS, ""), ("Trench, 99 of 100", "p99us", OURS, "5 4"),
        ("GEOS, median", "geosP50us", OTHERS, ""), ("GEOS, 99 of 100", "geosP99us", OTHERS, "5 4"),
    ]
    charts = [
        ("One check", "microseconds", checks),
        ("Geometry and index", "bytes a segment", [("", "bytesPerSegment", OURS, "")]),
        ("Building", "seconds", [("", "buildSeconds", OURS, "")]),
        ("Opening", "seconds", [("", "openSeconds", OURS, "")]),
    ]
    for i, (title, unit, series) in enumerate(charts):
        panel(drawing, 70 + i % 2 * 440, 78 + i // 2 * 290, 370, 220, title, unit, results, series)
    drawing.write(path)
    return True


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = sys.argv[1]
    drawn = {
        "speed.svg": speed(rows(os.path.join(folder, "rivals.jsonl")), os.path.join(folder, "speed.svg")),
        "size.svg": size(rows(os.path.join(folder, "scale.jsonl")), os.path.join(folder, "size.svg")),
    }
    for name, done in drawn.items():
        print(f"{name}: {'drawn' if done else 'no figures for it'}")


main()
