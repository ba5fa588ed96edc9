#!/bin/sh
# LibreOffice's writer and calc without windows, and a typeface as wide as Calibri, for the tests
# of the Word document and the workbook: Debian's packages, where they are missing.
set -eu

missing=""
if ! command -v soffice >/dev/null 2>&1; then
  missing="libreoffice-writer-nogui libreoffice-calc-nogui"
elif command -v dpkg >/dev/null 2>&1 && dpkg -s libreoffice-core-nogui >/dev/null 2>&1; then
  dpkg -s libreoffice-calc-nogui >/dev/null 2>&1 || missing="libreoffice-calc-nogui"
fi
if command -v apt-get >/dev/null 2>&1; then
  [ -e /usr/share/fonts/truetype/crosextra/Carlito-Regular.ttf ] \
    || missing="$missing fonts-crosextra-carlito"
  command -v pdftoppm >/dev/null 2>&1 || missing="$missing poppler-utils"
fi
[ -z "$missing" ] && exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "The tests need LibreOffice: see README.md, 'Tests', for how to install it here." >&2
  exit 1
fi
as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo"
$as_root apt-get update -qq
# shellcheck disable=SC2086 # the names are words of their own
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
