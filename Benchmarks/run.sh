#!/usr/bin/env bash
# Benchmark W1: the district plan to ODT and HTML, from start to exit, beside an empty program with the same
# dependencies and beside pandoc making an ODT of the plan's plain text (skipped where pandoc is missing).
# One run interleaves all commands, so that the ratios hold on a noisy machine.
set -euo pipefail
cd "$(dirname "$0")/.."
Scripts/install-dependencies.sh
swift build -c release --product vanthu
vanthu="$(swift build -c release --show-bin-path)/vanthu"
swift build -c release --package-path Benchmarks/Empty --scratch-path .build-empty
empty="$(swift build -c release --package-path Benchmarks/Empty --scratch-path .build-empty --show-bin-path)/Empty"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
spec=Examples/ke-hoach-huyen-2020.vanthu
"$vanthu" render "$spec" -o "$work" --format html > /dev/null
python3 Benchmarks/plain_text.py "$work/ke-hoach-huyen-2020.html" > "$work/plan.txt"
commands=("vanthu=$vanthu render $spec -o $work" "empty=$empty render $spec -o $work")
if command -v pandoc > /dev/null; then
    commands+=("pandoc=pandoc -f markdown -o $work/pandoc.odt $work/plan.txt")
else
    echo "pandoc không có: bỏ qua phép so sánh đó (pandoc is missing: skipped)."
fi
python3 Benchmarks/measure.py --runs "${RUNS:-15}" "${commands[@]}"
