"""SPARQL 1.1 Graph Store HTTP Protocol: replace, extend, remove and read a graph."""

import http.client
import os
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, NoReturn
from urllib.parse import quote, urlsplit
from urllib.response import addinfourl

from kg.errors import RemoteStoreError, UsageError

SECONDS_PER_REQUEST = 60.0
"""Longest time a server may be silent while it takes one batch."""

ATTEMPTS = 6
"""How often a request is sent before the build gives up."""

FIRST_WAIT = 0.5
"""Seconds before the second attempt; doubled each time, so 15.5 s in all."""

_MAX_ANSWER = 1_000_000
_PASSING = (408, 425, 429, 500, 502, 503, 504)
"""Answers that may be another one in a while."""

_USER, _PASSWORD = "KG_STORE_USER", "KG_STORE_PASSWORD"


class _StayThere(urllib.request.HTTPRedirectHandler):
    """Follows no redirect: the password must not go where the person did not say."""

    def redirect_request(  # noqa: PLR0913, PLR0917 - the signature of urllib
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> NoReturn:
        """Refuse the redirect, and tell where it leads."""
        fp.close()
        problem = f"{_bare(req.full_url)} sends us on to {_bare(newurl)}; name that URL"
        raise RemoteStoreError(problem)


class _Basic(urllib.request.HTTPBasicAuthHandler):
    """Closes the refusal that it answers, which the standard library leaves open."""

    def http_error_401(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
    ) -> addinfourl | None:
        """Send the request again with the password."""
        with _close_unless_none(fp) as answer:
            answer.append(super().http_error_401(req, fp, code, msg, headers))
        return answer[0]


class _Digest(urllib.request.HTTPDigestAuthHandler):
    """As `_Basic`, for the other scheme."""

    def http_error_401(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
    ) -> addinfourl | None:
        """Send the request again with a proof of the password."""
        with _close_unless_none(fp) as answer:
            answer.append(super().http_error_401(req, fp, code, msg, headers))
        return answer[0]


@contextmanager
def _close_unless_none(refusal: IO[bytes]) -> Iterator[list[addinfourl | None]]:
    """Close a refusal, unless the block finds no other answer to it."""
    answer: list[addinfourl | None] = []
    try:
        yield answer
    except BaseException:
        refusal.close()
        raise
    if answer[0] is not None:
        refusal.close()


@dataclass(frozen=True, slots=True)
class RemoteStore:
    """A store elsewhere.

    Args:
        url: Its endpoint of the Graph Store Protocol.
        opener: Sends requests, with credentials where there are some.
        wait: Waits between attempts.
    """

    url: str
    opener: urllib.request.OpenerDirector
    wait: Callable[[float], None] = time.sleep

    def replace(self, graph: str, batches: Sequence[bytes]) -> None:
        """Make a graph hold exactly these triples.

        Args:
            graph: IRI of the graph.
            batches: N-Triples; each is one request, the first replaces what was
                there.

        Raises:
            RemoteStoreError: If the server refuses, or cannot be reached for
                `ATTEMPTS` times.
        """
        for number, batch in enumerate(batches or [b""]):
            self._send("POST" if number else "PUT", graph, batch)

    def remove(self, graph: str) -> None:
        """Remove a graph, whether it is there or not."""
        self._send("DELETE", graph)

    def read(self, graph: str) -> str:
        """Read a graph as N-Triples or Turtle; empty if it is not there."""
        return self._send("GET", graph).decode("utf-8", errors="replace")

    def _send(self, method: str, graph: str, data: bytes | None = None) -> bytes:
        for attempt in range(ATTEMPTS):
            try:
                return self._send_once(method, graph, data)
            except urllib.error.HTTPError as error:
                with error:
                    if error.code == 404 and method in ("GET", "DELETE"):
                        return b""
                    if error.code not in _PASSING:
                        raise RemoteStoreError(self._phrase(error)) from None
                    problem = f"it answers {error.code} {error.reason}"
            except (OSError, http.client.HTTPException) as error:
                problem = str(getattr(error, "reason", error)) or type(error).__name__
            if attempt + 1 < ATTEMPTS:
                self.wait(FIRST_WAIT * 2**attempt)
        msg = (
            f"the store at {self.url} cannot be reached ({problem}); the build in the "
            "output folder is complete, run `kg build --store` again when it is back"
        )
        raise RemoteStoreError(msg)

    def _send_once(self, method: str, graph: str, data: bytes | None) -> bytes:
        mark = "&" if urlsplit(self.url).query else "?"
        url = f"{self.url}{mark}graph={quote(graph, safe='')}"
        # Virtuoso refuses a write whose answer, a few words, may not be HTML.
        wanted = (
            "application/n-triples, text/turtle;q=0.5" if method == "GET" else "*/*"
        )
        headers = {"Accept": wanted}
        if data is not None:
            # N-Triples is Turtle, which every store of the protocol must read.
            headers["Content-Type"] = "text/turtle; charset=utf-8"
        request = urllib.request.Request(  # noqa: S310 - http(s) only, see `open_remote`
            url, data=data, headers=headers, method=method
        )
        with self.opener.open(request, timeout=SECONDS_PER_REQUEST) as answer:
            content: bytes = answer.read(_MAX_ANSWER)
            return content

    def _phrase(self, error: urllib.error.HTTPError) -> str:
        if error.code in (401, 403):
            return (
                f"the store at {self.url} refuses us ({error.code}); set {_USER} and "
                f"{_PASSWORD} in the environment to a user who may write there"
            )
        told = error.read(300).decode("utf-8", errors="replace").strip()
        return f"the store at {self.url} answers {error.code} {error.reason}: {told}"


def open_remote(url: str, environment: Mapping[str, str] = os.environ) -> RemoteStore:
    """Prepare to talk to a store; nothing is sent yet.

    Args:
        url: Endpoint of the Graph Store Protocol, http or https.
        environment: Where `KG_STORE_USER` and `KG_STORE_PASSWORD` may stand.

    Raises:
        UsageError: If *url* is none, or holds a password.
    """
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        parts, host = urlsplit(""), None
    if parts.scheme not in ("http", "https") or not host or parts.fragment:
        msg = f"--store {_bare(url)}: expected http:// or https:// and a host"
        raise UsageError(msg)
    if parts.username is not None or parts.password is not None:
        msg = f"write no password into --store; set {_USER} and {_PASSWORD} instead"
        raise UsageError(msg)
    handlers: list[urllib.request.BaseHandler] = [_StayThere()]
    user, password = environment.get(_USER), environment.get(_PASSWORD)
    if user is not None and password is not None:
        secrets = urllib.request.HTTPPasswordMgrWithDefaultRealm()
        secrets.add_password(None, f"{parts.scheme}://{parts.netloc}/", user, password)
        handlers.append(_Digest(secrets))
        handlers.append(_Basic(secrets))
    return RemoteStore(url, urllib.request.build_opener(*handlers))


def _bare(url: str) -> str:
    """Give a URL without user, password and query, for messages."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "that URL"
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
