"""English words of tense and aspect: which way the times around them point."""


def _set(text):
    return frozenset(text.split())


FUTURE_CUES = _set(
    """will shall 'll won't scheduled due slated planned poised upcoming forthcoming tentatively would
    could may might should must can cannot ahead plans preparations programme program agenda itinerary"""
)

# Words whose infinitive lies ahead: "agreed to meet", "is to visit", "plans to".
PROSPECTIVE = _set(
    """is are was were be am agree agrees agreed agreeing plan plans planned planning promise promised
    promises promising scheduled set due expected expects expect hope hopes hoped hoping vow vowed vows
    pledge pledges pledged want wants wanted decide decides decided decision intend intends intended
    intention ordered ready likely unlikely offer offers offered about invited invitation proposed
    propose proposes proposal asked urged going slated poised prepare prepares preparing prepared
    preparation arranged aims aimed aim seek seeks supposed bound willing hopeful agreement deadline
    booked called"""
)

# Of those, the ones that promise however far their infinitive stands.
UNDERTAKING = _set("agreed agree promised pledged vowed undertook resolved")

IRREGULAR_PAST = _set(
    """was were had did said met held told took went made became began came gave saw spoke flew left sent
    wrote sat stood got brought found kept knew led lost paid put ran sold thought understood won broke
    built bought caught chose drew drove fell felt fought forgot grew heard hit hurt lay rose shook
    showed shut sought spent struck swore taught threw wore withdrew shot dealt done gone taken made
    seen spoken written known given begun become shown fled swept undertook underwent set"""
)

# -ed words that tell no tense.
NOT_PAST = _set(
    """need speed feed red bed indeed hundred exceed proceed seed breed embed sacred wed united shed
    succeed weed heed creed deed greed steed freed armed unmanned allied advanced biased skilled
    detailed related limited scheduled expected planned slated"""
)

# Verbs in the present that tell of what is arranged: "the summit opens on Friday".
SCHEDULE_VERBS = _set(
    """opens begins starts arrives leaves meets visits hosts travels ends holds takes flies departs kicks
    goes comes returns joins welcomes sees brings marks concludes attends runs receives faces gets
    gathers sits resumes continues convenes heads winds wraps lands sets makes expires
    includes features foresees"""
)

# The same with a plural subject: "he and Biden hold talks on Wednesday".
SCHEDULE_BASES = _set(
    """hold meet sit arrive leave visit travel fly go come attend join open begin start convene gather talk
    dine confer resume take receive host depart return"""
)
SEVERAL = _set(
    """leaders ministers presidents premiers sides officials delegations teams envoys parties negotiators
    diplomats chancellors two three four both"""
)

# Before "until": "stays until Saturday", "and runs until May".
LASTING = _set("stay stays remain remains last lasts run runs on continue continues")

INVITING = _set("invited invitation invite invites inviting")

PUTTING_OFF = _set(
    """postponed delayed suspended extended adjourned closed deferred put prolonged moved pushed barred
    banned valid rescheduled brought"""
)

ADVERBS = _set("also now not then still tentatively reportedly probably likely currently later soon again")
BE = _set("is are am 're")
PRONOUNS = _set("he she it they we i that who which there")

# A clause opens after these, so that a time there looks to the verb on its right.
CLAUSE_OPENERS = _set(', and but that when ; : " “ -- — also because')
PREPOSITIONS = _set("on in at by from during early late the of since until for later throughout")
DETERMINERS = _set("the a an his her their its of and two three 's these those no")
NO_VERB_AFTER_TO = _set("his her their its him them an our my your this that each every a the")
NO_PRESENT_VERB = _set("was is has does says this plus us as have are do say also both all then never not")

# "the first visit since 2019": the year is that of a visit, not the start of a stretch of time.
COMPARING = _set(
    """first last lowest highest biggest largest worst best only none no not never latest longest most
    second third fewest strongest weakest nor"""
)
BOUNDS = {"since": "since", "until": "until", "till": "until", "by": "until"}
APPROXIMATE = _set("around about circa roughly approximately")
EVENT_FOLLOWS = _set("when where as")
ABBREVIATIONS = _set("mr mrs ms dr gen sen rep st no gov lt col u.s vs prof adm")
FRAME_BREAKERS = _set("since than from with until by to of for after before")
FRAME_OPENERS = _set("in during throughout back early late on")
ATTRIBUTING = _set("to for of a an")
ADVERBIAL = _set("in for by until during from")
DEFINITE = _set("the their his her its that")
AFTER_A_NOUN = _set("of in at on with between for to by and that which he she they was were had said")
