"""What a heading lets expect of the items below it."""

from __future__ import annotations

import functools
import re

from congvan.reading.grammar.notation import spaced
from congvan.reading.grammar.rule import rule, whichever

SILENT = rule(
    "task.heading.silent",
    spaced(
        r"(?:ve )?(?:cac )?(?:danh gia|tinh hinh|ket qua|ton tai|han che|nguyen nhan|khai quat|quyen han|dieu khoan chuyen tiep|can cu|su can thiet|"
        r"(?:vi tri|chuc nang|nhiem vu)(?: cu the)?(?:, chuc nang)?(?:,| va)?(?: nhiem vu)?(?:,| va)? (?:nhiem vu|quyen han)|"
        r"(?:noi dung|phan loai|muc do) danh gia|.{0,120}\d+ diem|"
        r"dac diem|boi canh|qua trinh|nghi thuc|(?:noi dung )?chuong trinh (?:buoi|le|hoi nghi|dai hoi|cuoc hop)|bo cuc|kinh nghiem|co so (?:chinh tri|thuc tien|khoa hoc)|pham vi (?:dieu chinh|ap dung)|doi tuong (?:dieu chinh|ap dung)|nhung ket qua|mat duoc|uu diem|khuyet diem|giai thich|bai hoc|van ban|co so phap ly|tieu chi|thang diem)\b"
    ),
    basis="headings under which nothing is ordered: what was, and what is defined",
    examples=(
        "Tình hình chung",
        "Giải thích từ ngữ",
        "Tiêu chí thi đua",
        "Thang điểm đánh giá",
        "Chức năng, nhiệm vụ",
        "Vị trí, chức năng, nhiệm vụ",
        "Nhiệm vụ và quyền hạn",
        "Chức năng nhiệm vụ, quyền hạn",
        "Nhiệm vụ cụ thể và quyền hạn",
        "Nội dung đánh giá",
        "Phân loại đánh giá cán bộ",
        "Mức độ đánh giá",
        "Phẩm chất chính trị (tối đa 10 điểm)",
    ),
    counterexamples=("Nhiệm vụ",),
    flags=re.DOTALL,
    anchored=True,
)
ENFORCED = rule(
    "task.heading.enforced",
    spaced(
        r".*\b(?:thi hanh|to chuc thuc hien|trach nhiem (?:to chuc|thuc hien|cua (?:cac )?(?:bo|uy ban|so|cuc|co quan|thu truong)))\b"
    ),
    basis="articles of a normative text that say who carries it out",
    examples=(
        "Tổ chức thực hiện",
        "Điều khoản thi hành",
    ),
    counterexamples=("Đối tượng áp dụng",),
    flags=re.DOTALL,
    anchored=True,
)
ASIDE = rule(
    "task.heading.aside",
    spaced(r"(?:noi dung, )?(?:thanh phan|thoi gian|dia diem|pham vi|nguyen tac|doi tuong|hieu luc)\b"),
    basis="headings under which only an order in so many words is a task: who comes, where and when, from when on",
    examples=(
        "Thời gian, địa điểm",
        "Thành phần",
        "Hiệu lực thi hành",
    ),
    counterexamples=("Nhiệm vụ",),
    flags=re.DOTALL,
    anchored=True,
)
PLAIN = rule(
    "task.heading.plain",
    spaced(
        r"(?:muc (?:dich|tieu)|quan diem|kinh phi|nguon|phuong phap|lo trinh|dieu khoan)\b(?!.*\b(?:yeu cau|nhiem vu|giai phap)\b)"
    ),
    basis="headings under which only what is said to somebody is a task",
    examples=(
        "Mục đích",
        "Kinh phí thực hiện",
    ),
    counterexamples=(
        "Mục đích và nhiệm vụ",
        "Mục tiêu và giải pháp",
        "Mục đích, yêu cầu",
        "Nhiệm vụ",
    ),
    flags=re.DOTALL,
    anchored=True,
)
ORDERED = rule(
    "task.heading.ordered",
    spaced(
        r".*\b(?:nhiem vu|giai phap|noi dung|yeu cau|thuc hien|trien khai|bien phap|hinh thuc|phan cong|trach nhiem|cong viec|che do bao cao|kien nghi|de xuat|chi dao|cong tac)\b"
    ),
    basis="headings under which the items are tasks",
    examples=(
        "Nhiệm vụ, giải pháp",
        "Tổ chức thực hiện",
    ),
    counterexamples=("Quan điểm",),
    flags=re.DOTALL,
    anchored=True,
)
MATTERS = {
    name: rule(
        f"task.heading.{name}",
        spaced(rf"\b(?:{words})\b"),
        basis=basis,
        examples=examples,
        counterexamples=("Rà soát quy hoạch",),
    )
    for name, words, basis, examples in (
        ("aim", "muc dich|muc tieu|quan diem|nguyen tac|phuong cham", "what is to be reached, and why", ("Mục đích",)),
        ("require", "yeu cau", "what the work has to satisfy", ("Yêu cầu",)),
        ("work", "nhiem vu|giai phap|noi dung|bien phap|cong viec|hoat dong", "what is to be done", ("Nhiệm vụ",)),
        ("carry", "to chuc thuc hien|phan cong|trach nhiem", "who carries it out", ("Tổ chức thực hiện",)),
        (
            "state",
            "tinh hinh|ket qua|thuc trang|danh gia|uu diem|ton tai|han che|nguyen nhan|bai hoc|su can thiet|dac diem",
            "what was and is",
            ("Tình hình thực hiện", "Tồn tại, hạn chế"),
        ),
        (
            "facts",
            "doi tuong|thoi gian|dia diem|thanh phan|kinh phi|hinh thuc|pham vi|can cu|chu de|co so phap ly",
            "when, where, with whom and by what means",
            ("Thời gian, địa điểm", "Kinh phí"),
        ),
        ("asks", "kien nghi|de xuat|de nghi", "what is asked of others", ("Kiến nghị, đề xuất",)),
        (
            "rules",
            "ho so|thu tuc|trinh tu|tieu chuan|tieu chi|dieu kien|quy dinh|che do|muc(?! (?:dich|tieu))",
            "what holds",
            ("Hồ sơ, thủ tục",),
        ),
    )
}
"""What a heading is about, by the words that stand near its beginning."""
TELLING = frozenset({"aim", "facts", "rules"})
"""Matters under which only a named body is told what to do."""
_OPENING = 80  # characters into a heading at which the words for its matter begin, at the most


def matters_of(title: str) -> tuple[str, ...]:
    """What a folded heading is about, by the words with which it begins."""
    told = {each.lastgroup for each in _any_matter().finditer(title) if each.start() <= _OPENING}
    return tuple([matter for matter in MATTERS if matter in told]) if told else ()


@functools.cache
def _any_matter() -> re.Pattern[str]:
    """All of these rules in one, which stops at each word that one of them begins with."""
    return whichever(MATTERS)
