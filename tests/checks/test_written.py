"""What the library writes for a directive that keeps the rules keeps them too, as text and as a Word document."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import congvan
from congvan import Block, Directive, DocumentNumber, Issuer, Recipient, Signature
from tests.checks.case_files import PAPERS, found_in_word, paper_of

_WORDS = st.sampled_from(
    [
        "triển khai công tác phòng cháy",
        "rà soát hồ sơ cán bộ",
        "báo cáo kết quả quý I",
        "tổ chức lớp tập huấn",
        "cập nhật số liệu",
        "kiểm tra cơ sở giáo dục",
        "hướng dẫn đăng ký",
        "bố trí kinh phí",
    ]
)
_BODIES = st.sampled_from(
    [("Sở Y tế", "SYT", "UBND tỉnh Cà Mau"), ("Sở Nội vụ", "SNV", "UBND tỉnh Lào Cai"), ("Bộ Nội vụ", "BNV", None)]
)
_DAYS = st.dates(dt.date(2025, 7, 1), dt.date(2026, 11, 24))
_SENTENCES = st.lists(st.tuples(_WORDS, _WORDS), min_size=1, max_size=6)


@st.composite
def letters(draw: st.DrawFn) -> Directive:
    """State letters of any length, day, number and signer."""
    name, code, parent = draw(_BODIES)
    head, deputy = ("Bộ trưởng", "Thứ trưởng") if code == "BNV" else ("Giám đốc", "Phó Giám đốc")
    place = parent.removeprefix("UBND tỉnh ") if parent else "Hà Nội"
    sentences = draw(_SENTENCES)
    body = [
        Block(kind="clause", label=str(number), text=f"Các đơn vị {first} và {second}.")
        for number, (first, second) in enumerate(sentences, 1)
    ]
    day = draw(_DAYS)
    addressee = draw(st.sampled_from(["Văn phòng Chính phủ", "Bộ Tài chính", "Bộ Xây dựng"]))
    deputed = draw(st.booleans())
    return Directive(
        system="state",
        document_type="CV",
        number=DocumentNumber.parse(f"{draw(st.integers(1, 9999)):02}/{code}-VP"),
        issued_on=day,
        place=place,
        issuers=(Issuer(name=name.upper(), parent=Issuer(name=parent.upper()) if parent else None),),
        subject=draw(_WORDS),
        recipients=(
            Recipient(text=addressee, name=addressee, role="addressee"),
            Recipient(text="Như trên", role="copy"),
            Recipient(text="Lưu: VT, VP", role="archive"),
        ),
        body=(Block(kind="paragraph", text="Đề nghị các đơn vị thực hiện như sau:"), *body, _LAST),
        signatures=(
            Signature(name="Lê Văn Bình", position=deputy.upper(), capacity="KT", on_behalf_of=head.upper())
            if deputed
            else Signature(name="Lê Văn Bình", position=head.upper()),
        ),
    )


_LAST = Block(kind="paragraph", text="Đề nghị các đơn vị nghiêm túc thực hiện./.")


@settings(max_examples=25, deadline=None)
@given(letters())
def test_a_letter_that_keeps_the_rules_is_written_so(letter: Directive) -> None:
    assert congvan.check(letter) == []
    assert congvan.check(congvan.parse_text(congvan.text.dumps(letter))) == []
    assert found_in_word(congvan.docx.dumps(letter)) == []


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_that_keeps_the_rules_is_written_so(name: str) -> None:
    read = congvan.parse_text(paper_of(name))
    bare = read.model_copy(update={"source": None})
    # A paper of an older rule book is printed by the newest one.
    if congvan.check(bare) == []:
        assert found_in_word(congvan.docx.dumps(bare)) == []
