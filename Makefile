# Needs git, make and Python 3.11 or later; everything else is installed into .venv.

ifeq ($(OS),Windows_NT)
    BIN := .venv/Scripts
else
    BIN := .venv/bin
endif
RUN := $(BIN)/python
PIP := $(RUN) -m pip --disable-pip-version-check --quiet

# The first Python on the path that is new enough; `make PYTHON=/some/python3.12` takes another.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
    "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$python" && break; done)

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test smoke lint types floors wheel-test pytest coverage laws fuzz pythons floors-test mutants words golden \
    docs bench clean

help:  ## This list.
	@sed -n 's/^\([a-z-]*\):.*  ## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 20

demo: .venv/.installed-cli  ## Two reports: from articles, and on real figures; here and as pages.
	@echo "Six articles, read by rule (examples/articles):" && echo
	@$(BIN)/oirlib reconcile examples/articles --save articles.html || test $$? -eq 1
	@echo && echo "The figures of five real articles (examples/oir):" && echo
	@$(BIN)/oirlib demo --save report.html
	@echo "The pages: $(CURDIR)/articles.html and $(CURDIR)/report.html"

test: .venv/.installed-dev  ## All that CI runs; goes on past a failure, the tests come last.
	@$(MAKE) --no-print-directory --keep-going lint types floors wheel-test pytest

lint: .venv/.installed-dev  ## Style, by ruff.
	$(RUN) -m ruff check .

types: .venv/.installed-dev  ## Types, by mypy.
	$(RUN) -m mypy

floors: .venv/.installed-dev  ## Which module may import which, by import-linter.
	$(BIN)/lint-imports --no-logo

wheel-test: .venv/.installed-dev  ## The built wheel and sdist, each in an environment of its own, from an empty folder.
	$(RUN) tests/wheel.py

pytest: .venv/.installed-dev  ## Tests, laws, and every example in the documents and docstrings.
	$(RUN) -m pytest -n 2 --dist loadfile

coverage: .venv/.installed-dev  ## The tests, and which lines and branches they run; less than the floor is a failure.
	$(RUN) -m pytest -n 2 --dist loadfile --cov --cov-report=term:skip-covered

laws: .venv/.installed-dev  ## The laws alone, with 5,000 examples each (hours).
	$(RUN) -m pytest -n 2 --hypothesis-profile=deep -m hypothesis tests

fuzz: .venv/.installed-fuzz  ## Odd texts, made by atheris, for an hour; SECONDS=60 for less.
	$(RUN) tests/fuzz/fuzz_read.py -max_total_time=$(or $(SECONDS),3600)

smoke: .venv/.installed-matrix  ## Import, demonstration and worked cases, with the lowest libraries and under each Python that is here.
	$(RUN) tools/matrix.py smoke

pythons: .venv/.installed-matrix  ## The tests under each Python from 3.11 to 3.14 that is here.
	$(RUN) tools/matrix.py

floors-test: .venv/.installed-matrix  ## The tests with the lowest version of each library that is promised.
	$(RUN) tools/matrix.py floors

mutants: .venv/.installed-mutants  ## Small faults put into the code: whether a test notices (hours); SAMPLE=20 for less.
	$(RUN) tools/mutants.py --sample $(or $(SAMPLE),300)

words: .venv/.installed-dev  ## Which words of language/en could go: no example of theirs is read otherwise without them.
	$(RUN) tools/needed.py

golden: .venv/.installed-dev  ## Writes down what reports, documents and notebooks show now; look at the difference before you commit it.
	$(RUN) tools/make_vocabularies.py
	$(RUN) docs/worked_cases.py
	OIRLIB_REWRITE_GOLDEN=1 $(RUN) -m pytest -q tests/render/test_golden.py tests/test_examples*.py README.md docs

docs: .venv/.installed-docs  ## The documentation as a site, into site/; a warning is an error.
	NO_MKDOCS_2_WARNING=1 $(RUN) -m mkdocs build --strict --quiet
	@echo "The site: $(CURDIR)/site/index.html (its search needs a server: $(RUN) -m http.server -d site)"

bench: .venv/.installed-dev  ## Time and memory, beside others (an hour; `make bench QUICK=1` takes minutes).
	$(RUN) -m benchmarks $(if $(QUICK),--quick)

clean:  ## Takes away all that these commands made, the environment too.
	rm -rf .venv build dist site report.html articles.html .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/pyvenv.cfg:
	@test -n "$(PYTHON)" || { echo "oirlib needs Python 3.11 or later; there is none on the path" >&2; exit 1; }
	$(PYTHON) -m venv .venv

# What an environment holds follows from pyproject.toml: it is set up again when that changes.
.venv/.installed-cli: pyproject.toml | .venv/pyvenv.cfg
	$(PIP) install --editable ".[cli]"
	@touch $@

# The pip that comes with Python 3.11 knows no dependency groups, so it brings one that does.
.venv/.installed-%: pyproject.toml | .venv/pyvenv.cfg
	$(PIP) install --upgrade "pip>=25.1"
	$(PIP) install --editable . --group $*
	@touch $@
