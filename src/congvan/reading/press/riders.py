"""Sentences behind an order that only say by when it is to be done (thời hạn ở câu sau): ``Việc này hoàn thành trước ngày 30/6``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.deadlines import find_deadlines
from congvan.reading.grammar.rule import rule

if TYPE_CHECKING:
    from congvan.reading.press.units import Unit
    from congvan.reading.tasks.found import Found
    from congvan.reading.text.normalise import Text

__all__ = ["due_behind"]

_RIDES = rule(
    "press.task.due-behind",
    r"(?:(?:cac )?(?:viec|nhiem vu|cong viec|noi dung) (?:nay|tren|do|neu tren)|thoi (?:han|gian)(?: (?:hoan thanh|thuc hien|bao cao|gui|nop(?: bao cao)?)){1,2}|(?:phan dau |yeu cau )?hoan thanh)"
    r"(?: (?:phai|can|duoc|la|hoan thanh|thuc hien|xong)){0,3}\s?:?\s?(?=(?:truoc|trong|cham nhat|muon nhat|vao|den het|tu nay den)\b)",
    basis="habit of the press: the time limit stands in a sentence of its own behind the order",
    examples=(
        "Việc này hoàn thành chậm nhất 45 ngày sau khi có kết luận",
        "Các nhiệm vụ trên phải hoàn thành trước ngày 30/6",
        "Công việc này cần xong trong tháng 6",
        "Nội dung nêu trên thực hiện muộn nhất ngày 5/6",
        "Việc đó được hoàn thành vào ngày 5/6",
        "Thời hạn nộp báo cáo: Trước ngày 26/12/2018",
        "Thời gian hoàn thành là trước ngày 30/6",
        "Thời hạn gửi báo cáo đến hết ngày 5/6",
        "Thời gian thực hiện: từ nay đến 30/6",
        "Phấn đấu hoàn thành trước tháng 11/2025",
        "Yêu cầu hoàn thành trong quý II",
        "Hoàn thành trước ngày 30/11",
    ),
    counterexamples=("Việc này được dư luận quan tâm", "Hoàn thành hồ sơ trước ngày 30/6", "Thời hạn trước đây"),
    anchored=True,
)
_GAP = 400  # characters between an order and the sentence that dates it, where none that orders stands between


def due_behind(text: Text, tasks: list[Found], unit: Unit, at: int) -> bool:
    """Whether a sentence only dates the order before it; that order is then due by what the sentence says."""
    if not tasks or _RIDES.match(text.fold, at, unit.end) is None:
        return False
    last = tasks[-1]
    if not 0 <= unit.start - last.end < _GAP or not find_deadlines(text, at, unit.end, issued_on=None):
        return False
    if last.due is None and not any(
        limit.is_firm for limit in find_deadlines(text, last.start, last.end, issued_on=None)
    ):
        tasks[-1] = last._replace(due=(at, unit.end))
    return True
