"""Questions as people type them lead to the page that answers: the claim, the chapter or the entry of the glossary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generators.publish.written_numbers import written_numbers

from .asking import FOUND, ask
from .windows import opened

FIRST = 3  # among so many
LEAST = 28  # of 30: a question may fail, and the test says which
QUESTIONS = {  # what is typed -> the pages that answer it, by address; with misspellings as people make them
    "between 10 and 100 billion parameters": ["claims/emoji_movie_jump/"],
    "10^10 to 10^11 parameters": ["claims/emoji_movie_jump/"],
    "emoji movie": ["claims/emoji_movie_jump/"],
    "what is emergence": ["glossary/#emergence", "claims/emergence_definition/"],
    "is emergence a mirage": [
        *("claims/closer_scrutiny_metric_artifact/", "chapters/the_metric_question/"),
    ],
    "chinchila 20 tokens per parameter": ["claims/chinchilla_20_tokens/"],
    "did gpt4 have 100 trillion parameters": ["claims/gpt4_100t_rumour/"],
    "100T gpt-4 rumor": ["claims/gpt4_100t_rumour/"],
    "GPT3 arithmetic": ["claims/gpt3_arithmetic_jumps_at_the_last_size/"],
    "running out of training data": ["chapters/the_wall_of_text/", "claims/data_is_limiting/"],
    "has scaling hit a wall": ["claims/pretraining_plateau/"],
    "chain of thought only works in big models": ["claims/chain_of_thought_needs_scale/"],
    "emergant abilities definition": ["claims/emergence_definition/", "glossary/#emergence"],
    "list of 137 emergent abilities": ["claims/wei_137_list/"],
    "how much does it cost to train a model": [
        *("chapters/money_and_machines/", "claims/cost_grows_2_4_times_a_year/"),
    ],
    "1 billion dollar training run": ["claims/billion_dollar_run_by_2027/"],
    "does reinforcement learning teach new abilities": ["claims/rl_only_sharpens/"],
    "rwkv vs transformer": ["claims/rwkv_is_on_par_with_transformers/"],
    "attention is all you need": ["claims/attention_is_all_you_need_myth/"],
    "can transformers extrapolate": ["claims/interpolation_not_extrapolation/"],
    "is compression intelligence": ["claims/compression_formalizes_intelligence/"],
    "model collapse from synthetic data": ["claims/training_on_model_output_collapses/"],
    "bigger models do worse": ["claims/inverse_scaling_exists/", "glossary/#inverse-scaling"],
    "METR time horizon doubling 7 months": ["claims/horizon_doubles_seven_months/"],
    "apple illusion of thinking": ["claims/illusion_of_thinking/"],
    "distilation without losing performance": ["claims/distilled_without_loss/"],
    "kaplan vs chinchilla": ["claims/kaplan_and_hoffmann_disagree/"],
    "MMLU random guessing": ["claims/mmlu_is_guessed_below_a_threshold/"],
    "weigth decay": ["claims/weight_decay_brings_understanding/", "glossary/#weight-decay"],
    "what is a token": ["glossary/#tokens"],
}
FRONT = {"chapters", "claims", "glossary", ""}  # home, too, is no appendix
SAME = [
    ["10^10 parameters", "10¹⁰ parameters", "10 billion parameters", "ten billion parameters", "10B parameters"],
    ["GPT3", "GPT-3", "gpt 3"],
    ["GPT-4 100 trillion", "gpt 4 100T", "GPT4 10^14"],
]  # fmt: skip
NUMBERS = (
    "between ten and a hundred billion", "10-100b", "5.8×10²³ FLOP", "a billion dollars", "in 2024", "GPT-3",
    "10,000,000,000", "1e24", "3 × 10^23", "100-trillion-parameter", "$5M", "0", "2.4 times", "10¹⁰–10¹¹",
)  # fmt: skip


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    with opened(browser) as page:
        page.goto(f"{address}chapters/make_it_happen/")
        yield page


def found(page: Page, address: str, words: str) -> list[str]:
    """The addresses found for words, below the root."""
    ask(page, words)
    links: list[str] = page.locator(FOUND).evaluate_all("links => links.map(link => link.href)")
    return [link.removeprefix(address) for link in links]


def status(page: Page) -> str:
    return page.locator(".search [role=status]").inner_text()


def test_at_least_28_of_30_questions_have_their_answer_among_the_first_three(
    page: Page, address: str
) -> None:
    assert len(QUESTIONS) == 30
    failed: dict[str, Any] = {}
    for words, wanted in QUESTIONS.items():
        links = found(page, address, words)
        if not set(wanted) & set(links[:FIRST]):
            failed[words] = links[:FIRST]
    for words, links in failed.items():
        print(f"not answered: {words!r}, {' '.join(links) or 'nothing'}")
    assert len(QUESTIONS) - len(failed) >= LEAST


@pytest.mark.parametrize(
    "words",
    ["emoji movie", "between 10 and 100 billion parameters", "grokking", "o1", "scaling laws"],
)
def test_what_answers_stands_before_tables_numbers_and_appendices(
    page: Page, address: str, words: str
) -> None:
    links = found(page, address, words)
    assert all(link.partition("/")[0] in FRONT for link in links[:2]), links[:2]


def test_a_word_that_stands_nowhere_finds_nothing_and_not_what_begins_like_it(page: Page) -> None:
    for words in ("hallucination", "consciousness"):
        assert ask(page, words) == [], words
        assert f"Nothing is found for “{words}”" in status(page)


def test_a_name_is_a_whole_word(page: Page, address: str) -> None:
    assert len(found(page, address, "AGI")) < 8  # where it stands, and not in "again" or "agile"
    assert found(page, address, "grokking")[0] == "glossary/#grokking"
    assert "claims/grokking_phase_changes/" in found(page, address, "grokking")[:FIRST]


def test_it_says_what_it_reads_in_place_of_a_misspelling_and_which_words_stand_nowhere(
    page: Page,
) -> None:
    ask(page, "weigth decay")
    assert "“weigth” is read as “weight”." in status(page)
    ask(page, "grokking hallucination")
    assert "Nowhere in this report: “hallucination”." in status(page)


@pytest.mark.parametrize("ways", SAME)
def test_written_ways_are_equal(page: Page, address: str, ways: list[str]) -> None:
    first = [found(page, address, words)[0] for words in ways]
    assert set(first) == {first[0]}


def test_the_browser_reads_large_numbers_as_the_index_writes_them(page: Page, address: str) -> None:
    script = """async ([url, texts]) => {
      const { numbers } = await import(url);
      return texts.map(text => numbers(text).found.map(([word]) => word));
    }"""
    read = page.evaluate(script, [f"{address}assets/search_words.js", list(NUMBERS)])
    assert read == [written_numbers(text) for text in NUMBERS]
