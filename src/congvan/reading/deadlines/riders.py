"""Sentences that only say by when what stands before them is to be done (thời hạn): ``Việc này hoàn thành trước ngày 30/6``."""

from __future__ import annotations

from congvan.reading.grammar.rule import rule

__all__ = ["RIDES"]

RIDES = rule(
    "deadlines.rider",
    r"(?:(?:cac )?(?:viec|nhiem vu|cong viec|noi dung) (?:nay|tren|do|neu tren)|thoi (?:han|gian)(?: (?:bao cao|gui|nop)){0,2}|(?:phan dau |yeu cau )?hoan thanh)"
    r"(?: (?:phai|can|duoc|la|hoan thanh|thuc hien|xong)){0,3}\s?:?\s?(?=(?:truoc(?! day)|trong(?! do)|cham nhat|muon nhat|khong qua|vao|den het|tu nay den)\b)",
    basis="habit of the press and of notices: the time limit stands in a sentence of its own behind the order",
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
        "Thời hạn không quá 05 ngày",
        "Phấn đấu hoàn thành trước tháng 11/2025",
        "Yêu cầu hoàn thành trong quý II",
        "Hoàn thành trước ngày 30/11",
    ),
    counterexamples=("Việc này được dư luận quan tâm", "Hoàn thành hồ sơ trước ngày 30/6", "Thời hạn trước đây"),
    anchored=True,
)
