"""A small hall for the tests: its rows, and a way to speak to the raw routes without a socket."""

import asyncio
import json
import uuid


def a_workshop(*, rounds=3, tables=4, guests=2, slug="cafe"):
    """A workshop with its guests, whose codes are AAAA0001, AAAA0002…"""
    # Here, so that what has no Django yet may import this file.
    from essaim.web.cafe.models import HallTable, Invitation, Workshop, WorkshopRound
    from essaim.web.territory.models import Person, Territory

    territory = Territory.objects.create(name="Mulhouse")
    workshop = Workshop.objects.create(territory=territory, slug=slug, title="Café", theme="?")
    for number in range(1, rounds + 1):
        WorkshopRound.objects.create(workshop=workshop, number=number, question=f"Q{number}")
    for number in range(1, tables + 1):
        HallTable.objects.create(workshop=workshop, number=number)
    for number in range(1, guests + 1):
        person = Person.objects.create(territory=territory, name=f"Guest {number}")
        code = f"{slug[:4].upper():A<4}{number:04d}"
        Invitation.objects.create(workshop=workshop, person=person, guest=f"g{number}", code=code)
    return workshop


def a_picture(width=40, height=30, kind="JPEG", **more):
    """The bytes of a small picture."""
    import io

    from PIL import Image

    written = io.BytesIO()
    Image.new("RGB", (width, height), "wheat").save(written, kind, **more)
    return written.getvalue()


def a_photo(workshop, **changes):
    """A photo of a tablecloth, kept."""
    from essaim.web.cafe.photos import keep_photo

    said = {"key": uuid.uuid4(), "table": 1, "round": 1, "kind": "cloth", **changes}
    return keep_photo(workshop, said.pop("content", a_picture()), **said)[0]


def a_note(**changes):
    """The JSON of a note, with a key of its own."""
    note = {"key": str(uuid.uuid4()), "table": 3, "round": 2, "kind": "idea", "text": "Une idée"}
    return {**note, **changes}


class Request:
    """One request to an ASGI application, without a socket.

    Attributes:
        status: of the answer, once there is one.
        body: what came so far.
    """

    def __init__(self, app, method, path, *, headers=None, body=b""):
        path, _, query = path.partition("?")
        self.scope = {
            "type": "http",
            "method": method,
            "path": path,
            "query_string": query.encode(),
            "headers": [(k.lower().encode(), v.encode()) for k, v in (headers or {}).items()],
        }
        self.app, self.sent, self.status, self.body = app, body, None, b""
        self.headers = {}
        self.left = asyncio.Event()
        self.grown = asyncio.Event()
        self.full = False  # a phone that reads nothing

    async def receive(self):
        if self.sent is not None:
            body, self.sent = self.sent, None
            return {"type": "http.request", "body": body}
        await self.left.wait()
        return {"type": "http.disconnect"}

    async def send(self, message):
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self.headers = {k.decode(): v.decode() for k, v in message["headers"]}
            return
        while self.full:
            await asyncio.sleep(0.01)
        self.body += message.get("body", b"")
        self.grown.set()

    async def run(self):
        await self.app(self.scope, self.receive, self.send)
        return self

    def json(self):
        return json.loads(self.body)

    def events(self):
        """The data of each event so far."""
        blocks = self.body.decode().split("\n\n")
        lines = [line for block in blocks for line in block.split("\n")]
        return [json.loads(line[6:]) for line in lines if line.startswith("data: ")]

    async def wait_for(self, test, seconds=5.0):
        """Wait until the test holds."""
        async with asyncio.timeout(seconds):
            while not test(self):
                self.grown.clear()
                await self.grown.wait()


def post_note(app, workshop, note, *, code="CAFE0001", **headers):
    """A note posted with a code."""
    body = note if isinstance(note, bytes) else json.dumps(note).encode()
    sent = {"content-type": "application/json", **headers}
    if code:
        sent["authorization"] = f"Bearer {code}"
    return Request(app, "POST", f"/notes/{workshop.pk}", headers=sent, body=body).run()


def served(test):
    """Run `await test(app)` with a server's lifespan around it, and give its result."""
    from essaim.web import asgi

    async def run():
        messages, ended = asyncio.Queue(), []
        life = asyncio.create_task(
            asgi.application({"type": "lifespan"}, messages.get, lambda m: _append(ended, m))
        )
        await messages.put({"type": "lifespan.startup"})
        try:
            return await test(asgi.application)
        finally:
            await messages.put({"type": "lifespan.shutdown"})
            await life
            assert [m["type"] for m in ended] == [
                "lifespan.startup.complete",
                "lifespan.shutdown.complete",
            ]

    return asyncio.run(run())


async def _append(messages, message):
    messages.append(message)
