"""Word's older files (.doc, .rtf), through a program of the operating system: LibreOffice, or antiword for .doc."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from congvan.errors import InputError, MissingProgramError, Reason

__all__ = ["is_older_word", "to_docx_or_text"]

FORM = "doc"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
RTF = b"{\\rtf"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OFFICE = ("soffice", "libreoffice")
_SECONDS = 120


def is_older_word(data: bytes) -> bool:
    """Whether bytes are a .doc or an RTF file."""
    return data.startswith((OLE, RTF))


def to_docx_or_text(data: bytes) -> bytes | str:
    """The same paper as a DOCX file, or as lines of text where only antiword is there.

    Raises:
        InputError: The file is encrypted, or the program cannot read it.
        MissingProgramError: No program is installed that could.
    """
    if data.startswith(OLE) and _ENCRYPTED in data:
        raise InputError(Reason("encrypted"), form=FORM)
    office = next((path for name in _OFFICE if (path := shutil.which(name))), None)
    if office is not None:
        return _by_office(office, data)
    antiword = shutil.which("antiword")
    if antiword is None or data.startswith(RTF):
        programs = _OFFICE[:1] if data.startswith(RTF) else (_OFFICE[0], "antiword")
        raise MissingProgramError(programs, purpose=Reason("to-read-doc"))
    return _by_antiword(antiword, data)


def _by_office(program: str, data: bytes) -> bytes:
    """LibreOffice, with a profile of its own that is thrown away, so that runs do not wait for each other."""
    with tempfile.TemporaryDirectory(prefix="congvan-") as folder:
        source = Path(folder, "paper.rtf" if data.startswith(RTF) else "paper.doc")
        source.write_bytes(data)
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        _run([program, profile, "--headless", "--convert-to", "docx", "--outdir", folder, str(source)])
        made = source.with_suffix(".docx")
        if not made.exists():
            raise InputError(Reason("libreoffice-failed"), form=FORM)
        return made.read_bytes()


def _by_antiword(program: str, data: bytes) -> str:
    """Antiword, without breaking lines; its tables come between bars."""
    with tempfile.TemporaryDirectory(prefix="congvan-") as folder:
        source = Path(folder, "paper.doc")
        source.write_bytes(data)
        return _run([program, "-m", "UTF-8.txt", "-w", "0", str(source)]).decode("utf-8", "replace")


def _run(command: list[str]) -> bytes:
    try:
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603 - see above
    except subprocess.TimeoutExpired as error:
        raise InputError(Reason("not-in-time", seconds=_SECONDS), form=FORM) from error
    if done.returncode != 0:
        reason = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise InputError(Reason("program-failed", error=reason[-1]) if reason else Reason("program-gave-up"), form=FORM)
    return done.stdout
