"""What a person sees of a directive."""

from __future__ import annotations

import datetime as dt
import os
import pty
import subprocess
import sys

import pytest
from hypothesis import given, settings

from congvan import (
    Assignee,
    Deadline,
    Diagnostic,
    Directive,
    DocumentNumber,
    Issuer,
    Pinpoint,
    Recipient,
    Reference,
    Signature,
    Source,
    Span,
    Task,
)
from congvan.cli.printing import print_lines
from congvan.cli.summary import place_of, summary
from tests.strategies import directives

_TEXT = "Số: 1846/SNNMT-TL\nKính gửi: UBND các xã"
_DIRECTIVE = Directive(
    document_type="CV",
    number=DocumentNumber.parse("1846/SNNMT-TL"),
    issued_on=dt.date(2025, 8, 14),
    place="Lâm Đồng",
    issuers=(Issuer(name="SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", parent=Issuer(name="UBND TỈNH LÂM ĐỒNG")),),
    subject="chủ động phòng, chống mưa lũ, sạt lở đất và bảo đảm an toàn hồ chứa nước trong mùa mưa năm 2025, nhất là các hồ xung yếu",
    urgency="very_urgent",
    recipients=(
        Recipient(text="UBND các xã", role="addressee"),
        Recipient(text="Chi cục Thủy lợi", role="addressee"),
        Recipient(text="UBND tỉnh (b/c)", role="copy"),
        Recipient(text="Lưu: VT, TL (03)", role="archive"),
    ),
    signatures=(Signature(name="Đặng Hữu Khoan", position="PHÓ GIÁM ĐỐC", capacity="KT", on_behalf_of="GIÁM ĐỐC"),),
    tasks=(
        Task(
            id="1.a",
            path=("1", "a"),
            text="Rà soát các khu dân cư ven sông",
            assignees=(Assignee(name="UBND các xã"), Assignee(name="Chi cục Thủy lợi", role="support")),
            deadline=Deadline(text="trước ngày 15/8/2025", on=dt.date(2025, 8, 15)),
        ),
        Task(id="2", text="Báo cáo tình hình", deadline=Deadline(text="khi có yêu cầu")),
        Task(id="3", text="Trực ban", deadline=Deadline(text="hằng ngày", recurrence="FREQ=DAILY")),
    ),
    references=(
        Reference(
            document_type="NĐ",
            number=DocumentNumber.parse("114/2018/NĐ-CP"),
            issued_on=dt.date(2018, 9, 4),
            issuer=Issuer(name="Chính phủ"),
            pinpoint=(Pinpoint(clauses=("2",), articles=("5",)),),
            role="implements",
        ),
        Reference(document_type="L", title="Đất đai", year=2024),
        Reference(document_type="NQ", title="Nghị quyết Đại hội XIV"),
        Reference(text="Công văn nêu trên"),
    ),
    source=Source(
        text=_TEXT,
        diagnostics=(
            Diagnostic(code="place-missing", severity="error", reason="no place of issue", span=Span(start=24, end=28)),
            Diagnostic(code="tone-mixed", severity="info", reason="two tone placements"),
        ),
    ),
)
_SHOWN = """\
Number      Công văn 1846/SNNMT-TL
Date        2025-08-14, Lâm Đồng
Issuer      SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG (UBND TỈNH LÂM ĐỒNG)
Subject     chủ động phòng, chống mưa lũ, sạt lở đất và bảo đảm an toàn hồ chứa nước trong mùa mưa
            năm 2025, nhất là các hồ xung yếu
Marks       very urgent
To          UBND các xã
            Chi cục Thủy lợi
Copies      UBND tỉnh (b/c)
Archive     Lưu: VT, TL (03)
Signed by   Đặng Hữu Khoan, PHÓ GIÁM ĐỐC, KT. GIÁM ĐỐC

Tasks (3)
  1.a Rà soát các khu dân cư ven sông
      UBND các xã (with Chi cục Thủy lợi)
      by 2025-08-15 (trước ngày 15/8/2025)
  2 Báo cáo tình hình
      by: khi có yêu cầu
  3 Trực ban
      by FREQ=DAILY (hằng ngày)

References (4)
  implements: khoản 2 Điều 5, Nghị định 114/2018/NĐ-CP, 2018-09-04, Chính phủ
  cites: Luật Đất đai, 2024
  cites: Nghị quyết Đại hội XIV
  cites: Công văn nêu trên

Notes (2)
  error: line 2, column 7: no place of issue [place-missing]
  info: two tone placements [tone-mixed]
"""


def test_summary(capsys: pytest.CaptureFixture[str]) -> None:
    print_lines(summary(_DIRECTIVE))
    assert capsys.readouterr().out == _SHOWN


def test_several_files_are_named_and_parted(capsys: pytest.CaptureFixture[str]) -> None:
    short = Directive(document_type="CT", source=Source(kind="news"))
    print_lines(summary(short, "a.txt"))
    print_lines(summary(short, "b.txt", first=False))
    shown = "Number      Chỉ thị\nSource      news report\n"
    assert capsys.readouterr().out == f"== a.txt\n{shown}\n== b.txt\n{shown}"


def test_an_empty_directive_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    print_lines(summary(Directive()))
    assert capsys.readouterr().out == "no header was made out\n"


@settings(max_examples=60)
@given(directives())
def test_any_directive_is_shown_on_clean_lines(directive: Directive) -> None:
    for line in summary(directive, "any.txt"):
        assert "".join(segment.text for segment in line).isprintable()


def test_places_count_from_one() -> None:
    assert place_of(_DIRECTIVE, Span(start=0, end=1)) == "line 1, column 1"
    assert place_of(_DIRECTIVE, None) is None
    assert place_of(Directive(), Span(start=0, end=1)) is None


def test_colour_on_a_terminal_where_rich_is_installed() -> None:
    pytest.importorskip("rich")
    script = (
        "from congvan.cli.printing import Segment, print_lines\n"
        "print_lines([(Segment('[b]Số', 'label'), Segment(' 15/QĐ-BNV', 'title'))])\n"
    )
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "PYTHONUTF8": "1"}
    environment.pop("NO_COLOR", None)
    subprocess.run([sys.executable, "-c", script], stdout=theirs, env=environment, check=True)
    os.close(theirs)
    shown = os.read(ours, 10_000).decode()
    os.close(ours)
    assert "\x1b[" in shown
    assert "[b]Số" in shown
    assert "15/QĐ-BNV" in shown
