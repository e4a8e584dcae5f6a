"""The English language as the rules need it: words, sentences, phrases, verbs. It knows no event."""
