#!/usr/bin/env python3
"""Writes the advance widths of the document typeface as Swift data.

Run by hand when the set of characters changes; the result is committed:

    python3 -m venv venv && venv/bin/pip install fonttools
    venv/bin/python Scripts/make_serif_widths.py FONT_FOLDER

FONT_FOLDER holds LiberationSerif-{Regular,Bold,Italic,BoldItalic}.ttf (Debian: package fonts-liberation2). Liberation
Serif has the advance widths of Times New Roman, the typeface that Decree 30/2020/ND-CP prescribes. Only figures are
taken from the fonts: advance widths in 1/2048 em, ascent, descent and line gap. Pair kerning is left out on purpose:
the emitters switch it off, so that every program sets a line equally wide.
"""

import pathlib
import sys

from fontTools.ttLib import TTFont

FACES = ["Regular", "Bold", "Italic", "BoldItalic"]

# First and last code point of each range: basic Latin, Latin-1 and extended Latin, Greek, Vietnamese, punctuation,
# superscripts and subscripts, currency, letterlike signs, fractions and Roman numerals, arrows, mathematics, shapes.
RANGES = [
    (0x0020, 0x007E), (0x00A0, 0x01B0), (0x0391, 0x03C9), (0x1EA0, 0x1EF9), (0x2010, 0x2044), (0x2070, 0x208E),
    (0x20AB, 0x20AC), (0x2113, 0x2126), (0x2150, 0x216B), (0x2190, 0x2195), (0x2202, 0x2265), (0x25A0, 0x25E6),
]

TARGET = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "Form" / "Metrics"


def wrapped(items, indent):
    """Items after each other in lines of at most 118 columns."""
    lines, line = [], ""
    for item in items:
        if len(indent) + len(line) + len(item) + 2 > 118:
            lines.append(indent + line.rstrip())
            line = ""
        line += item + ", "
    lines.append(indent + line.rstrip())
    return "\n".join(lines)


def main():
    folder = pathlib.Path(sys.argv[1])
    fonts = {face: TTFont(folder / f"LiberationSerif-{face}.ttf") for face in FACES}
    head = fonts["Regular"]["hhea"]
    for font in fonts.values():
        assert font["head"].unitsPerEm == 2048
        assert (font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap) == (
            head.ascent, head.descent, head.lineGap)

    for face, font in fonts.items():
        cmap, metrics = font.getBestCmap(), font["hmtx"]
        parts = []
        for first, last in RANGES:
            widths = [str(metrics[cmap[c]][0]) if c in cmap else "0" for c in range(first, last + 1)]
            parts.append(f"        // U+{first:04X}–U+{last:04X}\n" + wrapped(widths, "        "))
        name = face[0].lower() + face[1:]
        (TARGET / f"SerifWidths+{face}.swift").write_text(
            "// Written by Scripts/make_serif_widths.py; not to be edited by hand.\n\n"
            "extension SerifWidths {\n"
            f"    /// Advance widths of the {name} face, range after range; 0 where the face has no glyph.\n"
            f"    static let {name}: [UInt16] = [\n" + "\n".join(parts) + "\n    ]\n}\n")

    rows, start = [], 0
    for first, last in RANGES:
        rows.append(f"        (first: 0x{first:04X}, last: 0x{last:04X}, start: {start}),")
        start += last - first + 1
    (TARGET / "SerifWidths.swift").write_text(
        "// Written by Scripts/make_serif_widths.py; not to be edited by hand.\n\n"
        "/// The widths of Times New Roman as data, read from Liberation Serif, which has the same widths.\n"
        "///\n"
        "/// All figures are in 1/2048 em. Typeface: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 4.\n"
        "enum SerifWidths {\n"
        "    /// Units of one em.\n    static let unitsPerEm = 2048\n"
        f"    /// Height above the base line.\n    static let ascent = {head.ascent}\n"
        f"    /// Depth below the base line.\n    static let descent = {-head.descent}\n"
        f"    /// Room between two lines set solid.\n    static let lineGap = {head.lineGap}\n"
        "    /// The code points that the tables hold, and where each range starts in a table.\n"
        "    static let ranges: [(first: UInt32, last: UInt32, start: Int)] = [\n" + "\n".join(rows) + "\n    ]\n}\n")


main()
