"""Every error of the package goes between processes, and says where."""

from __future__ import annotations

import copy
import importlib
import pickle
import pkgutil
from typing import Any

import pytest

import congvan
from congvan.errors import CongvanError, InputError, Location, Reason
from congvan.formats import json, xml

_VALUES: dict[str, Any] = {
    "form": "xml",
    "place": Location.in_text("Số: 5\nHuế", 8, path="a.xml"),
    "limit": 7,
    "extra": "pdf",
    "programs": ("soffice", "antiword"),
    "purpose": Reason("to-read-scan"),
    "diagnostics": (),
    "level": "secret",
}


def _kinds(kind: type[CongvanError] = CongvanError) -> list[type[CongvanError]]:
    """The class and all below it, wherever the package defines them."""
    return [kind, *(below for direct in kind.__subclasses__() for below in _kinds(direct))]


def _all_kinds() -> list[type[CongvanError]]:
    for module in pkgutil.walk_packages(congvan.__path__, "congvan."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    return [kind for kind in dict.fromkeys(_kinds()) if kind.__module__.startswith("congvan.")]


def _made(kind: type[CongvanError]) -> CongvanError:
    """An error of a kind, with a value for each argument that it asks for."""
    code = kind.__init__.__code__
    named = code.co_varnames[1 : code.co_argcount + code.co_kwonlyargcount]
    given = {name: _VALUES[name] for name in named if name in _VALUES}
    first = [Reason("too-many-bytes", most=7)] if "reason" in named else []
    return kind(*first, **given)


@pytest.mark.parametrize("kind", _all_kinds(), ids=lambda kind: kind.__qualname__)
def test_each_error_is_pickled_and_copied(kind: type[CongvanError]) -> None:
    error = _made(kind)
    error.add_note("in a batch")
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):  # noqa: S301 - our own
        assert type(again) is kind
        assert (str(again), vars(again)) == (str(error), vars(error))


def test_the_walk_finds_errors_of_rooms() -> None:
    assert {"EdxmlDepthError", "LimitError", "BrokenArchiveError"} <= {kind.__name__ for kind in _all_kinds()}


def test_a_place_is_a_value_and_its_line_is_marked() -> None:
    with pytest.raises(InputError) as caught:
        xml.loads('<directive xmlns="urn:congvan:directive:1">\n  <place>Huế</plaice>\n</directive>')
    place = caught.value.place
    assert place is not None
    assert (place.line, place.column) == (2, 22)
    told = str(caught.value).splitlines()
    assert told[0].startswith("line 2, column 22: ")
    assert told[1:] == ["      <place>Huế</plaice>", " " * (4 + 21) + "^"]


def test_broken_json_has_its_line_and_a_wrong_field_its_path() -> None:
    with pytest.raises(InputError) as caught:
        json.loads('{\n  "place": Huế\n}')
    place = caught.value.place
    assert place is not None
    assert (place.line, place.excerpt) == (2, '  "place": Huế')
    with pytest.raises(InputError) as caught:
        json.loads('{"tasks": [{"id": 1}]}')
    assert str(caught.value.place) == "$.tasks[0].id"
    assert "\n" not in str(caught.value)


def test_a_long_line_is_cut_around_the_place() -> None:
    place = Location.in_text("a" * 500 + "!" + "b" * 500, 500)
    assert (place.line, place.column) == (1, 501)
    assert place.marked is not None
    line, mark = place.marked.split("\n")
    assert len(line) < 130
    assert line[len(mark) - 1] == "!"


def test_a_place_beyond_the_end_is_the_end() -> None:
    place = Location.in_line("Huế\n", 9, 4)
    assert (str(place), place.marked) == ("line 9, column 4", "\n^")


@pytest.mark.parametrize("data", [b"", b" \n", "\ufeff".encode(), b"\xff\xfe"])
def test_nothing_is_refused_as_on_the_command_line(data: bytes) -> None:
    with pytest.raises(InputError, match="there is nothing in it"):
        congvan.read(data)
