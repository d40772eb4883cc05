# shellcheck shell=bash
# Finding a Rust compiler that can rebuild std for shared memory (it needs the sources of its own std: `rust-src`), and
# the wasm-bindgen tool in the version that Cargo.lock has.
#
# WASM_CARGO, WASM_RUSTC, WASM_LINKER (empty: the compiler's own): what builds for WebAssembly.
# NATIVE_CARGO: what builds for this machine: the user's own cargo where it is new enough, else the same.

rust_minimum() { sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml; }

# at_least VERSION MINIMUM
at_least() { [[ $(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1) == "$2" ]]; }

rustc_version() { "$1" -V 2>/dev/null | awk '{ print $2 }'; }

# Whether the compiler $1 is new enough and has the sources of its std.
can_build_std() {
  local version
  version=$(rustc_version "$1") && [[ $version ]] && at_least "$version" "$(rust_minimum)" &&
    [[ -f $("$1" --print sysroot)/lib/rustlib/src/rust/library/std/Cargo.toml ]]
}

# The linker for the compiler $1: empty where the compiler brings its own.
linker_for() {
  local llvm sysroot host
  sysroot=$("$1" --print sysroot)
  host=$("$1" -vV | sed -n 's/^host: //p')
  [[ -x $sysroot/lib/rustlib/$host/bin/rust-lld ]] && return
  llvm=$("$1" -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
  command -v "wasm-ld-$llvm" || command -v wasm-ld || return 1
}

try_rustup() {
  command -v rustup >/dev/null || { echo "rustup is not installed"; return 1; }
  local rustc
  rustc=$(rustup which --toolchain stable rustc 2>/dev/null) || { echo "rustup has no stable toolchain (rustup toolchain install stable)"; return 1; }
  at_least "$(rustc_version "$rustc")" "$(rust_minimum)" || { echo "rustup's stable is $(rustc_version "$rustc") (rustup update stable)"; return 1; }
  if ! can_build_std "$rustc"; then
    say "Installing rust-src for rustup's stable toolchain…"
    rustup component add --toolchain stable rust-src >&2 || { echo "rustup cannot add rust-src"; return 1; }
    can_build_std "$rustc" || { echo "rustup's rust-src is incomplete"; return 1; }
  fi
  WASM_RUSTC=$rustc
}

try_path() {
  local rustc
  rustc=$(command -v rustc) || { echo "no rustc on PATH"; return 1; }
  can_build_std "$rustc" || { echo "$rustc is older than $(rust_minimum) or lacks rust-src"; return 1; }
  linker_for "$rustc" >/dev/null || { echo "$rustc has no wasm-ld"; return 1; }
  WASM_RUSTC=$(realpath "$rustc")
  # rustup's rustc is a proxy that picks a toolchain by folder; the compiler itself is below its sysroot.
  [[ ${WASM_RUSTC##*/} == rustup ]] && WASM_RUSTC=$(rustc --print sysroot)/bin/rustc
  return 0
}

DEBIAN_PACKAGES=(rustc-web cargo-web rust-web-src rust-web-clippy rustfmt-web lld-22)

try_debian() {
  if ! can_build_std /usr/bin/rustc || ! linker_for /usr/bin/rustc >/dev/null; then
    command -v apt-get >/dev/null || { echo "this is not a Debian machine"; return 1; }
    apt_install "a Rust compiler" "${DEBIAN_PACKAGES[@]}" || return 1
    can_build_std /usr/bin/rustc || { echo "Debian's packages ${DEBIAN_PACKAGES[*]} give no Rust $(rust_minimum)"; return 1; }
  fi
  WASM_RUSTC=/usr/bin/rustc
}

# apt_install WHAT PACKAGE…: as root installs; otherwise says the command. Prints why it could not.
apt_install() {
  local what=$1
  shift
  ((EUID == 0)) || { echo "$what is missing; this installs it: sudo apt-get install $*"; return 1; }
  say "Installing $what: apt-get install $*"
  # Package lists may be absent on a fresh machine; an update that fails shows in the install.
  { apt-get update -qq || true; DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >&2 ||
    { echo "apt-get cannot install $what ($*)"; return 1; }
}

find_compiler() {
  [[ ${WASM_RUSTC:-} ]] && return
  local why='' reason candidate candidates=(rustup path debian)
  if [[ ${INTERLOCK_COMPILER:-} ]]; then
    [[ " ${candidates[*]} " == *" $INTERLOCK_COMPILER "* ]] || die "INTERLOCK_COMPILER=$INTERLOCK_COMPILER: choose one of ${candidates[*]}"
    candidates=("$INTERLOCK_COMPILER")
  fi
  mkdir -p .tools || die "cannot write to $ROOT"
  for candidate in "${candidates[@]}"; do
    # Not in a subshell: a candidate that works sets WASM_RUSTC.
    if "try_$candidate" >.tools/why; then
      break
    fi
    reason=$(<.tools/why)
    why+="${why:+; }$reason"
  done
  [[ ${WASM_RUSTC:-} ]] || die "no Rust compiler that can build std for WebAssembly: $why"
  WASM_CARGO=${WASM_RUSTC%/rustc}/cargo
  [[ -x $WASM_CARGO ]] || die "no cargo beside $WASM_RUSTC"
  WASM_LINKER=$(linker_for "$WASM_RUSTC") || die "$WASM_RUSTC has no WebAssembly linker (wasm-ld)"
  NATIVE_CARGO=$WASM_CARGO
  if command -v cargo rustc >/dev/null && at_least "$(rustc_version rustc)" "$(rust_minimum)"; then
    NATIVE_CARGO=$(command -v cargo)
  fi
  export CARGO_TERM_COLOR=${CARGO_TERM_COLOR:-$([[ -t 2 ]] && echo always || echo never)}
  say "Rust $(rustc_version "$WASM_RUSTC") ($candidate: $WASM_RUSTC), natively $("$NATIVE_CARGO" -V)"
}

# The wasm-bindgen tool must be exactly as old as the library: .tools/wasm-bindgen-VERSION/bin/wasm-bindgen.
find_wasm_bindgen() {
  find_compiler
  local version
  [[ -f Cargo.lock ]] || attempt "resolve the Rust dependencies" "$NATIVE_CARGO" generate-lockfile
  version=$(awk '/^name = "wasm-bindgen"$/ { found = 1 } found && /^version/ { gsub(/"/, "", $3); print $3; exit }' Cargo.lock)
  [[ $version ]] || die "Cargo.lock has no wasm-bindgen"
  WASM_BINDGEN=$ROOT/.tools/wasm-bindgen-$version/bin/wasm-bindgen
  if [[ ! -x $WASM_BINDGEN ]]; then
    say "Installing wasm-bindgen $version (about two minutes, once)…"
    attempt "install wasm-bindgen $version" "$NATIVE_CARGO" install wasm-bindgen-cli --version "$version" \
      --bin wasm-bindgen --root "${WASM_BINDGEN%/bin/*}" --target-dir target/tools --quiet
    rm -rf target/tools
  fi
}
