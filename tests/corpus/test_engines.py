"""The engines make the table that a local run makes. Each is skipped where it is not installed (extras daft and spark)."""

from __future__ import annotations

import importlib.util
import json
import shutil
import sys
import zipfile
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq
import pytest

from congvan import InputError, MissingExtraError, corpus
from congvan.cli import main
from congvan.corpus import engines
from congvan.corpus.engines.shard import Shard
from congvan.corpus.generate import papers, text_of
from congvan.corpus.sources import files, rest

if TYPE_CHECKING:
    from pathlib import Path

    from congvan.corpus import Record, Report

_HOUR = (
    "ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\n-------\nSố: 3/UBND-VX\nV/v báo cáo\nCà Mau, ngày 05 tháng 3 năm 2024\n\n"
    "Kính gửi: Sở Y tế.\n\nĐề nghị Sở Y tế gửi báo cáo về Ủy ban nhân dân tỉnh trước 16 giờ 30 ngày 20 tháng 3 năm 2024./."
)
_HAS = {
    "daft": importlib.util.find_spec("daft") is not None,
    "spark": importlib.util.find_spec("pyspark") is not None and shutil.which("java") is not None,
}
_needs_daft = pytest.mark.skipif(not _HAS["daft"], reason="congvan[daft] is not installed")
_needs_spark = pytest.mark.skipif(not _HAS["spark"], reason="congvan[spark] or Java is not installed")
_ENGINES = [pytest.param("daft", marks=_needs_daft), pytest.param("spark", marks=_needs_spark)]
# Engines warn of their own old code, and leave sockets to the end of the process.
pytestmark = [pytest.mark.filterwarnings("ignore"), pytest.mark.timeout(300)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Good and bad files, an archive, and a table of texts."""
    made = tmp_path_factory.mktemp("papers")
    for number, paper in enumerate(papers(12)):
        (made / f"{number:02d}.txt").write_text(text_of(paper), encoding="utf-8")
    (made / "empty.txt").touch()
    (made / "binary.bin").write_bytes(bytes(range(256)) * 9)
    with zipfile.ZipFile(made / "more.zip", "w") as archive:
        for number, paper in enumerate(papers(3, seed=2)):
            archive.writestr(f"{number}.txt", text_of(paper))
    rows = [{"text": _HOUR}, {"text": None}]
    (made / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def expected(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    out = tmp_path_factory.mktemp("local") / "table.parquet"
    corpus.build(corpus.items([folder]), out, jobs=1)
    return pq.read_table(out)


@pytest.mark.parametrize("engine", _ENGINES)
def test_an_engine_makes_the_table_of_a_local_run(engine: str, folder: Path, expected: Any, tmp_path: Path) -> None:
    out = tmp_path / "table.parquet"
    assert main(["corpus", str(folder), "--engine", engine, "--jobs", "1", "-o", str(out)]) == 0
    assert pq.read_table(out).equals(expected)
    assert json.loads((tmp_path / "table.parquet.report.json").read_text("utf-8"))["failed"] == 3


@_needs_daft
def test_texts_of_a_frame_of_daft() -> None:
    import daft  # noqa: PLC0415 - an extra

    from congvan.corpus.engines.daft import read_texts  # noqa: PLC0415 - the same

    frame = daft.from_pydict({"id": ["a", "b"], "words": [_HOUR, ""]})
    rows = read_texts(frame, "words", "id", jobs=1).to_arrow().to_pylist()
    assert rows == [corpus.record(_HOUR, source="a"), corpus.record("", source="b")]


@_needs_spark
def test_texts_of_a_frame_of_spark() -> None:
    from pyspark.sql import SparkSession  # noqa: PLC0415 - an extra

    from congvan.corpus.engines.spark import read_texts  # noqa: PLC0415 - the same

    session = SparkSession.builder.master("local[1]").getOrCreate()
    frame = session.createDataFrame([("a", _HOUR), ("b", None)], "id string, words string")
    first, second = (row.asDict(recursive=True) for row in read_texts(frame, "words", "id").collect())
    assert (first["source"], first["number"], first["tasks"][0]["at"]) == ("a", "3/UBND-VX", "16:30:00")
    assert (second["source"], second["error_kind"]) == ("b", "InputError")


def test_a_shard_reads_files_of_many_and_texts(folder: Path) -> None:
    shard = Shard(engines.Settings())
    try:
        keys = [row["source"].removeprefix(f"{folder}/") for row in shard.file(str(folder / "more.zip"))]
        assert keys == ["more.zip#0.txt", "more.zip#1.txt", "more.zip#2.txt"]
        assert shard.text("key", _HOUR) == corpus.record(_HOUR, source="key")
        assert shard.text("none", None)["error_kind"] == "InputError"
    finally:
        shard.close()
    assert [str(folder / "00.txt"), str(folder / "rows.jsonl")] == [*files([folder])][:: len([*files([folder])]) - 1]


@pytest.mark.parametrize("engine", sorted(engines.ENGINES))
def test_an_engine_that_is_missing_is_named(engine: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, engines.ENGINES[engine].package, None)
    with pytest.raises(MissingExtraError, match=rf"congvan\[{engine}\]"):
        engines.build(engine, [], tmp_path / "t.parquet", settings=engines.Settings())
    assert not list(tmp_path.iterdir())


class _EndedError(Exception):
    """What ends a run in these tests."""


def _run(engine: str, folder: Path, out: Path, *, resume: bool, end: int = 99) -> tuple[Report, int]:
    """A run in parts of three that ends after so many documents: its report, and how many were not read anew."""
    told: list[Record | None] = []

    def on_done(record: Record | None) -> None:
        told.append(record)
        if len(told) == end:
            raise _EndedError

    settings = engines.Settings()
    report = engines.build(
        engine, files([folder]), out, settings=settings, jobs=1, resume=resume, part=3, on_done=on_done
    )
    return report, told.count(None)


@pytest.mark.parametrize("engine", _ENGINES)
def test_a_run_that_was_ended_goes_on(engine: str, folder: Path, expected: Any, tmp_path: Path) -> None:
    out = tmp_path / "table.parquet"
    for resume, end in ((False, 8), (True, 17)):  # the second time within the archive
        with pytest.raises(_EndedError):
            _run(engine, folder, out, resume=resume, end=end)
    report, kept = _run(engine, folder, out, resume=True)
    assert pq.read_table(out).equals(expected)
    assert (report.documents, kept) == (expected.num_rows, 15)
    assert _run(engine, folder, out, resume=True) == (report, 0)


def test_files_that_are_left_begin_with_the_last_one() -> None:
    assert rest(["a", "b.zip", "c"], "b.zip#1.txt") == ["b.zip", "c"]
    assert rest(["a", "b.zip", "c"], "c") == ["c"]
    assert rest(["a", "b"], "other") == rest(["a", "b"], None) == ["a", "b"]


def test_a_table_is_not_replaced_unasked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines.run, "_module", lambda _: None)
    (tmp_path / "t.parquet").touch()
    with pytest.raises(InputError, match="--force"):
        engines.build("daft", [], tmp_path / "t.parquet", settings=engines.Settings())
