#!/usr/bin/env bash
# The published site against nginx with the same pages as static files: requests a second, latency, processor time.
#
# Each server is pinned to one core and wrk to another; the servers take turns, so that both see the same machine.
# nginx sends the site's own headers, serves gzip from .gz files (gzip_static), keeps its files open, and writes one line
# a request to a buffered access log, as the site writes one to its request log. Loopback only.
set -euo pipefail

usage() {
  cat <<TEXT
Usage: load.sh [--rounds N] [--seconds N] [--connections N] [--articles N] [--data FOLDER] [--port N]
  --rounds N        turns of each server (3)
  --seconds N       length of one measurement (4)
  --connections N   connections that wrk keeps open (32)
  --articles N      size of the demo folder (100000)
  --data FOLDER     use this data folder, which no running site holds, instead of filling one
  --port N          the site's port; nginx takes the next (5150)
TEXT
}

rounds=3 seconds=4 connections=32 articles=100000 data= port=5150
while [ $# -gt 0 ]; do
  case $1 in
    --rounds) rounds=$2 ;;
    --seconds) seconds=$2 ;;
    --connections) connections=$2 ;;
    --articles) articles=$2 ;;
    --data) data=$(realpath "$2") ;;
    --port) port=$2 ;;
    -h | --help) usage; exit ;;
    *) usage >&2; exit 2 ;;
  esac
  shift 2
done

source "$(dirname "$0")/site.sh"
need dotnet "dotnet-sdk-10.0"
need nginx nginx
need wrk wrk
need curl curl
need sqlite3 sqlite3
need taskset util-linux
# A browser, so that articles are counted as read.
agent="User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"
mapfile -t cores < <(taskset -pc $$ | sed 's/.*: //' | tr ',' '\n' | awk -F- '{ for (i = $1; i <= ($2 == "" ? $1 : $2); i++) print i }')
[ "${#cores[@]}" -ge 2 ] || fail "Two processor cores are needed: one for the server, one for wrk."
server_core=${cores[0]} wrk_core=${cores[1]}

publish_site
if [ -z "$data" ]; then
  data=$work/data
  fill_demo "$data" "$articles"
fi

# Published articles (state 4) in an order without meaning, so that neighbours in the list are not neighbours in the database.
sqlite3 -readonly "$data/newssite.db" "
  SELECT '/' || replace(PublishedOn, '-', '/') || '/' || Slug FROM Articles
  WHERE State = 4 AND Slug NOT GLOB '*[^a-z0-9-]*'
  ORDER BY (Id * 7919) % 100003 LIMIT 50000" >"$work/addresses"
[ -s "$work/addresses" ] || fail "The data folder holds no published article."
export ADDRESSES=$work/addresses

start_site "$data" "$port" "$server_core"
first_start_ms=$start_ms
declare -A path=([front]=/ [article]=$(head -1 "$work/addresses") [feed]=/feed.xml)
pages=()
for page in front article feed; do
  if [ "$(curl -s -o /dev/null -w '%{http_code}' "$base${path[$page]}")" = 200 ]; then
    pages+=("$page")
  else
    echo "The $page (${path[$page]}) is not answered with 200 and is left out."
  fi
done

# The same bytes and the same headers for nginx.
mkdir -p "$work/nginx/html"
for page in "${pages[@]}"; do
  curl -s -D "$work/headers" -o "$work/nginx/html/$page.html" "$base${path[$page]}"
  gzip -9 -k -f "$work/nginx/html/$page.html"
  {
    echo "location = /$page.html {"
    tr -d '\r' <"$work/headers" | awk -F': ' 'NR > 1 && NF > 1 { name = tolower($1) }
      NR > 1 && NF > 1 && name !~ /^(date|server|connection|keep-alive|content-type|content-length|content-encoding|etag|last-modified|vary|transfer-encoding)$/ && !/\$/ {
        value = substr($0, length($1) + 3); gsub(/\\/, "\\\\", value); gsub(/"/, "\\\"", value)
        print "  add_header " $1 " \"" value "\";" }'
    echo "}"
  } >>"$work/nginx/pages.conf"
done
cat >"$work/nginx/nginx.conf" <<TEXT
daemon off;
master_process off;
pid $work/nginx/pid;
error_log $work/nginx/error.log;
events { worker_connections 4096; }
http {
  access_log $work/nginx/access.log combined buffer=64k flush=1s;
  client_body_temp_path $work/nginx/t1; proxy_temp_path $work/nginx/t2; fastcgi_temp_path $work/nginx/t3;
  uwsgi_temp_path $work/nginx/t4; scgi_temp_path $work/nginx/t5;
  types { text/html html; }
  charset utf-8;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  open_file_cache max=100;
  gzip_static on;
  gzip_vary on;
  server_tokens off;
  server {
    listen 127.0.0.1:$((port + 1));
    root $work/nginx/html;
    include $work/nginx/pages.conf;
  }
}
TEXT
taskset -c "$server_core" nginx -e "$work/nginx/error.log" -c "$work/nginx/nginx.conf" &
nginx_pid=$!
started+=("$nginx_pid")
nginx_base=http://127.0.0.1:$((port + 1))
for _ in $(seq 100); do
  curl -s -o /dev/null "$nginx_base/front.html" && break
  kill -0 "$nginx_pid" 2>/dev/null || { tail -5 "$work/nginx/error.log" >&2; fail "nginx did not start."; }
  sleep 0.05
done

ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }
ms() { awk '{ v = $1 + 0; if ($1 ~ /us$/) v /= 1000; else if ($1 !~ /ms$/) v *= 1000; printf "%.2f", v }'; }

# measure KEY PID URL [wrk arguments]: appends "requests/s p50 p99 processor-µs-a-request" to the results of KEY.
measure() {
  local key=$1 pid=$2 url=$3 before after
  shift 3
  before=$(ticks "$pid")
  taskset -c "$wrk_core" wrk -t1 -c"$connections" -d"${seconds}s" --latency -H "$agent" "$@" "$url" >"$work/wrk.out" 2>&1
  after=$(ticks "$pid")
  ! grep -E 'Non-2xx|Socket errors' "$work/wrk.out" >&2 || fail "Not every request of $key was answered with a page."
  awk -v p50="$(awk '$1 == "50%" { print $2 }' "$work/wrk.out" | ms)" \
    -v p99="$(awk '$1 == "99%" { print $2 }' "$work/wrk.out" | ms)" \
    -v ticks=$((after - before)) -v hertz="$(getconf CLK_TCK)" \
    '/Requests\/sec/ { rate = $2 } /requests in/ { n = $1 }
     END { print rate, p50, p99, (n ? ticks * 1000000 / hertz / n : 0) }' "$work/wrk.out" >>"$work/result.$key"
}

encodings=(plain gzip)
accept() { [ "$1" = gzip ] && echo "Accept-Encoding: gzip" || echo "Accept-Encoding: identity"; }

# A server that is as warm as it will be: the compiler has seen the hot code and all pages are in memory.
for page in "${pages[@]}"; do
  taskset -c "$wrk_core" wrk -t1 -c"$connections" -d2s -H "$(accept gzip)" "$base${path[$page]}" >/dev/null
done
for round in $(seq "$rounds"); do
  echo "Round $round of $rounds ..."
  for page in "${pages[@]}"; do
    for encoding in "${encodings[@]}"; do
      measure "$page.$encoding.site" "$site_pid" "$base${path[$page]}" -H "$(accept "$encoding")"
      measure "$page.$encoding.nginx" "$nginx_pid" "$nginx_base/$page.html" -H "$(accept "$encoding")"
    done
  done
done

# Every request a different article: far more of them than the cache holds, otherwise with the cache switched off.
uncached_by="a list of $(wc -l <"$work/addresses") articles"
if [ "$(wc -l <"$work/addresses")" -lt 10000 ]; then
  uncached_by="a page cache of 0 bytes"
  stop_site
  start_site "$data" "$port" "$server_core" Site__PageCacheLimitBytes=0
fi
# The route that renders is long, and the compiler tiers it up in the background of one core: it takes this time.
taskset -c "$wrk_core" wrk -t1 -c"$connections" -d15s -s "$(dirname "$0")/addresses.lua" "$base" >/dev/null
for round in $(seq "$rounds"); do
  for encoding in "${encodings[@]}"; do
    measure "uncached.$encoding.site" "$site_pid" "$base" -s "$(dirname "$0")/addresses.lua" -H "$(accept "$encoding")"
  done
done
resident_mb=$(awk '/VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$site_pid/status")

# column KEY N: the median over the rounds
column() { awk -v n="$2" '{ print $n }' "$work/result.$1" | median; }
echo
echo "Median of $rounds rounds of $seconds s, $connections connections; µs is processor time for one request."
printf '%-9s %-6s | %9s %7s %8s %6s | %9s %7s %8s %6s | %5s\n' page coding site/s p50ms p99ms µs nginx/s p50ms p99ms µs ratio
for page in "${pages[@]}" uncached; do
  for encoding in "${encodings[@]}"; do
    s=$page.$encoding.site n=$page.$encoding.nginx
    line=$(printf '%-9s %-6s | %9.0f %7.2f %8.2f %6.1f |' "$page" "$encoding" "$(column "$s" 1)" "$(column "$s" 2)" "$(column "$s" 3)" "$(column "$s" 4)")
    if [ -f "$work/result.$n" ]; then
      printf '%s %9.0f %7.2f %8.2f %6.1f | %5.2f\n' "$line" "$(column "$n" 1)" "$(column "$n" 2)" "$(column "$n" 3)" "$(column "$n" 4)" \
        "$(awk -v a="$(column "$s" 1)" -v b="$(column "$n" 1)" 'BEGIN { print a / b }')"
    else
      printf '%s\n' "$line"
    fi
  done
done
echo "Uncached: every request another article, by $uncached_by."
echo "Resident after load: $resident_mb MB. From start to first 200: $first_start_ms ms."
