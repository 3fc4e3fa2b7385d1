"""What the directive does with a document that it mentions, told by the words before (vai trò viện dẫn)."""

from __future__ import annotations

from typing import get_args

from congvan.model.reference import ReferenceRole
from congvan.reading.grammar.rule import rule

_WINDOW = 130
_SHORT = 90
_KEYS = rule(
    "references.role.word",
    r"\b(?:(?P<basis>can\s{1,9}cu)|(?P<implements>(?:trien\s{1,9}khai|thuc\s{1,9}hien|thi\s{1,9}hanh|quan\s{1,9}triet|chap\s{1,9}hanh))"
    r"|(?P<replies_to>tra\s{1,9}loi|phuc\s{1,9}dap|nhan\s{1,9}duoc)"
    r"|(?P<amends>(?:duoc\s{1,9})?(?:sua\s{1,9}doi|bo\s{1,9}sung|dinh\s{1,9}chinh))|(?P<replaces>(?:duoc\s{1,9})?thay\s{1,9}the)"
    r"|(?P<repeals>(?:bi\s{1,9}|duoc\s{1,9})?(?:bai\s{1,9}bo|huy\s{1,9}bo|thu\s{1,9}hoi))|(?P<follows_up>tiep\s{1,9}theo)"
    r"|(?P<cites>theo|tai|boi|quy\s{1,9}dinh|huong\s{1,9}dan))\b",
    basis="what the words before a mention do with it: NĐ30 PL I, II.6.a",
    examples=(
        "căn cứ",
        "triển khai",
        "phúc đáp",
        "bị bãi bỏ",
        "thay thế",
        "thi hành",
        "quán triệt",
        "chấp hành",
        "sửa đổi",
        "bổ sung",
        "đính chính",
        "hủy bỏ",
        "thu hồi",
        "theo",
        "tại",
        "bởi",
        "quy định",
        "hướng dẫn",
        "‹bị bãi bỏ›",
        "‹được thu hồi›",
    ),
    counterexamples=("can thiệp",),
)
_SENTENCE = rule(
    "references.role.sentence-end",
    r"[.;:\n](?:(?<!\n)(?=\s)|(?<=\n)\s*\n)",
    basis="a sentence before the mention says nothing of it",
    examples=("xong. Theo", "a; b", "xong\n\nTheo"),
    counterexamples=("66.7",),
)
_JOINS = rule(
    "references.role.joined",
    r"[\s,;]{0,80}(?:\bva\b)?[\s,;]{0,80}(?:cac\s{1,80})?\Z",
    basis="coordinated mentions have one role",
    examples=(" và ", " , các "),
    counterexamples=(" của ",),
    anchored=True,
)
# After the mention before, these words speak of that document, not of what the directive does.
_TITLE = rule(
    "references.role.in-title",
    r"\s{0,9},?\s{0,9}(?:sua\s|thay\s|bai\s|huy\s|dinh\s{1,9}chinh|duoc\s)|\b(?:ve|quy\s{1,9}dinh|huong\s{1,9}dan|ban\s{1,9}hanh|phe\s{1,9}duyet)\b",
    basis="words of a title speak of that document",
    examples=(
        " về việc",
        ", sửa đổi",
        ", thay thế",
        ", bãi bỏ",
        ", hủy bỏ",
        ", đính chính",
        ", được sửa",
        ", đã được sửa",
        " quy định",
        " hướng dẫn",
        " ban hành",
        " phê duyệt",
    ),
    counterexamples=(" ngày 5",),
)
_ROLES: dict[str, ReferenceRole] = {each: each for each in get_args(ReferenceRole)}
_ACTIVE = frozenset({"amends", "replaces", "repeals"})
_CARRIED = frozenset({"basis", "implements", "replies_to"})


def role_before(fold: str, at: int, start: int, previous: tuple[int, ReferenceRole] | None) -> ReferenceRole:
    """The role of the mention that begins (with its pinpoints) at ``at``.

    Args:
        fold: The folded text.
        at: Where the mention or its pinpoints begin.
        start: Where the text begins.
        previous: End and role of the mention before, where there is one.
    """
    begin = max(start, at - _WINDOW)
    of_another = False
    if previous is not None and previous[0] >= begin:
        begin = previous[0]
        between = fold[begin:at]
        if len(between) < _SHORT and _JOINS.match(between) and "\n\n" not in between:
            return previous[1]
        # A list of grounds runs on after the title of each: Căn cứ A về …; B về …
        if previous[1] in _CARRIED and between.rstrip().endswith(";"):
            return previous[1]
        of_another = _TITLE.search(between) is not None
    window = fold[begin:at]
    sentence = 0
    for mark in _SENTENCE.finditer(window):
        sentence = mark.end()
    if of_another and not sentence:
        return "cites"
    role: ReferenceRole = "cites"
    for key in _KEYS.finditer(window, sentence):
        found = _ROLES[key.lastgroup or "cites"]
        if found == "cites":
            role = role if role in _CARRIED else "cites"
        else:
            role = "cites" if found in _ACTIVE and key[0].startswith(("duoc", "bi")) else found
    return role
