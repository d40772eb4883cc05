# shellcheck shell=bash
# Talking to the person at the terminal: what goes on, and what went wrong in one line.

# Everything but the product itself (bench's JSON lines) goes to standard error.
say() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }

die() {
  printf 'build.sh: %s\n' "$*" >&2
  exit 1
}

# Why a command may have failed, judged by the disk and by what it printed (the file $1); empty if nothing is known.
reason_of_failure() {
  local free_kib
  free_kib=$(df -Pk "$ROOT" | awk 'NR == 2 { print $4 }')
  if ((free_kib < 51200)) || grep -qiE 'no space left on device|ENOSPC|disk quota exceeded' "$1"; then
    echo "no disk space is left on the volume of $ROOT ($((free_kib / 1024)) MB free)"
  elif grep -qiE 'could not resolve host|temporary failure (in name resolution|resolving)|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ENETUNREACH|network is unreachable|failed to download|download of .* failed|unable to update registry|spurious network error|could not download' "$1"; then
    echo "the network or a package registry cannot be reached"
  fi
}

# attempt WHAT COMMAND…: runs the command; if it fails, ends with one line that says what could not be done and why.
# The command's own words are shown as they come, and kept in target/log.
attempt() {
  local what=$1 log reason
  shift
  mkdir -p target/log 2>/dev/null || die "cannot write to $ROOT/target ($(df -Ph "$ROOT" | awk 'NR == 2 { print $4 }') free)"
  log=target/log/$(tr -cs 'A-Za-z0-9' '-' < <(printf %s "$what")).log
  if ! "$@" 2>&1 | tee "$log" >&2; then
    reason=$(reason_of_failure "$log")
    die "cannot $what: ${reason:-see the messages above (kept in $log)}"
  fi
}

# The content of some files and strings as one short word, to see whether anything changed.
fingerprint() { sha256sum -- "$@" | sha256sum | cut -c1-16; }
