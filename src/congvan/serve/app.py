"""The service as an application: its addresses, its problems, its description, and what is around them all."""

from __future__ import annotations

import contextlib
import json
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from typing_extensions import override

from congvan._version import __version__
from congvan.serve.answers import PROBLEM, Answer, problem
from congvan.serve.bounds import Bounds, response_of
from congvan.serve.described import described
from congvan.serve.pool import Pool
from congvan.serve.routes import Service, open_routes, routes
from congvan.serve.upload import Refused, asked_language

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.requests import Request
    from starlette.responses import Response

    from congvan.serve.settings import Settings

__all__ = ["application"]

_ABOUT = "Reads, checks, converts and exchanges Vietnamese official documents. Nothing that is sent is kept."


class _Described(FastAPI):
    """An application that describes itself with the published schema."""

    with_keys: bool = False

    @override
    def openapi(self) -> dict[str, Any]:
        if self.openapi_schema is None:
            made = get_openapi(title=self.title, version=self.version, description=_ABOUT, routes=self.routes)
            known = [route.path for route in open_routes.routes if isinstance(route, APIRoute)]
            self.openapi_schema = described(made, with_keys=self.with_keys, open_to_all=known)
        return self.openapi_schema


def _name(route: APIRoute) -> str:
    """The name of an operation in a client that is made from the description."""
    return route.name


def application(settings: Settings) -> FastAPI:
    """The application; its processes run from its start to its shutdown."""

    @contextlib.asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with Pool(settings) as pool:
            app.state.service = Service(settings, pool)
            yield

    # The pages of FastAPI itself would load their scripts from elsewhere.
    app = _Described(
        title="congvan",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
        generate_unique_id_function=_name,
    )
    app.with_keys = bool(settings.api_keys)
    app.include_router(routes)
    app.include_router(open_routes)
    app.add_exception_handler(Refused, _refused)
    app.add_exception_handler(RequestValidationError, _misasked)
    app.add_exception_handler(HTTPException, _misled)
    app.add_middleware(Bounds, settings=settings)
    return app


async def _refused(request: Request, error: Exception) -> Response:
    if not isinstance(error, Refused):
        raise error
    return response_of(problem(error.problem, error.reason, lang=asked_language(request), headers=error.headers))


async def _misasked(request: Request, error: Exception) -> Response:
    """A wrong parameter, told by its name, without what stood in it."""
    faults = error.errors() if isinstance(error, RequestValidationError) else []
    told = "; ".join(f"{fault['loc'][-1]}: {fault['msg']}" for fault in faults)
    return response_of(problem("bad-request", told, lang=asked_language(request)))


async def _misled(_: Request, error: Exception) -> Response:
    """No such address, or not with this method."""
    status = error.status_code if isinstance(error, HTTPException) else HTTPStatus.INTERNAL_SERVER_ERROR
    body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status}
    headers = tuple((error.headers or {}).items()) if isinstance(error, HTTPException) else ()
    return response_of(Answer(json.dumps(body).encode(), PROBLEM, status, headers))
