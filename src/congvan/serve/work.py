"""What a worker process does: one operation on one document; it raises nothing.

>>> work("parse", b"%PDF-1.7", None).problem
'unreadable'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.errors import CongvanError
from congvan.serve import messages, papers
from congvan.serve.answers import Answer, problem, problem_of
from congvan.serve.secrecy import SecretPaperError

if TYPE_CHECKING:
    from congvan.vocab.codes import Secrecy

__all__ = ["work"]

_OPERATIONS = papers.OPERATIONS | messages.OPERATIONS
_LARGEST = 128 * 1024**2  # bytes of an answer


def work(
    operation: str,
    data: bytes,
    allowed: Secrecy | None,
    *,
    file_format: str | None = None,
    ocr: bool = False,
    **options: object,
) -> Answer:
    """The answer, or the problem that there is instead.

    Args:
        operation: Its name: ``parse``, ``edxml/unpack`` …
        data: The document.
        allowed: The highest level of secrecy that is read.
        file_format: The name of its format, where its content is not to tell.
        ocr: Whether pages that are pictures are read.
        options: The operation's own.
    """
    try:
        made = _OPERATIONS[operation](papers.Sent(data, allowed, file_format, ocr), **options)
    except SecretPaperError as error:
        return problem("secret", error.message)
    except papers.UnreadError as error:
        return error.answer()
    except CongvanError as error:
        return problem_of(error)
    except MemoryError:
        return problem("too-expanding", "it takes more memory than a document may")
    except Exception:  # noqa: BLE001 - what went wrong may repeat the paper's words: the caller and the log get none
        return problem("internal")
    if len(made.content) > _LARGEST:
        return problem("too-expanding", f"what was made of it has more than {_LARGEST} bytes")
    return made
