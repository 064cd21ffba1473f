#!/usr/bin/env bash
# Installs what is missing and runs all tests. Page tests run where LibreOffice, Chromium and poppler are found and say
# so where they skip; `Scripts/install-dependencies.sh --pages` installs them.
set -euo pipefail
cd "$(dirname "$0")/.."
Scripts/install-dependencies.sh
swift test "$@"
