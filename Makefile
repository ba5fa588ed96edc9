# `make run` opens the web form on the Anhui case; `make test` runs every test.
# Both make the environment first and need nothing but Python 3.11 or newer.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
MARK := $(VENV)/.installed
DEV_MARK := $(VENV)/.installed-dev

.PHONY: run test lint bench journeys shots clean

run: $(MARK)
	$(BIN)/python -m streamlit run streamlit_app.py

# Browsers come one at a time: two of them on two cores keep each other waiting.
test: $(DEV_MARK) lint
	@sh tests/browser/install.sh
	@sh tests/library/install.sh
	@sh tests/brief/install.sh
	MCDA_TEST_POSTGRES=must MCDA_TEST_OFFICE=must $(BIN)/python -m pytest -n 2 --dist loadfile --ignore tests/browser
	$(BIN)/python -m pytest tests/browser

lint: $(DEV_MARK)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(DEV_MARK)
	$(BIN)/python -m benchmarks.speed
	$(BIN)/python -m benchmarks.methods
	$(BIN)/python -m benchmarks.regions
	$(BIN)/python -m benchmarks.proposals
	$(BIN)/python -m benchmarks.production_network
	$(BIN)/python -m benchmarks.sureness
	$(BIN)/python -m benchmarks.brief
	$(BIN)/python -m benchmarks.form

# The journeys of a planner, ten times in a row: none may fail once.
journeys: $(DEV_MARK)
	@sh tests/browser/install.sh
	for round in 1 2 3 4 5 6 7 8 9 10; do \
	  echo "round $$round"; $(BIN)/python -m pytest tests/browser -m journey || exit 1; done

shots: $(DEV_MARK)
	@sh tests/browser/install.sh
	$(BIN)/python -m tests.browser.shots

clean:
	rm -rf $(VENV) .shots .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/pyvenv.cfg:
	$(PYTHON) -m venv $(VENV)

$(MARK): $(VENV)/pyvenv.cfg requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(DEV_MARK): $(VENV)/pyvenv.cfg requirements.txt requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@ $(MARK)
