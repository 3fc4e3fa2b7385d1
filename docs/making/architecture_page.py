"""The page of the house, made from the code: its rooms, which of them each imports, and the way of one paper."""

from __future__ import annotations

import ast
from pathlib import Path

from words import filled, rows, table, word

_SRC = Path(__file__).parents[2] / "src" / "congvan"
_APART = {"_version", "__init__", "__main__"}


def page(language: str) -> str:
    """The whole page."""
    imports = {room: imported(room) for room in rooms()}
    ordered = sorted(imports, key=lambda room: (storey(room, imports), room))
    header = [word("room", language), word("room_holds", language), word("room_imports", language)]
    body = [
        [f"`{room}`", said(room, language), ", ".join(f"`{name}`" for name in sorted(imports[room])) or "-"]
        for room in ordered
    ]
    inner = [
        [f"`reading/{path.name}`", first_line(path / "__init__.py")]
        for path in sorted((_SRC / "reading").iterdir())
        if (path / "__init__.py").exists()
    ]
    return filled(
        "architecture",
        language,
        rooms=table(header, body).rstrip("\n"),
        reading=table(header[:2], inner).rstrip("\n"),
    )


def rooms() -> list[str]:
    """The rooms: folders with code, and the files beside them."""
    folders = [path.name for path in _SRC.iterdir() if (path / "__init__.py").exists()]
    return sorted({*folders, *(path.stem for path in _SRC.glob("*.py"))} - _APART)


def imported(room: str) -> set[str]:
    """The other rooms that a room imports."""
    files = [*(_SRC / room).rglob("*.py")] or [_SRC / f"{room}.py"]
    names: set[str] = set()
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            module = node.module or "" if isinstance(node, ast.ImportFrom) else ""
            head, _, rest = module.partition(".")
            if head == "congvan" and rest:
                names.add(rest.split(".")[0])
            elif head == "congvan" and isinstance(node, ast.ImportFrom):
                names |= {alias.name for alias in node.names}
    return names - _APART - {room}


def storey(room: str, imports: dict[str, set[str]]) -> int:
    """How many rooms stand below each other under this one; arrows have no circle."""
    return 1 + max((storey(below, imports) for below in imports[room] if below in imports), default=0)


def said(room: str, language: str) -> str:
    """What a room holds: its docstring, or its Vietnamese in ``rooms.csv``."""
    if language == "vi":
        return next(row["vi"] for row in rows("rooms.csv") if row["room"] == room)
    path = _SRC / room / "__init__.py"
    return first_line(path if path.exists() else _SRC / f"{room}.py")


def first_line(file: Path) -> str:
    """The first line of a module's docstring, in Markdown."""
    docstring = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    words = docstring.split("\n\n", maxsplit=1)[0].replace("\n", " ").rstrip(".:")
    return words.replace(":func:", "").replace(":mod:", "").replace("``", "`")
