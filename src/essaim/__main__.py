"""So that `python -m essaim` is `essaim`."""

from essaim.cli.__main__ import main

if __name__ == "__main__":
    main()
