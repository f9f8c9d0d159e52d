# setup · serve · test · check · bench. Stamp files say what is done, so that a second run starts at once.

PYTHON ?= python3
DATA ?= data
PORT ?=
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --disable-pip-version-check --constraint constraints.txt
DOCUMENTS := $(wildcard corpus/documents/*.txt)
TORCH := $(shell grep '^torch==' constraints.txt)
CHECKED := $(BIN)/python -m

.PHONY: setup serve test check bench

setup: $(VENV)/.installed

serve: setup $(DATA)/.ingested
	@$(BIN)/wence serve --data $(DATA) $(if $(PORT),--port $(PORT))

test: $(VENV)/.installed-test
	$(CHECKED) pytest

check: $(VENV)/.installed-test
	$(CHECKED) ruff check .
	$(CHECKED) ruff format --check .
	$(CHECKED) mypy
	$(CHECKED) pytest --quiet tests/test_architecture.py

bench: $(VENV)/.installed
	$(BIN)/python benchmarks/speed.py
	$(BIN)/python benchmarks/load.py
	$(BIN)/python benchmarks/pages.py

# torch comes first and alone: asked for by another package it may be a build many times its size
$(VENV)/.installed: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "问策需要 Python 3.11 或更新的版本")'
	$(PYTHON) -m venv $(VENV)
	@echo "安装 $(TORCH) ……"
	@$(PIP) $(TORCH) || { echo "本平台没有 $(TORCH)：把 constraints.txt 中的版本改成 pip 列出的一个，再运行一次"; exit 1; }
	@echo "安装其余依赖 ……"
	@$(PIP) --quiet --editable .
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	@echo "安装测试所需 ……"
	@$(PIP) --quiet --editable '.[test,train]'
	@touch $@

$(DATA)/.ingested: $(DOCUMENTS) | $(VENV)/.installed
	$(BIN)/wence ingest --data $(DATA) $(DOCUMENTS)
	@touch $@
