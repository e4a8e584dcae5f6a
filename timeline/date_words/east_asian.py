"""Dates in Japanese and Korean: year, month, day, each with its own sign, what is odd about them behind.

The calendar's forms come from the CLDR by Babel. The words for parts of a month and of a year are ours: the
CLDR has none for most, and its quarters read like a translation.
"""

from dataclasses import dataclass

from babel.dates import format_date, format_interval, format_skeleton

from relations.date_units import unit_of

# How much of a day each precision tells, as a CLDR skeleton; what is not here tells year and month.
_SKELETONS = {"day": "yMMMMd", "year": "y", "decade": "y"}
_MONTH = "yMMMM"


@dataclass(frozen=True)
class Wording:
    """The patterns of one language; `units` by the name of a relations.date_units.Unit."""

    locale: str
    unknown: str
    qualifiers: dict[str, str]
    until: str
    since: str
    units: dict[str, str]
    seasons: dict[int, str]
    ordinals: tuple[str, ...]
    winter: str

    def in_words(self, date):
        """The words for a PartialDate: 2026年1月13日～14日, 2025年10月頃, 2024年3月から."""
        if date is None:
            return self.unknown
        return self.qualifiers[date.qualifier].format(self._span(date))

    def _span(self, date):
        if date.first is None:
            return self.until.format(self._end(date.last, date.precision))
        if date.last is None:
            return self.since.format(self._end(date.first, date.precision))
        unit = unit_of(date)
        return self._unit(unit) if unit else self._range(date)

    def _end(self, day, precision):
        if precision == "day":
            return format_date(day, "long", locale=self.locale)
        return format_skeleton(_SKELETONS.get(precision, _MONTH), day, locale=self.locale)

    def _range(self, date):
        left, right = self._end(date.first, date.precision), self._end(date.last, date.precision)
        if left == right:
            return right
        skeleton = _SKELETONS.get(date.precision, _MONTH)
        return format_interval(date.first, date.last, skeleton, locale=self.locale)

    def _unit(self, unit):
        if unit.name == "season":
            season = self.seasons[unit.number]
            pattern = self.winter if unit.number == 24 else self.units["season"]
            return pattern.format(year=unit.year, next=(unit.year + 1) % 100, season=season)
        number = self.ordinals[unit.number] if unit.name == "week" else unit.number
        halves = {1: self.units["first"], 2: self.units["second"]}
        return self.units[unit.name].format(
            year=unit.year, month=unit.month, number=number, half=halves.get(unit.number, "")
        )


JAPANESE = Wording(
    locale="ja",
    unknown="日付不明",
    qualifiers={"exact": "{}", "approximate": "{}頃", "uncertain": "{}（推定）"},
    until="{}まで",
    since="{}から",
    units={
        "week": "{year}年{month}月第{number}週",
        "early": "{year}年{month}月上旬",
        "mid": "{year}年{month}月中旬",
        "late": "{year}年{month}月下旬",
        "first_half": "{year}年{month}月前半",
        "second_half": "{year}年{month}月後半",
        "quarter": "{year}年第{number}四半期",
        "half": "{year}年{half}",
        "first": "上半期",
        "second": "下半期",
        "season": "{year}年{season}",
        "decade": "{year}年代",
    },
    seasons={21: "春", 22: "夏", 23: "秋", 24: "冬"},
    ordinals=("", "1", "2", "3", "4"),
    winter="{year}～{next:02d}年{season}",
)
KOREAN = Wording(
    locale="ko",
    unknown="날짜 미상",
    qualifiers={"exact": "{}", "approximate": "{}경", "uncertain": "{}(추정)"},
    until="{}까지",
    since="{}부터",
    units={
        "week": "{year}년 {month}월 {number} 주",
        "early": "{year}년 {month}월 초순",
        "mid": "{year}년 {month}월 중순",
        "late": "{year}년 {month}월 하순",
        "first_half": "{year}년 {month}월 전반",
        "second_half": "{year}년 {month}월 후반",
        "quarter": "{year}년 {number}분기",
        "half": "{year}년 {half}",
        "first": "상반기",
        "second": "하반기",
        "season": "{year}년 {season}",
        "decade": "{year}년대",
    },
    seasons={21: "봄", 22: "여름", 23: "가을", 24: "겨울"},
    ordinals=("", "첫째", "둘째", "셋째", "넷째"),
    winter="{year}~{next:02d}년 {season}",
)
