from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congvan import InputError, markdown, text
from congvan.formats.legacy import ENCODINGS, decode, decode_font, encoding_of_font, recognise, recognise_bytes
from congvan.vocab import tables
from tests.layout.papers import conclusion, letter

MARKS_OF_1258 = "\u0302\u0306\u031b"


def encoded(words: str, encoding: str) -> bytes:
    """Words in an old encoding; capitals that TCVN3 has only by font become question marks."""
    if encoding == "cp1258":
        return b"".join(_cp1258(char) for char in words)
    letters = {
        row["unicode"]: bytes(int(byte, 16) for byte in row["bytes_hex"].split())
        for row in reversed(tables.rows("legacy_encodings"))
        if row["encoding"].startswith(ENCODINGS[encoding])
    }
    return b"".join(letters.get(char) or char.encode("latin-1", "replace") for char in words)


def _cp1258(char: str) -> bytes:
    apart = unicodedata.normalize("NFD", char)
    base, marks = apart[0], apart[1:]
    letter_ = unicodedata.normalize("NFC", base + "".join(m for m in marks if m in MARKS_OF_1258))
    return (letter_ + "".join(m for m in marks if m not in MARKS_OF_1258)).encode("cp1258")


@pytest.mark.parametrize("encoding", [*ENCODINGS, "cp1258"])
def test_bytes_of_an_old_encoding_become_unicode(encoding: str) -> None:
    data = encoded(text.dumps(letter()), encoding)
    assert recognise_bytes(data) == encoding
    back = text.loads(data)
    assert back.number == letter().number
    assert back.recipients[1].text == "UBND các xã, phường"
    assert back.source is not None
    assert [item.code for item in back.source.diagnostics][:1] == ["legacy-encoding"]
    if encoding != "tcvn3":
        assert back.source.text == text.dumps(letter())


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("shown", ["latin-1", "cp1252"])
def test_letters_that_are_such_bytes_become_unicode(encoding: str, shown: str) -> None:
    words = text.dumps(conclusion()).lower()
    data = encoded(words, encoding)
    seen = "".join(
        chr(b) if shown == "latin-1" or b in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else bytes([b]).decode(shown) for b in data
    )
    assert recognise(seen) == encoding
    assert decode(seen, encoding) == words


def test_what_is_unicode_stays() -> None:
    for paper in (letter(), conclusion()):
        assert recognise(text.dumps(paper)) is None
        assert recognise(unicodedata.normalize("NFD", text.dumps(paper))) is None
    assert recognise("Só: déjà vu, où êtes-vous? Größe, señor") is None
    assert recognise("plain ASCII") is None


def test_markdown_has_them_too() -> None:
    back = markdown.loads(encoded(markdown.dumps(letter()), "viscii"))
    assert back.place == "Sơn Hải"


def test_bytes_of_no_encoding_are_refused() -> None:
    with pytest.raises(InputError) as caught:
        text.loads(b"\x80\x81\x82 abc")
    assert str(caught.value.place) == "line 1, column 1"


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", "tcvn3"),
        (".vnArialH", "tcvn3"),
        ("VNI-Times", "vni"),
        ("VNI Helve", "vni"),
        ("VPS Times", "vps"),
        ("Times New Roman", None),
        ("Vninh", None),
    ],
)
def test_fonts_tell_their_encoding(font: str, encoding: str | None) -> None:
    assert encoding_of_font(font) == encoding


def test_fonts_of_capitals() -> None:
    assert decode_font("céng hßa x· héi", ".VnTimeH") == "CỘNG HÒA XÃ HỘI"


def test_every_row_is_what_its_columns_say() -> None:
    for row in tables.rows("legacy_encodings"):
        assert row["codepoint"] == f"U+{ord(row['unicode']):04X}"
        assert row["encoding"].startswith(tuple(ENCODINGS.values()))


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    recognise_bytes(data)
    for encoding in (*ENCODINGS, "cp1258"):
        assert isinstance(decode(data.decode("latin-1"), encoding), str)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("UBND TØNH B×NH MINH      §éc lËp", "UBND TỈNH BÌNH MINH      Độc lập"),
        ("| QUYÕT §ÞNH | Hµ Néi |", "| QUYẾT ĐỊNH | Hà Nội |"),
        ("Sè: 12/Q§-UBND", "Số: 12/QĐ-UBND"),
        ("Lª Vò Hµ", "Lê Vũ Hà"),
    ],
)
def test_small_letters_among_capitals_are_capitals(typed: str, printed: str) -> None:
    assert decode(typed, "tcvn3") == printed
