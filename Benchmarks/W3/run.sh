#!/usr/bin/env bash
# Benchmark W3: one table of 33,210 rows × 12 columns from a CSV into one ODT, beside a plain C program (libxml2 writer,
# zlib at the same level) and beside Jinja2 with zipfile where it is installed. CPU seconds and memory, and a tenth of the
# rows to show that the time grows with them. A CSV of the same shape may be given: run.sh [CSV].
set -euo pipefail
cd "$(dirname "$0")/../.."
swift build -c release --product vanthu
vanthu="$(swift build -c release --show-bin-path)/vanthu"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 Benchmarks/W3/make_input.py "$work/large" 33210 "$@"
python3 Benchmarks/W3/make_input.py "$work/small" 3321 "$@"
cc -O2 -o "$work/table" Benchmarks/W3/table.c $(pkg-config --cflags --libs libxml-2.0) -lz
commands=("vanthu=$vanthu render $work/large/w3.vanthu -o $work --format odt"
    "vanthu-tenth=$vanthu render $work/small/w3.vanthu -o $work --format odt"
    "c=$work/table $work/large/w3.csv $work/c.odt")
if python3 -c 'import jinja2' 2> /dev/null; then
    commands+=("jinja2=python3 Benchmarks/W3/table.py $work/large/w3.csv $work/jinja.odt")
else
    echo "Jinja2 không có: bỏ qua phép so sánh đó (Jinja2 is missing: skipped)."
fi
python3 Benchmarks/measure.py --runs "${RUNS:-5}" "${commands[@]}"
