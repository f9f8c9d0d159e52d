"""A small TCP proxy before a service: it can be slow, break off in mid-answer, or be down."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import suppress
from urllib.parse import urlsplit

CHUNK = 65_536


class CuttingProxy:
    """Passes connections on to a service, as long as it is told to.

    `delay_s` is waited before a question is passed on, `cuts` is how many answers still break off
    where `cut_at` stands in them; `requests` are the request lines that came.
    """

    def __init__(self, address: str) -> None:
        self.target = (urlsplit(address).hostname, urlsplit(address).port)
        self.delay_s = 0.0
        self.cuts = 0
        self.cut_at = b"event: answer\ndata: {"
        self.requests: list[str] = []
        self.address = ""
        self._listening: socket.socket | None = None
        self.up()

    def up(self) -> None:
        """Listen, always on the same port."""
        port = urlsplit(self.address).port or 0
        self._listening = socket.create_server(("127.0.0.1", port))
        self.address = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        threading.Thread(target=self._accept, args=(self._listening,), daemon=True).start()

    def down(self) -> None:
        """Refuse connections from now on."""
        assert self._listening
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()

    def asked(self) -> list[str]:
        """The request lines that ask a question."""
        return [line for line in self.requests if "/v1/ask/stream" in line]

    def _accept(self, listening: socket.socket) -> None:
        while True:
            try:
                client, _ = listening.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        """Pass one request on, and no more: `connection: close` is put into it."""
        with suppress(ConnectionError), client, socket.create_connection(self.target) as server:
            line, _, rest = client.recv(CHUNK).partition(b"\r\n")
            self.requests.append(line.decode())
            asks = b"/v1/ask/stream" in line
            if asks:
                time.sleep(self.delay_s)
            server.sendall(line + b"\r\nconnection: close\r\n" + _kept_open_no_more(rest))
            if asks and self.cuts:
                self._cut(client, server)
            else:
                while received := server.recv(CHUNK):
                    client.sendall(received)

    def _cut(self, client: socket.socket, server: socket.socket) -> None:
        self.cuts -= 1
        passed = b""
        while self.cut_at not in passed and (received := server.recv(CHUNK)):
            passed += received
        client.sendall(passed[: passed.index(self.cut_at) + len(self.cut_at)])


def _kept_open_no_more(headers: bytes) -> bytes:
    lines = headers.split(b"\r\n")
    return b"\r\n".join(line for line in lines if not line.lower().startswith(b"connection:"))
