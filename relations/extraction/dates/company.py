"""English words that decide, standing beside a time word, whether it is a time at all."""


def _set(text):
    return frozenset(text.split())


# --- Months, weekdays, seasons -------------------------------------------------------------------

# "May" said it, "April" Glaspie, "Jan" Kowalski.
MONTHS_THAT_ARE_NAMES = _set("april may june august jan march")
# "Sat", "Sun" and "Mon" are a day only beside something that makes them one.
WEEKDAYS_THAT_ARE_WORDS = _set("sun sat mon wed thu fri tue")
SEASONS_THAT_ARE_VERBS = _set("fall spring")
BEFORE_A_MONTH = _set(
    """in of since until till by last next this early late mid during before after for from between through
    around about every each on via following previous past coming"""
)
BEFORE_A_SEASON = _set("last next this in early late mid every each by during until since of")
NAMED_DAYS = _set("black bloody super good easter palm ash cyber holy maundy casual")
NEWSPAPER_NOUNS = _set(
    """times telegraph post mail herald express mirror world independent star tribune chronicle business
    school schools agreement people sport"""
)
GAMES = _set("olympics olympic games paralympics universiade palace school")

# --- Days and years against counts and labels -------------------------------------------------------

LABELS_BEFORE_NUMBER = _set(
    """resolution resolutions no number article section page room flight route unit model channel building
    type version paragraph chapter highway bus"""
)
MONEY_AND_MEASURES = _set(
    """dollars won yen pounds euros yuan francs marks prices percent per people men women km kilometers
    kilometres miles meters metres feet tons tonnes kg barrels troops soldiers points jobs children
    acres hectares hours members times degrees years days months weeks"""
)
# After these a four-digit number is a year whatever follows.
BEFORE_A_YEAR = _set(
    "in since of by until till from during between early late mid year back circa throughout"
)
# "the 15th" is a day before these, not before a noun ("the 15th round").
AFTER_A_DAY = _set(
    """when at in for with as where while but will was is said of he she it they we i the a an to and
    before after his her their its both on by would has had"""
)
ARTICLES = _set("a an the his her their its")
BEFORE_A_DAY = _set("on by until till from through to of since and between after before")

# --- Units --------------------------------------------------------------------------------------------

BEFORE_A_TIME = _set(
    """in on of by at since until during from for later earlier early late before after and through to all"""
)
BEFORE_THE_UNIT = _set("within for during on ending ended ends end closed finished began started throughout")
# "flights a week", but not "gave us a day".
NO_PLURAL = _set("us this his its was is has does as less yes thus perhaps always besides")
BEFORE_A_DURATION = _set(
    """for in within after about over than nearly almost of lasted lasting took takes once every during
    only just by under spent through at half around roughly is was least to spend another"""
)
BEFORE_A_DAYPART = _set("in by until during at since through before after from")
# "morning talks", "afternoon trading": these name a time of day even before a noun.
DAYPARTS_OF_TRADE = _set("morning afternoon evening")
BARE_DAYPARTS = _set("at by until before after since")
