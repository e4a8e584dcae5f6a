"""Words that find an event by its kind, in the languages of those who search."""

_KINDS = {
    "meeting": ("meeting", "会談", "회담"),
    "visit": ("visit", "訪問", "방문"),
    "statement": ("statement", "発言", "声明", "발언", "성명"),
}
_SUBTYPES = {
    "summit": ("首脳会談", "정상회담"),
    "talks": ("協議", "협의"),
    "call": ("telephone", "電話会談", "전화 통화"),
    "dinner": ("夕食会", "만찬"),
    "trilateral": ("3カ国会談", "三者会談", "3국 회담", "3자 회담"),
    "agreement": ("合意", "합의"),
}


def words_for(kind, subtype):
    """What people who look for such an event may type, beside the words of its own."""
    return (*_KINDS.get(kind, ()), *_SUBTYPES.get(subtype, ()))
