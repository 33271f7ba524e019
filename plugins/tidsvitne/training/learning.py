"""The training itself: resumable, with the weights' running average as its result."""

import json
import random
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
import torch.nn.functional as F  # noqa: N812 - as torch's users write it
from tokenizers import Tokenizer
from torch import Tensor, nn

from tidsvitne.evaluate.iob2 import Tagged
from tidsvitne.knowledge.tagger import PAD, TAGS
from tidsvitne.training.examples import UNREAD, Names, Window, batches, make_windows, names_of
from tidsvitne.training.network import Network

_AVERAGE_EVERY = 4
_SAVE_EVERY = 100
_LEAST = 0.02  # of the rate, at the end


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a training depends on besides its data.

    `minutes` end it where the epochs would last longer. Epochs that begin when `varied` of it is done read the texts as
    they are.
    """

    epochs: float = 8.0
    minutes: float = 180.0
    rate: float = 2e-4
    warm_up: float = 0.04
    decay: float = 0.01
    dropout: float = 0.1
    budget: int = 1024
    average: float = 0.99
    varied: float = 0.75
    seed: int = 20161118


@dataclass
class Progress:
    """How far it has come; saved beside the weights. `done` is of the whole, 0 to 1; `varied` is of this epoch's texts."""

    epoch: int = 0
    batch: int = 0
    step: int = 0
    seconds: float = 0.0
    done: float = 0.0
    varied: bool = True


def learn(
    network: Network,
    corpora: Mapping[str, tuple[Sequence[Tagged], float]],
    lists: Names,
    tokenizer: Tokenizer,
    recipe: Recipe,
    work: Path,
    say: Callable[[str], None],
) -> Progress:
    """Train the network in place, then put the average of its last weights into it.

    `corpora` are sentences with how much of them is read an epoch. The state lies in `work/state.pt`; where it is found
    the training goes on from there, with the same windows in the same order.
    """
    trained = [values for values in network.parameters() if values.requires_grad]
    optimiser = torch.optim.AdamW(
        [
            {"params": [v for v in trained if v.ndim > 1], "weight_decay": recipe.decay},
            {"params": [v for v in trained if v.ndim <= 1], "weight_decay": 0.0},
        ],
        betas=(0.9, 0.98),
    )
    average = {name: values.clone() for name, values in network.state_dict().items()}
    progress = _resumed(network, optimiser, average, work)
    names = {name: names_of(corpus) for name, (corpus, _) in corpora.items()}
    loss = 0.0
    begun = time.monotonic() - progress.seconds
    while progress.done < 1.0:
        groups = _epoch(corpora, names, lists, tokenizer, recipe, progress)
        torch.manual_seed(recipe.seed + progress.epoch)
        for group in groups[progress.batch :]:
            progress.seconds = time.monotonic() - begun
            steps = (progress.epoch + progress.batch / len(groups)) / recipe.epochs
            progress.done = min(1.0, max(steps, progress.seconds / 60 / recipe.minutes))
            if progress.done >= 1.0:
                break
            loss = 0.98 * loss + 0.02 * _step(network, optimiser, trained, group, recipe, progress.done)
            progress.batch += 1
            progress.step += 1
            if progress.step % _AVERAGE_EVERY == 0:
                _blend(average, network, min(recipe.average, progress.step / (progress.step + 100)))
            if progress.step % _SAVE_EVERY == 0:
                say(f"{progress.done:.1%} epoch {progress.epoch} batch {progress.batch}/{len(groups)} loss {loss:.4f}")
                _save(network, optimiser, average, progress, work)
        else:
            progress.epoch += 1
            progress.batch = 0
            progress.varied = progress.done < recipe.varied
    network.load_state_dict(average)
    return progress


def _epoch(
    corpora: Mapping[str, tuple[Sequence[Tagged], float]],
    names: Mapping[str, Names],
    lists: Names,
    tokenizer: Tokenizer,
    recipe: Recipe,
    progress: Progress,
) -> list[list[Window]]:
    chance = random.Random(recipe.seed * 1000 + progress.epoch)  # noqa: S311 - no secret
    read: list[Window] = []
    for name, (corpus, share) in corpora.items():
        while share > 0:
            windows = list(make_windows(corpus, names[name], lists, tokenizer, chance, varied=progress.varied))
            read += windows if share >= 1 else chance.sample(windows, round(share * len(windows)))
            share -= 1
    return batches(read, recipe.budget, chance)


def _step(
    network: Network,
    optimiser: torch.optim.Optimizer,
    trained: Sequence[Tensor],
    group: Sequence[Window],
    recipe: Recipe,
    done: float,
) -> float:
    rate = recipe.rate * min(1.0, (done + 1e-4) / recipe.warm_up) * max(_LEAST, 1 - done)
    for part in optimiser.param_groups:
        part["lr"] = rate
    network.train()
    ids, read, tags = _tensors(group)
    scores = network(ids, read, recipe.dropout)
    loss = F.cross_entropy(scores.view(-1, len(TAGS)), tags.view(-1))
    optimiser.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(trained, 1.0)
    optimiser.step()
    return float(loss.item())


def _tensors(group: Sequence[Window]) -> tuple[Tensor, Tensor, Tensor]:
    """Return pieces, what of them is read, and their tags, each windows × the longest one."""
    longest = max(len(window.ids) for window in group)
    ids = torch.full((len(group), longest), PAD)
    read = torch.zeros((len(group), longest), dtype=torch.bool)
    tags = torch.full((len(group), longest), UNREAD)
    for row, window in enumerate(group):
        ids[row, : len(window.ids)] = torch.tensor(window.ids)
        read[row, : len(window.ids)] = True
        tags[row, : len(window.ids)] = torch.tensor(window.tags)
    return ids, read, tags


def _blend(average: dict[str, Tensor], network: Network, keep: float) -> None:
    with torch.no_grad():
        for name, values in network.state_dict().items():
            average[name].lerp_(values, 1 - keep)


def _save(
    network: Network, optimiser: torch.optim.Optimizer, average: Mapping[str, Tensor], progress: Progress, work: Path
) -> None:
    state = {
        "network": network.state_dict(),
        "optimiser": optimiser.state_dict(),
        "average": dict(average),
        "progress": json.dumps(asdict(progress)),
    }
    work.mkdir(parents=True, exist_ok=True)
    beside = work / "state.new"
    torch.save(state, beside)
    beside.replace(work / "state.pt")


def _resumed(network: Network, optimiser: torch.optim.Optimizer, average: dict[str, Tensor], work: Path) -> Progress:
    if not (work / "state.pt").exists():
        return Progress()
    state = torch.load(work / "state.pt", weights_only=True)
    network.load_state_dict(state["network"])
    optimiser.load_state_dict(state["optimiser"])
    average.update(state["average"])
    return Progress(**json.loads(state["progress"]))
