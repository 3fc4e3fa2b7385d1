"""The words that join, go on with and end the name of an issuer in a mention."""

from __future__ import annotations

from congvan.reading.grammar.rule import rule

OF = rule(
    "references.issuer.of",
    r"[\s,]{0,80}\bcua\b\s{1,80}|\s{0,3}(?<=\d)cua\s{1,80}",
    basis="của opens the issuer",
    examples=(" của Bộ", ", của Bộ"),
    counterexamples=(" tại Bộ",),
    anchored=True,
)
WORD = rule(
    "references.issuer.next-word",
    r"[\s]{0,80}(?:(?P<join>[,&-]|va\b)\s{0,80})?(?P<word>[a-z0-9]{1,30}(?:[/&][a-z0-9]{1,30}){0,3}\.?)",
    basis="a name is words, joined by a comma, a hyphen or và",
    examples=(" Bộ", "‹ và Bộ›", "‹, Sở›", "‹ UBND/HĐND›"),
    counterexamples=("; Bộ", ". Bộ"),
    anchored=True,
)
ITEM = rule(
    "references.issuer.next-item",
    r"\n\s*(?:[-+*|]|\d{1,2}[.)]|[a-z][.)]\s)",
    basis="a name does not run into the next item",
    examples=("\n- Sở", "\na) Sở", "\n2. Sở"),
    counterexamples=("\nSở",),
)
# Posts and bodies that news print without a capital.
SMALL_HEADS = rule(
    "references.issuer.small-head",
    r"(?:bo|so|chinh\s+phu|quoc\s+hoi|thu\s+tuong|giam\s+doc|chu\s+tich|uy\s+ban|hoi\s+dong|cuc|tong\s+cuc|tinh\s+uy"
    r"|thanh\s+uy|lien)\b",
    basis="news print posts and bodies without capitals",
    examples=(
        "chính phủ",
        "giám đốc sở",
        "bộ y tế",
        "sở y tế",
        "quốc hội",
        "thủ tướng",
        "chủ tịch tỉnh",
        "ủy ban",
        "hội đồng",
        "cục",
        "tổng cục thuế",
        "tỉnh ủy",
        "thành ủy",
        "liên bộ",
    ),
    counterexamples=("người dân",),
    anchored=True,
)
LOUD = rule(
    "references.issuer.in-capitals",
    r"[A-Z]{2,}\s{1,80}[A-Z]{2,}\s{1,80}[A-Z]{2,}|[A-Z]{2,}\s{1,80}[A-Z]{2,}(?=\s{0,80}[^\sa-z])",
    basis="habit: a name in capitals ends where small letters begin",
    examples=("‹BỘ TÀI CHÍNH›", "‹CHÍNH PHỦ› (sau đây"),
    counterexamples=("Bộ Tài chính", "BỘ Tài chính"),
    runs_on="plain",
    anchored=True,
)
LIST_END = rule(
    "references.issuer.last-of-list",
    r"(?:[a-z]+\s+){1,3}va\s",
    basis="the last body of a list stands behind và",
    examples=("Tài chính và ", "Y tế và ", "Công và "),
    counterexamples=("Y tế, ", "và Y tế"),
    anchored=True,
)
CLOSED = rule(
    "references.issuer.whole",
    r"(?:chinh\s+phu|quoc\s+hoi|bo\s+chinh\s+tri|ban\s+bi\s+thu|(?:ubnd|hdnd|nhan\s+dan)\s+tinh|tinh\s+uy|thanh\s+uy)\Z",
    basis="bodies whose name is whole without a place behind it",
    examples=("Chính phủ", "Quốc hội", "Bộ Chính trị"),
    counterexamples=("Chính phủ ban hành", "Bộ Y tế", "UBND huyện"),
)
PLACED = rule(
    "references.issuer.placed",
    r"(?:\b(?:[Tt]inh|[Pp]ho|T[Pp]\.?|[Hh]uyen|[Qq]uan|[Xx]a|[Pp]huong)(?:\s+[A-Z]\w*){1,4}|Viet\s+Nam|\bTW|Trung\s+uong\s+Dang)\Z",
    basis="a place ends the name of a body",
    examples=("UBND tỉnh Sơn Hải", "UBND Tỉnh Sơn Hải", "Thành phố Sơn Hải"),
    counterexamples=("UBND tỉnh", "Bộ Y tế", "Tỉnh sơn hải"),
    runs_on="plain",
)
UNIT = rule(
    "references.issuer.unit",
    r"(?:tong\s+cuc|cuc|vu|vien|thanh\s+tra)\b",
    basis="habit: behind the name of its unit and a dash stands the ministry (Cục Việc làm - Bộ Nội vụ)",
    examples=("Cục Việc làm", "Tổng cục Thuế", "Vụ Pháp chế", "Viện Dầu khí", "Thanh tra Bộ"),
    counterexamples=("Bộ Y tế", "Sở Y tế"),
    anchored=True,
)
# A company's name ends with its own words: Công ty TNHH Hoa Sen Hải Phòng | giải trình.
COMPANY = rule(
    "references.issuer.company",
    r"(?:cong\s+ty|cty|tap\s+doan)\b",
    basis="a company's name ends with its own words",
    examples=("công ty Hoa", "cty Hoa", "tập đoàn Hoa"),
    counterexamples=("cong",),
    anchored=True,
)
TITLED = rule(
    "references.issuer.own-words",
    r"(?:\b(?!(?:Cong|Ty|Co|Phan|Tap|Doan|Mot|Thanh|Vien)\b)[A-Z][a-z]+\s*){2}\Z",
    basis="a company's name ends with words of its own in capitals",
    examples=("Công ty Hoa Sen", "TNHH Minh Phát"),
    counterexamples=(
        "Công Ty",
        "Công Hoa",
        "Ty Hoa",
        "Cổ Hoa",
        "Phần Hoa",
        "Tập Hoa",
        "Đoàn Hoa",
        "Một Hoa",
        "Thành Hoa",
        "Viên Hoa",
        "Hoa sen",
    ),
    runs_on="plain",
)
OF_PARENT = rule(
    "references.issuer.of-assembly",
    r"cua\s{1,80}(?:quoc\s{1,80}hoi|hdnd|hoi\s{1,80}dong\s{1,80}nhan\s{1,80}dan)\b",
    basis="Ủy ban thường vụ của Quốc hội",
    examples=("của Quốc hội", "của HĐND", "của Hội đồng nhân dân"),
    counterexamples=("của Bộ",),
    anchored=True,
)
