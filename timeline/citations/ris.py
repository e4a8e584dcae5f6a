"""A work as RIS: one tag a line, lines end with CR LF."""


def ris(work):
    year, month, day = (*work.issued, None, None)[:3]
    tags = [
        ("TY", "ELEC"),
        ("ID", work.key),
        ("TI", work.title),
        ("PB", work.site),
        ("PY", str(year)),
        # Year, month and day each before a slash of its own; what isn't known stays empty.
        ("DA", f"{year}/{_two(month)}/{_two(day)}/"),
        ("ET", work.version),
        ("LA", work.language),
        ("UR", work.url),
        ("Y2", f"{work.accessed:%Y/%m/%d}/" if work.accessed else ""),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in tags if value or tag == "ER")


def _two(number):
    return f"{number:02d}" if number else ""
