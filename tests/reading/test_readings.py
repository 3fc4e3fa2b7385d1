"""Each paper's whole reading stands beside it as JSON: body, tasks, references, leftovers and all spans.

``pytest tests/reading/test_readings.py --renew-printed`` writes the readings anew; the differences are then reviewed.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from congvan import parse_text

if TYPE_CHECKING:
    from collections.abc import Callable

_HERE = Path(__file__).parent
_PAPERS = sorted((_HERE / "papers").glob("*.txt"))


@pytest.mark.parametrize("path", _PAPERS, ids=lambda path: path.stem)
def test_the_whole_reading_is_the_one_that_was_reviewed(path: Path, as_printed: Callable[[str, Path], None]) -> None:
    text = path.read_text(encoding="utf-8").partition("=== expected\n")[0]
    reading = parse_text(text).model_dump(mode="json", exclude={"source": {"text"}}, exclude_defaults=True)
    as_printed(json.dumps(reading, ensure_ascii=False, indent=1, sort_keys=True) + "\n", path.with_suffix(".json"))


def test_no_reading_stands_without_its_paper() -> None:
    assert {file.stem for file in (_HERE / "papers").glob("*.json")} == {file.stem for file in _PAPERS}


def test_readings_are_not_written_anew_by_machine(request: pytest.FixtureRequest) -> None:
    assert not (os.environ.get("CI") and request.config.getoption("--renew-printed"))
