"""On which side of the sea a publisher of the seed texts stands; for a reprint the one who wrote counts."""

JAPANESE = (
    "Asahi",
    "Cabinet Office of Japan",
    "Japan Forward",
    "Japan Times",
    "Jiji Press",
    "Kyodo",
    "Liberal Democratic Party of Japan",
    "Mainichi",
    "Ministry of Foreign Affairs of Japan",
    "NHK",
    "Nikkei",
    "Prime Minister of Japan",
    "Prime Minister's Office of Japan",
    "Sonohino.com",
    "TBS",
    "U.S. Embassy Tokyo (media translations)",
    "World and Japan Database",
    "Yomiuri",
)
KOREAN = (
    "Aju Press",
    "Arirang",
    "Asia Business Daily",
    "Chosun",
    "Diplomacy Journal",
    "Dong-A Ilbo",
    "Hankook Ilbo",
    "Hankyoreh",
    "JoongAng",
    "KBS",
    "Korea Bizwire",
    "Korea Economic Daily",
    "Korea Herald",
    "Korea.net",
    "Kukmin Ilbo",
    "Maeil Shinmun",
    "Ministry of Foreign Affairs of the Republic of Korea",
    "Money Today",
    "National Museum of Korean Contemporary History",
    "New Daily",
    "Nocut News",
    "Republic of Korea",
    "Roh Moo-hyun Presidential Archives",
    "SBS",
    "Seoul Economic Daily",
    "Seoul Shinmun",
    "Shina Ilbo",
    "Sisa",
    "YTN",
    "Yonhap",
)


def is_japanese(publisher):
    return any(name in publisher for name in JAPANESE)


def is_korean(publisher):
    return any(name in publisher for name in KOREAN)
