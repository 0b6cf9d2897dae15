"""Servers of others, started on loopback for a test."""

import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SECONDS_TO_START = 60.0

VIRTUOSO = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
FileExtend = 200

[TempDatabase]
DatabaseFile = {folder}/temp.db
TransactionFile = {folder}/temp.trx

[Parameters]
ServerPort = 127.0.0.1:{sql}
DirsAllowed = {folder}
NumberOfBuffers = 4000
MaxDirtyBuffers = 3000

[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}

[SPARQL]
ResultSetMaxRows = 1000000
"""


def find_oxigraph() -> str | None:
    beside = Path(sys.executable).with_name("oxigraph")
    return str(beside) if beside.exists() else shutil.which("oxigraph")


def find_virtuoso() -> str | None:
    return shutil.which("virtuoso-t")


def find_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@contextmanager
def run_oxigraph(folder: Path, port: int) -> Iterator[str]:
    """Run `oxigraph serve`; gives its endpoint of the Graph Store Protocol."""
    program = find_oxigraph()
    assert program is not None
    command = [program, "serve", "--location", str(folder)]
    with _run([*command, "--bind", f"127.0.0.1:{port}"], f"http://127.0.0.1:{port}/"):
        yield f"http://127.0.0.1:{port}/store"


@contextmanager
def run_virtuoso(folder: Path, port: int) -> Iterator[str]:
    """Run Virtuoso with a new database; its user is `dba`, password `dba`."""
    program = find_virtuoso()
    assert program is not None
    folder.mkdir(parents=True, exist_ok=True)
    settings = folder / "virtuoso.ini"
    text = VIRTUOSO.format(folder=folder, sql=find_port(), http=port)
    settings.write_text(text, encoding="utf-8")
    command = [program, "+foreground", "+configfile", str(settings)]
    with _run(command, f"http://127.0.0.1:{port}/sparql"):
        yield f"http://127.0.0.1:{port}/sparql-graph-crud-auth"


@contextmanager
def _run(command: list[str], url: str) -> Iterator[None]:
    process = subprocess.Popen(  # noqa: S603 - a server named by this file
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        until = time.monotonic() + SECONDS_TO_START
        while not _answers(url):
            assert process.poll() is None, f"{command[0]} ended: {process.returncode}"
            assert time.monotonic() < until, f"{command[0]} did not start"
            time.sleep(0.1)
        yield
    finally:
        process.kill()
        process.wait()


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5):  # noqa: S310 - of this file
            return True
    except urllib.error.HTTPError as error:
        error.close()
        return True
    except OSError:
        return False
