"""The addresses of the service."""

from __future__ import annotations

import asyncio
import datetime as dt
from typing import Annotated, Literal, NamedTuple

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from congvan._version import __version__
from congvan.errors import Language, Reason
from congvan.model import Finding
from congvan.records import TaskRow
from congvan.schemas import read_schema
from congvan.serve.answers import Answer
from congvan.serve.bounds import RETRY, response_of
from congvan.serve.described import DIRECTIVE, FILE, UPLOAD, page, problems
from congvan.serve.keys import CHALLENGE, shows_key
from congvan.serve.pool import Pool
from congvan.serve.settings import Settings
from congvan.serve.upload import Refused, asked_language, read_upload
from congvan.serve.view import FORM
from congvan.vocab.codes import StatusAnswer

__all__ = ["Service", "open_routes", "routes"]

Profile = Literal["guide", "vnpt", "bkav"]
Format = Annotated[
    str | None, Query(description="the format of the document, such as markdown, where its content is not to tell")
]
Ocr = Annotated[bool, Query(description="read pages that are pictures, where the service allows it")]
InLanguage = Annotated[Language, Query(description="the language of all that is told")]
Rules = Annotated[tuple[str, ...], Query(description="ids of rules, or their beginnings; repeatable")]
Organ = Annotated[str, Query(description="an organisation, as ID=NAME")]
Place = Annotated[str | None, Query(pattern=r"^[1-9]\d{0,8}:[1-9]\d{0,8}$", description="a place, as LINE:COLUMN")]
_PATIENCE = 120.0  # seconds that a document waits to be read


class Service(NamedTuple):
    """What the addresses share: ``app.state.service``."""

    settings: Settings
    pool: Pool


def _with_key(request: Request) -> None:
    """Let nobody in without a key, where keys are asked for."""
    service: Service = request.app.state.service
    if not shows_key(request.headers.get("authorization"), service.settings.api_keys):
        raise Refused("unauthorized", headers=CHALLENGE)


def _in_language(lang: InLanguage = "en") -> Language:
    return lang


def _reading(*, format: Format = None, ocr: Ocr = False) -> dict[str, object]:
    return {"file_format": format, "ocr": ocr}


Reading = Annotated[dict[str, object], Depends(_reading)]

routes: APIRouter = APIRouter(dependencies=[Depends(_with_key), Depends(_in_language)], responses=problems())
open_routes: APIRouter = APIRouter()


async def _answer(request: Request, operation: str, **options: object) -> Response:
    """One operation on the document that a request brings."""
    service: Service = request.app.state.service
    if options.get("ocr") and not service.settings.ocr:
        raise Refused("bad-request", Reason("no-ocr-here"))
    data = await read_upload(request, service.settings)
    try:
        async with asyncio.timeout(_PATIENCE):
            await request.state.claim.turn()
    except TimeoutError as error:
        raise Refused("busy", headers=RETRY) from error
    return response_of(await service.pool.run(operation, data, lang=asked_language(request), **options))


@routes.post("/parse", openapi_extra=UPLOAD, responses={200: DIRECTIVE})
async def parse(request: Request, reading: Reading) -> Response:
    """The directive that a document holds, as JSON."""
    return await _answer(request, "parse", **reading)


@routes.post("/convert", openapi_extra=UPLOAD, responses={200: FILE})
async def convert(request: Request, to: str, reading: Reading) -> Response:
    """The document in another format; `Congvan-Dropped` and `Congvan-Changed` tell what that format does not carry."""
    return await _answer(request, "convert", to=to, **reading)


@routes.post("/check", openapi_extra=UPLOAD, response_model=list[Finding])
async def check(request: Request, *, format: Format = None, select: Rules = (), ignore: Rules = ()) -> Response:
    """What the rules of form of State and Party have against a document."""
    return await _answer(request, "check", file_format=format, select=tuple(select), ignore=tuple(ignore))


@routes.post("/tasks", openapi_extra=UPLOAD, response_model=list[TaskRow])
async def tasks(request: Request, reading: Reading) -> Response:
    """Who must do what, by when: a row for each task."""
    return await _answer(request, "tasks", **reading)


@routes.post("/explain", openapi_extra=UPLOAD, response_model=dict[str, object])
async def explain(request: Request, *, format: Format = None, field: str | None = None, at: Place = None) -> Response:
    """What was read at a place of the text, or for a field such as `tasks.3`, and by which rules."""
    line, _, column = (at or "").partition(":")
    place = (int(line), int(column)) if at is not None else None
    return await _answer(request, "explain", file_format=format, field=field, at=place)


@routes.get("/view", responses={200: page()})
async def choose() -> Response:
    """A page on which a document is chosen."""
    return response_of(FORM)


@routes.post("/view", openapi_extra=UPLOAD, responses={200: page()})
async def view(request: Request, reading: Reading) -> Response:
    """The document as a page, with what was read from it."""
    return await _answer(request, "view", **reading)


@routes.post("/edxml/show", openapi_extra=UPLOAD, response_model=dict[str, object])
async def show(request: Request) -> Response:
    """A message of the national exchange as JSON, its files in base64."""
    return await _answer(request, "edxml/show")


@routes.post("/edxml/validate", openapi_extra=UPLOAD, response_model=list[Finding])
async def validate(request: Request, profile: Profile = "guide") -> Response:
    """What the rules of a profile have against a message."""
    return await _answer(request, "edxml/validate", profile=profile)


@routes.post("/edxml/unpack", openapi_extra=UPLOAD, responses={200: FILE})
async def unpack(request: Request) -> Response:
    """The files of a message, in a ZIP."""
    return await _answer(request, "edxml/unpack")


@routes.post("/edxml/pack", openapi_extra=UPLOAD, responses={200: FILE})
async def pack(
    request: Request,
    *,
    sender: Organ | None = None,
    to: Annotated[tuple[str, ...], Query(description="who receives, as ID=NAME; repeatable")] = (),
    profile: Literal["vnpt", "guide"] = "vnpt",
    format: Format = None,
) -> Response:
    """A message that carries the document, with its file."""
    return await _answer(request, "edxml/pack", sender=sender, to=tuple(to), profile=profile, file_format=format)


@routes.post("/edxml/answer", openapi_extra=UPLOAD, responses={200: FILE})
async def answer(
    request: Request,
    status: StatusAnswer,
    by: Organ,
    reason: str | None = None,
    at: dt.datetime | None = None,
) -> Response:
    """The status message that answers a message."""
    return await _answer(request, "edxml/answer", status=status, by=by, reason=reason, at=at)


@open_routes.get("/schema", response_model=dict[str, object])
async def schema() -> Response:
    """The JSON Schema of a directive, as it is published."""
    return response_of(Answer(read_schema("directive-1.schema.json"), "application/schema+json"))


@open_routes.get("/health")
async def health(request: Request) -> dict[str, str | int]:
    """Whether documents are read, and how many processes read them."""
    service: Service = request.app.state.service
    return {"status": "ok", "workers": service.settings.workers, "alive": service.pool.alive}


@open_routes.get("/version")
async def version() -> dict[str, str]:
    """The version of the library, and of the schema."""
    return {"congvan": __version__, "schema": "1"}
