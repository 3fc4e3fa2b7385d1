r"""Memos: a few lines of ``Key: value`` and the text below; as a form of congvan.

>>> import memo_form
>>> paper = memo_form.loads("MEMO\nFrom: Phòng Tổ chức\nEntry: 7\n\nMời họp.")
>>> paper.entry, paper.issuers[0].name, paper.body[0].text
(7, 'Phòng Tổ chức', 'Mời họp.')
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO

from congvan import Block, Directive, InputError, Issuer, Location

__all__ = ["SUFFIXES", "Memo", "dump", "dumps", "load", "loads", "recognises"]

SUFFIXES = (".memo",)


class Memo(Directive):
    """A directive with the number under which the office entered it."""

    entry: int | None = None
    """The number in the office's own register."""


def recognises(data: bytes) -> bool:
    """Whether a content is a memo; asked where no form of congvan knows it."""
    return data.startswith(b"MEMO\n")


def loads(data: str | bytes) -> Memo:
    """Read a memo.

    Raises:
        congvan.InputError: It is none, or its entry is no number.
    """
    text = data if isinstance(data, str) else data.decode("utf-8", "replace")
    head, _, body = text.partition("\n\n")
    facts: dict[str, str] = {}
    for number, line in enumerate(head.split("\n")):
        key, sign, value = line.partition(": ")
        if number == 0 and line != "MEMO":
            raise InputError("a memo begins with MEMO", form="memo", place=Location.in_line(text, 1, 1))
        if sign:
            facts[key] = value
    entry = facts.get("Entry")
    if entry is not None and not entry.isdecimal():
        place = Location.in_text(text, text.index(entry))
        raise InputError("the entry is a number", form="memo", place=place)
    return Memo(
        entry=int(entry) if entry is not None else None,
        issuers=(Issuer(name=facts["From"]),) if "From" in facts else (),
        subject=facts.get("Subject"),
        body=tuple(Block(kind="paragraph", text=line) for line in body.split("\n") if line),
    )


def load(file: str | os.PathLike[str] | IO[bytes]) -> Memo:
    """Read a memo from a path or an open binary file."""
    return loads(Path(file).read_bytes() if isinstance(file, (str, os.PathLike)) else file.read())


def dumps(directive: Directive) -> str:
    """The directive as a memo; what a memo has no line for is left out."""
    facts = {
        "From": directive.issuers[0].name if directive.issuers else None,
        "Subject": directive.subject,
        "Entry": str(directive.entry) if isinstance(directive, Memo) and directive.entry is not None else None,
    }
    head = [f"{key}: {value}" for key, value in facts.items() if value is not None]
    return "\n".join(["MEMO", *head, "", *(block.full_text for block in directive.body)])


def dump(directive: Directive, file: str | os.PathLike[str] | IO[bytes]) -> None:
    """Write a memo to a path or an open binary file."""
    data = dumps(directive).encode()
    if isinstance(file, (str, os.PathLike)):
        Path(file).write_bytes(data)
    else:
        file.write(data)
