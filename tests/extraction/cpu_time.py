"""What reading costs, for tests of how the cost grows."""

import gc
import time


def least_seconds(act, turns=3):
    """The fewest CPU seconds of some turns of `act(turn)`, the garbage collector left out.

    Other work on the machine slows a turn; what the collector does hangs on all that the process holds.
    """
    return min(_seconds(act, turn) for turn in range(turns))


def _seconds(act, turn):
    gc.collect()
    gc.disable()
    try:
        began = time.process_time()
        act(turn)
        return time.process_time() - began
    finally:
        gc.enable()
