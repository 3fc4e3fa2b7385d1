"""The settings of ``congvan check``: ``congvan.toml``, or ``[tool.congvan]`` of ``pyproject.toml``."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, NamedTuple, cast

from congvan.cli.check_reports import FORMATS
from congvan.errors import InputError, Reason

if TYPE_CHECKING:
    from pathlib import Path

    from congvan.checks.registry import Language

__all__ = ["Config", "read_config"]

_LISTS = ("select", "ignore")


class Config(NamedTuple):
    """What a folder says about how its papers are checked."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    lang: Language = "vi"
    format: str = "text"


def read_config(folder: Path) -> Config:
    """The settings of the nearest folder that has some, from ``folder`` upwards; a ``congvan.toml`` goes first.

    Raises:
        InputError: The file is no TOML, or a setting in it is unknown or of the wrong kind.
    """
    for place in (folder, *folder.parents):
        for name, path in (("congvan.toml", ("check",)), ("pyproject.toml", ("tool", "congvan", "check"))):
            file = place / name
            found = _table(file, path) if file.is_file() else None
            if found is not None:
                return _config(found, file)
    return Config()


def _table(file: Path, path: tuple[str, ...]) -> dict[str, object] | None:
    try:
        found: object = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(Reason("no-toml", file=file.name, error=str(error)), form="toml") from error
    for key in path:
        found = found.get(key) if isinstance(found, dict) else None
    return cast("dict[str, object]", found) if isinstance(found, dict) else None


def _config(table: dict[str, object], file: Path) -> Config:
    for key, value in table.items():
        is_list = isinstance(value, list) and all(isinstance(one, str) for one in value)
        known = {"select": is_list, "ignore": is_list, "lang": value in ("vi", "en"), "format": value in FORMATS}
        if not known.get(key, False):
            raise InputError(Reason("no-setting", file=file.name, key=key, value=value), form="toml")
    lists = {key: tuple(cast("list[str]", table[key])) for key in _LISTS if key in table}
    return Config(
        **lists,
        lang=cast("Language", table.get("lang", "vi")),
        format=cast("str", table.get("format", "text")),
    )
