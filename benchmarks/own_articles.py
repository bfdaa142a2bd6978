"""What somebody with articles of their own waits for: ``python -m benchmarks.own_articles [RUNS] [FOLDER]``.

Starts the app, pastes five articles (of a bundled event, or the first five of an event of NewsWCL50 in FOLDER) in
Chromium, and prints the seconds from "Compare them" to the first page with its findings, and to the first chart; the
limit is 5 seconds. Then clicks ten times on each page of a bundled event, on its buttons or the marks of its charts,
and prints the milliseconds, by the browser's clock, from the click to the last change of what the page holds; the
limit is 300.
"""

from __future__ import annotations

import statistics
import sys
import time

from benchmarks.screenshots import CHROMIUM, FLAGS, IDLE, serve

LIMIT, CLICK_LIMIT = 5.0, 300
MARK = "[data-testid=stVegaLiteChart] path[role=graphics-symbol]"
CLICKS = {
    "/": ".findings button:not([data-pick^=go])",
    "/names": "button.label-cell",
    "/same-words": ".st-key-changes button",
    "/facts": "button.cell.told",
    "/voices": MARK,
    "/words?part=words-of-one-outlet": ".wordcols button",
    "/tone": MARK,
}
QUIET = 1000  # milliseconds after a click, in which its answer has long ended
WATCH = """
() => document.addEventListener("click", () => {
  const begun = performance.now(), hears = { subtree: true, childList: true, characterData: true, attributes: true }
  const roots = [...document.querySelectorAll("[data-testid=stMain] *")].map((element) => element.shadowRoot)
  window.changed = null
  window.watcher?.disconnect()
  window.watcher = new MutationObserver(() => { window.changed = performance.now() - begun })
  for (const root of [document.querySelector("[data-testid=stMain]"), ...roots.filter(Boolean)])
    window.watcher.observe(root, { ...hears, attributeFilter: ["aria-pressed"] })
}, true)
"""


def main(runs: int = 3, folder: str = "") -> None:
    """Print the seconds of each run and the milliseconds of each kind of click."""
    if not CHROMIUM:
        sys.exit("Chromium is missing; install it (apt-get install chromium) or set FRAMING_CHROMIUM to it.")
    from playwright.sync_api import sync_playwright

    articles = _articles(folder)
    print("five articles of", ", ".join(str(len(text.split())) for _, text in articles), "words")
    server, address = serve()
    try:
        with sync_playwright() as running:
            browser = running.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            times = [compared(browser, address, articles) for _ in range(runs)]
            for findings, chart in times:
                print(f"compared: findings after {findings:.1f} s, chart after {chart:.1f} s")
            print(f"median {statistics.median(t[0] for t in times):.1f} s; the limit is {LIMIT:.0f} s")
            for path, target in CLICKS.items():
                found = clicks(browser, address + path, target)
                print(f"click on {path:<31} median {statistics.median(found):4.0f} ms, slowest {max(found):4.0f} ms; "
                      f"the limit is {CLICK_LIMIT}")  # fmt: skip
            browser.close()
    finally:
        server.terminate()


def _articles(folder: str) -> list[tuple[str, str]]:
    from framing.corpus import datasets, load_event

    event = datasets.newswcl50(folder)[0] if folder else load_event("baghouz")
    return [(article.outlet, article.text) for article in event.articles[:5]]


def compared(browser, address: str, articles: list[tuple[str, str]]) -> tuple[float, float]:
    """Seconds from "Compare them" to the findings and to the first chart."""
    context, page = _open(browser, f"{address}/your-articles")
    for number, (outlet, text) in enumerate(articles, 1):
        page.get_by_label("Outlet", exact=True).first.fill(outlet)
        page.get_by_label("Article", exact=True).fill(text)
        page.get_by_role("button", name="Add this article").click()
        page.get_by_text(f"{number} article" + ("s" if number > 1 else "") + " so far").wait_for()
        page.wait_for_selector(IDLE)
        page.wait_for_timeout(300)
    begun = time.perf_counter()
    page.get_by_role("button", name="Compare them").click()
    page.locator(".findings .say").first.wait_for()
    findings = time.perf_counter() - begun
    page.locator('[data-testid="stVegaLiteChart"] svg.marks').first.wait_for()
    chart = time.perf_counter() - begun
    context.close()
    return findings, chart


def clicks(browser, address: str, target: str, number: int = 10) -> list[float]:
    """Milliseconds from a click on one thing after another to the last change of the page."""
    context, page = _open(browser, address)
    page.evaluate(WATCH)
    found = []
    for place in range(number):
        things = page.locator(target)
        things.nth(place * 7 % things.count()).click(force=True)
        page.wait_for_timeout(QUIET)
        found.append(page.evaluate("window.changed"))
    context.close()
    return [milliseconds for milliseconds in found if milliseconds is not None]


def _open(browser, address: str):
    context = browser.new_context(viewport={"width": 1180, "height": 900})
    page = context.new_page()
    page.set_default_timeout(90_000)
    page.goto(address)
    page.wait_for_selector("h1")
    page.wait_for_selector(IDLE)
    page.wait_for_timeout(1500)
    return context, page


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3, *sys.argv[2:3])
