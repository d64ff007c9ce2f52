"""Recurrent models with attention will outperform transformers

A forecast without a date, scored on comparisons at equal data and size that were known at the date this report gave it.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["hybrid_lead_by_benchmark"]
AHEAD = Range(low=0.01)
BECAUSE = "A point is what neighbouring models of one recipe may differ by; less is not a lead. The line is that of the other claims on recurrence."

CLAIM = Claim(
    statement="Recurrent models that include attention will outperform transformers.",
    kind="forecast",
    said_in=(
        SaidIn(
            "A reader's comment below the article Emergence and Reasoning in Large Language Models, Next Big Future",
            said_on="2023",
        ),
    ),
    parts=(
        Literature(
            id="equal_terms",
            statement="NVIDIA's hybrid of 8 billion parameters is better than its transformer (June 2024)",
            findings=(
                Finding(
                    "waleffe2024mamba",
                    "abstract",
                    "for",
                    "on the same data the hybrid, with 7% of attention layers, is better on all 12 standard tasks, by 2.65 points in the mean.",
                    unread="all but the abstract",
                ),
            ),
        ),
        Measured(
            id="kimi",
            same_data="Kimi Team",
            statement="Kimi Linear, 48 billion parameters with 3 billion active, is better than a transformer trained alike (October 2025)",
            quantity="Mean lead over 14 benchmarks after pre-training",
            measured_by="hybrid_lead.kimi",
            supports=AHEAD,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="other_hybrid",
            same_data="Kimi Team",
            statement="So is a hybrid of another recurrent kind in the same comparison",
            quantity="Mean lead of the hybrid with Gated DeltaNet over 14 benchmarks after pre-training",
            measured_by="hybrid_lead.other",
            supports=AHEAD,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Literature(
            id="olmo",
            statement="Olmo Hybrid is better than Olmo 3 of the same size, 7 billion parameters (April 2026)",
            findings=(
                Finding(
                    "merrill2026",
                    "abstract",
                    "for",
                    "it outperforms Olmo 3 across standard evaluations after pre-training and mid-training, in a controlled setting, and scales more efficiently.",
                    unread="its tables",
                ),
            ),
        ),
        Literature(
            id="largest",
            role="limit",
            statement="They are better at the scale of the largest models, too",
            findings=(
                Finding(
                    "minimax2025attention",
                    "on the model before it",
                    "against",
                    "a hybrid matched full attention on standard benchmarks and at larger scale had clear deficits in reasoning of several hops, so M2 has full attention; no scores are printed.",
                    unread="the post itself; passages that several notes quote alike were",
                ),
            ),
        ),
        Literature(
            id="after_tuning",
            role="limit",
            statement="They are still better after tuning to follow instructions and to reason",
            findings=(
                Finding(
                    "kimi2025linear",
                    "Table 4",
                    "for",
                    "Kimi Linear is ahead on ten of twelve benchmarks after the same fine-tuning.",
                ),
                Finding(
                    "martinez2026olmo",
                    "on post-training",
                    "against",
                    "the gains of Olmo Hybrid do not fully carry through tuning, with losses on long reasoning.",
                    unread="the tables of the work it reports on",
                ),
            ),
        ),
        Measured(
            id="on_long_texts",
            role="limit",
            statement="They are better on long texts, too, where attention costs most",
            quantity="Mean lead of Kimi Linear over eight benchmarks of long texts",
            measured_by="hybrid_lead.kimi_long",
            supports=AHEAD,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
    ),
    logic="tests",
    answer=Answer(
        verdict="supported within limits",
        text="Yes in two comparisons at 7 and 8 billion parameters; at 48 billion one hybrid leads by {{ number: hybrid_lead.kimi | .1% | value }}, another hardly; at larger scale one maker reports deficits, without scores.",
    ),
    looked="2026-11-27",
    caveat=(
        "The sentence names no date; this report gives it three years. It is about models with attention: those without lag behind on copying "
        "and on learning from examples [@waleffe2024mamba, abstract]. Every comparison is by builders of such models, and each model was trained once. "
        "By the laws that the Kimi Team fitted to small models [@kimi2025linear, Figure 5], its transformer would catch up at "
        "{{ number: hybrid_lead.laws_meet | power }} FLOP, far below the compute of today's largest models, so the laws do not say who leads at the top. "
        "Griffin, with local attention, matches Llama 2 after over six times fewer tokens [@de2024griffin, abstract], on other data, so it does not count here; "
        "nor do Qwen3-Next, Granite 4 and Nemotron 3, for which no transformer trained alike was read, and what came after June 2026."
    ),
    due="2026-06-30",
    outcome=(
        "At the date comparisons on equal terms by three makers were at hand. Hybrids were ahead in those of 7 and 8 billion parameters; Kimi Linear led on "
        "{{ number: hybrid_lead.ahead | ,d }} of {{ number: hybrid_lead.benchmarks | ,d }} benchmarks, by {{ number: hybrid_lead.kimi | .1% }} in the mean, "
        "and a second hybrid beside it by {{ number: hybrid_lead.other | .1% }}. Nothing on equal terms was found above 48 billion parameters."
    ),
)
