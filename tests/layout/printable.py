"""Directives as offices issue them: every field that the printed forms carry, in the words of the trade."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from hypothesis import strategies as st

from congvan.model import Block, Directive, DocumentNumber, Issuer, Recipient, Signature

__all__ = ["papers"]

_PLACES = ("Sơn Hải", "Hà Nội", "Quảng Nam", "Cần Thơ")
_STATE = (
    (Issuer(name="ỦY BAN NHÂN DÂN TỈNH SƠN HẢI"), "UBND"),
    (Issuer(name="BỘ NỘI VỤ"), "BNV"),
    (Issuer(name="SỞ Y TẾ", parent=Issuer(name="UBND TỈNH QUẢNG NAM")), "SYT"),
)
_PARTY = (
    (Issuer(name="TỈNH ỦY QUẢNG NAM"), "TU"),
    (Issuer(name="BAN TỔ CHỨC", parent=Issuer(name="TỈNH ỦY QUẢNG NAM")), "BTCTU"),
)
_STATE_TYPES = ("CV", "KH", "TB", "CT", "BC")
_PARTY_TYPES = ("CV", "KL", "TB", "KH")
_SUBJECTS = (
    "tăng cường phòng, chống dịch bệnh mùa hè",
    "triển khai Chương trình chuyển đổi số năm 2026",
    "báo cáo tình hình giải ngân vốn đầu tư công",
)
_SENTENCES = (
    "Sở Y tế chủ trì, phối hợp với các cơ quan liên quan tổ chức thực hiện, báo cáo trước ngày 15/6/2026.",
    "Các đơn vị rà soát, tổng hợp các khó khăn, vướng mắc trong quá trình thực hiện nhiệm vụ được giao.",
    "Giao Văn phòng theo dõi, đôn đốc việc thực hiện; kịp thời báo cáo những vấn đề phát sinh.",
    "Bố trí kinh phí theo phân cấp ngân sách hiện hành để thực hiện các nội dung nêu trên.",
)
_BODIES = ("Các Sở, ban, ngành", "UBND các xã, phường", "Văn phòng UBND tỉnh", "Công an tỉnh", "Báo Quảng Nam")
_NAMES = ("Trần Quang Vĩnh", "Lê Thị Hoa", "Nguyễn Văn Bảy")
Capacity = Literal["TM", "KT", "TL"]
_SIGNERS: tuple[tuple[Capacity | None, str | None, str], ...] = (
    ("KT", "CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    ("TM", "ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    (None, None, "GIÁM ĐỐC"),
)


@st.composite
def _bodies(draw: st.DrawFn) -> tuple[Block, ...]:
    """An opening paragraph, then numbered items, some with lettered ones under them."""
    sentence = st.sampled_from(_SENTENCES)
    blocks = [Block(kind="paragraph", text=draw(sentence))]
    for label in range(1, draw(st.integers(0, 4)) + 1):
        letters = "abcd"[: draw(st.integers(0, 3))]
        points = tuple(Block(kind="point", label=letter, text=draw(sentence)) for letter in letters)
        blocks.append(Block(kind="clause", label=str(label), text=draw(sentence), children=points))
    return tuple(blocks)


@st.composite
def _recipients(draw: st.DrawFn, *, party: bool, letter: bool) -> tuple[Recipient, ...]:
    names = st.lists(st.sampled_from(_BODIES), unique=True, min_size=1, max_size=3)
    addressees = [Recipient(text=name, role="addressee") for name in draw(names)] if letter else []
    copies = [Recipient(text=name, role="copy") for name in ["Như trên", *draw(names)]]
    archive = "Lưu Văn phòng Tỉnh ủy" if party else draw(st.sampled_from(("Lưu: VT", "Lưu: VT, KT (3)")))
    return (*addressees, *copies, Recipient(text=archive, role="archive"))


@st.composite
def papers(draw: st.DrawFn) -> Directive:
    """One paper of the State or the Party."""
    party = draw(st.booleans())
    issuer, code = draw(st.sampled_from(_PARTY if party else _STATE))
    kind = draw(st.sampled_from(_PARTY_TYPES if party else _STATE_TYPES))
    serial = f"{draw(st.integers(1, 9999)):02}"
    letter = kind == "CV"
    number = f"{serial}-{kind}/{code}" if party else f"{serial}/{code}-VX" if letter else f"{serial}/{kind}-{code}"
    capacity, behalf, post = ("TM", "BAN THƯỜNG VỤ", "PHÓ BÍ THƯ") if party else draw(st.sampled_from(_SIGNERS))
    return Directive(
        system="party" if party else "state",
        document_type=kind,
        number=DocumentNumber.parse(number, document_type=kind),
        issued_on=draw(st.dates(dt.date(2020, 3, 5), dt.date(2026, 11, 24))),
        place=draw(st.sampled_from(_PLACES)),
        issuers=(issuer,),
        subject=draw(st.sampled_from(_SUBJECTS)),
        urgency=draw(st.sampled_from((None, "urgent", "very_urgent", "immediate"))),
        recipients=draw(_recipients(party=party, letter=letter)),
        body=draw(_bodies()),
        signatures=(
            Signature(capacity=capacity, on_behalf_of=behalf, position=post, name=draw(st.sampled_from(_NAMES))),
        ),
    )
