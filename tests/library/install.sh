#!/bin/sh
# PostgreSQL's programs for the tests: Debian's package, where they are missing. The tests start
# a server of their own in a temporary folder; no service of the machine is used.
set -eu

for folder in /usr/lib/postgresql/*/bin; do
  [ -x "$folder/initdb" ] && exit 0
done
command -v initdb >/dev/null 2>&1 && exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "The tests need PostgreSQL: see README.md, 'Tests', for how to install it here." >&2
  exit 1
fi
as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo"
$as_root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends postgresql >/dev/null
