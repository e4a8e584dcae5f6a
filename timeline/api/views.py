"""The API put together, its errors in one shape, and the page that explains it."""

from django.shortcuts import render
from django.views.decorators.http import require_safe
from ninja import NinjaAPI
from ninja.errors import ValidationError

from timeline.exports.formats import FORMATS

from . import events, names

DESCRIPTION = (
    "Meetings, visits and statements between states, each with the sentences that prove it. Read only, "
    "without a key. Lists are read page by page by following `next`."
)


class OpenAPI(NinjaAPI):
    """A Ninja API that any page may read."""

    def create_response(self, request, data, **how):
        response = super().create_response(request, data, **how)
        response["Access-Control-Allow-Origin"] = "*"
        return response


# No docs page of Ninja's: it runs inline script, which the site's policy forbids.
api = OpenAPI(
    title="Relations timeline", version="1", description=DESCRIPTION, docs_url=None, urls_namespace="api"
)
api.add_router("", events.router)
api.add_router("", names.router)


@api.exception_handler(ValidationError)
def refuse(request, error):
    """What does not fit the description of its key, in words: `limit: Input should be …`."""
    said = [f"{one['loc'][-1]}: {one['msg']}" for one in error.errors]
    return api.create_response(request, {"detail": " ".join(said)}, status=400)


@require_safe
def about(request):
    """What the API answers, read off its own description."""
    schema = api.get_openapi_schema()
    endpoints = [
        (path, verbs["get"]["summary"], [one["name"] for one in verbs["get"].get("parameters", ())])
        for path, verbs in schema["paths"].items()
    ]
    context = {"endpoints": endpoints, "formats": FORMATS.values()}
    return render(request, "timeline/api.html", context)
