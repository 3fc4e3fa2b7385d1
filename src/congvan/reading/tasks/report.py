"""Tasks in a report of a directive (tin, bài về văn bản): its sentences, and the lists that it quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.deadlines.grammar import pattern
from congvan.reading.tasks.walk import Context, Found, Stance, Walk
from congvan.reading.tasks.words import phrase_at, tokens

if TYPE_CHECKING:
    from congvan.reading.draft import Node
    from congvan.reading.tasks.orders import Order

_ORDINAL = r"\bThứ\s+(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\s*[,:]\s*"
# A sentence ends before a capital; an abbreviation (TP. Hà Nội) does not end one, a missing space does not join two.
_BREAK = re.compile(
    rf"(?<![A-ZĐ])[.;…](?:\s+|(?<=\)\.)|(?<=[a-zà-ỹ0-9]\.))(?=[A-ZĐÂĂÊÔƠƯÁÀẢÃẠẤẦẨẪẬẮẰẲẴẶÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ])|{_ORDINAL}"
)
_END = pattern(
    r"[*_(# ]*(?:tren day la|xem (?:chi tiet|them|toan van)|chi tiet tai|tin (?:lien quan|da dua)|file dinh kem|tu khoa|tags?\b|quy khach|\(?hinh tu internet|nguon:|theo (?:khoan|dieu) \d|can cu (?:theo |tai )?(?:khoan|dieu) )"
)
_TITLE = re.compile(r"#|>>|.{0,300}\?[^\w]*$", re.DOTALL)
_TELLS = pattern(r"\b(?:yeu cau|de nghi|chi dao) ")
_PAPER = pattern(r"\b(?:chi thi|cong van|van ban|cong dien|ke hoach|ket luan|thong bao|quyet dinh)\b")
_OPENING = 2  # paragraphs that sum up what the report tells again below
_RETOLD = 2  # tasks below the opening with which it is taken for a summary
_SUMMARY = 700  # characters of one


class ReportWalk(Walk):
    """A walk over a report: sentence by sentence, without its headline, to where it goes over to other things."""

    has_ended: bool = False
    opening_end: int = 0

    def siblings(self, nodes: list[Node], context: Context, depth: int = 0) -> None:
        """Visit blocks that stand side by side, up to the end of what is reported."""
        if depth == 0:
            opening = [node for node in nodes[:_OPENING] if node.stop - node.words < _SUMMARY]
            self.opening_end = opening[-1].end if opening else 0
        for node in nodes:
            fold = self.fold[node.words : node.stop]
            if node.kind in {"paragraph", "heading", "recital"}:
                if _END.match(fold):
                    self.has_ended = self.has_ended or bool(self.tasks)
                    continue
                if _TITLE.match(fold):
                    continue
            if self.has_ended:
                return
            context = self.follow(node, context, depth)

    def counts(self, order: Order) -> bool:
        """Also what the body "has told" others, where the report opens with it."""
        return order.kind in {"order", "report"} or (order.kind == "past" and order.start < self.opening_end)

    def has_words(self, node: Node) -> bool:
        """Also what looks like a ground: a report has none."""
        return node.kind != "heading"

    def _leaf(self, start: int, end: int, context: Context, *, is_labelled: bool, is_among: bool = False) -> None:
        """Read an item as a whole, and a paragraph sentence by sentence; an order holds to the end of its paragraph."""
        context = context._replace(is_charged=context.is_charged and (is_labelled or bool(context.path)))
        if is_labelled:
            super()._leaf(start, end, context, is_labelled=True, is_among=is_among)
            return
        place = start
        for match in [*_BREAK.finditer(self.text.text, start, end), None]:
            stop = match.start() if match is not None else end
            known = len(self.tasks)
            super()._leaf(place, stop, context, is_labelled=True)
            if len(self.tasks) == known and place >= self.opening_end and self._tells(place, stop):
                end_of = place + len(self.text.text[place:stop].rstrip())
                self.tasks.append(Found(place, end_of, context.leads, [], context.path))
            elif len(self.tasks) > known and self._order_in(place, stop) is not None:
                leads = self.tasks[-1].leads or context.leads
                context = context._replace(stance=max(context.stance, Stance.LISTED), leads=leads)
            place = match.end() if match is not None else end

    def _tells(self, start: int, stop: int) -> bool:
        """Whether a sentence tells what is ordered, though not whom: ``Chỉ thị … yêu cầu triển khai …``."""
        if _PAPER.search(self.fold, start, stop) is None:
            return False
        for match in _TELLS.finditer(self.fold, start, stop):
            if phrase_at("verb", tokens(self.text, match.end(), min(stop, match.end() + 40)), 0):
                return True
        return False

    def settle(self) -> None:
        """Leave out what the opening sums up, where the report tells it again."""
        later = [task for task in self.tasks if task.start >= self.opening_end]
        if len(later) >= _RETOLD:
            self.tasks = later
