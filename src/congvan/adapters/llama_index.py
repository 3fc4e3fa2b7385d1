"""Papers as nodes of LlamaIndex (nút LlamaIndex).

>>> import congvan
>>> node, = nodes(congvan.parse_text("1. Sở Y tế kiểm tra."))  # needs pip install "congvan[llama-index]"
>>> node.text, node.start_char_idx, node.end_char_idx
('1. Sở Y tế kiểm tra.', 0, 20)
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from congvan.adapters.pieces import chunks
from congvan.errors import MissingExtraError

if TYPE_CHECKING:
    from llama_index.core.schema import TextNode

    from congvan.model import Directive

__all__ = ["nodes"]

_PLACES = ["start", "end", "tasks"]  # of use to programs, and no words to be searched


def nodes(directive: Directive, *, limit: int = 2_000) -> list[TextNode]:
    """A node for each piece of the paper, in order and joined to its neighbours; its offsets are those of the text.

    Args:
        directive: The paper.
        limit: The most characters of a piece.

    Raises:
        MissingExtraError: llama-index-core is not installed.
    """
    try:
        from llama_index.core.schema import NodeRelationship, TextNode  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtraError("llama-index", purpose="nodes of LlamaIndex") from error
    made = [
        TextNode(
            text=chunk.text,
            metadata=dict(chunk.metadata),
            start_char_idx=chunk.span.start if chunk.span is not None else None,
            end_char_idx=chunk.span.end if chunk.span is not None else None,
            excluded_embed_metadata_keys=_PLACES,
            excluded_llm_metadata_keys=_PLACES,
        )
        for chunk in chunks(directive, limit=limit)
    ]
    for first, second in itertools.pairwise(made):
        first.relationships[NodeRelationship.NEXT] = second.as_related_node_info()
        second.relationships[NodeRelationship.PREVIOUS] = first.as_related_node_info()
    return made
