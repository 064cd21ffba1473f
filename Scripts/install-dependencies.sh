#!/usr/bin/env bash
# Installs what VanThu needs from Debian or Ubuntu: the C libraries to build, the font whose metrics it uses.
# With --pages also what the page tests drive: LibreOffice, Chromium, poppler, Java and the Nu HTML checker.
# Installs only what is missing; does nothing where everything is there.
set -euo pipefail

packages=(libxml2-dev zlib1g-dev libminizip-dev libdeflate-dev nettle-dev libxlsxwriter-dev pkg-config fontconfig)
pages=(libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils chromium default-jre-headless python3-venv python3-pip)

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo > /dev/null; then sudo "$@"; else
        echo "Cần quyền quản trị để cài gói: hãy chạy bằng root hoặc cài sudo. (Root or sudo is needed.)" >&2
        return 1
    fi
}

installed() { dpkg-query -W -f='${Status}' "$1" 2> /dev/null | grep -q 'install ok installed'; }

if ! command -v swift > /dev/null; then
    echo "Chưa có Swift 6.2 trở lên trong PATH: xem https://www.swift.org/install/linux/ (Swift is missing.)" >&2
    exit 1
fi
if ! command -v apt-get > /dev/null; then
    echo "Không có apt-get: hãy tự cài ${packages[*]} (No apt-get: install these yourself.)" >&2
    exit 0
fi

# Liberation 2 has the Vietnamese letters; on Debian 12 it is its own package, later it replaced fonts-liberation.
has_font() { fc-list ':lang=vi' family 2> /dev/null | grep -q 'Liberation Serif'; }

missing=()
for package in "${packages[@]}"; do installed "$package" || missing+=("$package"); done
if [ "${1:-}" = --pages ]; then
    for package in "${pages[@]}"; do
        # A program that is already there, from wherever, is as good as the package.
        case "$package" in
            libreoffice-writer-nogui) command -v soffice > /dev/null && continue ;;
            libreoffice-calc-nogui)
                office=$(readlink -f "$(command -v soffice || true)")
                [ -n "$office" ] && [ -e "$(dirname "$office")/libsclo.so" ] && continue ;;
            chromium) command -v chromium > /dev/null && continue ;;
            default-jre-headless) command -v java > /dev/null && continue ;;
            python3-pip) python3 -m pip --version > /dev/null 2>&1 && continue ;;
            python3-venv) python3 -c 'import venv, ensurepip' > /dev/null 2>&1 && continue ;;
        esac
        installed "$package" || missing+=("$package")
    done
fi
if [ ${#missing[@]} -gt 0 ] || ! has_font; then
    export DEBIAN_FRONTEND=noninteractive
    as_root apt-get update -qq
    if ! has_font; then
        if apt-cache show fonts-liberation2 > /dev/null 2>&1; then missing+=(fonts-liberation2); else missing+=(fonts-liberation); fi
    fi
    echo "Cài: ${missing[*]}"
    as_root apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
fi
