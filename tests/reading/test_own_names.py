"""An agency's own register: read from its table, asked for every body of a paper, and by the command."""

from __future__ import annotations

import json
import pickle
from typing import TYPE_CHECKING

import pytest

import congvan
from congvan import InputError, Issuer, OwnBody, Vocabulary
from congvan.cli import main

if TYPE_CHECKING:
    from pathlib import Path

_TABLE = """\
name,abbreviation,aliases,code,level,place,parent,note
Trung tâm Phát triển quỹ đất,TTPTQĐ,Trung tâm PTQĐ; TT Quỹ đất,H99.12.3,unit,Sơn Hải,Ủy ban nhân dân tỉnh Sơn Hải,
Ủy ban nhân dân tỉnh Sơn Hải,,UBND tỉnh Sơn Hải,H99,province,Sơn Hải,,
Phòng Kinh tế,P.KT,,H99.7,,,,
Phòng Kế toán,P.KT,,H99.8,,,,
"""
_PAPER = """\
TRUNG TÂM PHÁT TRIỂN QUỸ ĐẤT        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/TTPTQĐ-KH                    Độc lập - Tự do - Hạnh phúc
                                    Sơn Hải, ngày 05 tháng 3 năm 2026

Kính gửi:
- Phòng Kinh tế;
- UBND tỉnh Sơn Hải.

Thực hiện Kế hoạch số 57/KH-UBND ngày 02 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Sơn Hải, đề nghị:
1. Phòng Kế toán lập dự toán trước ngày 20 tháng 3 năm 2026.

Nơi nhận:
- Như trên;
- Lưu: VT.
GIÁM ĐỐC
Lê Văn Sáu
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "don-vi.csv"
    file.write_text(_TABLE, encoding="utf-8-sig")
    return file


def test_names_and_short_forms_are_found_and_doubtful_ones_are_not(table: Path) -> None:
    own = Vocabulary.load(table)
    assert len(own.bodies) == 4
    centre = own.bodies[0]
    assert (centre.aliases, centre.level) == (("Trung tâm PTQĐ", "TT Quỹ đất"), "unit")
    for name in ("TRUNG TÂM PHÁT TRIỂN QŨY ĐẤT", "ttptqđ", "TT  Quỹ đất;", "Trung tâm PTQĐ"):
        assert own.find(name) is centre, name
    assert own.find("P.KT") is None
    assert own.find("Phòng Kinh tế") == OwnBody("Phòng Kinh tế", "P.KT", code="H99.7")
    again = pickle.loads(pickle.dumps(own))  # noqa: S301 - our own
    assert again.bodies == own.bodies
    assert again.find("TTPTQĐ") == centre


def test_a_paper_has_the_codes_of_the_register(table: Path) -> None:
    plain, known = congvan.parse_text(_PAPER), congvan.parse_text(_PAPER, vocabulary=table)
    assert plain.issuers[0].code is None
    (issuer,) = known.issuers
    assert (issuer.name, issuer.code, issuer.abbreviation) == ("TRUNG TÂM PHÁT TRIỂN QUỸ ĐẤT", "H99.12.3", "TTPTQĐ")
    assert (issuer.level, issuer.place) == ("unit", "Sơn Hải")
    assert issuer.parent == Issuer(name="Ủy ban nhân dân tỉnh Sơn Hải", code="H99", level="province", place="Sơn Hải")
    assert [one.code for one in known.recipients if one.role == "addressee"] == ["H99.7", "H99"]
    assert [one.code for one in known.tasks[0].assignees] == ["H99.8"]
    cited = known.references[0].issuer
    assert cited is not None
    assert cited.code == "H99"
    assert known.source == plain.source
    assert congvan.read(_PAPER.encode(), vocabulary=Vocabulary.load(table)) == known
    ((_, outcome),) = congvan.read_all([_PAPER.encode()], vocabulary=table)
    assert outcome == known


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"ten,ma\nA,1\n", "no-columns"),
        (b"name\n\xff\n", "no-utf8-table"),
        (b"name,level\nA,xa\n", "no-level"),
        (b"", "no-columns"),
    ],
)
def test_what_is_no_register_is_refused(data: bytes, code: str, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(data)
    with pytest.raises(InputError) as caught:
        congvan.parse_text(_PAPER, vocabulary=str(file))
    assert caught.value.code == code


def test_the_command_takes_the_table(table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = tmp_path / "cv.txt"
    paper.write_text(_PAPER, encoding="utf-8")
    assert main(["parse", str(paper), "--to", "json", "--vocabulary", str(table)]) == 0
    assert json.loads(capsys.readouterr().out)["directive"]["issuers"][0]["code"] == "H99.12.3"
    out = tmp_path / "cv.json"
    assert main(["convert", str(paper), str(out), "--vocabulary", str(table)]) == 0
    assert congvan.Directive.model_validate_json(out.read_bytes()).tasks[0].assignees[0].code == "H99.8"
    assert main(["parse", str(paper), "--vocabulary", str(paper)]) == 2
