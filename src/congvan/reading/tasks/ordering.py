"""The words that order or ask, and those before which they do not."""

from __future__ import annotations

import re

from congvan.reading.grammar.notation import spaced
from congvan.reading.grammar.rule import Rule, rule

# What orders; the name must follow at once. The second pattern must not stand before it.
ORDERS: tuple[tuple[Rule, Rule | None], ...] = (
    (
        rule(
            "task.order.giao",
            spaced(r"giao (?:(?:trach )?nhiem (?:vu )?)?(?:cho )?"),
            basis="NĐ30 PL III, templates: what orders or asks; the name of who is told follows at once",
            examples=("‹giao ›Sở", "‹giao nhiệm vụ cho ›Sở", "‹giao trách nhiệm ›Sở"),
            counterexamples=("giaoSở", "yêu cầu "),
            flags=re.DOTALL,
        ),
        rule(
            "task.order.not-giao",
            r"(?:duoc|ban|chuyen|phan|ngoai|xa|dau|trung uong|(?<!ubnd )(?<!nhan dan )tinh)\s+$",
            basis="habit: được giao, bàn giao, tỉnh giao: the word is no order there",
            examples=("được ", "bàn ", "chuyển ", "phân ", "ngoại ", "xã ", "đấu ", "trung ương ", "tỉnh "),
            counterexamples=("để ", "Sở Y tế ", "UBND tỉnh ", "nhân dân tỉnh "),
        ),
    ),
    (
        rule(
            "task.order.yeu-cau",
            spaced(r"yeu cau(?:_:)? (?:doi voi )?"),
            basis="NĐ30 PL III, templates: what orders or asks; the name of who is told follows at once",
            examples=("‹yêu cầu ›Sở", "‹yêu cầu đối với ›Sở", "‹Yêu cầu: ›Sở"),
            counterexamples=("yêu cầu",),
            flags=re.DOTALL,
        ),
        rule(
            "task.order.not-yeu-cau",
            r"(?:theo|khong|truoc|dap ung|cac|nhung|so|su|mot)\s+$",
            basis="habit: theo yêu cầu, các yêu cầu: the word is no order there",
            examples=("theo ", "không ", "trước ", "đáp ứng ", "các ", "những ", "số ", "sự ", "một "),
            counterexamples=("để ", "Sở Y tế "),
        ),
    ),
    (
        rule(
            "task.order.de-nghi",
            spaced(r"de nghi (?:voi )?"),
            basis="NĐ30 PL III, templates: what orders or asks; the name of who is told follows at once",
            examples=("‹đề nghị ›Sở", "‹đề nghị với ›Sở"),
            counterexamples=("đề nghị",),
            flags=re.DOTALL,
        ),
        rule(
            "task.order.not-de-nghi",
            r"(?:theo|xet|su|cac|loi|don|van ban)\s+$",
            basis="habit: theo đề nghị, đơn đề nghị: the word is no order there",
            examples=("theo ", "xét ", "sự ", "các ", "lời ", "đơn ", "văn bản "),
            counterexamples=("để ", "Sở Y tế "),
        ),
    ),
    (
        rule(
            "task.order.phan-cong",
            spaced(r"phan cong (?:nhiem vu )?(?:cho )?"),
            basis="NĐ30 PL III, templates: what orders or asks; the name of who is told follows at once",
            examples=("‹phân công ›Sở", "‹phân công nhiệm vụ cho ›Sở"),
            counterexamples=("phân công",),
            flags=re.DOTALL,
        ),
        rule(
            "task.order.not-phan-cong",
            r"(?:duoc|theo|su)\s+$",
            basis="habit: được phân công, theo phân công: the word is no order there",
            examples=("được ", "theo ", "sự "),
            counterexamples=("để ", "Sở Y tế "),
        ),
    ),
    (
        rule(
            "task.order.uy-quyen",
            spaced(r"uy quyen cho "),
            basis="NĐ30 PL III, templates: what orders or asks; the name of who is told follows at once",
            examples=("‹ủy quyền cho ›Sở",),
            counterexamples=("ủy quyền của Sở",),
            flags=re.DOTALL,
        ),
        rule(
            "task.order.not-uy-quyen",
            r"\b(?!(?:dinh|nhat|y|va|nay)\b)[a-z]+\s+$",
            basis="habit: Công ty A ủy quyền cho Công ty B: whoever stands before it does so, and the paper only tells it",
            examples=("công ty ", "hai bên "),
            counterexamples=("; ", "quyết định ", "thống nhất ", "đồng ý ", "và ", "nay "),
        ),
    ),
    (
        rule(
            "task.order.kinh-trinh",
            spaced(r"kinh trinh "),
            basis="NĐ30 PL III, templates: what orders or asks; the name of who is told follows at once",
            examples=("‹kính trình ›Bộ",),
            counterexamples=("kính gửi Bộ",),
            flags=re.DOTALL,
        ),
        None,
    ),
    (
        rule(
            "task.order.nhan-duoc",
            spaced(
                r"nhan duoc (?:su |y kien )?(?:chi dao |phan hoi |huong dan |tra loi )?(?:som )?(?:y kien )?(?:chi dao |tra loi |huong dan )?cua "
            ),
            basis="NĐ30 PL III, templates: what orders or asks; the name of who is told follows at once",
            examples=("nhận được ý kiến chỉ đạo của Bộ", "nhận được sự phản hồi của Bộ"),
            counterexamples=("nhận được Công văn",),
            flags=re.DOTALL,
        ),
        None,
    ),
    (
        rule(
            "task.order.xin-y-kien",
            spaced(r"xin y kien (?:chi dao )?(?:cua )?"),
            basis="NĐ30 PL III, templates: what orders or asks; the name of who is told follows at once",
            examples=("‹xin ý kiến ›Bộ", "‹xin ý kiến chỉ đạo của ›Bộ"),
            counterexamples=("xin phép Bộ",),
            flags=re.DOTALL,
        ),
        None,
    ),
    (
        rule(
            "task.order.de-xuat",
            spaced(r"de xuat (?:voi )?"),
            basis="NĐ30 PL III, templates: what orders or asks; the name of who is told follows at once",
            examples=("‹đề xuất ›Bộ", "‹đề xuất với ›Bộ"),
            counterexamples=("đề xuất",),
            flags=re.DOTALL,
        ),
        rule(
            "task.order.not-de-xuat",
            r"(?:noi dung|y kien|su|cac)\s+$",
            basis="habit: nội dung đề xuất: the word is no order there",
            examples=("nội dung ", "ý kiến ", "sự ", "các "),
            counterexamples=("để ", "Sở Y tế "),
        ),
    ),
)
KINDS = ("order",) * 5 + ("request",) * 4
PAST = rule(
    "task.order.done",
    r"\bda\s+$",
    basis="đã yêu cầu is told, not ordered",
    examples=("đã ",),
    counterexamples=("đã", "sẽ "),
)
NAMED = rule(
    "task.order.named",
    r"\bviec\s+$",
    basis="việc giao, việc phân công: the deed is named, as titles of papers do, and not done",
    examples=("về việc ", "việc "),
    counterexamples=("công việc, ", "nay "),
)
NO_ORDER = rule(
    "task.order.no-order",
    r"giáo|[Gg]iao\s+ban\b",
    basis="giáo is another word than giao; giao ban is a meeting: neither gives anything to a body",
    examples=("giáo viên", "giao ban tháng 9", "Giao ban quý"),
    counterexamples=("giao Ban Quản lý", "Giao Sở Y tế"),
    runs_on="text",
    anchored=True,
)
MONG = rule(
    "task.order.awaited",
    r"\b(?:mong|cho)\s+(?:som\s+)?$",
    basis="habit of letters: mong sớm nhận được ý kiến của …",
    examples=("mong ", "chờ sớm "),
    counterexamples=("sớm ", "mong"),
)
