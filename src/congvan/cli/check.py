"""``congvan check``: what a clerk checks before a paper is signed."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from congvan.checks import check
from congvan.checks.fixing import fix
from congvan.checks.review import with_review
from congvan.cli.check_config import read_config
from congvan.cli.check_reports import FORMATS, Checked, write_report
from congvan.cli.command import READ, READ_WITH_ERRORS, UNUSABLE, complain
from congvan.cli.inputs import STANDARD_INPUT, read_directive
from congvan.errors import CongvanError, InputError, Reason

if TYPE_CHECKING:
    from congvan.checks.registry import Language
    from congvan.cli.command import Subparsers
    from congvan.model import Directive

_GRAVE = frozenset({"error", "block"})


def add_parser(subparsers: Subparsers) -> None:
    """Add ``check`` to the command line."""
    parser = subparsers.add_parser(
        "check",
        help="check papers against the rules of form of State and Party",
        description="Check papers against the rules of form of State and Party, each by the rules of its day; a Word "
        "document is judged by its page, fonts and spacing too. Settings may stand in congvan.toml or pyproject.toml. "
        "Exit codes: 0 no finding of level error; 1 there are some; 2 some input could not be used.",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="a file, or - for standard input")
    parser.add_argument("--format", choices=FORMATS, help="how findings are written (default text)")
    parser.add_argument("--lang", choices=("vi", "en"), help="the language of the messages (default vi)")
    parser.add_argument(
        "--select",
        metavar="RULES",
        type=_ids,
        help="ids of rules or their beginnings, with commas: judge by these alone",
    )
    parser.add_argument("--ignore", metavar="RULES", type=_ids, help="the same: leave these out")
    parser.add_argument(
        "--fix",
        action="store_true",
        help="write a corrected copy beside each file, in a Word document as tracked changes and comments",
    )
    parser.set_defaults(handler=run)


class _Choice(NamedTuple):
    """Which rules are asked."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]


def _ids(words: str) -> tuple[str, ...]:
    ids = tuple(part.strip() for part in words.split(",") if part.strip())
    if not ids:
        raise argparse.ArgumentTypeError("no rule is named")
    return ids


def run(arguments: argparse.Namespace) -> int:
    """Check every file; one that cannot be used does not keep the others from being checked."""
    config = read_config(Path.cwd())
    lang: Language = arguments.lang or config.lang
    select, ignore = arguments.select or config.select, arguments.ignore or config.ignore
    code = READ
    checked: list[Checked] = []
    for name in arguments.files:
        called = "<stdin>" if name == STANDARD_INPUT else name
        try:
            directive = read_directive(name)
            docx = _word_bytes(name, directive)
            found = check(directive, docx=docx, lang=lang, select=select, ignore=ignore)
            checked.append(Checked(called, directive, tuple(found)))
            if arguments.fix:
                _write_fixed(checked[-1], name, docx, lang, _Choice(select, ignore))
        except (CongvanError, OSError) as error:
            complain(error, called, lang)
            code = UNUSABLE
            continue
        if code == READ and any(one.severity in _GRAVE for one in found):
            code = READ_WITH_ERRORS
    write_report(checked, arguments.format or config.format, lang)
    return code


def _word_bytes(name: str, directive: Directive) -> bytes | None:
    """The Word document itself, so that its looks can be judged; standard input is read once, for its words."""
    form = directive.source.form if directive.source is not None else None
    return Path(name).read_bytes() if form == "docx" and name != STANDARD_INPUT else None


def _write_fixed(checked: Checked, name: str, docx: bytes | None, lang: Language, choice: _Choice) -> None:
    """Write the corrected copy beside the file, and say so."""
    form = checked.directive.source.form if checked.directive.source is not None else None
    if name == STANDARD_INPUT or form not in {"text", "markdown", "docx"}:
        raise InputError(Reason("not-corrected"), form=form or "text")
    path = Path(name)
    target = path.with_name(f"{path.stem}.fixed{path.suffix}")
    if docx is not None:
        data, count = with_review(docx, checked.directive, checked.findings), len(checked.findings)
    else:
        made = fix(checked.directive, select=choice.select, ignore=choice.ignore)
        text = made.directive.source.text if made.directive.source is not None else None
        data, count = (text or "").encode(), len(made.changes)
    with target.open("xb") as file:
        file.write(data)
    told = f"{target}: {count} sửa đổi, góp ý" if lang == "vi" else f"{target}: {count} corrections and comments"
    print(told, file=sys.stderr)  # noqa: T201 - the command's voice
