"""Models that were read share the sets of their fields, and nothing else changes."""

from __future__ import annotations

import copy
import pickle

from congvan import Directive, parse_text
from congvan.corpus.generate import papers, text_of
from congvan.model import evolve
from congvan.model.block import walk
from congvan.model.sharing import share_fields_set


def test_equal_sets_are_one() -> None:
    first, second = (parse_text(text_of(paper)) for paper in papers(2, kinds=["instruction"]))
    sets = [task.model_fields_set for paper in (first, second) for task in paper.tasks]
    assert len(sets) > len({id(one) for one in sets})
    assert first.model_fields_set is not first.tasks[0].model_fields_set


def test_what_was_given_stays_what_was_given() -> None:
    (paper,) = papers(1, kinds=["party letter"])
    before = [set(task.model_fields_set) for task in paper.tasks]
    kept = paper.model_copy(deep=True)
    share_fields_set(paper)
    assert [task.model_fields_set for task in paper.tasks] == before
    assert paper == kept
    assert paper.model_dump(exclude_unset=True) == kept.model_dump(exclude_unset=True)


def test_what_is_made_unchecked_is_what_validation_makes() -> None:
    for paper in papers(12):
        read = parse_text(text_of(paper))
        given = read.model_dump(exclude_unset=True)
        checked = Directive.model_validate(given)
        assert read.body
        assert checked == read
        assert checked.model_dump_json() == read.model_dump_json()  # in the same order of fields
        assert checked.model_dump(exclude_unset=True) == given
        for (_, block), (_, other) in zip(walk(read.body), walk(checked.body), strict=True):
            assert block.model_fields_set == other.model_fields_set
            assert block.span == other.span
            assert hash(block) == hash(other)


def test_a_change_of_a_copy_leaves_the_others_alone() -> None:
    read = parse_text(text_of(next(papers(1, kinds=["plan"]))))
    task = read.tasks[0]
    before = set(task.model_fields_set)
    changed = task.model_copy(update={"confidence": 0.5})
    assert changed.model_fields_set == before | {"confidence"}
    assert evolve(task, confidence=0.5).confidence == 0.5
    assert task.model_fields_set == before
    again: Directive = pickle.loads(pickle.dumps(read))  # noqa: S301 - its own words
    assert again == copy.deepcopy(read) == read


def test_a_task_in_all_the_words_of_a_block_has_the_very_string() -> None:
    read = parse_text(text_of(next(papers(1, kinds=["instruction"]))))
    words = {block.text: block.text for _, block in walk(read.body)}
    whole = [task.text for task in read.tasks if task.text in words]
    assert whole
    assert all(text is words[text] for text in whole)
