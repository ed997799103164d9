# Anteroom's workshop. `make` prints what there is; the two that matter are `make run` and `make test`.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

export ANTEROOM_ADDR ?= 127.0.0.1:8080
export ANTEROOM_DATA ?= ./data
export CGO_ENABLED ?= 0

# A release is built with VERSION=1.2.3; otherwise the commit names the build.
VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo unreleased)
GO_BUILD := go build -trimpath -buildvcs=false -ldflags '-s -w -X main.version=$(VERSION)'
NPM_CI := npm ci --no-audit --no-fund --loglevel=error

UI_SOURCES := $(shell find web -type f \( -path 'web/src/*' -o -path 'web/public/*' -o -path 'web/tools/build/*' \) 2>/dev/null) \
	$(wildcard web/index.html web/*.ts web/*.json web/*.mjs web/*.cjs)
UI_BUILT := web/dist/index.html
TOOLS := .cache/bin

.PHONY: help run build ui test check generate bench soak fmt clean test-tools need-go need-node FORCE

help: ## Print what there is
	@echo "Anteroom: make <target>"
	@awk '/^[a-z-]+:.* ## / { name = $$1; sub(/:.*/, "", name); sub(/.* ## /, ""); printf "  %-9s %s\n", name, $$0 }' Makefile

run: build ## Build and serve http://127.0.0.1:8080; an empty ./data gets the demo organisation first
	@exec scripts/run

build: need-go need-node bin/anteroom ## Build the UI and the static binary bin/anteroom

ui: $(UI_BUILT) ## Build only the UI into web/dist

test: build test-tools $(TOOLS)/testsummary $(TOOLS)/staticcheck web/node_modules/.installed e2e/node_modules/.installed ## Everything: checks, Go tests on SQLite and PostgreSQL, UI unit tests, browser tests
	@scripts/test

check: $(TOOLS)/staticcheck $(TOOLS)/testsummary bin/anteroom web/node_modules/.installed e2e/node_modules/.installed ## gofmt, vet, staticcheck, biome, tsc, architecture, generated files fresh
	@scripts/check

generate: need-go need-node web/node_modules/.installed ## Write the generated files anew (OpenAPI and what follows from it)
	@scripts/generate

bench: build ## Measure, each figure as a ratio to a reference in the same run
	@scripts/bench

soak: build test-tools e2e/node_modules/.installed ## Every browser test on the phone too, every nasty value in every field, then a thousand kill -9 cycles in the middle of writes (CYCLES=1000; takes hours)
	@scripts/soak

fmt: need-go $(TOOLS)/staticcheck web/node_modules/.installed ## Format Go and TypeScript
	@scripts/go-files | xargs gofmt -l -w
	@cd web && npx --no-install biome check --write .
	@cd e2e && ../web/node_modules/.bin/biome check --write .

clean: ## Remove what was built (never ./data)
	@rm -rf bin .cache e2e/test-results
	@if [ -d web/dist ]; then find web/dist -mindepth 1 ! -name .keep -delete; fi

# --- what the targets stand on -------------------------------------------------------------------------------------

need-go:
	@scripts/need go

need-node:
	@scripts/need node

test-tools:
	@scripts/install-test-tools

# Go's own build cache decides what is stale; asking it each time is always right and costs half a second.
bin/anteroom: FORCE $(UI_BUILT) | need-go
	@test -e $@ || echo "Building the program (the first time takes some minutes: Go fetches and compiles its libraries)"
	@mkdir -p $(@D)
	@$(GO_BUILD) -o $@ ./cmd/anteroom

$(UI_BUILT): $(UI_SOURCES) web/node_modules/.installed | need-node
	@echo "Building the UI"
	@cd web && npm run --silent build -- --logLevel warn

%/node_modules/.installed: %/package.json %/package-lock.json | need-node
	@echo "Installing the Node packages of $* (about a minute)"
	@cd $* && $(NPM_CI)
	@touch $@

$(TOOLS)/staticcheck: tools/go.mod tools/go.sum | need-go
	@echo "Building staticcheck"
	@mkdir -p $(@D)
	@go -C tools build -buildvcs=false -o ../$@ honnef.co/go/tools/cmd/staticcheck
	@touch $@

$(TOOLS)/testsummary: $(wildcard tools/testsummary/*.go) tools/go.mod | need-go
	@mkdir -p $(@D)
	@go -C tools build -buildvcs=false -o ../$@ ./testsummary
	@touch $@
