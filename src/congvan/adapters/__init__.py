"""Directives in the types of other libraries: frames, documents for retrieval, spans, columns of a database.

``chunks`` needs nothing but the core. Each other module is named after the library that it serves, imports it on first
use, and raises :class:`congvan.MissingExtraError` where it is not installed: ``pip install "congvan[langchain]"``.

>>> import congvan
>>> from congvan.adapters import chunks
>>> [chunk.path for chunk in chunks(congvan.parse_text("1. Sở Y tế kiểm tra."))]
[('1',)]
"""

from __future__ import annotations

from congvan.adapters.pieces import Chunk, ChunkMetadata, chunks

__all__ = ["Chunk", "ChunkMetadata", "chunks"]
