"""The verbs that tell of meetings and visits: named patterns with their conditions.

A table, apart from the mechanism: another language brings its own.
"""

from dataclasses import dataclass

from relations.extraction.language.english import by_form
from relations.extraction.language.tokens import words


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
    """

    kind: str
    rule: str
    verb: str
    then: tuple[str, ...]
    how: str
    subtype: str
    confidence: float


def _patterns(kind, how, confidence, lines, subtype=""):
    for line in lines.strip().splitlines():
        verb, *then = line.split()
        name = "-".join([verb, *then])
        yield Pattern(kind, f"{kind}:{name}", verb, tuple(then), how, subtype, confidence)


_MEETING_VERBS = [
    *_patterns("meeting", "mutual", 0.95, "meet\nmeet up\nmeet face to face"),
    *_patterns(
        "meeting",
        "with",
        0.93,
        """
        sit down
        sit together
        sit face to face
        speak face to face
        talk face to face
        speak in person
        talk in person
        sit side by side
        sit opposite
        sit across from
        stand side by side
        kneel side by side
        kneel together
        appear together
        appear side by side
        pose together
        pose side by side
        walk together
        walk side by side
        dine together
        lunch together
        eat together
        exchange gifts
        exchange presents
        exchange handshakes
        confer
        get together
        come together
        huddle
        chat
        shake hands
        clasp hands
        come face to face
        cross paths
        break bread
        break the ice
        share a meal
        share a table
        share a laugh
        share a stage
        share a platform
        share a sofa
        share a car
        exchange a few words
        have words
        have a few words
        trade barbs
        trade jokes
        swap jokes
        swap stories
        clink glasses
        raise glasses
        raise their glasses
        drink tea
        make small talk
        play golf
        stroll through
        stroll together
        stand shoulder to shoulder
        sit next to each other
        compare notes
        exchange words
        exchange greetings
        exchange pleasantries
        be closeted
        be in talks
        get on the phone
        be on the phone
        take tea
        have tea
        have lunch
        have dinner
        have breakfast
        """,
    ),
    *_patterns("meeting", "with", 0.93, "dine\nlunch\nbreakfast\nsit down to dinner", "dinner"),
    *_patterns(
        "meeting",
        "with",
        0.93,
        """
        speak by telephone
        speak by phone
        speak by video
        speak over the phone
        speak on the phone
        speak on the telephone
        talk by telephone
        talk by phone
        talk over the phone
        talk on the phone
        talk on the telephone
        confer by telephone
        confer by phone
        """,
        "call",
    ),
    *_patterns("meeting", "with", 0.8, "speak with\ntalk with\nconsult with", ""),
    *_patterns("meeting", "with whom", 0.85, "discuss\nstroll\nwalk\ntour\ninspect\nreview"),
    *_patterns("meeting", "object", 0.93, "telephone\nphone\nring up\nring\ncall\ncall up", "call"),
    *_patterns(
        "meeting",
        "object",
        0.9,
        "brief\nsummon\ncall in\ntake leave of\nsay goodbye to\nsay farewell to\n"
        "bid farewell to\nhave a word with\n"
        "call on\npay a call on\npay a courtesy call on\nreceive\nsee\ndrop in on\nlook in on\n"
        "take aside\npull aside\nusher\nescort\ngreet",
    ),
    *_patterns("meeting", "object", 0.85, "join\nencounter"),
    *_patterns("meeting", "facing", 0.88, "face"),
    *_patterns("meeting", "hand", 0.93, "shake\nclasp\ngrasp\nsqueeze\npump"),
    *_patterns("meeting", "lending", 0.85, "give\ngrant\ndevote"),
    *_patterns("meeting", "joined", 0.9, "bring together"),
    *_patterns("meeting", "placed", 0.85, "stand together\nsit\nstand\nkneel\nwalk\nsign\npart without"),
    *_patterns("meeting", "hosted", 0.88, "be the guest of\nbe a guest of"),
    *_patterns("meeting", "together", 0.9, "see each other\nsee one another\nrun into each other"),
    *_patterns("meeting", "together", 0.85, "spend"),
    *_patterns("meeting", "together", 0.8, "talk\nspeak\nconverse"),
    *_patterns(
        "meeting", "host", 0.9, "host\nplay host to\nentertain\nwelcome\nbe host to\nact as host to\ninvite"
    ),
]
_MEETING_VERBS += _patterns("meeting", "guest", 0.9, "have")
_VISIT_VERBS = [
    *_patterns("visit", "go", 0.95, "visit"),
    *_patterns(
        "visit",
        "go",
        0.93,
        """
        travel to
        fly to
        fly into
        go to
        come to
        head to
        head for
        journey to
        sail to
        drive to
        hurry to
        return to
        arrive in
        arrive at
        arrive on
        land on
        land in
        land at
        touch down in
        touch down at
        set foot in
        set foot on
        leave for
        depart for
        set off for
        set out for
        cross to
        cross into
        pay a visit to
        stop over in
        stop in
        stop off in
        stay in
        tour
        reach
        enter
        make a stop in
        make a trip to
        make the trip to
        make the journey to
        make the crossing to
        make the short trip to
        make a visit to
        rush to
        dash to
        race to
        hasten to
        sail into
        cruise into
        steam into
        motor to
        wing to
        repair to
        sweep to
        stand on
        walk onto
        step onto
        lead a delegation to
        head a delegation to
        lead a mission to
        take a delegation to
        bring a delegation to
        be to
        be back at
        be over in
        be on a visit to
        drop by
        go over to
        come over to
        fly out to
        fly off to
        take off from
        fly out of
        depart from
        set course for
        make his way to
        make her way to
        make their way to
        drop into
        jet to
        jet off to
        jet into
        turn up in
        show up in
        swing through
        pass through
        call in at
        travel on to
        go on to
        fly on to
        move on to
        proceed to
        cross over to
        cross the border into
        walk into
        step into
        ride into
        roll into
        be off to
        be bound for
        be back in
        take off for
        lift off for
        set sail for
        sweep into
        cross into
        cross the border to
        disembark in
        disembark at
        alight in
        alight at
        board a plane for
        board a flight to
        stroll through
        walk through
        stroll around
        stroll in
        worship at
        pray at
        pay homage at
        pay respects at
        pay tribute at
        lay flowers at
        lay a wreath at
        """,
    ),
    *_patterns(
        "visit", "at", 0.9, "be in\nbe at\nbe due in\nbe due at\nbe expected in\nbe awaited in\nspend"
    ),
    *_patterns("visit", "at", 0.85, "attend\ntake part in\nparticipate in\nstep over\nstep across"),
    *_patterns("visit", "carry", 0.93, "take\nbring\nsend"),
    *_patterns(
        "visit",
        "back",
        0.88,
        "return\nfly home\nfly back\ncome back\ncome home\nbe back\nbe home\nhead home\nhead back\ngo home\n"
        "go back\njet home\njet back\nget back\nget home\ntravel home\ntravel back",
    ),
    *_patterns("visit", "leaving", 0.9, "leave\ndepart"),
    *_patterns("visit", "off", 0.88, "step off\nclimb out of\nclimb down from\nemerge from\ndescend from"),
    *_patterns(
        "visit",
        "come",
        0.85,
        "come\nvisit\ngo\ntravel\narrive\nland\ntouch down\ncross the border\nfly in\n"
        "jet in\ncome over\nmake the journey\nmake the trip\nmake the crossing\nmake the same journey",
    ),
]

PATTERNS = by_form((p.verb, p) for p in _MEETING_VERBS + _VISIT_VERBS)
for _found in PATTERNS.values():
    # "returned to Tokyo from Seoul": the visit that ended before the way home.
    _found.sort(key=lambda pair: (pair[0].how != "back", -len(pair[0].then)))

_EVENT_VERBS = {p.verb for p in _MEETING_VERBS + _VISIT_VERBS} - {"be", "take"} | words("hold have conduct")
_FORMS = by_form((v, v) for v in sorted(_EVENT_VERBS))
# What the language asks: which spellings are a past or a present of these verbs.
EVENT_FINITE = {spelling for spelling, pairs in _FORMS.items() if any(form == "past" for _, form in pairs)}
EVENT_PRESENT = {spelling for spelling, pairs in _FORMS.items() if any(form == "s" for _, form in pairs)}
