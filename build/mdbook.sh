# shellcheck shell=bash
# mdBook, with which the tests build a book: the one on PATH if the preprocessor is for its version, else
# .tools/mdbook-VERSION/bin/mdbook.

# find_mdbook: sets INTERLOCK_MDBOOK. Without what serves and watches it compiles in less than a minute.
find_mdbook() {
  find_compiler
  local version
  version=$(awk '/^name = "mdbook-preprocessor"$/ { found = 1 } found && /^version/ { gsub(/"/, "", $3); print $3; exit }' Cargo.lock)
  [[ $version ]] || die "Cargo.lock has no mdbook-preprocessor"
  INTERLOCK_MDBOOK=$(command -v mdbook) && [[ $("$INTERLOCK_MDBOOK" --version) == "mdbook v${version%.*}."* ]] && return
  INTERLOCK_MDBOOK=$ROOT/.tools/mdbook-$version/bin/mdbook
  [[ -x $INTERLOCK_MDBOOK ]] && return
  say "Installing mdBook $version (about a minute, once)…"
  CARGO_PROFILE_DEV_DEBUG=0 attempt "install mdBook $version" "$NATIVE_CARGO" install mdbook --version "$version" --locked \
    --debug --no-default-features --features search --root "${INTERLOCK_MDBOOK%/bin/*}" --target-dir target/mdbook --quiet
  rm -rf target/mdbook
}
