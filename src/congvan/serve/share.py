"""What all requests share: bytes that are kept in memory, and turns to be read; a slow caller holds what it sent, no more."""

from __future__ import annotations

import asyncio
from collections import deque

__all__ = ["Claim", "Share"]


class Share:
    """So many bytes and so many turns, first come, first served."""

    def __init__(self, *, most: int, turns: int) -> None:
        self._free = most
        self._waiting: deque[tuple[int, asyncio.Future[None]]] = deque()
        self._turns = asyncio.Semaphore(turns)

    def claim(self) -> Claim:
        """What one request holds, nothing at first."""
        return Claim(self)

    async def take(self, count: int) -> None:
        """Have room for so many bytes, sooner or later."""
        if not self._waiting and self._free >= count:
            self._free -= count
            return
        room: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((count, room))
        try:
            await room
        except asyncio.CancelledError:
            if room.done() and not room.cancelled():  # given in the very moment in which nobody wanted it any more
                self.give(count)
            raise

    def give(self, count: int) -> None:
        """Give room back, and hand it on to those who wait."""
        self._free += count
        while self._waiting and (self._waiting[0][1].done() or self._free >= self._waiting[0][0]):
            wanted, room = self._waiting.popleft()
            if not room.done():
                self._free -= wanted
                room.set_result(None)

    async def turn(self) -> None:
        """Have a turn, sooner or later."""
        await self._turns.acquire()

    def end_turn(self) -> None:
        """Let the next one have it."""
        self._turns.release()


class Claim:
    """What one request holds."""

    def __init__(self, share: Share) -> None:
        self._share = share
        self._bytes = 0
        self._has_turn = False

    async def take(self, count: int) -> None:
        """Hold so many bytes more."""
        await self._share.take(count)
        self._bytes += count

    async def turn(self) -> None:
        """Have a turn to be read and answered."""
        await self._share.turn()
        self._has_turn = True

    def release(self) -> None:
        """Give all of it back."""
        self._share.give(self._bytes)
        self._bytes = 0
        if self._has_turn:
            self._share.end_turn()
            self._has_turn = False
