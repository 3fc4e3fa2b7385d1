"""From a message to a directive and back."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from congvan.formats import edxml
from congvan.formats.edxml import Code, DocumentType, EdxmlError, Message, Organ, OtherInfo
from congvan.formats.edxml.model.document_types import code_of, name_of_code, numbers_of, type_rows
from congvan.model import Annex, Attachment, Directive, DocumentNumber, Issuer, Recipient, Reference, Signature
from congvan.model.number import TYPE_CODES
from tests.formats.edxml.samples import documents, sample
from tests.strategies import directives, plain_texts

if TYPE_CHECKING:
    from pathlib import Path

    from congvan.model import Capacity


def test_a_letter_of_a_department() -> None:
    directive = edxml.loads(sample("vnpt_new.edxml"))
    assert directive.system == "state"
    assert directive.document_type == "CV"
    assert directive.number == DocumentNumber.parse("215/SKH-TH", document_type="CV")
    assert directive.issued_on == dt.date(2026, 5, 4)
    assert directive.place == "An Bình"
    assert directive.issuers == (
        Issuer(name="Sở Kế hoạch tỉnh An Bình", parent=Issuer(name="UBND tỉnh An Bình"), code="000.00.12.H99"),
    )
    assert directive.subject == "báo cáo tình hình giải ngân quý II & kế hoạch quý III"
    assert directive.urgency == "urgent"
    assert directive.circulation is None
    assert [(one.text, one.role, one.code) for one in directive.recipients] == [
        ("UBND tỉnh An Bình", "addressee", "000.00.00.H99"),
        ("Sở Y tế tỉnh An Bình", "addressee", "H99.07"),
        ("Như trên", "copy", None),
        ("Lưu: VT, TH", "archive", None),
    ]
    assert directive.signatures == (
        Signature(name="Lê Thị Mẫu", position="Phó Giám đốc", capacity="KT", on_behalf_of="GIÁM ĐỐC"),
    )
    assert [(one.role, str(one.number), one.issued_on) for one in directive.references][:1] == [
        ("replies_to", "98/UBND-TH", dt.date(2026, 4, 2))
    ]
    assert [(one.name, one.media_type) for one in directive.attachments] == [
        ("bao-cao-quy-2.xls", "application/octet-stream"),
        ("215_SKH-TH.pdf", "application/pdf"),
    ]
    assert directive.source is not None
    assert directive.source.form == "edxml"


def test_a_replacement_names_what_it_replaces() -> None:
    directive = edxml.loads(sample("vnpt_replace.edxml"))
    assert [(str(one.number), one.issued_on) for one in directive.references if one.role == "replaces"] == [
        ("31/SKH-TH", dt.date(2026, 1, 15))
    ]


@pytest.mark.parametrize("name", [name for name in documents() if "status" not in name])
def test_every_document_gives_a_directive(name: str) -> None:
    directive = edxml.loads(sample(name))
    assert directive.number is not None
    assert directive.issuers
    assert Directive.model_validate_json(directive.model_dump_json()) == directive


def test_a_party_number_and_its_system() -> None:
    message = Message(code=Code(number="1537", notation="CV/TU"), sender=Organ(name="Văn phòng Tỉnh ủy"))
    directive = edxml.directive_of(message)
    assert directive.number == DocumentNumber.parse("1537-CV/TU")
    assert (directive.system, directive.document_type) == ("party", "CV")
    assert Code.parse("1537-CV/TU") == message.code


@pytest.mark.parametrize(
    "text", ["15/2020/NĐ-CP", "7816/VPCP-TTĐT", "21-KL/TW", "12", "/UBND-VX", "01/2020/NQ-CP", "-CV/TU"]
)
def test_a_number_is_split_and_joined(text: str) -> None:
    assert str(Code.parse(text)) == text


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (DocumentType(type=1, detail=0, name="CÔNG VĂN"), "CV"),
        (DocumentType(type=71, name="Thong bao"), "TB"),
        (DocumentType(type=18, detail=0), "CV"),
        (DocumentType(type=2, detail=2), "QĐ"),
        (DocumentType(type=1, detail=7), "NĐ"),
        (DocumentType(type=1, detail=0), None),
        (DocumentType(type=2, detail=18, name="Văn bản điện tử mới"), None),
    ],
)
def test_the_type_is_told_by_its_name_first(kind: DocumentType, code: str | None) -> None:
    assert edxml.directive_of(Message(subject="x", document_type=kind)).document_type == code


def test_the_list_of_types() -> None:
    codes = {row.code for row in type_rows() if row.code}
    assert codes <= TYPE_CODES | {"CV"}
    for code in codes:
        name, numbers = name_of_code(code), numbers_of(code)
        assert name is not None
        assert code_of(name, None, None) == code or code in {"L", "TT", "NQ", "QĐ", "CT"}
        assert numbers is None or code_of(None, *numbers) == code


def test_a_nameless_sender() -> None:
    known = edxml.directive_of(Message(sender=Organ(organ_id="000.00.00.G22")))
    assert known.issuers == (Issuer(name="Văn phòng Chính phủ", code="000.00.00.G22"),)
    unknown = edxml.directive_of(Message(sender=Organ(organ_id="vxp.saas.03")))
    assert unknown.issuers == ()
    assert unknown.source is not None
    assert [note.code for note in unknown.source.diagnostics] == ["issuer-without-name"]


def test_secrecy_of_the_older_form() -> None:
    other = OtherInfo(secret="Mật")  # noqa: S106 - a degree of secrecy
    assert edxml.directive_of(Message(subject="x", other=other)).secrecy == "confidential"


@pytest.mark.parametrize("secrecy", ["confidential", "secret", "top_secret"])
def test_a_classified_directive_is_refused(secrecy: str) -> None:
    with pytest.raises(EdxmlError, match="classified"):
        edxml.dumps(Directive.model_validate({"secrecy": secrecy, "subject": "x"}))


_DAYS = st.dates(dt.date(1945, 9, 2), dt.date(2099, 12, 31))
_NUMBERS = st.sampled_from(["15/QĐ-UBND", "1537-CV/TU", "12/UBND-VX", "07/2026/NQ-HĐND"])


@st.composite
def carried(draw: st.DrawFn) -> Directive:
    """A directive of what a message carries."""
    texts = plain_texts()
    number = draw(_NUMBERS)
    code = "CV" if number == "12/UBND-VX" else DocumentNumber.parse(number).type_code
    capacity: Capacity | None = draw(st.sampled_from([None, "TM", "KT", "TL", "TUQ", "Q"]))
    names = draw(st.lists(texts, max_size=2))
    content = b"noi dung " + draw(st.binary(max_size=20))
    return Directive(
        system="party" if "-CV/" in number else "state",
        document_type=code,
        number=DocumentNumber.parse(number, document_type=code),
        issued_on=draw(_DAYS),
        place=draw(texts),
        issuers=(Issuer(name="UBND " + draw(texts), parent=Issuer(name="Bộ " + draw(texts)), code="H99"),),
        subject="báo cáo " + draw(texts),
        urgency=draw(st.sampled_from([None, "urgent", "very_urgent", "immediate"])),
        circulation=draw(st.sampled_from([None, "LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI"])),
        recipients=(
            *[Recipient(text=name, name=name, role="addressee", code="H99.07") for name in names],
            Recipient(text="Như trên", role="copy"),
            Recipient(text="Lưu: VT", role="archive"),
        ),
        annexes=tuple(Annex(title=name) for name in names),
        references=tuple(
            Reference(role="replies_to", number=DocumentNumber.parse(name), issued_on=draw(_DAYS)) for name in names
        ),
        signatures=(
            Signature(
                name=draw(texts), position=draw(texts), capacity=capacity, on_behalf_of="CHỦ TỊCH" if capacity else None
            ),
        ),
        drafter=draw(texts),
        attachments=(Attachment(name="a.txt", media_type="text/plain", description=draw(texts), content=content),),
    )


@given(carried())
@settings(max_examples=60, deadline=None)
def test_what_a_message_carries_comes_back_equal(directive: Directive) -> None:
    again = edxml.loads(edxml.dumps(directive))
    assert again.model_copy(update={"source": None}) == directive


@given(directives())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_directive_is_carried_or_refused(directive: Directive) -> None:
    try:
        data = edxml.dumps(directive)
    except EdxmlError:
        return
    assert edxml.loads(data).issued_on == directive.issued_on


def test_an_explicit_sender_and_receivers() -> None:
    directive = Directive(number=DocumentNumber.parse("15/QĐ-UBND"), issued_on=dt.date(2026, 5, 4), subject="x")
    sender, to = Organ(organ_id="H99", name="UBND tỉnh An Bình"), [Organ(organ_id="G22")]
    message = edxml.message_of(directive, sender=sender, to=to)
    assert (message.sender, message.to) == (sender, tuple(to))
    assert message.document_id == "H99,2026/05/04,15/QĐ-UBND"
    assert message.document_type is None
    assert not [one for one in edxml.validate(message, profile="vnpt") if one.severity == "error"]


def test_files(tmp_path: Path) -> None:
    directive = Directive(number=DocumentNumber.parse("15/QĐ-UBND"), subject="x")
    path, buffer = tmp_path / "a.edxml", io.BytesIO()
    edxml.dump(directive, path)
    edxml.dump(directive, buffer)
    assert path.read_bytes() == buffer.getvalue() == edxml.dumps(directive)
    assert edxml.load(path) == edxml.load(io.BytesIO(buffer.getvalue())) == edxml.loads(buffer.getvalue())
    message = edxml.load_message(path)
    edxml.dump_message(message, path)
    assert edxml.load_message(path) == message
