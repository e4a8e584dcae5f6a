"""The closed words of English the rules lean on, and the forms of verbs."""

import re

from relations.extraction.language.tokens import words

BE = words("am is are was were be been being")
HAVE = words("has have had having 've")
DO = words("do does did")
FUTURE = words("will shall 'll wo")
CONDITIONAL = words("would should 'd")
MAY = words("may might could can cannot must ought")
AUXILIARIES = BE | HAVE | DO | FUTURE | CONDITIONAL | MAY
NEGATIONS = words(
    "rarely seldom barely not never neither nor hardly scarcely cannot didn don doesn wasn isn aren weren "
    "won wouldn hasn haven hadn couldn shouldn"
)

# Words that may stand between a subject and its verb, or after the verb, without changing who does it.
ADVERBS = words(
    "himself herself themselves itself also then later earlier again once twice first last just already "
    "still now soon today yesterday tomorrow too both all each each together afterwards afterward "
    "thereafter meanwhile instead once even rather almost nearly about only so thus therefore however "
    "though moreover furthermore additionally never not ever always often sometimes here there next since "
    "jointly separately well further before long early late since likewise n't elsewhere anew long simply "
    "merely indeed nevertheless nonetheless accordingly otherwise besides moreover alike apart aside anyway"
)
NOT_ADVERBS = words(
    "family july ally supply italy reply apply rely only early daily weekly monthly assembly lily holy fly "
    "bully friendly likely unlikely costly deadly lonely multiply imply comply ugly body anomaly monopoly "
    "rally tally"
)

PREPOSITIONS = words(
    "about above across after against along alongside amid among around at before behind below beneath "
    "beside besides between beyond by concerning despite down during except for from in inside into like "
    "near of off on onto outside over past per regarding since than through throughout till to toward "
    "towards under until unto up upon via with within without amidst following including unlike given ahead"
)
DETERMINERS = words(
    "a an the this that these those his her its their our my your some any no every each another both all "
    "such"
)
# Open a clause of their own with its own subject.
SUBORDINATORS = words(
    "when while because although though if unless whereas that whether where who whom whose which what how "
    "why whenever wherever until once lest so"
)
# Prepositions too: they open a clause only where a subject and a verb follow.
HALF_SUBORDINATORS = words("after before since as until till")
RELATIVES = words("who whom whose which that where")
CONJUNCTIONS = words("and but or nor yet")
PRONOUNS = words("he she they it we i you him her them us me who this that these those one")

# Of more than one syllable, the last of them stressed; of one syllable all double: "snapped", "quipped".
_DOUBLING = words(
    "admit permit refer commit compel regret concur rebut confer submit omit defer recap begin aver"
)
_ONE_SYLLABLE = re.compile(r"(?:qu|[^aeiou])*[aeiou][^aeiouwxy]")
_BRITISH_DOUBLING = words("travel cancel signal counsel quarrel marvel label")
_VOWELS = frozenset("aeiou")


def is_adverb(word):
    return word in ADVERBS or (len(word) > 4 and word.endswith("ly") and word not in NOT_ADVERBS)


def forms(verb, past=None, participle=None):
    """The forms of a verb: {"base", "s", "past", "participle", "ing"} to spelling.

    >>> forms("pledge")["ing"]
    'pledging'
    """
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        third = verb + "es"
    elif verb.endswith("y") and verb[-2] not in _VOWELS:
        third = verb[:-1] + "ies"
    else:
        third = verb + "s"
    doubles = verb in _DOUBLING or _ONE_SYLLABLE.fullmatch(verb)
    stem = verb + verb[-1] if doubles else verb
    if verb.endswith("e"):
        regular = verb + "d"
    elif verb.endswith("y") and verb[-2] not in _VOWELS:
        regular = verb[:-1] + "ied"
    else:
        regular = stem + "ed"
    if verb.endswith("ie"):
        ing = verb[:-2] + "ying"
    elif verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        ing = verb[:-1] + "ing"
    else:
        ing = stem + "ing"
    past = past or regular
    return {"base": verb, "s": third, "past": past, "participle": participle or past, "ing": ing}


# verb: (past, participle)
IRREGULAR = {
    "arise": ("arose", "arisen"),
    "be": ("was", "been"),
    "begin": ("began", "begun"),
    "bring": ("brought", "brought"),
    "come": ("came", "come"),
    "drive": ("drove", "driven"),
    "eat": ("ate", "eaten"),
    "find": ("found", "found"),
    "fly": ("flew", "flown"),
    "get": ("got", "got"),
    "give": ("gave", "given"),
    "go": ("went", "gone"),
    "have": ("had", "had"),
    "hold": ("held", "held"),
    "keep": ("kept", "kept"),
    "kneel": ("knelt", "knelt"),
    "lay": ("laid", "laid"),
    "lead": ("led", "led"),
    "leave": ("left", "left"),
    "make": ("made", "made"),
    "meet": ("met", "met"),
    "pay": ("paid", "paid"),
    "put": ("put", "put"),
    "read": ("read", "read"),
    "ring": ("rang", "rung"),
    "say": ("said", "said"),
    "see": ("saw", "seen"),
    "send": ("sent", "sent"),
    "set": ("set", "set"),
    "show": ("showed", "shown"),
    "sit": ("sat", "sat"),
    "speak": ("spoke", "spoken"),
    "spell": ("spelled", "spelled"),
    "swear": ("swore", "sworn"),
    "take": ("took", "taken"),
    "tell": ("told", "told"),
    "think": ("thought", "thought"),
    "undertake": ("undertook", "undertaken"),
    "welcome": ("welcomed", "welcomed"),
    "write": ("wrote", "written"),
    "foresee": ("foresaw", "foreseen"),
    "hit": ("hit", "hit"),
    "strike": ("struck", "struck"),
    "shoot": ("shot", "shot"),
    "draw": ("drew", "drawn"),
    "break": ("broke", "broken"),
    "call": ("called", "called"),
    "sing": ("sang", "sung"),
    "win": ("won", "won"),
    "spend": ("spent", "spent"),
    "pose": ("posed", "posed"),
}


def forms_of(verb):
    """`forms` of a verb, irregular or not."""
    return forms(verb, *IRREGULAR.get(verb, (None, None)))


def by_form(entries):
    """{spelling: [(entry, form), …]} of `entries` ((verb, entry) pairs); past stands for participle too."""
    table = {}
    for verb, entry in entries:
        spellings = list(forms_of(verb).items())
        if verb in _BRITISH_DOUBLING:
            spellings += [("past", verb + "led"), ("ing", verb + "ling")]
        if verb == "be":
            spellings += [("past", "were"), ("s", "is"), ("s", "are"), ("s", "am")]
        for form, spelling in spellings:
            found = table.setdefault(spelling, [])
            if form == "participle" and any(e is entry and f == "past" for e, f in found):
                continue
            found.append((entry, form))
    return table


# Verbs that carry no event of ours: they tell a clause from a phrase.
_PLAIN_VERBS = words(
    "accept achieve act address adopt affect aim allow appear apply approach approve arrange attack attempt "
    "attract avoid await back become begin believe block bolster boost bring build buy calm carry cause "
    "cease celebrate change choose claim clash coincide collapse come complete concern conduct consider "
    "contain contribute cooperate coordinate cope cover create cross cut damage deal deepen defend delay "
    "deliver demonstrate depend deploy deserve deteriorate develop die differ disappear discuss draw drop "
    "ease effect emerge enable encourage end enhance enjoy ensure enter establish exceed exchange exclude "
    "exercise exist expand expect experience extend face fail fall feature feel fight fill find finish fire "
    "fit fix focus follow force foresee form forge foster fuel gain gather get give grow guarantee handle "
    "happen harm head heal hear help hit hope hurt identify ignore impose improve include increase inherit "
    "involve issue join judge jump keep kill know lack last launch lay lead learn leave let lie lift like "
    "live look lose maintain make manage march mark matter mean mention mind miss move need normalise "
    "normalize notice obtain occur open operate oppose order overcome owe own participate pass pay perform "
    "permit pick plan play prepare present press prevent proceed produce promote protect prove provide "
    "provoke pull pursue push put raise reach react read realise realize receive reduce reflect refuse "
    "relate release remain remember remove replace require respect rest restart restore restrain result "
    "resume return reveal rise rule run save see seek seem sell send serve set settle share shape shift "
    "show shrink sign sit solve sound spark spend split spread stand start stay stem stick stop strain "
    "strengthen strike suffer suit supply support surprise surround survive suspend sustain take talk "
    "target test think threaten tie tighten touch trade train treat trigger trust try turn understand "
    "unveil upgrade uphold use value view violate vote wait walk want watch weaken wear win wish withdraw "
    "work worry worsen yield beat bear bend bid bind cast catch feed flee grind hang lend ride shake shut "
    "sink spring steal sweep swing teach throw wind hand name greet bow clasp hail cap crown chair host "
    "usher escort board address sign ink seal"
)
_PLAIN_IRREGULAR = {
    "beat": ("beat", "beaten"),
    "bear": ("bore", "borne"),
    "bend": ("bent", "bent"),
    "bid": ("bid", "bid"),
    "bind": ("bound", "bound"),
    "cast": ("cast", "cast"),
    "catch": ("caught", "caught"),
    "feed": ("fed", "fed"),
    "flee": ("fled", "fled"),
    "grind": ("ground", "ground"),
    "hang": ("hung", "hung"),
    "lend": ("lent", "lent"),
    "ride": ("rode", "ridden"),
    "shake": ("shook", "shaken"),
    "shut": ("shut", "shut"),
    "sink": ("sank", "sunk"),
    "spring": ("sprang", "sprung"),
    "steal": ("stole", "stolen"),
    "sweep": ("swept", "swept"),
    "swing": ("swung", "swung"),
    "teach": ("taught", "taught"),
    "throw": ("threw", "thrown"),
    "wind": ("wound", "wound"),
    "become": ("became", "become"),
    "build": ("built", "built"),
    "buy": ("bought", "bought"),
    "choose": ("chose", "chosen"),
    "cut": ("cut", "cut"),
    "deal": ("dealt", "dealt"),
    "fall": ("fell", "fallen"),
    "feel": ("felt", "felt"),
    "fight": ("fought", "fought"),
    "forget": ("forgot", "forgotten"),
    "grow": ("grew", "grown"),
    "hear": ("heard", "heard"),
    "hurt": ("hurt", "hurt"),
    "know": ("knew", "known"),
    "let": ("let", "let"),
    "lie": ("lay", "lain"),
    "lose": ("lost", "lost"),
    "mean": ("meant", "meant"),
    "overcome": ("overcame", "overcome"),
    "rise": ("rose", "risen"),
    "run": ("ran", "run"),
    "seek": ("sought", "sought"),
    "sell": ("sold", "sold"),
    "shrink": ("shrank", "shrunk"),
    "split": ("split", "split"),
    "spread": ("spread", "spread"),
    "stand": ("stood", "stood"),
    "stick": ("stuck", "stuck"),
    "understand": ("understood", "understood"),
    "uphold": ("upheld", "upheld"),
    "wear": ("wore", "worn"),
    "withdraw": ("withdrew", "withdrawn"),
}
IRREGULAR |= _PLAIN_IRREGULAR

# Spellings that are a finite verb whatever stands around them, and those that are one after a subject.
SURE_FINITE = AUXILIARIES | {
    forms_of(verb)["past"]
    for verb in _PLAIN_VERBS
    if forms_of(verb)["past"] not in words("put set cut hit let read hurt")
}
PERHAPS_FINITE = {forms_of(verb)[form] for verb in _PLAIN_VERBS for form in ("base", "s", "past")}
