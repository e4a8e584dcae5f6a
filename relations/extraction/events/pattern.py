"""How a verb tells of an event."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """A verb that tells of an event.

    `rule` names it. `how` says who takes part:

    - mutual: the subject and those after "with", or directly after the verb, or the subject alone if several;
    - with: the same, but never a bare object ("spoke with", "dined with");
    - object: the subject and the object, both persons;
    - host: as object; where host or guest is a country it tells of a visit;
    - go: the subject travels to the place that follows `then`;
    - at: the subject is in the place that follows;
    - carry: the object travels ("the trip took him to Seoul").

    The others are named in `telling_verbs`, each beside the rule that reads it.
    """

    kind: str
    rule: str
    verb: str
    then: tuple[str, ...]
    how: str
    subtype: str
    confidence: float


def patterns(kind, how, confidence, lines, subtype=""):
    for line in lines.strip().splitlines():
        verb, *then = line.split()
        name = "-".join([verb, *then])
        yield Pattern(kind, f"{kind}:{name}", verb, tuple(then), how, subtype, confidence)
