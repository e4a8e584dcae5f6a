"""Reading a text: no database, no clock, no network.

The one door is `extract(source_text, gazetteer)`.
"""
