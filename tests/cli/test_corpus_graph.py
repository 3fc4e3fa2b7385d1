"""``congvan corpus graph`` and ``congvan corpus trace``: what the papers of a table cite, and the chains of one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pyarrow.parquet as pq
import pytest

from congvan import corpus
from congvan.cli import main
from congvan.corpus.sources import Item

if TYPE_CHECKING:
    from pathlib import Path

_LETTER = "urn:congvan:doc:bnv-vp:cv:2022:9"
_HEAD = "\nHà Nội, ngày 05 tháng 3 năm 2022\n\n"
_PAPERS = [
    (
        f"BỘ Y TẾ\nSố: 05/2021/TT-BYT{_HEAD.replace('2022', '2021')}THÔNG TƯ\nVề phòng bệnh\n\n"
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ;\n"
    ),
    f"BỘ NỘI VỤ\nSố: 9/BNV-VP{_HEAD}Thực hiện Thông tư số 05/2021/TT-BYT ngày 05 tháng 3 năm 2021 của Bộ Y tế.\n",
    f"BỘ Y TẾ\nSố: 6/BYT-VP{_HEAD}Trả lời Công văn số 9/BNV-VP ngày 05 tháng 3 năm 2022 của Bộ Nội vụ.\n",
]


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> str:
    out = tmp_path_factory.mktemp("corpus") / "papers.parquet"
    corpus.build([Item(str(place), text) for place, text in enumerate(_PAPERS)], out, jobs=1)
    return str(out)


def test_a_chain_is_a_tree_up_to_its_decree(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["corpus", "trace", _LETTER, table]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"CV 9/BNV-VP (BỘ NỘI VỤ)  {_LETTER}",
        "implements:",
        "  implements: TT 05/2021/TT-BYT (BỘ Y TẾ)  urn:congvan:doc:byt:tt:2021:5",
        "    basis: NĐ 30/2020/NĐ-CP (Chính phủ)  urn:congvan:doc:cp:nd:2020:30",
        "implemented by:",
        "  nothing",
    ]
    assert main(["corpus", "trace", "30/2020/NĐ-CP", table]) == 0
    assert capsys.readouterr().out.splitlines()[3:] == [
        "implemented by:",
        "  basis: TT 05/2021/TT-BYT (BỘ Y TẾ)  urn:congvan:doc:byt:tt:2021:5",
        f"    implements: CV 9/BNV-VP (BỘ NỘI VỤ)  {_LETTER}",
    ]


def test_a_chain_as_data_and_as_a_picture(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["corpus", "trace", _LETTER, table, "--to", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [(link["cited"], link["depth"]) for link in told["implements"]][-1] == ("urn:congvan:doc:cp:nd:2020:30", 2)
    assert main(["corpus", "trace", _LETTER, table, "--to", "mermaid"]) == 0
    drawn = capsys.readouterr().out
    assert drawn.startswith("graph LR\n")
    assert drawn.count("-->") == 2
    assert "6/BYT-VP" not in drawn


def test_a_paper_that_is_not_there(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["corpus", "trace", "1/QĐ-TTg", table]) == 2
    assert "no paper of the table" in capsys.readouterr().err


def test_what_is_cited_and_answered(table: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "edges.parquet"
    assert main(["corpus", "graph", table, "--top", "1", "--out", str(out)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "3 papers, 1 more that they cite, 3 citations",
        "cited most:",
        "       1 CV 9/BNV-VP (BỘ NỘI VỤ)",
        "answers:",
        "  CV 6/BYT-VP (BỘ Y TẾ) -> CV 9/BNV-VP (BỘ NỘI VỤ)",
    ]
    assert pq.read_table(out).num_rows == 3
    assert main(["corpus", "graph", table, "--out", str(out)]) == 2
    assert "--force" in capsys.readouterr().err
    assert main(["corpus", "graph", table, "--out", str(tmp_path / "g.graphml")]) == 0
    assert (tmp_path / "g.graphml").read_text(encoding="utf-8").count("<edge") == 3
    assert main(["corpus", "graph", table, "--out", str(tmp_path / "g.xlsx")]) == 2
