"""The ways a text comes in: pasted (the form of a source), uploaded, fetched from its address, by a feed."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse

from relations.intake.given import SUFFIXES, File, hand_in_addresses, hand_in_files
from relations.intake.tasks import hand_out
from relations.models import Errand

from .dates import PublicationField
from .errands import batch_address
from .labels import desk_address
from .proposals import queue_address, waits

MOST_AT_ONCE = 200


def ways(request, here):
    """[(label, address, is here)] of the ways that this person may go."""
    known = [
        ("Paste a text", "source_add", "relations.add_source"),
        ("Upload files", "source_upload", "relations.add_source"),
        ("Give addresses", "source_fetch", "relations.add_source"),
        ("Follow a feed", "feed_add", "relations.add_feed"),
        ("Import a table", "sheet_add", "relations.add_sheet"),
    ]
    return [
        (label, reverse(f"admin:relations_{name}"), name == here)
        for label, name, permission in known
        if request.user.has_perm(permission)
    ]


class GivenForm(forms.Form):
    """What is true of all texts that are handed in together, where they do not say it themselves."""

    published = PublicationField(
        required=False,
        label="Published",
        help_text="Of those that do not say themselves: 2026-01-13, Jan 13 2026, January 2026. "
        "Left empty, you are asked for the date of each that does not say.",
    )
    publisher = forms.CharField(
        required=False, max_length=120, help_text="Of those that do not say themselves."
    )
    language = forms.CharField(
        required=False,
        max_length=8,
        widget=forms.TextInput(attrs={"size": 6}),
        help_text="en, ja, ko …, of those that do not say themselves.",
    )

    @property
    def about(self):
        """The errands' fields."""
        given = self.cleaned_data
        published = given["published"].edtf if given["published"] else ""
        return {
            "published_edtf": published,
            "publisher": given["publisher"],
            "language": given["language"],
        }


class _SeveralFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class _FilesField(forms.FileField):
    """Cleans to a list of uploaded files; each is judged on its own, later."""

    def clean(self, value, initial=None):
        if not value:
            raise forms.ValidationError("Choose at least one file.")
        return value


class UploadForm(GivenForm):
    files = _FilesField(
        widget=_SeveralFiles(attrs={"accept": ",".join([*SUFFIXES, ".zip"])}),
        help_text="One or many: texts in UTF-8 (.txt, .md), saved pages (.html), or .zip archives of these. "
        "The first line of a text may give its date:  date 2026-01-13 ",
    )
    field_order = ["files"]

    def hand_in(self, user):
        files = [File(one.name, one.size, one) for one in self.cleaned_data["files"]]
        return hand_in_files(files, asked_by=user, **self.about)


class FetchForm(GivenForm):
    addresses = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 6, "class": "vLargeTextField", "spellcheck": "false"}),
        help_text="One on each line. The page is fetched, its main text taken, and the page kept as it came.",
    )
    again = forms.BooleanField(
        required=False,
        label="Fetch again",
        help_text="Also those fetched before: what changed since is kept as a text of its own.",
    )
    field_order = ["addresses"]

    def clean_addresses(self):
        lines = self.cleaned_data["addresses"].splitlines()
        if len([line for line in lines if line.strip()]) > MOST_AT_ONCE:
            raise forms.ValidationError(f"At most {MOST_AT_ONCE} at once.")
        return lines

    def hand_in(self, user):
        given = self.cleaned_data
        return hand_in_addresses(given["addresses"], asked_by=user, again=given["again"], **self.about)


class Adding:
    """The two pages beside the form of a source, for its admin."""

    def get_urls(self):
        def at(name, form, title):
            def view(request):
                return self.hand_in_view(request, form, f"source_{name}", title)

            return path(f"{name}/", self.admin_site.admin_view(view), name=f"relations_source_{name}")

        return [
            at("upload", UploadForm, "Upload files"),
            at("fetch", FetchForm, "Give addresses"),
            *super().get_urls(),
        ]

    def hand_in_view(self, request, form_class, here, title):
        """Takes texts in; goes to the one source that came of it, or to the list of what becomes of each."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        if request.method == "POST":
            form = form_class(request.POST, request.FILES)
            if form.is_valid():
                batch = form.hand_in(request.user)
                hand_out(Errand.objects.filter(batch=batch))
                return HttpResponseRedirect(_what_came(request, batch))
        else:
            form = form_class()
        context = {
            **self.admin_site.each_context(request),
            "title": title,
            "opts": self.opts,
            "form": form,
            "ways": ways(request, here),
        }
        return TemplateResponse(request, "admin/relations/source/hand_in.html", context)


def _what_came(request, batch):
    """Of one text that was read, its proposals: in the queue, where they wait for this person."""
    came = list(Errand.objects.filter(batch=batch).select_related("source"))
    if len(came) == 1 and came[0].state == Errand.State.READ:
        source = came[0].source
        return queue_address(source) if waits(request, source) else desk_address(source) + "#proposals"
    return batch_address(batch)
