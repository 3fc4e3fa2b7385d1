"""A scanned page read by tesseract, where that is asked for."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

from congvan.errors import InputError, MissingProgramError

if TYPE_CHECKING:
    import pypdfium2

__all__ = ["read_picture"]

_DOTS_PER_INCH = 300
_POINTS_PER_INCH = 72
_SECONDS = 180


def read_picture(page: pypdfium2.PdfPage) -> list[str]:
    """The lines that tesseract reads on a page, in Vietnamese.

    Raises:
        MissingProgramError: It is not installed.
        InputError: It fails, or has no Vietnamese data.
    """
    program = shutil.which("tesseract")
    if program is None:
        raise MissingProgramError(("tesseract",), purpose="reading a scan")
    bitmap = page.render(scale=_DOTS_PER_INCH / _POINTS_PER_INCH, grayscale=True)
    rows = bytes(bitmap.buffer)
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    picture = b"".join(rows[line * stride : line * stride + width] for line in range(height))
    command = [program, "stdin", "stdout", "-l", "vie", "--psm", "4", "--dpi", str(_DOTS_PER_INCH)]
    try:
        done = subprocess.run(  # noqa: S603 - the program is fixed and sees only the picture
            command,
            input=b"P5 %d %d 255\n" % (width, height) + picture,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise InputError(f"tesseract did not finish within {_SECONDS} seconds", form="pdf") from error
    if done.returncode != 0:
        reason = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise InputError(f"tesseract: {reason[0] if reason else 'gave up'}", form="pdf")
    return done.stdout.decode("utf-8", "replace").splitlines()
