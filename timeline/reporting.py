"""A reader reports an error: a form that lands at the curators' desk."""

import hashlib
import hmac

from django import forms
from django.conf import settings
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from relations.models import Event, Report


class ReportForm(forms.ModelForm):
    """What is wrong; where that can be seen; an address for the answer. `name` is for machines alone."""

    name = forms.CharField(required=False)
    source = forms.URLField(
        required=False,
        assume_scheme="https",
        max_length=600,
        label=gettext_lazy("Where can we see it? (an address)"),
    )

    class Meta:
        model = Report
        fields = ["text", "source", "email"]
        labels = {
            "text": gettext_lazy("What is wrong?"),
            "email": gettext_lazy("Your e-mail, if you want an answer"),
        }
        widgets = {"text": forms.Textarea(attrs={"rows": 5, "maxlength": 2000})}

    field_order = ["text", "source", "email"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].widget.attrs["autocomplete"] = "email"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def report(request, public_id):
    """The form, and after it was sent a word of thanks at the same address."""
    event = get_object_or_404(Event.objects.published(), public_id=public_id)
    context = {"event": event, "form": ReportForm(), "sent": "sent" in request.GET, "status": 200}
    if request.method == "POST":
        context["form"] = form = ReportForm(request.POST)
        # A field that nobody sees was filled in: a machine, which is thanked and forgotten.
        if request.POST.get("name"):
            return _thanked(event)
        if form.is_valid():
            sender = sender_of(request)
            if Report.objects.may_come(sender, timezone.now()):
                form.instance.event, form.instance.version, form.instance.sender = (
                    event,
                    event.version,
                    sender,
                )
                form.save()
                return _thanked(event)
            form.add_error(None, _("That were many reports within an hour. Please send this one later."))
            context["status"] = 429
    return render(request, "timeline/report.html", context, status=context["status"])


def _thanked(event):
    return HttpResponseRedirect(f"{reverse('report', args=[event.public_id])}?sent")


def sender_of(request):
    """A digest of the sender's address and the day: it counts, and tells nobody who it was."""
    address = request.META.get(settings.CLIENT_ADDRESS, "") or request.META.get("REMOTE_ADDR", "")
    known = f"{address} {timezone.localdate()}"
    return hmac.new(settings.SECRET_KEY.encode(), known.encode(), hashlib.sha256).hexdigest()
