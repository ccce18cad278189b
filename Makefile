.POSIX:
.PHONY: help demo demo-reset test check test-all run manifest faults bench format lock environment tools

PY = .venv/bin/python
BIN = .venv/bin
WORKERS = logical
ARGS =
ALIASES =
URL =
SOCKET =
COMPILE = .venv-lock/bin/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-emit-index-url --no-header

help: ## list every target
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

demo: environment ## Kept in a Slack-like page on this machine; prints its address
	@$(PY) -m playground $(ARGS)

demo-reset: ## forget what the demo remembers, so that it starts over
	@rm -rf .demo
	@echo "The demo starts over."

test: tools ## every test, on SQLite and PostgreSQL (ARGS='-k ladder' for some)
	@$(PY) -m pytest -n $(WORKERS) --dist worksteal $(ARGS)

check: tools ## style, types, imports and the guards
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@PYRIGHT_PYTHON_IGNORE_WARNINGS=1 $(BIN)/pyright --pythonpath $(PY)
	@$(BIN)/lint-imports --no-logo
	@$(PY) -m pytest -q tests/guards

test-all: ## every test on each of Python 3.11, 3.12 and 3.13 that this machine has
	@for version in 3.11 3.12 3.13; do \
		status=0; sh requirements/install .venv-$$version requirements/dev.txt $$version || status=$$?; \
		case $$status in \
		0) echo "Python $$version"; .venv-$$version/bin/python -m pytest -n $(WORKERS) --dist worksteal $(ARGS) || exit 1 ;; \
		3) echo "Python $$version is not on this machine: left out." ;; \
		*) exit 1 ;; \
		esac; \
	done

run: environment ## Kept itself, with the settings of .env
	@$(PY) -m bot all

manifest: environment ## manifest.json for your Slack app: URL=https://kept.example.com, or SOCKET=1; ALIASES=1 adds /notes …
	@test -n "$(URL)$(SOCKET)" || { echo "Say where Slack reaches Kept: make manifest URL=https://kept.example.com (or SOCKET=1)" >&2; exit 2; }
	@if test -n "$(SOCKET)"; then $(PY) -m bot manifest --socket $(if $(ALIASES),--aliases); else $(PY) -m bot manifest --url "$(URL)" $(if $(ALIASES),--aliases); fi

faults: tools ## kill and break things for minutes; a slice of it is in test
	@FAULTS=all $(PY) -m pytest -n $(WORKERS) tests/faults $(ARGS)

bench: tools ## what it costs, against what
	@$(PY) -m benchmarks $(ARGS)

format: tools ## put the code into the house's style
	@$(BIN)/ruff check --fix --quiet . || true
	@$(BIN)/ruff format .

lock: ## choose and lock the packages again (ARGS=--upgrade for newer ones)
	@sh requirements/install .venv-lock requirements/lock.txt
	@$(COMPILE) pyproject.toml --extra postgres -o requirements/run.txt $(ARGS)
	@$(COMPILE) pyproject.toml --extra postgres --group dev -c requirements/run.txt -o requirements/dev.txt $(ARGS)
	@$(COMPILE) --group lock -o requirements/lock.txt $(ARGS)

environment:
	@sh requirements/install .venv requirements/run.txt

tools: environment
	@sh requirements/install .venv requirements/dev.txt
