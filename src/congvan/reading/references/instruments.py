"""What goes by its name and not by a number: resolutions of congresses, constitutions, charters, treaties, plans of a year."""

from __future__ import annotations

from congvan.reading.grammar.rule import Rule, rule
from congvan.reading.references.words import GAP

__all__ = ["NAMED"]

_ORDINAL = (
    r"(?:[ivxl]{1,7}|\d{1,2}|nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi(?:\s(?:mot|hai|ba|bon|lam|sau|bay|tam|chin))?)\b"
)
_TERM = rf"(?:\s?,?\s{{0,80}}nhiem{GAP}ky{GAP}\d{{4}}\s?-\s?\d{{4}})?"
_SMALL = rf"(?:{GAP}(?!lan\b|nhiem\b|va\b|nghi\b|ket\b)[a-z]+)"
NAMED: tuple[tuple[str | None, Rule], ...] = (
    (
        "NQ",
        rule(
            "references.named.congress",
            rf"nghi{GAP}quyet{GAP}(?P<of>cua{GAP})?(?P<issuer>dai{GAP}hoi(?:{_SMALL}{{0,12}}?{GAP}lan{GAP}thu{GAP}{_ORDINAL}"
            rf"|(?:{GAP}dang)?{GAP}[ivx]{{2,5}}\b)(?:{GAP}cua{GAP}dang\b(?:{GAP}cong{GAP}san{GAP}viet{GAP}nam)?)?){_TERM}",
            basis="nghị quyết của Đại hội: it is called by the congress that passed it",
            examples=("Nghị quyết Đại hội XIII", "Nghị quyết của Đại hội đại biểu toàn quốc lần thứ XIII của Đảng"),
            counterexamples=(
                "Nghị quyết đại diện",
                "Nghị quyết Đại hội lần gì lần thứ hai",
                "Nghị quyết Đại hội nhiệm gì lần thứ hai",
                "Nghị quyết Đại hội và gì lần thứ hai",
                "Nghị quyết Đại hội nghị gì lần thứ hai",
                "Nghị quyết Đại hội kết gì lần thứ hai",
            ),
            anchored=True,
        ),
    ),
    (
        "NQ",
        rule(
            "references.named.government-session",
            rf"nghi{GAP}quyet{GAP}(?:cua{GAP})?phien{GAP}hop{GAP}(?:cua{GAP})?chinh{GAP}phu(?:{GAP}thuong{GAP}ky)?{GAP}thang"
            rf"{GAP}\d{{1,2}}(?:\s?/\s?\d{{4}}|{GAP}nam{GAP}\d{{4}})",
            basis="Chính phủ passes a resolution on each monthly session",
            examples=(
                "Nghị quyết phiên họp Chính phủ tháng 5/2020",
                "Nghị quyết của phiên họp Chính phủ thường kỳ tháng 5 năm 2020",
            ),
            counterexamples=("Nghị quyết phiên họp Chính phủ",),
            anchored=True,
        ),
    ),
    (
        "NQ",
        rule(
            "references.named.central-committee",
            rf"nghi{GAP}quyet{GAP}(?:hoi{GAP}nghi{GAP})?(?:lan{GAP}thu{GAP}{_ORDINAL}{GAP})?(?:trung{GAP}uong|tw|ban{GAP}chap"
            rf"{GAP}hanh{GAP}trung{GAP}uong)(?:{GAP}dang)?(?:{GAP}(?:lan{GAP}thu{GAP})?{_ORDINAL})?"
            rf"(?:\s?,?\s?\(?khoa{GAP}[ivx]{{1,5}}\)?)",
            basis="HD05: a resolution of the Central Committee is called by its plenum and term",
            examples=(
                "Nghị quyết Trung ương 8 khóa XI",
                "Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khóa XI",
            ),
            counterexamples=("Nghị quyết Trung ương",),
            anchored=True,
        ),
    ),
    (
        "HP",
        rule(
            "references.named.constitution",
            rf"hien{GAP}phap(?:{GAP}nuoc{GAP}(?:cong{GAP}hoa{GAP}xa{GAP}hoi{GAP}chu{GAP}nghia|chxhcn){GAP}viet{GAP}nam)?"
            rf"(?:{GAP}(?:nam{GAP})?(?P<year>(?:19|20)\d\d)(?!\d))?",
            basis="Hiến pháp 2013, chương XI: one constitution at a time",
            examples=("Hiến pháp năm 2013", "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam"),
            counterexamples=("hiến kế",),
            anchored=True,
        ),
    ),
    (
        None,
        rule(
            "references.named.charter",
            rf"dieu{GAP}le{GAP}(?:dang\b(?:{GAP}cong{GAP}san{GAP}viet{GAP}nam)?|cong{GAP}doan{GAP}viet{GAP}nam"
            rf"|doan{GAP}(?:thanh{GAP}nien|tncs)(?:{GAP}cong{GAP}san)?{GAP}ho{GAP}chi{GAP}minh"
            rf"|hoi{GAP}(?:nong{GAP}dan|lien{GAP}hiep{GAP}phu{GAP}nu|cuu{GAP}chien{GAP}binh){GAP}viet{GAP}nam"
            rf"|mat{GAP}tran{GAP}to{GAP}quoc{GAP}viet{GAP}nam)",
            basis="a charter goes by the body whose it is",
            examples=("Điều lệ Đảng", "Điều lệ Công đoàn Việt Nam"),
            counterexamples=("Điều lệ trường",),
            anchored=True,
        ),
    ),
    (
        None,
        rule(
            "references.named.treaty-of-two",
            rf"hiep{GAP}dinh{GAP}(?:(?!giua\b)[a-z]+[\s,]{{1,80}}){{0,24}}?giua{GAP}(?P<party>[a-z]+)"
            rf"(?:[\s,-]{{1,80}}(?!va\b)[a-z]+){{0,14}}?{GAP}va{GAP}(?P<other>[a-z]+(?:{GAP}[a-z]+){{0,11}})",
            basis="Luật Điều ước quốc tế 2016: a treaty goes by its parties",
            examples=("Hiệp định về tránh đánh thuế hai lần giữa Việt Nam và Lào",),
            counterexamples=("Hiệp định khung",),
            anchored=True,
        ),
    ),
    (
        None,
        rule(
            "references.named.treaty-acronym",
            rf"hiep{GAP}dinh{GAP}(?P<acronym>[a-z]{{3,7}})\b",
            basis="habit: Hiệp định EVFTA",
            examples=("Hiệp định EVFTA",),
            counterexamples=("Hiệp định 12",),
            anchored=True,
        ),
    ),
    (
        None,
        rule(
            "references.named.treaty-pair",
            rf"hiep{GAP}dinh{GAP}(?P<pair>viet{GAP}nam{GAP}?-{GAP}?[a-z]+)\b",
            basis="habit: Hiệp định Việt Nam - Lào",
            examples=("Hiệp định Việt Nam - Lào",),
            counterexamples=("Hiệp định Lào",),
            anchored=True,
        ),
    ),
    (
        None,
        rule(
            "references.named.treaty-kind",
            rf"hiep{GAP}dinh{GAP}(?P<treaty>(?:doi{GAP}tac|thuong{GAP}mai|khu{GAP}vuc|khung|hop{GAP}tac|da{GAP}phuong)\b)",
            basis="habit: Hiệp định Đối tác Toàn diện …",
            examples=("Hiệp định Đối tác Toàn diện",),
            counterexamples=("Hiệp định Paris",),
            anchored=True,
        ),
    ),
    (
        None,
        rule(
            "references.named.convention",
            rf"cong{GAP}uoc{GAP}(?:[a-z]+{GAP}){{1,16}}?(?:nam{GAP})?(?P<year>(?:19|20)\d\d)(?!\d)",
            basis="habit: a convention is called by its city and year",
            examples=("Công ước Vienna năm 1969", "Công ước của Liên hợp quốc 1982"),
            counterexamples=("Công ước Vienna",),
            anchored=True,
        ),
    ),
    (
        "KH",
        rule(
            "references.named.plan-of-year",
            rf"ke{GAP}hoach(?:{GAP}(?!nam\b|thuc\b|theo\b|trong\b|va\b|cua\b|trien\b|ngay\b)[a-z]+){{1,5}}{GAP}nam{GAP}"
            rf"(?P<year>(?:19|20)\d\d)(?=\s{{1,80}}cua\b)",
            basis="habit: Kế hoạch … năm 2020 của …",
            examples=("Kế hoạch công tác năm 2020 của",),
            counterexamples=(
                "Kế hoạch năm 2020 của",
                "Kế hoạch công tác năm 2020",
                "Kế hoạch năm gì năm 2020 của",
                "Kế hoạch thực gì năm 2020 của",
                "Kế hoạch theo gì năm 2020 của",
                "Kế hoạch trong gì năm 2020 của",
                "Kế hoạch và gì năm 2020 của",
                "Kế hoạch của gì năm 2020 của",
                "Kế hoạch triển gì năm 2020 của",
                "Kế hoạch ngày gì năm 2020 của",
            ),
            anchored=True,
        ),
    ),
)
