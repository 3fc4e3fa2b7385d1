"""A language model's answer about a paper, of which only what the paper bears out is kept.

``asked()`` is what the model is asked for; ``checked()`` takes its answer, however faulty. Here a recorded answer with
seven faults stands in for the model.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import congvan

if TYPE_CHECKING:
    from congvan.grounding import Grounding

PAPER = Path(__file__).parent / "cong-van.txt"
ANSWER = {
    "document_type": "QĐ",
    "number": {"text": "1846/SNNMT-TL"},
    "issued_on": "2025-08-12",
    "place": "Lâm Đồng",
    "issuers": [{"name": "Sở Nông nghiệp và Môi trường"}],
    "mood": "urgent",
    "tasks": [
        {
            "id": "1.a",
            "text": "Rà soát các khu dân cư ven sông, ven suối, khu vực có nguy cơ sạt lở",
            "assignees": [{"name": "Ủy ban nhân dân các xã, phường, đặc khu"}, {"name": "Chi cục Thủy lợi"}],
            "deadline": {"text": "trước ngày 20 tháng 8 năm 2025"},
        },
    ],
    "references": [{"text": "Công điện số 131/CĐ-TTg", "issued_on": "2025-08-13"}],
    "signatures": [{"name": "Đặng Hữu Khoan", "position": "GIÁM ĐỐC"}],
}


def asked() -> str:
    """The schema for structured output, without the body, which need not be repeated."""
    fields = [name for name in congvan.Directive.model_fields if name not in {"body", "annexes"}]
    return json.dumps(congvan.schema(for_llm=True, fields=fields), ensure_ascii=False)


def checked(answer: str, text: str) -> Grounding:
    """What the paper bears out of an answer, and what it does not."""
    return congvan.ground(answer, text)


def main() -> list[str]:
    """The faults of the recorded answer, in Vietnamese."""
    found = checked(json.dumps(ANSWER), PAPER.read_text(encoding="utf-8"))
    return [f"{claim.path}: {claim.value} - {claim.told('vi')}" for claim in found.unsupported]


if __name__ == "__main__":
    print("\n".join(main()))  # noqa: T201 - an example's voice
