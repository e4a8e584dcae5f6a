"""The words that report what someone said, graded by how much else they need to count.

A table, apart from the mechanism: another language brings its own.
"""

from dataclasses import dataclass

from relations.extraction.language.english import by_form
from relations.extraction.language.tokens import words


@dataclass(frozen=True, slots=True, eq=False)
class Cue:
    """A verb of saying. `frame` is what it governs:

    - say: a clause, bare or with "that", a quotation; may stand inside or after what is said;
    - clause: the same, but an object that is no clause ("maintained ties") is no report;
    - tell: an addressee, then a clause or an infinitive;
    - act: an object or infinitive is the content ("praised", "called for", "agreed to");
    - adj: "was adamant that …", "was blunt: …": a clause, a quotation or a colon must follow;
    - name: an object and what it is called ("called Japan a partner");
    - weak: only with "that" or a quotation, before it or after;
    - inverted: only after a quotation, before its subject (", ran the declaration").

    `then` are the words after the verb ("point" "out"). `joint` marks what two sides do together.
    """

    verb: str
    frame: str
    then: tuple[str, ...] = ()
    joint: bool = False
    addresses: bool = False


SAY = words(
    "proclaim pronounce profess avow aver divulge underscore emphasise say note explain reply respond state "
    "remark stress emphasize emphasise underline underscore reiterate assert acknowledge concede admit "
    "declare announce affirm warn caution predict explain argue insist contend comment joke quip opine "
    "lament complain boast confide remonstrate volunteer confess clarify exclaim elaborate tweet "
    "mutter whisper shout retort reckon restate recap posit venture vent fume grumble gush enthuse jest "
    "scoff sneer snap snarl growl thunder bark roar rail rage marvel sigh shrug stammer sputter chuckle "
    "preach relay recommend intone hazard rejoice"
)
CLAUSE = words(
    "add continue conclude maintain observe recall claim report reveal disclose repeat answer testify "
    "allege recount relate mention write post counter begin wonder ask muse estimate deny promise read "
    "advise reason offer interject chime submit specify volunteer vow swear cable telegraph message blog"
)
TELL = words("tell inform remind assure brief notify")
ACT = words(
    "dispute contradict refute rebut challenge question query bemoan tout trumpet defend justify dismiss "
    "rebuff scold chide lecture berate admonish reprimand upbraid reproach toast press lobby assail disown "
    "repudiate belittle deprecate mourn deplore entreat beseech enjoin counsel vilify hector disavow "
    "ridicule praise hail laud applaud commend welcome congratulate thank condemn criticise criticize "
    "denounce decry deplore slam blast rebuke accuse blame urge demand request propose recommend promise "
    "pledge vow describe characterise characterize express voice convey echo apologise apologize outline "
    "warn advocate endorse reject appreciate regret salute castigate lambast deride mock vouch caution "
    "exhort implore plead mention protest undertake suggest offer explain deny stress ask invite encourage "
    "direct "
    "instruct order task restate spurn disparage decry second echo extol eulogise eulogize downplay reprove"
)
JOINT = words(
    "agree confirm affirm reaffirm concur recognise recognize reconfirm acknowledge decide resolve commit"
)
WEAK = words(
    "allow grant hold judge pretend indicate signal hint imply suggest stipulate feel believe think mean "
    "show intimate speculate forecast foresee rejoin beg"
)

# verb, the words after it, frame, joint
PHRASES = (
    ("play", "down", "act", False),
    ("play", "up", "act", False),
    ("shrug", "off", "act", False),
    ("brush", "aside", "act", False),
    ("brush", "off", "act", False),
    ("wave", "aside", "act", False),
    ("spell", "it out", "say", False),
    ("make", "no secret", "act", False),
    ("leave", "no doubt", "act", False),
    ("hold", "forth", "act", False),
    ("be", "adamant", "adj", False),
    ("be", "clear", "adj", False),
    ("be", "insistent", "adj", False),
    ("be", "emphatic", "adj", False),
    ("be", "blunt", "adj", False),
    ("be", "categorical", "adj", False),
    ("be", "unequivocal", "adj", False),
    ("be", "firm", "adj", False),
    ("be", "frank", "adj", False),
    ("be", "dismissive", "act", False),
    ("be", "critical of", "act", False),
    ("be", "full of praise", "act", False),
    ("be", "of the same mind", "act", True),
    ("be", "of the opinion", "adj", False),
    ("be", "of the view", "adj", False),
    ("call", "", "name", False),
    ("brand", "", "name", False),
    ("label", "", "name", False),
    ("term", "", "name", False),
    ("dub", "", "name", False),
    ("declare", "", "name", False),
    ("call", "for", "act", False),
    ("call", "on", "act", False),
    ("call", "upon", "act", False),
    ("appeal", "for", "act", False),
    ("appeal", "to", "act", False),
    ("point", "out", "say", False),
    ("point", "to", "act", False),
    ("go", "on", "clause", False),
    ("go", "on record", "clause", False),
    ("sum", "up", "clause", False),
    ("let", "slip", "say", False),
    ("run", "", "inverted", False),
    ("make", "known", "say", False),
    ("let", "know", "say", False),
    ("let", "it be understood", "say", False),
    ("make", "it known", "say", False),
    ("make", "it plain", "say", False),
    ("leave", "open", "act", False),
    ("hold", "out the prospect", "act", False),
    ("own", "up", "act", False),
    ("take", "the view", "say", False),
    ("take", "the line", "say", False),
    ("make", "clear", "say", False),
    ("make", "it clear", "say", False),
    ("make", "plain", "say", False),
    ("spell", "out", "act", False),
    ("set", "out", "act", False),
    ("lay", "out", "act", False),
    ("rule", "out", "act", False),
    ("speak", "of", "act", False),
    ("speak", "in favour of", "act", False),
    ("speak", "in favor of", "act", False),
    ("speak", "up", "act", False),
    ("come", "out in favour of", "act", False),
    ("speak", "out", "act", False),
    ("speak", "against", "act", False),
    ("refer", "to", "act", False),
    ("allude", "to", "act", False),
    ("remark", "on", "act", False),
    ("remark", "upon", "act", False),
    ("comment", "on", "act", False),
    ("hint", "at", "act", False),
    ("pay", "tribute", "act", False),
    ("lash", "out", "act", False),
    ("hit", "out", "act", False),
    ("hit", "back", "act", False),
    ("hit", "back", "weak", False),
    ("fire", "back", "act", False),
    ("fire", "back", "weak", False),
    ("shoot", "back", "act", False),
    ("shoot", "back", "weak", False),
    ("strike", "back", "act", False),
    ("strike", "back", "weak", False),
    ("push", "back", "act", False),
    ("make", "light of", "act", False),
    ("make", "the point", "say", False),
    ("make", "the case", "say", False),
    ("make", "mention of", "act", False),
    ("pour", "cold water on", "act", False),
    ("lay", "the blame", "act", False),
    ("take", "credit", "act", False),
    ("take", "aim at", "act", False),
    ("pay", "homage", "act", False),
    ("draw", "attention to", "act", False),
    ("call", "attention to", "act", False),
    ("serve", "notice", "act", False),
    ("weigh", "in", "act", False),
    ("sign", "off on", "act", True),
    ("settle", "on", "act", True),
    ("have", "praise", "act", False),
    ("dwell", "on", "act", False),
    ("insist", "on", "act", False),
    ("complain", "of", "act", False),
    ("complain", "about", "act", False),
    ("object", "to", "act", False),
    ("admit", "to", "act", False),
    ("confess", "to", "act", False),
    ("attest", "to", "act", False),
    ("testify", "to", "act", False),
    ("push", "for", "act", False),
    ("press", "for", "act", False),
    ("plead", "for", "act", False),
    ("argue", "for", "act", False),
    ("argue", "against", "act", False),
    ("warn", "of", "act", False),
    ("warn", "against", "act", False),
    ("touch", "on", "act", False),
    ("give", "assurance", "act", False),
    ("give", "assurances", "act", False),
    ("give", "thanks", "act", False),
    ("give", "notice", "act", False),
    ("hold", "out the hope", "act", False),
    ("let", "it be known", "say", False),
    ("take", "issue", "act", False),
    ("chime", "in", "say", False),
    ("put", "it", "clause", False),
    ("come", "to an understanding", "act", True),
    ("find", "common ground", "act", True),
    ("see", "eye to eye", "act", True),
    ("be", "of one mind", "act", True),
    ("be", "at one", "act", True),
    ("be", "in agreement", "act", True),
    ("be", "agreed", "act", True),
)


def _entries():
    for verb in SAY:
        yield verb, Cue(verb, "say", joint=verb in JOINT)
    for verb in CLAUSE - SAY:
        yield verb, Cue(verb, "clause")
    for verb in TELL:
        yield verb, Cue(verb, "tell", addresses=True)
    for verb in (ACT | JOINT) - SAY:
        yield verb, Cue(verb, "act", joint=verb in JOINT or verb in ("promise", "pledge", "vow", "undertake"))
    for verb in WEAK - ACT:
        yield verb, Cue(verb, "weak")
    for verb, then, frame, joint in PHRASES:
        yield verb, Cue(verb, frame, tuple(then.split()), joint)


# {spelling: [(Cue, form), …]}, longest phrase first
CUES = by_form(_entries())
for _found in CUES.values():
    _found.sort(key=lambda pair: -len(pair[0].then))
# After these verbs a person is spoken to: "thanked X", "urged X to", "told X that".
ADDRESSING = words(
    "tell inform remind assure brief notify thank praise urge congratulate ask warn advise exhort implore "
    "request promise offer"
)
