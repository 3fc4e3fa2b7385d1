from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congvan.vocab.folding import code_key, fold, key, squeeze, tone_key

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"
vietnamese = st.text(st.sampled_from(LETTERS + LETTERS.upper() + " -,.0123456789"))


@given(vietnamese)
def test_a_fold_is_plain_lower_case_and_as_long(text: str) -> None:
    folded = fold(text)
    assert folded.isascii()
    assert folded == folded.lower()
    assert len(folded) == len(text)
    assert fold(unicodedata.normalize("NFD", text)) == folded == fold(text.upper()) == fold(folded)


@given(st.text(st.characters()))
def test_any_string_folds(text: str) -> None:
    assert len(fold(text)) <= len(unicodedata.normalize("NFC", text))
    assert " " not in squeeze(text)
    assert key(text).replace(" ", "") == squeeze(text)
    tone_key(text)
    code_key(text)


def test_look_alikes_fold_to_what_is_meant() -> None:
    assert fold("Ð\u0189đ\u2013\u00a0") == "ddd- "
    assert code_key(" Q\u00d0 ") == "QĐ"
    assert key("BGD&ĐT") == "bgd dt"
    assert squeeze("TP. HCM") == "tphcm"


@pytest.mark.parametrize(
    ("old", "new"), [("hòa", "hoà"), ("khỏe", "khoẻ"), ("ủy", "uỷ"), ("THÙY", "THUỲ"), ("Hóa", "hoá"), ("lũy", "luỹ")]
)
def test_the_tone_has_one_place(old: str, new: str) -> None:
    assert tone_key(old) == tone_key(new) == tone_key(unicodedata.normalize("NFD", new))


@pytest.mark.parametrize("word", ["quý", "quỹ", "quỳ", "thuyền", "hoàn", "huỳnh"])
def test_words_with_one_spelling_keep_it(word: str) -> None:
    assert tone_key(word) == word


def test_tones_are_told_apart() -> None:
    assert tone_key("hòa") != tone_key("hóa") != tone_key("hoa")
