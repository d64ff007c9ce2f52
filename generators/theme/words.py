"""Names that several figures share, as the analyses write them, in the order of their colours."""

from ..look.palette import ROLES

# laws of the compute-optimal size
OUR_FIT = "this report's fit"
APPROACH_1, APPROACH_2, APPROACH_3 = (f"Hoffmann et al., approach {i}" for i in (1, 2, 3))
TWENTY = "20 tokens per parameter"
PRINTED = "Hoffmann et al., printed constants"
AS_PRINTED, UNROUNDED = "Hoffmann et al., as printed", "Hoffmann et al., unrounded"
KAPLAN = "Kaplan et al."
LAWS = [OUR_FIT, APPROACH_1, APPROACH_2, TWENTY, PRINTED]
LAW_ROWS = [TWENTY, APPROACH_1, APPROACH_2, OUR_FIT, PRINTED]  # down the side
LAW_COLOURS = {
    OUR_FIT: ROLES["blue"],
    APPROACH_1: ROLES["orange"],
    APPROACH_2: ROLES["green"],
    APPROACH_3: ROLES["purple"],
    PRINTED: ROLES["brown"],
    KAPLAN: ROLES["grey"],
    TWENTY: ROLES["ink"],
}
LAW_NAMES = {  # beside their lines
    OUR_FIT: "this report's fit",
    APPROACH_1: "approach 1",
    APPROACH_2: "approach 2",
    APPROACH_3: "approach 3",
    PRINTED: "printed constants",
    KAPLAN: "Kaplan et al.",
    TWENTY: "20 per parameter",
}
HUNDRED_TRILLION = 1e14  # parameters, the size that many figures ask about

# stocks of text, with their short names
FILTERED = "Indexed web, filtered"
REPEATED = "Indexed web, filtered and repeated"
UNFILTERED = "Indexed web, unfiltered"
STOCKS = {FILTERED: "filtered web", REPEATED: "filtered and repeated", UNFILTERED: "unfiltered web"}

# how a task of BIG-G grows with size
RISING = {
    "a jump": ROLES["orange"],
    "most of the gain in one step": ROLES["purple"],
    "rises": ROLES["blue"],
}
RISES = RISING | {"no rise established": ROLES["grey"]}

# lengths of the numbers in a sum, each with its colour; the shortest only tiny models are asked
SUM_LENGTHS = {
    "1 digit": ROLES["brown"],
    "2 digits": ROLES["blue"],
    "3 digits": ROLES["orange"],
    "4 digits": ROLES["green"],
    "5 digits": ROLES["purple"],
}

# suites of models, sets of text and of problems
PROMPTED = ["LaMDA", "GPT", "PaLM"]  # families of the papers on chains of thought
SUITES = ["Cerebras-GPT", "first Pythia", "OLMo ladder"]
OLMO_2 = ["OLMo 2 7B", "OLMo 2 13B"]
TRAINING_TEXTS = ["C4", "RedPajama", "RefinedWeb"]
WORD_PROBLEMS = ["GSM8K", "SVAMP", "ASDiv"]
NETWORKS = ["RNN", "LSTM", "Transformer, sines", "Transformer, no positions"]

# tasks of multiple choice, as a table names them, with the names that a reader knows
CHOICE_TASKS = {
    "abstract narrative understanding": "narratives",
    "arc": "ARC",
    "hellaswag": "HellaSwag",
    "hindu knowledge": "Hindu knowledge",
    "mmlu": "MMLU",
    "parsinlu qa mc": "Persian questions",
}

# how scores are given, costs estimated, and text counted
METRIC_CLASSES = ["all or nothing", "multiple choice", "continuous"]
ANSWER_METRICS = ["exact match", "BERTScore accuracy"]
COST_METHODS = ["hardware and energy", "cloud rental", "hardware purchase"]
TEXT_SEEN = ["below 0.5 T tokens", "0.5 to 2 T tokens", "above 2 T tokens"]
