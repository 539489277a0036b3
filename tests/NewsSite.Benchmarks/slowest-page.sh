#!/usr/bin/env bash
# Every kind of reader page, uncached, on a small and on a large site: does any cost grow with the archive?
# Fails when the page that is slowest on the large site costs more than three times what it costs on the small one.
set -euo pipefail

usage() { echo "Usage: slowest-page.sh [--small N] [--large N] [--requests N] [--port N] [--small-data FOLDER --large-data FOLDER]"; }

small=1000 large=100000 requests=51 port=5150 small_data='' large_data=''
while [ $# -gt 0 ]; do
  case $1 in
    --small) small=$2 ;;
    --large) large=$2 ;;
    --requests) requests=$2 ;;
    --port) port=$2 ;;
    --small-data) small_data=$(realpath "$2") ;;
    --large-data) large_data=$(realpath "$2") ;;
    -h | --help) usage; exit ;;
    *) usage >&2; exit 2 ;;
  esac
  shift 2
done

source "$(dirname "$0")/site.sh"
need dotnet "dotnet-sdk-10.0"
need curl curl
need sqlite3 sqlite3
publish_site

query() { sqlite3 -readonly "$1/newssite.db" "$2"; }
largest() { query "$1" "SELECT v.Slug FROM $2 AS v JOIN $3 AS l ON l.$4 = v.Id WHERE v.Slug NOT GLOB '*[^a-z0-9-]*' GROUP BY v.Id ORDER BY count(*) DESC LIMIT 1"; }

# deep PATH: follows "older" links, at most forty times, to a page far down in the list
deep() {
  local path=$1 next step
  for step in $(seq 40); do
    next=$(curl -s "$base$path" | grep -oE '<(a|link)[^>]*rel="next"[^>]*>' | head -1 | sed -nE 's/.*href="([^"]+)".*/\1/p' | sed 's/&amp;/\&/g' || true)
    [ -n "$next" ] || break
    case $next in
      http*) path=/$(echo "$next" | cut -d/ -f4-) ;;
      \?*) path=${path%%\?*}$next ;;
      *) path=$next ;;
    esac
  done
  echo "$path"
}

# measure FOLDER NAME: writes "page median-ms" lines to $work/NAME
measure() {
  local data=$1 name=$2 article year month day page path section topic separator expected
  section=$(largest "$data" Sections Articles SectionId)
  topic=$(largest "$data" Topics ArticleTopics TopicId)
  article=$(query "$data" "SELECT replace(a.PublishedOn, '-', '/') || '/' || a.Slug FROM Articles a WHERE a.State = 4 AND a.StoryId IS NOT NULL AND a.Slug NOT GLOB '*[^a-z0-9-]*' ORDER BY a.PublishedUtc DESC LIMIT 1 OFFSET 100")
  year=${article%%/*} month=$(echo "$article" | cut -d/ -f1-2) day=$(echo "$article" | cut -d/ -f1-3)
  local author story
  author=$(largest "$data" Authors Bylines AuthorId)
  story=$(largest "$data" Stories Articles StoryId)

  start_site "$data" "$port" "0-$(($(nproc) - 1))" Site__PageCacheLimitBytes=0
  {
    echo "front /"
    echo "section /$section"
    echo "section-deep $(deep "/$section")"
    echo "topic /topics/$topic"
    echo "topic-deep $(deep "/topics/$topic")"
    echo "author /authors/$author"
    echo "story /stories/$story"
    echo "archive /archive"
    echo "year /$year"
    echo "month /$month"
    echo "day /$day"
    echo "article /$article"
    echo "missing /$day/there-is-no-such-article"
  } >"$work/pages"
  while read -r page path; do
    separator='?'
    [ "${path#*\?}" = "$path" ] || separator='&'
    # An undeclared key does not change the page; with it one curl sends all requests over one connection.
    expected=200
    [ "$page" = missing ] && expected=404
    [ "$(curl -s -o /dev/null -w '%{http_code}' "$base$path")" = "$expected" ] || fail "$page ($path) is not answered with $expected."
    curl -s -o /dev/null "$base$path${separator}n=[1-20]"
    echo "$page $(curl -s -o /dev/null -w '%{time_total}\n' "$base$path${separator}n=[1-$requests]" | awk '{ print $1 * 1000 }' | median)"
  done <"$work/pages" >"$work/$name"
  stop_site
}

[ -n "$small_data" ] || { small_data=$work/small-data; fill_demo "$small_data" "$small"; }
[ -n "$large_data" ] || { large_data=$work/large-data; fill_demo "$large_data" "$large"; }
measure "$small_data" small
measure "$large_data" large

echo
echo "Median of $requests uncached requests, in milliseconds."
join -j 1 <(sort "$work/small") <(sort "$work/large") | sort -k3,3gr | awk -v small="$small" -v large="$large" '
  BEGIN { printf "%-14s %12s %12s %7s\n", "page", small, large, "ratio" }
  { ratio = $3 / $2; printf "%-14s %12.2f %12.2f %7.2f%s\n", $1, $2, $3, ratio, (ratio > 3 ? "  more than 3" : "")
    if (NR == 1) { slowest = $1; worst = ratio } }
  END {
    printf "\nThe slowest page (%s) costs %.2f times what it costs with %d articles; at most 3 is allowed.\n", slowest, worst, small
    exit worst > 3 }'
