"""Texts to read: ours, invented or from a folder, and those that other libraries read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.corpus.generate import papers, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_GERMAN = (
    "Die Klägerin begehrt Schadensersatz nach § 823 Abs. 1 BGB in Verbindung mit § 249 Abs. 2 Satz 1 BGB. Der Senat hat "
    "die Revision zugelassen, soweit die Vorinstanz einen Anspruch aus §§ 280, 281 BGB verneint hat (vgl. BGH, Urteil vom "
    "12. März {year} - VIII ZR {serial}/{short}). Die hiergegen gerichtete Rüge greift nicht durch; auf die Ausführungen "
    "des Berufungsgerichts wird Bezug genommen. Die Kostenentscheidung beruht auf § 97 Abs. 1 ZPO, die Entscheidung "
    "über die vorläufige Vollstreckbarkeit auf den §§ 708 Nr. 10, 711 ZPO. Gründe für die Zulassung liegen nicht vor.\n"
)
_ENGLISH = (
    "The District Court granted summary judgment, and the Court of Appeals affirmed. Smith v. Jones, {serial} F.3d {page}, "
    "{page} (9th Cir. {year}). We review the judgment de novo, as the parties agree that no fact is in dispute. See Doe v. "
    "Roe, {serial} U.S. {page}, ({year}). The statute provides that any person aggrieved may bring an action within two "
    "years after the discovery of the harm, 28 U.S.C. § 1331, and the petitioner filed within that time. Id. at {page}. The "
    "judgment is reversed, and the case is remanded for further proceedings consistent with this opinion.\n"
)
_PARAGRAPHS = 30
_INVENTED = 600


def megabytes(texts: Sequence[str]) -> float:
    """Size in UTF-8, as files have it."""
    return sum(len(text.encode("utf-8", "replace")) for text in texts) / 1e6


def characters(texts: Sequence[str]) -> float:
    """Size in millions of characters: Vietnamese has more bytes a character than other languages."""
    return sum(map(len, texts)) / 1e6


def invented() -> list[str]:
    """Papers that the library's generator prints, the same on every machine."""
    return [text_of(paper) for paper in papers(_INVENTED)]


def of_folder(folder: Path) -> list[str]:
    """The texts of a folder, repeated to a megabyte where they are few."""
    texts = [file.read_text(encoding="utf-8", errors="replace") for file in sorted(folder.rglob("*.txt"))]
    return texts * max(1, round(1 / megabytes(texts)))


def german(size: float) -> list[str]:
    """Judgments of about so many megabytes in all, 20 kB each, for refex."""
    return _repeated(
        "".join(
            _GERMAN.format(year=1990 + n % 35, serial=n % 400 + 1, short=f"{n % 30:02d}") for n in range(_PARAGRAPHS)
        ),
        size,
    )


def english(size: float) -> list[str]:
    """Opinions of about so many megabytes in all, for eyecite."""
    return _repeated(
        "".join(_ENGLISH.format(year=1970 + n % 50, serial=n + 100, page=n * 7 + 3) for n in range(_PARAGRAPHS)), size
    )


def _repeated(text: str, size: float) -> list[str]:
    return [text] * max(1, round(size / megabytes([text])))
