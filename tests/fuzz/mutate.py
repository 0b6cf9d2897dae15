"""Inputs made by changing what a newspaper would write, the same for the same seed."""

import json
import random
from collections.abc import Iterator

from tests.faults.corpus import make_row
from tests.fuzz.target import LONGEST

TOKENS = (
    "“",
    "”",
    '"',
    "'",
    "’",
    "(",
    ")",
    "[",
    "]",
    "\n",
    "\n\n",
    "\r",
    "\t",
    " ",
    ".",
    ",",
    ":",
    "–",
    "-",
    "/",
    "\\",
    "<",
    ">",
    "&",
    "#",
    "%",
    "{",
    "}",
    "|",
    "^",
    "`",
    "~",
    "@",
    "=",
    "+",
    "\x00",
    "\x07",
    "\x1b",
    "\x7f",
    "\x85",
    "\u00a0",
    "\u00ad",
    "\u200b",
    "\u2028",
    "\u202e",
    "\ufeff",
    "\ufffd",
    "\ufffe",
    "\U0001f600",
    "e\u0301",
    "ﬁ",
    "İ",
    "ß",
    "٣",
    "²",
    "½",
    "Ⅳ",
    "UU ",
    "UU Nomor ",
    "Pasal ",
    "ayat (1)",
    "huruf a",
    "Nomor 20 Tahun 2023",
    "KUHP",
    "Perppu ",
    "Putusan MK Nomor 60/PUU-XXII/2024",
    "mencabut ",
    "dicabut ",
    "perubahan atas ",
    "Wali Kota ",
    "Plt ",
    "Pj Bupati ",
    "Kota Balikpapan",
    "Dr. H. ",
    "S.H., M.Si",
    "Budi Hartono",
    "kata ",
    "ujarnya",
    "menurut ",
    "dia ",
    "Rabu (12/6/2024)",
    "(31/02/2023)",
    "32 Juni 2024",
    "00/00/0000",
    "99999999999999999999",
    "-1",
    "Tahun 0000",
    "Baca juga: ",
    "Penulis: ",
    "SERVICE ",
    "service",
    "SELECT * {",
    "?s ?p ?o",
    "FROM <",
    "'''",
    '"""',
    "@id",
    "^^",
    "_:a",
    "<p>",
    "</p>",
    "<div>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<script>",
    "<meta charset=utf-8>",
    "&#0;",
    "&#x110000;",
    "&amp;",
    "\\u0000",
    "\\ud800",
    '{"text":',
    '":',
    "null",
    "1e999",
    "NaN",
)

_QUERY = (
    "PREFIX a: <https://a.example/> SELECT * { ?s a:b ?o . FILTER(?o < 5) } # service"
)


def make_seeds() -> list[bytes]:
    """Make the inputs that all others are changed from."""
    seeds = []
    for number in range(12):
        row = make_row(number)
        seeds.append(f"{row['title']}\n\n{row['text']}".encode())
        seeds.append(json.dumps(row, ensure_ascii=number % 2 == 0).encode())
        page = row["text"].replace("\n\n", "</p><p>")
        seeds.append(f"<html><h1>{row['title']}</h1><p>{page}</p></html>".encode())
    return [*seeds, _QUERY.encode(), b"", b"\xff\xfea\x00", b"\x1f\x8b\x08"]


def make_inputs(seed: int) -> Iterator[bytes]:
    """Make inputs without end."""
    chance = random.Random(seed)  # noqa: S311 - inputs, not secrets
    seeds = make_seeds()
    while True:
        data = bytearray(chance.choice(seeds))
        if chance.random() < 0.3:
            start = chance.randrange(len(data) + 1)
            data = data[start : start + chance.randrange(400)]
        for _ in range(chance.choice((0, 1, 1, 2, 3, 5, 8, 20))):
            _change(data, chance)
        yield bytes(data[:LONGEST])


def _change(data: bytearray, chance: random.Random) -> None:
    """Change one place."""
    at = chance.randrange(len(data) + 1)
    end = at + chance.randrange(1, 40)
    match chance.randrange(8):
        case 0:
            del data[at:end]
        case 1:
            data[at:at] = data[at:end] * chance.choice((1, 2, 20))
        case 2:
            data[at:at] = bytes(chance.randrange(256) for _ in range(4))
        case 3 if at < len(data):
            data[at] ^= 1 << chance.randrange(8)
        case 4:
            data[at:at] = chance.choice(TOKENS).encode() * chance.choice((2, 50, 300))
        case 5:
            data[at:end] = chance.choice(TOKENS).encode()
        case _:
            data[at:at] = chance.choice(TOKENS).encode()
