#!/usr/bin/env python3
"""Writes the gas, heat and power network of Schutterwald as GeoJSON, from two packages on PyPI.

    python3 convert_schutterwald.py [FOLDER WITH THE TWO WHEELS]

Without a folder the wheels are fetched with `pip download`. Standard library only: the networks inside are
pandas frames written as JSON, which need no pandas to be read. The same wheels give the same bytes.
"""

import glob
import json
import os
import subprocess
import sys
import tempfile
import zipfile

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "schutterwald")
PIPES, POWER = "pandapipes-0.16.0", "pandapower-3.5.6"
GAS_NET = "pandapipes/networks/network_files/gas_net_schutterwald_1bar.json"
HEAT_NET = "pandapipes/networks/network_files/sw_heat.json"
POWER_NET = "pandapower/networks/lv_schutterwald.json"
BAR = 0.1  # MPa


def main():
    with tempfile.TemporaryDirectory() as scratch:
        folder = sys.argv[1] if len(sys.argv) > 1 else fetch(scratch)
        pipes, power = open_wheel(folder, PIPES), open_wheel(folder, POWER)
        os.makedirs(HERE, exist_ok=True)
        write("gas.geojson", "EPSG:31467", gas(pipes))
        write("heat.geojson", None, heat(pipes))
        write("power.geojson", None, lines(power))
        write_license([(pipes, PIPES, "gas.geojson and heat.geojson"), (power, POWER, "power.geojson")])


def fetch(folder):
    names = [name.replace("-", "==") for name in (PIPES, POWER)]
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--no-deps", "--quiet", "--dest", folder] + names, check=True)
    return folder


def open_wheel(folder, name):
    found = glob.glob(os.path.join(folder, name + "-*.whl"))
    if len(found) != 1:
        sys.exit(f"{folder} should hold one wheel of {name} and holds {len(found)}")
    return zipfile.ZipFile(found[0])


def frame(wheel, path, table):
    """The rows of one table by index, each a dictionary by column."""
    content = json.loads(wheel.read(path))["_object"][table]["_object"]
    if isinstance(content, str):
        content = json.loads(content)
    return {index: dict(zip(content["columns"], row)) for index, row in zip(content["index"], content["data"])}


def gas(wheel):
    """Straight pipes between junctions, whose Gauss-Krueger coordinates are given to the millimetre."""
    places = frame(wheel, GAS_NET, "junction_geodata")
    junctions = frame(wheel, GAS_NET, "junction")
    for index, pipe in sorted(frame(wheel, GAS_NET, "pipe").items()):
        ends = [pipe["from_junction"], pipe["to_junction"]]
        properties = {"id": f"gas-{index}", "class": "gas"}
        if pipe["stanet_std_type"]:
            properties["subclass"] = pipe["stanet_std_type"]
            properties["material"] = material(pipe["stanet_std_type"])
        elif pipe["type"] == "house_connection":
            properties["subclass"] = "house connection"
        properties["diameter"] = pipe["diameter_m"]
        properties["diameterKind"] = "inner"
        # Nominal pressures of both ends; one of them would do if they ever differed, the higher is the stricter.
        properties["pressure"] = round(max(junctions[end]["pn_bar"] for end in ends) * BAR, 6)
        yield properties, [[places[end]["x"], places[end]["y"]] for end in ends]


def heat(wheel):
    """Latitude comes first in this file. Pipes of no length carry no line of their own: their junctions do."""
    junctions = frame(wheel, HEAT_NET, "junction")
    for index, pipe in sorted(frame(wheel, HEAT_NET, "pipe").items()):
        if pipe["geo"]:
            points = pipe["geo"]["coordinates"]
        else:
            ends = [pipe["from_junction"], pipe["to_junction"]]
            points = [junctions[end]["geo"]["coordinates"] for end in ends]
        properties = {"id": f"heat-{index}", "class": "heat"}
        if pipe["name"].startswith("return_"):
            properties["subclass"] = "return"
        properties["diameter"] = pipe["diameter_m"]
        properties["diameterKind"] = "inner"
        yield properties, [degrees(longitude, latitude) for latitude, longitude in points]


def lines(wheel):
    """Low-voltage cables, longitude first, the geometry as text inside the table."""
    buses = frame(wheel, POWER_NET, "bus")
    for index, line in sorted(frame(wheel, POWER_NET, "line").items()):
        if line["type"] != "cs":
            sys.exit(f"line {index} is of type {line['type']}, not a buried cable: decide how it is laid")
        properties = {"id": f"power-{index}", "class": "power", "subclass": line["std_type"]}
        properties["voltage"] = buses[line["from_bus"]]["vn_kv"]
        yield properties, [degrees(*point) for point in json.loads(line["geo"])["coordinates"]]


def material(kind):
    """The material in a type such as `125 PE 100 SDR 11`: what stands between the size and the wall ratio."""
    return kind.split(" ", 1)[1].split(" SDR")[0]


def degrees(longitude, latitude):
    # Eight decimals are a millimetre, far finer than anybody measured.
    return [round(longitude, 8), round(latitude, 8)]


def write(name, crs, features):
    """One feature a line, so that a difference shows as the features it is about."""
    path = os.path.join(HERE, name)
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write('{"type":"FeatureCollection",\n')
        if crs:
            out.write('"crs":' + compact({"type": "name", "properties": {"name": crs}}) + ",\n")
        out.write('"features":[\n')
        rows = [
            compact({
                "type": "Feature",
                "properties": properties,
                "geometry": {"type": "LineString", "coordinates": points},
            }) for properties, points in features
        ]
        out.write(",\n".join(rows) + "\n]}\n")
    print(f"{name}: {len(rows)} features, {os.path.getsize(path)} bytes")


def compact(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def write_license(wheels):
    """The licence of each package, as it came with it, under a line that says what it covers."""
    with open(os.path.join(HERE, "LICENSE"), "w", encoding="utf-8", newline="\n") as out:
        for wheel, name, covers in wheels:
            text = wheel.read(f"{name}.dist-info/licenses/LICENSE").decode("utf-8").replace("\r\n", "\n")
            out.write(f"{covers} come from {name.replace('-', ' ')}, whose licence follows.\n\n")
            out.write("\n".join(line.rstrip() for line in text.strip().split("\n")) + "\n\n")


if __name__ == "__main__":
    main()
