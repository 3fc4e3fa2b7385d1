"""Write the pages that are made from the code and its data: ``python docs/making/renew.py [--check] [NAME…]``.

A test holds them current: ``--check`` writes nothing, tells which pages are not, and exits with 1.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from pathlib import Path

DOCS = Path(__file__).parents[1]
LANGUAGES = ("en", "vi")
# Page: the module here that makes it.
PAGES = {
    "reference/schema.md": "schema_page",
    "reference/codes.md": "codes_page",
    "reference/forms.md": "forms_page",
    "reference/command-line.md": "commands_page",
    "reference/diagnostics.md": "diagnostics_page",
    "reference/rules.md": "rules_page",
    "explanation/architecture.md": "architecture_page",
    "reference/checks.md": "checks_page",
    **{
        f"reference/api/{theme}.md": "names_page"
        for theme in ("functions", "model", "forms", "edxml", "graph", "records", "serve", "view", "errors")
    },
}


def made(path: str, language: str) -> str:
    """The page as it should be."""
    module = importlib.import_module(PAGES[path])
    theme = (Path(path).stem,) if PAGES[path] == "names_page" else ()
    return str(module.page(*theme, language))


def main() -> int:
    """Write or check the pages that are asked for; all of them where none is named."""
    parser = argparse.ArgumentParser(description="Write the pages that are made from the code and its data.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 where a page is not current")
    parser.add_argument("names", nargs="*", metavar="NAME", help="pages, such as reference/schema.md")
    asked = parser.parse_args()
    stale = []
    for path in asked.names or PAGES:
        for language in LANGUAGES:
            file, text = DOCS / language / path, made(path, language)
            if file.exists() and file.read_text(encoding="utf-8") == text:
                continue
            stale.append(f"docs/{language}/{path}")
            if not asked.check:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
    told = "not current, python docs/making/renew.py writes it" if asked.check else "written"
    sys.stdout.writelines(f"{name}: {told}\n" for name in stale)
    return int(asked.check and bool(stale))


if __name__ == "__main__":
    sys.exit(main())
