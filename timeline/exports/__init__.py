"""The timeline in other programs' formats: the same question as the page, all of its answer."""
