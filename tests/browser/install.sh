#!/bin/sh
# Chromium and a font with Chinese characters: installed with apt as root, otherwise named clearly.
set -eu
missing=""
command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || missing="chromium"
if ! { command -v fc-list >/dev/null 2>&1 && fc-list ':lang=zh' 2>/dev/null | grep -q .; }; then
  missing="$missing fonts-noto-cjk fontconfig"
fi
[ -n "$missing" ] || exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing$( [ -n "$missing" ] && echo " $missing") … / 正在安装……"
  apt-get update -qq
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
  echo "The browser tests need: $missing" >&2
  echo "浏览器测试需要：$missing" >&2
  echo "  sudo apt-get install $missing" >&2
  exit 1
fi
