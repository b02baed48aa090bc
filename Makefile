# SiSA Desk: `make run` and `make test` do all the set-up by themselves.

VENV := .venv
PY := $(VENV)/bin/python
OUT ?= pictures
ARGS ?=
SOURCES := sisa_desk main.py tests

# Options of `make chaos`, given as BUDGET=60 SEED=7 ONLY=kill JSON=out.json.
OPTIONS = $(if $(BUDGET),--budget $(BUDGET)) $(if $(SEED),--seed $(SEED)) $(if $(ONLY),--only $(ONLY)) $(if $(JSON),--json $(JSON))

# Linux without X11 and Wayland has no screen; other systems always have one. QT_QPA_PLATFORM says that somebody knows better.
HAS_SCREEN = [ "$$(uname -s)" != Linux ] || [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}$${QT_QPA_PLATFORM:-}" ]
NO_SCREEN = There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the self-check runs instead; \
'make pictures OUT=folder' draws every screen as a PNG.

define start
@if $(HAS_SCREEN); then exec $(PY) -m sisa_desk $(1); \
else echo "$(NO_SCREEN)"; exec $(PY) -m sisa_desk --selfcheck; fi
endef

.DEFAULT_GOAL := help
.PHONY: help run demo selfcheck test lint check coverage pictures words chaos bench lock set-up clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(VENV)/.ready-run: requirements.txt scripts/set_up.sh
	@sh scripts/set_up.sh run

$(VENV)/.ready-dev: requirements-dev.txt scripts/set_up.sh
	@sh scripts/set_up.sh dev

set-up: $(VENV)/.ready-dev ## install everything that running and testing needs

run: $(VENV)/.ready-run ## open the desk (ARGS="--language de" passes options on)
	$(call start,$(ARGS))

demo: $(VENV)/.ready-run ## open the desk with invented people and calls
	$(call start,--demo $(ARGS))

selfcheck: $(VENV)/.ready-run ## one call from ring to appointment without a window; the result as JSON
	@$(PY) -m sisa_desk --selfcheck

test: $(VENV)/.ready-dev ## run the tests (ARGS="-k desk" chooses some)
	@$(PY) -m pytest --numprocesses auto --maxprocesses 4 $(ARGS)

lint: $(VENV)/.ready-dev ## style, types and import contracts
	$(PY) -m ruff check $(SOURCES)
	$(PY) -m ruff format --check $(SOURCES)
	$(PY) -m mypy
	$(VENV)/bin/lint-imports --no-cache
	$(PY) -m vulture

check: lint test ## everything continuous integration runs
	@$(PY) -m tests.bench --scale small

coverage: $(VENV)/.ready-dev ## run the tests and show the lines they miss
	@$(PY) -m coverage run -m pytest $(ARGS) && $(PY) -m coverage report

pictures: $(VENV)/.ready-dev ## draw every screen as PNG into OUT=folder
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.gallery "$(OUT)" $(ARGS)

words: $(VENV)/.ready-dev ## bring the translation files up to date with the source
	$(PY) resources/i18n/update.py $(ARGS)


chaos: $(VENV)/.ready-dev ## break things on purpose (BUDGET=seconds SEED=n ONLY=name JSON=file)
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.chaos $(OPTIONS) $(ARGS)

# Options of `make bench`, given as JOBS=J2,J4 SCALE=small|medium|large SEED=7 JSON=out.json KEEP=folder.
MEASURE = $(if $(JOBS),--jobs $(JOBS)) $(if $(SCALE),--scale $(SCALE)) $(if $(SEED),--seed $(SEED)) \
$(if $(JSON),--json $(JSON)) $(if $(KEEP),--keep $(KEEP))

bench: $(VENV)/.ready-dev ## measure every job beside its limit (JOBS=J2,J4 SCALE=small|medium|large SEED=n JSON=file KEEP=folder)
	@$(PY) -m tests.bench $(MEASURE) $(ARGS)

LOCK := uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --quiet

lock: ## renew the locked requirements (needs uv)
	$(LOCK) --upgrade -o requirements.txt pyproject.toml
	$(LOCK) --upgrade --group dev -c requirements.txt -o requirements-dev.txt pyproject.toml

clean: ## remove the environment and everything made
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage htmlcov build dist pictures
	find sisa_desk tests -name __pycache__ -prune -exec rm -rf {} +
