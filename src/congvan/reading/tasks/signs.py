"""Signs in the words of an item that it is a task, or that it is none; each a rule with a name."""

from __future__ import annotations

import re

from congvan.reading.grammar.notation import spaced
from congvan.reading.grammar.rule import Rule, rule
from congvan.reading.tasks import denials

PUBLIC = rule(
    "task.subject.public",
    spaced(r"(?:cac )?(?:doanh nghiep|nguoi (?!dung dau)|ca nhan|ho |to chuc,? ca nhan|hoi vien|doan vien|nha dau tu)"),
    basis="whom a paper is about, rather than to whom it speaks",
    examples=("Doanh nghiệp nộp thuế theo quý", "Người nộp thuế kê khai"),
    counterexamples=("Người đứng đầu cơ quan chỉ đạo",),
    anchored=True,
)
INTRO = rule(
    "task.opening.circumstance",
    spaced(
        r"(?:tren co so|can cu|sau khi|trong|doi voi|nham|theo|qua|khi|truong hop|tu|ke tu|ve|cong tac|hang|thuc hien|nay|do do|dong thoi|vi vay|truoc|ngoai|cung voi|nhan duoc|tai)\b"
    ),
    basis="a clause that says when, why or in what matter stands before the order",
    examples=("Trên cơ sở đó, các sở báo cáo", "Đối với các dự án chậm tiến độ"),
    counterexamples=("Rà soát các dự án",),
    anchored=True,
)
TO_THE_END = rule(
    "task.opening.purpose",
    r"[đĐ]ể\s",
    basis="a clause that says to what end stands before the order",
    examples=("Để bảo đảm tiến độ, các sở tập trung",),
    counterexamples=("Đề nghị các sở",),
    runs_on="text",
    anchored=True,
)
JOINT = rule(
    "task.opening.joint",
    spaced(
        r"(?:tu do|trong do|dong thoi|ngoai ra|ben canh do|cung voi do|theo do|cu the|sau do|mat khac|dac biet|tren co so do|do do|vi vay)"
        r"_,?_(?:(?:nhiem vu|viec) [a-z ]{0,40}\bla )?(?:de |can |phai |la )?"
    ),
    basis="a joint carries the order of the sentence before it on",
    examples=("Đồng thời, tăng cường kiểm tra", "Ngoài ra cần rà soát"),
    counterexamples=("Tăng cường kiểm tra đồng thời",),
    anchored=True,
)
MUST = rule(
    "task.sign.must",
    r"\b(?:phải|cần|có\s+trách\s+nhiệm|không\s+được|nghiêm\s+cấm)\b",
    basis="an impersonal duty: what is to be done, whoever does it",
    examples=("Hồ sơ phải gửi trước ngày 15", "Các hoạt động cần bảo đảm an toàn"),
    counterexamples=("Hồ sơ gồm hai phần", "Căn cứ vào cán bộ"),
    runs_on="text",
    flags=re.IGNORECASE,
    opens=("phai", "can", "co", "khong", "nghiem"),
)
FORBIDS = rule(
    "task.sign.forbids",
    r"\W{0,3}(?:tuyệt\s+đối\s+)?(?:không(?!\s+(?:phải|thuộc|có|chỉ|những|còn))\s|nghiêm\s+cấm)",
    basis="a prohibition that is addressed to somebody is a task",
    examples=("Không tổ chức ăn uống", "Nghiêm cấm cán bộ uống rượu", "Tuyệt đối không chủ quan"),
    counterexamples=(
        "Không phải nộp thuế",
        "Không thuộc diện nộp thuế",
        "Không có vướng mắc",
        "Không chỉ các sở",
        "Không những các sở",
        "Không còn hộ nghèo",
        "Báo cáo không đầy đủ",
    ),
    runs_on="text",
    flags=re.IGNORECASE,
    anchored=True,
)
PAST = rule(
    "task.sign.past",
    r"\b(?:đã|vừa|thời\s+gian\s+qua|trong\s+những\s+năm\s+qua|hiện\s+nay|đang)\b",
    basis="what was or is, is told and not ordered",
    examples=("Thời gian qua, các cấp đã quan tâm", "UBND tỉnh đã ban hành"),
    counterexamples=("Các cấp quan tâm",),
    runs_on="text",
    flags=re.IGNORECASE,
    opens=("da", "vua", "thoi", "trong", "hien", "dang"),
)
EFFECT = rule(
    "task.sign.effect",
    r"\bco\s+hieu\s+luc\b|\bthay\s+the\s+(?:quyet|thong|nghi|cong|chi|quy)\b|\bhet\s+hieu\s+luc\b",
    basis="an article that states effect is none",
    examples=("Quyết định này có hiệu lực kể từ ngày ký",),
    counterexamples=("Kế hoạch thay thế thiết bị",),
)
ENFORCED = rule(
    "task.sign.enforced",
    r"\bchiu\s+trach\s+nhiem\s+(?:chi\s+dao\s+)?(?:thi\s+hanh|thuc\s+hien|to\s+chuc)|\bthi\s+hanh\s+(?:quyet\s+dinh|nghi\s+quyet|thong\s+tu)\s+nay",
    basis="the article that charges somebody with carrying a decision out (NĐ30 PL III, 1.2)",
    examples=("Giám đốc các Sở chịu trách nhiệm thi hành Quyết định này", "chịu trách nhiệm chỉ đạo thực hiện"),
    counterexamples=("Quyết định này có hiệu lực thi hành",),
    opens=("chiu", "thi"),
)
TARGET = rule(
    "task.sign.target",
    r"\W{0,3}(?:\d|phan\s+dau|ty\s+le|ti\s+le|tren\s+\d|toi\s+thieu|it\s+nhat)",
    basis="a figure to be reached is an objective, and no work to do",
    examples=("100% hồ sơ được giải quyết đúng hạn", "Phấn đấu đạt 95%", "Tỷ lệ hộ nghèo giảm 2%"),
    counterexamples=("Rà soát 100% hồ sơ",),
    anchored=True,
)
DEFINES = rule(
    "task.sign.defines",
    r"[^.;:]{0,160}\s(?:là|gồm|thuộc\s+diện|được\s+(?:hiểu|xác\s+định|tính|quy\s+định))\s",
    basis="a sentence that says what something is",
    examples=("Ban Quản lý là cơ quan hành chính", "Hồ sơ gồm đơn và bản sao"),
    counterexamples=("Rà soát hồ sơ",),
    runs_on="text",
    anchored=True,
)
CONDITION = rule(
    "task.sign.condition",
    spaced(r"\W{0,3}(?:neu|truong hop|doi voi truong hop|khi)\b"),
    basis="what holds in a case is more often a rule than an order",
    examples=("Trường hợp hồ sơ chưa đủ", "Nếu quá hạn"),
    counterexamples=("Các sở, nếu quá hạn",),
    anchored=True,
)
LAW = rule(
    "task.sign.law",
    spaced(
        r"\W{0,3}(?:can cu|theo|tai) (?:khoan|dieu|diem|cac quy dinh|quy dinh|huong dan tai|giay (?:chung nhan|phep)|luat|nghi dinh|thong tu|cong van|quyet dinh)"
    ),
    basis="a sentence that opens with what the law says, as answers to questions do",
    examples=("Theo quy định tại khoản 2 Điều 5", "Căn cứ các quy định nêu trên"),
    counterexamples=("Theo đó, các sở",),
    anchored=True,
)
SENDS = rule(
    "task.sign.sends",
    spaced(r"\b(?:gui|bao cao|bao) (?:ve|cho|bang|qua|ket qua)\b"),
    basis="where and how the answer is to be sent is told to those who answer",
    examples=("Danh sách gửi về Sở trước ngày 15", "báo cáo về Ủy ban nhân dân tỉnh"),
    counterexamples=("Báo cáo tổng kết",),
    opens=("gui", "bao"),
)
BEGS = rule(
    "task.sign.begs",
    r"\b(?:xin|vui\s+lòng|đề\s+nghị)\s+(?:được\s+|sớm\s+)?gửi\b",
    basis="habit of letters: xin gửi về … asks whoever reads it",
    examples=("Ý kiến xin gửi về Sở", "vui lòng gửi về Sở", "đề nghị sớm gửi về Sở", "xin được gửi báo cáo"),
    counterexamples=("gửi về Sở", "xin ý kiến"),
    runs_on="text",
    flags=re.IGNORECASE,
)
CHARGED = rule(
    "task.sign.charged",
    r"\bcó\s+trách\s+nhiệm\b",
    basis="whoever stands before có trách nhiệm is charged, a body or not",
    examples=("Người vay có trách nhiệm trả nợ",),
    counterexamples=("nêu cao tinh thần trách nhiệm",),
    runs_on="text",
    flags=re.IGNORECASE,
)
ANSWERS = rule(
    "task.sign.answers",
    spaced(
        r"\b(?:duoc|phai|khong duoc|khong phai|thi) (?:hoan|khau tru|ke khai|tinh|nop|ap dung|mien|giam|huong|chiu|lap hoa don)\b"
    ),
    basis="an answer on taxes and dues says what holds",
    examples=("doanh nghiệp được khấu trừ thuế", "thì áp dụng thuế suất 10%"),
    counterexamples=("đơn vị nộp báo cáo",),
    opens=("duoc", "phai", "khong", "thi"),
)
LEADS_IN = rule(
    "task.sign.leads-in",
    r":\W*$",
    basis="what ends in a colon speaks for the list below it",
    examples=("Các sở thực hiện các nhiệm vụ sau:",),
    counterexamples=("Thời gian: tháng 5.",),
)
GROUND = rule(
    "task.sign.ground",
    spaced(r"\W{0,3}(?:thuc hien|can cu|theo|xet)\b") + r"[^.;:]{0,400},\W*$",
    basis="what rests on another paper and ends in a comma is the ground of the sentence that follows",
    examples=("Thực hiện Công văn số 15/BYT-KCB của Bộ Y tế,",),
    counterexamples=("Thực hiện Công văn số 15, báo cáo kết quả.", "Rà soát nhân lực,"),
    anchored=True,
)
THEN = rule(
    "task.sign.then",
    r"\sthì\s",
    basis="what follows from a case is a rule rather than an order",
    examples=("Nếu quá hạn thì áp dụng mức phạt",),
    counterexamples=("Rà soát thị trường",),
    runs_on="text",
)
PAPER = rule(
    "task.order.of-paper",
    r"(?:trong\s+)?(?:cong\s+dien|chi\s+thi|cong\s+van|van\s+ban|ke\s+hoach|thong\s+bao|quyet\s+dinh)[^.;:,]{0,80}+$",
    basis="the paper itself is the subject that orders",
    examples=("Công điện ", "Văn bản nêu trên "),
    counterexamples=("Công điện số 3, các sở ",),
    anchored=True,
)
LED = rule(
    "task.order.led",
    spaced(r"(?:tren co so|can cu|theo|de|nham|tu|qua|do|vi) ") + r"[^.;:,]{0,300}+,\s+$",
    basis="an order behind one clause on its ground orders as much as one with which a sentence opens",
    examples=(
        "Căn cứ quy định trên, ",
        "Để bảo đảm tiến độ, ",
        "Theo hướng dẫn nêu trên, ",
        "Vì vậy, ",
        "Do đó, ",
        "Từ tình hình trên, ",
        "Nhằm hoàn thành kế hoạch, ",
        "Qua kiểm tra, ",
        "Trên cơ sở đó, ",
    ),
    counterexamples=("Nếu có vướng mắc, ", "Căn cứ quy định trên; ", "Căn cứ quy định trên, các sở "),
    anchored=True,
)
MAKES = rule(
    "task.sign.makes",
    spaced(
        r"\b(?:xay dung|ban hanh)(?: va ban hanh)? (?:ke hoach|chuong trinh|huong dan|quy che|chi thi|quyet dinh|nghi quyet|thong tu|de an|phuong an|quy dinh)\b"
    )
    + r"(?:[^.]|\.(?=\d)){0,500}(?:nhu\s+sau|sau\s+day|[.:])\W{0,3}$",
    basis="the formula by which a paper is made is no task",
    examples=("Sở Y tế xây dựng kế hoạch triển khai, cụ thể như sau:", "Ban Thường vụ xây dựng kế hoạch."),
    counterexamples=("Sở Y tế xây dựng kế hoạch. Các phòng thực hiện",),
)
KNOWN = rule(
    "task.sign.closing",
    r"\b(?:thong\s+bao|tra\s+loi|phuc\s+dap|huong\s+dan|kinh\s+bao|thong\s+tin|gui)\b[^.]{0,220}"
    r"\b(?:de|toi|den|cho)\b[^.]{0,160}\bbiet\b",
    basis="the formula with which a letter closes: it is sent so that others know",
    examples=("Sở Y tế thông báo để các đơn vị biết, thực hiện", "Tổng cục Thuế trả lời để Cục Thuế được biết"),
    counterexamples=("Báo cáo kết quả để tổng hợp",),
)

OPENING: tuple[Rule, ...] = (FORBIDS, TARGET, DEFINES, CONDITION, LAW, GROUND, *denials.OPENING)
"""Signs that are held against the first words."""
FIRST: dict[Rule, tuple[str, ...]] = {
    EFFECT: ("hieu", "thay"),
    ANSWERS: ANSWERS.opens,
    THEN: ("thi",),
    **denials.FIRST,
}
"""Signs that speak against the sentence in which they stand, which must be the first; each with the words of which it has one."""
INSIDE: dict[Rule, tuple[str, ...]] = {
    MUST: ("phai", "can", "nhiem", "khong", "nghiem"),
    ENFORCED: ENFORCED.opens,
    SENDS: SENDS.opens,
    BEGS: ("gui",),
    CHARGED: ("nhiem",),
}
"""Signs that may stand anywhere; the same."""
LAST: tuple[Rule, ...] = (LEADS_IN,)
"""Signs that stand at the end."""
OF_RULES: frozenset[Rule] = frozenset({TARGET, DEFINES, CONDITION, LAW, ANSWERS, THEN})
"""Signs that something tells what holds: against who is ordered in so many words they count for nothing."""
OF_EFFECT: frozenset[Rule] = frozenset({EFFECT})
"""Signs that something tells from when on a paper holds: a deed in a list of work may only name such a paper."""
