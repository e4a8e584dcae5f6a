"""Meetings and visits. The door is `events.reading.occasions`.

`sightings` finds every telling in a sentence (`telling*`: one file for each family of rules, `words` and
`patterns`: the tables), `attach` gives it its date and place, `status` says whether it happened, and
`occasions` folds the tellings of one event together.
"""
