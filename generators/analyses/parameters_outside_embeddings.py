"""Parameters outside the embeddings, as Kaplan et al. count them

Their formula, 12 layers times the square of the model dimension, holds for the standard shape of a transformer; it leaves out
embeddings, biases and whatever encodes positions.
Of Gopher and Chinchilla it leaves out 8% of the printed totals, nearly all of which is one more square matrix a layer: their positions are relative
[@rae2021, Models], and such positions have a matrix of their own. The embeddings, one vector for each of 32,000 tokens, are a fortieth part of that in Gopher.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from ..maths.scaling_laws import parameters_outside_embeddings

SOURCES = ["kaplan2020", "hoffmann2022", "rae2021"]
VOCABULARY = 32_000  # rae2021, Models


@dataclass(frozen=True)
class ParametersOutsideEmbeddings:
    """By the formula; the share of the printed total that it leaves out, and of that, what embeddings and one
    more square matrix a layer come to."""

    gopher: Annotated[float, "parameters"]
    chinchilla: Annotated[float, "parameters"]
    left_out_share_gopher: Annotated[float, "1"]
    left_out_share_chinchilla: Annotated[float, "1"]
    embedding_share_gopher: Annotated[float, "1"]
    embedding_share_chinchilla: Annotated[float, "1"]
    position_share_gopher: Annotated[float, "1"]
    position_share_chinchilla: Annotated[float, "1"]


def analyse(hoffmann_table_4, hoffmann_table_1) -> ParametersOutsideEmbeddings:
    printed = hoffmann_table_1.set_index("model")["parameters"]
    shapes = hoffmann_table_4.set_index(hoffmann_table_4["model"].str.split().str[0])
    numbers: dict[str, float] = {}
    for name in ("Gopher", "Chinchilla"):
        layers, dimension = (float(shapes.loc[name, c]) for c in ("layers", "model_dimension"))
        total, id = float(printed[name]), name.lower()
        numbers[id] = float(parameters_outside_embeddings(layers, dimension))
        numbers[f"left_out_share_{id}"] = 1 - numbers[id] / total
        numbers[f"embedding_share_{id}"] = VOCABULARY * dimension / total
        numbers[f"position_share_{id}"] = layers * dimension**2 / total
    return ParametersOutsideEmbeddings(**numbers)
