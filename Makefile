# The handbook's commands. `make handbook` and `make test` set up everything themselves.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: handbook test serve bench check setup browser clean

handbook: $(VENV)/ready ## validate, compute the examples, build both languages into site/
	@$(BIN)/handbook check
	@$(BIN)/handbook coverage
	@$(BIN)/handbook build

test: $(VENV)/ready-test browser ## everything, browser included
	@$(BIN)/python -m pytest

serve: $(VENV)/ready ## build and read at http://127.0.0.1:8000/
	@$(BIN)/handbook serve

bench: $(VENV)/ready-bench ## ratios against other engines, sizes and a plain build
	@$(BIN)/python -m tests.bench

check: $(VENV)/ready ## the audit alone
	@$(BIN)/handbook check

setup: $(VENV)/ready

browser: ## Chromium and Chinese fonts, where they are missing
	@sh tests/browser/install.sh

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed / 需要 Python 3.11 或更新: $(PYTHON)"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "python3-venv is missing / 缺 python3-venv: apt-get install python3-venv"; rm -rf $(VENV); exit 1; }

$(VENV)/ready: $(VENV)/bin/python pyproject.toml
	@echo "Installing … / 正在安装……"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/ready-test: $(VENV)/ready
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test]'
	@touch $@

$(VENV)/ready-bench: $(VENV)/ready
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[bench]'
	@touch $@

clean:
	rm -rf $(VENV) site .site-* .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis *.egg-info
