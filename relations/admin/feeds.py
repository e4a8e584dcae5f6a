"""Feeds that are followed, and how asking them went."""

from urllib.parse import urlunsplit

from django import forms
from django.contrib import admin, messages
from django.db.models import Count
from django.urls import reverse
from django.utils.html import format_html

from relations.intake import tasks
from relations.models import Feed
from relations.web_addresses import AddressError, address_key, read_address

from .adding import ways
from .errands import batch_address


class FeedForm(forms.ModelForm):
    class Meta:
        model = Feed
        fields = ["address", "title", "publisher", "language", "is_followed"]
        widgets = {"address": forms.TextInput(attrs={"size": 80, "inputmode": "url"})}

    def clean_address(self):
        try:
            address = urlunsplit(read_address(self.cleaned_data["address"]))
        except AddressError as problem:
            raise forms.ValidationError(str(problem)) from None
        same = (
            Feed.objects.filter(address_key=address_key(address)[:600]).exclude(pk=self.instance.pk).first()
        )
        if same:
            raise forms.ValidationError(f"This feed is followed already, as “{same}”.")
        return address

    def save(self, commit=True):
        if "address" in self.changed_data:
            # What the old address said last means nothing at the new one.
            self.instance.etag = self.instance.last_modified = ""
        return super().save(commit)


@admin.register(Feed)
class FeedAdmin(admin.ModelAdmin):
    form = FeedForm
    list_display = ["shown_title", "is_followed", "polled_at", "texts", "how_it_went"]
    list_filter = ["is_followed"]
    search_fields = ["title", "address", "publisher"]
    actions = ["ask"]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(number=Count("errands"))

    @admin.display(description="feed", ordering="title")
    def shown_title(self, feed):
        return str(feed)

    @admin.display(description="texts", ordering="number")
    def texts(self, feed):
        address = reverse("admin:relations_errand_changelist")
        return format_html('<a href="{}?feed__id__exact={}">{}</a>', address, feed.pk, feed.number)

    @admin.display(description="how it went")
    def how_it_went(self, feed):
        return f"{feed.problem} {feed.note}".strip()

    # --- the form ----------------------------------------------------------------------------

    def get_fieldsets(self, request, obj=None):
        fields = [(None, {"fields": ["address", "title", "publisher", "language", "is_followed"]})]
        if obj:
            fields.append(("Asked", {"fields": ["polled_at", "next_poll", "how_it_went", "texts"]}))
        return fields

    def get_readonly_fields(self, request, obj=None):
        return ["polled_at", "next_poll", "how_it_went", "texts"] if obj else []

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if add:
            context["ways"] = ways(request, "feed_add")
        return super().render_change_form(request, context, add, change, form_url, obj)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """Asks a new feed at once, outside the transaction that stores it."""
        response = super().changeform_view(request, object_id, form_url, extra_context)
        if added := getattr(request, "added_feed", None):
            self._ask(request, added)
        return response

    def response_add(self, request, obj, post_url_continue=None):
        request.added_feed = obj
        return super().response_add(request, obj, post_url_continue)

    @admin.action(description="Ask now", permissions=["change"])
    def ask(self, request, feeds):
        for feed in feeds:
            self._ask(request, feed)

    def _ask(self, request, feed):
        """Says what the feed answered, or that a worker is about to ask it."""
        before = feed.polled_at
        tasks.poll.enqueue(feed.pk)
        feed.refresh_from_db()
        if feed.polled_at == before:
            self.message_user(request, f"“{feed}” is being asked.")
        elif feed.problem:
            self.message_user(request, feed.problem, messages.ERROR)
        else:
            latest = feed.errands.filter(created_at__gte=before or feed.created_at).first()
            what = _what_is_new(feed, latest) if latest else "nothing new"
            self.message_user(request, format_html("“{}”: {}. {}", feed, what, feed.note), messages.SUCCESS)


def _what_is_new(feed, latest):
    number = feed.errands.filter(batch=latest.batch).count()
    texts = "1 new text" if number == 1 else f"{number} new texts"
    return format_html('<a href="{}">{}</a>', batch_address(latest.batch), texts)
