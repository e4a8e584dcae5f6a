"""The verbs and nouns that tell what two people did in one place, and those that tell the contrary.

A table, apart from the mechanism: another language brings its own.
"""

from relations.extraction.language.english import forms_of
from relations.extraction.language.tokens import words


def _spellings(verbs):
    return {spelling: verb for verb in words(verbs) for spelling in forms_of(verb).values()}


# Done apart, or from afar, or by nobody in particular: no company, though the subject names two.
APART = _spellings(
    "fly go come travel arrive leave return head depart land journey visit attend join participate "
    "represent vote oppose criticise criticize condemn denounce support back boycott skip die differ "
    "disagree resign win lose grow serve study live campaign rule govern write send cable tweet post "
    "phone call telephone speak address accuse blame miss avoid decline refuse fail remain stay wait "
    "expect hope want believe think know fear like love hate see hear watch read learn feel need seem "
    "look become inherit face deny own earn order deploy impose lift test launch invade attack mourn "
    "appoint name elect sack recall withdraw expel summon compete fight clash swear take lead plan "
    "intend pay rise fall pass spend"
)
# Two who did this had company only where the words around it say so.
BARE = words("had has have was were is are be been being do did does")
# "X embraced Y": it takes both.
TOUCH = _spellings(
    "embrace hug kiss confront buttonhole corner collar accost intercept waylay toast decorate knight"
)
# "X walked Y to the car", "showed Y round the garden": one takes the other somewhere.
LEAD = _spellings(
    "walk show take lead drive steer guide accompany escort conduct usher bring whisk treat ferry"
)
TO = words("to through round around over past into by along down up on at in across")
# "X handed Y a pen": things pass from hand to hand.
HAND = _spellings("hand give pour present offer serve lend buy")
NO_GIFT = words(
    "backing support assurance assurances word promise pledge message letter call warning reason "
    "reasons credit chance time deadline ultimatum answer reply advice lecture victory boost lift "
    "help aid pause hope blame nod way pass mandate green cause job post task role free choice option "
    "headache lesson list invitation asylum"
)
# "X put the idea to Y", "admitted to Y": said to somebody's face, where place and day are given.
TELL_TO = _spellings(
    "put say admit confide complain explain apologise apologize propose present outline repeat "
    "concede confess suggest hint pass read deliver convey bow take submit"
)
TELL = _spellings(
    "tell ask assure warn urge remind promise inform press brief lecture scold thank beg persuade "
    "congratulate"
)
FROM_AFAR = words(
    "letter letters message messages telegram telegrams cable cables note tweet tweets phone "
    "telephone video statement statements interview speech post posts email emails broadcast envoy "
    "envoys spokesman spokeswoman ambassador through via article newspaper"
)
# Where all of one company are: "shared a stage", "in one room", "under one roof".
SHARED = words("stage table room car platform roof sofa bench boat plane train dais podium elevator lift box")
