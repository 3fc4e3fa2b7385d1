from __future__ import annotations

import base64
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congvan.formats import edxml
from congvan.formats.edxml import EdxmlError, EdxmlExpansionError, EdxmlSizeError, File, Limits, Message, Organ
from congvan.formats.edxml.wire.payloads import cut
from congvan.formats.edxml.wire.unpacking import safe_name
from tests.formats.edxml.samples import documents, sample

LARGE = bytes(range(256)) * 5000


def large(*files: File) -> bytes:
    return edxml.dumps_message(Message(sender=Organ(organ_id="H99"), files=files))


@pytest.mark.parametrize("name", documents())
def test_an_opened_message_is_the_message(name: str) -> None:
    whole = edxml.loads_message(sample(name))
    with edxml.open(io.BytesIO(sample(name))) as opened:
        assert opened.message == whole
        if isinstance(whole, Message):
            assert [file.open().read() for file in opened.files] == [file.content or b"" for file in whole.files]


@pytest.mark.parametrize("blank", ["", "\r\n", "&#13;\n"])
def test_large_files_are_left_in_place(tmp_path: Path, blank: str) -> None:
    data = large(File(name="a.bin", content=LARGE), File(name="b.txt", content=LARGE, packed=True))
    text = base64.b64encode(LARGE).decode()
    lines = blank.join(text[place : place + 76] for place in range(0, len(text), 76)) if blank else text
    path = tmp_path / "a.edxml"
    path.write_bytes(data.replace(text.encode(), lines.encode()))
    with edxml.open(path) as opened:
        assert isinstance(opened.message, Message)
        assert [file.content for file in opened.message.files] == [None, None]
        assert opened.files[0].media_type() == "application/octet-stream"
        with opened.files[0].open() as one, opened.files[1].open() as other:
            assert one.read(10) == other.read(10) == LARGE[:10]
            assert one.read() == other.read() == LARGE[10:]
        with opened.files[0].open() as again:
            assert again.read() == LARGE


def test_utf_16_is_opened_too() -> None:
    data = large(File(name="a.bin", content=LARGE)).decode().encode("utf-16")
    with edxml.open(io.BytesIO(data)) as opened:
        assert opened.files[0].open().read() == LARGE


def test_a_large_file_that_is_no_base64() -> None:
    data = large(File(name="a.bin", content=LARGE)).replace(b"AAECAwQF", b"AAEC=wQF", 1)
    with edxml.open(io.BytesIO(data)) as opened, pytest.raises(EdxmlError, match="no base64") as caught:
        opened.files[0].open().read()
    assert str(caught.value.place) == "file a.bin"


def test_a_damaged_large_zip_is_given_as_it_came() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("x", LARGE)
    damaged = buffer.getvalue()[:-40]
    data = large(File(name="a.txt", content=damaged))
    with edxml.open(io.BytesIO(data)) as opened, opened.files[0].open() as file:
        assert file.read() == damaged


def test_limits_of_a_stream() -> None:
    data = large(File(name="a.txt", content=b"\0" * 9_000_000, packed=True), File(name="b.bin", content=LARGE))
    with pytest.raises(EdxmlSizeError):
        edxml.open(io.BytesIO(data), limits=Limits(size=1_000_000))
    with edxml.open(io.BytesIO(data), limits=Limits(expanded=1_000_000)) as opened, pytest.raises(EdxmlExpansionError):
        opened.files[0].open()


def test_what_is_no_message_is_not_left_open(tmp_path: Path) -> None:
    path = tmp_path / "a.edxml"
    path.write_bytes(b"<html/>")
    with pytest.raises(EdxmlError):
        edxml.open(path)
    with pytest.raises(FileNotFoundError):
        edxml.open(tmp_path / "none.edxml")


@given(
    st.lists(st.sampled_from([b"<a>", b"</a>", b"QUJD" * 1100, b"QU", b" ", b"@0.0@", b"[", b"&#13;"]), max_size=9),
    st.integers(1, 5000),
)
@settings(max_examples=80, deadline=None)
def test_pieces_of_any_length_are_cut_alike(parts: list[bytes], length: int) -> None:
    data = b"".join(parts)
    whole = cut([data], limits=Limits())
    pieces = cut([data[place : place + length] for place in range(0, len(data), length)], limits=Limits())
    assert pieces.xml == whole.xml
    assert pieces.ranges == whole.ranges
    assert whole.restore(whole.xml.decode(), lambda start, end: data[start:end], in_xml=False).count(
        "QUJD"
    ) == data.count(b"QUJD")


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Công văn 15.pdf", "Công văn 15.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Windows\\a.txt", "a.txt"),
        ("/", "tep-1"),
        (None, "tep-1"),
        ("...", "tep-1"),
        (" . ", "tep-1"),
        ("a.txt.", "a.txt"),
        ("nul", "_nul"),
        ("LPT1.txt", "_LPT1.txt"),
        ("a\x00b\n.txt", "a_b_.txt"),
        ("a\u202etxt.exe", "a_txt.exe"),
        ("a:b.txt", "a_b.txt"),
        (".bashrc", "bashrc"),
    ],
)
def test_safe_names(name: str | None, safe: str) -> None:
    assert safe_name(name, 1, set()) == safe


@given(st.text(max_size=300), st.sets(st.text(max_size=3)))
def test_a_safe_name_is_one_name(name: str, taken: set[str]) -> None:
    safe = safe_name(name, 7, taken)
    assert safe == Path(safe).name
    assert not set(safe) & set('/\\:*?"<>|\0\n')
    assert len(safe.encode()) < 255
    assert safe.casefold() not in taken
    assert safe.strip(" .") == safe


def test_unpack(tmp_path: Path) -> None:
    data = large(File(name="../a.txt", content=b"1"), File(name="A.TXT", content=b"2"), File(content=LARGE))
    folder = tmp_path / "out"
    with edxml.open(io.BytesIO(data)) as opened:
        assert [path.name for path in edxml.unpack(opened, folder)] == ["a.txt", "A (2).TXT", "tep-3"]
        assert sorted(path.name for path in tmp_path.iterdir()) == ["out"]
        assert (folder / "tep-3").read_bytes() == LARGE
        with pytest.raises(EdxmlError, match="there already"):
            list(edxml.unpack(opened, folder))
        (folder / "a.txt").unlink()
        outside = tmp_path / "outside"
        outside.write_bytes(b"mine")
        (folder / "a.txt").symlink_to(outside)
        with pytest.raises(EdxmlError, match="there already"):
            list(edxml.unpack(opened, folder))
        assert len(list(edxml.unpack(opened, folder, force=True))) == 3
        assert outside.read_bytes() == b"mine"
        assert (folder / "a.txt").read_bytes() == b"1"
