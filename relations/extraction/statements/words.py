"""The closed words around a report: papers, media, listeners, hearsay, silence.

A table, apart from the mechanism: another language brings its own.
"""

from relations.extraction.language.tokens import words

# Nouns that name words on paper: what they say is said by those who issued them.
DOCUMENTS = words(
    "statement communique communiqué declaration document text readout transcript letter announcement "
    "release message report paper summary account tweet post note memo memorandum speech"
)

ACCORDING = (
    ("according", "to"),
    ("in", "the", "words", "of"),
    ("in", "the", "view", "of"),
    ("in", "the", "opinion", "of"),
)

# Readers of news are told by these, but they are no party to it.
MEDIA = words(
    "yonhap xinhua kyodo reuters afp ap nhk cctv kbs mbc sbs ytn kcna tass interfax bbc cnn jiji asahi "
    "yomiuri mainichi nikkei sankei chosun joongang donga hankyoreh newspaper newspapers daily paper papers "
    "broadcaster agency media press tabloid magazine channel outlet outlets website journal bloomberg times "
    "post herald tv television news newswire wire correspondent columnist editorial reports report poll "
    "survey polls study book film article articles story caption headline"
)
# Their presence makes even a media word a party to talk to ("told reporters").
AUDIENCE = words(
    "reporters journalists lawmakers parliament viewers listeners newsmen supporters voters them him her us "
    "me crowds crowd audience parliamentarians senators congress diet assembly business students troops "
    "soldiers everyone people media press newspaper newspapers interviewer broadcaster television radio "
    "news aides officials colleagues"
)

# "declined to say", "refused to comment": nothing was said.
SILENCE = words(
    "declined decline declines refused refuse refuses failed fail fails avoided without stopped unable "
    "reluctant unwilling forgot neglected hesitated waiting yet cannot hoped hopes hope wants wanted want "
    "hoping wishes wished expected likely scheduled set due ready poised plans planned intends intended "
    "about going plan tried trying tries able needs need has have had chance opportunity right reason "
    "reasons bound supposed"
)
# "went on to say", "used the visit to urge": it was said after all.
SPOKEN_AFTER_ALL = words(
    "on used took seized went proceeded continued chose seizing using taking rose stood spoke moved"
)
