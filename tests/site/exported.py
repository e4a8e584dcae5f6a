"""What a program reads of an export."""

import csv
import io


def text_of(response, status=200):
    assert response.status_code == status, response.status_code
    content = response.getvalue() if response.streaming else response.content
    return content.decode()


def rows_of(response):
    """The rows of a CSV export as a spreadsheet's import would have them."""
    text = text_of(response)
    assert text.startswith("\ufeff"), "no BOM: a spreadsheet would take UTF-8 for its own code page"
    return list(csv.DictReader(io.StringIO(text[1:], newline="")))
