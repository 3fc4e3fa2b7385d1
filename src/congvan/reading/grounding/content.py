"""The claims about the body: blocks, annexes, tasks and mentions of other papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from congvan.reading.deadlines import find_deadlines, read_deadline
from congvan.reading.grounding.header import ground_issuer, ground_number
from congvan.reading.grounding.search import Found
from congvan.vocab import bodies

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from congvan.model import Annex, Assignee, Block, Deadline, Directive, Pinpoint, Reference, Task
    from congvan.reading.grounding.claims import Account

__all__ = ["ground_annexes", "ground_blocks", "ground_references", "ground_tasks"]

_BEFORE = 120  # how far before a mention its pinpoint may stand
_AFTER = 400  # how far behind it its title, day or issuer may stand
_LABEL = 40  # how far before a block's words its label may stand


def ground_blocks(
    account: Account, path: str, blocks: tuple[Block, ...], after: int = 0
) -> Iterator[tuple[Block, Found]]:
    """Blocks of which some words are printed, each behind the one before where it can be."""
    for place, block in enumerate(blocks):
        own = account.item(path, place)
        pieces: list[Found] = []
        changed: dict[str, Any] = {}
        for name in ("heading", "text"):
            value = getattr(block, name)
            found = None
            if value is not None:
                found = account.finder.find(value, after) or account.run(f"{own}.{name}", value, after)
            changed[name] = value if found is not None else None
            if found is not None:
                pieces.append(found)
                after = found.end
        first = pieces[0].start if pieces else after
        under = list(ground_blocks(account, f"{own}.children", block.children, after))
        changed["children"] = tuple(child for child, _ in under)
        pieces += [found for _, found in under]
        if not pieces:
            continue
        if block.label is not None:
            label = account.finder.find(block.label, max(0, first - _LABEL), first)
            if label is None:
                account.refuse(f"{own}.label", block.label)
            pieces += [label] if label is not None else []
            changed["label"] = block.label if label is not None else None
        hull = Found(min(piece.start for piece in pieces), max(piece.end for piece in pieces))
        after = max(after, hull.end)
        yield block.model_copy(update=changed | {"span": account.finder.span(hull)}), hull


def ground_annexes(account: Account, annexes: tuple[Annex, ...]) -> Iterator[Annex]:
    """Annexes of which some words are printed."""
    for place, annex in enumerate(annexes):
        path = account.item("annexes", place)
        found = account.words(f"{path}.title", annex.title)
        under = list(ground_blocks(account, f"{path}.body", annex.body, found.end if found is not None else 0))
        pieces = [*([found] if found is not None else []), *(piece for _, piece in under)]
        if not pieces:
            continue
        hull = Found(min(piece.start for piece in pieces), max(piece.end for piece in pieces))
        changed = {
            "title": annex.title if found is not None else None,
            "label": account.kept(f"{path}.label", annex.label),
            "body": tuple(block for block, _ in under),
            "span": account.finder.span(hull),
        }
        yield annex.model_copy(update=changed)


def ground_tasks(account: Account, tasks: tuple[Task, ...], issued_on: dt.date | None) -> Iterator[Task]:
    """Tasks whose words are printed; who is to act may stand before them, and by when anywhere."""
    after = 0
    for place, task in enumerate(tasks):
        path = account.item("tasks", place)
        found = account.finder.find(task.text, after) or account.run(f"{path}.text", task.text, after)
        if found is None:
            continue
        after = found.start
        assignees = [
            _assignee(account, account.item(f"{path}.assignees", number), assignee, found)
            for number, assignee in enumerate(task.assignees)
        ]
        changed = {
            "assignees": tuple(assignee for assignee in assignees if assignee is not None),
            "deadline": _deadline(account, f"{path}.deadline", task.deadline, found, issued_on),
            "span": account.finder.span(found),
        }
        yield task.model_copy(update=changed)


def _assignee(account: Account, path: str, assignee: Assignee, task: Found) -> Assignee | None:
    """In the task, else the nearest before it, else anywhere."""
    found = account.finder.find(assignee.name, task.start, task.end)
    found = found or max(account.finder.find_all(assignee.name, 0, task.start), default=None)
    found = found or account.words(f"{path}.name", assignee.name)
    if found is None:
        return None
    body = bodies.find(assignee.name)
    is_registered = body is not None and body.abbreviation == assignee.code
    code = assignee.code if is_registered else account.kept(f"{path}.code", assignee.code)
    return assignee.model_copy(update={"code": code, "span": account.finder.span(found)})


def _deadline(
    account: Account, path: str, deadline: Deadline | None, task: Found, issued_on: dt.date | None
) -> Deadline | None:
    """The words, and the day that they fix by the rules by which this library reads them."""
    if deadline is None:
        return None
    found = account.finder.find(deadline.text, task.start, task.end) or account.words(f"{path}.text", deadline.text)
    if found is None:
        return None
    text = account.finder.text
    read = find_deadlines(text, found.start, found.end, issued_on=issued_on)
    whole = read_deadline(text, found.start, found.end, issued_on=issued_on)
    read += [whole] if whole is not None else []
    days, rules = {limit.on for limit in read}, {limit.recurrence for limit in read}
    changed: dict[str, Any] = {"span": account.finder.span(found)}
    if deadline.on is not None and deadline.on not in days:
        printed = account.finder.find_day(deadline.on, found.start, found.end)
        if printed is None:
            account.refuse(f"{path}.on", deadline.on.isoformat())
            changed["on"] = None
    if deadline.recurrence is not None and deadline.recurrence not in rules:
        account.refuse(f"{path}.recurrence", deadline.recurrence)
        changed["recurrence"] = None
    return deadline.model_copy(update=changed)


def ground_references(account: Account, directive: Directive) -> tuple[Reference, ...]:
    """Mentions that are printed; the n-th of equal words is its n-th place."""
    kept: dict[int, Reference] = {}
    after = 0
    for place, reference in enumerate(directive.references):
        path = account.item("references", place)
        quote = reference.text or (reference.number.text if reference.number is not None else reference.title)
        if not quote:
            account.refuse(path, reference.model_dump(mode="json", exclude_defaults=True))
            continue
        found = account.finder.find(quote, after) or account.finder.find_number(quote, after)
        found = found or account.finder.find_number(quote) or account.words(f"{path}.text", quote)
        if found is not None:
            after = found.end
            kept[place] = _reference(account, path, reference, found)
    renumbered = {old: new for new, old in enumerate(kept)}
    return tuple(
        reference.model_copy(update={"resolves_to": renumbered.get(reference.resolves_to)})
        if reference.resolves_to is not None
        else reference
        for reference in kept.values()
    )


def _reference(account: Account, path: str, reference: Reference, found: Found) -> Reference:
    finder = account.finder
    start, end = max(0, found.start - _BEFORE), min(len(finder.text.text), found.end + _AFTER)
    changed: dict[str, Any] = {"span": finder.span(found)}
    if reference.number is not None:
        number = reference.number
        changed["number"] = ground_number(
            account, f"{path}.number", number, reference.document_type, Found(found.start, end)
        )
    if reference.issuer is not None:
        changed["issuer"] = ground_issuer(account, f"{path}.issuer", reference.issuer, Found(start, end))
    changed["title"] = account.kept(f"{path}.title", reference.title, start, end)
    if reference.issued_on is not None and finder.find_day(reference.issued_on, start, end) is None:
        account.refuse(f"{path}.issued_on", reference.issued_on.isoformat())
        changed["issued_on"] = None
    if reference.year is not None and str(reference.year) not in finder.text.text[start:end]:
        account.refuse(f"{path}.year", reference.year)
        changed["year"] = None
    pinpoints = [
        pinpoint
        for number, pinpoint in enumerate(reference.pinpoint)
        if _is_printed(account, account.item(f"{path}.pinpoint", number), pinpoint, Found(start, end))
    ]
    return reference.model_copy(update=changed | {"pinpoint": tuple(pinpoints)})


def _is_printed(account: Account, path: str, pinpoint: Pinpoint, near: Found) -> bool:
    """Whether every label of a pinpoint stands near the mention."""
    labels = [label for name in type(pinpoint).model_fields for label in getattr(pinpoint, name) if label]
    if all(account.finder.find(label, near.start, near.end) is not None for label in labels):
        return True
    account.refuse(path, str(pinpoint))
    return False
