"""Every possible message, built from the parts themselves, so that a new field is covered at once."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

from hypothesis import strategies as st

from congvan.formats.edxml import File, Manifest, Message, Outside, RawValue, StatusMessage, Trace
from congvan.formats.edxml.model.parts import Attribute, Part, is_spelling
from congvan.formats.edxml.wire.layout import Slot, layout
from tests.strategies import nasty_texts

_SPELLINGS = [
    *["1", "01", "+3", "-0", "007", "abc", "12345678901234567890", "1.0"],
    *["2026/05/04", "04/05/2026", "2026-5-4", "2026/02/30", "04-05-2026 07:08", "2026-05-04T07:08:09Z", "0000/00/00"],
    *["true", "FALSE", "0", "maybe", "QUJD", "QU JD", "QUI", "${__File}", "\u0661"],
]
_FRAGMENTS = [
    '<x xmlns="urn:x">a</x>',
    "<x></x>",
    '<p:x xmlns:p="urn:p" p:a="1"><y></y></p:x>',
    '<ToPlaces xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><Other>a</Other></ToPlaces>',
    '<Subject xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016">second</Subject>',
    "<Subject>second</Subject>",
    "<From></From>",
    "<x>&amp;&lt;&gt;&#xD;\n</x>",
    '<x a="&#x9;&quot;"></x>',
    "<x/>",
    "no element",
]
_SIGNATURES = [
    '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo></SignedInfo></Signature>',
    '<e:DigitalSignature xmlns:e="http://www.mic.gov.vn/TBT/QCVN_102_2016"></e:DigitalSignature>',
    "<Signature></Signature>",
]
_FIRST, _LAST = dt.datetime(2, 1, 1), dt.datetime(9998, 1, 1)  # noqa: DTZ001 - hypothesis adds the zone
_NAMES = ["a", "type", "{urn:a}b", "{http://www.w3.org/1999/xlink}href", "{http://www.w3.org/XML/1998/namespace}lang"]


@cache
def texts() -> st.SearchStrategy[str]:
    """What XML can hold, with a taste for what trips readers; now and then long enough to be cut out."""
    legal = nasty_texts().map(lambda text: "".join(char for char in text if _legal(char)))
    return st.one_of(legal, legal, st.sampled_from(["@0.0@", "QUJD" * 1025, " QUJD\r\n" * 700 + "&", "null"]))


def _legal(char: str) -> bool:
    return char in "\t\n\r" or (char >= " " and char not in "\ufffe\uffff")


@cache
def wild_texts() -> st.SearchStrategy[str]:
    """Any string at all, lone surrogates too."""
    return st.one_of(texts(), nasty_texts(), st.text(max_size=4))


def _value(slot: Slot, strings: st.SearchStrategy[str], *, wild: bool) -> st.SearchStrategy[Any]:
    if slot.kind in {"text", "attribute"}:
        return st.none() | strings
    if slot.kind in {"texts", "wrapped texts"}:
        return st.lists(strings, max_size=2).map(tuple)
    if slot.inner is not None:
        inner = parts(slot.inner.part, wild=wild)
        return st.lists(inner, max_size=2).map(tuple) if slot.kind.endswith("parts") else st.none() | inner
    assert slot.spelling is not None
    return (
        st.none()
        | {
            "a whole number": st.integers(-(10**18) + 1, 10**18 - 1) | st.integers(0, 4),
            "a status code": st.integers(0, 99) | st.integers(0, 10**18 - 1),
            "a date": st.dates(),
            "a time": st.datetimes(_FIRST, _LAST) | st.datetimes(_FIRST, _LAST, timezones=st.just(dt.UTC)),
            "true or false": st.booleans(),
            "base64": st.binary(max_size=8) | st.just(b"PK\x03\x04") | st.just(b"x" * 5000),
        }[slot.spelling.name]
    )


@cache
def parts(kind: type[Part], *, wild: bool = False) -> st.SearchStrategy[Any]:
    """Any instance of a part; ``wild`` ones may hold what no message can."""
    shape = layout(kind)
    slots = {slot.field: slot for slot in (*shape.orders["vnpt"], *shape.attributes.values())}
    strings = wild_texts() if wild else texts()
    fields = {name: _value(slot, strings, wild=wild) for name, slot in slots.items()}
    if wild:
        attribute = st.builds(
            Attribute,
            name=st.sampled_from([*_NAMES, "xmlns:a", "1", ""]),
            value=strings,
            of=st.none() | st.sampled_from([slot.element for slot in slots.values()]),
        )
        fields["attributes"] = st.lists(attribute, max_size=2).map(tuple)
        fields["unknown"] = st.lists(st.sampled_from(_FRAGMENTS), max_size=2).map(tuple)
    raw = st.lists(st.sampled_from(_SPELLINGS), max_size=1)
    return st.tuples(st.fixed_dictionaries({}, optional=fields), raw).map(lambda given: _spelled(kind, slots, *given))


def _spelled(kind: type[Part], slots: dict[str, Slot], fields: dict[str, Any], spellings: list[str]) -> Part:
    """The part, with another spelling of a value where it has one that fits."""
    built = kind(**fields)
    for text in spellings:
        for name, slot in slots.items():
            if slot.spelling is None:
                continue
            for value in (slot.spelling.read(text), None):
                if is_spelling(slot.spelling, text, value):
                    return kind(**{**fields, name: value, "raw": (RawValue(field=name, text=text),)})
    return built


@cache
def messages(*, wild: bool = False) -> st.SearchStrategy[Any]:
    """Any message, document or status."""
    around: dict[str, st.SearchStrategy[Any]] = {"trace": st.none() | parts(Trace, wild=wild)}
    if wild:
        around["signature"] = st.none() | st.sampled_from(_SIGNATURES)
        place = st.sampled_from(["message", "envelope", "header", "body", "attachments"])
        outside = st.builds(Outside, at=place, xml=st.sampled_from(_FRAGMENTS))
        around["outside"] = st.lists(outside, max_size=2).map(tuple)
    files = st.lists(st.tuples(parts(File, wild=wild), st.booleans()).map(_packed), max_size=2).map(tuple)
    of_documents = {"manifest": st.none() | parts(Manifest, wild=wild), "files": files}
    return st.one_of(
        _with(parts(Message, wild=wild), {**around, **of_documents}), _with(parts(StatusMessage, wild=wild), around)
    )


def _packed(given: tuple[File, bool]) -> File:
    file, packed = given
    return file.model_copy(update={"packed": packed})


def _with(built: st.SearchStrategy[Any], around: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[Any]:
    return st.tuples(built, st.fixed_dictionaries({}, optional=around)).map(
        lambda given: type(given[0])(**{**given[0].__dict__, **given[1]})
    )
