"""Every compiled pattern of the program, and texts that a slow one would hang on."""

import importlib
import json
import pkgutil
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import kg

ROOT = Path(__file__).resolve().parents[2]

LENGTH = 100_000
"""Characters of an adversarial text."""

STEPS = (16, 24, 200, 2_000, LENGTH)
"""Lengths that are tried in turn, so that a pattern that is slow is found at a length
at which it does not hang."""

SECONDS = 0.1
"""Longest time for one text of `LENGTH` on a machine on which `measure_machine` gives
`LINEAR_SECONDS`; elsewhere, and on a busy machine, in proportion."""

LINEAR_SECONDS = 0.0025
"""Time of a linear pattern over `LENGTH` characters on the machine where `SECONDS` was
promised: Python 3.11, one core of a virtual machine, idle."""

_LINEAR = re.compile(r"(?:[a-y]{1,8} )*z")

_PUMPS = (
    "a",
    "A",
    "1",
    " ",
    "\n",
    "-",
    ".",
    "(",
    "“",
    '"',
    "'",
    "/",
    "=",
    "<",
    "&",
    "a ",
    "Aa ",
    "1 ",
    "1/",
    "a.",
    "a, ",
    "a-",
    "é",
    "[",
    "*",
    "#",
    "\t ",
    ":",
)
"""What is repeated: every kind of sign that patterns name, alone or in pairs."""

_LITERAL = re.compile(r"(?<![\\(?<a-zA-Z])[a-zA-Z]{2,12}")


@dataclass(frozen=True, slots=True)
class Source:
    """A pattern as it can be sent from one process to another."""

    text: str
    flags: int
    is_bytes: bool


def collect_patterns() -> list[Source]:
    """Collect every pattern that the program compiles, in a process of its own.

    Every module is imported, the lexicon is loaded, and the bundled articles are read,
    so that patterns made of the lexicon and those inside functions are met as well.
    """
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.pattern"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    return [Source(*one) for one in json.loads(done.stdout)]


def record_patterns() -> set[tuple[str, int, bool]]:
    """Import and run the program while every pattern compiled by it is written down."""
    found: set[tuple[str, int, bool]] = set()
    package = str(Path(kg.__file__).parent)
    compile_inner = vars(re)["_compile"]

    def compile_recorded(pattern: object, flags: int) -> object:
        compiled = compile_inner(pattern, flags)
        caller = sys._getframe(2).f_code.co_filename
        if caller.startswith(package):
            source = compiled.pattern
            is_bytes = isinstance(source, bytes)
            text = source.decode("latin-1") if is_bytes else source
            known = compiled.flags & ~re.DEBUG
            found.add((text, int(known), is_bytes))
        return compiled

    re._compile = compile_recorded  # type: ignore[attr-defined]
    try:
        for name in [one.name for one in pkgutil.walk_packages(kg.__path__, "kg.")]:
            if not name.endswith((".train", ".worker")):  # training needs more packages
                importlib.import_module(name)
        _run_program()
    finally:
        re._compile = compile_inner  # type: ignore[attr-defined]
    return found


def _run_program() -> None:
    from kg.extract.article import extract_article
    from kg.lexicon.load import load_lexicon
    from kg.model import Article
    from kg.read.path import read_paths
    from kg.resolve import resolve_facts
    from kg.resource import sample_folder

    lexicon = load_lexicon()
    read = list(read_paths([sample_folder()]))
    articles = [one for one in read if isinstance(one, Article)]
    resolve_facts([extract_article(one, lexicon) for one in articles], lexicon)


def make_texts(source: Source, length: int) -> Iterator[str]:
    """Make texts of *length* that begin as the pattern asks and never end so."""
    words = list(dict.fromkeys(_LITERAL.findall(source.text)))[:4]
    heads = ["", *(f"{word} " for word in words[:1])]
    for pump in (*_PUMPS, *words, *(f"{word} " for word in words)):
        for head in heads:
            yield head + pump * (length // len(pump)) + "\x7f"


def time_pattern(source: Source, text: str) -> float:
    """Time how long all that the program may do with a pattern takes on a text."""
    started = time.perf_counter()
    if source.is_bytes:
        data = text.encode()
        plain = re.compile(source.text.encode("latin-1"), source.flags)
        plain.match(data)
        _exhaust(plain.finditer(data))
    else:
        pattern = re.compile(source.text, source.flags)
        pattern.fullmatch(text)
        _exhaust(pattern.finditer(text))
    return time.perf_counter() - started


def _exhaust(found: Iterator[object]) -> None:
    for _ in found:
        pass


def measure_machine() -> float:
    """Measure how much slower this machine is, now, than the one of `SECONDS`."""
    text = "abcdefg " * (LENGTH // 8)
    times = []
    for _ in range(3):
        started = time.perf_counter()
        _LINEAR.match(text)
        times.append(time.perf_counter() - started)
    return max(1.0, min(times) / LINEAR_SECONDS)


def find_slow(source: Source) -> str | None:
    """Find a text on which a pattern is too slow; None if there is none.

    A text that seems slow is tried twice more, as the machine may be busy.
    """
    for pump_length in STEPS:
        for text in make_texts(source, pump_length):
            limit = SECONDS * pump_length / LENGTH
            if time_pattern(source, text) <= max(limit, 0.01):
                continue
            seconds = min(time_pattern(source, text) for _ in range(2))
            if seconds > max(limit, 0.01) * measure_machine():
                return f"{seconds:.3f} s for {pump_length} characters of {text[:40]!r}"
    return None


if __name__ == "__main__":
    sys.stdout.write(json.dumps(sorted(record_patterns())))
