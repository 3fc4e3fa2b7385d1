"""The gate for secret papers: every way in which a paper shows its level."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from congvan import Attachment, Directive, parse_text
from congvan.serve.secrecy import SecretPaperError, admit, level_of

if TYPE_CHECKING:
    from congvan.vocab.codes import Secrecy

_PAPER = """ỦY BAN NHÂN DÂN
TỈNH LÂM ĐỒNG
Số: {number}

Lâm Đồng, ngày 05 tháng 01 năm 2026

Kính gửi: Sở Y tế

Bảo mật thông tin cá nhân là việc mật thiết của Sở Y tế.
{end}"""


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (_PAPER.format(number="12/UBND-VX", end=""), None),
        (_PAPER.format(number="12/UBND-VX", end="\nTUYỆT MẬT\n"), "top_secret"),
        (_PAPER.format(number="12/UBND-VX", end="\n| Tối mật | 3 |\n"), "secret"),
        (_PAPER.format(number="12/UBND-VX", end="\n(MẬT)\n"), "confidential"),
        ("MẬT\n" + _PAPER.format(number="12/UBND-VX", end="\nTỐI MẬT\n"), "secret"),
        (_PAPER.format(number="12/UBND-VX(M)", end=""), "top_secret"),
        (_PAPER.format(number="12-MẬT/UBND-VX", end=""), "confidential"),
    ],
)
def test_the_level_is_that_of_the_highest_mark(text: str, level: Secrecy | None) -> None:
    assert level_of(parse_text(text)) == level


def test_a_directive_that_was_not_read_tells_its_level_by_its_field() -> None:
    assert level_of(Directive(document_type="CV", secrecy="secret")) == "secret"


def test_a_file_in_a_paper_counts_where_it_can_be_read() -> None:
    files = (Attachment(name="a.bin", content=b"\x00\x01"), Attachment(name="b.txt", content="TỐI MẬT\n".encode()))
    assert level_of(Directive(attachments=files)) == "secret"
    inner = Directive(attachments=files).model_dump_json().encode()
    assert level_of(Directive(attachments=(Attachment(name="c.json", content=inner),))) == "secret"


@pytest.mark.parametrize("allowed", [None, "confidential", "secret", "top_secret"])
@pytest.mark.parametrize("level", ["confidential", "secret", "top_secret"])
def test_only_what_is_allowed_passes(level: Secrecy, allowed: Secrecy | None) -> None:
    order = (None, "confidential", "secret", "top_secret")
    paper = Directive(secrecy=level)
    if order.index(level) <= order.index(allowed):
        admit(paper, allowed)
        return
    with pytest.raises(SecretPaperError) as caught:
        admit(paper, allowed)
    assert caught.value.level == level
