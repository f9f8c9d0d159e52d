"""The server of a process by itself, and that of one among several."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import uvicorn

from service.listening import Intake
from service.workers import SERVING, Seat

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable


class Alone(uvicorn.Server):
    """Says when it serves."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to take connections, and say so."""
        await super().startup(sockets)
        self._ready()


class Seated(uvicorn.Server):
    """Takes its share of the connections, and stops when whoever started it is gone."""

    def __init__(self, config: uvicorn.Config, listening: socket.socket, seat: Seat) -> None:
        super().__init__(config)
        self._listening = listening
        self._seat = seat

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to take connections, and say so on the line."""
        await super().startup(sockets)
        seat = self._seat
        self._intake = Intake(self._listening, self._protocol, seat.shares, seat.place)
        asyncio.get_running_loop().add_reader(seat.line, self._stop)
        seat.line.send(SERVING)

    def _protocol(self) -> asyncio.Protocol:
        protocol: Callable[..., asyncio.Protocol] = self.config.http_protocol_class
        state = self.server_state
        return protocol(config=self.config, server_state=state, app_state=self.lifespan.state)

    async def on_tick(self, counter: int) -> bool:
        """Tell the others how many connections are left, ten times a second."""
        self._seat.shares.tell(self._seat.place, len(self.server_state.connections))
        return await super().on_tick(counter)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Take no connection any more, and let the answers that are being made end."""
        self._intake.close()
        await super().shutdown(sockets)

    def _stop(self) -> None:
        self.should_exit = True
