"""Where an archive may be put: never over anything else."""

from pathlib import Path

import pytest

from tidsvitne.site.place import WrongPlace, check_place


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "work" / "content"
    folder.mkdir(parents=True)
    (folder / "one.md").write_text("Title: One\n", "utf-8")
    return folder


@pytest.mark.parametrize("place", ["work/content", "work/content/out", "work", "other"])
def test_nothing_but_an_archive_is_replaced(tmp_path: Path, content: Path, place: str) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "thesis.txt").write_text("Years of work.", "utf-8")
    with pytest.raises(WrongPlace, match="may not be replaced"):
        check_place(tmp_path / place, content, ())


def test_a_new_an_empty_and_an_archive_s_folder_are_right(tmp_path: Path, content: Path) -> None:
    place = tmp_path / "archive"
    check_place(place, content, ())
    (place / "theme").mkdir(parents=True)
    (place / "index.html").touch()
    check_place(place, content, ())
    (tmp_path / "empty").mkdir()
    check_place(tmp_path / "empty", content, ())


def test_what_the_build_reads_is_not_replaced(tmp_path: Path, content: Path) -> None:
    theme = tmp_path / "archive" / "themes" / "own"
    theme.mkdir(parents=True)
    with pytest.raises(WrongPlace, match="themes/own"):
        check_place(tmp_path / "archive", content, (theme,))
