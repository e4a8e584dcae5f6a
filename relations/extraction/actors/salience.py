"""Whom a pronoun means: simple rules of who is in mind at that point of the text."""

from relations.extraction.actors import vocabulary as v
from relations.extraction.actors.groups import coordinated
from relations.extraction.actors.standing import follows_its_verb, verb_follows
from relations.extraction.actors.verbs import OBJECT_VERBS, SPEECH_VERBS

# "Iwaya held talks, in which he requested": the subject before, whoever spoke last.
_SUBORDINATE = frozenset(("which", "when", "where", "while", "because", "since", "until", "whom"))
_CLAUSE_OPENERS = frozenset(("since", "after", "before", "until"))


class Salience:
    """Remembers the subject and the speaker of the last sentence."""

    def __init__(self, text, cast):
        self.text, self.cast = text, cast
        self.subject = self.speaker = None

    def antecedent(self, one, found):
        """The person that the singular pronoun of a phrase stands for, or None."""
        gender = gender_of_pronoun(one.owner)
        before = [
            o for o in found if o.end <= one.begin and is_single(o) and self._fits(o.figures[0], gender)
        ]
        if one.form == "pronoun" and one.owner in v.OBJECT_PRONOUNS and not one.possessive:
            return self._object(one, found, before, gender)
        subjects = [o for o in before if o.subject]
        speaking = one.speaker and not any(o.speaker for o in subjects)
        speaking = speaking and not (subjects and self.text.key(one.begin - 1) in _SUBORDINATE)
        if speaking and self._fits(self.speaker, gender):
            return self.speaker
        inside = subjects or [o for o in before if not o.possessive] or before
        if inside:
            return inside[-1].figures[0]
        ahead = self._ahead(one, found, gender)
        if ahead is not None:
            return ahead
        if self._fits(self.subject, gender):
            return self.subject
        return self.cast.last_of(lambda f: self._fits(f, gender))

    def _fits(self, figure, gender):
        """True where the gender allows the figure; a woman the text knows of comes before a guess."""
        if figure is None or not figure.may_be(gender):
            return False
        if gender != "f" or figure.gender == "f":
            return True
        return self.cast.last_of(lambda other: other.gender == "f") is None

    def _object(self, one, found, before, gender):
        """ "him" is not the subject of its own clause."""
        mine = self.clause_subject(one, found)
        together = [o.figures[0] for chain in coordinated(found) for o in chain]
        subjects = together if mine in together else [mine]
        others = [o.figures[0] for o in before if o.figures[0] not in subjects]
        others = [figure for figure in others if figure.kind == "person"]
        if others:
            return others[-1]
        if self.subject not in subjects and self._fits(self.subject, gender):
            return self.subject
        return self.cast.last_of(lambda f: f not in subjects and self._fits(f, gender))

    def _ahead(self, one, found, gender):
        """ "After his talks with Xi, Lee said": the subject that follows the opening phrase."""
        if one.form == "pronoun" and not one.possessive:
            return None
        after = [o for o in found if o.begin >= one.end and o.subject and is_single(o)]
        fronted = self.text.key(one.begin - 1) in v.PREPOSITIONS or one is found[0]
        fitting = [o.figures[0] for o in after if self._fits(o.figures[0], gender)]
        return fitting[0] if fitting and fronted else None

    def clause_subject(self, one, found):
        """The last subject before a phrase in its own sentence, or None."""
        before = [o for o in found if o.end <= one.begin and is_single(o)]
        subjects = [o for o in before if o.subject] or [o for o in before if not o.possessive]
        return subjects[-1].figures[0] if subjects else None

    def is_subject(self, one, first, last):
        """True where the phrase stands where a subject stands."""
        if one.possessive or one.form == "relative":
            return one.subject
        before = self.text.key(one.begin - 1) if one.begin > first else ""
        p = one.end + 1 if self.text.key(one.end) == "," else one.end
        follows = verb_follows(self.text, p, last)
        if before in v.PREPOSITIONS:
            return before in _CLAUSE_OPENERS and follows
        if before in OBJECT_VERBS and before not in SPEECH_VERBS:
            return False
        return follows or before == "" or follows_its_verb(self.text, one.begin) or one.joiner == "and"

    def end_of_sentence(self, found):
        """Remembers who was the subject of the sentence and who spoke in it."""
        singles = [one for one in found if is_single(one) and one.form != "relative"]
        speakers = [one for one in singles if one.speaker and not one.quoted]
        subjects = [one for one in singles if one.subject and not one.quoted]
        if speakers:
            closing = [one for one in speakers if one.end >= found[-1].end]
            self.speaker = (closing or speakers)[0].figures[0]
        elif subjects:
            self.speaker = subjects[0].figures[0]
        if subjects or singles:
            self.subject = (self._after_semicolon(subjects) or subjects or singles)[0].figures[0]

    def _after_semicolon(self, subjects):
        """The subjects of the last of several main clauses: "Noda gave a dinner; the guest turns 70"."""
        for n, one in enumerate(subjects):
            if n and self.text.key(one.begin - 1) == ";":
                return subjects[n:]
        return ()


def is_single(one):
    """True for a phrase that means one person."""
    return len(one.figures) == 1 and one.figures[0].kind in ("person", "role")


def gender_of_pronoun(pronoun):
    for table in (v.SUBJECT_PRONOUNS, v.OBJECT_PRONOUNS, v.POSSESSIVE_PRONOUNS):
        if pronoun in table:
            return table[pronoun]
    return ""
