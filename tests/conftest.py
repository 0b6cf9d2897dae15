"""What all tests share."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"
"""Folder beside the project with seeds and gold; it may be absent."""


@pytest.fixture
def shared() -> Path:
    """Give the folder beside the project, or skip the test, saying so."""
    if not SHARED.is_dir():
        pytest.skip("the folder ../shared is not here")
    return SHARED
