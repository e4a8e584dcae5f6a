"""The words that tell of meetings and visits: named patterns with their conditions.

A table, apart from the mechanism: another language brings its own.
"""

from dataclasses import dataclass

from relations.extraction.english import by_form
from relations.extraction.tokens import words
from relations.extraction.verb_groups import EVENT_FINITE, EVENT_PRESENT


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
    *_patterns("meeting", "object", 0.93, "telephone\nphone\nring up\nring\ncall\ncall up", "call"),
    *_patterns(
        "meeting",
        "object",
        0.9,
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
    *_patterns("visit", "come", 0.85, "come\nvisit\ngo\ntravel\narrive\nland\ntouch down\ncross the border"),
]

PATTERNS = by_form((p.verb, p) for p in _MEETING_VERBS + _VISIT_VERBS)
for _found in PATTERNS.values():
    # "returned to Tokyo from Seoul": the visit that ended before the way home.
    _found.sort(key=lambda pair: (pair[0].how != "back", -len(pair[0].then)))

_EVENT_VERBS = {p.verb for p in _MEETING_VERBS + _VISIT_VERBS} - {"be", "take"} | words("hold have conduct")
for _spelling, _pairs in by_form((v, v) for v in sorted(_EVENT_VERBS)).items():
    if any(form == "past" for _, form in _pairs):
        EVENT_FINITE.add(_spelling)
    if any(form == "s" for _, form in _pairs):
        EVENT_PRESENT.add(_spelling)


# noun: (subtype, confidence). "talks" between two heads are a summit all the same: the reader adds that.
MEETING_NOUNS = {
    "talks": ("talks", 0.93),
    "meeting": ("", 0.93),
    "meetings": ("", 0.8),
    "summit": ("summit", 0.95),
    "summits": ("summit", 0.7),
    "encounter": ("", 0.9),
    "conversation": ("", 0.9),
    "conversations": ("", 0.75),
    "consultations": ("talks", 0.85),
    "discussions": ("talks", 0.88),
    "discussion": ("talks", 0.8),
    "negotiations": ("talks", 0.75),
    "dialogue": ("talks", 0.75),
    "dinner": ("dinner", 0.88),
    "lunch": ("dinner", 0.85),
    "luncheon": ("dinner", 0.85),
    "breakfast": ("dinner", 0.8),
    "banquet": ("dinner", 0.85),
    "call": ("call", 0.85),
    "session": ("", 0.75),
    "huddle": ("", 0.85),
    "tete-a-tete": ("", 0.85),
    "audience": ("", 0.8),
    "chat": ("", 0.8),
    "handshake": ("", 0.7),
    "reception": ("dinner", 0.8),
    "round": ("", 0.7),
    "tea": ("", 0.7),
    "supper": ("dinner", 0.85),
    "videoconference": ("call", 0.9),
    "teleconference": ("call", 0.9),
    "sit-down": ("", 0.9),
    "conference": ("call", 0.88),
}
# Nouns that need both sides named: alone they may be anything.
LOOSE_NOUNS = words(
    "conversation conversations discussions discussion negotiations dialogue call session chat handshake "
    "audience dinner lunch luncheon breakfast banquet meetings summits huddle reception round tea supper"
)
VISIT_NOUNS = {
    "visit": 0.95,
    "trip": 0.93,
    "tour": 0.85,
    "stay": 0.9,
    "journey": 0.9,
    "stopover": 0.9,
    "pilgrimage": 0.9,
    "arrival": 0.9,
    "crossing": 0.8,
    "travel": 0.75,
    "visits": 0.75,
    "trips": 0.75,
}
MEALS = words("dinner lunch luncheon breakfast banquet reception tea supper")
# Words before a noun of meeting that say how: subtype by word.
MEETING_MODIFIERS = {
    "telephone": "call",
    "phone": "call",
    "video": "call",
    "online": "call",
    "virtual": "call",
    "summit": "summit",
    "trilateral": "trilateral",
    "three-way": "trilateral",
    "tripartite": "trilateral",
    "dinner": "dinner",
    "lunch": "dinner",
    "luncheon": "dinner",
    "breakfast": "dinner",
}

# Verbs whose object or subject a meeting noun may be without adding anything of their own.
CARRIERS = words(
    "hold held holds holding have has had having conduct conducted conducts conducting begin began begins "
    "beginning start started starts starting open opened opens opening end ended ends ending finish "
    "finished close closed wrap wrapped conclude concluded concludes concluding round rounded complete "
    "completed attend attended attends attending join joined joins resume resumed make made makes making "
    "pay paid pays paying undertake undertook arrange arranged schedule scheduled plan planned cancel "
    "cancelled canceled postpone postponed call called scrap scrapped take took takes taking bring brings "
    "brought seek sought enter entered host hosted hosts hosting co-host arrive arrived agree agreed embark "
    "embarked set sat sit follow followed lead led follow skip skipped drop dropped cut extend extended "
    "break broke abandon abandoned delay delayed put propose proposed welcome welcomed kick kicked meet met "
    "marks mark marked is was be"
)
# A definite noun in subject place with one of these tells more of an event already named.
PREDICATES = words(
    "took takes take taking was is were are will would came comes come lasted lasts ran runs went goes "
    "began begins started starts ended ends followed follows marked marks brought brings had has opened "
    "opens closed closes happened happens stretched produced covered"
)

CANCEL = {
    "cancelled": words(
        "cancel cancelled canceled cancelling cancels scrap scrapped scrapping scraps abandon abandoned "
        "drop dropped aborted abort ditched axed nixed shelve shelved cancellation"
    ),
    "postponed": words(
        "postpone postponed postponing postpones delay delayed defer deferred reschedule rescheduled "
        "rescheduling postponement suspend suspended"
    ),
}
CANCEL_PHRASES = (
    (words("called call calls calling"), words("off"), "cancelled"),
    (words("fell fall falls fallen"), words("through"), "cancelled"),
    (words("pulled pull pulls pulling"), words("out"), "cancelled"),
    (words("put puts putting pushed push pushes"), words("off back"), "postponed"),
)

# Infinitives after these are plans.
PLANNERS = words(
    "scheduled set due expected expects expect plan plans planned planning agreed agree agrees arranged "
    "arrange intends intend intending intended decided decide decides ready preparing prepares prepare "
    "poised slated going promised promise pledged hopes hope hoping hoped hopeful eager keen wants want "
    "wishes wish wished willing likely invited invites invite promises about arranging bound readying "
    "looking wanted announced vowed aims aim aiming time supposed meant proposed offered desire desires"
)
# Of those, the ones that are no plan unless a date is named.
WISHES = words(
    "hopes hope hoping hoped hopeful eager keen wants want wishes wish wished willing likely looking wanted "
    "desire desires ready proposed offered promised promise vowed aims aim aiming"
)
# "asked X to come": X has not come yet.
ASKERS = words(
    "ask asks asked asking urge urges urged urging invite invites invited inviting request requests "
    "requested want wants wanted expect expects expected call calls called on press pressed persuade "
    "persuaded encourage encouraged beg begged allow allowed tell told"
)
# Infinitives after these did not happen.
REFUSALS = words(
    "yet declined refused declines refuses failed fails unable reluctant unwilling forbidden banned barred"
)
# Infinitives after these did happen.
DOERS = words(
    "able went managed began came used continued proceeded chosen wont first last only second third"
)

# They part this event from another of the same people.
ANEW = words("again next another further future fresh new forthcoming upcoming")
EARLIER = words(
    "last previous previously earlier first past preceding former initial maiden inaugural formerly before "
    "since ago"
)

# Trilateral and wider, where the words count the sides.
THREE_WAY = words("trilateral three-way tripartite three-party three-nation triangular")

# Other happenings that take the date next to them.
OTHER_EVENTS = words(
    "attack attacks war election elections agreement accord treaty declaration crisis earthquake test tests "
    "launch launches vote inauguration referendum coup invasion pact deal statement ruling verdict "
    "anniversary exercise exercises drill drills olympics games occupation annexation surrender "
    "normalisation normalization independence interview speech announcement conference ceremony killing "
    "death assassination resignation"
)

NEGATIVE = words("no neither nor without never")
HEARSAY_BEFORE = words(
    "believed thought rumoured rumored said reported understood alleged supposed presumed reportedly"
)
