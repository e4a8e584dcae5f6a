"""English words about people and their offices. Tables only: what each is for is said beside it."""

from relations.extraction.language.tokens import words

# --- Titles ----------------------------------------------------------------------------------

# The noun that makes a title.
HEADS = words(
    """
    president premier chancellor minister secretary leader ambassador envoy spokesman spokeswoman
    spokesperson adviser advisor chairman chairwoman chairperson chair chief head director governor
    mayor king queen emperor empress prince princess pope sheikh sultan emir lawmaker legislator senator
    congressman congresswoman deputy councilor councillor commissioner representative delegate diplomat
    negotiator general admiral commander prosecutor judge justice speaker undersecretary aide professor
    analyst expert scholar researcher historian economist strategist editor columnist author critic
    activist official officer executive ceo founder strongman ruler monarch taoiseach consul pm fm predecessor
    successor
    """
)
# Of these only a name or a country makes a person.
WEAK_HEADS = words("chief head chair general director deputy executive founder judge justice commander major")
# Who speaks for no country.
PRIVATE = words(
    """
    analyst expert scholar researcher historian economist strategist editor columnist author critic
    activist executive ceo founder professor judge justice
    """
)
# Words that may stand before the noun.
BEFORE_HEAD = words(
    """
    prime foreign defence defense finance trade industry economy economic commerce interior home justice
    transport transportation health education agriculture environment culture labor labour land science
    technology digital energy unification oceans fisheries tourism treasury state war navy army internal
    external domestic national security cabinet parliamentary party opposition ruling supreme paramount top
    chief vice deputy first second third senior assistant special presidential press ministry government
    nuclear peace policy crown executive general secretary under permanent principal ministerial provincial
    council office department bureau affairs committee staff commission agency military intelligence
    communist democratic liberal republican conservative congressional communications infrastructure welfare
    revitalisation revitalization reconstruction budget planning ranking high-ranking high-level political
    operating managing marketing legislative federal union wartime career faction
    """
)
# Departments, in "minister of trade and industry".
DEPARTMENTS = words(
    """
    foreign affairs state defence defense finance trade industry energy economy economic commerce
    unification land infrastructure transport transportation tourism education culture sports sport
    science technology health welfare labor labour environment agriculture forestry fisheries food rural
    justice home interior national security public administration oceans digital strategy veterans
    gender equality family smes startups start-ups government planning budget intelligence external
    internal treasury war navy army communications homeland reconstruction staff policy nuclear peace
    human rights relations development cooperation water resources information communication ict future
    maritime safety climate revitalization revitalisation small medium enterprises housing urban
    knowledge strategic european europe commonwealth exchequer international
    """
)
# Nouns that make an institution.
INSTITUTIONS = words(
    """
    government administration cabinet ministry office department bureau parliament assembly party
    secretariat council committee commission agency service court headquarters military army navy
    embassy consulate delegation side diet congress senate legislature junta regime authorities
    presidency directorate division union nations association organization organisation bank forces
    staff board foundation institute university center centre
    """
)
# An institution that can speak for its country.
VOICES = words(
    """
    government administration cabinet ministry office department presidency delegation side regime junta
    embassy authorities military parliament legislature
    """
)
BEFORE_VOICE = words(
    """
    foreign defence defense finance trade industry economy commerce interior justice transport health
    education unification presidential prime state central coalition treasury ruling communist new
    current previous former top supreme host cabinet national federal unity military land agriculture
    environment
    """
)
# After these an institution is a building.
INSIDE = words("at in outside near inside into")
# Nouns by which a government is named after the person who leads it.
GOVERNMENTS = words("administration government cabinet regime")
HONORIFICS = words(
    "mr mrs ms miss messrs dr prof sir lord lady dame madam madame h.e. hon gen sen gov rep "
    "shri sri smt shrimati excellency"
)
FEMALE_HONORIFICS = words("smt shrimati mrs ms miss lady dame madam madame")
MALE_HONORIFICS = words("shri sri mr messrs sir lord")
FEMALE_TITLES = words("spokeswoman chairwoman congresswoman queen empress princess")
MALE_TITLES = words("spokesman chairman congressman king emperor prince pope sheikh sultan emir strongman")
# Titles that only one country has, by words they contain.
TITLES_OF_ONE_COUNTRY = (
    (frozenset(("chief", "cabinet", "secretary")), "JP"),
    (frozenset(("state", "councilor")), "CN"),
    (frozenset(("state", "councillor")), "CN"),
    (frozenset(("unification", "minister")), "KR"),
    (frozenset(("external", "affairs", "minister")), "IN"),
    (frozenset(("external", "affairs", "ministry")), "IN"),
    (frozenset(("taoiseach",)), "IE"),
    (frozenset(("tanaiste",)), "IE"),
    (frozenset(("chancellor", "exchequer")), "GB"),
)

# What a modifier before a title says of the tenure; "" where it says nothing of it.
MODIFIERS = {
    "then": "then",
    "former": "former",
    "ex": "former",
    "ousted": "former",
    "deposed": "former",
    "previous": "former",
    "onetime": "former",
    "late": "late",
    "acting": "acting",
    "interim": "acting",
    "caretaker": "acting",
    "elect": "elect",
    "incoming": "elect",
} | dict.fromkeys(
    words(
        """
    newly new installed inaugurated elected appointed minted sworn outgoing incumbent sitting current
    present visiting embattled longtime veteran young youthful reclusive authoritarian conservative
    liberal progressive hawkish impeached recently disgraced powerful influential
    """
    ),
    "",
)
ELECT = words("elect designate nominee")

# --- People without names ----------------------------------------------------------------------

UNNAMED = words(
    """
    official source diplomat aide officer lawmaker legislator analyst expert observer insider adviser
    advisor envoy negotiator minister spokesman spokeswoman spokesperson senator politician scholar
    researcher professor economist critic bureaucrat staffer activist
    """
)
# Titles whose bearer stays unnamed even where "the" or a country stands before them.
NEVER_ONE_PERSON = words(
    "official officer diplomat aide analyst expert lawmaker scholar researcher critic activist"
)
BEFORE_UNNAMED = words(
    """
    senior government top unnamed anonymous presidential foreign ministry defense defence diplomatic
    military ruling party high-ranking high-level ranking unidentified administration intelligence trade
    finance local informed well-placed western another one other several some many opposition former
    retired veteran security police industry independent political close state treasury department
    embassy cabinet office multiple various
    """
)
# What tells who an unnamed speaker is begins so: "… with access to the talks".
TAIL_OPENERS = words(
    "in at from with of close familiar briefed inside accompanying involved travelling traveling"
)

# --- Words for several -----------------------------------------------------------------------

NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
COUNTRY_GROUPS = words(
    """
    sides countries nations governments neighbours neighbors states capitals parties allies powers
    peoples delegations partners economies
    """
)
PEOPLE_GROUPS = words(
    """
    leaders presidents premiers ministers chancellors secretaries men women diplomats envoys statesmen
    counterparts politicians officials negotiators advisers advisors chiefs heads delegates ambassadors
    principals
    """
)
DUOS = {"pair": 2, "duo": 2, "couple": 2, "trio": 3, "twosome": 2, "threesome": 3}

# Two states spoken of by one plural.
TWIN_STATES = {"koreas": ("KR", "KP")}
HALVES = {"North": "KP", "South": "KR"}
# Before a title without an article these leave open who is meant: "the last Japanese leader to come".
UNSPECIFIC = words(
    """
    first second third last next only other earlier previous any no every each another several many some
    most few successive past future all such foreign world visiting
    """
)

# --- Pronouns --------------------------------------------------------------------------------

SUBJECT_PRONOUNS = {"he": "m", "she": "f"}
OBJECT_PRONOUNS = {"him": "m", "her": "f"}
POSSESSIVE_PRONOUNS = {"his": "m", "her": "f"}
PLURAL_PRONOUNS = words("they them their")
IMPERSONAL = "it"
RELATIVES = words("who whom whose")
HOSTS = words("host hosts hostess")
GUESTS = words("guest guests visitor visitors")
# "the host country", "the guest house": no person.
AFTER_HOST = words(
    "country city nation government party house town state list room speaker worker broadcaster"
)

# --- Small words -------------------------------------------------------------------------------

DETERMINERS = words("the a an")
OWNERS = words("his her their its")
PREPOSITIONS = words(
    """
    with to by of for from between at on about against toward towards alongside under over into in near
    across through after before behind among via like unlike than including without within upon during
    despite regarding concerning per since until till around beside besides beyond inside outside
    """
)
# Words that begin another part of the sentence.
CONNECTIVES = words(
    """
    and or but nor yet who whom whose that which where when while as if because though although so than
    whether the a an this these those his her its their he she it they we i you there what how both each
    either
    """
)
# After these a country's or town's name is somewhere to be or to go.
PLACE_PREPOSITIONS = words(
    """
    in to from into at near across through outside inside around over via toward towards within
    throughout off onto leaving beyond bound
    """
)
PLACE_VERBS = words(
    """
    visit visits visited visiting tour tours toured touring leave leaves left leaving reach reached
    reaches reaching enter entered entering
    """
)
MEETING_NOUNS = words(
    """
    summit summits talks meeting meetings dialogue consultations negotiations encounter conversation
    call dinner lunch discussion discussions
    """
)

# --- What a capital letter does not make a name -------------------------------------------------

CALENDAR = words(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    january february march april may june july august september october november december jan feb mar
    apr jun jul aug sep sept oct nov dec today yesterday tomorrow gmt jst kst utc est edt hkt
    """
)
# The last word of the name of a building, a paper, a firm, an occasion: what stands before is no actor.
PROPER_NOUNS = words(
    """
    hotel palace center centre university college school hospital airport station street avenue road bridge
    park garden gardens museum temple shrine cathedral church library hall tower square island islands isles
    bay sea strait river lake mountain mount peninsula city province prefecture county district times post
    daily herald news journal tribune shimbun press agency television tv radio broadcasting magazine review
    newspaper ilbo sinmun globe mail guardian telegraph inc corp corporation company co ltd group motor
    motors bank holdings industries electric electronics steel airlines airways institute foundation
    association federation society league summit olympics games forum dialogue conference declaration
    agreement treaty accord pact protocol communique statement doctrine plan initiative act law bill prize
    award medal cup day war stock exchange dome arena corps llc plc store aircraft systems average index
    stadium theatre theater house building line zone belt route sunshine policy cemetery trip
    """
)
# Capitalised, but no part of a person's name.
NOT_NAMES = CALENDAR | words(
    """
    the a an this that these those he she it they we i you his her its their our my your in on at as
    after before during while when but and yet so if for from with under both no not there then also
    however meanwhile although though since until by to what who whom whose which how why where some
    many most all each neither either or nor of is was are were be been has had have will would may
    might can could do did asked said says according earlier later last next such one two three four
    five six seven eight nine ten first second third more less few several other another every any than
    because despite amid among between into onto over out off up down only just even still asia asian
    europe european africa african pacific atlantic indo-pacific northeast southeast north south east
    west northern southern eastern western asean apec g7 g8 g20 g-7 g-20 un eu nato unesco imf wto cptpp
    tpp quad aukus brics world international global united nations security council twenty photo source
    updated posted file afp ap reuters yonhap kyodo jiji xinhua tass ria kcna nhk kbs mbc cnn bbc cctv
    please let here now today why well yes ok dear korea korean
    """
)
# Names of press and news services: they report, they do not speak.
PRESS = words("afp ap reuters yonhap kyodo jiji xinhua tass ria kcna nhk kbs mbc cnn bbc cctv")
# Family names that are words of the sentence's frame: names only after a title or an honorific.
FRAME_WORDS = words("he she an so do in on to no can it who will most may an ha a i us mr")
# Family names that are English words: at the start of a sentence they need a verb after them.
COMMON_WORDS = words(
    """
    moon park major brown bush rice straw cook ban song sun price gates hunt hull young wood king white
    black green page pace lord day field ford grant head mark noble case long begin home baker key fox
    english lake bishop son dong frost dar kok heath dan prem
    """
)
