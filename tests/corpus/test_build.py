"""A corpus into a table: bad documents are rows, a killed run is gone on with, and every form holds the same."""

from __future__ import annotations

import io
import json
import os
import tarfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from benchmarks.kills import killed

from congvan import InputError, UnknownFormatError, corpus
from congvan.cli import main
from congvan.corpus.sources import Item

if TYPE_CHECKING:
    from collections.abc import Iterable

_MISBEHAVING = "tests.corpus.workers_for_tests:misbehaving"
_CHI_THI = (Path(__file__).parents[2] / "docs" / "examples" / "chi-thi.txt").read_bytes()


def letter(number: int) -> str:
    return (
        f"ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\nSố: {number}/UBND-VX\nCà Mau, ngày 05 tháng 3 năm 2024\n\nGiao Sở Y tế báo cáo."
    )


def rows(items: Iterable[Item], out: Path, **named: object) -> list[dict[str, object]]:
    corpus.build(items, out, jobs=1, **named)  # type: ignore[arg-type]
    found: list[dict[str, object]] = pq.read_table(out).to_pylist()
    return found


def test_a_document_that_never_ends_is_one_row(tmp_path: Path) -> None:
    texts = [letter(1), "never ends", letter(2), "ends the process", letter(3), "takes all memory", letter(4)]
    coming = [Item(f"{place}.txt", text) for place, text in enumerate(texts)]
    limits = corpus.Limits(seconds=1.5, memory=2 * 1024**3)
    found = rows(coming, tmp_path / "table.parquet", limits=limits, work=_MISBEHAVING)
    assert [row["source"] for row in found] == [item.source for item in coming]
    assert [row["error_kind"] for row in found] == [
        *(None, "TimeLimit"),
        *(None, "WorkerDied"),
        *(None, "UnknownFormatError"),
        None,
    ]
    assert [row["serial"] for row in found if row["error_kind"] is None] == ["1", "2", "3", "4"]
    report = json.loads((tmp_path / "table.parquet.report.json").read_text(encoding="utf-8"))
    assert (report["documents"], report["failed"]) == (7, 3)
    assert report["slowest"][0][1] == "1.txt"


def test_a_folder_of_bad_files(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    (folder / "below").mkdir(parents=True)
    (folder / "good.txt").write_bytes(_CHI_THI)
    (folder / "below" / "good.txt").write_text(letter(7), encoding="utf-8")
    (folder / "empty.txt").touch()
    (folder / "binary.bin").write_bytes(bytes(range(256)) * 40)
    (folder / "huge.txt").write_text(
        letter(8) + "\n" + "Giao Sở Y tế chủ trì, phối hợp với " * 30_000, encoding="utf-8"
    )
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 and no more")
    (folder / "broken.zip").write_bytes(b"PK\x03\x04 and no more")
    (folder / "laughs.xml").write_text(
        '<!DOCTYPE d [<!ENTITY a "a"><!ENTITY b "&a;&a;&a;">]><directive xmlns="urn:congvan:directive:1">&b;</directive>',
        encoding="utf-8",
    )
    (folder / "nowhere.txt").symlink_to(folder / "there-is-none")
    os.mkfifo(folder / "pipe")
    found = {
        str(row["source"]).removeprefix(f"{folder}/"): row["error_kind"]
        for row in rows(corpus.items([folder]), tmp_path / "table.parquet")
    }
    assert found == {
        "good.txt": None,
        "below/good.txt": None,
        "huge.txt": None,
        "empty.txt": "InputError",
        "binary.bin": "UnknownFormatError",
        "broken.docx": found["broken.docx"],
        "broken.zip": "InputError",
        "laughs.xml": found["laughs.xml"],
        "nowhere.txt": "FileNotFoundError",
        "pipe": "InputError",
    }
    assert found["broken.docx"] is not None
    assert found["laughs.xml"] is not None


def test_archives_and_tables(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("x/one.txt", letter(1))
    with tarfile.open(tmp_path / "b.tar.gz", "w:gz") as tar:
        member = tarfile.TarInfo("two.txt")
        data = letter(2).encode()
        member.size = len(data)
        tar.addfile(member, io.BytesIO(data))
    pq.write_table(pa.table({"body": [letter(3), None]}), tmp_path / "c.parquet")
    lines = [json.dumps({"body": letter(4)}), "{", json.dumps({"other": 1})]
    (tmp_path / "d.jsonl").write_text("\n".join(lines), encoding="utf-8")
    found = list(corpus.items([str(tmp_path / "[abcd].*")], column="body"))
    assert [item.source.removeprefix(f"{tmp_path}/") for item in found] == [
        "a.zip#x/one.txt",
        "b.tar.gz#two.txt",
        *("c.parquet#0", "c.parquet#1"),
        *("d.jsonl#0", "d.jsonl#1", "d.jsonl#2"),
    ]
    read = rows(found, tmp_path / "table.parquet")
    assert [row["serial"] for row in read] == ["1", "2", "3", None, "4", None, None]
    assert [row["error_kind"] for row in read if row["serial"] is None] == ["InputError"] * 3


def test_members_of_one_name_are_told_apart(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("one.txt", letter(1))
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("one.txt", letter(2))
    assert sorted(str(row["serial"]) for row in rows(corpus.items([tmp_path / "a.zip"]), tmp_path / "t.parquet")) == [
        "1",
        "2",
    ]


def test_every_table_holds_the_same(tmp_path: Path) -> None:
    coming = [
        *(Item(f"{number}", letter(number)) for number in range(5)),
        Item("chi-thi", _CHI_THI),
        Item("bad", b"\x00"),
    ]
    expected = rows(coming, tmp_path / "a.parquet")
    assert rows(coming, tmp_path / "folder", part=2) == expected
    corpus.build(coming, tmp_path / "a.jsonl", jobs=1, part=3)
    lines = (tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == json.loads(json.dumps(expected, default=str))
    corpus.build(coming, tmp_path / "a.duckdb", jobs=1)
    with duckdb.connect(str(tmp_path / "a.duckdb")) as database:
        assert database.sql("FROM papers").to_arrow_table().to_pylist() == expected
        due = database.sql("SELECT number, lead FROM tasks_of_papers WHERE due = DATE '2025-11-15'").fetchall()
    assert due == [("17/CT-UBND", ["Văn phòng Ủy ban nhân dân tỉnh"])]


def test_a_table_is_not_replaced_unasked(tmp_path: Path) -> None:
    out = tmp_path / "a.jsonl"
    first = corpus.build([Item("1", letter(1))], out, jobs=1)
    with pytest.raises(InputError, match="--resume"):
        corpus.build([Item("2", letter(2))], out, jobs=1)
    assert corpus.build([Item("1", letter(1))], out, jobs=1, resume=True) == first
    corpus.build([Item("2", letter(2))], out, jobs=1, force=True)
    assert json.loads(out.read_text(encoding="utf-8"))["source"] == "2"
    with pytest.raises(UnknownFormatError, match=r"\.duckdb"):
        corpus.build([], tmp_path / "a.xlsx")


def test_a_folder_grows(tmp_path: Path) -> None:
    out = tmp_path / "table"
    rows([Item("1", letter(1))], out)
    assert [row["serial"] for row in rows([Item("1", letter(1)), Item("2", letter(2))], out, resume=True)] == ["1", "2"]


def test_killed_again_and_again(tmp_path: Path) -> None:
    folder, out = tmp_path / "papers", tmp_path / "killed.parquet"
    folder.mkdir()
    for number in range(60):
        (folder / f"{number:03d}.txt").write_text(letter(number), encoding="utf-8")
    assert killed(folder, out, kills=2, parts=12, seed=1) > 0
    assert pq.read_table(out).to_pylist() == rows(corpus.items([f"{folder}/*.*"]), tmp_path / "whole.parquet")
    assert [path.name for path in tmp_path.iterdir() if "killed" in path.name and path.is_dir()] == []


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(letter(1), encoding="utf-8")
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7")
    arguments = [
        "corpus",
        str(tmp_path / "a.txt"),
        str(tmp_path / "*.pdf"),
        "--jobs",
        "1",
        "-o",
        str(tmp_path / "t.jsonl"),
    ]
    assert main(arguments) == 0
    told = capsys.readouterr().err
    assert told.startswith("2 documents, 1 not read")
    assert "1 InputError" in told
    assert main(arguments) == 2
    assert "--force replaces it" in capsys.readouterr().err
    assert main(["corpus", str(tmp_path / "none"), "-o", str(tmp_path / "u.jsonl")]) == 2
    assert not (tmp_path / "u.jsonl").exists()
    assert main(["corpus", str(tmp_path), "--seconds", "0", "-o", str(tmp_path / "u.jsonl")]) == 2
