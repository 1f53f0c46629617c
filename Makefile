# `make help` lists what there is. Everything here can be run twice, and the second time without a network.

SWIFT ?= swift
PREFIX ?= /usr/local
# More arguments for `swift test`: make test ARGS="--filter ConflictSearchTests"
ARGS ?=

release = $(SWIFT) build -c release --product trench
program = $(shell $(release) --show-bin-path)/trench
sources = Sources Tests benchmarks Package.swift

.DEFAULT_GOAL := help
.PHONY: help deps build test demo format lint install clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

deps: ## install the system packages that are missing
	@.ci/deps

build: deps ## build the program, optimised
	$(release)

test: deps ## build and run all tests; ARGS="--filter NAME" runs some
	@.ci/deps --tests
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build $(ARGS)

demo: build ## import a real town and check digs in it
	@data/demo/run "$(program)"

format: ## put the code into the house format
	$(SWIFT) format --in-place --recursive $(sources)

lint: ## say where the code leaves the house format
	$(SWIFT) format lint --strict --recursive $(sources)

install: build ## install the program below PREFIX (/usr/local)
	install -D -m 755 "$(program)" "$(DESTDIR)$(PREFIX)/bin/trench"

clean: ## remove what was built
	rm -rf .build/demo
	$(SWIFT) package clean
