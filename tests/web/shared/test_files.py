"""Static files are answered whole, without a stream, and a second time not at all."""

import warnings

from tests.web.cafe.hall import Request, served


def test_a_file_is_answered_with_its_type_and_may_be_kept(client):
    answer = client.get("/static/shared/essaim.css")
    assert not answer.streaming
    assert answer.headers["content-type"].startswith("text/css")
    assert b"--" in answer.content
    again = client.get(
        "/static/shared/essaim.css", headers={"if-modified-since": answer["last-modified"]}
    )
    assert (again.status_code, again.content) == (304, b"")


def test_a_part_of_a_file_can_be_asked_for(client):
    answer = client.get("/static/shared/essaim.css", headers={"range": "bytes=0-9"})
    assert (answer.status_code, len(answer.content)) == (206, 10)


def test_nothing_is_warned_of_under_the_server():
    async def test(app):
        return await Request(app, "GET", "/static/shared/essaim.css").run()

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert served(test).status == 200
