# Every target does its own set-up on a Debian machine that has a Swift 6 toolchain.

PACKAGES_RUN   = libxlsxwriter-dev libfreetype-dev zlib1g-dev libexpat1-dev fonts-liberation2 pkg-config
PACKAGES_TEST  = $(PACKAGES_RUN) libisal2 unzip poppler-utils
PACKAGES_BENCH = $(PACKAGES_TEST) hyperfine time python3-venv
PACKAGES_PAGES = $(PACKAGES_RUN) chromium python3
PACKAGES_DIST  = $(PACKAGES_RUN) dpkg-dev binutils python3
PACKAGES_ROOT  = $(PACKAGES_DIST) debootstrap lintian man-db systemd
PACKAGES_OTHER = $(PACKAGES_TEST) python3 qemu-user libreoffice-calc-nogui
SECONDS        = 60
TARGETS        = fields table rules manifest template
CAMPAIGNS      = 2022 2023 2024
SMOKE          = ArchitectureTests|CatalogueTests|DomainTests|WorkersTests|ReportsTests|WorkbooksTests|WorkedExamplesTests|CheckTests
BIN            = .build/release/millesime

.DEFAULT_GOAL := help
.PHONY: help run test smoke deep record bench browser machines fuzz sanitize schemas package dist dist-test format clean setup-run setup-test setup-bench setup-browser setup-dist setup-root setup-other build

help: ## Show this help
	@echo "Millésime: the year-end batch of the C.G.O.S. and the C.O.G.O.H.R."
	@echo
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

run: build ## Build, run the sample campaigns, say where the results lie
	@status=0; for year in $(CAMPAIGNS); do \
	  $(BIN) run $$year || { code=$$?; [ $$code -eq 1 ] || exit $$code; }; echo; done
	@echo "Results of the sample campaigns: $(addprefix Output/,$(CAMPAIGNS))"

test: setup-test ## Run every test
	swift test

smoke: setup-test ## A look at everything in ten seconds, once built: the house, the law, examples, one campaign
	swift build --build-tests
	swift test --skip-build --filter '$(SMOKE)'

deep: setup-test ## Every test, those that search among random campaigns ten times as long
	MILLESIME_DEEP=1 swift test

record: setup-test ## Record the snapshots of the sample campaigns anew: read what git says of them
	-MILLESIME_RECORD=1 swift test --filter SampleSnapshotTests
	git status --short Tests/CampaignTests/Snapshots

bench: setup-bench ## Measure large campaigns (SIZES="100000 1000000 2000000" RUNS=3 BASE=<commit before>)
	@for product in millesime generateur plancher; do swift build -c release --product $$product >&2 || exit 1; done
	@.ci/bench

browser: $(if $(filter .build/release/%,$(BIN)),build) setup-browser ## The page of the run in a real browser: requests, contrast, numbers; pictures in .build/pages
	@.ci/browser $(BIN)

machines: $(if $(filter .build/release/%,$(BIN)),build) setup-other ## The binary on an old processor, on disks that fill up; its workbooks read by others
	@.ci/machines $(BIN)

fuzz: setup-run ## Fuzz what reads files, for SECONDS=60 each (TARGETS="table rules")
	@.ci/fuzz $(SECONDS) $(TARGETS)

sanitize: setup-test ## Run every test under the address, then the thread sanitizer
	@.ci/sanitize

schemas: setup-test ## Write the schemas of all tables from the declarations of their columns
	MILLESIME_SCHEMAS=1 swift test --filter SchemaTests

package: build ## Validate a sample publication, and a sample's inputs, with frictionless (from PyPI, in a venv)
	@.ci/package $(BIN)

dist: setup-dist ## Build one file to carry: the release with Swift's runtime, as a Debian package in .build-dist/package
	@.dist/build

dist-test: setup-root dist ## Install that package into a bare Debian (or unpack it) and run the sample from there
	@.dist/test

format: ## Format the sources in place
	swift format --in-place --recursive --parallel Package.swift Sources Tests

clean: ## Remove what was built, and the results of runs
	rm -rf .build .build-* .bench
	find Output -mindepth 1 -not -name .gitkeep -delete

build: setup-run
	swift build -c release --product millesime

setup-run: PACKAGES = $(PACKAGES_RUN)
setup-test: PACKAGES = $(PACKAGES_TEST)
setup-bench: PACKAGES = $(PACKAGES_BENCH)
setup-browser: PACKAGES = $(PACKAGES_PAGES)
setup-dist: PACKAGES = $(PACKAGES_DIST)
setup-root: PACKAGES = $(PACKAGES_ROOT)
setup-other: PACKAGES = $(PACKAGES_OTHER)
setup-run setup-test setup-bench setup-browser setup-dist setup-root setup-other:
	@command -v swift > /dev/null || { echo "A Swift 6 toolchain is needed (https://www.swift.org/install)." >&2; exit 1; }
	@missing=""; for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2> /dev/null | grep -q 'ok installed' || missing="$$missing $$package"; done; \
	[ -z "$$missing" ] || { echo "Installing Debian packages:$$missing"; \
	  sudo=""; [ "$$(id -u)" -eq 0 ] || sudo=sudo; \
	  $$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing > /dev/null; }
