"""What the addresses of the API may ask for."""

from typing import Literal

from ninja import Field, Schema

MOST_ROWS = 200
# Years 1800 to 2100, and days that their month has; only 29 February is left to the calendar.
_MONTH_AND_DAY = (
    r"(0[1-9]|1[0-2]|(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    r"|02-(0[1-9]|[12][0-9]))"
)
_DATE = rf"^((1[89][0-9][0-9]|20[0-9][0-9]|2100)(-{_MONTH_AND_DAY})?)?$"
_SLUG = r"^[-a-zA-Z0-9_]*$"


class EventQuery(Schema):
    """The keys of the timeline's own addresses. The same key twice means or, different keys mean and."""

    pair: list[str] = Field([], description="Two ISO 3166 codes, `jp-kr`.")
    country: list[str] = Field([], description="An ISO 3166 code, `jp`.")
    kind: list[str] = Field([], description="Kind or subtype: `meeting`, `summit`.")
    person: list[str] = Field([], description="Slug of a person who took part.")
    with_: list[str] = Field([], alias="with", description="Slug of another who took part too.")
    place: list[str] = Field([], description="Slug of a place.")
    topic: list[str] = Field([], description="Slug of a topic.")
    status: list[str] = Field([], description="`happened`, `planned`, `postponed`, `cancelled`.")
    from_: str = Field("", alias="from", pattern=_DATE, description="`2025`, `2025-10` or `2025-10-30`.")
    to: str = Field("", pattern=_DATE, description="The same; whatever may lie in the range is found.")
    q: str = Field(
        "", max_length=200, pattern=r"^[^\x00]*$", description="Words in titles, names and quoted sentences."
    )
    order: Literal["new", "old"] = Field("new", description="Newest or oldest first.")
    after: str = Field("", pattern=r"^([0-9]{9}-[0-9]{1,18})?$", description="Taken from `next`.")
    limit: int = Field(50, ge=1, le=MOST_ROWS)


class SlugPage(Schema):
    after: str = Field("", pattern=_SLUG, max_length=80, description="Taken from `next`.")
    limit: int = Field(100, ge=1, le=MOST_ROWS)


class NumberPage(Schema):
    after: int = Field(0, ge=0, le=2**63 - 1, description="Taken from `next`.")
    limit: int = Field(100, ge=1, le=MOST_ROWS)


def page_of(request, rows, key, query):
    """(rows of the page, address of the next page or None) of a query set ordered by a unique column."""
    if query.after:
        rows = rows.filter(**{f"{key}__gt": query.after})
    found = list(rows.order_by(key)[: query.limit + 1])
    if len(found) <= query.limit:
        return found, None
    found = found[: query.limit]
    wanted = request.GET.copy()
    wanted["after"] = str(getattr(found[-1], key))
    return found, request.build_absolute_uri(f"{request.path}?{wanted.urlencode()}")
