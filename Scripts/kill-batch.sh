#!/usr/bin/env bash
# Kills a real batch again and again at random moments, by default 200 times: no file may ever be half written, and every
# run that is taken up again must end with the bytes of an unbroken one.
#
#     Scripts/kill-batch.sh [COUNT] [ROWS]
set -euo pipefail
cd "$(dirname "$0")/.."
count="${1:-200}"
rows="${2:-120}"
if [ -z "${VANTHU:-}" ]; then
    swift build --product vanthu
    VANTHU="$(swift build --show-bin-path)/vanthu"
fi
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
{
    cat <<'SPEC'
mẫu: thông báo
cơ quan:
  tên: Ủy ban nhân dân tỉnh Hòa Bắc
  viết tắt: UBND
địa danh: Hòa Bắc
ngày: 12/3/2026
trích yếu: Giao chỉ tiêu năm 2026 cho {{ xã_này.Tên }}
dữ liệu:
  xã: |
    | Mã | Tên | Số cây |
    |----|-----|-------:|
SPEC
    for row in $(seq "$rows"); do echo "    | $row | xã số $row | $((row + 100)) |"; done
    cat <<'SPEC'
nơi nhận:
  - UBND {{ xã_này.Tên }}
  - Lưu: VT
ký:
  chức vụ: Chủ tịch
  họ tên: Nguyễn Văn Mẫu
---
Giao {{ xã_này.Tên }} trồng {{ xã_này["Số cây"] }} cây.
SPEC
} > "$work/giao.vanthu"
batch() { "$VANTHU" batch "$work/giao.vanthu" --for xã -o "$work/$1" 2> "$work/said"; }
start=$(date +%s%N)
batch het || { cat "$work/said"; exit 1; }
whole=$((($(date +%s%N) - start) / 1000000))
echo "unbroken run: $whole ms, $(ls "$work/het" | wc -l) files"
killed=0
finished=0
completed=0
RANDOM=42
while [ "$killed" -lt "$count" ]; do
    "$VANTHU" batch "$work/giao.vanthu" --for xã -o "$work/ra" 2> /dev/null &
    process=$!
    sleep "$(awk -v r="$RANDOM" -v w="$whole" "BEGIN { printf \"%.6f\", r / 32768 * w * 1.1 / 1000 }")"
    if kill -9 "$process" 2> /dev/null; then killed=$((killed + 1)); else finished=$((finished + 1)); fi
    wait "$process" 2> /dev/null || true
    # Whatever has its name must be whole.
    if [ -d "$work/ra" ] && diff -rq --exclude='.vanthu*' "$work/het" "$work/ra" | grep -v "^Only in $work/het"; then
        echo "HALF FILE after kill $killed"
        exit 1
    fi
    if [ $(((killed + finished) % 8)) -eq 0 ] && [ -d "$work/ra" ]; then
        batch ra || { cat "$work/said"; exit 1; }
        diff -r "$work/het" "$work/ra" || { echo "NOT THE SAME after kill $killed"; exit 1; }
        completed=$((completed + 1))
        rm -rf "$work/ra"
    fi
done
batch ra || { cat "$work/said"; exit 1; }
diff -r "$work/het" "$work/ra" || exit 1
echo "$killed kills, $finished runs that ended first, $((completed + 1)) runs taken up to the end: no half file, the same bytes"
