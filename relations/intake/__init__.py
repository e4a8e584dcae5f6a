"""How texts come in: addresses fetched, files kept, feeds followed, sheets of events proposed.

`errands` makes and carries out errands (each one text), `tasks` gives them to the workers, `polling` asks
feeds for what is new; `network.fetch` is the only function that opens a connection.
"""
