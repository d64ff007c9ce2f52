# Each target is one line over `python -m generators VERB` or a standard tool; `make` lists them.
# A fresh clone needs Python 3.11 or newer, make and git. Everything else goes into .venv, by the
# hashes in locks/, and again only when a lock has changed.

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
UV := $(VENV)/bin/uv
AUDIT := tests/audit
INSTALL = $(UV) pip install --quiet --python $(RUN) --require-hashes -r
COMPILE = $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header $(UPGRADE)

# The certificates that the machine trusts, as pip uses them.
export UV_SYSTEM_CERTS ?= 1

.PHONY: help site offline serve sheet check prose test audit lint bench experiment release lock clean distclean
.DEFAULT_GOAL := help

help: ## List the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

site: $(VENV)/.site ## Recompute what changed and build site/
	@$(RUN) -m generators site

offline: $(VENV)/.site ## Write the site as a zip into dist/, to read without a server
	@$(RUN) -m generators offline

sheet: $(VENV)/.site ## Write every figure on one page into dist/: both widths, light and dark
	@$(RUN) -m generators sheet

serve: $(VENV)/.site ## Serve the site on http://127.0.0.1:8000 and rebuild it on every change
	@$(RUN) -m generators serve

check: $(VENV)/.site ## Find everything wrong in data, references, generators and prose; write nothing
	@$(RUN) -m generators check
	@$(RUN) -m generators prose

prose: $(VENV)/.site ## Measure how the pages read: length, sentences, intervals, words, captions
	@$(RUN) -m generators prose

test: $(VENV)/.test ## Run every test; ARGS="-k links" picks some
	@$(RUN) -m pytest $(ARGS)

audit: $(VENV)/.test $(AUDIT)/node_modules/.package-lock.json ## Measure the built site: HTML, axe, contrast, weights, Lighthouse; needs node and java
	@$(RUN) -m pytest $(AUDIT) --numprocesses=0 $(ARGS)

lint: $(VENV)/.test ## Style, layout and types of the code
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/mypy

bench: $(VENV)/.test ## Time the fits against SciPy's, the scan of tasks at ten times the series, and the choices of every analysis; measure the code
	@$(RUN) -m benchmarks.bootstrap_fit $(ARGS)
	@$(RUN) -m benchmarks.scan
	@$(RUN) -m benchmarks.choices
	@$(RUN) -m benchmarks.rooms

experiment: $(VENV)/.experiments ## Run the experiment NAME, up to an hour; ARGS=--quick tries it in a minute or two
	@$(RUN) -m generators experiment "$(NAME)" $(ARGS)

release: $(VENV)/.site ## Put VERSION=2026.11 on the local branch gh-pages, for good
	@$(RUN) -m generators release "$(VERSION)"

lock: $(VENV)/.tools ## Write locks/ anew from pyproject.toml; UPGRADE=--upgrade takes newer releases
	$(COMPILE) --group pyproject.toml:tools -o locks/uv.txt
	$(COMPILE) pyproject.toml -o locks/site.txt
	$(COMPILE) pyproject.toml --extra experiments -c locks/site.txt -o locks/experiments.txt
	$(COMPILE) pyproject.toml --extra experiments --group test --group bench -c locks/experiments.txt -o locks/test.txt

clean: ## Delete what a build made; keep .venv
	@rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@test ! -x $(RUN) || $(RUN) -m generators clean

distclean: clean ## Delete .venv and what npm installed as well
	@rm -rf $(VENV) $(AUDIT)/node_modules

$(VENV)/.tools: locks/uv.txt
	@command -v $(PYTHON) >/dev/null || { \
	  echo "'$(PYTHON)' is not here. Install Python 3.11 or newer, or name one: make PYTHON=/path/to/python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "$$($(PYTHON) --version) is too old. Install Python 3.11 or newer, or name one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "$(PYTHON) cannot make virtual environments. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@echo "Making $(VENV) with $$($(PYTHON) --version) …"
	@$(PYTHON) -m venv $(VENV)
	@$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r locks/uv.txt
	@touch $@

$(VENV)/.site: locks/site.txt $(VENV)/.tools
	@echo "Installing the packages of $< (about 1 GB on disk) …"
	@$(INSTALL) $<
	@touch $@

$(VENV)/.experiments: locks/experiments.txt $(VENV)/.tools
	@echo "Installing the packages of $< …"
	@$(INSTALL) $<
	@touch $@ $(VENV)/.site

$(VENV)/.test: locks/test.txt $(VENV)/.tools
	@echo "Installing the packages of $< (about 1.5 GB on disk) …"
	@$(INSTALL) $<
	@touch $@ $(VENV)/.site $(VENV)/.experiments

# With the certificates that the machine trusts, else with those of node.
$(AUDIT)/node_modules/.package-lock.json: $(AUDIT)/package-lock.json
	@command -v npm >/dev/null && command -v java >/dev/null || { \
	  echo "The audit needs node 18 or newer with npm, and java 11 or newer. On Debian and Ubuntu: apt-get install nodejs npm default-jre-headless" >&2; exit 1; }
	@echo "Installing the packages of $< (about 200 MB on disk) …"
	@NODE_OPTIONS=--use-openssl-ca npm ci --silent --prefix $(AUDIT) --fetch-retries=1 || npm ci --silent --prefix $(AUDIT)
	@touch $@
