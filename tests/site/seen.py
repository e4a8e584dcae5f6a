"""What a reader sees of a page."""

from lxml import html

ROWS = (
    "//h4/a | //li[contains(@class, 'brief')]/a[1] | //ol[@class='parts']/li/a | //ol[@class='lines']//li/a"
)


def see(response, status=200):
    """The parsed page."""
    assert response.status_code == status, response.status_code
    return html.fromstring(response.content.decode())


def text_of(element):
    return " ".join(element.text_content().split())


def texts(page, xpath):
    return [text_of(element) for element in page.xpath(xpath)]


def titles(page):
    """Titles of all events to be seen, rows and the parts beneath them, from the top."""
    return texts(page, ROWS)


def all_titles(client, page):
    """Titles of all events listed, also of the parts that a card shows only when asked."""
    found = []
    for link in page.xpath(f"{ROWS} | //a[@hx-get][starts-with(@id, 'parts-')]"):
        if link.get("hx-get"):
            found += texts(see(ask(client, link.get("hx-get"), link.get("id"))), "//li/a")
        else:
            found.append(text_of(link))
    return found


def ask(client, url, target, current="http://testserver/timeline/", **headers):
    """The answer to htmx, which will put it in the place of the target."""
    told = {"HX-Request": "true", "HX-Target": target, "HX-Current-URL": current}
    return client.get(url, headers=told | headers)


def headings(page):
    return texts(page, "//h2[not(ancestor::dialog)] | //h3")


def number_found(page):
    return int(texts(page, "//div[@class='found']//strong")[0].split()[0])


def counts(page, key):
    """{name of a choice: number beside it} of a facet."""
    rows = page.xpath(f"//fieldset[@id='facet-{key}']//*[b]")
    return {text_of(row).rsplit(" ", 1)[0]: int(text_of(row.find("b"))) for row in rows}


def ticked(page):
    return page.xpath("//input[@type='checkbox'][@checked]/@id")


def chips(page):
    found = texts(page, "//ul[@class='chips']//a[not(@class='clear')]")
    return [text.removeprefix("Remove filter ") for text in found]


def error_beside(page, field):
    return texts(page, f"//p[@id='error-{field}']")[0]
