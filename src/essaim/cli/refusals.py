"""What the operating system refused, in words a person can use."""

from __future__ import annotations

import errno

from essaim.vocabulary.errors import EssaimError, Place
from essaim.vocabulary.phrase import Phrase, phrase

_WORDS: dict[int, tuple[Phrase, Phrase]] = {
    errno.ENOENT: (
        phrase("this file or folder does not exist"),
        phrase("Check its name and the folder you are in."),
    ),
    errno.EACCES: (
        phrase("this file or folder may not be opened"),
        phrase("Close it elsewhere (Excel locks it), or ask for the right to it."),
    ),
    errno.EISDIR: (phrase("this is a folder"), phrase("Give a file.")),
    errno.ENOTDIR: (phrase("a part of this path is a file"), phrase("Give a folder.")),
    errno.EEXIST: (
        phrase("this file or folder exists already"),
        phrase("Give another name, or remove it."),
    ),
    errno.ENOSPC: (phrase("the disk is full"), phrase("Make room, then try again.")),
}
# Windows and Linux name the same refusal differently.
_WORDS[errno.EPERM] = _WORDS[errno.EROFS] = _WORDS[errno.EACCES]


def refusal_of(error: OSError) -> EssaimError:
    """The refusal as an error of the family, with the file it is about."""
    file = str(error.filename) if error.filename is not None else None
    reason = error.strerror or str(error)
    unknown = (
        phrase("the system refuses: {reason}", reason=reason),
        phrase("Try again, or try another folder."),
    )
    what, todo = _WORDS.get(error.errno or 0, unknown)
    return EssaimError(what, where=Place(file=file), todo=todo)
