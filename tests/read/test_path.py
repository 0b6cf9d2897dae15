"""Files, folders and standard input are read; nothing vanishes."""

import gzip
import io
import json
import os
import tracemalloc
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.model import Article
from kg.model.left_out import LeftOut, Notice
from kg.read.path import read_paths


def stream(data: bytes) -> io.BufferedReader:
    return io.BufferedReader(io.BytesIO(data))


def write_rows(path: Path, *rows: object) -> Path:
    lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_folder_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", "c.TXT"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Isi.", encoding="utf-8")

    found = [Path(r.source).relative_to(tmp_path) for r in read_paths([tmp_path])]

    assert [str(path) for path in found] == ["a/b/c.txt", "a/z.txt", "b.txt", "c.TXT"]


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "a.txt").write_text("Isi.", encoding="utf-8")
    (tmp_path / ".a.txt").write_text("Isi.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Isi.", encoding="utf-8")

    assert [Path(r.source).name for r in read_paths([tmp_path])] == ["b.txt"]


def test_other_files_are_left_out_with_a_reason(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF")

    assert list(read_paths([tmp_path])) == [
        LeftOut(
            str(tmp_path / "a.pdf"),
            "is not read; expected .txt, .html, .htm or .jsonl",
        )
    ]


def test_links_in_a_folder_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("rahasia", encoding="utf-8")
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").symlink_to(secret)
    (folder / "loop").symlink_to(folder)

    readings = list(read_paths([folder]))

    assert [Path(r.source).name for r in readings] == ["a.txt", "loop"]
    assert all(isinstance(r, LeftOut) and "is a link" in r.reason for r in readings)


def test_folder_with_nothing_in_it_is_told(tmp_path: Path) -> None:
    [reading] = read_paths([tmp_path])

    assert isinstance(reading, LeftOut)
    assert reading.reason.startswith("holds no articles")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("a.txt", "no text"),
        ("a.html", "the page has no article text"),
        ("a.jsonl", "is empty; expected a JSON object on each line"),
    ],
)
def test_empty_file_is_told(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / name).write_bytes(b"")

    assert list(read_paths([tmp_path / name])) == [
        LeftOut(str(tmp_path / name), reason)
    ]


def test_missing_path_is_wrong_use_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Isi.", encoding="utf-8")

    with pytest.raises(UsageError, match="there is no such file or folder"):
        next(read_paths([tmp_path / "a.txt", tmp_path / "b.txt"]))


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_unreadable_file_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Isi.", encoding="utf-8")
    path.chmod(0)

    assert list(read_paths([path])) == [
        LeftOut(str(path), "cannot be read: Permission denied")
    ]


def test_bad_line_is_named_by_its_number_and_the_rest_is_read(tmp_path: Path) -> None:
    path = write_rows(
        tmp_path / "a.jsonl", {"text": "Satu."}, "", "{rusak", {"text": "Dua."}
    )

    first, bad, last = read_paths([path])

    assert isinstance(first, Article)
    assert isinstance(bad, LeftOut)
    assert bad.source == f"{path}:3"
    assert bad.reason.startswith("is no JSON: ")
    assert isinstance(last, Article)
    assert last.source == f"{path}:4"


def test_unknown_keys_are_counted_file_by_file(tmp_path: Path) -> None:
    row = {"text": "Isi.", "author": "A", "id": 1}
    write_rows(tmp_path / "a.jsonl", row, {"text": "Isi.", "author": "B"})
    write_rows(tmp_path / "b.jsonl", row)

    notices = [r for r in read_paths([tmp_path]) if isinstance(r, Notice)]

    assert notices == [
        Notice(str(tmp_path / "a.jsonl"), "unknown key 'author'", 2),
        Notice(str(tmp_path / "a.jsonl"), "unknown key 'id'", 1),
        Notice(str(tmp_path / "b.jsonl"), "unknown key 'author'", 1),
        Notice(str(tmp_path / "b.jsonl"), "unknown key 'id'", 1),
    ]


def test_hidden_signs_are_counted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("\ufeffMas\u200bud\x00".encode())

    _, notice = read_paths([tmp_path])

    assert notice == Notice(str(tmp_path / "a.txt"), "hidden characters", 2)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Isi “berita”.".encode(), "Isi “berita”."),
        ("Isi “berita”.".encode("utf-16"), "Isi “berita”."),
        (b' \n{"text": "Isi baris."}\n', "Isi baris."),
        ('{"text": "Isi baris."}'.encode("utf-16"), "Isi baris."),
    ],
    ids=["text", "UTF-16 text", "rows", "UTF-16 rows"],
)
def test_standard_input_is_told_apart_by_its_content(data: bytes, text: str) -> None:
    [article] = read_paths(["-"], stream(data))

    assert isinstance(article, Article)
    assert article.text == text


def test_page_on_standard_input_is_read_as_a_page() -> None:
    sentence = "Wali kota membuka pasar malam di lapangan kota kemarin. "
    data = f"<!DOCTYPE html><html><body><p>{sentence * 5}</p></body></html>".encode()

    [article] = read_paths(["-"], stream(data))

    assert isinstance(article, Article)
    assert article.text.startswith("Wali kota membuka")


def test_packed_rows_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"text": "Satu."}\n{"text": "Dua."}\n'))

    assert [r.source for r in read_paths([path])] == [f"{path}:1", f"{path}:2"]


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.txt.gz", "a.html.gz"])
def test_file_that_unpacks_to_too_much_is_refused_in_little_memory(
    tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress(b"a" * 50_000_000))

    tracemalloc.start()
    readings = list(read_paths([path]))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert readings
    assert all(isinstance(reading, LeftOut) for reading in readings)
    assert peak < 30_000_000


def test_broken_packed_file_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(b"isi berita " * 1000)[:40])

    [reading] = read_paths([path])

    assert isinstance(reading, LeftOut)
    assert reading.reason.startswith("cannot be unpacked")


def test_overlong_line_is_left_out_and_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "' + b"a" * 11_000_000 + b'"}\n{"text": "Dua."}\n')

    long, article = read_paths([path])

    assert long == LeftOut(
        f"{path}:1", "has more than 5000000 bytes; one article has fewer"
    )
    assert isinstance(article, Article)
    assert article.source == f"{path}:2"


def test_many_rows_are_not_held_at_once(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "' + "isi " * 5_000 + '"}\n', encoding="utf-8")
    path.write_bytes(path.read_bytes() * 400)

    tracemalloc.start()
    count = sum(1 for _ in read_paths([path]))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert count == 400
    assert peak < 2_000_000


def test_headline_of_a_text_is_its_first_line_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "BALIKPAPAN\nSekda Buka Rapat Hari Ini\n\nSekda Balikpapan membuka rapat pagi "
        "itu bersama camat dan lurah dari enam kecamatan.\n",
        encoding="utf-8",
    )

    [article] = read_paths([path])

    assert isinstance(article, Article)
    assert article.headline == "Sekda Buka Rapat Hari Ini"


def test_text_that_begins_with_a_paragraph_has_no_headline(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Sekda membuka rapat pagi.\n\nRapat selesai.\n", encoding="utf-8")

    [article] = read_paths([path])

    assert isinstance(article, Article)
    assert article.headline is None


def test_a_file_of_a_million_tiny_lines_is_given_up_soon(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"[]\n" * 1_000_000)

    found = list(read_paths([path]))

    assert len(found) == 101
    assert found[-1] == LeftOut(
        f"{path}:101",
        "has over 100 lines too short for an article; it and all after it is not read",
    )


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.txt.gz"])
@pytest.mark.parametrize(
    "data",
    [b"", b"\x1f\x8b", gzip.compress(b'{"text": "a"}\n' * 99)[:30], b"no gzip"],
    ids=["nothing", "two bytes", "cut off", "no gzip"],
)
def test_a_broken_compressed_file_is_left_out(
    tmp_path: Path, name: str, data: bytes
) -> None:
    """Found by fuzzing: the first look at the file broke, and the build with it."""
    (tmp_path / name).write_bytes(data)

    [found] = read_paths([tmp_path / name])

    assert isinstance(found, LeftOut)


def test_a_name_that_a_terminal_would_obey_is_told_without_it(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[2J\u202e.pdf").write_bytes(b"")

    [found] = read_paths([tmp_path])

    assert isinstance(found, LeftOut)
    assert found.source == f"{tmp_path}/a?[2J?.pdf"
