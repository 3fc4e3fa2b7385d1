"""The pages of the public names, one for each theme; the descriptions come from the docstrings when the site is built."""

from __future__ import annotations

import importlib
from types import FunctionType, ModuleType

import congvan
from words import filled

_APART = {"congvan.edxml", "congvan.graph", "congvan.records"}


def page(theme: str, language: str) -> str:
    """The page of a theme."""
    template = "api-forms" if theme == "forms" else theme
    return filled(template, language, names="\n".join(listed(theme)).rstrip("\n"))


def listed(theme: str) -> list[str]:
    """The entries of a page, as mkdocstrings wants them."""
    public = {name: getattr(congvan, name) for name in dir(congvan) if not name.startswith("_")}
    match theme:
        case "errors":
            return [entry(f"congvan.{name}") for name, found in public.items() if _of_errors(found)]
        case "model":
            return [
                entry(f"congvan.{name}")
                for name, found in public.items()
                if isinstance(found, type) and not _of_errors(found)
            ]
        case "functions":
            return [entry(_function(name, found)) for name, found in public.items() if isinstance(found, FunctionType)]
        case "forms":
            forms = sorted(name for name, found in public.items() if isinstance(found, ModuleType))
            return [part for name in forms if f"congvan.{name}" not in _APART for part in module(f"congvan.{name}")]
        case "edxml":
            return module("congvan.edxml")
        case _:
            return module(f"congvan.{theme}")


def module(path: str) -> list[str]:
    """A module: its docstring, then each of its names."""
    names = _module(path).__all__
    head = f"::: {path}\n    options:\n      members: false\n      show_root_toc_entry: true\n"
    return [head, *(entry(f"{path}.{name}", level=3) for name in names)]


def _module(path: str) -> ModuleType:
    """The module of a public path; a form's is bound in ``congvan`` and lives elsewhere."""
    found = getattr(congvan, path.removeprefix("congvan."), None)
    return found if isinstance(found, ModuleType) else importlib.import_module(path)


def entry(path: str, level: int = 2) -> str:
    """One name."""
    return f"::: {path}\n" + (f"    options:\n      heading_level: {level}\n" if level > 2 else "")  # noqa: PLR2004 - the page's own heading is 1


def _function(name: str, function: FunctionType) -> str:
    """Where a function is documented; a module of the same name would be taken for it."""
    home = function.__module__
    return f"{home}.{name}" if home.endswith(f".{name}") else f"congvan.{name}"


def _of_errors(found: object) -> bool:
    return isinstance(found, type) and found.__module__.startswith("congvan.errors")
