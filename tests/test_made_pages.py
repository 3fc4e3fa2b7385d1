"""The pages that are made from code and data: current in both languages, and nothing in them without a translation."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

_ROOT = Path(__file__).parents[1]
_MAKING = _ROOT / "docs" / "making"
sys.path.append(str(_MAKING))

import commands_page  # noqa: E402 - found beside the pages that it makes
import congvan  # noqa: E402
import names_page  # noqa: E402
import rules_page  # noqa: E402
import schema_page  # noqa: E402
from congvan.cli.command import SUBCOMMANDS  # noqa: E402
from congvan.model.base import descriptions  # noqa: E402
from renew import PAGES  # noqa: E402


def rows(name: str) -> list[dict[str, str]]:
    with (_MAKING / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def models() -> list[type[BaseModel]]:
    return list(dict.fromkeys(schema_page.reached(congvan.Directive)))


@pytest.mark.parametrize("name", PAGES)
def test_it_is_current(name: str) -> None:
    if name == "reference/forms.md" and find_spec("docx") is None:
        pytest.skip("the extra docx is not installed")
    command = [sys.executable, "-X", "utf8", "docs/making/renew.py", "--check", name]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, check=False)
    assert done.returncode == 0, (done.stdout + done.stderr).decode("utf-8")


def test_every_basis_of_a_rule_has_its_words_in_vietnamese() -> None:
    told = [row["basis"] for row in rows("bases.csv")]
    wanted = rules_page.bases_in_words()
    assert sorted(wanted - set(told)) == [], "add a row to docs/making/bases.csv for each"
    assert sorted(set(told) - wanted) == [], "take these rows out of docs/making/bases.csv: no rule has this basis"
    assert told == sorted(told)
    assert all(row["vi"].strip() for row in rows("bases.csv"))


def test_every_field_has_its_meaning_in_vietnamese() -> None:
    wanted = {
        (model.__name__, field)
        for model in models()
        for field in ("", *model.model_fields, *model.model_computed_fields)
    }
    assert {(row["model"], row["field"]) for row in rows("fields.csv")} == wanted


def test_every_field_has_its_vietnamese_term() -> None:
    for model in models():
        told = dict.fromkeys(model.model_fields, "") | dict(descriptions(model))
        told |= {name: field.description or "" for name, field in model.model_computed_fields.items()}
        for name, description in told.items():
            assert schema_page.meanings(description)[1], f"{model.__name__}.{name}"


def test_every_code_of_the_schema_is_explained() -> None:
    def literals(annotation: object) -> Iterator[str]:
        for argument in get_args(annotation):
            if isinstance(argument, str):
                yield argument
            else:
                yield from literals(argument)

    codes = {
        (f"{model.__name__}.{name}", code)
        for model in models()
        for name, field in model.model_fields.items()
        for code in literals(field.annotation)
    }
    told = {
        (row["field"] if "." in row["field"] else f"Directive.{row['field']}", row["code"]) for row in rows("codes.csv")
    }
    assert told == codes


def test_the_help_of_the_command_line_has_its_vietnamese() -> None:
    english: list[str] = []

    def note(text: str, language: str) -> str:
        english.extend([text] if text and language == "vi" else [])
        return text

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(commands_page, "said", note)
        for name in SUBCOMMANDS:
            list(commands_page.section(commands_page.parser_of(name), "vi"))
    assert {row["en"] for row in rows("commands.csv")} == set(english)


def test_every_public_name_has_its_entry() -> None:
    themes = ("functions", "model", "forms", "edxml", "graph", "records", "errors")
    told = "\n".join(part for theme in themes for part in names_page.listed(theme))
    for name in dir(congvan):
        assert name == "__version__" or re.search(rf"::: congvan\.(?:\w+\.)*{name}\n", told), name


def test_the_accuracy_is_the_same_in_both_languages() -> None:
    pages = (
        (_ROOT / "docs" / language / "explanation" / "accuracy.md").read_text("utf-8") for language in ("en", "vi")
    )
    english, vietnamese = (re.findall(r" (\d[.,]\d\d|–|\d+) \|", page.split("<!-- figures -->")[1]) for page in pages)
    assert len(english) > 60
    assert english == [figure.replace(",", ".") for figure in vietnamese]
