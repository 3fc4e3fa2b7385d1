"""Whose words a reported paper carries: its issuer, the issuer's head, and the words that stand for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan import vocab
from congvan.reading.grammar.rule import rule
from congvan.reading.press.heads import POST
from congvan.reading.press.keys import is_same, key_of
from congvan.reading.press.persons import is_person
from congvan.vocab.folding import fold as folded

if TYPE_CHECKING:
    from congvan.reading.text.normalise import Text

# Words that stand for the issuer once it has been named: Thành phố giao …, of UBND TP. Hà Nội.
_STAND_FOR = {
    "tp": ("ubnd tp",),
    "thanh pho": ("ubnd tp",),
    "tinh": ("ubnd tinh",),
    "huyen": ("ubnd huyen",),
    "quan": ("ubnd quan",),
    "bo": ("bo ",),
    "so": ("so ",),
    "cuc": ("cuc ",),
    "tinh nay": ("ubnd tinh",),
    "thanh pho nay": ("ubnd tp",),
    "huyen nay": ("ubnd huyen",),
}
# Which bodies a post heads: Bộ trưởng Nguyễn Văn A yêu cầu …, of a ministry's paper.
_HEADED = {
    "thu tuong": ("thu tuong", "chinh phu"),
    "pho thu tuong": ("pho thu tuong",),
    "bo truong": ("bo ",),
    "thu truong": ("bo ",),
    "chu tich": ("ubnd ", "hdnd ", "uy ban "),
    "giam doc": ("so ", "cong an "),
    "bi thu": ("tinh uy", "thanh uy", "huyen uy", "quan uy", "dang uy", "ban thuong vu"),
    "cuc truong": ("cuc ",),
    "tong cuc truong": ("tong cuc ",),
    "thong doc": ("ngan hang nha nuoc", "nhnn", "thong doc"),
}
_OF_PLACES = ("ubnd tp", "ubnd tinh")  # who speaks where only the place is named: Hà Nội yêu cầu …
_ADVERBS = {"cung", "da", "vua", "con", "tiep", "tuc"}
_FEW = 3  # words that stand for a body
_FORM = rule(
    "press.order.short-form",
    r"\((?P<form>[A-Z][A-Z&-]{2,9})\)",
    basis="a name is given its short form in brackets, and called by it from then on",
    examples=("(UBCKNN)", "(TCT)"),
    counterexamples=("(Bộ Y tế)", "UBCKNN"),
    runs_on="plain",
    anchored=True,
)
_AROUND = rule(
    "press.order.around",
    r"^(?:(?:ban )?thuong vu|thuong truc|ban can su dang|van phong|lanh dao|dai dien|tap the) ",
    basis="words around the name of a body that speaks",
    examples=("Ban Thường vụ x", "Thường vụ x", "lãnh đạo x"),
    counterexamples=("Sở x", "x lãnh đạo x"),
)


def short_forms(text: Text, keys: tuple[str, ...]) -> list[str]:
    """The short forms by which a report goes on to call its speakers: ``Ủy ban Chứng khoán Nhà nước (UBCKNN)``."""
    found = []
    for key in keys:
        at = text.fold.find(f"{key} (")
        form = _FORM.match(text.plain, at + len(key) + 1) if at >= 0 else None
        if form is not None:
            found.append(folded(form["form"]))
    return found


class Speakers:
    """Those whose words one paper carries, as names are compared."""

    def __init__(self, keys: tuple[str, ...]) -> None:
        served = (_AROUND.pattern.sub("", key) for key in keys)  # an office speaks for the body that it serves
        places = (f"{body} {key}" for key in keys if vocab.provinces.find(key) is not None for body in _OF_PLACES)
        self.keys: tuple[str, ...] = tuple(dict.fromkeys([*keys, *served, *places]))

    def have(self, printed: str) -> bool:
        """Whether a name is the issuer's, its head's, or a word for it: ``Bộ này``."""
        if " - " in printed and any(map(self.have, printed.split(" - "))):
            return True  # one of those who issue together
        key = _AROUND.pattern.sub("", key_of(printed))
        if any(is_same(key, each) for each in self.keys) or self._is_head(key) or self._is_person(printed):
            return True
        first = {each.split()[0] for each in self.keys}
        words = key.split()
        return words[-1:] == ["nay"] and (words[0] in first or words[0] in {"co", "don", "dia"})

    def stand_behind(self, words: str) -> bool:
        """Whether a word stands for the issuer, which was named before: ``Thành phố giao …``, of UBND TP. Hà Nội."""
        said = [word for word in words.removeprefix("lanh dao ").split() if word not in _ADVERBS]
        if said[:1] == ["nganh"] and any(each.endswith(f" {' '.join(said[1:])}") for each in self.keys):
            return True  # lãnh đạo ngành thuế, of Tổng cục Thuế
        return len(said) <= _FEW and any(each.startswith(_STAND_FOR.get(" ".join(said), "-")) for each in self.keys)

    def _is_head(self, key: str) -> bool:
        """Whether a name is the post of one who heads the issuer: ``Giám đốc Sở Y tế`` of ``Sở Y tế``."""
        post = POST.match(key)
        rest = key[post.end() + 1 :] if post is not None else ""
        return bool(rest) and any(is_same(key_of(rest), each) or each.endswith(f" {rest}") for each in self.keys)

    def _is_person(self, printed: str) -> bool:
        """Whether a name is a post of the issuer's with the person who holds it: ``Bộ trưởng Trần Văn Bình``."""
        post = POST.match(folded(printed))
        if post is None or not is_person(printed[post.end() :].strip(" ,-")):
            return False
        if post.group() in self.keys:
            return True  # Chủ tịch Trần Văn Bình, where no body is named
        bodies = _HEADED.get(post.group()) or _HEADED.get(post.group().removeprefix("pho "), ("-",))
        return any(f"{each} ".startswith(bodies) for each in self.keys)
