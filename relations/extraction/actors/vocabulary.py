"""English words about people and their offices. Tables only: what they are for is said beside each."""

from relations.extraction.tokens import words

# --- Titles ----------------------------------------------------------------------------------

# The noun that makes a title.
HEADS = words(
    "president premier chancellor minister secretary leader ambassador envoy spokesman spokeswoman "
    "spokesperson adviser advisor chairman chairwoman chairperson chair chief head director governor mayor "
    "king queen emperor empress prince princess pope sheikh sultan emir lawmaker legislator senator "
    "congressman congresswoman deputy councilor councillor commissioner representative delegate diplomat "
    "negotiator general admiral commander prosecutor judge justice speaker undersecretary aide professor "
    "analyst expert scholar researcher historian economist strategist editor columnist author critic activist "
    "official officer executive ceo founder strongman ruler monarch taoiseach pm fm"
)
# Words that may stand before the noun.
BEFORE_HEAD = words(
    "prime foreign defence defense finance trade industry economy economic commerce interior home justice "
    "transport transportation health education agriculture environment culture labor labour land science "
    "technology digital energy unification oceans fisheries tourism treasury state war navy army internal "
    "external domestic national security cabinet parliamentary party opposition ruling supreme paramount top "
    "chief vice deputy first second third senior assistant special presidential press ministry government "
    "nuclear peace policy crown executive general secretary under permanent principal ministerial provincial "
    "council office department bureau affairs committee staff commission agency military intelligence "
    "communist democratic liberal labour republican conservative congressional chief-of-staff communications "
    "affairs infrastructure welfare revitalisation revitalization reconstruction budget planning ranking "
    "high-ranking high-level political legislative federal union supreme wartime veteran career faction"
)
# Departments, in "minister of trade and industry".
DEPARTMENTS = words(
    "foreign affairs state defence defense finance trade industry energy economy economic commerce unification "
    "land infrastructure transport transportation tourism education culture sports sport science technology "
    "health welfare labor labour environment agriculture forestry fisheries food rural justice home interior "
    "national security public administration oceans digital strategy veterans gender equality family smes "
    "startups start-ups government planning budget intelligence external internal treasury war navy army "
    "communications homeland reconstruction staff policy nuclear peace human rights relations development "
    "cooperation water resources information communication ict future maritime safety climate revitalization "
    "revitalisation small medium enterprises housing urban knowledge strategic european europe commonwealth "
    "exchequer international"
)
# Nouns that make an institution.
INSTITUTIONS = words(
    "government administration cabinet ministry office department bureau parliament assembly party "
    "secretariat council committee commission agency service court headquarters military army navy embassy "
    "consulate delegation side diet congress senate legislature junta regime authorities presidency "
    "directorate division union nations association organization organisation bank forces staff board "
    "foundation institute university center centre"
)
# An institution that can speak for its country.
VOICES = words(
    "government administration cabinet ministry office department presidency delegation side regime junta "
    "embassy authorities military parliament legislature"
)
BEFORE_VOICE = words(
    "foreign defence defense finance trade industry economy commerce interior justice transport health "
    "education unification presidential prime state central coalition treasury ruling communist new current "
    "previous former own host cabinet national federal unity military president's"
)
HONORIFICS = words("mr mrs ms miss messrs dr prof sir lord lady dame madam madame h.e. hon gen sen gov rep")
FEMALE_HONORIFICS = words("mrs ms miss lady dame madam madame")
MALE_HONORIFICS = words("mr messrs sir lord")
FEMALE_TITLES = words("spokeswoman chairwoman congresswoman queen empress princess")
MALE_TITLES = words("spokesman chairman congressman king emperor prince pope sheikh sultan emir strongman")

# What a modifier before a title says of the tenure; "" where it says nothing.
MODIFIERS = {
    "then": "then",
    "former": "former",
    "ex": "former",
    "ousted": "former",
    "deposed": "former",
    "previous": "former",
    "onetime": "former",
    "one-time": "former",
    "late": "late",
    "acting": "acting",
    "interim": "acting",
    "caretaker": "acting",
    "elect": "elect",
    "incoming": "elect",
    "newly": "",
    "new": "",
    "installed": "",
    "inaugurated": "",
    "elected": "",
    "appointed": "",
    "minted": "",
    "sworn": "",
    "outgoing": "",
    "incumbent": "",
    "sitting": "",
    "current": "",
    "present": "",
    "visiting": "",
    "embattled": "",
    "longtime": "",
    "veteran": "",
    "young": "",
    "youthful": "",
    "reclusive": "",
    "authoritarian": "",
    "conservative": "",
    "liberal": "",
    "progressive": "",
    "hawkish": "",
    "impeached": "",
    "recently": "",
}
ELECT = words("elect designate nominee")

# --- People without names ----------------------------------------------------------------------

UNNAMED = words(
    "official source diplomat aide officer lawmaker legislator analyst expert observer insider adviser advisor "
    "envoy negotiator minister spokesman spokeswoman spokesperson senator politician scholar researcher "
    "professor economist critic bureaucrat staffer activist"
)
UNNAMED_PLURAL_ONLY = words("reporters journalists")
BEFORE_UNNAMED = words(
    "senior government top unnamed anonymous presidential foreign ministry defense defence diplomatic "
    "military ruling party high-ranking high-level ranking unidentified administration intelligence trade "
    "finance local informed well-placed western another one other several some many two three key party "
    "opposition former retired veteran ministry-level security police defence industry independent political "
    "close state treasury department embassy cabinet office blue house white multiple"
)

# --- Words for several -----------------------------------------------------------------------

NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
COUNTRY_GROUPS = words(
    "sides countries nations governments neighbours neighbors states capitals parties allies powers peoples "
    "delegations partners economies"
)
PEOPLE_GROUPS = words(
    "leaders presidents premiers ministers chancellors secretaries men women diplomats envoys statesmen "
    "counterparts politicians officials negotiators advisers advisors chiefs heads delegates ambassadors "
    "principals"
)
DUOS = {"pair": 2, "duo": 2, "couple": 2, "trio": 3, "twosome": 2, "threesome": 3}
LEADERS = words("leaders leader heads principals statesmen")

# --- Pronouns --------------------------------------------------------------------------------

SUBJECT_PRONOUNS = {"he": "m", "she": "f"}
OBJECT_PRONOUNS = {"him": "m", "her": "f"}
POSSESSIVE_PRONOUNS = {"his": "m", "her": "f"}
PLURAL_PRONOUNS = words("they them their")
RELATIVES = words("who whom whose")

HOSTS = words("host hosts hostess")
GUESTS = words("guest guests visitor visitors")

# --- Verbs -----------------------------------------------------------------------------------

_SPEECH = (
    "say tell add state note stress emphasize emphasise underline underscore reiterate reaffirm affirm announce "
    "declare explain reply respond answer remark comment observe claim argue insist maintain warn caution urge "
    "ask call demand request propose suggest offer promise pledge vow assure agree concur confirm deny reject "
    "admit acknowledge concede complain protest criticize criticise condemn denounce accuse praise hail welcome "
    "congratulate thank apologize apologise express voice convey report describe mention point continue "
    "conclude predict hope expect believe recall repeat write tweet post quote disclose reveal indicate hint "
    "signal appeal advise recommend invite inform brief notify advocate assert contend share recognise "
    "recognize appreciate celebrate lament regret wish highlight outline raise release issue deliver "
)
_DEEDS = (
    "meet visit hold host go come arrive leave return travel fly land depart attend join sign send receive "
    "lodge summon recall expel impose lift want seek plan intend aim decide refuse back support oppose push "
    "press consider view see regard fear face change claim test fire launch help break oblige approve ratify "
    "supply make take give get keep begin start stop open close lead win lose become move work play look act "
    "try turn bring put set show use need accept adopt withdraw cancel postpone delay suspend resume restore "
    "threaten retaliate react contact telephone phone discuss exchange undertake strengthen deepen expand "
    "speak talk sit stand draw delete deploy detain release arrest protest prepare continue commit consent "
    "cut dispatch finalize finalise negotiate order pay pull reach sanction settle stage strive agree share "
    "succeed replace resign step dine have offer welcome greet embrace entertain shake pose thank find "
    "respect enjoy bow lay pray tour inspect watch understand know think feel appear seem remain stay serve "
)
_IRREGULAR = {
    "say": "said",
    "tell": "told",
    "write": "wrote written",
    "hold": "held",
    "go": "went gone goes",
    "come": "came",
    "leave": "left",
    "fly": "flew flown flies",
    "send": "sent",
    "seek": "sought",
    "see": "saw seen",
    "break": "broke broken",
    "make": "made",
    "take": "took taken",
    "give": "gave given",
    "get": "got",
    "keep": "kept",
    "begin": "began begun",
    "lead": "led",
    "win": "won",
    "lose": "lost",
    "become": "became",
    "bring": "brought",
    "put": "put",
    "set": "set",
    "show": "showed shown",
    "withdraw": "withdrew withdrawn",
    "undertake": "undertook undertaken",
    "speak": "spoke spoken",
    "sit": "sat",
    "stand": "stood",
    "draw": "drew drawn",
    "cut": "cut",
    "pay": "paid",
    "meet": "met",
    "have": "had has",
    "find": "found",
    "shake": "shook shaken",
    "lay": "laid",
    "understand": "understood",
    "know": "knew known",
    "think": "thought",
    "feel": "felt",
    "strive": "strove",
    "overtake": "overtook",
    "vow": "vowed",
}


def _forms(verb):
    """All finite forms of a regular or listed verb."""
    third = verb[:-1] + "ies" if verb[-1] == "y" and verb[-2] not in "aeou" else verb + "s"
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        third = verb + "es"
    if verb in _IRREGULAR:
        return {verb, third, *_IRREGULAR[verb].split()}
    if verb[-1] == "e":
        past = verb + "d"
    elif verb[-1] == "y" and verb[-2] not in "aeou":
        past = verb[:-1] + "ied"
    else:
        past = verb + "ed"
    doubled = (
        {verb + verb[-1] + "ed"} if verb in ("stop", "step", "plan", "permit", "admit", "commit") else set()
    )
    return {verb, third, past} | doubled


SPEECH_VERBS = frozenset(form for verb in _SPEECH.split() for form in _forms(verb))
ACTION_VERBS = SPEECH_VERBS | frozenset(form for verb in _DEEDS.split() for form in _forms(verb))
AUXILIARIES = words(
    "is are was were has have had will would can could may might must shall should does do did cannot won't "
    "wouldn't isn't wasn't aren't weren't hasn't haven't hadn't doesn't don't didn't can't couldn't"
)
# Between a subject and its verb.
ADVERBS = words(
    "also too then again already now still never always once later earlier today yesterday reportedly both "
    "all each therefore thus even just only instead meanwhile however first last not long recently soon "
    "already formally publicly repeatedly jointly separately together twice hence alike alone himself herself "
    "themselves themself afterwards afterward"
)
PREPOSITIONS = words(
    "with to by of for from between at on about against toward towards alongside under over into in near "
    "across through after before behind among via like unlike than including without within upon during "
    "despite regarding concerning per since until till around beside besides beyond inside outside"
)
# After these a country's or town's name is somewhere to be or to go.
PLACE_PREPOSITIONS = words(
    "in to from into at near across through outside inside around over via toward towards within throughout "
    "off onto leaving off beyond bound"
)
PLACE_VERBS = words(
    "visit visits visited visiting tour tours toured touring leave leaves left leaving reach reached reaches "
    "reaching enter entered entering"
)
# Who is told, asked or thanked.
OBJECT_VERBS = frozenset(
    form
    for verb in [
        "meet",
        "tell",
        "ask",
        "urge",
        "thank",
        "invite",
        "warn",
        "accuse",
        "congratulate",
        "assure",
        "inform",
        "host",
        "greet",
        "welcome",
        "receive",
        "brief",
        "see",
        "join",
        "phone",
        "telephone",
        "call",
        "contact",
        "succeed",
        "replace",
        "embrace",
        "praise",
        "criticize",
        "criticise",
        "condemn",
        "summon",
        "notify",
        "remind",
        "visit",
        "hail",
        "blame",
        "press",
        "pressure",
        "support",
        "oppose",
        "help",
        "entertain",
        "address",
        "advise",
        "persuade",
        "convince",
    ]
    for form in _forms(verb)
) | words("hosting meeting seeing telling asking urging thanking inviting visiting receiving joining")

# --- What a capital letter does not make a name -------------------------------------------------

CALENDAR = words(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "january february march april may june july august september october november december jan feb mar apr "
    "jun jul aug sep sept oct nov dec today yesterday tomorrow gmt jst kst utc est edt hkt"
)
# The last word of the name of a building, a paper, a firm, an occasion: what stands before is no actor.
PROPER_NOUNS = words(
    "hotel palace center centre university college school hospital airport station street avenue road bridge "
    "park garden gardens museum temple shrine cathedral church library hall tower square island islands isles "
    "bay sea strait river lake mountain mount peninsula city province prefecture county district "
    "times post daily herald news journal tribune shimbun press agency television tv radio broadcasting "
    "magazine review newspaper ilbo sinmun globe mail guardian telegraph "
    "inc corp corporation company co ltd group motor motors bank holdings industries electric electronics "
    "steel airlines airways institute foundation association federation society league "
    "summit olympics games forum dialogue conference declaration agreement treaty accord pact protocol "
    "communique statement doctrine plan initiative act law bill prize award medal cup day war stock exchange "
    "dome arena stadium theatre theater house building line zone belt route sunshine policy"
)
# Capitalised, but no part of a person's name.
NOT_NAMES = (
    words(
        "the a an this that these those he she it they we i you his her its their our my your in on at as after "
        "before during while when but and yet so if for from with under both no not there then also however "
        "meanwhile although though since until by to what who whom whose which how why where some many most all "
        "each neither either or nor of is was are were be been has had have will would may might can could do "
        "did asked said says according earlier later last next such one two three four five six seven eight nine "
        "ten first second third more less few several other another every any than because despite amid among "
        "between into onto over out off up down only just even still asia asian europe european africa african "
        "pacific atlantic indo-pacific northeast southeast north south east west northern southern eastern western "
        "asean apec g7 g8 g20 g-7 g-20 un eu nato unesco imf wto cptpp tpp quad aukus brics world international "
        "global united nations security council group twenty seven eight photo source updated posted file "
        "afp ap reuters yonhap kyodo jiji xinhua tass ria kcna nhk kbs mbc cnn bbc cctv "
        "please let here now today why well yes ok dear korea korean korean-american"
    )
    | CALENDAR
)
# Family names that are English words or names of other things: alone they are no person without more.
COMMON_WORDS = words(
    "moon park may major brown bush rice powell straw cook ban song sun price gates hunt hammond long hull "
    "young wood king white black green page pace lord day field ford grant head mark noble case can kan an no "
    "so do in on to he she han chin pan ma sin son shin lam hu min sung"
)
FEMININE_NAMES = words(
    "sanae yoriko makiko yoko mizuho renho akie yuko seiko tomomi hiroko kyoko naoko geun-hye geunhye "
    "kyung-wha kyungwha kang-wha yo-jong yojong son-hui sonhui hui seong-sook myeong-sook myung-sook "
    "condoleezza hillary madeleine angela theresa annalena margaret liz elizabeth catherine yvette julie "
    "penny marise julia helen jacinda ursula kaja federica michele michelle nancy kamala susan samantha "
    "victoria wendy ri chunying ning ying yiwei fu retno gloria corazon yingluck paetongtarn indira sushma "
    "nirmala christine segolene maria chrystia melanie anita karoline jen sarah dana morgan heather ivanka "
    "melania jill giorgia mette sanna magdalena tsai dilma cristina claudia karen anna mary laura hye-kyung "
    "keon-hee jung-sook yoon-ok yang-sook yu-jung you-jung yujung maliki zakharova aung"
)
FEMININE_FAMILIES = words("zakharova kallas merkel thatcher gandhi swaraj")
