"""The verbs that tell of visits: named patterns with their conditions.

A table, apart from the mechanism: another language brings its own.
"""

from relations.extraction.events.pattern import patterns

VISIT_VERBS = [
    *patterns("visit", "go", 0.95, "visit"),
    *patterns(
        "visit",
        "go",
        0.93,
        """
        travel to
        fly to
        fly into
        go to
        come to
        head to
        head for
        journey to
        sail to
        drive to
        hurry to
        return to
        arrive in
        arrive at
        arrive on
        land on
        land in
        land at
        touch down in
        touch down at
        set foot in
        set foot on
        leave for
        depart for
        set off for
        set out for
        cross to
        cross into
        pay a visit to
        stop over in
        stop in
        stop off in
        stay in
        tour
        reach
        enter
        make a stop in
        make a trip to
        make the trip to
        make the journey to
        make the crossing to
        make the short trip to
        make a visit to
        rush to
        dash to
        race to
        hasten to
        sail into
        cruise into
        steam into
        motor to
        wing to
        repair to
        sweep to
        stand on
        walk onto
        step onto
        lead a delegation to
        head a delegation to
        lead a mission to
        take a delegation to
        bring a delegation to
        be to
        be back at
        be over in
        be on a visit to
        drop by
        go over to
        come over to
        fly out to
        fly off to
        take off from
        fly out of
        depart from
        set course for
        make his way to
        make her way to
        make their way to
        drop into
        jet to
        jet off to
        jet into
        turn up in
        show up in
        swing through
        pass through
        call in at
        travel on to
        go on to
        fly on to
        move on to
        proceed to
        cross over to
        cross the border into
        walk into
        step into
        ride into
        roll into
        be off to
        be bound for
        be back in
        take off for
        lift off for
        set sail for
        sweep into
        cross into
        cross the border to
        disembark in
        disembark at
        alight in
        alight at
        board a plane for
        board a flight to
        stroll through
        walk through
        stroll around
        stroll in
        worship at
        pray at
        pay homage at
        pay respects at
        pay tribute at
        lay flowers at
        lay a wreath at
        """,
    ),
    *patterns("visit", "at", 0.9, "be in\nbe at\nbe due in\nbe due at\nbe expected in\nbe awaited in\nspend"),
    *patterns("visit", "at", 0.85, "attend\ntake part in\nparticipate in\nstep over\nstep across"),
    *patterns("visit", "carry", 0.93, "take\nbring\nsend"),
    *patterns(
        "visit",
        "back",
        0.88,
        "return\nfly home\nfly back\ncome back\ncome home\nbe back\nbe home\nhead home\nhead back\ngo home\n"
        "go back\njet home\njet back\nget back\nget home\ntravel home\ntravel back",
    ),
    *patterns("visit", "leaving", 0.9, "leave\ndepart"),
    *patterns("visit", "off", 0.88, "step off\nclimb out of\nclimb down from\nemerge from\ndescend from"),
    *patterns(
        "visit",
        "come",
        0.85,
        "come\nvisit\ngo\ntravel\narrive\nland\ntouch down\ncross the border\nfly in\n"
        "jet in\ncome over\nmake the journey\nmake the trip\nmake the crossing\nmake the same journey",
    ),
]
