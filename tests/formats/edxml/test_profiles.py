"""A newer regulation is a new set of tables: elements, code lists and requirements of a second profile, invented here."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from congvan.formats import edxml
from congvan.formats.edxml import Code, DocumentType, EdxmlError, Message, Organ, OtherInfo, Profile, StatusMessage

if TYPE_CHECKING:
    from pathlib import Path

TODAY = dt.date(2031, 6, 1)
NAMESPACE = "http://example.invalid/QCVN_102_2031?a&b"
TABLES = {
    "profiles": f"name,namespace,order\nqcvn-2031,{NAMESPACE},place\n",
    "elements": "part,element,field,item,place,aliases,length,required\n"
    "Message,Subject,subject,,1,,20,qcvn-2031\n"
    "Message,From,sender,,2,,,qcvn-2031\n"
    "Message,To,to,,3,,,\n"
    "Message,SoHieu,code,,4,code,,\n"
    "Message,DocumentType,document_type,,5,,,\n"
    "Message,OtherInfo,other,,6,,,\n"
    "Message,SecurityLevel,,,7,,,qcvn-2031\n",
    "codes": "list,code,meaning\nPriority,0,thường\nPriority,7,tối khẩn\nPaper,0,\n",
    "document_types": "type,detail,name,code,confidence\n5,1,Lời kêu gọi,LKG,confirmed\n",
    "status_codes": "code,name,meaning,confidence\n42,archived,Đã lưu trữ,confirmed\n",
    "rules": "rule,severity,profiles,title,confidence,basis\n"
    "required-element,error,qcvn-2031,,confirmed,QCVN 102:2031\n"
    "too-long,info,qcvn-2031,,confirmed,QCVN 102:2031\n"
    "unknown-code,error,qcvn-2031,,confirmed,QCVN 102:2031\n"
    "document-type-group,warning,qcvn-2031,,confirmed,QCVN 102:2031\n"
    "document-type-name,warning,qcvn-2031,,confirmed,QCVN 102:2031\n"
    "status-code,error,qcvn-2031,,confirmed,QCVN 102:2031\n",
}
MESSAGE = Message(
    sender=Organ(organ_id="H99", name="UBND tỉnh Tân Hòa"),
    code=Code(number="1", notation="UBND"),
    subject="Lời kêu gọi",
    document_type=DocumentType(type=5, detail=1, name="Lời kêu gọi"),
    other=OtherInfo(priority=7),
)


def profile(folder: Path, **changed: str) -> Profile:
    for name, text in {**TABLES, **changed}.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return edxml.load_profile(folder)


def rules(message: edxml.AnyMessage, whose: Profile) -> list[tuple[str, str, str]]:
    found = edxml.validate(message, profile=whose, today=TODAY)
    return [(one.rule, one.severity, one.place) for one in found]


def test_a_message_is_written_and_read_by_the_new_elements(tmp_path: Path) -> None:
    newer = profile(tmp_path)
    data = edxml.dumps_message(MESSAGE, profile=newer)
    text = data.decode()
    assert 'xmlns="http://example.invalid/QCVN_102_2031?a&amp;b"' in text
    places = [text.index(f"<edXML:{name}>") for name in ("Subject", "From", "SoHieu", "DocumentType", "OtherInfo")]
    assert places == sorted(places)
    assert edxml.loads_message(data, profile=newer) == MESSAGE
    older = edxml.loads_message(data)
    assert isinstance(older, Message)
    assert older.code is None  # the older tables do not know the new name, and keep the element
    assert "SoHieu" in older.unknown[0]


def test_the_new_requirements_and_code_lists_hold(tmp_path: Path) -> None:
    newer = profile(tmp_path)
    security = ("required-element", "error", "MessageHeader/SecurityLevel")
    assert rules(MESSAGE, newer) == [security]
    told = MESSAGE.model_copy(update={"unknown": ('<SecurityLevel xmlns="">0</SecurityLevel>',)})
    assert rules(told, newer) == []
    long = told.model_copy(update={"subject": "Về việc báo cáo tình hình", "other": OtherInfo(priority=1)})
    assert rules(long, newer) == [
        ("too-long", "info", "MessageHeader/Subject"),
        ("unknown-code", "error", "MessageHeader/OtherInfo/Priority"),
    ]
    other = told.model_copy(update={"document_type": DocumentType(type=2, detail=18, name="Công văn")})
    assert [rule for rule, _, _ in rules(other, newer)] == ["document-type-group"]
    older = edxml.validate(told, profile="bkav", today=TODAY)
    assert {"unknown-code", "document-type-group"} <= {one.rule for one in older}


def test_the_new_status_codes_hold(tmp_path: Path) -> None:
    newer = profile(tmp_path)
    assert rules(StatusMessage(status_code=42), newer) == []
    assert rules(StatusMessage(status_code=3), newer) == [("status-code", "error", "MessageHeader/StatusCode")]


def test_parts_without_rows_of_their_own_are_the_librarys(tmp_path: Path) -> None:
    newer = profile(tmp_path)
    file = edxml.File(content_id="cid:1", name="a.pdf", content_type="application/pdf", content=b"%PDF-1.7")
    message = MESSAGE.model_copy(update={"files": (file,)})
    assert edxml.loads_message(edxml.dumps_message(message, profile=newer), profile=newer) == message


def test_what_the_new_elements_leave_out_is_refused_not_dropped(tmp_path: Path) -> None:
    newer = profile(tmp_path)
    with pytest.raises(EdxmlError, match="no element for content"):
        edxml.dumps_message(MESSAGE.model_copy(update={"content": "Tóm tắt"}), profile=newer)


def test_strict_reading_by_a_profile(tmp_path: Path) -> None:
    newer = profile(tmp_path)
    data = edxml.dumps_message(MESSAGE, profile=newer)
    with pytest.raises(EdxmlError, match="SecurityLevel is missing"):
        edxml.loads_message(data, strict=True, profile=newer)


@pytest.mark.parametrize(
    ("table", "text", "reason"),
    [
        ("profiles", "name,namespace\na,b\n", "no column order"),
        ("profiles", TABLES["profiles"] + "b,c,place\n", "one profile"),
        ("elements", TABLES["elements"].replace("Message,To,to", "Mesage,To,to"), "no part is called 'Mesage'"),
        ("elements", TABLES["elements"].replace("To,to,", "To,too,"), "no field 'too'"),
        ("elements", TABLES["elements"].replace(",sender,,2,", ",sender,,x,"), "whole numbers"),
        ("codes", "list,code\nPriority,x\n", "'x' is no number"),
        ("rules", "rule\n", "no row"),
        ("rules", "rule,severity,profiles\na,b,c\n", "no column basis, confidence"),
    ],
)
def test_a_table_that_is_none_is_refused(tmp_path: Path, table: str, text: str, reason: str) -> None:
    with pytest.raises(EdxmlError, match=reason) as caught:
        profile(tmp_path, **{table: text})
    assert f"{table}.csv" in str(caught.value)


def test_other_encodings_and_names_are_refused(tmp_path: Path) -> None:
    profile(tmp_path)
    (tmp_path / "codes.csv").write_bytes("list,code\nĐộ khẩn,1\n".encode("utf-16"))
    with pytest.raises(EdxmlError, match="UTF-8"):
        edxml.load_profile(tmp_path)
    with pytest.raises(EdxmlError, match="no profile is called"):
        edxml.validate(MESSAGE, profile="qcvn-2031")  # type: ignore[arg-type]
    with pytest.raises(OSError, match=r"profiles\.csv"):
        edxml.load_profile(tmp_path / "none")
