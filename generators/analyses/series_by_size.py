"""All series of a score by model size in the tables, but for BIG-G: one (task, metric, family, prompt) each

A series has at least four sizes of one family, on one task, by one metric, with one prompt. Scores that fall
with skill stand with a minus sign, and perplexity as its logarithm, so that up is better. Metrics are of three
classes: all or nothing (a free answer is right in full or wrong), multiple choice (one of options given to the
model is picked), and continuous (partial credit, or a probability).

Taken: GPT-3 on arithmetic and LAMBADA, arithmetic of GPT-3 under two metrics as digitised, finished Pythia
models, the families of the open models that have four sizes, the OLMo ladder at its longest training, and the
families of the chain-of-thought tables. Left out, and why:
families with two or three sizes (PaLM, most open models, all models of the table of the film task but BIG-G); gpt3_addition, which
repeats gpt3_arithmetic; bigg_by_size, which has its own scan; checkpoints within a run, where training grows
and size does not; the final OLMo 2 models of 7B and 13B, trained on another ratio of text to size than the
ladder; bits per byte and cloze accuracy of olmo_checkpoints, which repeat those of the run ends; the letter
format, run for two sizes; harness_disagreements, whose zeros are faults of a program; TruthfulQA, because the
table does not say by which of its metrics; losses on general text, which are no task; tables of constants, optima and lists.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

FEWEST = 4  # sizes of a series
WHOLE, CHOICE, PARTIAL = "all or nothing", "multiple choice", "continuous"
LAST_STEP = 143000  # of the optimiser, the end of training of Pythia
ITEMS = {  # of the open models' tasks, from the caveats of their table
    "persian_qa_accuracy": 1050,
    "ipa_exact_match": 1003,
    "word_unscrambling_exact_match": 2000,
    "addition_3_digits_accuracy": 2000,
    "subtraction_3_digits_accuracy": 2000,
    "addition_2_digits_accuracy": 2000,
    "multiplication_2_digits_accuracy": 2000,
    "ipa_bleu": np.nan,
}
BENCHMARKS = {
    "mmlu_accuracy": "MMLU",
    "hellaswag_accuracy": "HellaSwag",
    "winograd_accuracy": "Winograd",
    "xwinograd_accuracy": "XWinograd",
}
CHANCE_TASKS = ["AQuA", "coin flip"]  # the options are in the question


@dataclass(frozen=True)
class SeriesBySize:
    """One row a series and size; `items` is empty where the score has no number of items to draw from.

    `error` is a published standard error; `bounded` says that the score lies between zero and one;
    `answers` names series that score the same answers by different metrics, empty for others.
    """

    rows: pd.DataFrame


def analyse(
    gpt3_arithmetic,
    gpt3_lambada,
    mirage_figure_3,
    pythia_arithmetic,
    pythia_lambada,
    open_models_emergent_tasks,
    open_models_benchmarks,
    olmo_run_ends,
    olmo_checkpoints,
    chain_of_thought_by_scale,
    mawps_by_steps,
    symbolic_length,
) -> SeriesBySize:
    parts = [
        *_gpt3(gpt3_arithmetic, gpt3_lambada),
        *_mirage(mirage_figure_3),
        *_pythia(pythia_arithmetic, pythia_lambada),
        *_open_models(open_models_emergent_tasks, open_models_benchmarks),
        *_olmo(olmo_run_ends, olmo_checkpoints),
        *_chain_of_thought(chain_of_thought_by_scale.assign(setting="")),
        *_chain_of_thought(mawps_by_steps.rename(columns={"subset": "task"}).assign(setting="")),
        *_chain_of_thought(
            symbolic_length.assign(
                setting=", length " + symbolic_length["length"].astype(str), problems=np.nan
            )
        ),
    ]
    rows = pd.concat(parts, ignore_index=True).dropna(subset="score")
    key = ["study", "family", "task", "metric", "setting"]
    rows = rows[rows.groupby(key)["parameters"].transform("nunique") >= FEWEST]
    return SeriesBySize(
        rows.sort_values([*key, "parameters"], kind="stable").reset_index(drop=True)
    )


def _series(
    table, study, family, task, metric, metric_class, setting, score, items=np.nan, error=np.nan, answers=""
) -> pd.DataFrame:  # fmt: skip
    """One metric of a table in the common columns; every argument is a constant or a column."""
    return pd.DataFrame(
        {
            "study": study,
            "family": family,
            "task": task,
            "metric": metric,
            "metric_class": metric_class,
            "setting": setting,
            "parameters": table["parameters"],
            "score": score,
            "items": items,
            "error": error,
            "bounded": metric not in ("log perplexity", "token edit distance", "bits per byte"),
            "answers": answers,
        },
        index=table.index,
    )


def _gpt3(sums, lambada) -> list[pd.DataFrame]:
    last_word = "LAMBADA, " + lambada["setting"]
    log = -np.log(lambada["perplexity"])
    return [
        _series(sums, "brown2020", "GPT-3", sums["task"], "accuracy", WHOLE, sums["setting"], sums["accuracy"], sums["items"]),
        _series(lambada, "brown2020", "GPT-3", "LAMBADA", "accuracy", WHOLE, lambada["setting"], lambada["accuracy"], lambada["items"], answers=last_word),
        _series(lambada, "brown2020", "GPT-3", "LAMBADA", "log perplexity", PARTIAL, lambada["setting"], log, answers=last_word),
    ]  # fmt: skip


def _mirage(table) -> list[pd.DataFrame]:
    task = table["task"] + ", answers of " + table["target_length"].astype(str) + " characters"
    setting = "temperature " + table["temperature"].map("{:g}".format)
    answers, fixed = task + ", " + setting, ("schaeffer2023", "GPT-3 by interface", task)
    return [
        _series(table, *fixed, "accuracy", WHOLE, setting, table["accuracy"], answers=answers),
        _series(table, *fixed, "token edit distance", PARTIAL, setting, -table["token_edit_distance"], answers=answers),
    ]  # fmt: skip


def _pythia(sums, lambada) -> list[pd.DataFrame]:
    """Problems of one operand are alike, so sums count as many as their published error is worth."""
    sums = sums[sums["step"] == LAST_STEP]
    task = sums["operation"] + " with " + sums["digits"].map({1: "one digit", 2: "two digits"})
    p, error = sums["accuracy"], sums["accuracy_stderr"]
    worth = (p * (1 - p) / error.where(error > 0) ** 2).fillna(sums["problems"])
    shots = sums["shots"].astype(str) + " examples"
    end = lambada[lambada["step"] == LAST_STEP]
    passages = 5153  # those that the published standard errors imply, as the table's sidecar says
    log, relative = -np.log(end["perplexity"]), end["perplexity_stderr"] / end["perplexity"]
    fixed = ("biderman2023", "Pythia", "LAMBADA")
    return [
        _series(sums, "biderman2023", "Pythia, first release", task, "accuracy", WHOLE, shots, p, worth.clip(1, sums["problems"])),
        _series(end, *fixed, "accuracy", WHOLE, "zero-shot", end["accuracy"], passages, answers="LAMBADA, Pythia"),
        _series(end, *fixed, "log perplexity", PARTIAL, "zero-shot", log, error=relative, answers="LAMBADA, Pythia"),
    ]  # fmt: skip


def _open_models(scores, benchmarks) -> list[pd.DataFrame]:
    parts = []
    for column, items in ITEMS.items():
        metric = "BLEU" if column == "ipa_bleu" else "accuracy"
        metric = "exact match" if column.endswith("exact_match") else metric
        kind = {"persian_qa_accuracy": CHOICE, "ipa_bleu": PARTIAL}.get(column, WHOLE)
        task = column.removesuffix("_accuracy").removesuffix("_exact_match").removesuffix("_bleu")
        answers = "ipa, " + scores["family"] if task == "ipa" else ""
        task = task.replace("_", " ").replace("ipa", "transliteration")
        parts.append(_series(scores, "ruan2024", scores["family"], task, metric, kind, "two examples", scores[column], items, answers=answers))  # fmt: skip
    sized = benchmarks.merge(scores[["model", "family", "parameters"]], on="model")
    return parts + [
        _series(sized, "ruan2024", sized["family"], task, "accuracy", CHOICE, "", sized[column])
        for column, task in BENCHMARKS.items()
    ]


def _olmo(ends, checkpoints) -> list[pd.DataFrame]:
    ends = ends[ends["run"].str.endswith("-10xC")]
    ladder = checkpoints[checkpoints["stage"] == "end of run"]
    longest = ladder.groupby("model")["training_tokens"].transform("max")
    ladder, fixed = ladder[ladder["training_tokens"] == longest], ("bhagia2024", "OLMo ladder")
    return [
        _series(ends, *fixed, ends["task"], "accuracy", CHOICE, "cloze", ends["accuracy"], ends["items"], answers=ends["task"]),
        _series(ends, *fixed, ends["task"], "bits per byte", PARTIAL, "cloze", -ends["bits_per_byte"], answers=ends["task"]),
        _series(ladder, *fixed, ladder["task"], "probability", PARTIAL, "cloze", ladder["right_option_probability"]),
    ]  # fmt: skip


def _chain_of_thought(table) -> list[pd.DataFrame]:
    kind = table["task"].isin(CHANCE_TASKS).map({True: CHOICE, False: WHOLE})
    return [
        _series(table, "wei2022cot", table["family"], table["task"], "accuracy", kind, prompt + table["setting"], table[column], table["problems"])
        for prompt, column in (
            ("answers only", "standard_accuracy"),
            ("chain of thought", "chain_of_thought_accuracy"),
        )
    ]  # fmt: skip
