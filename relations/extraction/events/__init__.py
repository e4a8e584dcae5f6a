"""Meetings and visits. The door is `events.reading.occasions`.

`sightings` finds every telling in a sentence (`telling*`: one file for each family of rules; `words`,
`meeting_verbs`, `visit_verbs`: the tables), `attach` gives it its date and place, `status` says whether it
happened. `folding` brings the tellings of one event together, `completing` adds what only the whole text
tells.
"""
