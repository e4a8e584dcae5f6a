"""Which words can be the verb of a sentence about states. A table, and the rules that inflect it."""

from relations.extraction.language.tokens import words

# Verbs that report what someone communicates.
_SPEECH = words(
    """
    say tell add state note stress emphasize emphasise underline underscore reiterate reaffirm affirm
    announce declare explain reply respond answer remark comment observe claim argue insist maintain
    warn caution urge ask call demand request propose suggest offer promise pledge vow assure agree
    concur confirm deny reject admit acknowledge concede complain protest criticize criticise condemn
    denounce accuse praise hail welcome congratulate thank apologize apologise express voice convey
    report describe mention point continue conclude predict hope expect believe recall repeat write
    tweet post quote disclose reveal indicate hint signal appeal advise recommend invite inform brief
    notify advocate assert contend share recognise recognize appreciate celebrate lament regret wish
    highlight outline raise release issue deliver joke quip muse caution clarify stipulate testify blame
    defend dismiss endorse echo counter
    """
)
# Verbs for what leaders and governments do.
_DEEDS = words(
    """
    meet visit hold host go come arrive leave return travel fly land depart attend join sign send
    receive lodge summon recall expel impose lift want seek plan intend aim decide refuse back support
    oppose push press consider view see regard fear face change test fire launch help break oblige
    approve ratify supply make take give get keep begin start stop open close lead win lose become move
    work play look act try turn bring put set show use need accept adopt withdraw cancel postpone delay
    suspend resume restore threaten retaliate react contact telephone phone discuss exchange undertake
    strengthen deepen expand speak talk sit stand draw delete deploy detain arrest prepare commit
    consent cut dispatch finalize finalise negotiate order pay pull reach sanction settle stage strive
    succeed replace resign step dine have greet embrace entertain shake pose find respect enjoy bow lay
    pray tour inspect watch understand know think feel appear seem remain stay serve like love hate
    doubt count face mark head round wrap kick touch stop stumble drive rise fall run like prefer choose
    vote elect trade export import ban block boycott build proclaim decline develop grow increase reduce
    raise drop submit appoint nominate name dismiss grant extend end hail acknowledge address adjust
    allow appreciate assume assess attack avoid await block bridge broach call chair characterize
    characterise circulate claim coordinate cooperate cover create deal defer demonstrate disagree drag
    emerge enter escort establish examine favor favour follow gather hand hear hurry improve initiate
    insist intensify interpret introduce invoke jump laud let lobby lower mourn object occupy outlaw
    participate persuade press prevent proceed produce promote protect provide pursue question
    reconsider reciprocate reconcile refer reflect refrain reject relay rely remind renew renounce
    rescind resolve retain reverse review revise scramble scrap set share skip slam speed spend stick
    stir study subscribe swear tackle tell terminate toast track treat trust unveil upgrade uphold veto
    ride kneel confer chat eat drink part initial ink swap strike forge broker mediate convene huddle shrug
    smile laugh nod wait lend owe own throw catch suspect doubt wage stroll spar clash haggle bargain
    vie voice walk warm wave weigh wind wonder worry yield matter
    """
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
    "drive": "drove driven",
    "rise": "rose risen",
    "fall": "fell fallen",
    "run": "ran",
    "choose": "chose chosen",
    "build": "built",
    "grow": "grew grown",
    "deal": "dealt",
    "hear": "heard",
    "let": "let",
    "spend": "spent",
    "stick": "stuck",
    "ride": "rode ridden",
    "kneel": "knelt",
    "eat": "ate eaten",
    "drink": "drank drunk",
    "strike": "struck",
    "forge": "forged",
    "lend": "lent",
    "throw": "threw thrown",
    "catch": "caught",
    "swear": "swore sworn",
    "uphold": "upheld",
    "wind": "wound",
}
_DOUBLING = words(
    "stop step plan admit commit submit ban drop drag refer defer scrap skip slam stir jog rebut"
)


def forms(verb):
    """All finite forms and the participle of a regular or listed verb."""
    consonant_y = verb[-1] == "y" and verb[-2] not in "aeou"
    third = (
        verb[:-1] + "ies"
        if consonant_y
        else verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    )
    if verb in _IRREGULAR:
        return {verb, third, *_IRREGULAR[verb].split()}
    if verb in _DOUBLING:
        return {verb, third, verb + verb[-1] + "ed"}
    if verb[-1] == "e":
        return {verb, third, verb + "d"}
    return {verb, third, verb[:-1] + "ied" if consonant_y else verb + "ed"}


def all_forms(verbs):
    return frozenset(form for verb in verbs for form in forms(verb))


SPEECH_VERBS = all_forms(_SPEECH)
ACTION_VERBS = SPEECH_VERBS | all_forms(_DEEDS)
# Forms that only a plural subject, "I" or a helping verb takes: never the verb of "the minister".
BASE_FORMS = (_SPEECH | _DEEDS) - words("put set cut let")
# Forms that only a singular subject takes.
THIRD_PERSON = frozenset(form for form in ACTION_VERBS if form.endswith("s") and form not in BASE_FORMS)
# As often plural nouns as verbs: "official visits".
NOUN_LIKE = words(
    """
    visits talks plans reports calls offers requests claims moves remarks comments tours promises tests
    protests exchanges changes shares orders statements hopes views
    """
)
AUXILIARIES = words(
    """
    is are was were has have had will would can could may might must shall should does do did cannot 's
    'd 'll isn wasn aren weren hasn haven hadn doesn don didn couldn wouldn won
    """
)
# What may stand between a subject and its verb.
ADVERBS = words(
    """
    also too then again already now still never always once later earlier today yesterday reportedly
    both all each therefore thus even just only instead meanwhile however first last not long recently
    soon formally publicly repeatedly jointly separately together twice hence alike alone himself
    herself themselves afterwards afterward so
    """
)
# Who is told, asked, met or thanked stands right after these.
OBJECT_VERBS = all_forms(
    words(
        """
    meet tell ask urge thank invite warn accuse congratulate assure inform host greet welcome receive
    brief see join phone telephone call contact succeed replace embrace praise criticize criticise
    condemn summon notify remind visit hail blame press pressure support oppose help entertain address
    advise persuade convince offer give have elect appoint
    """
    )
) | words("hosting meeting seeing telling asking urging thanking inviting visiting receiving joining")
# "said Lee": the speaker may follow these.
INVERTING = words(
    """
    said says added adds asked asks replied replies answered answers noted notes wrote writes explained
    explains insisted insists warned warns continued continues announced announces declared declares
    remarked remarks commented comments recalled recalls stressed stresses quoted reported reports
    argued argues observed
    """
)
# Governments stand so: "Tokyo is ready to …".
STANCES = words(
    """
    ready willing eager keen unlikely likely reluctant concerned worried opposed prepared determined set
    due committed host certain convinced angry furious silent open able right wrong cautious wary
    pleased glad aware responsible
    """
)
