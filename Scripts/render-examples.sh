#!/usr/bin/env bash
# Installs what is missing, builds the command and renders every example as ODT and HTML into ./out.
set -euo pipefail
cd "$(dirname "$0")/.."
Scripts/install-dependencies.sh
swift build -c release --product vanthu
"$(swift build -c release --show-bin-path)/vanthu" render Examples/*.vanthu -o out
ls -l out
