"""The rows: what happened between states, and how we know."""

from .country import Country, CountryName
from .event import Event, Meeting, Participation, Statement, Visit
from .evidence import Evidence
from .person import Office, Person, PersonName, Tenure
from .place import Place, PlaceName
from .source import Source
from .topic import Topic, TopicWord

__all__ = [
    "Country",
    "CountryName",
    "Event",
    "Evidence",
    "Meeting",
    "Office",
    "Participation",
    "Person",
    "PersonName",
    "Place",
    "PlaceName",
    "Source",
    "Statement",
    "Tenure",
    "Topic",
    "TopicWord",
    "Visit",
]
