"""One spelling for many: folds by which words are looked up.

>>> fold("ỦY BAN NHÂN DÂN Đắk Lắk")
'uy ban nhan dan dak lak'
>>> tone_key("Hòa") == tone_key("HOÀ")
True
"""

from __future__ import annotations

import functools
import re
import unicodedata

from congvan.vocab import tables

__all__ = ["code_key", "fold", "key", "squeeze", "tone_key"]

_WORD = re.compile(r"[^\W_]+")
# No name or code is as long; what is longer is cut, as composing a long run of marks takes time that grows with its square.
_LONGEST = 400
# Eth and African D are printed for Đ by scanners and old files (STANDARDS 7.1).
_D_LOOK_ALIKES = str.maketrans({"\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ", "\u0256": "đ"})
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe63\uff0d"
_SPACES = "\u00a0\u2002\u2003\u2007\u2009\u202f\u3000"


class _Folds(dict[int, str]):
    """Code point to its fold, worked out when first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        base = unicodedata.normalize("NFD", char)[0]
        folded = "" if unicodedata.combining(char) else base.lower()
        self[code] = value = folded if len(folded) <= 1 else char
        return value


_FOLDS = _Folds(
    dict.fromkeys(map(ord, "đĐðÐɖƉ"), "d")
    | dict.fromkeys(map(ord, _DASHES), "-")
    | dict.fromkeys(map(ord, _SPACES), " ")
)


def fold(text: str) -> str:
    """Lower case without marks: ``Đ`` is ``d``, dash look-alikes are ``-``, no-break spaces are blanks.

    As long as the NFC form of ``text``, save for combining marks that join no letter, which are dropped.
    """
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", text).translate(_FOLDS)


def key(text: str) -> str:
    """The folded words of a name, one blank between them: ``BGD&ĐT`` is ``bgd dt``."""
    return " ".join(_WORD.findall(fold(text[:_LONGEST])))


def squeeze(text: str) -> str:
    """The folded letters and digits of a name alone: ``TP. HCM`` is ``tphcm``."""
    return "".join(_WORD.findall(fold(text[:_LONGEST])))


def code_key(text: str) -> str:
    """A code as it should be printed: NFC, no blanks, every look-alike of Đ made one."""
    return "".join(unicodedata.normalize("NFC", text[:_LONGEST]).translate(_D_LOOK_ALIKES).split())


def tone_key(text: str) -> str:
    """Case-folded NFC with one placement of the tone mark (``hòa`` and ``hoà`` are one), all marks kept."""
    pattern, spelling = _tones()
    folded = unicodedata.normalize("NFC", text).translate(_D_LOOK_ALIKES).casefold()
    return pattern.sub(lambda match: spelling[match[0]], folded)


@functools.cache
def _tones() -> tuple[re.Pattern[str], dict[str, str]]:
    """Old placement to new; that way round ``quý``, whose u is no vowel, needs no exception."""
    spelling = {row["old_style"]: row["new_style"] for row in tables.rows("tone_variants")}
    return re.compile("|".join(spelling)), spelling
