"""The small letters and the capitals of Vietnamese, to be set inside the brackets of a pattern.

>>> import re
>>> bool(re.fullmatch(f"[{SMALL}]", "ơ")), bool(re.fullmatch(f"[{SMALL}]", "Ơ"))
(True, False)
"""

from __future__ import annotations

SMALL = "a-zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
CAPITAL = "A-Z" + SMALL[3:].upper()
