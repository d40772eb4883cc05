# shellcheck shell=bash
# The WebAssembly modules: the engine (interlock-threads), with shared memory, threads and real unwinding; and with none of
# that, so that they work everywhere, the lab (interlock-lab), which concludes from what the engine recorded, and the
# explorer (interlock-explorer), which is the model engine.
#
# FLAVOUR, which only the engine has, is `site` (what is shipped), `dev` (the same, quicker to build) or `test` (with the
# programs of tests/fixtures/programs and the entry points that measurements and conformance tests call).

FLAVOUR=${FLAVOUR:-site}

# The most memory a run may use, shared by the program and all its threads.
MAX_MEMORY=$((512 * 1024 * 1024))
# The controller's stack, which the linker lays out; and each pool worker's, which wasm-bindgen's glue allocates.
MAIN_STACK=$((1024 * 1024))
WORKER_STACK=$((1024 * 1024))

# What the engine's instructions are, for wasm-opt, which refuses what it is not told of.
WASM_FEATURES=(threads bulk-memory bulk-memory-opt mutable-globals exception-handling reference-types sign-ext
  nontrapping-float-to-int multivalue call-indirect-overlong extended-const)

# The explorer's stack: it reads programs of any nesting.
EXPLORER_STACK=$((8 * 1024 * 1024))
# Where those without threads are compiled.
SINGLE_TARGET=target/wasm-single
LAB_PKG=www/src/analysis/pkg
EXPLORER_PKG=www/src/explore-worker/pkg

pkg_dir() { if [[ $FLAVOUR == test ]]; then echo target/test-pkg; else echo www/src/engine/pkg; fi; }
wasm_target_dir() { if [[ $FLAVOUR == test ]]; then echo target/wasm-test; else echo target/wasm; fi; }

# No path of the building machine in a shipped module.
remapped_paths() {
  echo "--remap-path-prefix=$ROOT=. --remap-path-prefix=$("$WASM_RUSTC" --print sysroot)=rust"
  echo "--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo"
}

linker_flag() { if [[ $WASM_LINKER ]]; then echo "-C linker=$WASM_LINKER"; fi; }

# Flags of the engine for the compiler $WASM_RUSTC. The exception instructions are the legacy ones: every browser that has
# threads runs them, the standard ones need one from 2025, and the module is as large either way.
wasm_rustflags() {
  echo -C target-feature=+atomics,+bulk-memory,+mutable-globals,+exception-handling -C panic=unwind
  linker_flag
  echo -C link-arg=--shared-memory -C link-arg=--import-memory "-C link-arg=--max-memory=$MAX_MEMORY"
  echo "-C link-arg=-zstack-size=$MAIN_STACK"
  # Newer compilers no longer export these by themselves; wasm-bindgen needs them to start a thread.
  printf -- '-C link-arg=--export=%s\n' __wasm_init_tls __tls_size __tls_align __tls_base __heap_base
  remapped_paths
}

# wasm_cargo VERB PACKAGE ARGUMENTS…: cargo for the WebAssembly target, with a std of its own: one that prefers small code
# to quick sorting and formatting, and has no backtraces, which WebAssembly cannot give.
wasm_cargo() {
  local verb=$1 package=$2
  shift 2
  RUSTC_BOOTSTRAP=1 RUSTC=$WASM_RUSTC CARGO=$WASM_CARGO \
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$(wasm_rustflags | tr '\n' ' ') \
    "${WASM_CARGO%cargo}$([[ $verb == clippy ]] && echo cargo-clippy || echo cargo)" "$verb" \
    --package "$package" --target wasm32-unknown-unknown --release \
    -Z build-std=std,panic_unwind -Z build-std-features=panic-unwind,optimize_for_size \
    --target-dir "$(wasm_target_dir)" "$@"
}

# single_cargo VERB PACKAGE ARGUMENTS…: the same for the lab and the explorer, without threads and unwinding. A panic would
# be a mistake of ours; the worker that it happens in is thrown away, and what it would say is not in the module. What reads
# a program is to be small, what runs it fast.
single_cargo() {
  local verb=$1 package=$2
  shift 2
  RUSTC_BOOTSTRAP=1 RUSTC=$WASM_RUSTC CARGO=$WASM_CARGO \
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$({
      echo -Z unstable-options -C panic=immediate-abort "-C link-arg=-zstack-size=$EXPLORER_STACK"
      linker_flag
      remapped_paths
    } | tr '\n' ' ') \
    "${WASM_CARGO%cargo}$([[ $verb == clippy ]] && echo cargo-clippy || echo cargo)" "$verb" \
    --package "$package" --target wasm32-unknown-unknown --release \
    --config 'profile.release.package."*".opt-level="z"' \
    --config 'profile.release.package.interlock-lang.opt-level="z"' --config 'profile.release.package.interlock-source.opt-level="z"' \
    --config 'profile.release.package.interlock-explorer.opt-level="z"' --config 'profile.release.package.interlock-trace.opt-level="z"' \
    -Z build-std=std,panic_abort -Z build-std-features=optimize_for_size \
    --target-dir "$SINGLE_TARGET" "$@"
}

test_features() { if [[ $FLAVOUR == test ]]; then echo "--features=bench,conformance"; fi; }

compile_wasm() {
  local features
  features=$(test_features)
  if [[ $FLAVOUR == test ]]; then
    INTERLOCK_EXTRA_PROGRAMS=$ROOT/tests/fixtures/programs wasm_cargo build interlock-threads "$features"
  else
    wasm_cargo build interlock-threads
  fi
}

wasm_opt() {
  node www/node_modules/binaryen/bin/wasm-opt "${WASM_FEATURES[@]/#/--enable-}" "$@"
}

# publish_package NAME ASIDE PLACE STAMP: moves a package that was made aside to where it is used, and says how large its
# module is.
publish_package() {
  local name=$1 aside=$2 place=$3 stamp=$4 module
  echo "$stamp" >"$aside/.built-from"
  rm -rf "$place"
  mkdir -p "$(dirname "$place")"
  mv "$aside" "$place"
  chmod 755 "$place"
  module=$(echo "$place"/*_bg.wasm)
  say "$name: $(wc -c <"$module") bytes, $(gzip -9c "$module" | wc -c) with gzip."
}

# Leaves interlock_threads.js, .d.ts and interlock_threads_bg.wasm in the package folder of the flavour.
build_wasm() {
  find_wasm_bindgen
  install_packages
  local pkg made stamp now
  pkg=$(pkg_dir)
  made=$(wasm_target_dir)/wasm32-unknown-unknown/release/interlock_threads.wasm
  stamp=$pkg/.built-from
  say "Compiling the engine ($FLAVOUR)…"
  attempt "compile the engine" compile_wasm
  now="$FLAVOUR $(fingerprint "$made" "$WASM_BINDGEN" build/wasm.sh build/glue.mjs www/package-lock.json)"
  [[ -f $stamp && $(<"$stamp") == "$now" ]] && return
  # Made aside and then moved: another build, or a bundler that watches, never sees a half-made package.
  local aside
  aside=$(mktemp -d target/pkg.XXXXXX) || die "cannot write to $ROOT/target"
  attempt "make the JavaScript side of the engine" "$WASM_BINDGEN" --target web --out-dir "$aside" "$made"
  local module=$aside/interlock_threads_bg.wasm raw=$aside/raw.wasm
  mv "$module" "$raw"
  # A stack of Rust lies in linear memory, where overflowing it silently overwrites its neighbours: have every function
  # check. binaryen gives the call of the handler a wrong type, which its validator refuses and the binary does not show:
  # hence validation is left to the second run.
  attempt "add stack checks to the engine" wasm_opt --no-validation \
    --stack-check --pass-arg=stack-check-handler@stack_overflow "$raw" -o "$module"
  if [[ $FLAVOUR != dev ]]; then
    attempt "optimise the engine" wasm_opt -O3 "$module" -o "$module"
  fi
  rm "$raw"
  attempt "make the engine's stacks known" node build/glue.mjs "$aside/interlock_threads.js" "$MAIN_STACK" "$WORKER_STACK"
  publish_package "The engine" "$aside" "$pkg" "$now"
}

# build_single NAME CRATE PLACE: leaves CRATE.js, .d.ts and CRATE_bg.wasm in the package folder PLACE.
build_single() {
  local name=$1 crate=$2 place=$3 made now aside module
  find_wasm_bindgen
  install_packages
  made=$SINGLE_TARGET/wasm32-unknown-unknown/release/$crate.wasm
  say "Compiling the $name…"
  attempt "compile the $name" single_cargo build "${crate//_/-}"
  now=$(fingerprint "$made" "$WASM_BINDGEN" build/wasm.sh www/package-lock.json)
  [[ -f $place/.built-from && $(<"$place/.built-from") == "$now" ]] && return
  aside=$(mktemp -d target/pkg.XXXXXX) || die "cannot write to $ROOT/target"
  attempt "make the JavaScript side of the $name" "$WASM_BINDGEN" --target web --out-dir "$aside" "$made"
  module=$aside/${crate}_bg.wasm
  attempt "optimise the $name" wasm_opt -O3 "$module" -o "$module"
  publish_package "The $name" "$aside" "$place" "$now"
}

build_lab() { build_single lab interlock_lab "$LAB_PKG"; }
build_explorer() { build_single explorer interlock_explorer "$EXPLORER_PKG"; }
