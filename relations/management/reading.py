"""How commands show that many texts are being read."""

import sys

from tqdm import tqdm

from relations.ingest.summary import Summary

# Fewer are read before a bar is seen.
MANY = 5
# What shells expect of a command that Ctrl-C ended.
INTERRUPTED = 130


def show_reading(command, outcomes, total):
    """Runs through (path, outcome) pairs with a progress bar; tells each problem at once. The Summary.

    `total` is None where nobody knows before how many there are.
    """
    summary = Summary()
    hidden = (
        True if total is not None and total < MANY else None
    )  # None: hidden where nobody watches, in a pipe or a log
    bar = tqdm(
        outcomes, total=total, desc="Reading", unit="text", file=sys.stderr, disable=hidden, leave=False
    )
    try:
        for _, outcome in bar:
            summary.add(outcome)
            if isinstance(outcome, Exception):
                with bar.external_write_mode(file=sys.stderr):
                    command.stderr.write(str(outcome))
    except KeyboardInterrupt:
        bar.close()
        command.stderr.write(f"Stopped; each text is stored whole or not at all. {summary}")
        sys.exit(INTERRUPTED)
    return summary
