"""Wrong claims of every kind on the example papers: none is borne out; and none of the right ones is refused."""

from __future__ import annotations

import csv
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from congvan import Directive, LimitError, ground, parse_text

_EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
_STEP = re.compile(r"[a-z_]+|\d+")
_PAPERS = sorted(file.stem for file in _EXAMPLES.glob("*.txt"))


def _rows() -> list[dict[str, str]]:
    with (Path(__file__).parent / "cases" / "wrong_claims.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def _text(paper: str) -> str:
    return (_EXAMPLES / f"{paper}.txt").read_text(encoding="utf-8")


@cache
def _right(paper: str) -> dict[str, Any]:
    """What the paper says, as a model would answer it."""
    return parse_text(_text(paper)).model_dump(mode="json", exclude={"source", "uri"})


def _at(value: Any, path: str) -> Any:
    for step in _STEP.findall(path):
        try:
            value = value[int(step)] if step.isdigit() else value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def test_there_are_enough_of_all_kinds() -> None:
    rows = _rows()
    assert len(rows) >= 60
    assert {row["code"] for row in rows} == {"not_found", "elsewhere", "part_of_name", "disagrees", "unverifiable"}
    assert {row["paper"] for row in rows} == set(_PAPERS)


@pytest.mark.parametrize("row", _rows(), ids=lambda row: f"{row['paper']}-{row['claim']}")
def test_a_wrong_claim_is_not_borne_out(row: dict[str, str]) -> None:
    claim = json.loads(row["claim"])
    found = ground(_right(row["paper"]) | claim, _text(row["paper"]))
    told = {one.path: one.code for one in (*found.unsupported, *found.unverified)}
    assert told.get(row["path"]) == row["code"], told
    assert all(one.reason and one.told("vi") != one.reason for one in found.unsupported)
    claimed = _at(claim, row["path"])
    kept = _at(found.directive.model_dump(mode="json"), row["path"])
    assert kept != claimed or row["path"].endswith(("[0].text", "[0].name"))
    dropped = row["path"].removesuffix(".text").removesuffix(".name")
    if dropped != row["path"] and dropped.startswith(("tasks[0]", "issuers[0]")) and dropped.count("[") == 1:
        assert _at(found.directive.model_dump(mode="json"), dropped) is None


@pytest.mark.parametrize("paper", _PAPERS)
def test_what_the_paper_says_is_borne_out_whole(paper: str) -> None:
    found = ground(_right(paper), _text(paper))
    assert (found.unsupported, found.unverified, found.missed) == ((), (), ())
    read = parse_text(_text(paper))
    dumped = found.directive.model_dump(exclude={"source", "body", "annexes"})
    for name, value in read.model_dump(exclude={"source", "body", "annexes"}).items():
        assert dumped[name] == value or name in {"signatures", "recipients", "references", "tasks"}, name


@pytest.mark.parametrize("paper", _PAPERS)
@pytest.mark.parametrize("name", ["tasks", "references", "recipients", "signatures", "number", "subject"])
def test_what_was_not_claimed_is_told(paper: str, name: str) -> None:
    right = _right(paper)
    if not right[name]:
        return
    found = ground({field: value for field, value in right.items() if field != name}, _text(paper))
    told = {one.path.partition("[")[0] for one in found.missed}
    assert told == {name}
    assert len(found.missed) == (len(right[name]) if isinstance(right[name], list) else 1)


def test_derived_parts_are_filled() -> None:
    text = _text("cong-van")
    task = "tham mưu Sở báo cáo Ủy ban nhân dân tỉnh trước ngày 20 tháng 8 năm 2025"
    answer = {
        "document_type": "CV",
        "number": {"text": "1846/SNNMT-TL"},
        "issued_on": "2025-08-14",
        "issuers": [{"name": "Sở Nông nghiệp và Môi trường", "place": "tỉnh Lâm Đồng"}],
        "tasks": [{"id": "3", "text": task, "deadline": {"text": "trước ngày 20 tháng 8 năm 2025"}}],
    }
    found = ground(answer, text).directive
    assert found.number is not None
    assert (found.number.serial, found.number.issuer_code, found.number.unit_code) == ("1846", "SNNMT", "TL")
    assert found.uri == parse_text(text).uri
    deadline = found.tasks[0].deadline
    assert deadline is not None
    assert str(deadline.on) == "2025-08-20"


def test_cost_grows_with_the_claims_and_the_text() -> None:
    words = " ".join(f"từ{number % 997}" for number in range(10_000))
    missing = [{"id": str(number), "text": f"{words[:600]} không có {number}"} for number in range(500)]
    assert len(ground({"tasks": missing}, words).unsupported) == 500
    broken = "\n".join(f"{words[start : start + 200]}\nTrang {start}" for start in range(0, len(words), 200))
    found = ground({"body": [{"kind": "paragraph", "text": words}]}, broken)
    assert found.directive.source is not None


@pytest.mark.parametrize("levels", [150, 600, 5000])
def test_a_deep_claim_is_told_or_refused(levels: int) -> None:
    deep = '{"kind": "part", "text": "Huế", "children": [' * levels + "]}" * levels
    try:
        found = ground(f'{{"body": [{deep}]}}', "Huế")
    except Exception as error:  # noqa: BLE001 - the kind is the test
        assert type(error).__name__ in {"InputError", "LimitError"}  # noqa: PT017 - both outcomes are right
    else:
        assert isinstance(found.directive, Directive)


def test_a_deep_object_is_refused_by_its_own_error() -> None:
    nested: dict[str, Any] = {}
    for _ in range(3000):
        nested = {"children": [nested]}
    with pytest.raises(LimitError):
        ground({"body": [nested]}, "Huế")
