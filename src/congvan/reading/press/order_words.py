"""Words around the verbs of ordering in a report: behind which they are nouns, whom they tell, and who says them."""

from __future__ import annotations

import re

from congvan.reading.grammar.rule import rule

LIST_OF = rule(
    "press.order.list-of",
    r"(?:mot so|cac|nhung|\d{1,2}) (?:noi dung|nhiem vu|giai phap|bien phap|van de)",
    basis="yêu cầu một số nội dung: what is told is a list, no body",
    examples=("một số nội dung", "các nhiệm vụ"),
    counterexamples=("các sở", "nội dung"),
    anchored=True,
)
THAT = rule(
    "press.order.that",
    r"(?:den )?viec\b|trong\b|cac\b|moi\b",
    basis="words that open what is ordered, and no name",
    examples=("việc", "đến việc", "trong"),
    counterexamples=("Sở",),
    anchored=True,
)
NOUN = rule(
    "press.order.noun",
    r"\b(?:theo|ý kiến|sự|các|những|đáp ứng|công tác|lãnh đạo,?|nội dung|một|ban|văn bản|thực hiện|được|bị|trước|đúng|kết luận,?|truyền đạt|tiếp thu|mức|có|không|sau khi|nhiều|nhận|"
    r"với|lời|đơn|để|thông tin|báo cáo,?|số|cấp|của|về|giao)\s+$",
    basis="behind these words yêu cầu, chỉ đạo … is a noun",
    examples=("theo ", "ý kiến ", "các "),
    counterexamples=("Sở ", "theo"),
    runs_on="text",
    flags=re.IGNORECASE,
)
TO_WHOM = rule(
    "press.order.to-whom",
    r"\s?:?\s(?:nhiem vu )?(?:cho |doi voi |toi |den |voi |truc tiep )?",
    basis="between an order and whom it tells: cho, đối với",
    examples=("‹ nhiệm vụ cho ›Sở", "‹ đối với ›Sở"),
    counterexamples=("cho",),
    anchored=True,
)
PAPER_SAYS = rule(
    "press.order.paper-says",
    r"(?<!\bco )(?:cong van|van ban|cong dien|chi thi|thong bao|ke hoach|ket luan|noi dung|huong dan)(?: nay| tren| cua [^.;]{2,60}| do [^.;]{2,60}? ky)?(?: \(?so \d[^ )]{0,30}\)?)?(?: cung| da| con| neu ro,?| tiep tuc| la| nhan manh,?| dong thoi){0,2}\s?$",
    basis="the paper is the subject: Công văn này nêu rõ",
    examples=(
        "Công văn cũng ",
        "Văn bản của Sở Y tế nêu rõ, ",
        "Công văn do ông Trần Văn Bình ký (số 12) ",
        "Công điện số 100 nêu rõ, ",
    ),
    counterexamples=("Sở Y tế cũng ", "công văn số", "Sở Y tế có kế hoạch "),
)
IMPLICIT = rule(
    "press.order.implicit",
    r"(?:[:;,]|\bva|\bdong thoi|\bcung)\s$",
    basis="an order that goes on with the subject before it",
    examples=(": ", " và ", " đồng thời ", " cùng "),
    counterexamples=("Sở ", "và"),
)
ALSO = rule(
    "press.order.also",
    r"\s?(?:,|va|dong thoi)\s(?:de nghi|yeu cau|giao)\s",
    basis="two verbs that tell may share what is to be done",
    examples=(" và đề nghị ", ", yêu cầu ", "đồng thời giao "),
    counterexamples=(" và các ", "đề nghị "),
    anchored=True,
)
SAYS_THAT = rule(
    "press.order.says-that",
    r"\s?(?:cung |con )?(?:neu ro|chi ro)(?: rang)?,? (?=[a-z])",
    basis="Thường vụ Tỉnh ủy nêu rõ các địa phương không …: what whoever speaks says is to be done",
    examples=(" nêu rõ các", " cũng nêu rõ, các", " còn nêu rõ rằng các", " chỉ rõ các"),
    counterexamples=(" yêu cầu các", " nêu rõ: các"),
    anchored=True,
)
FOR_WHOM = rule(
    "press.order.for-whom",
    r"thay mat [^,.;:]{3,60}, ",
    basis="NĐ30 PL I, II.7.a: on whose behalf is said before the subject: Thay mặt Chính phủ, Thủ tướng …",
    examples=("Thay mặt Chính phủ, Thủ",),
    counterexamples=("Thay mặt Chính phủ ký", "thay thế Sở, "),
    anchored=True,
)
THERE = rule(
    "press.order.there",
    r"\b(?:da|vua|moi|truoc do|sau do|cung ngay|hom|(?:sang|chieu|toi|ngay|thang|nam) (?:nay )?\d{1,4})\b",
    basis="words that say of a paper that it has been issued",
    examples=(
        "Bộ Y tế đã ban hành",
        "UBND tỉnh vừa có",
        "Ngày 12/4, UBND",
        "Mới đây, Bộ",
        "Trước đó, Sở",
        "Sau đó, Sở",
        "cùng ngày",
        "hôm qua",
        "sáng 12",
        "chiều nay 12",
        "tối 3",
        "tháng 4",
        "năm 2012",
    ),
    counterexamples=("UBND huyện có văn bản trả lời", "tháng này"),
)
VIEW = rule(
    "press.order.view",
    r"\b(?:co|cho) (?:cac )?y kien(?: chi dao| ket luan)?|\bneu ro|\bket luan|\bthong bao|\bnhu sau\s?:$",
    basis="có ý kiến chỉ đạo, nêu rõ: what follows is the paper's word",
    examples=("‹có ý kiến›", "‹cho các ý kiến chỉ đạo›", "nêu rõ"),
    counterexamples=("ý kiến", "như sau"),
)
SENT_TO = rule(
    "press.order.sent-to",
    r"\b(?:gui|dien)(?: (?:toi|den|cho))? $",
    basis="whom a paper was sent to is no subject of what follows",
    examples=("gửi ", "điện tới "),
    counterexamples=("gửi Sở ", "nhận "),
)
