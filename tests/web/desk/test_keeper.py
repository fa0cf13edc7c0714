"""The backups the server takes by itself."""

from essaim.web.desk import keeper
from essaim.web.desk.keeper import Keeper


def test_a_backup_is_there_when_the_keeper_stops(site):
    one = Keeper(site)
    one.keep()
    one.stop()
    assert len(list((site / "backups").glob("essaim-*.zip"))) == 1


def test_a_backup_that_fails_stops_nobody(tmp_path, monkeypatch):
    told = []
    monkeypatch.setattr(keeper.logger, "exception", told.append)
    one = Keeper(tmp_path)
    one.keep()
    one.stop()
    assert told == ["backup"]
