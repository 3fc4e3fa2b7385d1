"""The fixed words of the form: Quốc hiệu, the Party's title, Kính gửi, Nơi nhận, the capacity of a signer.

All patterns run on the fold, so that lost tone marks (``ĐANG CONG SAN VIET NAM``) and either tone placement match.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.lines import in_capitals

if TYPE_CHECKING:
    from congvan.reading.normalise import Text

_STATE_TITLE = re.compile(r"c.ng\s+h.a\s+x.\s+h.i\s+ch.\s+ngh.a\s+vi.t\s*n.m")
_MOTTO = re.compile(r"d.c\s+l.p[^a-z\n]{1,8}t.\s+do[^a-z\n]{1,8}h.nh\s+ph.c")
_PARTY_TITLE = re.compile(r"d.{1,2}ng\s+c.ng\s+s.n\s+vi.t\s+nam")
_YOUTH_TITLE = re.compile(r"doan\s+(?:tncs|thanh\s+nien\s+cong\s+san)\s+ho\s+chi\s+minh")

TITLES = (
    ("state", _STATE_TITLE),
    ("party", _PARTY_TITLE),
    ("mass_organization", _YOUTH_TITLE),
    ("state", _MOTTO),
)

# NĐ30 PL I, II.9; HD05 Phần II, I.9: Kính gửi of letters, Kính trình of Party submissions.
ADDRESS = re.compile(r"k.nh\s+(?:g.i|tr.nh)\b[ :;.]{0,4}")
DISTRIBUTION = re.compile(r"[a-z]?.i\s*nh.n\b\s*[:;.]?")
# NĐ30 PL I, II.7.b and HD05 Phần II, I.7.1.1
CAPACITY = re.compile(r"(?P<mark>t[./]?uq|uq|t[./]?m|k[./]?t|t[./]?l|q)(?:\s?[./,]\s*|\s+)(?=[a-z])")
CAPACITIES = {"tm": "TM", "kt": "KT", "tl": "TL", "tuq": "TUQ", "uq": "TUQ", "q": "Q"}

# Words that open the first paragraph of a text (căn cứ, thực hiện, trả lời …): NĐ30 PL III, templates.
OPENER = re.compile(
    r"(?:can cu|thuc hien|trien khai|tra loi|phuc dap|xet |theo |tiep theo|de |nham |qua |sau khi|trong |hien nay|"
    r"vua qua|thoi gian|tren co so|ngay \d[^\n]{40}|ve viec|[a-z ,-]{3,60}? nhan duoc|dieu 1\b|i\. |1\. )"
)


def find_title(text: Text) -> tuple[str, int, int] | None:
    """The first title of a header that is printed as one: system, start, end."""
    best: tuple[str, int, int] | None = None
    for system, pattern in TITLES:
        for match in pattern.finditer(text.fold):
            if best is not None and match.start() >= best[1]:
                break
            is_motto = pattern is _MOTTO
            if is_motto or in_capitals(text.plain[match.start() : match.end()]) or _stands_alone(text, match):
                if is_motto and best is not None and best[1] < match.start():
                    break
                best = (system, match.start(), match.end())
                break
    return best


def _stands_alone(text: Text, match: re.Match[str]) -> bool:
    """Whether a title in small letters fills its line."""
    before = text.text.rfind("\n", 0, match.start()) + 1
    after = text.text.find("\n", match.end())
    line = text.text[before : match.start()] + text.text[match.end() : after if after >= 0 else len(text.text)]
    return not line.strip(" |*") and match.group()[0] != "d"


def capacity_of(mark: str) -> str:
    """The code of a printed capacity: ``K/T`` is ``KT``."""
    return CAPACITIES[mark.replace(".", "").replace("/", "")]
