"""The messages beside the tests."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent / "samples"


def sample(name: str) -> bytes:
    return (FOLDER / name).read_bytes()


def documents() -> list[str]:
    """All that are to be read."""
    return sorted(path.name for path in FOLDER.iterdir() if not path.name.startswith("no_document"))
