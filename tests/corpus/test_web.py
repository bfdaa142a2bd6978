"""The bad web, played by a server on loopback. Names resolve to it only through the tests' own resolver."""

import gzip
import shutil
import socket
import ssl
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from framing.corpus.fetching import USER_AGENT, Web, is_public
from framing.corpus.problems import InputProblem
from framing.corpus.web import links_allowed, read_link

BODY = [
    "The port of Almira reopened on Monday after a strike of two weeks, the dockers' union said in a statement.",
    "Workers returned to the quays at dawn, and the first ship was unloaded before noon, the harbour office said.",
    "The union called the agreement a victory; the company that runs the port said it could live with the result.",
]
ARTICLE = (
    '<html><head><title>Port reopens</title><meta charset="utf-8"><meta property="og:site_name" content="Coast Daily">'
    "</head><body><article><h1>Port of Almira reopens</h1>"
    + "".join(f"<p>{paragraph}</p>" for paragraph in BODY * 2)
    + "</article></body></html>"
)


class BadWeb(BaseHTTPRequestHandler):
    """What it answers is set by ``server.pages``: path -> function of the handler."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):  # noqa: N802
        self.server.seen.append((self.path, dict(self.headers)))
        answer = self.server.pages.get(self.path)
        try:
            if answer:
                answer(self)
            else:
                self.send(404, b"not here")
        except OSError:
            pass  # the reader has hung up, as it should
        self.close_connection = True

    def send(self, status, body=b"", **headers):
        self.send_response(status)
        fields = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))}
        for name, value in (fields | {name.replace("_", "-"): value for name, value in headers.items()}).items():
            if value is not None:
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        return


def page(body=ARTICLE, status=200, **headers):
    return lambda handler: handler.send(status, body.encode() if isinstance(body, str) else body, **headers)


@pytest.fixture
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), BadWeb)
    server.daemon_threads = True
    server.pages, server.seen = {}, []
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


NAMES = {"news.example": ["127.0.0.1"], "other.example": ["127.0.0.1"], "inside.example": ["10.0.0.5"],
         "both.example": ["127.0.0.1", "192.168.1.1"]}  # fmt: skip


def web_of(site, **changes):
    """The web as the product sees it, but that 127.0.0.1 stands for a public address."""
    port = site.server_address[1]
    settings = {
        "seconds": 5.0,
        "ports": (port,),
        "resolve": lambda host, _: NAMES.get(host) or [host],
        "allow": lambda address: address == "127.0.0.1" or is_public(address),
    }
    return Web(**(settings | changes))


def link(site, path="/a", host="news.example"):
    return f"http://{host}:{site.server_address[1]}{path}"


def refused(site, path="/a", host="news.example", **changes):
    with pytest.raises(InputProblem) as problem:
        read_link(link(site, path, host), web_of(site, **changes))
    sentence = str(problem.value)
    assert sentence.endswith(".") and "\n" not in sentence
    return sentence


def test_an_article_is_read(site):
    site.pages["/a"] = page()
    article = read_link(link(site), web_of(site))
    assert (article.headline, article.outlet, article.article_id) == (
        "Port of Almira reopens",
        "Coast Daily",
        "coast-daily",
    )
    assert all(paragraph in article.text for paragraph in BODY)
    assert [path for path, _ in site.seen] == ["/robots.txt", "/a"]
    assert site.seen[1][1]["User-Agent"] == USER_AGENT
    assert site.seen[1][1]["Host"] == f"news.example:{site.server_address[1]}"


def test_packed_pages_are_unpacked(site):
    site.pages["/a"] = page(gzip.compress(ARTICLE.encode()), Content_Encoding="gzip")
    assert BODY[0] in read_link(link(site), web_of(site)).text


def test_chunked_pages_are_read(site):
    def chunked(handler):
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        data = ARTICLE.encode()
        for start in range(0, len(data), 100):
            piece = data[start : start + 100]
            handler.wfile.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
        handler.wfile.write(b"0\r\n\r\n")

    site.pages["/a"] = chunked
    assert BODY[0] in read_link(link(site), web_of(site)).text


def test_plain_text_pages_are_read(site):
    site.pages["/a"] = page("Port reopens\n\n" + "\n\n".join(BODY), Content_Type="text/plain")
    assert read_link(link(site), web_of(site)).headline == "Port reopens"


@pytest.mark.parametrize("declared", ["header", "meta", "nowhere", "wrongly"])
def test_encodings(site, declared):
    html = ARTICLE.replace("union said", "union’s Zoë said").replace('charset="utf-8"', 'name="x"')
    html = html.replace('name="x"', 'charset="windows-1252"') if declared == "meta" else html
    kind = {"header": "text/html; charset=windows-1252", "wrongly": "text/html; charset=utf-8"}.get(
        declared, "text/html"
    )
    site.pages["/a"] = page(html.encode("cp1252"), Content_Type=kind)
    assert "union’s Zoë said" in read_link(link(site), web_of(site)).text


# Where it may go


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1", "100.100.100.200",
     "0.0.0.0", "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.0.192", "168.63.129.16", "198.18.0.1",
     "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1",
     "fd00:ec2::254", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254",
     "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2002:7f00:1::", "2001:db8::1", "no address", ""],
)  # fmt: skip
def test_addresses_that_are_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:8.8.8.8"]
)
def test_addresses_that_are_public(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://169.254.169.254/latest/",
     "http://2130706433/", "http://127.1/", "https://10.0.0.1/", "http://0/", "http://0x7f000001/"],
)  # fmt: skip
def test_links_inward_are_refused_by_the_system_resolver_too(url):
    with pytest.raises(InputProblem, match="is not on the public web|There is no site"):
        read_link(url)


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("ftp://news.example/a", "http:// or https://"),
        ("file:///etc/passwd", "http:// or https://"),
        ("gopher://news.example", "http:// or https://"),
        ("javascript:alert(1)", "http:// or https://"),
        ("news.example/a", "http:// or https://"),
        ("", "http:// or https://"),
        ("http://", "http:// or https://"),
        ("http://user:secret@news.example/", "user name or password"),
        ("http://news.example:22/", "port 22"),
        ("http://news.example:99999/", "not a web address"),
        ("http://news.example/a b", "spaces or signs"),
        ("http://news.example/a\r\nHost: x", "spaces or signs"),
        ("http://news.example\\@10.0.0.1/", "spaces or signs"),
        ("http://[::1", "not a web address"),
    ],
)
def test_links_that_are_no_public_links(url, words):
    web = Web(resolve=lambda host, port: pytest.fail("nothing may be asked for"))
    with pytest.raises(InputProblem, match=words):
        read_link(url, web)


def test_names_of_inside_addresses_are_refused(site):
    assert "inside.example is not on the public web" in refused(site, host="inside.example")
    assert "both.example is not on the public web" in refused(site, host="both.example")  # one bad address is enough
    assert site.seen == []


def test_unknown_names(site):
    def unknown(host, port):
        raise socket.gaierror("no such name")

    assert "There is no site gone.example" in refused(site, host="gone.example", resolve=unknown)


@pytest.mark.parametrize(
    "target", ["http://inside.example:{}/", "http://10.0.0.5:{}/", "http://[::1]:{}/", "//169.254.169.254:{}/"]
)
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_inward_are_refused(site, target, status):
    site.pages["/a"] = page("", status, Location=target.format(site.server_address[1]))
    assert "is not on the public web" in refused(site)


def test_redirects_to_other_schemes_and_ports(site):
    for target, words in (("file:///etc/passwd", "http://"), ("http://news.example:22/", "port 22")):
        site.pages["/a"] = page("", 302, Location=target)
        assert words in refused(site)


def test_three_redirects_and_not_four(site):
    for number in range(5):
        site.pages[f"/r{number}"] = page("", 302, Location=f"/r{number + 1}")
    site.pages["/r5"] = page()
    assert read_link(link(site, "/r2"), web_of(site)).headline == "Port of Almira reopens"
    assert "more than 3 times" in refused(site, "/r1")
    site.pages["/loop"] = page("", 302, Location="/loop")
    assert "more than 3 times" in refused(site, "/loop")


def test_a_resolver_that_changes_its_answer_gets_nowhere(site):
    """Rebinding: a public address when it is checked, an inside one when it is used. It is asked once a request."""
    answers = iter([["127.0.0.1"], ["10.0.0.5"], ["10.0.0.5"]])
    asked = []

    def rebinding(host, port):
        asked.append(host)
        return next(answers)

    site.pages["/a"] = page()
    assert "is not on the public web" in refused(site, resolve=rebinding)
    assert len(asked) == 2  # robots.txt, then the page: each one checked where it connects
    assert [path for path, _ in site.seen] == ["/robots.txt"]


def test_the_connection_itself_is_checked(site):
    """Whatever a resolver and a first check say, the address at the other end of the socket decides."""
    calls = []

    def first_yes_then_no(address):
        calls.append(address)
        return len(calls) == 1

    assert "is not on the public web" in refused(site, allow=first_yes_then_no)
    assert calls == ["127.0.0.1", "127.0.0.1"]
    assert site.seen == []


def test_proxies_of_the_environment_are_not_used(site, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://10.0.0.1:3128")
    site.pages["/a"] = page()
    assert read_link(link(site), web_of(site)).outlet == "Coast Daily"


# What it may bring


def drip(handler, pieces, pause):
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    for piece in pieces:
        handler.wfile.write(piece)
        handler.wfile.flush()
        time.sleep(pause)


def test_a_slow_drip_is_cut(site):
    site.pages["/a"] = lambda handler: drip(handler, (b"<p>a" for _ in range(200)), 0.05)
    started = time.monotonic()
    assert "too long" in refused(site, seconds=0.6)
    assert time.monotonic() - started < 5


def test_slowly_dripping_headers_are_cut(site):
    def headers(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(90):
            handler.wfile.write(f"X-{number}: y\r\n".encode())
            handler.wfile.flush()
            time.sleep(0.05)

    site.pages["/a"] = headers
    assert "too long" in refused(site, seconds=0.6)


def test_a_site_that_never_answers(site):
    site.pages["/a"] = lambda handler: time.sleep(2)
    assert "too long" in refused(site, seconds=0.4)


def test_a_resolver_that_never_answers(site):
    assert "too long" in refused(site, seconds=0.3, resolve=lambda host, port: time.sleep(2) or ["127.0.0.1"])


def test_a_site_that_is_not_there(site):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    web = web_of(site, ports=(port,))
    with pytest.raises(InputProblem, match="does not answer"):
        read_link(f"http://news.example:{port}/", web)


def test_an_endless_body_is_cut(site):
    site.pages["/a"] = lambda handler: drip(handler, iter(lambda: b"<p>word " * 8000, None), 0)
    assert "larger than 0.5 MB" in refused(site, size=512 * 1024)


def test_an_announced_giant_is_not_read(site):
    site.pages["/a"] = page("x", Content_Length=str(10**12))
    assert "larger than 5 MB" in refused(site)


@pytest.mark.parametrize("layers", [1, 2])
def test_a_compressed_bomb_is_bounded(site, layers):
    bomb = gzip.compress(b"\0" * 40 * 1024 * 1024)
    assert len(bomb) < 100_000
    site.pages["/a"] = page(bomb, Content_Encoding="gzip" if layers == 1 else "gzip, gzip")
    assert ("larger than 5 MB" if layers == 1 else "packed in a way that is not read") in refused(site)


def test_wrong_packing(site):
    site.pages["/a"] = page(ARTICLE, Content_Encoding="gzip")
    assert "packed wrongly" in refused(site)
    site.pages["/a"] = page(ARTICLE, Content_Encoding="br")
    assert "packed in a way that is not read (br)" in refused(site)


def test_wrong_lengths(site):
    site.pages["/a"] = page(ARTICLE, Content_Length=str(len(ARTICLE.encode()) + 50))
    assert "broke off" in refused(site)
    site.pages["/a"] = page(ARTICLE, Content_Length="-5")
    assert read_link(link(site), web_of(site)).outlet == "Coast Daily"  # a length that says nothing is passed over


def test_no_http_at_all(site):
    site.pages["/a"] = lambda handler: handler.wfile.write(b"SSH-2.0-OpenSSH_9.2\r\n" * 3)
    assert "could not be read" in refused(site)


@pytest.mark.parametrize("kind", ["image/png", "application/pdf", "application/octet-stream", "text/javascript", ""])
def test_other_kinds_of_content_are_refused(site, kind):
    site.pages["/a"] = page(Content_Type=kind)
    assert "leads to no article page" in refused(site)


def test_empty_pages(site):
    site.pages["/a"] = page("")
    assert "is empty" in refused(site)


@pytest.mark.parametrize(
    ("status", "words"),
    [(401, "only to subscribers"), (402, "only to subscribers"), (403, "does not give this page"), (404, "has no page"),
     (410, "has no page"), (429, "does not give"), (451, "does not give"), (500, "error (500)"), (204, "error (204)")],
)  # fmt: skip
def test_statuses(site, status, words):
    site.pages["/a"] = page("" if status == 204 else ARTICLE, status)
    assert words in refused(site)


# Encryption


@pytest.fixture
def certificate(tmp_path):
    """A certificate for news.example that nobody but the test trusts: (certificate, key)."""
    if not shutil.which("openssl"):
        pytest.skip("openssl is not installed, so no certificate can be made")
    found = tmp_path / "certificate.pem", tmp_path / "key.pem"
    command = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=news.example"
    names = ["-addext", "subjectAltName=DNS:news.example", "-out", found[0], "-keyout", found[1]]
    subprocess.run([*command.split(), *names], check=True, capture_output=True)
    return found


@pytest.fixture
def safe_site(site, certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    site.socket = context.wrap_socket(site.socket, server_side=True)
    site.trusting = ssl.create_default_context(cafile=str(certificate[0]))
    return site


def test_certificates_are_checked(safe_site):
    safe_site.pages["/a"] = page()
    secure = link(safe_site).replace("http:", "https:")
    with pytest.raises(InputProblem, match="its certificate or encryption is not in order"):
        read_link(secure, web_of(safe_site))
    assert read_link(secure, web_of(safe_site, context=safe_site.trusting)).outlet == "Coast Daily"
    with pytest.raises(InputProblem, match="certificate"):  # the certificate is for another name
        read_link(secure.replace("news.", "other."), web_of(safe_site, context=safe_site.trusting))


def test_an_encrypted_slow_drip_is_cut(safe_site):
    safe_site.pages["/a"] = lambda handler: drip(handler, (b"<p>a" for _ in range(200)), 0.05)
    started = time.monotonic()
    with pytest.raises(InputProblem, match="too long"):
        read_link(
            link(safe_site).replace("http:", "https:"), web_of(safe_site, seconds=1.0, context=safe_site.trusting)
        )
    assert time.monotonic() - started < 6  # the drip alone would take 10


# Manners


def test_robots_txt_is_respected(site):
    site.pages["/a"] = page()
    site.pages["/robots.txt"] = page("User-agent: *\nDisallow: /a\n", Content_Type="text/plain")
    assert "does not want this page to be read by programs" in refused(site)
    site.pages["/robots.txt"] = page("User-agent: FramingExplorer\nDisallow: /\n\nUser-agent: *\nAllow: /\n")
    assert "does not want" in refused(site)
    site.pages["/robots.txt"] = page("User-agent: *\nDisallow: /private\n")
    assert read_link(link(site), web_of(site)).outlet == "Coast Daily"


def test_robots_txt_of_the_site_that_is_led_to(site):
    site.pages["/a"] = page("", 302, Location=link(site, "/b", "other.example"))
    site.pages["/b"] = page()
    read_link(link(site), web_of(site))
    assert [path for path, _ in site.seen] == ["/robots.txt", "/a", "/robots.txt", "/b"]


def test_robots_txt_that_fails_allows_nothing(site):
    site.pages["/a"] = page()
    site.pages["/robots.txt"] = page("", 503)
    assert "does not want" in refused(site)


# Walls


WALLS = {
    "only to subscribers": [
        "<p>Subscribe now to continue reading.</p>",
        "<p>Already a subscriber? Log in</p>",
        "<p>This article is for subscribers.</p>",
        "<p>You have reached your limit of free articles</p>",
    ],
    "consent to cookies": [
        "<p>We value your privacy</p><button>Accept all cookies</button>",
        "<h1>Before you continue</h1>",
    ],
    "only to people": [
        "<h1>Please verify you are a human</h1>",
        "<p>Enable JavaScript to go on</p>",
        "<h1>Access denied</h1>",
    ],
}


@pytest.mark.parametrize(("words", "html"), [(words, html) for words, pages in WALLS.items() for html in pages])
def test_walls_are_named(site, words, html):
    site.pages["/a"] = page(f"<html><body><main><p>Port reopens.</p>{html}</main></body></html>")
    sentence = refused(site)
    assert words in sentence and sentence.endswith("paste the text instead.")


def test_a_teaser_that_says_it_is_not_free(site):
    mark = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>'
    site.pages["/a"] = page(ARTICLE.replace("</head>", f"{mark}</head>"))
    assert "only to subscribers" in refused(site)


def test_a_consent_page_is_known_by_its_place(site):
    site.pages["/a"] = page("", 302, Location="/consent/?next=a")
    site.pages["/consent/?next=a"] = page(
        "<html><body><p>Choose how you would like to go on reading.</p></body></html>"
    )
    assert "consent to cookies" in refused(site)


def test_an_article_about_cookies_is_no_wall(site):
    text = (
        "<p>Parliament voted that sites must not ask people to accept all cookies or say they value your privacy.</p>"
    )
    site.pages["/a"] = page(ARTICLE.replace("</article>", f"{text}</article>"))
    assert "accept all cookies" in read_link(link(site), web_of(site)).text


def test_a_page_without_an_article(site):
    site.pages["/a"] = page("<html><body><script>go()</script></body></html>")
    assert "No article was found in the page at news.example" in refused(site)


def test_one_setting_switches_links_off(site, monkeypatch):
    assert links_allowed()
    monkeypatch.setenv("FRAMING_LINKS", "off")
    assert not links_allowed()
    assert "switched off" in refused(site)
    assert site.seen == []


def test_many_links_at_once_do_not_mix(site):
    for number in range(6):
        site.pages[f"/{number}"] = page(ARTICLE.replace("Almira", f"Almira{number}"))
    with ThreadPoolExecutor(6) as pool:
        found = list(pool.map(lambda n: read_link(link(site, f"/{n}"), web_of(site)).headline, range(6)))
    assert found == [f"Port of Almira{number} reopens" for number in range(6)]
