# Shared by the scripts beside it: publishes the site, fills demo folders, starts and stops the site. Sourced, not run.
# Everything lives in one temporary folder and ends with the script; only processes started here are stopped.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/newssite-load-XXXXXX")
started=()
site_pid=
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

clean_up() {
  local pid
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${started[@]}"; do wait "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

fail() { echo "$*" >&2; exit 1; }

# need PROGRAM DEBIAN-PACKAGE
need() { command -v "$1" >/dev/null || fail "This script needs $1. On Debian or Ubuntu: sudo apt-get install $2"; }

publish_site() {
  local arch=x64
  [ "$(uname -m)" = aarch64 ] && arch=arm64
  echo "Publishing (Release, ReadyToRun) ..."
  dotnet publish "$root/src/NewsSite" -c Release -r "linux-$arch" --self-contained false -o "$work/site" \
    >"$work/publish.log" 2>&1 || { tail -20 "$work/publish.log" >&2; fail "The site does not build."; }
}

# fill_demo FOLDER ARTICLES
fill_demo() {
  echo "Filling a demo folder with $2 articles ..."
  "$work/site/NewsSite" demo --articles "$2" --data "$1" >"$work/demo.log" 2>&1 && [ -f "$1/newssite.db" ] \
    || { tail -20 "$work/demo.log" >&2; fail "The demo folder was not filled."; }
}

# start_site FOLDER PORT CORES [NAME=VALUE ...]: sets site_pid, start_ms (from the start to the first 200) and base.
# Without its picture program: what is measured is how pages are served, and not the pictures that are made beside it.
start_site() {
  local folder=$1 port=$2 cores=$3 began
  shift 3
  base=http://127.0.0.1:$port
  curl -s -o /dev/null "$base/" && fail "Port $port is in use."
  began=$(date +%s%N)
  env "$@" DOTNET_ENVIRONMENT=Production ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_URLS="$base" Site__Url="$base" \
    Site__DataPath="$folder" Site__PictureProgramPath=/nowhere taskset -c "$cores" "$work/site/NewsSite" >"$work/site.log" 2>&1 &
  site_pid=$!
  started+=("$site_pid")
  until [ "$(curl -s -o /dev/null -w '%{http_code}' "$base/")" = 200 ]; do
    kill -0 "$site_pid" 2>/dev/null || { tail -20 "$work/site.log" >&2; fail "The site did not start."; }
    [ $(($(date +%s%N) - began)) -lt 30000000000 ] || fail "The site gave no page within 30 s."
    sleep 0.01
  done
  start_ms=$((($(date +%s%N) - began) / 1000000))
}

stop_site() {
  kill "$site_pid"
  wait "$site_pid" 2>/dev/null || true
}

# median: of the numbers on standard input
median() { sort -g | awk '{ v[NR] = $1 } END { if (NR) print (NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2) }'; }
