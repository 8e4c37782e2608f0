"""Good files to spoil, and ways to spoil them: the same seed spoils them the same way."""

from __future__ import annotations

from pathlib import Path
from random import Random

from kneecoach import paths
from tests.hostile.samples import PAIN_MODEL, PROGRAMME, SIDE_BY_SIDE

PIECES = (
    "[",
    "]",
    "{",
    "}",
    ": ",
    "- ",
    "\n",
    "\t",
    "&a ",
    "*a",
    "!!x ",
    "<<: ",
    "# ",
    '"',
    "'",
    "|",
    ">",
    "%",
    "@",
    "---\n",
    "\uff11",
    "\u0663",
    "\u202e",
    "\u200b",
    "\0",
    "[8, 6",
    "8-6-4",
    "as many as you can",
    "not stated",
    "rounds: 3",
    "weeks: {1: 2}",
    "levels: [1]",
    "999999999",
    "-1",
    "null",
    "~",
    "1:30",
    " a day",
    " then ",
    "{left: 3}",
    "sides:",
    "or: [plank]",
    "pick one:",
    "again: x",
    "repeat until:",
    "0x1f",
    "1e9",
    ".inf",
    "(ours)",
)


def good_files() -> list[tuple[Path, str]]:
    """What ships (routines, protocols, programmes, every fourth exercise), and samples of the rest."""
    shipped = paths.routines()
    files = sorted([*shipped.glob("*.yaml"), *shipped.glob("protocols/*.yaml")])
    files += sorted(shipped.glob("exercises/*.yaml"))[::4]
    samples = [
        (shipped / "knee.yaml", PROGRAMME),
        (shipped / "two.yaml", SIDE_BY_SIDE),
        (shipped / "pain-models" / "up-to-4.yaml", PAIN_MODEL),
    ]
    return [*((path, path.read_text(encoding="utf-8")) for path in files), *samples, *samples]


def spoilt(text: str, random: Random) -> str:
    """The text after one to four mistakes: something put in, lost, doubled, moved, or another value."""
    for _ in range(random.randint(1, 4)):
        at = random.randrange(len(text) + 1)
        end = min(len(text), at + random.randint(1, 25))
        lines = text.split("\n")
        one, other = random.randrange(len(lines)), random.randrange(len(lines))
        match random.randrange(6):
            case 0:
                text = text[:at] + random.choice(PIECES) + text[at:]
            case 1:
                text = text[:at] + text[end:]
            case 2:
                text = text[:end] + text[at:end] + text[end:]
            case 3:
                lines[one] = " " * random.randint(0, 6) + lines[one].lstrip()
                text = "\n".join(lines)
            case 4:
                lines[one], lines[other] = lines[other], lines[one]
                text = "\n".join(lines)
            case _:
                if ":" in lines[one]:
                    lines[one] = lines[one].split(":")[0] + ": " + random.choice(PIECES)
                text = "\n".join(lines)
    return text
