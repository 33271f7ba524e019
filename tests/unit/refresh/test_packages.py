import hashlib
import io
import tarfile
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from tidsvitne.refresh.packages import OtherArchive, Package, fetch, member, members


@pytest.fixture(params=["places-1.0.0.tgz", "places-1.0.0-py3-none-any.whl"])
def package(request: pytest.FixtureRequest, tmp_path: Path) -> Package:
    path = tmp_path / request.param
    files = {"package/b.txt": b"second", "package/a.txt": b"first", "package/c.md": b"third"}
    if path.suffix == ".whl":
        with zipfile.ZipFile(path, "w") as wheel:
            for name, content in files.items():
                wheel.writestr(name, content)
    else:
        with tarfile.open(path, "w:gz") as tar:
            for name, content in files.items():
                info = tarfile.TarInfo(name)
                info.size = len(content)
                tar.addfile(info, io.BytesIO(content))
    return Package("places", "1.0.0", path.name, hashlib.sha256(path.read_bytes()).hexdigest())


def test_what_is_there_is_not_fetched_again(package: Package, tmp_path: Path) -> None:
    assert fetch(package, tmp_path) == tmp_path / package.archive


def test_another_archive_than_the_pinned_one_is_refused(package: Package, tmp_path: Path) -> None:
    with pytest.raises(OtherArchive, match="0000"):
        fetch(replace(package, sha256="0000"), tmp_path)


def test_files_come_in_order_of_their_names(package: Package, tmp_path: Path) -> None:
    archive = fetch(package, tmp_path)
    found = list(members(archive, lambda name: name.endswith(".txt")))
    assert found == [("package/a.txt", b"first"), ("package/b.txt", b"second")]
    assert member(archive, "package/c.md") == b"third"
    with pytest.raises(KeyError):
        member(archive, "package/d.md")
