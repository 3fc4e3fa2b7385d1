"""``congvan edxml``, run for real."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from congvan import Directive, DocumentNumber, Issuer
from congvan.cli import main
from congvan.formats import edxml
from congvan.formats.edxml import Message, Organ, StatusMessage
from tests.formats.edxml.test_profiles import TABLES

SAMPLES = Path(__file__).parents[1] / "formats" / "edxml" / "samples"
NEW, BROKEN, STATUS = (str(SAMPLES / name) for name in ("vnpt_new.edxml", "broken_nested.edxml", "status_03.edxml"))


def test_in_a_fresh_interpreter() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "congvan", "edxml", "show", NEW], capture_output=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, b"")
    shown = done.stdout.decode("utf-8")
    assert "215/SKH-TH · 2026-05-04" in shown
    assert "Sở Kế hoạch tỉnh An Bình · 000.00.12.H99" in shown
    assert "215_SKH-TH.pdf, application/pdf" in shown


def test_show_tells_what_was_mended(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["edxml", "show", BROKEN]) == 0
    assert "[doubled-start-tag]" in capsys.readouterr().out


def test_show_a_status(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["edxml", "show", STATUS]) == 0
    assert main(["edxml", "status", STATUS]) == 0
    assert capsys.readouterr().out.count("03 accepted") == 2


def test_show_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["edxml", "show", "--json", NEW]) == 0
    assert Message.model_validate(json.loads(capsys.readouterr().out)) == edxml.load_message(NEW)


def test_what_a_message_says_does_not_steer_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.edxml"
    edxml.dump_message(Message(subject="a\u009b31m\u202eb"), path)
    assert main(["edxml", "show", str(path)]) == 0
    assert not set(capsys.readouterr().out) & {"\u009b", "\u202e"}


def test_validate_by_tables_of_ones_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, table in TABLES.items():
        (tmp_path / f"{name}.csv").write_text(table, encoding="utf-8")
    assert main(["edxml", "validate", NEW, "--profile", str(tmp_path)]) == 1
    told = capsys.readouterr().out
    assert "[required-element]" in told
    assert "QCVN 102:2031; confirmed" in told
    assert main(["edxml", "pack", NEW, "--profile", str(tmp_path)]) == 2
    assert "the profile qcvn-2031 has no element for document_id" in capsys.readouterr().err


def test_a_profile_that_is_neither_name_nor_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["edxml", "validate", NEW, "--profile", str(tmp_path / "none")]) == 2
    assert "no profile is called" in capsys.readouterr().err


def test_validate(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["edxml", "validate", BROKEN]) == 0
    assert "[file-without-content]" in capsys.readouterr().out
    assert main(["edxml", "validate", "--strict", BROKEN]) == 1
    assert main(["edxml", "validate", str(SAMPLES / "no_document_malware.xml")]) == 2
    assert "malware report" in capsys.readouterr().err


def test_unpack(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "out"
    assert main(["edxml", "unpack", NEW, "-o", str(folder)]) == 0
    assert (folder / "bao-cao-quy-2.xls").read_bytes() == b"Bieu 1; Bieu 2"
    assert capsys.readouterr().out.splitlines() == [str(folder / "bao-cao-quy-2.xls"), str(folder / "215_SKH-TH.pdf")]
    assert main(["edxml", "unpack", NEW, "-o", str(folder)]) == 2
    assert "is there already" in capsys.readouterr().err
    assert main(["edxml", "unpack", "--force", NEW, "-o", str(folder)]) == 0


def test_pack(tmp_path: Path) -> None:
    paper, extra, out = tmp_path / "a.json", tmp_path / "so-lieu.xls", tmp_path / "a.edxml"
    directive = Directive(
        document_type="QĐ", number=DocumentNumber.parse("15/QĐ-UBND"), issuers=(Issuer(name="UBND tỉnh An Bình"),)
    )
    paper.write_text(directive.model_dump_json(), encoding="utf-8")
    extra.write_bytes(b"1,2")
    command = ["edxml", "pack", str(paper), "--from", "H99=UBND tỉnh An Bình", "--to", "G22", "--attach", str(extra)]
    assert main([*command, "--wrap", "-o", str(out)]) == 0
    message = edxml.load_message(out)
    assert isinstance(message, Message)
    assert message.sender == Organ(organ_id="H99", name="UBND tỉnh An Bình")
    assert message.to == (Organ(organ_id="G22"),)
    assert [(file.name, file.content, file.packed) for file in message.files] == [("so-lieu.xls", b"1,2", True)]
    assert main([*command, "-o", str(out)]) == 2
    assert main([*command, "-o", str(out), "--force"]) == 0


def test_answer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "answer.edxml"
    command = ["edxml", "status", NEW, "--by", "H99.07=Sở Y tế", "--at", "2026-05-05T08:00", "-o", str(out)]
    assert main([*command, "--answer", "rejected"]) == 2
    assert main([*command, "--answer", "rejected", "--reason", "Sai nơi nhận"]) == 0
    status = edxml.load_message(out)
    assert isinstance(status, StatusMessage)
    assert (status.status_code, status.description) == (2, "Sai nơi nhận")
    assert main(["edxml", "status", NEW]) == 2
    assert main(["edxml", "status", NEW, "--answer", "received"]) == 2
    assert main(["edxml", "status", STATUS, "--answer", "received", "--by", "H99"]) == 2
    assert main([*command[:2], "none.edxml"]) == 2
    capsys.readouterr()
    with pytest.raises(SystemExit):
        main(["edxml", "pack", NEW, "--to", "=no identifier"])
