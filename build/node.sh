# shellcheck shell=bash
# Node and the packages that www/package-lock.json pins.

NODE_MINIMUM=20.0.0

find_node() {
  [[ ${NODE_FOUND:-} ]] && return
  local reason
  if ! command -v node npm >/dev/null; then
    command -v apt-get >/dev/null || die "Node $NODE_MINIMUM or newer is missing (https://nodejs.org)"
    mkdir -p .tools
    apt_install "Node" nodejs npm >.tools/why || { reason=$(<.tools/why) && die "$reason"; }
  fi
  local version
  version=$(node --version) || die "node does not run"
  at_least "${version#v}" "$NODE_MINIMUM" ||
    die "Node $version is too old: $NODE_MINIMUM or newer is needed (https://nodejs.org)"
  NODE_FOUND=yes
}

# Installs the packages, only if the lock file changed since the last time.
install_packages() {
  find_node
  local stamp=www/node_modules/.interlock-lock lock
  lock=$(fingerprint www/package-lock.json)
  [[ -f $stamp && $(<"$stamp") == "$lock" ]] && return
  say "Installing the Node packages (npm ci)…"
  attempt "install the Node packages" npm --prefix www ci --no-audit --no-fund --loglevel=error
  echo "$lock" >"$stamp"
}
