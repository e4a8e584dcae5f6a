"""English words about places. Tables only: what each is for is said beside it."""

from relations.extraction.language.tokens import words

# In or at these a thing happens.
AT = words("in at near outside inside within throughout across")
# To these one goes, where a word of travel stands before.
TO = words("to into for via through toward towards onto")
JOURNEYS = words(
    """
    visit visits visited visiting trip trips tour tours toured travel travels travelled traveled
    travelling traveling fly flies flew flown flying go goes went gone going come comes came coming head
    heads headed heading leave leaves left leaving depart departs departed departing departure return
    returns returned returning bound journey journeys arrive arrived arrives arriving move moved drive
    drove invite invited invites invitation send sent sends dispatch dispatched back way off flight taken
    take takes took taking stop stopped stopover accompany accompanied accompanying get got swing swung
    sail sails sailed sailing rush rushed rushes dash dashed raced hasten hastened cruise cruised steamed
    pay paid brought bring brings home over set pilgrimage mission proceed proceeded summoned
    """
)
VISITS = words("visit visits visited visiting tour tours toured touring reach reached reaches enter entered")
# Only sites are seen and inspected.
SIGHTS = words("see sees saw seeing inspect inspected inspecting view viewed viewing tour toured")
HOSTING = words("host hosts hosted hosting")
TOWN_NOUNS = words(
    """
    city town village port resort capital municipality suburb district ward hamlet cities metropolis
    enclave
    """
)
REGION_NOUNS = words("prefecture province region state county island oblast territory peninsula")
SITE_NOUNS = words(
    """
    temple shrine palace hotel hall museum residence villa center centre park airport cemetery memorial
    monument university school house tower garden gardens castle church mosque cathedral base factory
    plant hospital ranch inn lodge restaurant stadium arena theatre theater library square bridge camp
    fortress academy guesthouse station ryokan winery shipyard port complex venue club hill estate
    """
)
# "Convention center", "state guest house": small words inside a site's name.
INSIDE_SITE = words(
    "convention exhibition conference congress guest state memorial peace national cultural expo"
)
MEETING_NOUNS = words("summit summits talks meeting meetings encounter conference gathering forum session")
TRIP_NOUNS = words("visit trip tour stay stopover")
# After "in" and "to" these are no towns, though written with a capital.
NOT_TOWNS = words(
    """
    parliament congress english japanese korean chinese russian french german arabic hebrew hindi urdu
    persian farsi turkish italian portuguese dutch polish vietnamese thai mandarin cantonese ukrainian
    god christ christmas new year buddhist christian islam islamic facebook twitter x weibo telegram
    instagram youtube latin republican democratic communist party diet senate house bundestag duma
    cabinet gdp g7 g20 apec asean nato brexit covid-19 covid world war wwii group summit president
    minister day court olympics
    """
)
# Between the article and the noun, or before the name: "the southern port of", "in downtown Seoul".
DIRECTIONS = words(
    """
    northern southern eastern western central north south east west northeastern northwestern
    southeastern southwestern northeast northwest southeast southwest coastal port resort seaside ancient
    historic border capital mountain island far inland lakeside industrial small nearby neighbouring
    neighboring old former main second largest second-largest spa holy tourist southernmost northernmost
    own home downtown metropolitan greater
    """
)
FORMER = words("old former ancient onetime historic")
DASHES = words("-- — – -")
