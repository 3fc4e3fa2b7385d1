"""A paper whose marks a scan spoiled a little keeps its type, capacity, level, number, day and recipients.

The marks are the words that the form fixes (titles, Số, ngày, the name of the type, Kính gửi, Nơi nhận, capacity and
post). One of them loses tone marks, or a letter of it becomes one that scans read for it (``confusions.csv``).
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congvan import parse_text
from congvan.reading.grammar.persons import find_name
from congvan.reading.grammar.posts import is_deputy, read_post
from congvan.reading.grammar.tolerance import distance, nearest
from congvan.reading.text.lines import printed_lines
from congvan.reading.text.normalise import Text
from congvan.reading.text.sheet import Sheet
from congvan.vocab import tables
from congvan.vocab.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from congvan.model import Directive

_TITLED = """UBND TỈNH SƠN HẢI {title}
SỞ Y TẾ {motto}
{number} 15/KH-SYT Sơn Hải, {date}
{type}
Trực và cấp cứu dịp Tết

Căn cứ Kế hoạch số 12/KH-UBND ngày 03/02/2026 của Ủy ban nhân dân tỉnh;

1. Trung tâm Y tế trực đủ người.
2. Bệnh viện tỉnh chuẩn bị thuốc./.

{foot} {capacity}
- Như trên; {post}
- UBND tỉnh (b/c);
- Lưu: VT, NVY.

Trần Văn Bình
"""
_LETTER = """UBND TỈNH SƠN HẢI {title}
SỞ Y TẾ {motto}
{number} 15/SYT-NVY Sơn Hải, {date}
{lead} trực và cấp cứu dịp
Tết Nguyên đán

{address} Các bệnh viện trong tỉnh.

Thực hiện Kế hoạch số 12/KH-UBND ngày 03/02/2026 của Ủy ban nhân dân tỉnh, Sở Y tế yêu cầu các bệnh viện trực đủ người./.

{foot} {capacity}
- Như trên; {post}
- UBND tỉnh (b/c);
- Lưu: VT, NVY.

Trần Văn Bình
"""
_MARKS = {
    "title": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "motto": "Độc lập - Tự do - Hạnh phúc",
    "number": "Số:",
    "date": "ngày 05 tháng 02 năm 2026",
    "type": "KẾ HOẠCH",
    "lead": "V/v",
    "address": "Kính gửi:",
    "foot": "Nơi nhận:",
    "capacity": "KT. GIÁM ĐỐC",
    "post": "PHÓ GIÁM ĐỐC",
}
_TYPES = {"KẾ HOẠCH": "KH", "QUYẾT ĐỊNH": "QĐ", "THÔNG BÁO": "TB", "CHỈ THỊ": "CT", "TỜ TRÌNH": "TTr", "BÁO CÁO": "BC"}
_HEADS = ("GIÁM ĐỐC", "CHỦ TỊCH", "CỤC TRƯỞNG", "CHÁNH VĂN PHÒNG", "HIỆU TRƯỞNG", "TRƯỞNG BAN")
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_READ_FOR: dict[str, list[str]] = {}
for _row in tables.rows("confusions", room="congvan.reading.grammar"):
    if _row["meant"]:
        _READ_FOR.setdefault(_row["meant"], []).append(_row["seen"])


def misread(letter: str) -> list[str]:
    """What a scan makes of one letter: another tone mark, or a letter of like shape."""
    base, marks = unicodedata.normalize("NFD", letter)[0], unicodedata.normalize("NFD", letter)[1:]
    plain = base.replace("Đ", "D").replace("đ", "d")
    kept = "".join(mark for mark in marks if mark in "\u0302\u0306\u031b")
    found = [unicodedata.normalize("NFC", base + kept + tone) for tone in _TONES] if plain.lower() in "aeiouy" else []
    return found + [each.upper() if letter.isupper() else each for each in _READ_FOR.get(plain.lower(), [])]


@st.composite
def spoiled(draw: st.DrawFn, words: str, most: int) -> str:
    letters = list(words)
    places = [place for place, letter in enumerate(letters) if letter.isalpha() and misread(letter)]
    for place in draw(st.lists(st.sampled_from(places), max_size=most, unique=True)) if places else ():
        letters[place] = draw(st.sampled_from(misread(letters[place])))
    return "".join(letters)


def told(paper: Directive) -> tuple[object, ...]:
    [issuer] = paper.issuers
    [signature] = paper.signatures
    return (
        str(paper.number),
        paper.issued_on,
        issuer.name,
        issuer.parent is not None,
        issuer.level,
        signature.name,
        [step.capacity for step in signature.authority],
        len([item for item in paper.recipients if item.role == "copy"]),
    )


_WHAT = (dt.date(2026, 2, 5), "SỞ Y TẾ", True, "province", "Trần Văn Bình", ["KT"], 2)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_titled_paper_keeps_what_its_marks_say(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(_TYPES)))
    head = data.draw(st.sampled_from(_HEADS))
    marks = {**_MARKS, "type": name, "capacity": f"KT. {head}", "post": f"PHÓ {head}"}
    mark = data.draw(st.sampled_from([each for each in _MARKS if each not in {"lead", "address"}]))
    marks[mark] = data.draw(spoiled(marks[mark], 2))
    paper = parse_text(_TITLED.format(**marks))
    assert paper.document_type == _TYPES[name]
    assert told(paper) == ("15/KH-SYT", *_WHAT)
    if mark == "post":
        assert paper.signatures[0].position == marks["post"]


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_letter_keeps_what_its_marks_say(data: st.DataObject) -> None:
    marks = {mark: data.draw(spoiled(words, 1)) for mark, words in _MARKS.items()}
    paper = parse_text(_LETTER.format(**marks))
    assert told(paper) == ("15/SYT-NVY", *_WHAT)
    assert (paper.document_type, paper.subject) == ("CV", "trực và cấp cứu dịp Tết Nguyên đán")
    assert [item.text for item in paper.recipients if item.role == "addressee"] == ["Các bệnh viện trong tỉnh"]


@pytest.mark.parametrize(
    "row", tables.rows("confusions", room="congvan.reading.grammar"), ids=lambda row: row["seen"] + "-" + row["meant"]
)
def test_a_letter_that_scans_confuse_costs_less_than_another(row: Mapping[str, str]) -> None:
    assert distance(f"{row['seen']}", row["meant"] or "k") == float(row["cost"]) < 1


@pytest.mark.parametrize("row", tables.rows("posts"), ids=lambda row: row["post"])
def test_each_post_is_read_clean_and_proved_by_its_deputy(row: Mapping[str, str]) -> None:
    post = read_post(fold(row["post"]))
    assert post is not None
    assert (post.name, post.cost) == (fold(row["post"]), 0)
    if row["deputy"]:
        deputy = read_post(fold(row["deputy"]))
        assert deputy is not None
        assert is_deputy(post.name, deputy.name)
        assert not is_deputy(deputy.name, post.name)


@pytest.mark.parametrize("row", tables.rows("surnames"), ids=lambda row: row["surname"])
def test_a_surname_tells_where_a_name_begins_behind_a_stain(row: Mapping[str, str]) -> None:
    printed = f"ng {row['surname']} Văn Bình"
    text = Text(printed)
    assert find_name(Sheet(text, tuple(printed_lines(printed)), is_traced=False), 0, len(printed)) == (3, len(printed))


def test_words_that_only_look_like_a_post_are_none() -> None:
    posts = ("giam doc", "chu tich", "bi thu")
    assert [nearest(words, posts) for words in ("giao duc", "chi thi", "chu nhat", "ky thuat")] == [None] * 4


def test_an_item_of_marks_alone_names_no_addressee() -> None:
    letter = (
        "UBND TỈNH SƠN HẢI\nSỞ Y TẾ\nSố: 12/SYT-NV\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Sơn Hải, ngày 05 tháng 01 năm 2026\n\nKính gửi:\n•, 1.|---|\nCác bệnh viện.\n\nSở Y tế đề nghị báo cáo.\n"
    )
    assert [each.name for each in parse_text(letter).recipients] == ["Các bệnh viện"]
