"""Articles in our own words, as many as a test asks for, the same every time."""

import json
from collections.abc import Iterable
from pathlib import Path

_PEOPLE = ("Sari Utami", "Budi Hartono", "Damar Petung", "Wulan Ekasari", "Jaka Lembah")
_ROLES = ("Wali Kota", "Plt Wali Kota", "Sekretaris Daerah Kota", "Wakil Wali Kota")
_PLACES = ("Balikpapan", "Samarinda", "Tarakan", "Bontang", "Surabaya", "Palu")
_WORDS = (
    "Air harus sampai ke dapur warga",
    "Kami menunggu surat dari Jakarta, bukan kabar angin",
    "Jembatan itu selesai sebelum musim hujan",
    "ASN tidak boleh ikut kampanye, titik",
    "Sekolah libur tiga hari dan masuk lagi hari Senin",
)


def make_row(number: int) -> dict[str, str]:
    """Make one article; number 7 is the same wherever it is asked for."""
    person = _PEOPLE[number % len(_PEOPLE)]
    role = _ROLES[number // 3 % len(_ROLES)]
    place = _PLACES[number // 7 % len(_PLACES)]
    words = _WORDS[number // 2 % len(_WORDS)]
    day = f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}"
    text = (
        f"{place.upper()}, Warta – {role} {place} {person} membuka rapat ke-{number} "
        f"di balai kota. “{words},” kata {person.split()[0]}.\n\n"
        f"Menurut {person.split()[0]}, rapat nomor {number} mengikuti Undang-Undang "
        f"Nomor {number % 30 + 1} Tahun 2023 Pasal {number % 9 + 1} ayat (1). "
        f"“Kita tunggu saja hasilnya,” ujarnya.\n\n"
        f"UU Nomor 20 Tahun 2023 mencabut UU Nomor 5 Tahun 2014."
    )
    return {
        "url": f"https://warta.example/rapat-{number}",
        "title": f"{role} {place} Buka Rapat Ke-{number} Tahun Ini",
        "published": day,
        "text": text,
    }


def make_rows(count: int) -> list[dict[str, str]]:
    """Make the first *count* articles."""
    return [make_row(number) for number in range(count)]


def write_rows(path: Path, rows: Iterable[dict[str, str]]) -> Path:
    """Write articles as a file of JSON lines, and give its path back."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    path.write_text("".join(lines), encoding="utf-8")
    return path
