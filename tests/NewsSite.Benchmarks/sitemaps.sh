#!/usr/bin/env bash
# What sitemaps and feeds cost on a large site: the first time, when they are kept, and after something was published.
# A month that has not changed must not be read again: fails when it costs a quarter of the first time or more.
set -euo pipefail

usage() { echo "Usage: sitemaps.sh [--articles N | --data FOLDER] [--site PROGRAM] [--port N]"; }

articles=100000 data='' program='' port=5310
while [ $# -gt 0 ]; do
  case $1 in
    --articles) articles=$2 ;;
    --data) data=$(realpath "$2") ;;
    --site) program=$(realpath "$2") ;;
    --port) port=$2 ;;
    -h | --help) usage; exit ;;
    *) usage >&2; exit 2 ;;
  esac
  shift 2
done

source "$(dirname "$0")/site.sh"
need curl curl
need sqlite3 sqlite3
if [ -n "$program" ]; then
  ln -s "$(dirname "$program")" "$work/site"
else
  publish_site
fi
if [ -z "$data" ]; then
  data=$work/demo
  fill_demo "$data" "$articles"
fi

# cost PATH: milliseconds, bytes as sent, of one request
cost() { curl -s -o /dev/null -H 'Accept-Encoding: br' -w '%{time_total} %{size_download} %{http_code}' "$base$1" \
  | awk -v path="$1" '{ if ($3 != 200) exit 1; printf "%.1f ms, %d bytes", $1 * 1000, $2 }' || fail "$1 did not answer 200."; }
milliseconds() { curl -s -o /dev/null -w '%{time_total}' "$base$1" | awk '{ printf "%d", $1 * 10000 }'; }

start_site "$data" "$port" "0-$(($(nproc) - 1))"
curl -s -o /dev/null "$base/"
month=$(sqlite3 -readonly "$data/newssite.db" "SELECT Month FROM SitemapMonths ORDER BY Articles DESC LIMIT 1")
old=/sitemap-articles-$month.xml
echo "Articles: $(sqlite3 -readonly "$data/newssite.db" "SELECT sum(Articles) FROM SitemapMonths"), months: $(sqlite3 -readonly "$data/newssite.db" "SELECT count(*) FROM SitemapMonths"), parts: $(curl -s "$base/sitemap.xml" | grep -c '<loc>')"
first=$(milliseconds "$old")
echo "$old, first: $((first / 10)) ms"
echo "$old, kept: $(cost "$old")"
for path in /sitemap.xml /sitemap-pages.xml /sitemap-topics-1.xml /news-sitemap.xml /feed.xml /feed.atom /feed.json; do
  echo "$path, first: $(cost "$path")"
done

printf 'Harbour opens again\nThe first boat left at noon.\nIt was the first in three days, the harbour office said.\n' >"$work/sitemap-cost.txt"
"$work/site/NewsSite" import "$work/sitemap-cost.txt" --data "$data" >"$work/import.log" 2>&1 || fail "$(tail -5 "$work/import.log")"
echo "After a publication:"
again=$(milliseconds "$old")
echo "$old: $((again / 10)).$((again % 10)) ms"
for path in /sitemap.xml /sitemap-pages.xml /news-sitemap.xml /feed.xml; do
  echo "$path: $(cost "$path")"
done
[ $((again * 4)) -lt "$first" ] || fail "A month that has not changed was made again."
