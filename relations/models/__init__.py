"""The rows: what happened between states, and how we know."""

from .country import Country, CountryName
from .decision import Change, Decision
from .derived import refresh_all
from .errand import Errand
from .event import Event, Meeting, Statement, Visit
from .evidence import Evidence
from .feed import Feed
from .lists import EventList, Listed, Tally
from .original import Original
from .participation import Participation
from .person import Office, Person, PersonName, Tenure
from .place import Place, PlaceName
from .report import Report
from .seed_run import SeedRun
from .sheet import ExternalId, Sheet
from .source import Source
from .topic import Topic, TopicWord
from .wording import Wording

__all__ = [
    "Change",
    "Country",
    "CountryName",
    "Decision",
    "Errand",
    "Event",
    "EventList",
    "Evidence",
    "ExternalId",
    "Feed",
    "Listed",
    "Meeting",
    "Office",
    "Original",
    "Participation",
    "Person",
    "PersonName",
    "Place",
    "PlaceName",
    "Report",
    "SeedRun",
    "Sheet",
    "Source",
    "Statement",
    "Tally",
    "Tenure",
    "Topic",
    "TopicWord",
    "Visit",
    "Wording",
    "refresh_all",
]
