"""A work as BibTeX: the fields that both BibTeX and biblatex read."""

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
# What TeX would take for a command. Other letters, CJK too, stand as they are: the file is UTF-8.
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "$": r"\$",
        "&": r"\&",
        "%": r"\%",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
# An address is taken literally, but braces must pair and a backslash is none of its letters.
_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})


def bibtex(work):
    """One @misc, double braces around what must keep its capitals."""
    year, month, day = (*work.issued, None, None)[:3]
    fields = {
        "title": f"{{{{{work.title.translate(_TEX)}}}}}",
        "author": f"{{{{{work.site.translate(_TEX)}}}}}" if work.site else "",
        "year": f"{{{year}}}",
        "month": _MONTHS[month - 1] if month else "",
        "day": f"{{{day}}}" if day else "",
        "version": f"{{{work.version}}}" if work.version else "",
        "url": f"{{{work.url.translate(_ADDRESS)}}}" if work.url else "",
        "urldate": f"{{{work.accessed.isoformat()}}}" if work.accessed else "",
    }
    lines = [f"  {name} = {value}" for name, value in fields.items() if value]
    return f"@misc{{{work.key},\n" + ",\n".join(lines) + "\n}\n\n"
