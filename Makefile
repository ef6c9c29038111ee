PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_CONSTRAINT=constraints.txt $(BIN)/pip install -q
OUT ?= out
JOBS ?= auto

.DEFAULT_GOAL := help

help: ## list what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /|/' | column -t -s '|'

$(VENV)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "$(PYTHON) is older than Python 3.11: make PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/runs: $(VENV)/python pyproject.toml constraints.txt
	$(PIP) -e .
	@$(BIN)/python -m compileall -q builder
	@touch $@

$(VENV)/tests: $(VENV)/runs
	$(PIP) -e '.[dev]'
	@touch $@

install: $(VENV)/runs ## set up the command in $(VENV)

demo: $(VENV)/runs ## build a sample: deck and handout, into out/
	$(BIN)/jiangyi build mobilisation --out $(OUT)

test: $(VENV)/tests ## set up, then run every check and every test, on up to four cores (JOBS=0: on one, in order)
	$(BIN)/python -m pytest -n $(JOBS) --maxprocesses 4 --dist worksteal

check: $(VENV)/tests ## formatting, lint, types and layers only
	$(BIN)/python -m pytest tests/test_rules.py

accept: $(VENV)/tests ## take what the goldens show now as right; read the diff before you commit
	ACCEPT=1 $(BIN)/python -m pytest tests/test_goldens.py

look: $(VENV)/tests ## render every sample in every theme to PNG sheets in out/look (LibreOffice, poppler)
	$(BIN)/python tests/look.py $(OUT)/look

specimen: $(VENV)/tests ## render every layout of every theme, filled, to PNG sheets in out/specimen (THEME=name for one)
	$(BIN)/python tests/specimen.py $(OUT)/specimen $(THEME)
pictures: $(VENV)/tests ## draw the pictures of the README anew, into docs/pictures (LibreOffice, poppler)
	$(BIN)/python tests/pictures.py

bench: $(VENV)/tests ## measure a build beside pandoc, naive Python and npm, and how its cost grows (minutes; SPEECH=file)
	$(BIN)/python -m tests.bench $(if $(SPEECH),--speech $(SPEECH))

wheel: $(VENV)/tests ## build the wheel into dist/
	$(PIP) build
	$(BIN)/python -m build --wheel --outdir dist .

clean: ## remove what was made
	rm -rf $(OUT) dist build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

.PHONY: help install demo test check accept look specimen pictures bench wheel clean
