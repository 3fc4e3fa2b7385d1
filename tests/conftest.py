"""What all tests share: hypothesis without deadlines, for no test asserts times."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from congvan.reading.grammar.cursor import strictly

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

settings.register_profile("congvan", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("congvan")
strictly(on=True)  # a loop of reading that stands still fails its test


def pytest_addoption(parser: pytest.Parser) -> None:
    """One flag writes every file with which a test compares; the differences are then reviewed."""
    parser.addoption("--renew-printed", action="store_true", help="write the files of printed papers anew")


@pytest.fixture
def as_printed(request: pytest.FixtureRequest) -> Callable[[str, Path], None]:
    """Compare a text with a file, or write the file where that was asked for."""
    is_renewed = request.config.getoption("--renew-printed")

    def compare(text: str, file: Path) -> None:
        if is_renewed:
            file.write_text(text, encoding="utf-8")
        assert text == file.read_text(encoding="utf-8")

    return compare
