"""A register of incoming papers (sổ văn bản đến) with FastAPI, SQLAlchemy and SQLite.

Papers are uploaded in any form, kept as JSON beside the columns that a register is searched by, given back, and put
back after a clerk's correction.

Run it: ``pip install "congvan[docx,pdf]" fastapi sqlalchemy uvicorn`` and ``uvicorn register:app``.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import Body, FastAPI, HTTPException
from sqlalchemy import Engine, ForeignKey, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.pool import StaticPool

import congvan
from congvan import Directive


class Base(DeclarativeBase):
    """The tables."""


class Entry(Base):
    """A paper in the register."""

    __tablename__ = "entries"

    id: Mapped[int] = mapped_column(primary_key=True)
    uri: Mapped[str | None] = mapped_column(index=True)
    number: Mapped[str | None]
    issued_on: Mapped[dt.date | None]
    issuer: Mapped[str | None]
    subject: Mapped[str | None]
    paper: Mapped[str]


class Duty(Base):
    """A task of a paper, which a reminder asks for by its day."""

    __tablename__ = "duties"

    entry: Mapped[int] = mapped_column(ForeignKey("entries.id"), primary_key=True)
    task: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]
    lead: Mapped[str]
    due: Mapped[dt.date | None] = mapped_column(index=True)


def create_app(engine: Engine) -> FastAPI:
    """The register on a database."""
    Base.metadata.create_all(engine)
    app = FastAPI(title="Sổ văn bản đến")

    @app.post("/papers", status_code=201)
    def receive(data: Annotated[bytes, Body(media_type="application/octet-stream")]) -> dict[str, int | str | None]:
        """Read an uploaded paper, whatever its form, and enter it."""
        try:
            paper = congvan.read(data)
        except congvan.CongvanError as error:
            raise HTTPException(422, {"message": error.message, "place": str(error.place or "")}) from error
        with Session(engine) as session:
            known = session.scalar(select(Entry).where(Entry.uri == paper.uri)) if paper.uri is not None else None
            if known is not None:
                raise HTTPException(409, f"it is entered already, as {known.id}")
            entry = Entry()
            session.add(entry)
            _fill(session, entry, paper)
            session.commit()
            return {"id": entry.id, "number": entry.number}

    @app.get("/papers/{number}")
    def show(number: int) -> Directive:
        """The paper as it was read or last corrected."""
        with Session(engine) as session:
            return Directive.model_validate_json(_entry(session, number).paper)

    @app.put("/papers/{number}")
    def correct(number: int, paper: Directive) -> Directive:
        """Put a corrected paper back."""
        with Session(engine) as session:
            _fill(session, _entry(session, number), paper)
            session.commit()
        return paper

    @app.get("/overdue")
    def overdue(on: dt.date) -> list[dict[str, str | int]]:
        """The tasks whose last day has passed."""
        with Session(engine) as session:
            found = session.scalars(select(Duty).where(Duty.due < on).order_by(Duty.due))
            return [{"paper": duty.entry, "task": duty.task, "lead": duty.lead, "due": str(duty.due)} for duty in found]

    return app


def _entry(session: Session, number: int) -> Entry:
    entry = session.get(Entry, number)
    if entry is None:
        raise HTTPException(404)
    return entry


def _fill(session: Session, entry: Entry, paper: Directive) -> None:
    """The columns of a paper and its tasks."""
    (row,) = congvan.records.papers(paper)
    entry.uri, entry.number, entry.issued_on = row["uri"], row["number"], row["issued_on"]
    entry.issuer, entry.subject = "; ".join(row["issuers"]) or None, row["subject"]
    entry.paper = paper.model_dump_json()
    session.flush()
    for duty in session.scalars(select(Duty).where(Duty.entry == entry.id)):
        session.delete(duty)
    session.flush()
    session.add_all(
        Duty(entry=entry.id, task=task["task"], text=task["text"], lead="; ".join(task["lead"]), due=task["due"])
        for task in congvan.records.tasks(paper)
    )


def in_memory() -> Engine:
    """A database that lasts as long as the program."""
    return create_engine("sqlite://", connect_args={"check_same_thread": False}, poolclass=StaticPool)


app = create_app(in_memory())
