"""Fuzz one target with coverage as the guide; needs `atheris`, for developers only.

`python -m tests.fuzz.guided extract -runs=1000000 -max_len=4000`; what follows the
target goes to libFuzzer. An input that breaks something is written to the folder of
`-artifact_prefix=`; move it to `tests/fuzz/found/<target>-<hash>.bin`.
"""

import importlib
import sys
from collections.abc import Callable
from typing import Any


def main() -> None:
    """Fuzz the target that the command line names."""
    atheris: Any = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["kg"]):
        module = importlib.import_module("tests.fuzz.target")
    target: Callable[[bytes], None] = module.TARGETS[sys.argv[1]][0]
    atheris.Setup([sys.argv[0], *sys.argv[2:]], target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
