#!/bin/sh
# LibreOffice's writer without a window, and a typeface as wide as Calibri, for the tests of the
# Word document: Debian's packages, where they are missing.
set -eu

missing=""
command -v soffice >/dev/null 2>&1 || missing="libreoffice-writer-nogui"
[ -e /usr/share/fonts/truetype/crosextra/Carlito-Regular.ttf ] || missing="$missing fonts-crosextra-carlito"
command -v pdftoppm >/dev/null 2>&1 || missing="$missing poppler-utils"
[ -z "$missing" ] && exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  command -v soffice >/dev/null 2>&1 && exit 0  # another system's typefaces will do
  echo "The tests need$missing: see README.md, 'Tests', for how to install it here." >&2
  exit 1
fi
as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo"
$as_root apt-get update -qq
# shellcheck disable=SC2086 # the names are words of their own
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
