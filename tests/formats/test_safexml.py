from __future__ import annotations

import contextlib
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congvan.errors import InputError, LimitError
from congvan.formats.safexml import Limits, iterparse, parse

_DEEP = b"<a>" * 300 + b"</a>" * 300
_HOSTILE = {
    "dtd": b"<!DOCTYPE a><a/>",
    "dtd after comment": b"<?xml version='1.0'?>\n<!-- <a> -->\n<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
    "external entity": b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
    "attribute defaults": b"<!DOCTYPE a [<!ATTLIST a b CDATA 'long'>]><a/>",
    "undefined entity": b"<a>&x;</a>",
    "utf-7": b"<?xml version='1.0' encoding='UTF-7'?><a/>",
    "latin-1": b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xe0</a>",
    "not utf-8": b"<a>\xe0\x00</a>",
    "utf-16 without mark": "<a/>".encode("utf-16-le"),
    "half utf-16": "<a/>".encode("utf-16")[:-1],
    "utf-16 dtd": "<!DOCTYPE a><a/>".encode("utf-16"),
    "empty": b"",
    "open comment": b"<!-- <a/>",
    "open instruction": b"<?xml version='1.0'",
    "not closed": b"<a><b></a>",
    "two roots": b"<a/><a/>",
    "control character": b"<a>&#1;</a>",
    "no xml": b"\xd0\xcf\x11\xe0",
}


@pytest.mark.parametrize("data", _HOSTILE.values(), ids=_HOSTILE)
def test_hostile_documents_are_refused(data: bytes) -> None:
    with pytest.raises(InputError) as caught:
        parse(data, form="xml")
    assert caught.value.form == "xml"
    with pytest.raises(InputError):
        list(iterparse(io.BytesIO(data), "a", form="xml"))


@pytest.mark.parametrize(
    ("data", "limits", "limit"),
    [
        (_DEEP, Limits(), 256),
        (b"<a>" * 9000, Limits(), 256),
        (b"<a>" + b"x" * 200 + b"</a>", Limits(size=100), 100),
        (b"<a>" + b"<b/>" * 200 + b"</a>", Limits(nodes=10), 10),
    ],
)
def test_limits_have_their_own_error(data: bytes, limits: Limits, limit: int) -> None:
    with pytest.raises(LimitError) as caught:
        parse(data, form="edxml", limits=limits)
    assert caught.value.limit == limit


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_that_are_read(encoding: str) -> None:
    text = "<?xml version='1.0' encoding='UTF-16'?><a>Sở Y tế</a>"
    data = text.replace("UTF-16", "UTF-8" if "8" in encoding else "UTF-16").encode(encoding)
    assert parse(data, form="xml").text == "Sở Y tế"
    streamed = f"<r><a>Sở Y tế</a>{' ' * 70_000}<a>2</a></r>".encode(encoding)
    assert [item.text for item in iterparse(io.BytesIO(streamed), "a", form="xml")] == ["Sở Y tế", "2"]


def test_comments_and_instructions_are_left_out_and_inclusion_is_not_followed() -> None:
    data = b"<a>a<!--x-->b<?p q?>c<i:include xmlns:i='http://www.w3.org/2001/XInclude' href='/etc/hostname'/></a>"
    root = parse(data, form="xml")
    assert root.text == "abc"
    assert root[0].text is None


def test_a_stream_is_bounded() -> None:
    def items(data: bytes, limits: Limits = Limits()) -> list[str | None]:  # noqa: B008 - a constant
        return [item.text for item in iterparse(io.BytesIO(data), "a", form="xml", limits=limits)]

    assert items(b"<r><a>1</a>\n<a><a/>2</a></r>") == ["1", None]
    with pytest.raises(LimitError):
        items(b"<r>" + b"<b/>" * 100_000 + b"</r>", Limits(size=1000))
    with pytest.raises(LimitError):
        items(b"<r>" + _DEEP + b"</r>")
    with pytest.raises(LimitError):
        items(b"<!--" + b" " * 70_000 + b"--><r/>")
    for stray in (b"<r><b/><a/></r>", b"<r>x<a/></r>", b"<r><a/><b/></r>", b"<r>x</r>"):
        with pytest.raises(InputError):
            items(stray)


@settings(max_examples=150)
@given(st.binary(max_size=60) | st.lists(st.sampled_from([*_HOSTILE.values(), b"<a>", b"</a>"])).map(b"".join))
def test_any_bytes_return_or_raise_their_own_error(data: bytes) -> None:
    for read in (lambda: parse(data, form="xml"), lambda: list(iterparse(io.BytesIO(data), "a", form="xml"))):
        with contextlib.suppress(InputError):
            read()
