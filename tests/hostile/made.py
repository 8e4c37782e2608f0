"""Hostile, broken and awkward files, each by a name: what they hold, as bytes."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Iterator

HEAD = "kneecoach: routine 1\nname: Test\n"
STEPS = "steps:\n  - exercise: plank\n    hold: 30 s\n"
GOOD = HEAD + STEPS
JAPANESE = GOOD.replace("Test", "\u3072\u3056\u88cf\u30b1\u30a2 \u57fa\u672c")


def bombs() -> Iterator[tuple[str, str]]:
    """Texts that a careless reader would choke on."""
    levels = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9) if n else 'lol'}]\n" for n in range(9))
    merges = "".join(f"m{n}: &m{n} {{<<: [{', '.join([f'*m{n - 1}'] * 9)}]}}\n" for n in range(1, 9))
    yield "alias bomb", HEAD + levels
    yield "merge bomb", f"{HEAD}m0: &m0 {{x: y}}\n{merges}"
    yield "anchors", HEAD + "".join(f"k{n}: &a{n} x\n" for n in range(10_000))
    yield "documents", "---\na: 1\n" * 20_000
    yield "10,000 keys", HEAD + "".join(f"k{n}: v\n" for n in range(10_000))
    yield "10,000 keys of a step", GOOD + "".join(f"    k{n}: v\n" for n in range(10_000))
    yield "10,000 steps", HEAD + "steps:\n" + "  - {exercise: plank, hold: 1 s}\n" * 7_000
    yield (
        "10,000 languages",
        HEAD.replace("Test", "{" + ", ".join(f"l{n}: x" for n in range(10_000)) + "}") + STEPS,
    )
    yield "10,000 mistakes", HEAD + "steps:\n" + "  - exercise: plank\n    hold: 30\n" * 6_000
    yield "one key again", HEAD + "name: Test\n" * 10_000 + STEPS
    for name, piece in (("brackets", "["), ("dashes", "- "), ("braces", "{a: "), ("questions", "? ")):
        yield f"depth 100,000 of {name}", f"{HEAD}steps: {piece * (100_000 if len(piece) < 3 else 60_000)}"
        yield f"nothing but {name}", piece * 60_000
    yield "depth by indentation", "\n".join(" " * n + "a:" for n in range(700))
    yield "closing brackets", HEAD + "steps: " + "]" * 100_000
    yield "quotation marks", HEAD + "about: " + '"x" ' * 50_000
    yield "an open quotation mark", HEAD + 'about: "' + "x\n" * 100_000
    yield "colons", HEAD + "about: " + "a: " * 60_000
    yield "one line", HEAD + "about: " + "x" * 250_000 + "\n" + STEPS
    yield "comments only", "# x\n" * 60_000
    yield "spaces only", " " * 250_000
    yield "tabs only", "\t" * 250_000
    yield "line ends only", "\r\n" * 120_000
    yield "exclamation marks", HEAD + "".join(f"k{n}: !x{n} y\n" for n in range(5_000))
    yield "percent signs", "%x\n" * 60_000
    yield "sets of sets", GOOD.replace("30 s", "[" + ", ".join(["30 s"] * 20_000) + "]")
    yield (
        "many rounds",
        HEAD
        + "steps:\n"
        + "".join(f"{'  ' * 2 * n}  - rounds: 100\n{'  ' * 2 * n}    steps:\n" for n in range(4))
        + " " * 18
        + "- {exercise: plank, hold: 1 s}\n",
    )


def values() -> Iterator[tuple[str, str]]:
    """Single values that make other readers fall over."""
    for value in (
        ".nan",
        ".inf",
        "-.inf",
        "1e400",
        "0x1F s",
        "0o17 s",
        "1_000 s",
        "190:20:30",
        "2001-99-99",
        "9" * 3_000,
        "-0 s",
        "1e9 s",
        "\uff13\uff10 s",
        "\u0663\u0660 s",
        "\u0967\u0966 s",
        "\u06f3\u06f0 s",
        "3\u00b2 s",
        "\u2162 s",
        "=1+1",
        "!!bool x",
        "!!int ''",
        "!!timestamp x",
        "!!binary x",
        "!!python/object/apply:os.system [ls]",
        "!ruby/object:Gem x",
        "${HOME}",
        "$(id)",
        "`id`",
        "{{x}}",
        "%s%s%s",
        "*x",
        "&x",
        "<<",
        "[]",
        "{}",
        "[[1]]",
        "{a: b}",
        "null",
        "~",
        "''",
        '"\\x00"',
        '"\\U00110000"',
        '"\\ud800"',
        '"\\u202e30 s"',
        "|",
        ">",
        "|-\n\n",
        "? a",
        "@x",
        "30\u00a0s\u200b",
        "\u200b30 s",
        "30 \u0441",
        "true",
        "yes",
        "0 s",
        "-5 s",
        "99999999 min",
    ):
        yield f"hold {value[:20]}", GOOD.replace("30 s", value)


def shapes() -> Iterator[tuple[str, str]]:
    """Files that are something else than a routine."""
    yield from (
        ("empty", ""),
        ("nothing", "null\n"),
        ("a list", "- a\n- b\n"),
        ("a word", "hello\n"),
        ("a number", "42\n"),
        ("a dash", "-\n"),
        ("a text", "Dear patient,\nplease stretch every day.\n"),
        ("only a header", "kneecoach: routine 1\n"),
        ("steps that are a word", HEAD + "steps: stretch\n"),
        ("steps that are keys", HEAD + "steps: {a: b}\n"),
        ("sections in steps", HEAD + "steps:\n  - steps:\n      - steps:\n          - exercise: plank\n"),
        ("a name that is a list", GOOD.replace("Test", "[a, b]")),
        ("key of a list", HEAD + "? [a, b]\n: c\n"),
        ("a web page", "<!DOCTYPE html>\n<html><body>404</body></html>\n"),
        ("XML", "<?xml version='1.0'?><a/>\n"),
        ("a table", "exercise,reps\nplank,10\n"),
        ("a settings file", "[section]\nkey = value\n"),
        ("a shell script", "#!/bin/sh\nrm -rf ~\n"),
        ("a stage directory", "kneecoach: programme 1\nname: X\nstages: []\n"),
        ("of tomorrow", "kneecoach: routine 99\nname: Test\n"),
        ("a song", "kneecoach: song 1\nname: Test\n"),
        ("bidi", GOOD.replace("Test", "a\u202eb")),
        ("a control character", GOOD.replace("Test", "a\x07b")),
        ("a zero width space in a key", GOOD.replace("hold", "ho\u200bld")),
        ("a Cyrillic key", GOOD.replace("hold", "h\u043eld")),
        ("line separators", GOOD.replace("\n", "\u2028")),
        ("no-break spaces", GOOD.replace("  ", "\u00a0\u00a0")),
        ("a picture that is a device", GOOD + "    picture: /dev/zero\n"),
        ("a picture above", GOOD + "    picture: ../../etc/passwd.png\n"),
        ("a picture from the net", GOOD + "    picture: http://example.org/a.png\n"),
        ("an SVG", GOOD + "    picture: a.svg\n"),
    )


def encodings() -> Iterator[tuple[str, bytes]]:
    """The same Japanese text in every encoding but the right one."""
    for name in (
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
        "utf-32-le",
        "utf-32-be",
        "cp932",
        "euc-jp",
        "iso2022-jp",
        "gb18030",
        "big5",
        "euc-kr",
    ):
        yield name, JAPANESE.replace("\u88cf\u30b1\u30a2 \u57fa\u672c", "").encode(name, "replace")
    for name in ("latin-1", "cp1252", "cp850", "mac-roman", "cp437", "cp500", "cp037"):
        yield name, GOOD.replace("Test", "D\u00e9j\u00e0 vu").encode(name, "replace")
    yield "broken UTF-8", GOOD.encode() + b"\xff\xfe\xc0\xaf"
    yield "half a character", JAPANESE.encode()[:40]
    yield "a lone surrogate", GOOD.replace("Test", "\ud800").encode("utf-8", "surrogatepass")
    yield "NUL", GOOD.replace("Test", "T\0st").encode()


def formats() -> Iterator[tuple[str, bytes]]:
    """Other programs' files under our ending."""
    zipped = io.BytesIO()
    with zipfile.ZipFile(zipped, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    yield "a Word document", zipped.getvalue()
    yield "gzip", gzip.compress(GOOD.encode(), mtime=0)
    for name, begin in (
        ("PNG", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        ("JPEG", b"\xff\xd8\xff\xe0\0\x10JFIF\0"),
        ("GIF", b"GIF89a\1\0\1\0"),
        ("WebP", b"RIFF\x24\0\0\0WEBPVP8 "),
        ("BMP", b"BM\x36\0\0\0"),
        ("ICO", b"\0\0\1\0\1\0"),
        ("PDF", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
        ("RTF", b"{\\rtf1\\ansi x}"),
        ("old Word", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("a program", b"\x7fELF\2\1\1\0"),
        ("a Windows program", b"MZ\x90\0\3\0"),
        ("a Mac program", b"\xcf\xfa\xed\xfe\7\0"),
        ("a database", b"SQLite format 3\0\x10\0"),
        ("a tar", b"a.yaml" + b"\0" * 251 + b"ustar"),
        ("7z", b"7z\xbc\xaf\x27\x1c"),
        ("xz", b"\xfd7zXZ\0\0"),
        ("bzip2", b"BZh91AY&SY\x9a"),
        ("zstd", b"\x28\xb5\x2f\xfd\4"),
        ("MP3", b"ID3\4\0\0\0"),
        ("a sound", b"RIFF\x24\0\0\0WAVEfmt "),
        ("a film", b"\0\0\0\x18ftypmp42"),
        ("a font", b"\0\1\0\0\0\x0f\0\x80"),
        ("Python's own", b"\xa7\r\r\n\0\0\0\0"),
        ("Java's own", b"\xca\xfe\xba\xbe\0\0\0\x34"),
        ("a pickle", b"\x80\4\x95\x1b\0\0\0"),
        ("WebAssembly", b"\0asm\1\0\0\0"),
        ("zeros", b"\0" * 5_000),
        ("all bytes", bytes(range(256)) * 20),
    ):
        yield name, begin + bytes(range(256)) * 4


def hostile() -> list[tuple[str, bytes]]:
    """All of them."""
    texts = [(name, text.encode()) for room in (bombs(), values(), shapes()) for name, text in room]
    return [*texts, *encodings(), *formats()]


LETTER_FOR_LETTER = (
    "<b>&amp; <img src=/dev/zero>",
    "%s %d %1 {x} {0}",
    "=HYPERLINK(1)",
    "+1",
    "@SUM(A1)",
    "'; DROP TABLE entry; --",
    "\u0645\u0631\u062d\u0628\u0627",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35",
    "a & b < c > d",
    "../../etc/passwd",
    "C:\\Windows",
    "\\n \\t",
    "[*] & _x_ **y**",
    "1\ufe0f\u20e3",
    "\u0130\u0131\u015f",
    "\uff76\uff8e\uff9e\u30e3",
    "x" * 200,
    "null and void",
    "no",
    "# not a comment",
)
