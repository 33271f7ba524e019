# Two commands are enough: `make html` builds the archive, `make test` proves it.
PYTHON  ?= python3
VENV    ?= .venv
CONTENT ?= content
OUTPUT  ?= output
JOBS    ?=
PORT    ?= 8000
BIN     := $(VENV)/bin
BUILD    = --content $(CONTENT) --output $(OUTPUT) $(if $(JOBS),--jobs $(JOBS))

.PHONY: html serve publish review test check bench bench-search refresh-places train-names clean
.DEFAULT_GOAL := html

# A file marks that what pyproject.toml asks for is installed; pip runs again when pyproject.toml changes.
$(VENV)/.installed: pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.installed-test: pyproject.toml $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@

html: $(VENV)/.installed
	@$(BIN)/tidsvitne build $(BUILD)

serve: $(VENV)/.installed
	@$(BIN)/tidsvitne serve $(BUILD) --port $(PORT)

publish: $(VENV)/.installed
	@$(BIN)/tidsvitne build $(BUILD) --settings publishconf.py

review: $(VENV)/.installed
	@$(BIN)/tidsvitne review $(BUILD)

# Two processes, each with the tagger and a browser, fit in 4 GB. A file's tests stay together: they share archives.
test: $(VENV)/.installed-test
	$(BIN)/python -m pytest --numprocesses 2 --dist loadfile

check: $(VENV)/.installed-test
	$(BIN)/ruff format --check plugins tests pelicanconf.py publishconf.py
	$(BIN)/ruff check plugins tests pelicanconf.py publishconf.py
	$(BIN)/mypy

bench: $(VENV)/.installed-test
	$(BIN)/python -m tests.bench.run

bench-search: $(VENV)/.installed-test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	$(BIN)/python -m tests.bench.search $(ARTICLES) $(BENCH)

refresh-places: $(VENV)/.installed
	$(BIN)/python -m tidsvitne.refresh

# Needs the treebanks and some hours; never a part of the tests.
train-names: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[train]'
	$(BIN)/python -m tidsvitne.training --gold $(GOLD) --work build/names $(TRAIN)

clean:
	rm -rf $(OUTPUT) build .pytest_cache .mypy_cache .ruff_cache
