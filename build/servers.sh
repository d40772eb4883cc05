# shellcheck shell=bash
# The servers that the settings in www/server-settings.mjs are for. They are only run by tests and need not be installed: where they are
# not, Debian's packages are unpacked below .tools, so that no service of this machine is started or changed.

# find_server NAME PATH: prints where the program NAME is, which its package has at PATH.
find_server() {
  local name=$1 path=$2 place=$ROOT/.tools/servers reason
  command -v "$name" && return
  if [[ ! -x $place/$path ]]; then
    reason=$(unpack_server "$name" "$place") || die "$reason"
  fi
  [[ -x $place/$path ]] || die "$name is missing and its package does not bring it"
  echo "$place/$path"
}

# unpack_server NAME PLACE: prints why it could not.
unpack_server() {
  local name=$1 place=$2
  command -v apt-get dpkg-deb >/dev/null || { echo "$name is missing: install it"; return 1; }
  say "Fetching $name: apt-get download $name"
  rm -rf "$place/$name" && mkdir -p "$place/$name"
  # Package lists may be absent on a fresh machine.
  (cd "$place/$name" && { apt-get download -qq "$name" || { apt-get update -qq && apt-get download -qq "$name"; }; }) >&2 ||
    { echo "apt-get cannot download $name; it can also be installed: apt-get install $name"; return 1; }
  dpkg-deb -x "$place/$name/$name"_*.deb "$place" || { echo "the package $name cannot be unpacked"; return 1; }
  rm -rf "${place:?}/$name"
}

# Sets INTERLOCK_NGINX and INTERLOCK_CADDY.
find_servers() {
  INTERLOCK_NGINX=${INTERLOCK_NGINX:-$(find_server nginx usr/sbin/nginx)}
  INTERLOCK_CADDY=${INTERLOCK_CADDY:-$(find_server caddy usr/bin/caddy)}
  export INTERLOCK_NGINX INTERLOCK_CADDY
}
