"""The installed command: exit codes, languages, and nothing heavy before it is needed."""

import subprocess
import sys
import time

import click
import pytest

import essaim
from essaim.cli import __main__ as command_line
from essaim.cli.__main__ import essaim_command, run
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase


@pytest.fixture
def failing(monkeypatch):
    """A command `fail` that raises what it is given."""

    def registering(error):
        def body():
            raise error

        monkeypatch.setitem(essaim_command.commands, "fail", click.Command("fail", callback=body))

    return registering


def python(*arguments, **options):
    return subprocess.run(
        [sys.executable, "-m", "essaim", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        **options,
    )


def test_the_version(capsys):
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"essaim {essaim.__version__}\n"


def test_french_unless_asked_otherwise(capsys, monkeypatch):
    run(["--help"])
    assert "Commandes" in capsys.readouterr().out
    run(["--help", "--lang", "en"])
    assert "Commands" in capsys.readouterr().out
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    run(["--help"])
    assert "Commands" in capsys.readouterr().out


@pytest.mark.parametrize("line", ["--lang de", "nothing", "--nothing", ""])
def test_a_wrong_usage_is_2(line, capsys):
    assert run(line.split()) == 2
    assert capsys.readouterr().err.startswith(("Usage\N{NO-BREAK SPACE}:", "Erreur"))


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (EssaimError(phrase("the disk is full")), 1, "Le disque est plein."),
        (FileNotFoundError(2, "No such file", "g.csv"), 1, "n’existe pas"),
        (PermissionError(13, "Denied", "g.csv"), 1, "ne peut pas être ouvert"),
        (IsADirectoryError(21, "Is a directory", "g"), 1, "c’est un dossier"),
        (click.UsageError("x"), 2, "Erreur"),
        (KeyboardInterrupt(), 130, ""),
        (click.exceptions.Exit(1), 1, ""),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else "",
)
def test_failures_are_words_and_codes(failing, capsys, error, code, words):
    failing(error)
    assert run(["fail"]) == code
    out, err = capsys.readouterr()
    assert words in err
    assert "Traceback" not in err
    assert not out


def test_a_fault_of_ours_is_not_hidden(failing):
    failing(ZeroDivisionError("x"))
    with pytest.raises(ZeroDivisionError):
        run(["fail"])


def test_main_ends_with_the_code(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["essaim", "nothing"])
    with pytest.raises(SystemExit) as caught:
        command_line.main()
    assert caught.value.code == 2


def test_as_a_module_of_python():
    assert python("--version").stdout == f"essaim {essaim.__version__}\n"


def test_a_reader_who_leaves_is_no_accident():
    line = f"{sys.executable} -m essaim --help | true"
    done = subprocess.run(line, shell=True, capture_output=True, text=True, timeout=60, check=False)
    assert done.stderr == ""


def test_help_opens_nothing_heavy_and_is_quick():
    heavy = "pydantic typst segno python_calamine essaim.cafe essaim.paper"
    code = (
        "import sys; from essaim.cli.__main__ import run; run(['--help']); "
        f"sys.exit(' '.join(name for name in {heavy.split()} if name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stderr.strip() == ""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        python("--help")
        times.append(time.perf_counter() - start)
    # 0.11 s on an idle laptop; the best of five, because the machine may be busy.
    assert min(times) <= 0.35
