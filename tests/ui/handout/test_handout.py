"""The handout of everything that ships, and of what does not, in both languages and on both papers."""

from __future__ import annotations

import getpass
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from kneecoach import paths
from kneecoach.care.rules import Rules
from kneecoach.routine.loader import load_programme
from kneecoach.ui.figure.wardrobe import wardrobe
from kneecoach.ui.handout.content import Block, Sheet, sheet_of
from kneecoach.ui.handout.geometry import PAPERS
from kneecoach.ui.handout.sheet import Laid, lay_out_sheet, pdf_of
from kneecoach.words import words_for
from tests.content.shipped import ROUTINES, stem
from tests.ui.handout.reading import needs_poppler, plain, rows, said, text_of, word_boxes

LANGUAGES = ("en", "ja")
MOST = 500_000  # bytes
LOOK = wardrobe("trail", paper=True)
HOSTILE = "<img src=/dev/zero> & %s %1 {n}"


def sheet(path: Path, language: str) -> Sheet:
    programme = load_programme(path, paths.routines())
    return sheet_of(words_for(language), programme, path, paths.routines(), Rules(paths.resources()))


def blocks(made: Sheet) -> list[Block]:
    return [block for chapter in made.chapters for part in chapter.parts for block in part.blocks]


def written(path: Path, made: Sheet, language: str, paper: str = "a4") -> Path:
    path.write_bytes(pdf_of(words_for(language), made, PAPERS[paper], LOOK))
    return path


def check_places(laid: Laid) -> None:
    """Every line is inside the margins, and none stands on another."""
    paper = laid.paper
    lines = list(laid.lines())
    for page, box, text in lines:
        assert box.left() >= paper.side - 0.1, text
        assert box.right() <= paper.width - paper.side + 0.5, text
        assert box.top() >= paper.begin(page) - 0.1, text
        assert box.bottom() <= paper.bottom + 0.1, text
    for n, (page, box, text) in enumerate(lines):
        inner = box.adjusted(0.2, 0.4, -0.2, -0.4)
        over = [other for p, b, other in lines[n + 1 :] if p == page and b.intersects(inner)]
        assert not over, (text, over)


@pytest.mark.parametrize("path", ROUTINES, ids=stem)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.usefixtures("qapp")
def test_every_line_has_a_place_of_its_own(path: Path, language: str) -> None:
    made = sheet(path, language)
    for paper in PAPERS.values():
        laid = lay_out_sheet(words_for(language), made, paper, LOOK)
        check_places(laid)
        assert laid.pages <= 3 + len(blocks(made)) // 2


@needs_poppler
@pytest.mark.parametrize("path", ROUTINES, ids=stem)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.usefixtures("qapp")
def test_a_shipped_handout_is_whole_small_and_made_of_text_and_lines(
    path: Path, language: str, tmp_path: Path
) -> None:
    made = sheet(path, language)
    for paper in PAPERS:
        file = written(tmp_path / f"{paper}.pdf", made, language, paper)
        assert file.stat().st_size < MOST
        assert rows(said("pdfimages", file, "-list")) == []
        fonts = rows(said("pdffonts", file))
        assert fonts
        assert all(row[-5] == "yes" for row in fonts), fonts  # embedded
        size = PAPERS[paper]
        for left, top, right, bottom in word_boxes(file):
            assert size.side - 1.0 <= left <= right <= size.width - size.side + 1.0
            assert 24.0 <= top <= bottom <= size.height - 16.0
        text = text_of(file)
        for block in blocks(made):
            assert plain(block.name) in text
            assert plain(block.dose) in text
            for title, line in block.texts:
                assert plain(title + line) in text
        signs = [sign for _, tier in made.danger for sign in tier]
        assert len(signs) == 14
        assert [sign for sign in signs if plain(sign) not in text] == []


@needs_poppler
@pytest.mark.usefixtures("qapp")
def test_the_file_names_the_routine_and_nobody(tmp_path: Path) -> None:
    path = paths.routines() / "strength.yaml"
    file = written(tmp_path / "own.pdf", sheet(path, "en"), "en")
    info = said("pdfinfo", file)
    assert "Title:           Strength" in info
    data = file.read_bytes()
    for private in (str(path), str(tmp_path), str(Path.home()), getpass.getuser()):
        assert private not in info
        assert len(private) < 5 or private.encode() not in data


@needs_poppler
@pytest.mark.usefixtures("qapp")
def test_all_of_two_hundred_exercises_and_a_long_note_are_there_letter_for_letter(tmp_path: Path) -> None:
    cards = "".join(f"  e{n}: {{name: No {n}, setup: 'Stand {n}.', sources: [ours]}}\n" for n in range(60))
    steps = "".join(f"  - {{exercise: e{n % 60}, name: 'No {n} end', reps: {n + 1}}}\n" for n in range(200))
    note = " ".join(f"word{n}" for n in range(380))
    path = tmp_path / "long.yaml"
    path.write_text(
        f"kneecoach: routine 1\nname: '{HOSTILE}'\nnotes: ['{note}']\nexercises:\n{cards}steps:\n{steps}",
        encoding="utf-8",
    )
    made = sheet(path, "en")
    check_places(lay_out_sheet(words_for("en"), made, PAPERS["letter"], LOOK))
    text = text_of(written(tmp_path / "long.pdf", made, "en", "letter"))
    assert plain(HOSTILE) in text
    assert [n for n in range(200) if plain(f"No {n} end") not in text] == []
    assert plain(note) in text


@pytest.mark.usefixtures("qapp")
def test_an_exercise_higher_than_a_page_goes_on_over_pages_without_losing_a_line(tmp_path: Path) -> None:
    path = tmp_path / "tall.yaml"
    many = "".join(f"\u6587\u7ae0{n}\u3002" for n in range(500))
    notes = ", ".join(f"'{many}'" for _ in range(3))
    path.write_text(
        "kneecoach: routine 1\nname: Tall\nexercises:\n  a: {name: A, sources: [ours]}\n"
        f"steps:\n  - {{exercise: a, reps: 5, notes: [{notes}]}}\n",
        encoding="utf-8",
    )
    laid = lay_out_sheet(words_for("ja"), sheet(path, "ja"), PAPERS["a4"], LOOK)
    check_places(laid)
    assert laid.pages >= 3
    assert "".join(text for _, _, text in laid.lines()).count("\u6587\u7ae0499\u3002") == 3


@pytest.mark.usefixtures("qapp")
def test_a_group_says_what_holds_for_all_of_it_before_its_first_exercise() -> None:
    made = sheet(paths.routines() / "protocols" / "r15.yaml", "en")
    first = made.chapters[1].parts[0].blocks[0]
    assert first.lead == "The next 3 exercises: One of these · One of 3 to choose from"
    assert first.lead not in first.notes
    assert "Level 2: 12 reps (ours) · 12 RM (ours)" in first.notes


def test_a_programme_has_a_chapter_and_weeks_for_each_stage() -> None:
    made = sheet(paths.routines() / "protocols" / "r15.yaml", "en")
    assert [chapter.title[:2] for chapter in made.chapters] == ["1.", "2.", "3.", "4."]
    every_second = made.chapters[1].weeks
    assert [week.least for week in every_second] == [4, 3, 4, 3]
    assert made.chapters[0].weeks[0].least is None


@pytest.mark.usefixtures("qapp")
def test_who_reads_it_is_told_what_it_is_not(qapp: QApplication, tmp_path: Path) -> None:  # noqa: ARG001 - fonts
    made = sheet(paths.routines() / "icing.yaml", "en")
    assert not made.reviewed
    text = text_of(written(tmp_path / "icing.pdf", made, "en"))
    assert plain("General exercise timer and diary. Not a medical device.") in text
    assert plain("not yet been reviewed by a professional") in text


@pytest.mark.parametrize("path", ROUTINES, ids=stem)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.usefixtures("qapp")
def test_no_page_holds_nothing_but_sources(path: Path, language: str) -> None:
    made = sheet(path, language)
    closing = {plain(line) for line in made.closing}
    for paper in PAPERS.values():
        laid = lay_out_sheet(words_for(language), made, paper, LOOK)
        last = "".join(plain(text) for page, _, text in laid.lines() if page == laid.pages - 1)
        assert last not in {"".join(map(plain, made.closing)), *closing}


def test_the_mark_of_ours_is_explained_wherever_it_stands_on_the_sheet(tmp_path: Path) -> None:
    path = tmp_path / "mark.yaml"
    head = "kneecoach: routine 1\nname: Mark\n"
    plain_step = "steps: [{exercise: plank, hold: 20 s}]\n"
    for text, told in (
        (f"{head}{plain_step}", False),
        (f"{head}pain: up to 0\n{plain_step}", True),
        (f"{head}frequency: 3 a week (ours)\n{plain_step}", True),
        (f"{head}steps: [{{exercise: side-bridge, hold: 20 s, sides: left (ours)}}]\n", True),
    ):
        path.write_text(text, encoding="utf-8")
        assert any(line.startswith("(ours): ") for line in sheet(path, "en").closing) is told, text


def test_a_pain_model_without_words_of_its_own_says_its_rules() -> None:
    assert sheet(paths.routines() / "protocols" / "r01.yaml", "en").pain.startswith("Stop above 0.")
    assert sheet(paths.routines() / "strength.yaml", "en").pain.startswith("Stop at 6 or more, or when")


@needs_poppler
@pytest.mark.usefixtures("qapp")
def test_an_exercise_without_poses_shows_its_picture_or_stands_in_words(tmp_path: Path) -> None:
    picture = QImage(300, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor("#336699"))
    assert picture.save(str(tmp_path / "own.png"))
    (tmp_path / "bad.png").write_text("<svg><image href='/etc/passwd'/></svg>", encoding="utf-8")
    path = tmp_path / "own.yaml"
    path.write_text(
        "kneecoach: routine 1\nname: Own\nexercises:\n"
        "  a: {name: With, picture: own.png, sources: [ours]}\n"
        "  b: {name: Spoilt, picture: bad.png, sources: [ours]}\n"
        "sections:\n  - name: Part\n    notes: [Slowly.]\n    steps:\n"
        "      - {exercise: a, reps: 5}\n      - {exercise: b, reps: 6}\n",
        encoding="utf-8",
    )
    made = sheet(path, "en")
    check_places(lay_out_sheet(words_for("en"), made, PAPERS["a4"], LOOK))
    file = written(tmp_path / "own.pdf", made, "en")
    pictures = rows(said("pdfimages", file, "-list"))
    assert [(row[3], row[4]) for row in pictures] == [("300", "200")]
    assert plain("Part Slowly. With 5 reps") in text_of(file).replace(plain("Spoilt 6 reps"), "")


@pytest.mark.usefixtures("qapp")
def test_rests_of_a_whole_group_are_said_with_its_rounds() -> None:
    made = sheet(paths.routines() / "protocols" / "r10.yaml", "en")
    first = made.chapters[0].parts[1].blocks[0]
    assert first.lead == "The next exercise: 7–8 rounds · rest 10 s between rounds"
