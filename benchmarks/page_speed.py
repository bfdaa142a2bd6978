"""What a page costs: ``python -m benchmarks.page_speed``.

Runs every page of the app in this process (no browser) and prints the processor time of a first run and the median of
ten more: the second figure is what each click costs the server, and its limit is 50 ms.
"""

from __future__ import annotations

import logging
import statistics
import time
from pathlib import Path

LIMIT = 50
ENTRY = str(Path(__file__).parents[1] / "streamlit_app.py")


def main() -> None:
    """Print one line for each page."""
    logging.disable(logging.CRITICAL)
    from streamlit.testing.v1 import AppTest  # noqa: TID251

    from framing.app import warming
    from framing.app.entry import pages_there

    warming.stemmer().join()  # what a page starts beside itself, once per server, is not the cost of its clicks
    app = AppTest.from_file(ENTRY, default_timeout=300).run()
    print(f"{'page':<16}{'first, ms':>10}{'again, ms':>10}")
    for path, file in pages_there().items():
        first = _cpu(lambda file=file: app.switch_page(str(file)).run())
        again = statistics.median(_cpu(app.run) for _ in range(10))
        print(f"{path:<16}{first:>10.0f}{again:>10.0f}{'  over the limit' if again > LIMIT else ''}")


def _cpu(run) -> float:
    """Milliseconds of processor time, of all threads."""
    begun = time.process_time()
    run()
    return 1000 * (time.process_time() - begun)


if __name__ == "__main__":
    main()
