"""An event written as quickly as a note: dates and names as people type them, understood at once."""

from collections import defaultdict

from django import forms

from relations.admin.dates import TypedDateField
from relations.decisions.names import country_named, person_named, place_named
from relations.models import Event, Office, Participation, Source
from relations.quotes import find_quote

from .newcomers import NewcomerForm, make_person

USUAL_ROLE = {"meeting": "participant", "visit": "visitor", "statement": "speaker"}
SOURCES_OFFERED = 60
SEATS = 40


class NoteForm(forms.Form):
    """The event itself. `event` is the one that is edited, or None."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    date = TypedDateField(required=False, label="When")
    kind = forms.ChoiceField(choices=Event.Kind.choices)
    subtype = forms.CharField(
        required=False, max_length=40, help_text="summit, talks, call, dinner, agreement …"
    )
    status = forms.ChoiceField(choices=Event.Status.choices)
    place = forms.CharField(required=False, max_length=120, label="Where")
    countries = forms.CharField(
        required=False,
        label="Between",
        help_text="Japan, South Korea. Those of the people are added by themselves.",
    )
    title = forms.CharField(required=False, max_length=200, help_text="Left empty, it is written for you.")

    def __init__(self, *args, event=None, **kwargs):
        self.event = event
        if event is not None:
            kwargs["initial"] = _initial(event) | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        for name in ("date", "place"):
            self.fields[name].widget.attrs |= {"data-say": name, "autocomplete": "off"}
        self.fields["place"].widget.attrs["list"] = "places"
        self.fields["date"].widget.attrs["autofocus"] = True

    def clean_countries(self):
        words = [word.strip() for word in self.cleaned_data["countries"].replace("–", ",").split(",")]
        found = {word: country_named(word) for word in words if word}
        unknown = [word for word, country in found.items() if country is None]
        if unknown:
            raise forms.ValidationError(f"No country is called {', '.join(unknown)}.")
        return list(found.values())

    def clean(self):
        cleaned = super().clean()
        public = self.event is not None and self.event.state == Event.State.PUBLISHED
        if public and "date" in cleaned and cleaned["date"] is None:
            self.add_error("date", "A public event keeps a date.")
        return cleaned

    def write(self, event):
        """Sets the columns of `event`, unsaved; an untouched date stays as it is stored."""
        cleaned = self.cleaned_data
        event.kind, event.subtype, event.status = cleaned["kind"], cleaned["subtype"], cleaned["status"]
        if "date" in self.changed_data or event.pk is None:
            event.date = cleaned["date"]
        if "title" in self.changed_data or event.pk is None:
            event.title = cleaned["title"]
        if "place" in self.changed_data or event.pk is None:
            event.place = place_named(cleaned["place"])
            event.place_words = "" if event.place else cleaned["place"]


def _initial(event):
    return {
        "date": event.date,
        "kind": event.kind,
        "subtype": event.subtype,
        "status": event.status,
        "place": str(event.place) if event.place else event.place_words,
        "countries": ", ".join(country.name for country in event.countries.all()),
        "title": event.title,
    }


# --- who took part -------------------------------------------------------------------------------


class SeatForm(NewcomerForm):
    """One who took part; left empty it is nobody. Only who `may_create` is asked about somebody new."""

    who = forms.CharField(required=False, max_length=160)
    office = forms.CharField(required=False, max_length=160)
    role = forms.ChoiceField(required=False, choices=[("", "–"), *Participation.Role.choices])

    def __init__(self, *args, may_create=False, **kwargs):
        super().__init__(*args, **kwargs)
        if not may_create:
            for name in NewcomerForm.base_fields:
                del self.fields[name]
        self.fields["who"].widget.attrs |= {
            "list": "people",
            "data-say": "who",
            "autocomplete": "off",
            "aria-label": "Who",
        }
        self.fields["office"].widget.attrs |= {"aria-label": "Office", "placeholder": "the one held then"}
        self.fields["role"].widget.attrs["aria-label"] = "Role"


SeatFormSet = forms.formset_factory(SeatForm, extra=2, max_num=SEATS, absolute_max=SEATS)


def seats_of(event):
    """What the rows of people begin with."""
    return [
        {"who": seat.shown_name, "office": seat.shown_office, "role": seat.role}
        for seat in event.participations.all()
    ]


def write_seats(event, formset, by):
    """Makes the people of the saved event those of the form; gives back the names that stay mere words.
    Whom `by` wants created is.

    One who was there keeps all that was known of him; an office left empty is the one held that day.
    """
    known = defaultdict(list)
    for seat in event.participations.select_related("person", "office"):
        known[seat.shown_name].append(seat)
    event.participations.all().delete()
    words, taken, made = [], set(), {}
    for form in formset:
        row = form.cleaned_data
        if not row.get("who"):
            continue
        namesakes = known[row["who"]]
        seat = _seat(event, row, namesakes.pop(0) if namesakes else None)
        if row["person"] is not None:
            name = row["who"]
            made[name] = made.get(name) or make_person(row, by)
            seat.person, seat.office = made[name]
            seat.name, seat.office_words, seat.country = "", "", seat.person.country
        if (seat.person_id, seat.name, seat.role) in taken:
            continue
        taken.add((seat.person_id, seat.name, seat.role))
        seat.save()
        if seat.person is None:
            words.append(seat.name)
    return words


def _seat(event, row, before):
    person = before.person if before else person_named(row["who"], event.date)
    seat = Participation(event=event, person=person, name="" if person else row["who"])
    seat.role = row["role"] or USUAL_ROLE[event.kind]
    seat.country = (before and before.country) or (person and person.country)
    if before and before.office and row["office"] == before.shown_office:
        seat.office = before.office
    elif row["office"]:
        same = Office.objects.filter(title__iexact=row["office"], country=seat.country)
        seat.office = same.first() if seat.country else None
        seat.office_words = "" if seat.office else row["office"]
    elif person and event.date:
        seat.office = person.office_during(event.date)
    if seat.country is None and seat.office:
        seat.country = seat.office.country
    return seat


# --- how we know ---------------------------------------------------------------------------------


class ProofForm(forms.Form):
    """The sentence that proves it: of a text that is kept, or as it stands on a page; or "to be sourced"."""

    quote = forms.CharField(
        required=False,
        label="The words that prove it",
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Copied from the text, as they stand there.",
    )
    source = forms.ModelChoiceField(
        Source.objects.none(),
        required=False,
        label="They stand in",
        empty_label="a page that is not kept here",
    )
    url = forms.URLField(required=False, label="Its address", assume_scheme="https", max_length=600)
    publisher = forms.CharField(required=False, max_length=120)
    published = TypedDateField(required=False, label="Published", help_text="The day, month or year.")
    unsourced = forms.BooleanField(required=False, label="To be sourced: it waits, and is not public")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        latest = Source.objects.order_by("-pk").values("pk")[:SOURCES_OFFERED]
        self.fields["source"].queryset = Source.objects.filter(pk__in=latest).defer("text").order_by("-pk")

    def clean(self):
        cleaned = super().clean()
        quote, source = cleaned.get("quote", "").strip(), cleaned.get("source")
        if not quote and not cleaned.get("unsourced"):
            self.add_error("quote", "Give the words that prove it, or say that it is to be sourced.")
        if quote and source and find_quote(source.text, quote) is None:
            self.add_error("quote", f"These words do not stand in the text of “{source}”.")
        if quote and not source:
            self._want_where(cleaned)
        return cleaned

    def _want_where(self, cleaned):
        published = cleaned.get("published")
        if "published" in self.errors:
            return
        if (
            not published
            or published.precision not in Source.Precision.values
            or published.qualifier != "exact"
        ):
            self.add_error("published", "Say the day, month or year in which it was published.")
        if not cleaned.get("url") and not cleaned.get("publisher") and "url" not in self.errors:
            self.add_error("url", "Say where the words stand: an address or who published them.")

    def found(self):
        """(source, start, end) of the words, or None; where no text is kept, the words are one."""
        cleaned = self.cleaned_data
        quote, source = cleaned["quote"].strip(), cleaned["source"]
        if not quote:
            return None
        source = source or _kept(quote, cleaned)
        found = find_quote(source.text, quote)
        return source, found.start, found.end


def _kept(quote, cleaned):
    source = Source(text=quote, url=cleaned["url"], publisher=cleaned["publisher"])
    published = cleaned["published"]
    source.published_first, source.published_last = published.first, published.last
    source.published_precision = published.precision
    source.title = cleaned["publisher"] and f"{cleaned['publisher']}: {' '.join(quote.split())[:60]}"
    source.measure()
    known = Source.objects.filter(sha256=source.sha256).first()
    if known is None:
        source.save()
    return known or source
