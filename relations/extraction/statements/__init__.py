"""Who said what. The door is `statements.reading.utterances`; `attribution` traces voices across a text."""
