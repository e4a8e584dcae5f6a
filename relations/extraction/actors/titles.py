"""Titles of office: "deputy secretary of state", "minister of trade and industry", "foreign ministry spokesman"."""

from dataclasses import dataclass

from relations.extraction.actors import vocabulary as v

_LOWERS = frozenset(("vice", "deputy", "assistant", "under", "undersecretary", "parliamentary", "honorary"))
_LONGEST = 14
_TAKES_PHRASE = v.HEADS - frozenset(("king", "queen", "emperor", "prince", "princess", "lawmaker", "analyst"))


@dataclass(frozen=True, slots=True)
class Title:
    """A title at tokens `begin` to `end`; `head` is its noun in the singular.

    `role` is one of KnownTenure's roles, "leader", "minister" for some minister, or "other".
    `country` comes from the title itself: "president of South Korea", "Kremlin spokesman".
    """

    begin: int
    end: int
    head: str
    role: str
    country: str = ""
    plural: bool = False
    words: tuple[str, ...] = ()


def title_at(tokens, i, labels, limit):
    """The title that begins at token `i` and ends by token `limit`, or None."""
    head_at = _core(tokens, i, limit)
    if head_at is None:
        return None
    head, plural = singular(tokens.key[head_at])
    core = tuple(key for key in tokens.key[i : head_at + 1] if key.isalpha())
    end, country, department = _post_modifiers(tokens, head_at + 1, head, labels, limit)
    return Title(i, end, head, role_of(core, department), country, plural, core + department)


def singular(key):
    """(noun in the singular, True where `key` was a plural), or (key, False) where it is no title noun."""
    if key in v.HEADS:
        return key, False
    if key.endswith("men") and key[:-3] + "man" in v.HEADS:
        return key[:-3] + "man", True
    if key.endswith("women") and key[:-5] + "woman" in v.HEADS:
        return key[:-5] + "woman", True
    for ending, stem in (("s", ""), ("ies", "y"), ("es", "")):
        if key.endswith(ending) and key[: -len(ending)] + stem in v.HEADS:
            return key[: -len(ending)] + stem, True
    return key, False


def is_head(key):
    return key in v.HEADS or (key[-1:] in "sn" and singular(key)[1])


def _core(tokens, i, limit):
    """Index of the last title noun in the run of title words from `i`, or None."""
    head_at, j = None, i
    limit = min(limit, tokens.count, i + _LONGEST)
    while j < limit:
        key = tokens.key[j]
        if is_head(key):
            head_at = j
            if singular(key)[1] and not is_head(tokens.key_at(j + 1)):
                break
        elif (
            key in v.BEFORE_HEAD
            or key in v.DEPARTMENTS
            or (key == "cum" and j > i)
            or (key == "-" and i < j < limit - 1 and tokens.joined(j) and tokens.joined(j + 1))
            or (key in (",", "and", "&") and i < j < limit - 1 and _both_departments(tokens, j))
        ):
            pass
        else:
            break
        j += 1
    return head_at


def _both_departments(tokens, j):
    """ "Trade, Industry and Energy Minister": the comma and the "and" stand between departments."""
    following = tokens.key_at(j + 1)
    if following in ("and", "&"):
        following = tokens.key_at(j + 2)
    return tokens.key[j - 1] in v.DEPARTMENTS | {","} and following in v.DEPARTMENTS


def _post_modifiers(tokens, j, head, labels, limit):
    """(end, country, department words) of "… of state", "… for foreign affairs", "… of South Korea"."""
    end, country, department = j, "", ()
    if head not in _TAKES_PHRASE:
        return end, country, department
    for _ in range(2):
        if tokens.key_at(end) not in ("of", "for", "to", "at", "in"):
            break
        preposition = tokens.key[end]
        k = end + 1
        if preposition == "in" and tokens.key[k : k + 2] == ["charge", "of"]:
            k, preposition = k + 2, "of"
        elif preposition == "in":
            break
        if tokens.key_at(k) == "the":
            k += 1
        if k >= limit:
            break
        reached, words = _departments(tokens, k, limit)
        label = labels.get(k)
        if reached > k and (label is None or label.end <= reached):
            end, department = reached, department + words
        elif (
            label is not None
            and label.kind == "country"
            and label.end <= limit
            and preposition in ("of", "to", "for")
        ):
            after = tokens.key_at(label.end)
            if (
                after in v.INSTITUTIONS
                or after in v.DEPARTMENTS
                or tokens.key_at(label.end + 1) in v.INSTITUTIONS
            ):
                reached = _institution(tokens, label.end, labels, limit)
                if reached is None:
                    break
                end, department = reached, (*department, "institution")
            elif after == "'s":
                reached = _institution(tokens, label.end + 1, labels, limit)
                if reached is None:
                    break
                end, department = reached, (*department, "institution")
            else:
                end = label.end
            if preposition == "of":
                country = country or label.country
        else:
            reached = _institution(tokens, k, labels, limit)
            if reached is None:
                break
            end, department = reached, (*department, "institution")
    return end, country, department


def _departments(tokens, k, limit):
    """ "trade, industry and energy" from `k`: (end, words)."""
    j, words = k, []
    while j < limit:
        key = tokens.key[j]
        if key in v.DEPARTMENTS or (key in v.BEFORE_HEAD and words and key not in v.HEADS):
            words.append(key)
            j += 1
        elif (
            key in (",", "and", "&", "-")
            and words
            and j + 1 < limit
            and tokens.key_at(j + 1) in v.DEPARTMENTS | {"and"}
        ) or (key == "the" and words and tokens.key_at(j + 1) in v.DEPARTMENTS):
            j += 1
        else:
            break
    while j > k and tokens.key[j - 1] in (",", "and", "&", "-", "the"):
        j -= 1
    if words and j < limit and tokens.key[j] in v.INSTITUTIONS:
        j += 1
    return j, tuple(words)


def _institution(tokens, k, labels, limit):
    """End of a named institution from `k`: "Joint Chiefs of Staff", "Asian and Oceanian Affairs Bureau"."""
    j, last = k, None
    while j < min(limit, k + 9):
        key = tokens.key[j]
        label = labels.get(j)
        if key in v.INSTITUTIONS:
            last = j + 1
        elif key in ("'s", "of", "and", "the", "for", "'"):
            if last == j and tokens.key_at(j + 1) not in v.DEPARTMENTS | v.INSTITUTIONS:
                break
        elif (label is not None and label.kind in ("person", "family")) or not (
            tokens.is_capital(j) or key in v.DEPARTMENTS or key in v.BEFORE_VOICE or is_head(key)
        ):
            break
        j += 1
    return last


def role_of(core, department=()):
    """The role of a title by its words."""
    words = set(core)
    head = singular(core[-1])[0]
    everything = words | set(department)
    if words & _LOWERS and head not in ("spokesman",):
        return "other"
    if "institution" in everything and head != "minister":
        return "other"
    if head in ("premier", "pm", "taoiseach") or (head == "minister" and "prime" in words):
        return "head_of_government"
    if head == "chancellor":
        return "other" if "exchequer" in everything else "head_of_government"
    if head == "president":
        return "head_of_state" if not department else "other"
    if head == "fm" or (head == "minister" and everything & {"foreign", "external"}):
        return "foreign_minister"
    if head == "secretary" and ("state" in department or "foreign" in everything):
        return "foreign_minister" if "chief" not in words else "other"
    if head == "diplomat" and words & {"top", "chief"}:
        return "foreign_minister"
    if head in ("adviser", "advisor", "director") and {"national", "security"} <= everything:
        return "national_security_adviser"
    if head in ("leader", "strongman", "ruler", "monarch"):
        return "leader" if not words & {"party", "opposition", "ruling", "faction", "democratic"} else "other"
    return "minister" if head == "minister" and not department and len(words) == 1 else "other"
