"""A command in a process of its own: the site's settings are read once a process."""

import os
import subprocess
import sys


def essaim(*words, cwd):
    """Run `essaim …` in a folder, in a French terminal."""
    environment = {**os.environ, "LANG": "C.UTF-8"}
    for name in ("ESSAIM_DATA", "DJANGO_SETTINGS_MODULE", "LANGUAGE", "LC_ALL"):
        environment.pop(name, None)
    return subprocess.run(
        [sys.executable, "-m", "essaim", *words],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
