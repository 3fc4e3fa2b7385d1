"""What requests share is given to those who wait, in their order, and comes back whatever happens to one."""

from __future__ import annotations

import asyncio

import pytest

from congvan.serve.share import Share


async def _settled() -> None:
    """Let all that can go on go on."""
    for _ in range(5):
        await asyncio.sleep(0)


def test_room_is_given_in_the_order_of_asking() -> None:
    async def run() -> list[str]:
        share = Share(most=10, turns=1)
        first, second, third = share.claim(), share.claim(), share.claim()
        told: list[str] = []

        async def ask(name: str, claim: object, count: int) -> None:
            await claim.take(count)  # type: ignore[attr-defined]
            told.append(name)

        await first.take(8)
        large = asyncio.create_task(ask("large", second, 6))
        await _settled()
        small = asyncio.create_task(ask("small", third, 2))
        await _settled()
        assert told == [], "a small one does not overtake a large one for ever"
        first.release()
        await asyncio.gather(large, small)
        return told

    assert asyncio.run(run()) == ["large", "small"]


def test_one_who_gives_up_holds_nothing() -> None:
    async def run() -> None:
        share = Share(most=10, turns=1)
        holder, waiter, last = share.claim(), share.claim(), share.claim()
        await holder.take(10)
        waiting = asyncio.create_task(waiter.take(5))
        await _settled()
        holder.release()
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        await asyncio.wait_for(last.take(10), 5)
        gone = asyncio.create_task(waiter.take(1))
        await _settled()
        gone.cancel()
        await _settled()
        last.release()
        await asyncio.wait_for(holder.take(10), 5)

    asyncio.run(run())


def test_turns_come_back_once() -> None:
    async def run() -> None:
        share = Share(most=1, turns=1)
        first, second = share.claim(), share.claim()
        await first.turn()
        waiting = asyncio.create_task(second.turn())
        await _settled()
        assert not waiting.done()
        first.release()
        first.release()
        await asyncio.wait_for(waiting, 5)
        third = asyncio.create_task(share.claim().turn())
        await _settled()
        assert not third.done()
        second.release()
        await asyncio.wait_for(third, 5)

    asyncio.run(run())
