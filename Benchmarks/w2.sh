#!/usr/bin/env bash
# Benchmark W2: one appendix for each of 3,321 communes (header, title, table of 12 rows, signature), as ODT.
# VanThu beside a plain C program (libxml2's writer, zlib 6) and beside Jinja2 + zipfile and relatorio from PyPI, all on the
# same content. Documents go to memory (/dev/shm) where there is one, so that no disk is measured; the programs run in
# turn, so that the ratios hold on a noisy machine.
#
#     Benchmarks/w2.sh [COMMUNES.csv]
set -euo pipefail
cd "$(dirname "$0")/.."
Scripts/install-dependencies.sh
vanthu="${VANTHU:-}"
if [ -z "$vanthu" ]; then
    swift build -c release --product vanthu
    vanthu="$(swift build -c release --show-bin-path)/vanthu"
fi
if [ -d /dev/shm ]; then work="$(mktemp -d -p /dev/shm)"; else work="$(mktemp -d)"; fi
trap 'rm -rf "$work"' EXIT
python3 Benchmarks/w2_make.py "$work" ${1:+--communes "$1"}
cc -O2 -o "$work/w2c" Benchmarks/w2.c $(pkg-config --cflags --libs libxml-2.0) -lz
"$vanthu" batch "$work/mau.vanthu" --for xã -o "$work/mau" --format odt --name mau 2> /dev/null
template="$work/mau/mau.odt"
count=$(($(wc -l < "$work/communes.csv") - 1))

rate() { # NAME COMMAND...: documents a core-second, by the processor time of the whole process
    local name="$1"
    shift
    local seconds
    seconds=$( { /usr/bin/env time -f '%U %S %M' "$@" > "$work/said" 2> "$work/complaints"; tail -1 "$work/complaints"; } |
        awk -v count="$count" '{ t = $1 + $2; printf "%.0f documents a core-second, %.0f us each, %d MB", count / t, t / count * 1e6, $3 / 1024 }')
    echo "$name: $seconds"
}

python="python3"
if ! python3 -c 'import jinja2' 2> /dev/null || ! python3 -c 'import relatorio' 2> /dev/null; then
    if python3 -m venv "$work/venv" 2> /dev/null && "$work/venv/bin/pip" install --quiet jinja2 relatorio 2> /dev/null; then
        python="$work/venv/bin/python3"
    else
        echo "jinja2, relatorio không cài được: bỏ qua phần nào thiếu (skipped where missing)."
    fi
fi

for round in $(seq "${RUNS:-3}"); do
    echo "round $round"
    rm -rf "$work/out" && mkdir "$work/out"
    rate "vanthu, 1 job" "$vanthu" batch "$work/w2.vanthu" --for xã -o "$work/out" --format odt --jobs 1 --timing
    grep '^read' "$work/complaints" || true
    rm -rf "$work/out" && mkdir "$work/out"
    "$work/w2c" "$template" "$work/communes.csv" "$work/out"
    rm -rf "$work/out" && mkdir "$work/out"
    if "$python" -c 'import jinja2' 2> /dev/null; then
        rate "Jinja2 + zipfile" "$python" Benchmarks/w2_jinja.py "$template" "$work/communes.csv" "$work/out"
    fi
done
if "$python" -c 'import relatorio' 2> /dev/null; then
    rm -rf "$work/out" && mkdir "$work/out"
    rate "relatorio" "$python" Benchmarks/w2_relatorio.py "$template" "$work/communes.csv" "$work/out"
fi
rm -rf "$work/out"
start=$(date +%s%N)
"$vanthu" batch "$work/w2.vanthu" --for xã -o "$work/out" --format odt 2> /dev/null
end=$(date +%s%N)
awk -v count="$count" -v ns=$((end - start)) 'BEGIN { printf "vanthu, all cores: %.2f s for all, %.0f documents a second\n", ns / 1e9, count / ns * 1e9 }'
for rows in 1000 10000; do
    python3 Benchmarks/w2_make.py "$work/many" --rows "$rows"
    rm -rf "$work/out"
    rate "vanthu, $rows documents" "$vanthu" batch "$work/many/w2.vanthu" --for xã -o "$work/out" --format odt --jobs 1 |
        sed 's/.*: .*, \([0-9]* MB\)/memory at '"$rows"' documents: \1/'
done
