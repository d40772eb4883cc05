# shellcheck shell=bash
# The tests and the measurements: every suite runs even if an earlier one failed, and is counted.

PASSED=0
FAILED=0
FAILED_NAMES=()

# Reads a suite's output and adds what it counts: cargo's `test result:`, node's `# pass`, `# fail`; else the suite is one.
count() {
  local log=$1 status=$2 passed failed
  passed=$(sed -nE 's/^test result: .* ([0-9]+) passed.*/\1/p; s/^(#|ℹ) pass ([0-9]+)$/\2/p' "$log" | paste -sd+ - | sed 's/^$/0/')
  failed=$(sed -nE 's/^test result: .* ([0-9]+) failed.*/\1/p; s/^(#|ℹ) (fail|cancelled) ([0-9]+)$/\3/p' "$log" | paste -sd+ - | sed 's/^$/0/')
  passed=$((passed)) failed=$((failed))
  # No tests counted, or it failed in another way than by a test: the suite itself is what passed or failed.
  if ((status == 0 && passed + failed == 0)); then passed=1; fi
  if ((status != 0 && failed == 0)); then failed=1; fi
  PASSED=$((PASSED + passed)) FAILED=$((FAILED + failed))
}

# suite NAME COMMAND…
suite() {
  local name=$1 log status=0 began=$SECONDS
  shift
  mkdir -p target/log
  log=target/log/suite-$(tr -cs 'A-Za-z0-9' '-' < <(printf %s "$name")).log
  say "$name"
  # The pipe makes it a process of its own: what ends the build (die) ends this suite only.
  "$@" 2>&1 | tee "$log" || status=$?
  count "$log" "$status"
  if ((status)); then
    FAILED_NAMES+=("$name")
    say "$name: FAILED after $((SECONDS - began)) s (log: $log)"
  else
    say "$name: passed in $((SECONDS - began)) s"
  fi
}

summary() {
  local name
  for name in "${FAILED_NAMES[@]}"; do echo "failed: $name"; done
  echo "$PASSED passed, $FAILED failed"
  ((FAILED == 0))
}

native_clippy() { "$NATIVE_CARGO" clippy --quiet --all-targets --all-features -- -D warnings; }

# The same std for the lints as for the build of the test flavour, which has all features.
wasm_clippy() {
  FLAVOUR=test
  INTERLOCK_EXTRA_PROGRAMS=$ROOT/tests/fixtures/programs wasm_cargo clippy interlock-threads --all-features -- -D warnings
  single_cargo clippy interlock-lab -- -D warnings
  single_cargo clippy interlock-explorer -- -D warnings
}

check_shell() {
  command -v shellcheck >/dev/null || { echo "shellcheck is not installed: skipped"; return; }
  shellcheck -x build.sh .ci/run
}

# Two runs, since biome refuses to find its configuration a second time below the folder that it was started in.
check_style() {
  (cd www && node_modules/.bin/biome ci .) && www/node_modules/.bin/biome ci --config-path=www tests build
}

# The model engine's verdicts beside those of loom and shuttle.
agreement() {
  build_peers
  attempt "compile interlock" "$NATIVE_CARGO" build --quiet -p interlock-cli
  node --test --test-reporter=spec tests/bench/interleavings/agreement.test.mjs
}

# What Rust alone is needed for, and next to nothing.
rust_suites() {
  suite "Shell" check_shell
  suite "Rust format" "$NATIVE_CARGO" fmt --all --check
  suite "Rust lints" native_clippy
  suite "Rust tests" "$NATIVE_CARGO" test --quiet
  suite "Agreement with loom and shuttle" agreement
  suite "Rust lints for WebAssembly" wasm_clippy
}

# What the page is checked by without a browser.
page_suites() {
  suite "Site" build_site
  suite "TypeScript types" www/node_modules/.bin/tsc --noEmit --project www
  suite "TypeScript types of the service worker" www/node_modules/.bin/tsc --noEmit --project www/src/service-worker
  suite "TypeScript types of the browser tests" www/node_modules/.bin/tsc --noEmit --project tests/browser
  suite "JavaScript style" check_style
  suite "Frontend unit tests" npm --prefix www run --silent test:unit
}

find_all_tools() {
  find_wasm_bindgen
  install_packages
}

run_checks() {
  find_all_tools
  rust_suites
  page_suites
  summary
}

# find_browser NAME PACKAGE PROGRAM…: prints the path of the first program that exists; installs the package if none does.
find_browser() {
  local name=$1 package=$2 program reason
  shift 2
  for program in "$@"; do command -v "$program" && return; done
  reason=$(apt_install "$name" "$package") || die "$reason"
  for program in "$@"; do command -v "$program" && return; done
  die "$name is missing and its package $package does not bring it"
}

# Prints the path of WebKitGTK's own browser, which needs a screen; installs what is missing.
find_webkit() {
  local found reason
  found=$(webkit_browser)
  if [[ ! $found ]] || ! command -v xvfb-run >/dev/null; then
    reason=$(apt_install WebKitGTK webkit2gtk-driver xvfb xauth) || die "$reason"
    found=$(webkit_browser)
  fi
  [[ $found ]] || die "WebKitGTK is missing and its package webkit2gtk-driver does not bring its MiniBrowser"
  echo "$found"
}

webkit_browser() { find /usr/lib /usr/libexec -path '*/webkit2gtk-4.1/MiniBrowser' -print -quit 2>/dev/null; }

find_browsers() {
  local mac=/Applications
  INTERLOCK_CHROMIUM=${INTERLOCK_CHROMIUM:-$(find_browser Chromium chromium chromium google-chrome google-chrome-stable chrome \
    "$mac/Chromium.app/Contents/MacOS/Chromium" "$mac/Google Chrome.app/Contents/MacOS/Google Chrome")}
  INTERLOCK_FIREFOX=${INTERLOCK_FIREFOX:-$(find_browser Firefox firefox-esr firefox-esr firefox \
    "$mac/Firefox.app/Contents/MacOS/firefox")}
  # There is none but on Linux, and there the tests fail without it.
  if [[ $(uname) == Linux ]]; then INTERLOCK_WEBKIT=${INTERLOCK_WEBKIT:-$(find_webkit)}; fi
  export INTERLOCK_CHROMIUM INTERLOCK_FIREFOX INTERLOCK_WEBKIT
}

# The browser tests of all files, or of those whose name contains one of the arguments: two files at a time, as much of a
# test is waiting and none asserts a time; but the one that measures what browsers leave behind is alone.
browser_tests() {
  local files=(tests/*.test.mjs tests/page/*.test.mjs) beside=() alone=() file name status=0
  find_browsers
  for file in "${files[@]}"; do
    [[ -f $file ]] || continue
    if (($#)); then
      for name in "$@"; do [[ ${file##*/} == *"$name"* ]] && break; done
      [[ ${file##*/} == *"$name"* ]] || continue
    fi
    if [[ ${file##*/} == soak.test.mjs ]]; then alone+=("$file"); else beside+=("$file"); fi
  done
  ((${#beside[@]} + ${#alone[@]})) || die "no browser test has a name with: $*"
  if [[ " ${beside[*]} " == *package.test.mjs* ]]; then find_servers; fi
  if [[ " ${beside[*]} " == *mdbook.test.mjs* ]]; then
    find_mdbook
    # Listing the test programs has compiled it.
    INTERLOCK_COMMAND=$ROOT/target/fixtures/debug/interlock
    export INTERLOCK_COMMAND INTERLOCK_MDBOOK
  fi
  if ((${#beside[@]})); then node --test --test-concurrency=2 --test-reporter=spec "${beside[@]}" || status=$?; fi
  if ((${#alone[@]})); then node --test --test-reporter=spec "${alone[@]}" || status=$?; fi
  return "$status"
}

browser_suites() {
  FLAVOUR=test
  suite "Site with the test programs" build_site
  suite "Browser tests" browser_tests "$@"
}

run_browsers() {
  find_all_tools
  browser_suites "$@"
  summary
}

# begin_lane NAME COMMAND…: runs suites beside others. What they say is in a log until `join_lane` shows it and adds what
# they count.
begin_lane() {
  LANE=$1
  shift
  LANE_LOG=target/log/lane-${LANE// /-}.log
  mkdir -p target/log
  rm -f "$LANE_LOG.counts"
  say "$LANE: beside the others (log: $LANE_LOG)"
  # A process group of its own, which ends with this script however that ends.
  set -m
  (
    "$@"
    printf '%s\n' "$PASSED" "$FAILED" "${FAILED_NAMES[@]}" >"$LANE_LOG.counts"
  ) >"$LANE_LOG" 2>&1 </dev/null &
  LANE_PROCESS=$!
  set +m
  trap 'kill -- "-$LANE_PROCESS" 2>/dev/null || true' EXIT
}

join_lane() {
  local counts
  say "Waiting for: $LANE"
  wait "$LANE_PROCESS" || true
  trap - EXIT
  cat "$LANE_LOG"
  # Without counts it was ended by something else than a suite.
  if ! mapfile -t counts 2>/dev/null <"$LANE_LOG.counts"; then counts=(0 1 "$LANE"); fi
  PASSED=$((PASSED + counts[0])) FAILED=$((FAILED + counts[1]))
  FAILED_NAMES+=("${counts[@]:2}")
}

page_and_browsers() {
  find_wasm_bindgen
  page_suites
  browser_suites
}

# Compiling is work for every processor, and much of a browser's test is waiting: side by side both take less.
run_all_suites() {
  find_compiler
  install_packages
  # First, since it compiles what both need.
  build_catalogue
  begin_lane "Page and browsers" page_and_browsers
  rust_suites
  join_lane
  summary
}

# The baselines of the measurements: the same programs natively, compiled against plain std; and a bare page.
build_native_measurements() {
  local name
  mkdir -p target/bench
  for name in bench-lock bench-handoff counter-mutex; do
    local source=tests/fixtures/programs/$name.rs
    [[ -f $source ]] || source=crate/programs/programs/$name.rs
    attempt "compile $name natively" "${NATIVE_CARGO%cargo}rustc" --edition 2024 -C opt-level=3 -C codegen-units=1 \
      "$source" -o "target/bench/$name"
  done
}

# The least that a page with wasm-bindgen-rayon can be: its own module, a pool, nothing else.
build_bare_page() {
  local out=target/bench/bare module=target/wasm/wasm32-unknown-unknown/release/bare_pool.wasm
  say "Compiling the bare page…"
  attempt "compile the bare page" wasm_cargo build bare-pool
  rm -rf "$out"
  attempt "make the JavaScript side of the bare page" "$WASM_BINDGEN" --target web --out-dir "$out" "$module"
  attempt "optimise the bare page" wasm_opt -O3 "$out/bare_pool_bg.wasm" -o "$out/bare_pool_bg.wasm"
  cp tests/bench/bare/index.html tests/bench/bare/worker.js "$out"
}

# The peers of the model engine, which have dependencies of their own.
build_peers() {
  attempt "compile loom's and shuttle's programs" "$NATIVE_CARGO" build --release --quiet \
    --manifest-path tests/bench/interleavings/peers/Cargo.toml --target-dir target/bench/peers
}

build_explorers() {
  attempt "compile interlock" "$NATIVE_CARGO" build --release --quiet -p interlock-cli
  build_peers
}

run_bench() {
  find_all_tools
  find_browsers
  build_site
  build_explorers
  build_bare_page
  # In a subshell: the flavour is for this build alone.
  (FLAVOUR=test && build_site)
  build_native_measurements
  node tests/bench/bench.mjs
}
