# The two commands: `make run` and `make test`. What each does stands at the head of its file under scripts/.

.DEFAULT_GOAL := help
.PHONY: help run test test-browser bench check fmt requirements

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' $(MAKEFILE_LIST) | while IFS='|' read -r name what; do printf '  make %-14s %s\n' "$$name" "$$what"; done

run: ## build, fill an embedded store with sample cities, serve http://localhost:8080
	@scripts/run

test: ## all tests on SQLite and PostgreSQL, and in a browser; installs what it needs
	@scripts/test

test-browser: ## the browser tests alone
	@scripts/test browser

bench: ## whether the time of an answer tells who is known; on PostgreSQL too where SUIMON_TEST_POSTGRES says so
	@cargo run --quiet --locked -p acceptance --bin answers -- $${N:-400}

check: ## format, lints, the rules of the house, schemas, tenants' files
	@scripts/check

fmt: ## format the code
	@cargo fmt --all

requirements: ## each promise with the tests that show it, from the last `make test`
	@cargo build --quiet --locked --workspace --bin requirements
	@$${CARGO_TARGET_DIR:-target}/debug/requirements
