"""``congvan check``: its formats, its settings, its exit codes, and the corrected copy."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import congvan
from congvan.cli import main
from tests.checks.case_files import paper_of, read_case
from tests.checks.word_files import word_file

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A letter whose number lacks its colon, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "cong_van.txt"
    file.write_text(read_case("S-SO-01").breaking, encoding="utf-8")
    return file


def test_json_has_an_object_for_each_finding(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "json", str(wrong)]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [(one["rule"], one["severity"], one["line"], one["column"]) for one in found] == [("S-SO-01", "error", 4, 4)]
    assert found[0]["message"] == "“Số”: sau chữ “Số” phải có dấu hai chấm"
    assert found[0]["basis"] == "NĐ30 PL I, mục II.3.c"
    assert found[0]["file"] == str(wrong)


def test_text_marks_the_place(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--lang", "en", "cong_van.txt"]) == 1
    told, line, mark, fix = capsys.readouterr().out.splitlines()
    assert wrong.exists()
    assert told == "cong_van.txt:4:4: error S-SO-01: “Số”: a colon follows “Số” [NĐ30 PL I, mục II.3.c]"
    assert line.startswith("4 |    Số 312/SYT-NVY")
    assert mark == "  |    ^^"
    assert fix == "  = write: Số:"


def test_sarif_names_the_rule_and_the_region(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--format", "sarif", str(wrong)])
    run = json.loads(capsys.readouterr().out)["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["S-SO-01"]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 4, "startColumn": 4, "endLine": 4, "endColumn": 6}


def test_github_annotations(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--format", "github", "--lang", "en", "cong_van.txt"])
    told = capsys.readouterr().out
    assert wrong.exists()
    assert told.startswith("::error file=cong_van.txt,line=4,col=4,title=S-SO-01::“Số”: a colon follows")


def test_a_paper_that_keeps_the_rules_exits_with_0(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "a.txt"
    file.write_text(paper_of("quyet_dinh"), encoding="utf-8")
    assert main(["check", str(file)]) == 0


@pytest.mark.parametrize("options", [["--ignore", "S-SO"], ["--select", "P-,X-"]])
def test_rules_are_chosen_by_their_beginning(wrong: Path, options: list[str]) -> None:
    assert main(["check", *options, str(wrong)]) == 0


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("congvan.toml", '[check]\nignore = ["S-SO-01"]\n'),
        ("pyproject.toml", '[tool.congvan.check]\nignore = ["S-SO"]\n'),
    ],
)
def test_settings_of_the_folder(wrong: Path, name: str, text: str) -> None:
    (wrong.parent / name).write_text(text, encoding="utf-8")
    assert main(["check", str(wrong)]) == 0


def test_an_unknown_setting_is_told(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (wrong.parent / "congvan.toml").write_text("[check]\nignored = []\n", encoding="utf-8")
    assert main(["check", str(wrong)]) == 2
    assert "ignored" in capsys.readouterr().err


def test_a_missing_file_does_not_keep_others_from_being_checked(
    wrong: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--format", "json", "no.txt", str(wrong)]) == 2
    streams = capsys.readouterr()
    assert "no.txt" in streams.err
    assert len(json.loads(streams.out)) == 1


def test_the_corrected_copy_stands_beside_the_file(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--fix", str(wrong)]) == 1
    assert "1" in capsys.readouterr().err
    assert (wrong.parent / "cong_van.fixed.txt").read_text(encoding="utf-8") == paper_of("cong_van")
    assert main(["check", "--fix", str(wrong)]) == 2


def test_a_word_document_is_judged_by_its_looks_and_corrected_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "cong_van.docx"
    commands = ['cỡ "Số:" = 11', 'chữ "Số:" = Số 312/SYT-NVY']
    file.write_bytes(word_file(paper_of("cong_van"), commands))
    assert main(["check", "--format", "json", "--fix", str(file)]) == 1
    streams = capsys.readouterr()
    found = json.loads(streams.out)
    assert {one["rule"] for one in found} == {"S-SO-01"}
    assert {one["location"] for one in found} == {None, "paragraph 7"}
    assert "“Số 312/SYT-NVY” in cỡ 11; phải là cỡ 13" in {one["message"] for one in found}
    fixed = (tmp_path / "cong_van.fixed.docx").read_bytes()
    assert congvan.docx.loads(fixed).number == congvan.docx.loads(file.read_bytes()).number
    assert [one.rule for one in congvan.check(congvan.docx.loads(fixed))] == []
