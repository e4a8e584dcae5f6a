"""Text as the search knows it: words by their beginnings, and Chinese characters, kana and Hangul by pairs.

Japanese is written without spaces and Korean words carry their endings, so of these scripts every two
neighbours are a token: 首脳会談 is 首脳, 脳会 and 会談, and the last character alone, so that a single one is
found too.
"""

import re
import unicodedata

# Kana, Chinese characters, Hangul; letters of one word that belong together otherwise.
_PAIRED = "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7a3々〆"
_RUN = re.compile(rf"([{_PAIRED}]+)|((?:(?![{_PAIRED}])[^\W_])+)")


def normal(text):
    """The text in one form of each letter: full-width and half-width, upper and lower case are one."""
    return unicodedata.normalize("NFKC", text).casefold()


def tokens_of(text):
    """The set of tokens that a text is found by; they hold letters and digits only."""
    tokens = set()
    for paired, word in _RUN.findall(normal(text)):
        if word:
            tokens.add(word)
        else:
            tokens.update(_pairs(paired), paired[-1])
    return tokens


def wanted_tokens(text):
    """[(token, whether a beginning of it is enough)] that a text must hold for each word typed."""
    wanted = []
    for paired, word in _RUN.findall(normal(text)):
        if word or len(paired) == 1:
            wanted.append((word or paired, True))
        else:
            wanted += [(pair, False) for pair in _pairs(paired)]
    return list(dict.fromkeys(wanted))


def pieces(text):
    """The words typed that are several tokens, or none: a text must hold each in one piece."""
    return [word for word in normal(text).split() if len(wanted_tokens(word)) != 1]


def _pairs(run):
    return [run[n : n + 2] for n in range(len(run) - 1)]
