"""The document of a request: the field ``file`` of a form, kept in memory and held to its size."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from starlette.formparsers import MultiPartException, MultiPartParser

from congvan.errors import Reason

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from starlette.datastructures import FormData
    from starlette.requests import Request

    from congvan.errors import Language
    from congvan.serve.settings import Settings
    from congvan.serve.share import Claim

__all__ = ["Refused", "asked_language", "read_upload"]

_FIELD = "file"
_AROUND = 16 * 1024  # bytes of the form that are not the document's
_FEW = 8  # parts of a form
_PAST = 4  # so many times the limit is read and thrown away, for a caller that writes on does not hear the answer


class Refused(Exception):  # noqa: N818 - it is answered, not raised to anybody
    """A request that is answered without being carried out.

    Attributes:
        problem: The name of the problem.
        reason: What is the matter this time.
        headers: What is told beside it.
    """

    def __init__(
        self, problem: str, reason: Reason | None = None, *, headers: tuple[tuple[str, str], ...] = ()
    ) -> None:
        super().__init__(problem)
        self.problem: str = problem
        self.reason: Reason | None = reason
        self.headers: tuple[tuple[str, str], ...] = headers


def asked_language(request: Request) -> Language:
    """The language of ``?lang=``; English where it is none that is known."""
    return "vi" if request.query_params.get("lang") == "vi" else "en"


async def read_upload(request: Request, settings: Settings) -> bytes:
    """The bytes of the document; what the caller calls it is not looked at.

    Raises:
        Refused: It is too large, too slow, or there is none.
    """
    too_large = Refused("too-large", Reason("too-many-bytes", most=settings.max_bytes))
    try:
        async with asyncio.timeout(settings.seconds):
            form = await _form(request, settings.max_bytes + _AROUND, too_large)
    except TimeoutError as error:
        raise Refused("slow-upload", Reason("not-in-time", seconds=f"{settings.seconds:g}")) from error
    except (MultiPartException, LookupError) as error:
        raise Refused("bad-request", Reason("no-file-field")) from error
    try:
        found = form.get(_FIELD)
        if found is None or isinstance(found, str):
            raise Refused("bad-request", Reason("no-file-field"))
        data: bytes = found.file.read()
    finally:
        await form.close()
    if len(data) > settings.max_bytes:
        raise too_large
    if not data:
        raise Refused("unreadable", Reason("nothing-in-it"))
    return data


async def _form(request: Request, most: int, too_large: Refused) -> FormData:
    parser = MultiPartParser(
        request.headers, _counted(request, most, too_large), max_files=1, max_fields=_FEW, max_part_size=_AROUND
    )
    parser.spool_max_size = most  # nothing of a paper is laid down on the disk
    return await parser.parse()


async def _counted(request: Request, most: int, too_large: Refused) -> AsyncGenerator[bytes, None]:
    """The body as it comes, until there is too much of it."""
    count = 0
    claim: Claim = request.state.claim
    async for chunk in request.stream():
        count += len(chunk)
        if count <= most:
            await claim.take(len(chunk))
            yield chunk
        elif count > most * _PAST:
            break
    if count > most:
        raise too_large
