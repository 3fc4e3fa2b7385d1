"""The codes of closed lists, which the models and the tables share."""

from __future__ import annotations

from typing import Literal

__all__ = ["Capacity", "Level", "Secrecy", "StatusAnswer", "System", "Urgency"]

System = Literal["state", "party", "mass_organization"]
"""Whose rules of form a paper follows (hệ thống văn bản)."""
Level = Literal["central", "province", "district", "commune", "unit"]
"""A level of administration (cấp)."""
Urgency = Literal["urgent", "very_urgent", "immediate"]
"""KHẨN, THƯỢNG KHẨN, HỎA TỐC (độ khẩn)."""
Secrecy = Literal["confidential", "secret", "top_secret"]
"""MẬT, TỐI MẬT, TUYỆT MẬT (độ mật)."""
Capacity = Literal["TM", "KT", "TL", "TUQ", "Q"]
"""Thay mặt, ký thay, thừa lệnh, thừa ủy quyền, quyền (quyền hạn ký)."""
StatusAnswer = Literal[
    "received",
    "rejected",
    "accepted",
    "assigned",
    "processing",
    "finished",
    "change_accepted",
    "change_rejected",
]
"""What a receiver answers on the national exchange (trạng thái xử lý)."""
