"""Somebody whom the tables lack, made beside the note that names them; asked are country and office."""

from difflib import get_close_matches

from django import forms
from django.contrib.admin.models import ADDITION, LogEntry

from relations.admin.dates import TypedDateField
from relations.admin.naming import SluggedForm
from relations.decisions.names import country_named, people_named
from relations.models import Office, Person, PersonName, Tenure
from relations.models.keeping import renew_names

CREATE = "relations.add_person"
# How alike two names are that may be one person's, from 0 to 1, and so many are asked about.
ALIKE, MOST_NEAR = 0.8, 3
# Where the family's name comes first, also in Latin letters.
FAMILY_FIRST = ("CN", "HU", "JP", "KH", "KP", "KR", "TW", "VN")


class PersonForm(SluggedForm):
    class Meta:
        model = Person
        fields = ("name", "family_name", "slug", "country")


class NewcomerForm(forms.Form):
    """What is asked of somebody new. It is a part of the form of one who took part, who has a name and an
    office there; cleaned, `person` is the PersonForm to be saved, or None."""

    create = forms.BooleanField(required=False, label="Nobody we know: to be created")
    country = forms.CharField(required=False, max_length=120, label="Country")
    family = forms.CharField(
        required=False, max_length=60, label="Family name", help_text="Left empty, it follows the country."
    )
    since = TypedDateField(
        required=False,
        label="In that office since",
        help_text="Left empty, the office is kept for this event alone.",
    )
    reason = forms.CharField(required=False, max_length=200, label="Why it is somebody else")
    near = ()

    def clean(self):
        cleaned = super().clean()
        name = cleaned.get("who", "").strip()
        if not cleaned.get("create") or not name:
            return cleaned | {"person": None}
        country = country_named(cleaned.get("country", ""))
        if country is None:
            self.add_error("country", "Say the country of the new person: Japan, or JP.")
        if cleaned.get("since") and not cleaned.get("office"):
            self.add_error("since", "Say which office it is.")
        self.near = near_names(name)
        if self.near and not cleaned.get("reason"):
            asked = f"Is it not {' or '.join(self.near)}? If it is somebody else, say how you know."
            self.add_error("reason", asked)
        code = country and country.pk
        family = cleaned.get("family") or family_name_of(name, code)
        person = PersonForm({"name": name, "family_name": family, "slug": "", "country": code})
        if not person.is_valid():
            said = [words for words in person.errors.values() for words in words]
            self.add_error("who", "The name in Latin letters, please." if "slug" in person.errors else said)
        return cleaned | {"person": person}


def family_name_of(name, country):
    """The word of the name that is the family's where `country` (a code) writes names."""
    words = name.split()
    return words[0 if country in FAMILY_FIRST else -1][:60]


def near_names(name):
    """The names of people who may be the one called so: of that very name, or spelt nearly so."""
    same = [person.name for person in people_named(name)]
    known = {}
    for rows in (
        Person.objects.values_list("name", "name"),
        PersonName.objects.values_list("text", "person__name"),
    ):
        known |= {_folded(text): shown for text, shown in rows}
    like = get_close_matches(_folded(name), known, n=MOST_NEAR, cutoff=ALIKE)
    return tuple(dict.fromkeys([*same, *(known[one] for one in like)]))[:MOST_NEAR]


def _folded(name):
    """Its words in one order, whichever a country has them in."""
    return " ".join(sorted(name.casefold().replace("-", " ").split()))


def make_person(row, by):
    """The Person of the cleaned `row`, with the office where one is said: (Person, Office or None).

    Inside the transaction of the event, whose turn it has.
    """
    person = row["person"].save()
    office = None
    if row["office"]:
        title = {"title__iexact": row["office"], "country": person.country}
        office = Office.objects.filter(**title).first()
        office = office or Office.objects.create(title=row["office"][:120], country=person.country)
        if row["since"]:
            Tenure.objects.create(person=person, office=office, start=row["since"].first)
    renew_names()
    why = f"Beside an event. {row['reason']}".strip()
    LogEntry.objects.log_actions(by.pk, [person], ADDITION, change_message=why, single_object=True)
    return person, office
