"""Papers as documents of LangChain (tài liệu LangChain).

>>> import congvan
>>> document, = documents(congvan.parse_text("1. Sở Y tế kiểm tra."))  # needs pip install "congvan[langchain]"
>>> document.page_content, document.metadata["path"]
('1. Sở Y tế kiểm tra.', '1')
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.adapters.pieces import chunks
from congvan.errors import MissingExtraError

if TYPE_CHECKING:
    from langchain_core.documents import Document

    from congvan.model import Directive

__all__ = ["documents"]


def documents(directive: Directive, *, limit: int = 2_000) -> list[Document]:
    """A document for each piece of the paper, with the metadata of :func:`congvan.adapters.chunks`.

    Args:
        directive: The paper.
        limit: The most characters of a piece.

    Raises:
        MissingExtraError: langchain-core is not installed.
    """
    try:
        from langchain_core.documents import Document  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtraError("langchain", purpose="documents of LangChain") from error
    return [
        Document(page_content=chunk.text, metadata=dict(chunk.metadata)) for chunk in chunks(directive, limit=limit)
    ]
