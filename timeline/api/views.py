"""The API put together, and its errors in one shape."""

from ninja import NinjaAPI
from ninja.errors import ValidationError

from timeline.filter_form import DATE_HINT

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
    said = [f"{one['loc'][-1]}: {_words(request, one)}" for one in error.errors]
    return api.create_response(request, {"detail": " ".join(said)}, status=400)


def _words(request, problem):
    """Pydantic's words, but where it would recite a pattern."""
    if problem["type"] != "string_pattern_mismatch":
        return problem["msg"]
    key = problem["loc"][-1]
    given = request.GET.get(key, "")[:40]
    if key in ("from", "to"):
        return f"“{given}” is no date we can read. Write {DATE_HINT}."
    return f"“{given}” is nothing that this key can hold."


def not_found(request, path=""):
    """Any address below the API that it does not have."""
    return api.create_response(request, {"detail": f"There is no /{path[:80]} here."}, status=404)
