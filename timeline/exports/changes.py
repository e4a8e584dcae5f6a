"""Atom: what changed, the latest first, withdrawals with their reason, so that copies can be kept true."""

from django.utils.feedgenerator import Atom1Feed
from django.utils.html import format_html, format_html_join
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from timeline.characters import printable
from timeline.citations.works import SITE_NAME
from timeline.naming import event_title

from .entry import permalink

MOST_CHANGES = 100


def changes(selection):
    """The feed as one text: its length is bounded."""
    feed = Atom1Feed(
        title=printable(_("Changes: %(title)s") % {"title": selection.title}),
        link=selection.page,
        description=_("Entries added, changed, merged and withdrawn"),
        language=get_language(),
        author_name=SITE_NAME,
        feed_url=selection.address,
        feed_guid=selection.page,
    )
    for entry in selection.changes(MOST_CHANGES):
        feed.add_item(
            title=printable(_title(entry)),
            link=entry.permalink,
            unique_id=entry.permalink,
            description=printable(_summary(entry)),
            pubdate=entry.event.created_at,
            updateddate=entry.event.updated_at,
            categories=[entry.event.kind, became(entry.event)],
        )
    yield feed.writeString("utf-8")


def became(event):
    """What the event is by now, in one word."""
    if event.state == "withdrawn":
        return "merged" if event.merged_into else "withdrawn"
    return "published"


def _title(entry):
    """Withdrawn entries say so before all else; the others begin with their date."""
    what = became(entry.event)
    if what == "withdrawn":
        return _("Withdrawn: %(title)s") % {"title": entry.title}
    if what == "merged":
        return _("Merged: %(title)s") % {"title": entry.title}
    return f"{entry.when}: {entry.title}"


def _summary(entry):
    """HTML: why it is gone, or the sentences that tell it."""
    event = entry.event
    if event.state != "withdrawn":
        return format_html_join(
            "\n",
            "<p>“{}” — {}</p>",
            ((said, source.publisher or source) for said, source in entry.few_quotes),
        )
    reason = event.state_reason or _("No reason was written down.")
    if not event.merged_into:
        return format_html("<p>{}</p>", reason)
    address = permalink(event.merged_into, entry.site)
    return format_html('<p>{} <a href="{}">{}</a></p>', reason, address, event_title(event.merged_into))
