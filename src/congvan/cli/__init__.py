"""The command ``congvan``.

>>> from congvan.cli import main
>>> main(["parse", "no-such-file.txt"])
2

Exit codes of every subcommand: 0 the input was read; 1 it was read, but with diagnostics of level ``error`` under
``--strict``; 2 some input could not be used (or the command line was wrong). Results go to standard output, what is
wrong to standard error, one line each: ``congvan: FILE: PLACE: MESSAGE``.
"""

from __future__ import annotations

from congvan.cli.command import main

__all__ = ["main"]
