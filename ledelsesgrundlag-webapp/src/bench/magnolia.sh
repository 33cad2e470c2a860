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

put() { # path of the parent, JSON
  curl -sf -u "$login" -X PUT -H 'Content-Type: application/json' -d "$2" -o /dev/null "$base/.rest/nodes/v1/$1"
}

property() { # name, value
  printf '{"name":"%s","type":"String","multiple":false,"values":["%s"]}' "$1" "$2"
}

generate() { # 12 cases are about the task, the others about the one after it
  local story sentence='Vi havde længe talt om det uden at komme videre, og det var først, da vi skrev det ned, at vi så det. '
  story=$(printf "$sentence%.0s" 1 2 3 4)
  local about=$(curl -sf "$base/.rest/delivery/ledelsesgrundlag/themes/v1/relationer" |
    grep -o '"@path":"/relationer/[^"]*","@id":"[^"]*"' | sed 's/.*"@id":"//; s/"//')
  put ledelsescases '{"name":"genereret","type":"mgnl:folder","path":"/genereret"}' || true
  for ((i = 0; i < cases; i++)); do
    ((i % 200)) || put ledelsescases/genereret "{\"name\":\"m$((i / 200))\",\"type\":\"mgnl:folder\",\"path\":\"/genereret/m$((i / 200))\"}" || true
    local about_task=$(sed -n "$((i < 12 ? 1 : 2))p" <<<"$about") name=case-$i
    local folder=genereret/m$((i / 200))
    printf '{"name":"%s","type":"lg:case","path":"/%s/%s","properties":[%s,%s,%s,%s,%s,%s,%s,{"name":"tasks","type":"String","multiple":true,"values":["%s"]}]}' \
      "$name" "$folder" "$name" "$(property title "Genereret case $i")" "$(property slug "genereret-$name")" "$(property workplace Test)" \
      "$(property challenge "$story")" "$(property action "$story")" "$(property result "$story")" "$(property learning "$story")" \
      "$about_task" >"$work/$name.json"
    ((i == 0)) || echo next >>"$work/requests"
    printf 'url = "%s"\nrequest = PUT\nuser = "%s"\nheader = "Content-Type: application/json"\ndata-binary = "@%s"\noutput = /dev/null\nfail\nsilent\n' \
      "$base/.rest/nodes/v1/ledelsescases/$folder" "$login" "$work/$name.json" >>"$work/requests"
  done
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
