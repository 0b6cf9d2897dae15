"""A headless Chromium that tells of dialogs and requests; spoken to over two pipes."""

import contextlib
import json
import os
import select
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CHROMIUM = Path("/usr/bin/chromium")

_SILENT = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-pipe",
)


class Browser:
    """One page of a running Chromium."""

    def __init__(self, to_browser: int, from_browser: int) -> None:
        """Take the two pipes, and open a page."""
        self._out, self._in = to_browser, from_browser
        self._number, self._rest, self._session = 0, b"", ""
        self.dialogs: list[str] = []
        self.requests: list[str] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Network"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **parameters: object) -> dict[str, Any]:
        """Call a method of the protocol, and wait for its answer."""
        self._number += 1
        message: dict[str, object] = {
            "id": self._number,
            "method": method,
            "params": parameters,
        }
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        number = self._number
        for answer in self._listen(30):
            if answer.get("id") == number:
                assert "error" not in answer, answer
                result: dict[str, Any] = answer["result"]
                return result
        msg = f"no answer to {method}"
        raise TimeoutError(msg)

    def _listen(self, seconds: float) -> Iterator[dict[str, Any]]:
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            while b"\0" in self._rest:
                data, self._rest = self._rest.split(b"\0", 1)
                message: dict[str, Any] = json.loads(data)
                self._note(message)
                yield message
            if select.select([self._in], [], [], left)[0]:
                data = os.read(self._in, 1 << 20)
                if not data:
                    return
                self._rest += data

    def _note(self, message: dict[str, Any]) -> None:
        if message.get("method") == "Page.javascriptDialogOpening":
            self.dialogs.append(message["params"]["message"])
            accept = {
                "id": 0,
                "method": "Page.handleJavaScriptDialog",
                "params": {"accept": True},
                "sessionId": self._session,
            }
            os.write(self._out, json.dumps(accept).encode() + b"\0")
        elif message.get("method") == "Network.requestWillBeSent":
            self.requests.append(message["params"]["request"]["url"])

    def open(self, page: Path) -> None:
        """Open a page and wait until it is loaded."""
        self.call("Page.navigate", url=page.as_uri())
        for message in self._listen(30):
            if message.get("method") == "Page.loadEventFired":
                return

    def run(self, script: str) -> Any:
        """Run a script in the page, as a person at the keyboard would be the cause."""
        answer = self.call(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")


@contextmanager
def open_browser(folder: Path) -> Iterator[Browser]:
    """Run Chromium for as long as the block lasts; its profile goes to *folder*."""
    their_in, our_out = os.pipe()
    our_in, their_out = os.pipe()
    command = [str(CHROMIUM), *_SILENT, f"--user-data-dir={folder}"]
    # The protocol wants descriptors 3 and 4; a shell moves them there.
    shell = f'exec "$@" 3<&{their_in} 4>&{their_out}'
    process = subprocess.Popen(  # noqa: S603 - a fixed command
        ["/bin/bash", "-c", shell, "bash", *command],
        pass_fds=(their_in, their_out),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(their_in)
    os.close(their_out)
    try:
        yield Browser(our_out, our_in)
    finally:
        os.close(our_out)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(5)
        process.kill()
        process.wait()
        os.close(our_in)
