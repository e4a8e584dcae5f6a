"""The rows: what happened between states, and how we know."""

from .country import Country, CountryName
from .decision import Change, Decision
from .derived import refresh_all
from .event import Event, Meeting, Participation, Statement, Visit
from .evidence import Evidence
from .lists import EventList, Listed, Tally
from .person import Office, Person, PersonName, Tenure
from .place import Place, PlaceName
from .seed_run import SeedRun
from .source import Source
from .topic import Topic, TopicWord

__all__ = [
    "Change",
    "Country",
    "CountryName",
    "Decision",
    "Event",
    "EventList",
    "Evidence",
    "Listed",
    "Meeting",
    "Office",
    "Participation",
    "Person",
    "PersonName",
    "Place",
    "PlaceName",
    "SeedRun",
    "Source",
    "Statement",
    "Tally",
    "Tenure",
    "Topic",
    "TopicWord",
    "Visit",
    "refresh_all",
]
