"""English words about places. Tables only."""

from relations.extraction.tokens import words

# In these a thing happens; to these one goes.
AT = words("in at near outside inside within throughout across around on beside")
TO = words("to into from for via through toward towards")
# A "for" or "to" before a town is a journey only after these.
JOURNEYS = words(
    """
    visit visits visited visiting trip trips tour tours toured travel travels travelled traveled
    travelling traveling fly flies flew flown flying go goes went gone going come comes came coming head
    heads headed heading leave leaves left leaving depart departs departed departing departure return
    returns returned returning bound journey journeys arrive arrived arrives arriving move moved drive
    drove invite invited invites invitation welcome welcomed send sent dispatch dispatched travelers
    back way off flight taken take takes stop stopped stopover accompany accompanied accompanying sail
    sailed get got swing swung pay paid brought bring brings home over set pilgrimage mission
    """
)
VISITS = words(
    """
    visit visits visited visiting tour tours toured touring leave left leaves leaving reach reached
    reaches reaching enter entered entering see seeing inspect inspected inspecting view viewed
    """
)
HOSTING = words("host hosts hosted hosting")
TOWN_NOUNS = words(
    "city town village port resort capital municipality suburb district ward hamlet cities metropolis enclave"
)
REGION_NOUNS = words("prefecture province region state county island oblast territory peninsula")
SITE_NOUNS = words(
    """
    temple shrine palace hotel hall museum residence villa center centre park airport cemetery memorial
    monument university school house tower garden gardens castle church mosque cathedral base factory
    plant hospital ranch inn lodge restaurant stadium arena theatre theater library square bridge camp
    fortress academy guesthouse station ryokan winery shipyard port complex venue club
    """
)
MEETING_NOUNS = words("summit summits talks meeting meetings encounter conference gathering forum session")
TRIP_NOUNS = words("visit trip tour stay stopover")
# Official places: in "at the …" these are where, not who.
OFFICES = words(
    "office residence mansion headquarters ministry parliament assembly embassy consulate building"
)
# After "in" and "at" these are no towns, though written with a capital.
NOT_TOWNS = words(
    """
    parliament congress english japanese korean chinese russian french german god christ christmas new
    year buddhist christian islam islamic facebook twitter x weibo telegram instagram youtube latin
    republican democratic communist party diet senate house bundestag duma cabinet gdp g7 g20 apec asean
    un nato eu brexit covid-19 covid world war wwii
    """
)
DIRECTIONS = words(
    """
    northern southern eastern western central north south east west northeastern northwestern
    southeastern southwestern northeast northwest southeast southwest coastal port resort seaside
    ancient historic border capital mountain island far inland lakeside industrial small nearby
    neighbouring neighboring old former main second largest second-largest spa holy tourist southernmost
    northernmost own home
    """
)
