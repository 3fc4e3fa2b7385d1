"""The page of the command line, made from its parser; the Vietnamese help stands in ``commands.csv``."""

from __future__ import annotations

import argparse
import importlib
import re
from typing import TYPE_CHECKING, cast

from congvan.cli.command import SUBCOMMANDS
from words import filled, rows, table, word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.cli.command import Subcommand

_WIDE = 110
_CODES = re.compile(r"(?<![\w`-])(--?[a-z][a-z-]*)(?![\w`-])")


def page(language: str) -> str:
    """The whole page."""
    sections = [part for name in SUBCOMMANDS for part in section(parser_of(name), language)]
    return filled("command-line", language, commands="\n".join(sections).rstrip("\n"))


def parser_of(name: str) -> argparse.ArgumentParser:
    """The parser of one subcommand."""
    whole = argparse.ArgumentParser(prog="congvan", allow_abbrev=False)
    subparsers = whole.add_subparsers()
    cast("Subcommand", importlib.import_module(SUBCOMMANDS[name][0])).add_parser(subparsers)
    return subparsers.choices[name]


def section(parser: argparse.ArgumentParser, language: str, told: str = "", level: int = 2) -> Iterator[str]:
    """A subcommand, then the actions that it has."""
    described = said(parser.description or told, language)
    yield f"{'#' * level} {parser.prog}\n\n{described}\n\n```text\n{usage(parser)}\n```\n"
    inner = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]  # noqa: SLF001 - argparse has no other way
    shown = [action for action in parser._actions if action not in inner and "--help" not in action.option_strings]  # noqa: SLF001 - the same
    if shown:
        header = [word("argument", language), word("does", language)]
        yield table(header, [[called(action), meaning(action, language)] for action in shown])
    for action in inner:
        helps = {choice.dest: choice.help or "" for choice in action._choices_actions}  # noqa: SLF001 - the same
        for name, child in action.choices.items():
            yield from section(child, language, helps.get(name, ""), level + 1)


def usage(parser: argparse.ArgumentParser) -> str:
    """How it is called, on as few lines as fit."""
    formatter = argparse.HelpFormatter(parser.prog, width=_WIDE)
    formatter.add_usage(parser.usage, parser._actions, parser._mutually_exclusive_groups, prefix="")  # noqa: SLF001 - the same
    return formatter.format_help().strip()


def called(action: argparse.Action) -> str:
    """An argument as it is typed."""
    names = list(action.option_strings) or [""]
    value = action.metavar if isinstance(action.metavar, str) else (action.dest.upper() if not action.choices else "")
    if action.choices:
        value = "|".join(map(str, action.choices))
    held = "" if action.nargs == 0 else value
    return ", ".join(f"`{f'{name} {held}'.strip()}`" for name in names)


def meaning(action: argparse.Action, language: str) -> str:
    """What an argument is for."""
    told = said(action.help or "", language)
    return f"{told} ({word('needed', language)})" if action.option_strings and action.required else told


def said(text: str, language: str) -> str:
    """Help in the language of the page."""
    if language == "vi" and text:
        text = next((row["vi"] for row in rows("commands.csv") if row["en"] == text), text)
    return _CODES.sub(r"`\1`", text)
