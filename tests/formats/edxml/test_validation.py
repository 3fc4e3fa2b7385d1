"""Each rule finds what it is for, and says where it comes from."""

from __future__ import annotations

import datetime as dt

import pytest

import congvan
from congvan.formats import edxml
from congvan.formats.edxml import (
    Business,
    Changes,
    Code,
    DocumentType,
    File,
    FileReference,
    Hop,
    Manifest,
    Message,
    Organ,
    OtherInfo,
    Promulgation,
    RawValue,
    Receiver,
    ResponseFor,
    StatusMessage,
    Trace,
)
from congvan.formats.edxml.tables import rows
from tests.formats.edxml.samples import documents, sample

TODAY = dt.date(2026, 6, 1)
DAY = dt.date(2026, 5, 4)
GOOD = Message(
    sender=Organ(organ_id="H17", name="UBND"),
    to=(Organ(organ_id="G22", name="Văn phòng Chính phủ"),),
    document_id="H17,2026/05/04,1/UBND",
    code=Code(number="1", notation="UBND"),
    promulgation=Promulgation(date=DAY),
    subject="Báo cáo",
    steering_type=0,
)
FILE = File(content_id="cid:1", name="a.pdf", content_type="application/pdf", content=b"%PDF-1.7")
MANIFEST = Manifest(references=(FileReference(content_id="cid:1", name="a.pdf"),))
RECEIVERS = Changes(receivers=(Receiver(organ_id="G22", type=7),))


def but(**changed: object) -> Message:
    return GOOD.model_copy(update=changed)


CASES: list[tuple[str, edxml.AnyMessage]] = [
    ("required-element", but(subject=None)),
    ("required-element", but(to=())),
    ("required-element", but(code=Code(notation="UBND"))),
    ("required-element", StatusMessage(status_code=3)),
    ("too-long", but(subject="x" * 501)),
    ("too-long", but(to_places=("x" * 151,))),
    ("organ-id-too-long", but(sender=Organ(organ_id="H17." + "1" * 35, name="UBND"))),
    ("classified", but(other=OtherInfo(secret="Mật"))),  # noqa: S106 - a degree of secrecy
    ("unreadable-value", but(promulgation=Promulgation(raw=(RawValue(field="date", text="2026/02/30"),)))),
    ("date-spelling", but(promulgation=Promulgation(date=DAY, raw=(RawValue(field="date", text="04/05/2026"),)))),
    ("future-date", but(promulgation=Promulgation(date=dt.date(2026, 6, 2)))),
    ("unknown-code", but(other=OtherInfo(priority=5))),
    ("unknown-code", but(steering_type=9)),
    ("unknown-code", but(trace=Trace(business=Business(type=4)))),
    ("unknown-code", but(trace=Trace(business=Business(type=2, document_id="x", changes=RECEIVERS)))),
    ("document-type-group", but(document_type=DocumentType(type=71, name="Công văn"))),
    ("document-type-name", but(document_type=DocumentType(type=2, detail=2, name="Công văn"))),
    ("document-id-parts", but(document_id="H17,2026/05/04,2/UBND")),
    ("document-id-parts", but(document_id="H17,2026/02/30,1/UBND")),
    ("document-id-parts", but(document_id="H17,2026/05/05,1/UBND")),
    ("document-id-parts", but(document_id="H16,2026/05/04,1/UBND")),
    ("notation-comma", but(code=Code(number="1", notation="UBND,VP"))),
    ("duplicate-recipient", but(to=(Organ(organ_id="G22", name="a"), Organ(organ_id="000.00.00.G22", name="b")))),
    ("organ-id-odd", but(responses=(ResponseFor(organ_id="vxp.saas.03"),))),
    ("business-target", but(document_id=None, trace=Trace(business=Business(type=1)))),
    ("business-target", but(trace=Trace(business=Business(type=3)))),
    ("reference-without-file", but(manifest=MANIFEST)),
    ("file-without-reference", but(files=(FILE,))),
    ("content-id-twice", but(files=(FILE, FILE.model_copy(update={"content_id": "1"})))),
    ("file-without-content", but(files=(File(content_id="cid:1", name="a.pdf"),))),
    ("content-type-untrue", but(files=(FILE.model_copy(update={"content_type": "text/plain"}),))),
    ("file-without-content", but(files=(FILE.model_copy(update={"content": b""}),))),
    ("file-without-type", but(files=(FILE.model_copy(update={"content_type": None}),))),
    ("file-without-name", but(files=(FILE.model_copy(update={"name": None}),))),
    ("file-without-name", but(manifest=Manifest(references=(FileReference(content_id="cid:1"),)))),
    ("zip-type-unwrapped", but(files=(FILE.model_copy(update={"content_type": "application/zip"}),))),
    ("wrapped-under-other-type", but(files=(FILE.model_copy(update={"packed": True}),))),
    ("document-type-range", but(document_type=DocumentType(type=2**31, name="Công văn"))),
    ("document-type-range", but(document_type=DocumentType(type=2, detail=-(2**31) - 1, name="Công văn"))),
    ("file-size-untrue", but(files=(FILE.model_copy(update={"size": 3}),))),
    ("status-code", StatusMessage(status_code=14)),
    ("status-reason", StatusMessage(status_code=2)),
]


@pytest.mark.parametrize(("rule", "message"), CASES, ids=[f"{n}-{case[0]}" for n, case in enumerate(CASES)])
def test_each_rule(rule: str, message: edxml.AnyMessage) -> None:
    row = next(row for row in rows("rules") if row["rule"] == rule)
    for profile in ("guide", "vnpt", "bkav"):
        found = [one for one in edxml.validate(message, profile=profile, today=TODAY) if one.rule == rule]
        assert bool(found) == (profile in row["profiles"].split())
        for one in found:
            assert (one.severity, one.basis, one.confidence) == (row["severity"], row["basis"], row["confidence"])
            assert one.place == one.location
            assert isinstance(one, congvan.Finding)
            assert one.message


def test_every_rule_has_a_case() -> None:
    assert {rule for rule, _ in CASES} == {row["rule"] for row in rows("rules")}


def test_second_hand_rules_never_are_errors() -> None:
    assert all(row["severity"] != "error" for row in rows("rules") if row["confidence"] != "confirmed")


@pytest.mark.parametrize("profile", ["guide", "vnpt", "bkav"])
def test_nothing_against_a_good_message(profile: str) -> None:
    good = but(files=(FILE,), manifest=MANIFEST, document_type=DocumentType(type=2, detail=18, name="Công văn"))
    assert edxml.validate(good, profile=profile, today=TODAY) == ()  # type: ignore[arg-type]


@pytest.mark.parametrize("name", documents())
def test_any_message_can_be_checked(name: str) -> None:
    found = edxml.validate(edxml.loads_message(sample(name)))
    assert all(one.severity != "error" for one in found)


def test_the_places_are_told() -> None:
    found = edxml.validate(but(to=(Organ(organ_id="G22", name="a"), Organ())), profile="guide")
    assert [one.place for one in found] == ["MessageHeader/To[2]/OrganId", "MessageHeader/To[2]/OrganName"]


def test_the_stations_of_the_gateway_are_its_own_affair() -> None:
    message = but(trace=Trace(hops=(Hop(organ_id="02.29.W00"), Hop(organ_id="vxp.saas.03"), Hop())))
    assert edxml.validate(message, profile="vnpt", today=TODAY) == ()


def test_what_the_national_kit_refuses_is_an_error_and_not_written_by_us() -> None:
    refused = but(files=(File(content_id="cid:1", content=b"%PDF-1.7"),), manifest=MANIFEST)
    assert {one.severity for one in edxml.validate(refused, profile="vnpt", today=TODAY)} == {"error"}
    written = edxml.loads_message(edxml.dumps_message(refused))
    assert edxml.validate(written, profile="vnpt", today=TODAY) == ()


@pytest.mark.parametrize("wrap_files", [True, False])
@pytest.mark.parametrize("name", ["a.pdf", "a.xlsx", "a.zip", "khong-duoi", None])
def test_what_is_written_meets_the_national_kit(name: str | None, wrap_files: bool) -> None:  # noqa: FBT001 - a case
    message = but(files=(File(content_id="cid:1", name=name, content=b"%PDF-1.7"),), manifest=MANIFEST)
    written = edxml.loads_message(edxml.dumps_message(message, wrap_files=wrap_files))
    found = edxml.validate(written, profile="vnpt", today=TODAY)
    assert [one for one in found if one.severity != "info"] == []
