"""One document, one row, whatever it is."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path
from typing import get_type_hints

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congvan import MissingExtraError, corpus, read, records
from congvan.corpus.arrow import arrow_schema
from tests.strategies import nasty_texts

_EXAMPLES = sorted((Path(__file__).parents[2] / "docs" / "examples").glob("*.txt"))


@pytest.mark.parametrize("file", _EXAMPLES, ids=lambda file: file.name)
def test_a_record_has_what_the_tables_have(file: Path) -> None:
    row = corpus.record(file)
    paper = read(file)
    (flat,) = records.papers(paper)
    assert row["source"] == str(file)
    assert row["error_kind"] is None
    assert {name: row[name] for name in ("number", "issued_on", "subject", "signers")} == {
        name: flat[name] for name in ("number", "issued_on", "subject", "signers")
    }
    assert [{"paper": row["paper"], "number": row["number"], **task} for task in row["tasks"]] == records.tasks(paper)
    assert len(row["references"]) == flat["references"]
    assert corpus.record(file.read_text(encoding="utf-8"), source=str(file)) == row


@settings(max_examples=60)
@given(document=st.one_of(nasty_texts(), st.text(st.characters(exclude_categories=())), st.binary(max_size=200)))
def test_anything_is_a_row_of_the_table(document: str | bytes) -> None:
    row = corpus.record(document, source="a")
    assert list(row) == corpus.ARROW_SCHEMA.names == list(get_type_hints(corpus.Record))
    assert pickle.loads(pickle.dumps(row)) == row  # noqa: S301 - our own
    assert pa.Table.from_pylist([row], schema=corpus.ARROW_SCHEMA).to_pylist() == [row]


def test_a_number_beyond_64_bits_is_left_open() -> None:
    text = "ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\nSố: 5/UBND-VX\n\nNơi nhận:\n- Như trên;\n- Lưu: VT (99999999999999999999)."
    assert pa.Table.from_pylist([corpus.record(text, source="a")], schema=corpus.ARROW_SCHEMA).num_rows == 1


@pytest.mark.parametrize(
    ("document", "kind"),
    [
        ("", "InputError"),
        (b"", "InputError"),
        (b"\x00\x01\x02" * 50, "UnknownFormatError"),
        (b"%PDF-1.7 and no more", "InputError"),
        (Path("there-is-none.txt"), "FileNotFoundError"),
        (Path(__file__).parent, "IsADirectoryError"),
    ],
    ids=repr,
)
def test_errors_are_data(document: str | bytes | Path, kind: str) -> None:
    row = corpus.record(document)
    assert (row["error_kind"], row["paper"], row["tasks"]) == (kind, None, [])
    assert row["error_message"]


def test_where_an_error_is() -> None:
    row = corpus.record(b'<directive xmlns="urn:congvan:directive:1">')
    assert (row["error_kind"], row["error_place"]) == ("InputError", "line 1, column 44")


def test_the_suffix_of_bytes_tells_their_form() -> None:
    assert corpus.record(b"# QUY\xe1\xba\xbeT \xc4\x90\xe1\xbb\x8aNH\n", suffix=".md")["error_kind"] is None


def test_pyarrow_is_not_needed_for_a_record() -> None:
    script = "import sys; from congvan import corpus; corpus.record('a'); assert 'pyarrow' not in sys.modules"
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)


def test_without_pyarrow_the_extra_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    arrow_schema.cache_clear()
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"congvan\[corpus\]"):
        _ = corpus.ARROW_SCHEMA
    with pytest.raises(MissingExtraError, match=r"congvan\[corpus\]"):
        corpus.build([], tmp_path / "table.parquet")
    assert not hasattr(corpus, "SCHEMA")
