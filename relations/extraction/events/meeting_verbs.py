"""The verbs that tell of meetings: named patterns with their conditions.

A table, apart from the mechanism: another language brings its own.
"""

from relations.extraction.events.pattern import patterns

MEETING_VERBS = [
    *patterns("meeting", "mutual", 0.95, "meet\nmeet up\nmeet face to face"),
    *patterns(
        "meeting",
        "with",
        0.93,
        """
        sit down
        sit together
        sit face to face
        speak face to face
        talk face to face
        speak in person
        talk in person
        sit side by side
        sit opposite
        sit across from
        stand side by side
        kneel side by side
        kneel together
        appear together
        appear side by side
        pose together
        pose side by side
        walk together
        walk side by side
        dine together
        lunch together
        eat together
        exchange gifts
        exchange presents
        exchange handshakes
        confer
        get together
        come together
        huddle
        chat
        shake hands
        clasp hands
        come face to face
        cross paths
        break bread
        break the ice
        share a meal
        share a table
        share a laugh
        share a stage
        share a platform
        share a sofa
        share a car
        exchange a few words
        have words
        have a few words
        trade barbs
        trade jokes
        swap jokes
        swap stories
        clink glasses
        raise glasses
        raise their glasses
        drink tea
        make small talk
        play golf
        stroll through
        stroll together
        stand shoulder to shoulder
        sit next to each other
        compare notes
        exchange words
        exchange greetings
        exchange pleasantries
        be closeted
        be in talks
        be in touch
        get on the phone
        be on the phone
        take tea
        have tea
        have lunch
        have dinner
        have breakfast
        """,
    ),
    *patterns("meeting", "with", 0.93, "dine\nlunch\nbreakfast\nsit down to dinner", "dinner"),
    *patterns(
        "meeting",
        "with",
        0.93,
        """
        speak by telephone
        speak by phone
        speak by video
        speak over the phone
        speak on the phone
        speak on the telephone
        talk by telephone
        talk by phone
        talk over the phone
        talk on the phone
        talk on the telephone
        confer by telephone
        confer by phone
        be in touch by telephone
        be in touch by phone
        """,
        "call",
    ),
    *patterns("meeting", "with", 0.8, "speak with\ntalk with\nconsult with", ""),
    *patterns("meeting", "with whom", 0.85, "discuss\nstroll\nwalk\ntour\ninspect\nreview"),
    *patterns("meeting", "object", 0.93, "telephone\nphone\nring up\nring\ncall\ncall up", "call"),
    *patterns(
        "meeting",
        "object",
        0.9,
        "brief\nsummon\ncall in\ntake leave of\nsay goodbye to\nsay farewell to\n"
        "bid farewell to\nhave a word with\n"
        "call on\npay a call on\npay a courtesy call on\nreceive\nsee\ndrop in on\nlook in on\n"
        "take aside\npull aside\nusher\nescort\ngreet",
    ),
    *patterns("meeting", "object", 0.85, "join\nencounter"),
    *patterns("meeting", "facing", 0.88, "face"),
    *patterns("meeting", "hand", 0.93, "shake\nclasp\ngrasp\nsqueeze\npump"),
    *patterns("meeting", "lending", 0.85, "give\ngrant\ndevote"),
    *patterns("meeting", "joined", 0.9, "bring together"),
    *patterns("meeting", "placed", 0.85, "stand together\nsit\nstand\nkneel\nwalk\nsign\npart without"),
    *patterns("meeting", "hosted", 0.88, "be the guest of\nbe a guest of"),
    *patterns("meeting", "together", 0.9, "see each other\nsee one another\nrun into each other"),
    *patterns("meeting", "together", 0.85, "spend"),
    *patterns("meeting", "together", 0.8, "talk\nspeak\nconverse"),
    *patterns(
        "meeting", "host", 0.9, "host\nplay host to\nentertain\nwelcome\nbe host to\nact as host to\ninvite"
    ),
    *patterns("meeting", "guest", 0.9, "have"),
]
