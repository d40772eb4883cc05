#!/usr/bin/env bash
# The one entry: builds, serves, tests and measures Interlock, and installs what is missing for that.
# `./build.sh help` says how to use it; each file in build/ does one part of the work.

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$ROOT"

source build/say.sh
source build/toolchain.sh
source build/node.sh
source build/mdbook.sh
source build/wasm.sh
source build/site.sh
source build/servers.sh
source build/suites.sh

help() {
  cat <<'TEXT'
Usage: ./build.sh VERB

  serve [--watch] [--port N] [--host ADDRESS]
           build the site and serve it with the headers that threads need; prints the address.
           Default port 8080, or a free one if that is taken. --watch rebuilds whenever a source file changes
           (quicker and less optimised: not for timings).
  build    leave the deployable static site in www/dist; it works below any path, on any host
  package  pack the site for hosts and for npm, into target/package; docs/hosting.md says what to do with it
  test     run every test: Rust, TypeScript, shell, and real browsers; the last line counts passed and failed
  bench    print the measurements, one JSON object a line: name, value, unit, baseline, ratio
  clean    remove everything that was built (target, .tools, www/dist, www/node_modules, generated files)
  help     this text

Parts of the above, for work on one part:
  wasm     only the WebAssembly modules: the engine, the lab and the explorer, into www/src/{engine,analysis,explore-worker}/pkg
  check    only the checks that need no browser
  browsers [NAME…]  only the browser tests, or those whose file name contains NAME

Needs bash, Node 20 or newer, and one of: rustup with a stable Rust 1.95 or newer; Debian 12 or newer, where the
compiler comes from apt. INTERLOCK_COMPILER=rustup, =path or =debian chooses between them.
TEXT
}

serve() {
  local watch='' arguments=()
  while (($#)); do
    case $1 in
      --watch) watch=yes ;;
      --port | --host)
        (($# > 1)) || die "serve: $1 needs a value"
        arguments+=("$1" "$2")
        shift
        ;;
      *) die "serve: unknown option $1 (./build.sh help lists them)" ;;
    esac
    shift
  done
  if [[ $watch ]]; then
    FLAVOUR=dev
    build_site
    watch_site &
    local watcher=$!
    # shellcheck disable=SC2064 # the process id of now is meant
    trap "kill $watcher 2>/dev/null || true" EXIT
    node www/serve.mjs --dir "$(site_dir)" "${arguments[@]}"
  else
    build_site
    exec node www/serve.mjs --dir "$(site_dir)" "${arguments[@]}"
  fi
}

clean() {
  rm -rf target .tools www/dist www/node_modules www/src/{engine,analysis,explore-worker}/pkg www/src/generated/catalogue.json
  say "Removed everything that was built."
}

main() {
  local verb=${1:-help}
  (($#)) && shift
  case $verb in
    serve) serve "$@" ;;
    build | package | wasm | test | bench | clean | check)
      (($# == 0)) || die "$verb takes no arguments (./build.sh help)"
      case $verb in
        build) build_site && say "The site is in $(site_dir)." ;;
        package) build_package && say "The packages are in target/package." ;;
        wasm) build_wasm && build_lab && build_explorer ;;
        test) run_all_suites ;;
        check) run_checks ;;
        bench) run_bench ;;
        clean) clean ;;
      esac
      ;;
    browsers) run_browsers "$@" ;;
    help | --help | -h) help ;;
    *) die "unknown verb '$verb' (./build.sh help lists them)" ;;
  esac
}

main "$@"
