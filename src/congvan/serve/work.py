"""What a worker process does: one operation on one document; it raises nothing.

>>> work("parse", b"%PDF-1.7", None).problem
'unreadable'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.errors import CongvanError, Reason
from congvan.serve import messages, papers
from congvan.serve.answers import Answer, problem, problem_of
from congvan.serve.secrecy import SecretPaperError

if TYPE_CHECKING:
    from congvan.errors import Language
    from congvan.vocab.codes import Secrecy

__all__ = ["work"]

_OPERATIONS = papers.OPERATIONS | messages.OPERATIONS
_LARGEST = 128 * 1024**2  # bytes of an answer


def work(  # noqa: PLR0913 - a document, how it is read, and what is to be done
    operation: str,
    data: bytes,
    allowed: Secrecy | None,
    *,
    file_format: str | None = None,
    ocr: bool = False,
    lang: Language = "en",
    **options: object,
) -> Answer:
    """The answer, or the problem that there is instead.

    Args:
        operation: Its name: ``parse``, ``edxml/unpack`` …
        data: The document.
        allowed: The highest level of secrecy that is read.
        file_format: The name of its format, where its content is not to tell.
        ocr: Whether pages that are pictures are read.
        lang: The language of all that is told.
        options: The operation's own.
    """
    try:
        made = _OPERATIONS[operation](papers.Sent(data, allowed, file_format, ocr, lang), **options)
    except SecretPaperError as error:
        return problem("secret", error.reason, lang=lang)
    except papers.UnreadError as error:
        return error.answer(lang)
    except CongvanError as error:
        return problem_of(error, lang)
    except MemoryError:
        return problem("too-expanding", Reason("memory-exceeded"), lang=lang)
    except Exception:  # noqa: BLE001 - what went wrong may repeat the paper's words: the caller and the log get none
        return problem("internal", lang=lang)
    if len(made.content) > _LARGEST:
        return problem("too-expanding", Reason("answer-too-large", most=_LARGEST), lang=lang)
    return made
