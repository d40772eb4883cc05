# shellcheck shell=bash
# The static site: the catalogue of programs, the engine and the frontend, bundled into one folder.

# The folder of the flavour: only `site` goes where it is deployed from.
site_dir() { if [[ $FLAVOUR == site ]]; then echo www/dist; else echo "target/site-$FLAVOUR"; fi; }
catalogue_file() { if [[ $FLAVOUR == test ]]; then echo target/test-catalogue.json; else echo www/src/generated/catalogue.json; fi; }

list_programs() {
  if [[ $FLAVOUR == test ]]; then
    INTERLOCK_EXTRA_PROGRAMS=$ROOT/tests/fixtures/programs \
      "$NATIVE_CARGO" run --quiet --package interlock-cli --features interlock-std/conformance \
      --target-dir target/fixtures -- list --json
  else
    "$NATIVE_CARGO" run --quiet --package interlock-cli -- list --json
  fi
}

# Writes the catalogue only if it changed.
build_catalogue() {
  find_compiler
  local file new
  file=$(catalogue_file)
  new=target/catalogue-$FLAVOUR.new
  mkdir -p target "$(dirname "$file")"
  say "Listing the programs…"
  # shellcheck disable=SC2016 # expanded by the inner shell
  attempt "list the programs" write_catalogue "$new"
  cmp -s "$new" "$file" || mv "$new" "$file"
}

write_catalogue() { list_programs >"$1"; }

build_site() {
  install_packages
  build_catalogue
  build_wasm
  build_lab
  build_explorer
  say "Bundling the frontend…"
  attempt "bundle the frontend" node www/build.mjs --out "$(site_dir)" --pkg "$(pkg_dir)" \
    --catalogue "$(catalogue_file)" --flavour "$FLAVOUR"
}

# The site for those who host it.
build_package() {
  build_site
  say "Packing…"
  attempt "pack the site" node build/package.mjs --site "$(site_dir)" --out target/package
}

# Rebuilds whenever a source file is newer than the last build began; a build that fails is reported and the next change
# tries again. Polling needs no further tool and also sees changes that editors make by renaming.
watch_site() {
  local began=target/.watch
  touch "$began"
  while sleep 0.5; do
    [[ $(find crate www/src www/pages www/build.mjs Cargo.toml Cargo.lock \
      -path www/src/engine/pkg -prune -o -path www/src/analysis/pkg -prune -o \
      -path www/src/explore-worker/pkg -prune -o -path www/src/generated -prune -o \
      -type f -newer "$began" -print -quit 2>/dev/null) ]] || continue
    touch "$began"
    if (build_site); then say "Rebuilt: reload the page."; fi
  done
}
