"""The nouns and the other words of meetings and visits.

A table, apart from the mechanism: another language brings its own.
"""

from relations.extraction.language.tokens import words

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
    "talk": ("call", 0.85),
    "session": ("", 0.75),
    "huddle": ("", 0.85),
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
    "tete": ("", 0.8),
    "get-together": ("", 0.85),
    "rendezvous": ("", 0.8),
    "parley": ("talks", 0.85),
    "one-on-one": ("", 0.85),
    "pull-aside": ("", 0.85),
    "follow-up": ("", 0.7),
    "barbecue": ("dinner", 0.8),
    "brunch": ("dinner", 0.85),
}
# Nouns that need both sides named: alone they may be anything.
LOOSE_NOUNS = words(
    "conversation conversations discussions discussion negotiations dialogue call session chat handshake "
    "audience dinner lunch luncheon breakfast banquet meetings summits huddle reception round tea supper "
    "rendezvous follow-up tete barbecue brunch"
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

# "Preparatory talks", "a session of officials": of others than those last named.
OTHERS = words(
    "preparatory working-level ministerial official officials expert experts technical staff-level senior "
    "military parliamentary such any no domestic separate regular annual"
)
# Nouns of what goes on for months, and the verbs that say so.
PROCESSES = words("talks negotiations consultations dialogue discussions")
GOING_ON = words(
    "break breaks broke breaking suspend suspends suspended suspending halt halts halted freeze froze "
    "stall stalled continue continues continued speed speeds sped hasten hastens hastened accelerate "
    "accelerated advance advanced resume resumes push pushed quit quits abandon abandoned"
)
TOPICS = words(
    "treaty trade peace autonomy nuclear border tariff fisheries disarmament armistice ceasefire debt budget "
    "coalition wage climate accession membership"
)
# Words of rank: another of the kind told.
RANKS = words("first last previous second third fourth fifth next another further earlier latest")

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
    "marks mark marked is was be repay repaid repays returns reciprocate reciprocated"
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
        "drop dropped forgo forwent forgone aborted abort ditched axed nixed shelve shelved cancellation"
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
    (words("gave give gives given giving"), words("up"), "cancelled"),
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
    "death assassination resignation attempt attempts"
)

NEGATIVE = words("no neither nor without never")
HEARSAY_BEFORE = words(
    "believed thought rumoured rumored said reported understood alleged supposed presumed reportedly"
)
