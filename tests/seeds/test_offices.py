"""Who held which office on a day, as the reference files tell it.

The rule for a day that several rows cover (a handover, an acting holder beside a suspended one): the
holder who took office last. So an incoming premier has the whole day of the handover, and an acting
president of South Korea stands for the impeached one until the day the duties end.
"""

from datetime import date, timedelta

import pytest

SINCE = date(1998, 1, 1)
UNTIL = date(2026, 10, 1)


def holders(gazetteer, country, role, day, title=None):
    """All (start, name, acting) of an office on the day, the last to start first."""
    return sorted(
        (
            (tenure.start, person.name, tenure.acting)
            for person in gazetteer.people
            for tenure in person.tenures
            if (tenure.country, tenure.role) == (country, role)
            and (title is None or tenure.title == title)
            and tenure.held_on(day)
        ),
        reverse=True,
    )


def holder(gazetteer, country, role, day, title=None):
    held = holders(gazetteer, country, role, date.fromisoformat(day), title)
    return held[0][1] if held else None


def tenures_of(gazetteer, country, role):
    return [
        (tenure, person.name)
        for person in gazetteer.people
        for tenure in person.tenures
        if (tenure.country, tenure.role) == (country, role)
    ]


def days(since=SINCE, until=UNTIL):
    return [since + timedelta(n) for n in range((until - since).days + 1)]


@pytest.mark.parametrize(
    ("country", "role"),
    [
        ("JP", "head_of_government"),
        ("KR", "head_of_state"),
        ("US", "head_of_state"),
        ("CN", "head_of_state"),
        ("CN", "head_of_government"),
        ("RU", "head_of_state"),
        ("GB", "head_of_government"),
        ("FR", "head_of_state"),
        ("FR", "head_of_government"),
        ("DE", "head_of_government"),
        ("IN", "head_of_government"),
        ("KP", "head_of_state"),
        ("KP", "head_of_government"),
        ("RU", "head_of_government"),
        ("JP", "foreign_minister"),
        ("US", "foreign_minister"),
        ("CN", "foreign_minister"),
        ("RU", "foreign_minister"),
    ],
)
def test_every_day_since_1998_has_exactly_one_holder_who_started_last(gazetteer, country, role):
    tenures = tenures_of(gazetteer, country, role)
    for day in days():
        started = sorted((tenure.start, name) for tenure, name in tenures if tenure.held_on(day))
        assert started, f"nobody on {day}"
        assert len(started) == 1 or started[-1][0] > started[-2][0], f"two on {day}: {started}"


@pytest.mark.parametrize(
    ("country", "role", "vacant"),
    [
        # Ban had gone to the United Nations, Song was not yet appointed.
        ("KR", "foreign_minister", [("2006-11-11", "2006-11-30")]),
        # Parliament rejected Chang Sang and then Chang Dae-whan; the law knew no acting premier for that.
        ("KR", "head_of_government", [("2002-08-01", "2002-08-08"), ("2002-08-29", "2002-09-09")]),
        # Each minister's successor came to be known by notes to embassies only.
        ("KP", "foreign_minister", [("2016-05-10", "2016-05-12"), ("2020-01-19", "2020-01-20")]),
    ],
)
def test_an_office_was_vacant_on_no_other_days_since_1998(gazetteer, country, role, vacant):
    tenures = tenures_of(gazetteer, country, role)
    seen = [day for day in days() if not any(tenure.held_on(day) for tenure, _ in tenures)]
    spans = [(date.fromisoformat(first), date.fromisoformat(last)) for first, last in vacant]
    assert seen == [day for span in spans for day in days(*span)]


@pytest.mark.parametrize(
    ("country", "role"), [("JP", "head_of_government"), ("KR", "head_of_state"), ("JP", "foreign_minister")]
)
def test_two_full_holders_share_a_day_only_at_a_handover(gazetteer, country, role):
    full = [entry for entry in tenures_of(gazetteer, country, role) if not entry[0].acting]
    for day in days():
        on_duty = [(tenure.start, name) for tenure, name in full if tenure.held_on(day)]
        assert len(on_duty) <= 2
        assert len(on_duty) < 2 or max(on_duty)[0] == day, f"{on_duty} on {day}"


def test_an_acting_president_of_south_korea_stands_beside_the_impeached_one(gazetteer):
    held = holders(gazetteer, "KR", "head_of_state", date(2025, 1, 15))
    assert [(name, acting) for _, name, acting in held] == [
        ("Choi Sang-mok", True),
        ("Yoon Suk Yeol", False),
    ]


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("1998-10-08", "Obuchi Keizo"),
        ("2000-04-04", "Aoki Mikio"),  # acting, while Obuchi lay in hospital
        ("2002-09-17", "Koizumi Junichiro"),
        ("2006-09-26", "Abe Shinzo"),  # the day of the handover
        ("2008-12-13", "Aso Taro"),
        ("2009-10-09", "Hatoyama Yukio"),
        ("2010-08-10", "Kan Naoto"),
        ("2011-12-17", "Noda Yoshihiko"),
        ("2015-12-28", "Abe Shinzo"),
        ("2021-03-01", "Suga Yoshihide"),
        ("2023-03-16", "Kishida Fumio"),
        ("2024-10-01", "Ishiba Shigeru"),
        ("2025-08-23", "Ishiba Shigeru"),
        ("2025-10-20", "Ishiba Shigeru"),
        ("2025-10-30", "Takaichi Sanae"),
        ("2026-01-13", "Takaichi Sanae"),
    ],
)
def test_the_prime_minister_of_japan(gazetteer, day, name):
    assert holder(gazetteer, "JP", "head_of_government", day) == name


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("1998-10-08", "Kim Dae-jung"),
        ("2004-04-01", "Goh Kun"),  # acting, Roh impeached
        ("2004-05-15", "Roh Moo-hyun"),
        ("2012-08-10", "Lee Myung-bak"),
        ("2015-11-02", "Park Geun-hye"),
        ("2017-02-01", "Hwang Kyo-ahn"),  # acting
        ("2017-05-10", "Moon Jae-in"),
        ("2018-04-27", "Moon Jae-in"),
        ("2023-03-16", "Yoon Suk Yeol"),
        ("2023-08-18", "Yoon Suk Yeol"),
        ("2024-12-20", "Han Duck-soo"),  # acting
        ("2025-05-20", "Lee Ju-ho"),  # acting
        ("2025-06-04", "Lee Jae-myung"),
        ("2026-01-13", "Lee Jae-myung"),
    ],
)
def test_the_president_of_south_korea(gazetteer, day, name):
    assert holder(gazetteer, "KR", "head_of_state", day) == name


@pytest.mark.parametrize(
    ("country", "day", "name"),
    [
        ("KR", "2010-01-01", "Yu Myung-hwan"),
        ("KR", "2015-12-28", "Yun Byung-se"),
        ("KR", "2019-11-23", "Kang Kyung-wha"),
        ("KR", "2021-05-05", "Chung Eui-yong"),
        ("KR", "2022-07-18", "Park Jin"),
        ("KR", "2024-02-21", "Cho Tae-yul"),
        ("KR", "2025-07-29", "Cho Hyun"),
        ("JP", "1965-06-22", "Shiina Etsusaburo"),
        ("JP", "2015-12-28", "Kishida Fumio"),
        ("JP", "2019-02-15", "Kono Taro"),
        ("JP", "2021-05-05", "Motegi Toshimitsu"),
        ("JP", "2022-07-18", "Hayashi Yoshimasa"),
        ("JP", "2024-02-21", "Kamikawa Yoko"),
        ("JP", "2025-07-29", "Iwaya Takeshi"),
        ("JP", "2025-11-01", "Motegi Toshimitsu"),
        ("CN", "2023-07-01", "Qin Gang"),
        ("CN", "2025-03-22", "Wang Yi"),
        ("US", "2023-08-18", "Antony Blinken"),
        ("US", "2025-07-11", "Marco Rubio"),
    ],
)
def test_the_foreign_minister(gazetteer, country, day, name):
    assert holder(gazetteer, country, "foreign_minister", day) == name


@pytest.mark.parametrize(
    ("country", "title", "day", "name"),
    [
        ("JP", "Minister of Defense", "2019-01-01", "Iwaya Takeshi"),
        ("JP", "Minister of Defense", "2023-06-04", "Hamada Yasukazu"),
        ("JP", "Minister of Defense", "2024-07-28", "Kihara Minoru"),
        ("JP", "Minister of Defense", "2025-09-08", "Nakatani Gen"),
        ("JP", "Minister of Defense", "2026-01-30", "Koizumi Shinjiro"),
        ("JP", "Chief Cabinet Secretary", "1993-08-04", "Kono Yohei"),
        ("JP", "Chief Cabinet Secretary", "2019-07-01", "Suga Yoshihide"),
        ("JP", "Chief Cabinet Secretary", "2023-03-06", "Matsuno Hirokazu"),
        ("JP", "Chief Cabinet Secretary", "2025-12-01", "Kihara Minoru"),
        ("KR", "Minister of National Defense", "2019-01-01", "Jeong Kyeong-doo"),
        ("KR", "Minister of National Defense", "2023-06-04", "Lee Jong-sup"),
        ("KR", "Minister of National Defense", "2024-07-28", "Shin Won-sik"),
        ("KR", "Minister of National Defense", "2025-09-08", "Ahn Gyu-back"),
        ("KR", "Minister of National Defense", "2025-01-01", None),  # vacant after the martial law
    ],
)
def test_other_offices(gazetteer, country, title, day, name):
    assert holder(gazetteer, country, "other", day, title) == name


@pytest.mark.parametrize(
    ("country", "day", "name"),
    [
        ("JP", "2023-08-18", "Akiba Takeo"),
        ("JP", "2026-01-13", "Ichikawa Keiichi"),
        ("KR", "2023-08-18", "Cho Tae-yong"),
        ("KR", "2026-01-13", "Wi Sung-lac"),
        ("US", "2023-08-18", "Jake Sullivan"),
    ],
)
def test_the_national_security_adviser(gazetteer, country, day, name):
    assert holder(gazetteer, country, "national_security_adviser", day) == name
