"""A page as a picture, read by the program tesseract with its Vietnamese data."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

from congvan.errors import InputError, MissingProgramError, Reason

if TYPE_CHECKING:
    import pypdfium2

__all__ = ["read_picture"]

_DOTS_PER_INCH = 300
_POINTS_PER_INCH = 72
_MOST_DOTS = 12_000  # a side of the picture: an A0 sheet at 250 dots per inch
_SECONDS = 180


def read_picture(page: pypdfium2.PdfPage, turn: int = 0) -> str:
    """What tesseract reads on a page: its table (TSV) of words, each with box and confidence.

    Args:
        page: The page.
        turn: Degrees by which it is turned clockwise first, for a sheet that was laid in sideways.

    Raises:
        MissingProgramError: It is not installed.
        InputError: It fails, or has no Vietnamese data.
    """
    program = shutil.which("tesseract")
    if program is None:
        raise MissingProgramError(("tesseract",), purpose=Reason("to-read-scan"))
    # Its threads wait for each other by spinning: one alone takes a third of the work, and on a busy machine a third
    # of the time.
    # One column of text (psm 4): the layout analysis of psm 3 takes stamps and the header's cells for pictures.
    command = [program, "stdin", "stdout", "-l", "vie", "--psm", "4", "--dpi", str(_DOTS_PER_INCH), "tsv"]
    try:
        done = subprocess.run(  # noqa: S603 - the program is fixed and sees only the picture
            command,
            input=_picture(page, turn),
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            env={"OMP_THREAD_LIMIT": "1"} | os.environ,
        )
    except subprocess.TimeoutExpired as error:
        raise InputError(Reason("not-in-time", seconds=_SECONDS), form="pdf") from error
    if done.returncode != 0:
        reason = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise InputError(
            Reason("program-failed", error=f"tesseract: {reason[0]}") if reason else Reason("program-gave-up"),
            form="pdf",
        )
    return done.stdout.decode("utf-8", "replace")


def _picture(page: pypdfium2.PdfPage, turn: int) -> bytes:
    """The page in grey as a portable graymap (PGM)."""
    scale = min(_DOTS_PER_INCH / _POINTS_PER_INCH, _MOST_DOTS / max(*page.get_size(), 1.0))
    bitmap = page.render(scale=scale, rotation=turn, grayscale=True)
    rows = bytes(bitmap.buffer)
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    return b"P5 %d %d 255\n" % (width, height) + b"".join(
        rows[line * stride : line * stride + width] for line in range(height)
    )
