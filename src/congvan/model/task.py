"""Who must do what."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from congvan.model.base import Model
from congvan.model.deadline import Deadline
from congvan.model.span import Span

AssigneeRole = Literal["lead", "support"]


class Assignee(Model):
    """A body, post or group that is to act (đơn vị được giao)."""

    name: str
    """As printed (tên)."""
    role: AssigneeRole = "lead"
    """``lead``: acts, chủ trì; ``support``: phối hợp (vai trò)."""
    is_group: bool = False
    """Whether it names a group: ``UBND các xã, phường`` (là một nhóm)."""
    code: str | None = None
    """The registry's abbreviation of a body that it knows: ``BYT`` (mã cơ quan)."""
    span: Span | None = None
    """Where the name stands, which may be before the task: a heading, Kính gửi (vị trí)."""


class Task(Model):
    """One instruction to somebody to do something (nhiệm vụ)."""

    id: str
    """Its place in the directive: the path joined by ``.``, else a running number (mã)."""
    text: str
    """The words of the instruction (nội dung)."""
    assignees: tuple[Assignee, ...] = ()
    """Who is to act; empty where nobody is named (đơn vị thực hiện)."""
    deadline: Deadline | None = None
    """By when (thời hạn)."""
    path: tuple[str, ...] = ()
    """Labels from the root of the body: ``("II", "1", "a")`` (đường dẫn)."""
    confidence: Annotated[float, Field(ge=0, le=1)] | None = None
    """How sure the reader is that this is a task, 0 to 1, as a share of papers held back; ``None`` where it was made by hand (độ tin cậy)."""
    span: Span | None = None
    """Where it stands (vị trí)."""
