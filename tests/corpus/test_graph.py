"""The graph of a corpus: who cites whom, along chains."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow.parquet as pq
import pytest

from congvan import InputError, UnknownFormatError, corpus
from congvan.corpus import edges
from congvan.corpus.generate import papers, text_of
from congvan.corpus.graph import answers, around, joined, load, most_cited, resting_on_replaced, trace
from congvan.corpus.sources import Item
from congvan.graph import to_graphml

if TYPE_CHECKING:
    from pathlib import Path

_DECREE, _CIRCULAR, _LETTER = (
    f"urn:congvan:doc:{name}" for name in ("cp:nd:2020:30", "byt:tt:2021:5", "bnv-vp:cv:2022:9")
)


def _paper(body: str, number: str, year: int, words: str) -> corpus.Record:
    kind = "\nTHÔNG TƯ\nVề việc phòng bệnh\n" if "/TT-" in number else ""
    return corpus.record(f"{body}\nSố: {number}\nHà Nội, ngày 05 tháng 3 năm {year}\n{kind}\n{words}\n", source=number)


_CORPUS = [
    _paper(
        "BỘ Y TẾ", "05/2021/TT-BYT", 2021, "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ;"
    ),
    _paper("BỘ NỘI VỤ", "9/BNV-VP", 2022, "Thực hiện Thông tư số 05/2021/TT-BYT ngày 05 tháng 3 năm 2021 của Bộ Y tế."),
    _paper(
        "BỘ Y TẾ", "07/2023/TT-BYT", 2023, "Thông tư này thay thế Thông tư số 05/2021/TT-BYT ngày 05 tháng 3 năm 2021."
    ),
    _paper("BỘ NỘI VỤ", "8/BNV-VP", 2024, "Thực hiện Thông tư số 05/2021/TT-BYT ngày 05 tháng 3 năm 2021 của Bộ Y tế."),
    corpus.record(b"\x00", source="bad"),
]


def test_chains_go_up_to_the_decree_and_down_to_the_letters() -> None:
    made = joined(_CORPUS)
    found = trace(made, _LETTER)
    assert [(link.cited, link.depth) for link in found.implements] == [(_CIRCULAR, 1), (_DECREE, 2)]
    assert found.implemented_by == ()
    above = trace(made, _DECREE)
    assert [(link.citing.rsplit(":", 3)[1:], link.depth) for link in above.implemented_by] == [
        (["tt", "2021", "5"], 1),
        (["cv", "2022", "9"], 2),
        (["cv", "2024", "8"], 2),
    ]
    assert trace(made, "urn:congvan:doc:unknown") == ((), ())


def test_papers_that_cite_each_other_end() -> None:
    rows = [dict(_CORPUS[0]), dict(_CORPUS[1])]
    rows[0]["references"] = [*_CORPUS[0]["references"], _CORPUS[1]["references"][0] | {"cited_uri": _LETTER}]
    assert len(trace(joined(rows), _LETTER).implements) == 3


def test_what_is_cited_most_and_what_is_replaced() -> None:
    made = joined(_CORPUS)
    (first, count), *_ = most_cited(made)
    assert (first.uri, first.is_given, count) == (_CIRCULAR, True, 3)
    assert [(edge.source, end.source) for edge, end in resting_on_replaced(made)] == [
        ("urn:congvan:doc:bnv-vp:cv:2024:8", "urn:congvan:doc:byt:tt:2023:7")
    ]


def test_which_papers_answer_which() -> None:
    letter = _paper("BỘ Y TẾ", "6/BYT-VP", 2022, "Trả lời Công văn số 9/BNV-VP ngày 05 tháng 3 năm 2022 của Bộ Nội vụ.")
    assert [(edge.source, edge.target) for edge in answers(joined([*_CORPUS, letter]))] == [
        ("urn:congvan:doc:byt-vp:cv:2022:6", _LETTER)
    ]


def test_the_picture_of_a_chain_holds_the_chain_alone() -> None:
    made = around(joined(_CORPUS), _LETTER)
    assert {node.uri for node in made.nodes} == {_LETTER, _CIRCULAR, _DECREE}
    assert {(edge.source, edge.target) for edge in made.edges} == {(_LETTER, _CIRCULAR), (_CIRCULAR, _DECREE)}


def test_edges_are_a_table(tmp_path: Path) -> None:
    edges.write(joined(_CORPUS), tmp_path / "edges.parquet")
    rows = pq.read_table(tmp_path / "edges.parquet").to_pylist()
    assert [(row["citing_number"], row["role"], row["cited_number"], row["cited_is_given"]) for row in rows] == [
        ("05/2021/TT-BYT", "basis", "30/2020/NĐ-CP", False),
        ("9/BNV-VP", "implements", "05/2021/TT-BYT", True),
        ("07/2023/TT-BYT", "replaces", "05/2021/TT-BYT", True),
        ("8/BNV-VP", "implements", "05/2021/TT-BYT", True),
    ]
    assert str(rows[0]["cited_issued_on"]) == "2020-03-05"
    assert [file.name for file in tmp_path.iterdir()] == ["edges.parquet"]


def test_a_table_gives_the_graph_of_its_records(tmp_path: Path) -> None:
    coming = [Item(str(place), text_of(paper)) for place, paper in enumerate(papers(20))]
    corpus.build(coming, tmp_path / "one.parquet", jobs=1)
    corpus.build(coming, tmp_path / "parts", jobs=1, part=8)
    corpus.build(coming, tmp_path / "one.jsonl", jobs=1)
    corpus.build(coming, tmp_path / "one.duckdb", jobs=1)
    made = joined(corpus.record(str(item.content), source=item.source) for item in coming)
    for table in ("one.parquet", "parts", "one.jsonl", "one.duckdb"):
        assert load(tmp_path / table) == made, table
    assert to_graphml(made).count("<node") == len(made.nodes)


@pytest.mark.parametrize("name", ["a.parquet", "a.duckdb", "a.jsonl"])
def test_what_is_no_table_of_a_corpus_is_told(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text('{"text": "x"}', encoding="utf-8")
    with pytest.raises(InputError):
        load(tmp_path / name)
    with pytest.raises(FileNotFoundError):
        load(tmp_path / f"none-{name}")
    with pytest.raises(UnknownFormatError, match=r"\.duckdb"):
        load(tmp_path / "a.xlsx")
