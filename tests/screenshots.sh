#!/usr/bin/env bash
# Takes pictures of every kind of page of a running site, for people to look at.
#
#   tests/screenshots.sh URL FOLDER [PATH…]
#
# Without paths it finds one page of each kind by itself. Each page is taken at 360, 768 and 1440 pixels in light and
# dark, from right to left, and as paper. CHROMIUM=/path/to/browser names a browser that is not found by itself.
set -euo pipefail
dotnet run --project "$(dirname "${BASH_SOURCE[0]}")/NewsSite.BrowserTests" -- "$@"
