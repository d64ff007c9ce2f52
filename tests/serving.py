"""The built site served from this machine as a real host serves it: compressed, cached, at the path of its address."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from conftest import ROOT

from generators.settings import read_settings

BASE = urlsplit(read_settings(ROOT).url).path  # the page for missing addresses names it
TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml", ".csv", ".txt", ".map", ".ipynb", ".md"}
A_YEAR = "max-age=31536000"  # seconds


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of the site, below the root of its host as it will be published."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{BASE}"
    server.shutdown()
    server.server_close()


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # one connection for many files

    def do_GET(self) -> None:  # the standard library's name
        if not self.path.startswith(BASE):
            self._send_missing()
            return
        self.path = f"/{self.path.removeprefix(BASE)}"
        file = Path(self.translate_path(self.path))
        if file.is_dir() and not self.path.partition("?")[0].endswith("/"):
            self.send_response(301)
            self.send_header("Location", f"{BASE}{self.path[1:]}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        if file.is_dir():
            file /= "index.html"
        if file.is_file():
            self._send_file(200, file)
        else:
            self._send_missing()

    def _send_missing(self) -> None:
        """The page for missing addresses, as hosts of pages answer."""
        self._send_file(404, Path(self.directory) / "404.html")

    def _send_file(self, status: int, file: Path) -> None:
        compressible = file.suffix in TEXT
        packed = compressible and "gzip" in self.headers.get("Accept-Encoding", "")
        body = _gzip(file, file.stat().st_mtime_ns) if packed else file.read_bytes()
        kind = self.guess_type(str(file))
        self._send(status, f"{kind}; charset=utf-8" if compressible else kind, body, packed)

    def _send(self, status: int, kind: str, body: bytes, packed: bool = False) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-cache" if kind.startswith("text/html") else A_YEAR)
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        pass


@cache
def _gzip(file: Path, _changed: int) -> bytes:
    return gzip.compress(file.read_bytes(), 6)  # the level of nginx and of most hosts, or below
