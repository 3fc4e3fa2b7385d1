"""Forms within forms: counted before pdfium draws them, and read apart where they may be too many."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congvan import InputError, LimitError, pdf
from congvan.formats.pdf import apart
from congvan.formats.pdf.nesting import MOST_DRAWINGS, drawings
from tests.formats.pdf.made import nested, pdf_of, words


@pytest.mark.parametrize("packed", [False, True])
def test_the_count_is_that_of_what_is_drawn(*, packed: bool) -> None:
    assert drawings(nested(1, 10, packed=packed)) == 1
    assert drawings(nested(4, 10, packed=packed)) == 1_000
    assert drawings(nested(40, 10, packed=packed)) > MOST_DRAWINGS


def test_hidden_forms_are_counted() -> None:
    form = b"1 0 obj << /Sub#74ype /F#6frm /Length 11 >> stream\n/A Do /B Do\nendstream endobj "
    assert drawings(form * 3) == 8
    assert drawings(b"1 0 obj << /Subtype 9 0 R >> stream\n/A Do/B Do[]Do\nendstream") == 3
    assert drawings(b"1 0 obj << /Subtype /Form /Filter [/ASCII85Decode] >> stream\nx~>endstream" * 2) > MOST_DRAWINGS
    large = zlib.compress(b" " * (1 << 23))
    assert drawings(b"1 0 obj << /Subtype /Form /Filter /FlateDecode >> stream\n" + large) == 1_000


def test_what_draws_nothing_counts_nothing() -> None:
    picture = b"1 0 obj << /Subtype /Image >> stream\n/A Do /B Do\nendstream"
    assert drawings(picture) == 1
    assert drawings(b"1 0 obj << /Subtype /Form >> stream\n(Done) Tj /A Dot\nendstream") == 1
    assert drawings(pdf_of(words((50, 700, "Kinh gui")), stamp="BT (x) Tj ET", picture=True)) == 1


@given(st.binary(max_size=300))
def test_any_bytes_can_be_counted(data: bytes) -> None:
    assert drawings(data) >= 1
    assert drawings(b"1 0 obj << /Subtype /Form /Filter /FlateDecode >> stream\n" + data) >= 1


def test_a_file_that_only_looks_bad_is_read_apart() -> None:
    idle = b"".join(
        b"%d 0 obj\n<< /Subtype /Form >>\nstream\n%s\nendstream\nendobj\n" % (number, b"/X Do " * 200)
        for number in range(50, 53)
    )
    whole = pdf_of(words((50, 700, "So: 12/QD-UBND")))
    head, tail = whole[:9], whole[9:]
    data = head + tail.replace(b"xref\n", idle + b"xref\n", 1)
    assert drawings(data) > MOST_DRAWINGS
    source = pdf.loads(data).source
    assert source is not None
    assert source.text == "So: 12/QD-UBND\n"
    with pytest.raises(InputError) as caught:
        pdf.loads(b"%PDF-1.4\n" + idle)
    assert caught.value.code == "pdf-damaged"


def test_a_file_that_takes_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "SECONDS", 1)
    with pytest.raises(LimitError) as caught:
        pdf.loads(nested(12, 12, packed=True))
    assert (caught.value.code, caught.value.limit) == ("not-in-time", 1)
