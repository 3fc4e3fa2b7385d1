from __future__ import annotations

import datetime as dt
import io
import threading
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from congvan import (
    Block,
    CongvanError,
    DigitalSignature,
    Directive,
    InputError,
    LimitError,
    Recipient,
    Signature,
    Source,
    Span,
)
from congvan.formats import xml
from congvan.schemas import read_schema
from tests.strategies import directives

if TYPE_CHECKING:
    from pathlib import Path

_XSD = etree.XMLSchema(etree.fromstring(read_schema("directive-1.xsd")))


def _moment(seconds: int) -> Directive:
    zone = dt.timezone(dt.timedelta(seconds=seconds))
    moment = dt.datetime(2024, 2, 29, 23, 59, 59, 1, tzinfo=zone)
    return Directive(signatures=(Signature(digital=DigitalSignature(signed_at=moment)),))


@settings(max_examples=150)
@given(directives())
@example(Directive())
@example(Directive(place="", subject=" \r\n\t ", drafter="\x00\x1f\ufffe\uffff]]>&#0;"))
@example(Directive(place="\ud800 lone", subject="\U0001f1fb\u0300\x85\u2028"))
@example(_moment(30))
@example(_moment(-86399))
def test_nothing_is_lost_and_the_xsd_accepts_it(directive: Directive) -> None:
    data = xml.dumps(directive)
    assert xml.loads(data) == directive
    assert xml.dumps(xml.loads(data)) == data
    assert _XSD.validate(etree.fromstring(data)), _XSD.error_log


@settings(max_examples=15)
@given(directives(max_items=4, depth=4))
def test_large_ones_too(directive: Directive) -> None:
    assert xml.loads(xml.dumps(directive)) == directive


def test_offsets_of_a_moment_are_kept() -> None:
    read = xml.loads(xml.dumps(_moment(7 * 3600)))
    digital = read.signatures[0].digital
    assert digital is not None
    assert digital.signed_at is not None
    assert digital.signed_at.utcoffset() == dt.timedelta(hours=7)


def test_deep_bodies_stand_and_deeper_ones_meet_the_limit() -> None:
    block = Block(kind="paragraph")
    for _ in range(200):
        block = Block(kind="clause", children=(block,))
    deep = Directive(body=(block,))
    assert xml.loads(xml.dumps(deep)) == deep
    for _ in range(200):
        block = Block.model_construct(**{**block.__dict__, "children": (block,)})
    with pytest.raises(LimitError):
        xml.loads(xml.dumps(Directive.model_construct(**{**deep.__dict__, "body": (block,)})))


def test_another_writer_may_use_prefixes_indent_and_utf_16() -> None:
    text = """<?xml version="1.0" encoding="UTF-16"?><!-- by hand -->
    <c:directive xmlns:c="urn:congvan:directive:1" system="state">
      <c:place>Huế</c:place>
      <c:block kind="clause"><c:label>1</c:label><c:text>a<!-- in --> b</c:text></c:block>
    </c:directive>"""
    read = xml.loads(text.encode("utf-16"))
    assert (read.place, read.system, read.body[0].text) == ("Huế", "state", "a b")
    assert xml.loads(text.replace("UTF-16", "UTF-8")) == read


_OPEN = '<directive xmlns="urn:congvan:directive:1">'


@pytest.mark.parametrize(
    ("body", "place", "reason"),
    [
        ("\n<place>a</place>\n<plaice/>", "line 3, /directive/plaice", "not expected"),
        ("<subject/><place/>", "line 1, /directive/place", "not expected"),
        ("<recipient role='copy'><text/></recipient><recipient role='cc'><text/></recipient>", "recipient[2]", "role"),
        ("<recipient role='copy'/>", "/directive/recipient", "Missing child"),
        ("<place x='1'/>", "/directive/place", "attribute 'x'"),
        ("stray", "/directive", "Character content"),
        ("<place><char code='41'/></place>", "/directive/place/char", "pattern"),
        ("<annex start='1'/>", "/directive/annex", "required"),
        ("<annex/><annex start='5' end='2'/>", "/directive/annex[2]", "a span ends"),
        ("<source><field_span start='3' end='1'><field/></field_span></source>", "/source/field_span", "a span ends"),
        ("<attachment sha256='" + "0" * 64 + "'><content>aaaa</content></attachment>", "/attachment", "digest"),
        ("<attachment><content>a</content></attachment>", "/directive/attachment/content", "base64"),
        ("<signature><digital signed_at='2023-13-01T00:00:00'/></signature>", "/directive/signature/digital", "date"),
        ("<reference issued_on='2023-02-30'/>", "/directive/reference", "2023-02-30"),
        ("<reference year='10000'/>", "/directive/reference", "10000"),
    ],
)
def test_what_breaks_the_schema_is_refused_with_its_place(body: str, place: str, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        xml.loads(f"{_OPEN}{body}</directive>")
    assert place in str(caught.value.place)
    assert str(caught.value.place).startswith("line ")
    assert reason in caught.value.message
    assert "{urn" not in caught.value.message


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("<directive/>", "not a directive"),
        ('<directive xmlns="urn:congvan:directive:2"/>', "another major version"),
        ('<directives xmlns="urn:congvan:directive:1"/>', "iterload"),
        ('<directive xmlns="urn:congvan:directive:1" schema_version="2.0"/>', "pattern"),
        ("\ud800", "not Unicode"),
        ("<!DOCTYPE directive>" + _OPEN + "</directive>", "document type"),
    ],
)
def test_what_is_another_thing_is_refused(data: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        xml.loads(data)


def test_a_newer_minor_version_is_read_with_a_diagnostic_for_each_unknown_thing() -> None:
    newer = _OPEN.replace(">", ' schema_version="1.9" system="judiciary" colour="red">') + (
        "<place>Huế</place>\n<smell>none</smell>\n"
        '<block kind="clause" weight="2"><text>a</text><note><deep/></note></block></directive>'
    )
    read = xml.loads(newer)
    assert (read.place, read.system, read.body[0].text, read.schema_version) == ("Huế", None, "a", "1.9")
    assert read.source is not None
    notes = [(found.code, found.reason) for found in read.source.diagnostics]
    assert [code for code, _ in notes] == ["newer-version"] * 5
    assert notes[2][1] == "line 2, /directive/smell is not known to version 1.0"
    many = xml.loads(newer.replace("<smell>", "<odour/>" * 500 + "<smell>")).source
    assert many is not None
    assert many.diagnostics[-1].reason == "405 more are not known to version 1.0"
    with pytest.raises(InputError):
        xml.loads(newer.replace("1.9", "1.0"))
    with pytest.raises(InputError):
        xml.loads(newer.replace('kind="clause"', 'kind="stanza"'))


@settings(max_examples=10)
@given(st.lists(directives(max_items=1, depth=1), max_size=4))
def test_many_in_one_file(many: list[Directive]) -> None:
    file = io.BytesIO()
    assert xml.iterdump(many, file) == len(many)
    assert _XSD.validate(etree.fromstring(file.getvalue()))
    file.seek(0)
    assert list(xml.iterload(file)) == many


def test_a_stream_gives_what_stands_before_the_fault_and_names_the_place(tmp_path: Path) -> None:
    path = tmp_path / "many.xml"
    xml.iterdump([Directive(place="1"), Directive(place="2"), Directive(source=Source(form="x"))], path)
    path.write_bytes(path.read_bytes().replace(b"<form>", b"<shape>").replace(b"</form>", b"</shape>"))
    stream = xml.iterload(path)
    assert [next(stream).place, next(stream).place] == ["1", "2"]
    with pytest.raises(InputError) as caught:
        next(stream)
    assert str(caught.value.place).endswith("/directives/directive/source/shape")
    with pytest.raises(InputError, match="is not <"):
        list(xml.iterload(io.BytesIO(b'<r xmlns="urn:congvan:directive:1"><directive/></r>')))


def test_a_stream_holds_one_directive_at_a_time() -> None:
    class Endless(io.RawIOBase):
        def __init__(self) -> None:
            self.given = 0

        def readable(self) -> bool:
            return True

        def read(self, _: int = -1) -> bytes:
            self.given += 1
            item = b"<directive><place>a</place></directive>" * 100
            return b'<directives xmlns="urn:congvan:directive:1">' * (self.given == 1) + item

    file = Endless()
    stream = xml.iterload(file)  # type: ignore[arg-type]
    assert sum(1 for _, _ in zip(range(1000), stream, strict=False)) == 1000
    assert file.given <= 11


def test_files_and_paths(tmp_path: Path) -> None:
    directive = Directive(place="Huế")
    xml.dump(directive, tmp_path / "d.xml")
    assert xml.load(tmp_path / "d.xml") == directive
    file = io.BytesIO()
    xml.dump(directive, file)
    assert xml.load(io.BytesIO(file.getvalue())) == directive


_WHOLE = xml.dumps(
    xml.loads(
        _OPEN + "<number year='2020'><text>1/a</text></number><issuer level='province'><name>A</name></issuer>"
        "<recipient role='copy' start='1' end='2'><text>&#13;<char code='0000'/></text></recipient>"
        "<block kind='part'><label>I</label><block kind='clause'/></block></directive>"
    )
)


@settings(max_examples=300)
@given(
    st.integers(0, len(_WHOLE)), st.integers(0, 12), st.binary(max_size=6) | st.sampled_from([b"<a/>", b"]]>", b"&a;"])
)
def test_a_damaged_document_is_read_or_refused(start: int, length: int, patch: bytes) -> None:
    data = _WHOLE[:start] + patch + _WHOLE[start + length :]
    try:
        read = xml.loads(data)
    except CongvanError as error:
        assert error.message  # noqa: PT017 - both outcomes are right
    else:
        assert xml.loads(xml.dumps(read)) == read


def test_threads_do_not_share_their_errors() -> None:
    reasons: list[str] = []

    def refuse(tag: str) -> None:
        for _ in range(30):
            with pytest.raises(InputError) as caught:
                xml.loads(f"{_OPEN}<{tag}/></directive>")
            reasons.append(f"{tag in caught.value.message}")

    threads = [threading.Thread(target=refuse, args=(f"tag{number}",)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert reasons == ["True"] * 120


def test_what_the_models_refuse_as_a_whole_is_an_input_error() -> None:
    given = Directive(source=Source(form="text", text="Số: 1/UBND"), recipients=(Recipient(text="Sở", role="copy"),))
    spoilt = xml.dumps(given).replace(b"<recipient ", b'<recipient start="3" end="99" ')
    with pytest.raises(InputError, match="beyond") as caught:
        xml.loads(spoilt)
    assert str(caught.value.place) == "line 2, /directive"


@pytest.mark.parametrize(
    ("ends", "reason"),
    [
        ('start="5" end="2"', "ends where it starts or later"),
        ('end="2"', "required"),
        ('start="1"', "required"),
        (f'start="1" end="{"9" * 6000}"', "integer"),
    ],
)
def test_what_is_no_span_is_refused_where_it_stands(ends: str, reason: str) -> None:
    given = xml.dumps(Directive(body=(Block(kind="dash", span=Span(start=1, end=2)),)))
    with pytest.raises(InputError, match=reason) as caught:
        xml.loads(given.replace(b'start="1" end="2"', ends.encode()))
    assert caught.value.place is not None
    assert caught.value.place.path == "/directive/block"
