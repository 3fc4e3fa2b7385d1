"""Words that order, ask, open a list of tasks, or show that none is meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.grammar.notation import spaced
from congvan.reading.grammar.rule import rule
from congvan.reading.tasks.names import Name, read_names
from congvan.reading.tasks.ordering import KINDS, MONG, NAMED, NO_ORDER, ORDERS, PAST

if TYPE_CHECKING:
    from congvan.reading.text.normalise import Text


class Order(NamedTuple):
    """``Giao Sở Y tế``: an order at ``[start, end)`` and the names to whom it is given."""

    start: int
    end: int
    names: list[Name]
    kind: str = "order"
    """``order``; ``request``: ``kính trình``, ``đề xuất``, with which a letter asks its addressee, and by which in other
    papers somebody is told to ask; ``past``: ``đã yêu cầu Sở Y tế``, which is background."""


SHORT_FORM = rule(
    "task.order.short-form",
    r"(?![IVXLC]+\b)[A-ZĐ]{3,10}\b(?!\s+[A-ZĐ]{2,}\b)",
    basis="an order may go to a body by its short form: đề nghị CSGDĐH cử đại diện",
    examples=("CSGDĐH cử đại diện", "TTYT huyện báo cáo"),
    counterexamples=("VIII. Tổ chức", "THỰC HIỆN CHẾ ĐỘ", "Sở Y tế"),
    runs_on="text",
    anchored=True,
)
COUNTED = rule(
    "task.item.counted",
    spaced(
        r"(?:(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) la|thu (?:nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi))_[,:]_|(?:i{1,3}|i?[vx]|vi{1,3})\)_"
    ),
    basis="words that count an item stand before what it orders, and are no order: Một là,",
    examples=(
        "Một là, rà soát",
        "Thứ hai: báo cáo",
    ),
    counterexamples=("Một số sở",),
    flags=re.DOTALL,
    anchored=True,
)
OPENS = rule(
    "task.list.opens",
    spaced(r"\bsau(?: day)?_$"),
    basis="what stands before the colon of a sentence that opens a list: như sau:",
    examples=(
        "như sau",
        "sau đây",
    ),
    counterexamples=("như trên",),
    flags=re.DOTALL,
)
NAMELY = rule(
    "task.list.namely",
    spaced(r"_cu the(?: nhu sau)?_:_$"),
    basis="Cụ thể: in a line of its own hands on what was said before it",
    examples=(
        "Cụ thể:",
        "Cụ thể như sau:",
    ),
    counterexamples=("Cụ thể hóa",),
    flags=re.DOTALL,
    anchored=True,
)

ASKS = rule(
    "task.list.asks",
    spaced(
        r".*?\b(?:yeu cau|de nghi|giao\b|keu goi|chi dao(?: cac| thuc hien|:| nhu)|phan cong|quyet nghi|tap trung (?:thuc hien|chi dao|trien khai|lanh dao)|"
        r"(?:thuc hien|trien khai|lam)(?: (?:tot|nghiem|nghiem tuc|dong bo|ngay|quyet liet|day du|hieu qua))*? (?:mot so|cac|nhung) (?:noi dung|cong viec|bien phap)|ket luan|nhiem vu|giai phap)"
    ),
    basis="what a lead-in must say for its list to be one of tasks",
    examples=(
        "Yêu cầu thực hiện:",
        "triển khai các nhiệm vụ sau",
    ),
    counterexamples=("Thành phần gồm:",),
    flags=re.DOTALL,
    anchored=True,
)
VIEW = rule(
    "task.list.view",
    spaced(r"\b(?:co|cho) (?:cac )?y kien(?: chi dao| ket luan)? nhu sau_:"),
    basis="có ý kiến như sau: what follows a view may order, or only answer",
    examples=("có ý kiến như sau:",),
    counterexamples=("có ý kiến khác",),
    flags=re.DOTALL,
)
_ANSWERS = rule(
    "task.letter.answers",
    r"\b(?:trả\s+lời(?!\s+(?:câu\s+hỏi|phỏng\s+vấn|chất\s+vấn))|phúc\s+đáp|hỏi\s+về|giải\s+đáp"
    r"|nhận\s+được\s+(?:công\s+văn|văn\s+bản|đơn|phiếu|thư|email|câu\s+hỏi)[^.:]{0,400}(?:hỏi|vướng\s+mắc|hướng\s+dẫn|giải\s+quyết|đề\s+nghị\s+hỗ\s+trợ))\b",
    basis="a letter that answers a question tells how the law is read",
    examples=("trả lời Công văn", "phúc đáp Công văn", "hỏi về thuế"),
    counterexamples=(
        "hội viên",
        "nhận được báo cáo",
        "trả lời câu hỏi tại phiên họp",
        "trả lời chất vấn",
        "trả lời phỏng vấn",
    ),
    runs_on="text",
    flags=re.IGNORECASE,
)


NOT_ORDERED = rule(
    "task.opening.none",
    spaced(
        r"[-+*_ ]?(?:ghi nhan|danh gia cao|bieu duong|hoan nghenh|co ban|chap thuan|nhat tri|dong y|cam on|tran trong|kinh moi|tren day|"
        r"thong nhat(?! (?:thuc hien|trien khai|quan ly|chi dao))|"
        r"(?:quyet dinh|nghi quyet|nghi dinh|bao cao|cong van|chi thi|ke hoach|luat|thong tu|thong bao|to trinh|huong dan|de an|van ban|giay phep)(?: so| nay| ve| cua| phe duyet| \d)|"
        r"(?:noi dung|doi tuong|thoi gian|dia diem|thanh phan|chu tri|muc dich|muc tieu|hinh thuc|so luong|dia chi|ghi chu|luu y|noi nhan|thoi han uy quyen)\b[^:.]{0,40}:|"
        r"luu y\b|thoi han (?:cham nhat|hoan thanh|thuc hien)\b|ban hanh kem theo\b|nay,? (?:[a-z]+ ){0,8}?thong bao\b|chi tiet(?: [a-z]+){0,4} (?:tai|theo|trong|o) |\d{1,2}(?:h|:)\d{0,2}\s?(?:-|den)\s?\d{1,2}(?:h|:)\d{0,2},?(?: ngay)?[\d/.\s]*\W*$|du bao(?: (?:tu|trong|hom|ngay|thoi|tai|toi|den|sap)\b|,)|kem theo|nguon\b|anh\b|kinh phi\b|can cu (?:luat|nghi|quyet|thong|bo luat|cong van|vao)[^:;]*;_$)"
    ),
    basis="an item that praises, agrees, names a place or a time, or closes tells nobody to act",
    examples=(
        "Ghi nhận, đánh giá cao kết quả",
        "Thời gian: 02 ngày",
        "Quyết định này có hiệu lực",
        "Giấy phép này có hiệu lực",
        "Ban hành kèm theo Quyết định này",
        "Thời hạn chậm nhất 05 ngày",
        "Thời hạn hoàn thành trong tháng 6",
        "Thời hạn thực hiện 10 ngày",
        "Chi tiết danh mục nhiệm vụ tại Phụ lục kèm theo",
        "14h00 - 17h00, ngày 18/12/2026",
    ),
    counterexamples=(
        "Thống nhất thực hiện",
        "Thống nhất triển khai",
        "Thống nhất quản lý",
        "Thống nhất chỉ đạo",
        "Rà soát quy hoạch",
    ),
    flags=re.DOTALL,
    anchored=True,
)
CLOSING = rule(
    "task.closing.sent",
    spaced(
        r"(?:thong bao|tra loi|bao cao|huong dan|gui|de|trinh)\b[^.]{0,220}\b(?:de|duoc)\b[^.]{0,160}\b(?:biet|chi dao|tong hop|thuc hien)\b[^.]{0,60}"
    ),
    basis="a paper is sent so that others know or act",
    examples=("báo cáo kết quả để tổng hợp",),
    counterexamples=("báo cáo kết quả",),
    flags=re.DOTALL,
)
SPEECH = rule(
    "task.subject.speaks",
    spaced(
        r"(?:(?:da|vua|xin|kinh|tran trong|se|rat|cung|thong nhat) )?(?:bieu duong|ghi nhan|danh gia cao|hoan nghenh|thong nhat\b|dong y|nhat tri|nhan duoc|nhan thay|tra loi|"
        r"ket luan|cam on|tran trong|gui kem|gui den|moi\b|ban hanh\b[^.]*nhu sau|ban hanh (?:luat|nghi dinh|thong tu|phap lenh|lenh|(?:nghi quyet|quyet dinh) (?:ve|quy dinh|bai bo|sua doi|ban hanh|phe duyet|huong dan))|xay dung ke hoach\b[^.]*nhu sau|chuc\b|hoi\b|thong bao\b|dang ky\b|"
        r"lam viec theo\b|de xuat (?:theo|nhu)\b|hoat dong theo\b|da\b|dang\b|duoc\b|chua\b|la\b(?! co quan)|con\b|se\b|co\b(?! (?:trach|ke hoach|giai phap|bien phap|nhiem))|bao gom|gom\b|khong\b(?! (?:de|duoc|to chuc|lam)))"
    ),
    basis="what a body says, has done, or is: no order follows its name",
    examples=(
        "đã ban hành kế hoạch",
        "trân trọng cảm ơn",
        "là đơn vị sự nghiệp",
    ),
    counterexamples=(
        "có trách nhiệm",
        "có kế hoạch",
        "có giải pháp",
        "có biện pháp",
        "có nhiệm vụ",
        "không để",
        "không được",
        "không tổ chức",
        "không làm",
        "chủ trì, phối hợp",
    ),
    flags=re.DOTALL,
    anchored=True,
)
HINDERED = rule(
    "task.closing.hindered",
    spaced(r"\b(?:co|gap|phat sinh|con) (?:[a-z]+ ){0,2}(?:kho khan|vuong mac)\b[^.;:]{0,40},? $"),
    basis="what is asked of whoever meets difficulties closes a paper",
    examples=("hiện có khó khăn, vướng mắc ", "nếu còn vướng mắc, ", "gặp khó khăn ", "phát sinh vướng mắc, "),
    counterexamples=("tháo gỡ khó khăn, vướng mắc, ", "có khó khăn. Vì vậy, "),
)
REQUESTS = rule(
    "task.order.requests",
    spaced(r"de nghi\b"),
    basis="habit: đề nghị asks, where yêu cầu and giao order",
    examples=("đề nghị các sở", "đề\nnghị các sở"),
    counterexamples=("yêu cầu các sở",),
    anchored=True,
)
HINDRANCE = rule(
    "task.closing.hindrance",
    spaced(r"(?:trong qua trinh|neu|truong hop|qua trinh).{0,160}(?:vuong mac|kho khan|phat sinh)"),
    basis="a clause on difficulties says where to ask, and orders no work",
    examples=(
        "Nếu có vướng mắc",
        "Trong quá trình thực hiện có khó khăn",
    ),
    counterexamples=("Khi có kết quả",),
    flags=re.DOTALL,
    anchored=True,
)
MEETING = rule(
    "task.order.meeting",
    r"(?i:giao)\s+ban\b",
    basis="giao ban in small letters is a meeting, and no order to a board",
    examples=("giao ban", "Giao ban"),
    counterexamples=("giao Ban", "giao bản"),
    runs_on="text",
    anchored=True,
)


_OWN_STAFF = rule(
    "task.order.own-staff",
    spaced(r"(?:giao|phan cong) (?:can bo|cong chuc|vien chuc|nhan vien)\b"),
    basis="whoever has the duty of an item gives it to its own people: phân công cán bộ trực; the paper orders the body",
    examples=(
        "Phân công cán bộ trực dịch",
        "giao công chức theo dõi",
        "giao viên chức",
        "phân công nhân viên",
    ),
    counterexamples=("Phân công đồng chí Nguyễn Văn A", "Giao Sở Y tế"),
    flags=re.DOTALL,
    anchored=True,
)


def answers(text: Text, start: int, end: int) -> bool:
    """Whether a letter opens so that it answers a question."""
    return _ANSWERS.search(text.text, start, end) is not None


def find_orders(text: Text, start: int, end: int) -> list[Order]:
    """The orders in ``[start, end)``, in reading order."""
    found: list[Order] = []
    fold = text.fold
    for which, (order, before) in enumerate(ORDERS):
        reached = start  # what a name has taken in is no order: words of one kind in a row cost no more than once
        for match in order.finditer(fold, start, end):
            place = match.start()
            if place < reached:
                continue
            if (place and fold[place - 1].isalnum()) or NO_ORDER.match(text.text, place):
                continue
            head = fold[max(0, place - 14) : place]
            if NAMED.search(head) or (before is not None and before.search(head)):
                continue
            if "nhan" in match.group()[:4] and not MONG.search(head):
                continue
            if MEETING.match(text.text, place) or _OWN_STAFF.match(fold, place):
                continue
            names = read_names(text, match.end(), end)
            told, reached = names.found, names.end
            if not told and (short := SHORT_FORM.match(text.text, match.end(), end)):
                told, reached = [Name(*short.span(), is_group=False)], short.end()
            if told:
                kind = "past" if PAST.search(head) else KINDS[which]
                found.append(Order(place, reached, told, kind))
    return sorted(found)
