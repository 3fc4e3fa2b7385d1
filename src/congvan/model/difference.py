"""What changed between two readings or two versions of a paper (so sánh), field by field.

>>> from congvan import Deadline, Directive, Task, diff
>>> old = Directive(place="Huế", tasks=(Task(id="1", text="Báo cáo", deadline=Deadline(text="trước ngày 15/6")),))
>>> new = Directive(place="Huế", tasks=(Task(id="1", text="Báo cáo", deadline=Deadline(text="trước ngày 30/6")),))
>>> print(diff(old, new))
tasks[0].deadline.text (nguyên văn):
- trước ngày 15/6
+ trước ngày 30/6
>>> diff(old, new).model_dump()["changes"][0]["kind"]
'changed'
"""

from __future__ import annotations

import base64
import html
import json
import re
from typing import TYPE_CHECKING, Literal

from pydantic import JsonValue

from congvan.model.alignment import align
from congvan.model.base import Model, descriptions

if TYPE_CHECKING:
    from congvan.model.directive import Directive

__all__ = ["Change", "ChangeKind", "Difference", "diff"]

ChangeKind = Literal["added", "removed", "changed"]

# What an item of a list goes by, so that one whose words changed is not taken for another.
_NAMES = {
    "Annex": ("label",),
    "Assignee": ("name",),
    "Attachment": ("name",),
    "Block": ("kind", "label"),
    "Diagnostic": ("code",),
    "FieldSpan": ("field",),
    "Issuer": ("name",),
    "Recipient": ("role", "name"),
    "Reference": ("document_type", "number"),
    "Signature": ("name",),
    "Task": ("id",),
    "TraceEntry": ("field", "rule"),
}
_TERM = re.compile(r"\(([^()]*)\)\.?$")
_SPACES = re.compile(r"(\s+)")


class Change(Model):
    """One field that differs (thay đổi)."""

    path: str
    """The field: ``tasks[2].deadline.on``; places in lists count from 0, in the old list where it was removed (trường)."""
    kind: ChangeKind
    """``added``: only in the new one; ``removed``: only in the old one (loại thay đổi)."""
    old: JsonValue = None
    """What it was, as in JSON (giá trị cũ)."""
    new: JsonValue = None
    """What it is, as in JSON (giá trị mới)."""
    term: str | None = None
    """What the field is called in Vietnamese (tên gọi)."""

    def __str__(self) -> str:
        """The field, and its old and new value marked with ``-`` and ``+``."""
        lines = [f"{self.path}{f' ({self.term})' if self.term else ''}:"]
        lines += [f"- {line}" for line in _shown(self.old)] if self.kind != "added" else []
        lines += [f"+ {line}" for line in _shown(self.new)] if self.kind != "removed" else []
        return "\n".join(lines)


class Difference(Model):
    """All that differs between two directives (khác biệt); nothing does where it is empty."""

    changes: tuple[Change, ...] = ()
    """Every change, in the order of the fields (các thay đổi)."""

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.changes)

    def __str__(self) -> str:
        """For people, as text."""
        return "\n".join(map(str, self.changes))

    def to_html(self) -> str:
        """For people, as an HTML list in which the words that went and came are ``del`` and ``ins``."""
        items = "".join(
            f"<dt>{html.escape(change.path)}{f' <i>{html.escape(change.term)}</i>' if change.term else ''}</dt>"
            f"<dd>{_marked(change)}</dd>"
            for change in self.changes
        )
        return f'<dl class="congvan-diff">{items}</dl>'


def diff(old: Directive, new: Directive, *, places: bool = False) -> Difference:
    """What changed from one directive to the other.

    Items of a list are each other's where they are equal or go by one name: a task by its id, a block by its kind and
    label, a recipient, issuer or signature by its name, a reference by its number.

    Args:
        old: The one before.
        new: The one after.
        places: Whether spans and the source count too; two readings of one paper from different files differ in them.
    """
    return Difference(changes=tuple(_Comparison(places=places).models("", old, new)))


class _Comparison:
    def __init__(self, *, places: bool) -> None:
        self._left_out = frozenset() if places else frozenset({"span", "source"})

    def models(self, path: str, old: Model, new: Model) -> list[Change]:
        changes: list[Change] = []
        for name in type(old).model_fields:
            if name in self._left_out:
                continue
            before, after = getattr(old, name), getattr(new, name)
            if before != after:
                found = _TERM.search(descriptions(type(old)).get(name, ""))
                term = found[1] if found else None
                changes += self._values(f"{path}.{name}" if path else name, before, after, term)
        return changes

    def _values(self, path: str, old: object, new: object, term: str | None) -> list[Change]:
        if isinstance(old, tuple) and isinstance(new, tuple):
            return self._lists(path, old, new, term)
        if isinstance(old, Model) and isinstance(new, Model):
            return self.models(path, old, new)
        return [self._change(path, old, new, term)]

    def _lists(self, path: str, old: tuple[object, ...], new: tuple[object, ...], term: str | None) -> list[Change]:
        changes: list[Change] = []
        keys = [[repr(self._plain(item)) for item in side] for side in (old, new)]
        names = [[_name(item) for item in side] for side in (old, new)]
        for before, after in align(keys[0], keys[1], names[0], names[1]):
            if before is not None and after is not None:
                if old[before] != new[after]:
                    changes += self._values(f"{path}[{after}]", old[before], new[after], term)
            elif before is not None:
                changes.append(self._change(f"{path}[{before}]", old[before], None, term))
            elif after is not None:
                changes.append(self._change(f"{path}[{after}]", None, new[after], term))
        return changes

    def _change(self, path: str, old: object, new: object, term: str | None) -> Change:
        kind: ChangeKind = "added" if old is None else "removed" if new is None else "changed"
        return Change(path=path, kind=kind, old=self._plain(old), new=self._plain(new), term=term)

    def _plain(self, value: object) -> JsonValue:
        """As in JSON, without what does not count and what says nothing."""
        if isinstance(value, Model):
            fields = {name: getattr(value, name) for name in type(value).model_fields if name not in self._left_out}
            return {name: self._plain(field) for name, field in fields.items() if field is not None and field != ()}
        if isinstance(value, tuple):
            return [self._plain(item) for item in value]
        if value is None or isinstance(value, (bool, int, str)):
            return value
        return base64.urlsafe_b64encode(value).decode("ascii") if isinstance(value, bytes) else str(value)


def _name(item: object) -> tuple[str, ...] | None:
    """What an item goes by; ``None`` where it has no name."""
    values = [getattr(item, name) for name in _NAMES.get(type(item).__name__, ())]
    return tuple(map(str, values)) if values and values[-1] is not None else None


def _shown(value: JsonValue) -> list[str]:
    """A value in lines for people."""
    if isinstance(value, str):
        return value.splitlines() or [""]
    if isinstance(value, dict):
        return [f"{name}: {part if isinstance(part, str) else _compact(part)}" for name, part in value.items()]
    return [_compact(value)]


def _compact(value: JsonValue) -> str:
    return json.dumps(value, ensure_ascii=False)


def _marked(change: Change) -> str:
    """The value in HTML; of two texts the words that went and came are marked."""
    if isinstance(change.old, str) and isinstance(change.new, str):
        return _marked_words(_SPACES.split(change.old), _SPACES.split(change.new))
    old = _tagged("del", "\n".join(_shown(change.old))) if change.kind != "added" else ""
    new = _tagged("ins", "\n".join(_shown(change.new))) if change.kind != "removed" else ""
    return old + new


def _marked_words(old: list[str], new: list[str]) -> str:
    out: list[str] = []
    gone: list[str] = []
    come: list[str] = []
    for before, after in [*align(old, new, [None] * len(old), [None] * len(new)), (None, None)]:
        same = before is not None and after is not None and old[before] == new[after]
        if same or (before is None and after is None):
            out += [_tagged("del", "".join(gone)), _tagged("ins", "".join(come))]
            gone, come = [], []
        if same and after is not None:
            out.append(html.escape(new[after]))
        elif not same:
            gone += [old[before]] if before is not None else []
            come += [new[after]] if after is not None else []
    return "".join(out)


def _tagged(tag: str, text: str) -> str:
    return f"<{tag}>{html.escape(text)}</{tag}>" if text else ""
