#!/usr/bin/env bash
# Renders the specs of Docs/thu-vien and writes the gallery page Docs/thu-vien.md with its pictures.
# Needs LibreOffice, poppler-utils and python3. VANTHU names another command than the one that is built here.
set -euo pipefail
cd "$(dirname "$0")/.."
vanthu="${VANTHU:-}"
if [ -z "$vanthu" ]; then
  swift build --product vanthu
  vanthu="$(swift build --show-bin-path)/vanthu"
fi
out="$(mktemp -d)"
trap 'rm -rf "$out"' EXIT
"$vanthu" render Docs/thu-vien/*.vanthu --no-office --format odt -o "$out"
soffice --headless "-env:UserInstallation=file://$out/profile" --convert-to pdf --outdir "$out/pdf" "$out"/*.odt
python3 Scripts/make_gallery.py "$out/pdf"
