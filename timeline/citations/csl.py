"""A work as a CSL variable set: https://docs.citationstyles.org, type `webpage`."""


def csl(work):
    """CSL-JSON. Nobody is named as author: the styles put the site in that place by their own rules."""
    fields = {
        "id": work.key,
        "type": "webpage",
        "title": work.title,
        "container-title": work.site,
        "version": work.version,
        "URL": work.url,
        "language": work.language,
        "issued": {"date-parts": [list(work.issued)]},
    }
    if work.accessed:
        day = work.accessed
        fields["accessed"] = {"date-parts": [[day.year, day.month, day.day]]}
    return {name: value for name, value in fields.items() if value}
