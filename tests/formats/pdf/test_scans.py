from __future__ import annotations

import datetime as dt
import shutil
import subprocess

import pytest

from congvan import (
    Deadline,
    Directive,
    FieldSpan,
    InputError,
    MissingProgramError,
    Signature,
    Source,
    Span,
    Task,
    pdf,
)
from congvan.formats.pdf.ocr_lines import Doubt, Line, ocr_page
from congvan.formats.pdf.uncertain import leave_open
from tests.formats.pdf.made import pdf_of, words
from tests.formats.pdf.scans import pdf_of_pictures, printed_pdf, scanned
from tests.layout.papers import letter

SEAL = words((60, 90, "Ky boi: SO Y TE Thoi gian ky: 05.03.2026 10:45:45"), size=8)
GARBLED = "".join(
    words((60, 700 - 20 * n, "vr~n xdy ptroc rh~nh qu6c sldch trd1ng tlnh kfnh z" * 2)) for n in range(12)
)
PLAIN = "".join(words((60, 700 - 20 * n, "cac co quan, don vi bao cao ket qua truoc ngay nay")) for n in range(12))


def codes(directive: Directive) -> list[str]:
    assert directive.source is not None
    return [item.code for item in directive.source.diagnostics if item.code.endswith(("layer", "ocr", "found"))]


def table(*rows: tuple[int, int, int, float, str]) -> str:
    """Tesseract's table of words: line, left edge, lower edge, confidence, text; 20 dots a letter, 40 high."""
    head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
    return head + "".join(
        f"5\t1\t1\t1\t{line}\t1\t{left}\t{low - 40}\t{20 * len(text)}\t40\t{sure}\t{text}\n"
        for line, left, low, sure, text in rows
    )


def line(number: int, left: int, low: int, text: str, *, sinks: float = 0.0) -> list[tuple[int, int, int, float, str]]:
    """Sure words of one line, a letter's width apart."""
    made = []
    for word in text.split():
        made.append((number, left, low + round(sinks * left), 96.0, word))
        left += 20 * (len(word) + 1)
    return made


def test_a_scan_is_told_as_such() -> None:
    assert codes(pdf.loads(pdf_of("", picture=True))) == ["no-text-layer"]
    assert not codes(pdf.loads(pdf_of("")))


def test_the_stamp_of_a_signature_is_no_text_of_a_scan() -> None:
    back = pdf.loads(pdf_of(SEAL, picture=True))
    assert codes(back) == ["no-text-layer"]
    assert back.source is not None
    assert "Ky boi" in (back.source.text or "")
    assert not codes(pdf.loads(pdf_of(SEAL)))


def test_a_poor_text_layer_is_known_by_its_garbage() -> None:
    assert codes(pdf.loads(pdf_of(GARBLED, picture=True))) == ["poor-text-layer"]
    assert not codes(pdf.loads(pdf_of(PLAIN, picture=True)))
    assert not codes(pdf.loads(pdf_of(GARBLED)))


def test_letters_drawn_as_shapes_are_no_text() -> None:
    shapes = "".join(f"{x} {y} 4 6 re f\n" for x in range(60, 500, 10) for y in range(400, 460, 10))
    assert codes(pdf.loads(pdf_of(shapes))) == ["no-text-layer"]
    assert not codes(pdf.loads(pdf_of(shapes + PLAIN)))


def test_columns_are_told_by_boxes() -> None:
    page = table(
        *line(1, 100, 100, "SỞ Y TẾ"), *line(1, 600, 100, "CỘNG HÒA"), *line(2, 100, 160, "Gửi các đơn vị để thực hiện")
    )
    assert [found.text.split("   ")[0] for found in ocr_page(page, first=False).lines] == [
        "SỞ Y TẾ",
        "Gửi các đơn vị để thực hiện",
    ]


def test_a_justified_line_is_no_row_of_columns() -> None:
    apart = [
        (1, 100 + 200 * n, 100, 96.0, word) for n, word in enumerate(("gửi", "trước", "bằng", "thư", "điện", "tử"))
    ]
    assert [found.text for found in ocr_page(table(*apart), first=False).lines] == ["gửi trước bằng thư điện tử"]


def test_lines_of_a_skewed_page_stay_together() -> None:
    low = [*line(1, 100, 100, "các sở ban ngành và đoàn thể của tỉnh", sinks=0.08)]
    apart = line(1, 1400, 100, "Sơn Hải", sinks=0.08)
    (found,) = ocr_page(table(*low, *apart), first=False).lines
    assert found.text.startswith("các sở ban ngành và đoàn thể của tỉnh    ")
    assert found.text.endswith("Sơn Hải")


def test_stamps_at_the_head_are_set_aside() -> None:
    full = [item for n in range(8) for item in line(n + 3, 400, 300 + 60 * n, "giao các sở ban ngành và các cơ quan")]
    page = ocr_page(table(*line(1, 100, 200, "ĐẾN"), *line(2, 420, 200, "SỞ Y TẾ"), *full), first=True)
    assert page.stamps == ("ĐẾN",)
    assert page.lines[0].text.strip() == "SỞ Y TẾ"
    assert ocr_page(table(*line(1, 100, 200, "ĐẾN"), *full), first=False).stamps == ()


def test_stains_and_strokes_are_no_words() -> None:
    page = table((1, 100, 100, 95, "|"), (1, 140, 100, 20, "-"), (2, 100, 200, 12, "Ñwr"), (3, 100, 300, 60, "F"))
    assert ocr_page(page, first=False).lines == []
    assert ocr_page("no table", first=True).lines == []


def read_by(monkeypatch: pytest.MonkeyPatch, page: str) -> Directive:
    """What is read where tesseract gives this table."""

    def run(command: list[str], *, input: bytes, **_: object) -> subprocess.CompletedProcess[bytes]:  # noqa: A002
        assert input.startswith(b"P5 ")
        return subprocess.CompletedProcess(command, 0, page.encode(), b"")

    monkeypatch.setattr(shutil, "which", lambda name: name)
    monkeypatch.setattr(subprocess, "run", run)
    return pdf.loads(pdf_of("", picture=True), ocr=True)


def head(number: list[tuple[int, int, int, float, str]], date: list[tuple[int, int, int, float, str]]) -> str:
    """The table of a letter's first page."""
    return table(
        *line(1, 100, 100, "SỞ Y TẾ"),
        *line(1, 800, 100, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        *number,
        *date,
        *line(4, 500, 300, "Kính gửi: Các đơn vị trực thuộc."),
        *line(5, 100, 400, "Căn cứ Thông tư số"),
        (5, 500, 400, 41, "19/2016/TT-BYT"),
        *line(5, 800, 400, "ngày"),
        (5, 900, 400, 96, "24/8/2016;"),
    )


DATE = line(3, 800, 200, "Sơn Hải, ngày 05 tháng 3 năm 2026")


def test_sure_values_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    back = read_by(monkeypatch, head(line(2, 100, 200, "Số: 15/SYT-NVY"), DATE))
    assert str(back.number) == "15/SYT-NVY"
    assert back.issued_on == dt.date(2026, 3, 5)
    assert codes(back) == ["read-by-ocr"]
    assert back.source is not None
    assert back.source.ocr_pages == (1,)


def test_handwriting_in_doubt_is_left_open(monkeypatch: pytest.MonkeyPatch) -> None:
    number = [*line(2, 100, 200, "Số:"), (2, 180, 200, 35, "4®"), *line(2, 240, 200, "/SYT-NVY")]
    date = [*DATE[:3], (3, 1060, 200, 22, "19"), *DATE[4:]]
    back = read_by(monkeypatch, head(number, date))
    assert str(back.number) == "/SYT-NVY"
    assert back.issued_on is None
    assert back.place == "Sơn Hải"
    assert back.source is not None
    missing = [item.reason.rpartition(": ")[2] for item in back.source.diagnostics if item.code == "ocr-incomplete"]
    assert missing == ["issued_on, subject, signatures"]
    told = " ".join(item.reason for item in back.source.diagnostics if item.code == "ocr-uncertain")
    assert "'4®'" in told
    assert "'19'" in told


def test_numbers_in_doubt_in_the_text_are_left_open(monkeypatch: pytest.MonkeyPatch) -> None:
    back = read_by(monkeypatch, head(line(2, 100, 200, "Số: 15/SYT-NVY"), DATE))
    (reference,) = back.references
    assert reference.number is None
    assert reference.issued_on == dt.date(2016, 8, 24)
    assert back.source is not None
    (told,) = [item for item in back.source.diagnostics if item.code == "ocr-uncertain"]
    assert told.span is not None
    assert (back.source.text or "")[told.span.start : told.span.end] == "19/2016/TT-BYT"


def test_a_picture_without_words_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert codes(read_by(monkeypatch, table())) == ["no-words-found"]


def test_without_tesseract_or_its_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(MissingProgramError):
        pdf.loads(pdf_of("", picture=True), ocr=True)

    def fails(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        return subprocess.CompletedProcess(command, 1, b"", b"no data for vie")

    monkeypatch.setattr(shutil, "which", lambda name: name)
    monkeypatch.setattr(subprocess, "run", fails)
    with pytest.raises(InputError, match="no data for vie"):
        pdf.loads(pdf_of("", picture=True), ocr=True)


@pytest.mark.parametrize(("own", "given"), [(None, "1"), ("4", "4")])
def test_tesseract_works_in_one_thread_unless_told(
    own: str | None, given: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str | None] = []

    def run(command: list[str], *, env: dict[str, str], **_: object) -> subprocess.CompletedProcess[bytes]:
        seen.append(env.get("OMP_THREAD_LIMIT"))
        assert "PATH" in env
        return subprocess.CompletedProcess(command, 0, table().encode(), b"")

    monkeypatch.delenv("OMP_THREAD_LIMIT", raising=False)
    if own is not None:
        monkeypatch.setenv("OMP_THREAD_LIMIT", own)
    monkeypatch.setattr(shutil, "which", lambda name: name)
    monkeypatch.setattr(subprocess, "run", run)
    pdf.loads(pdf_of("", picture=True), ocr=True)
    assert set(seen) == {given}


def test_lines_without_doubt_stay_as_they_are() -> None:
    assert ocr_page(table(*line(1, 100, 100, "Điều 1.")), first=True).lines == [Line("Điều 1.")]


@pytest.fixture(scope="module")
def print_of_a_letter() -> bytes:
    if shutil.which("tesseract") is None or shutil.which("soffice") is None:
        pytest.skip("tesseract or LibreOffice is not installed")
    return printed_pdf(letter())


@pytest.mark.parametrize(
    ("dpi", "degrees", "stamped"),
    [(300, 0.0, False), (150, 0.0, False), (300, 1.5, True)],
    ids=["clean", "150", "askew"],
)
def test_a_scanned_letter_is_read(print_of_a_letter: bytes, dpi: int, degrees: float, stamped: bool) -> None:  # noqa: FBT001
    back = pdf.loads(scanned(print_of_a_letter, dpi=dpi, degrees=degrees, stamped=stamped), ocr=True)
    assert codes(back) == ["read-by-ocr"]
    assert str(back.number) == "1286/UBND-KT"
    assert back.issued_on == dt.date(2026, 3, 5)
    assert back.place == "Sơn Hải"
    assert back.subject == "đẩy mạnh giải ngân vốn đầu tư công năm 2026"
    assert [item.name for item in back.signatures] == ["Trần Quang Vĩnh"]
    assert [item.role for item in back.recipients].count("addressee") == 2


def test_a_sheet_laid_in_sideways_is_turned(print_of_a_letter: bytes) -> None:
    back = pdf.loads(scanned(print_of_a_letter, dpi=200, sideways=True), ocr=True)
    assert str(back.number) == "1286/UBND-KT"
    assert back.place == "Sơn Hải"


def test_an_empty_sheet_is_told(print_of_a_letter: bytes) -> None:
    assert print_of_a_letter.startswith(b"%PDF")
    white = pdf_of_pictures([(1240, 1754, b"\xff" * 1240 * 1754)], dpi=150)
    assert codes(pdf.loads(white, ocr=True)) == ["no-words-found"]


def test_what_is_counted_from_a_day_in_doubt_is_left_open() -> None:
    text = "ngày 19 tháng 3 năm 2026 trước ngày 25/3; trước ngày 25/3/2026"
    deadlines = (
        Deadline(text="trước ngày 25/3", on=dt.date(2026, 3, 25), span=Span(start=25, end=40)),
        Deadline(text="trước ngày 25/3/2026", on=dt.date(2026, 3, 25), span=Span(start=42, end=62)),
    )
    paper = Directive(
        issued_on=dt.date(2026, 3, 19),
        tasks=tuple(Task(id=str(n), text="Báo cáo", deadline=deadline) for n, deadline in enumerate(deadlines)),
        source=Source(text=text, fields=(FieldSpan(field="issued_on", span=Span(start=0, end=24)),)),
    )
    back = leave_open(paper, (Doubt(5, 7),))
    assert back.issued_on is None
    assert [task.deadline and task.deadline.on for task in back.tasks] == [None, dt.date(2026, 3, 25)]
    assert leave_open(paper, ()) == paper


def test_a_post_that_a_seal_spoilt_is_kept_and_told() -> None:
    text = "KT. GIÁM ĐỐC\nPHÓ G1ÁM DÓC\n12\nTrần Quang Vĩnh\n"
    signature = Signature(
        capacity="KT", position="PHÓ G1ÁM DÓC", name="Trần Quang Vĩnh", span=Span(start=0, end=len(text) - 1)
    )
    paper = Directive(signatures=(signature,), source=Source(text=text))
    back = leave_open(paper, (Doubt(17, 21), Doubt(22, 25), Doubt(26, 28)))
    assert back.signatures == paper.signatures
    assert back.source is not None
    (told,) = back.source.diagnostics
    assert told.code == "ocr-signature-uncertain"
    assert "'G1ÁM', 'DÓC'" in told.reason
    assert told.span == Span(start=17, end=21)
    sure = leave_open(paper, (Doubt(26, 28),))
    assert sure.source == paper.source
