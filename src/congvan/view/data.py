"""What the page's script is given of each paper: plain values, which become JSON (dữ liệu của trang)."""

from __future__ import annotations

from typing import NotRequired, TypedDict

__all__ = [
    "DueData",
    "EntryData",
    "GroupData",
    "MarkData",
    "NodeData",
    "PaperData",
    "PictureData",
    "TaskData",
    "WhyData",
]


class WhyData(TypedDict):
    """A rule that spoke for a value, or below zero against it."""

    rule: str
    weight: float | None
    basis: str


class EntryData(TypedDict):
    """One line of a list beside the text; ``key`` is that of its mark where it has a place."""

    key: str
    placed: bool
    name: str
    tag: NotRequired[str]
    tone: NotRequired[str]
    text: NotRequired[str]
    depth: NotRequired[int]
    facts: NotRequired[list[tuple[str, str]]]
    why: NotRequired[list[WhyData]]


class GroupData(TypedDict):
    """A list under a heading, on one tab."""

    tab: str
    heading: str
    entries: list[EntryData]


class DueData(TypedDict):
    """By when: as printed, the day, the hour, and for what comes back the days that follow."""

    text: str
    on: str | None
    at: str | None
    recurs: bool
    coming: list[str]


class TaskData(TypedDict):
    """Who is to do what."""

    key: str
    placed: bool
    path: str
    text: str
    leads: list[str]
    supports: list[str]
    due: DueData | None
    confidence: float | None
    why: list[WhyData]


class NodeData(TypedDict):
    """A paper that is cited: its place among all, the roles, and the marks of its mentions."""

    uri: str | None
    name: str
    about: str
    role: str
    tone: str
    keys: list[str]


class MarkData(TypedDict):
    """A mark in the text."""

    key: str
    kind: str
    told: str


class PictureData(TypedDict):
    """A page as a picture, and where its text ends."""

    url: str
    width: int
    height: int
    end: int


class PaperData(TypedDict):
    """One paper."""

    name: str
    title: str
    facts: list[str]
    subject: str
    uri: str | None
    report: bool
    made: bool
    unread: float
    text: str
    marks: list[MarkData]
    runs: list[list[int]]
    tasks: list[TaskData]
    nodes: list[NodeData]
    groups: list[GroupData]
    findings: int
    pictures: list[PictureData]
