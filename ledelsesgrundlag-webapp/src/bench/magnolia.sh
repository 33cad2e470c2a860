#!/usr/bin/env bash
# Measures, in a running Magnolia with the module, what a leadership-task page costs beside an empty page with the same wrapper:
# requests per second and latency for anonymous readers, Magnolia's page cache passed by. Needs wrk and curl, and a superuser of
# that instance. Leaves the empty page and the generated cases behind: use an instance that is thrown away.
#
#   ledelsesgrundlag-webapp/src/bench/magnolia.sh <address of a public instance> [cases to generate, default 0] [seconds a run, default 15]
set -euo pipefail
base=${1:?the address of a public instance, such as http://127.0.0.1:8080/magnoliaPublic}
cases=${2:-0}
seconds=${3:-15}
login=${MAGNOLIA_LOGIN:-superuser:superuser}
# A request with a parameter is never answered from the page cache.
empty="$base/ledelsesgrundlag/tom-side?uncached=1"
task="$base/ledelsesgrundlag/temaer/relationer/borgeren-i-centrum?uncached=1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Checking the password of every single request would take longer than the request.
curl -sf -u "$login" -c "$work/session" -o /dev/null "$base/.rest/nodes/v1/website/ledelsesgrundlag" ||
  { echo "$base does not let $login in" >&2; exit 1; }

put() { # path of the parent, JSON
  curl -sf -b "$work/session" -X PUT -H 'Content-Type: application/json' -d "$2" -o /dev/null "$base/.rest/nodes/v1/$1"
}

property() { # name, value
  printf '{"name":"%s","type":"String","multiple":false,"values":["%s"]}' "$1" "$2"
}

generate() { # 12 cases are about the task, the others about the one after it
  local tasks=$(curl -sf "$base/.rest/delivery/ledelsesgrundlag/themes/v1/relationer" |
    grep -o '"@path":"/relationer/[^"]*","@id":"[^"]*"' | sed 's/.*"@id":"//; s/"//')
  put ledelsescases '{"name":"genereret","type":"mgnl:folder","path":"/genereret"}' || true
  for ((month = 0; month <= cases / 200; month++)); do
    put ledelsescases/genereret "{\"name\":\"m$month\",\"type\":\"mgnl:folder\",\"path\":\"/genereret/m$month\"}" || true
  done
  awk -v cases="$cases" -v tasks="$tasks" -v url="$base/.rest/nodes/v1/ledelsescases/genereret" -v session="$work/session" '
    function text(name, value) {
      return "{\"name\":\"" name "\",\"type\":\"String\",\"multiple\":false,\"values\":[\"" value "\"]},"
    }
    BEGIN {
      split(tasks, id, "\n")
      for (i = 0; i < 4; i++) story = story "Vi havde længe talt om det uden at komme videre, og så skrev vi det ned. "
      for (i = 0; i < cases; i++) {
        folder = "m" int(i / 200)
        item = "{\"name\":\"sag-" i "\",\"type\":\"lg:case\",\"path\":\"/genereret/" folder "/sag-" i "\",\"properties\":[" \
          text("title", "Genereret case " i) text("slug", "genereret-" i) text("workplace", "Test") text("challenge", story) \
          text("action", story) text("result", story) text("learning", story) \
          "{\"name\":\"tasks\",\"type\":\"String\",\"multiple\":true,\"values\":[\"" id[i < 12 ? 1 : 2] "\"]}]}"
        gsub(/"/, "\\\"", item)
        if (i) print "next"
        print "url = \"" url "/" folder "\"\nrequest = PUT\ncookie = \"" session "\"\nheader = \"Content-Type: application/json\""
        print "data = \"" item "\"\noutput = /dev/null\nfail\nsilent"
      }
    }' >"$work/requests"
  ((cases == 0)) || curl -K "$work/requests"
}

median() { sort -g | sed -n 2p; }

put website/ledelsesgrundlag "{\"name\":\"tom-side\",\"type\":\"mgnl:page\",\"path\":\"/ledelsesgrundlag/tom-side\",\"properties\":[$(property mgnl:template ledelsesgrundlag:pages/article),$(property title 'Tom side')]}" || true
generate
for page in "$empty" "$task"; do
  curl -sf -o /dev/null "$page" || { echo "$page does not answer" >&2; exit 1; }
  wrk -t1 -c8 -d"$seconds"s "$page" >/dev/null
done
for run in 1 2 3; do # one after the other, so that whatever else goes on disturbs both
  wrk -t1 -c8 -d"$seconds"s --latency "$empty" >"$work/empty$run"
  wrk -t1 -c8 -d"$seconds"s --latency "$task" >"$work/task$run"
done
if grep -h "Non-2xx" "$work"/empty? "$work"/task?; then exit 1; fi
for page in empty task; do
  echo "$page: $(grep -h Requests/sec "$work/$page"? | awk '{print $2}' | median) requests/s, p99 $(grep -h 99% "$work/$page"? | awk '{print $2}' | median)"
done
