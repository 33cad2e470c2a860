#!/usr/bin/env bash
# Measures the packaged program as README quotes it: time to the first page, requests per second and latency of a
# leadership-task page for anonymous readers, and memory afterwards; with 6 cases, and with 10,000 of which 12 are about
# the task. Needs wrk and curl, and the classes of `mvn -Pbench verify -Djmh.arguments=-h` for the generator.
#
#   ledelsesgrundlag-webapp/src/bench/load.sh [seconds a run, default 20]
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-20}
port=18280
page=http://127.0.0.1:$port/ledelsesgrundlag/temaer/relationer/borgeren-i-centrum
work=$(mktemp -d)
program=
trap 'kill $program 2>/dev/null || true; rm -rf "$work"' EXIT

start() { # data folder; sets program and prints the milliseconds until the first page
  local began=$(date +%s%N)
  java -Xmx256m -XX:+UseSerialGC -jar target/ledelsesgrundlag.jar --data "$1" --port $port >>"$work/log" 2>&1 &
  program=$!
  until curl -sf -o /dev/null "$page"; do sleep 0.02; done
  echo "  first page after $((($(date +%s%N) - began) / 1000000)) ms"
}

stop() { kill $program; wait $program || true; }

median() { sort -g | sed -n 2p; }

load() { # three runs after a warm-up; the median of each figure
  wrk -t1 -c8 -d"$seconds"s "$page" >/dev/null
  for run in 1 2 3; do wrk -t1 -c8 -d"$seconds"s --latency "$page" >"$work/run$run"; done
  if grep -h "Non-2xx" "$work"/run?; then exit 1; fi
  echo "  requests/s $(grep -h Requests/sec "$work"/run? | awk '{print $2}' | median)"
  echo "  p99 $(grep -h 99% "$work"/run? | awk '{print $2}' | median)"
  echo "  resident $(awk '/VmRSS/ {print int($2 / 1024)}' /proc/$program/status) MB"
}

generate() { # data folder, cases, cases about the task
  java -cp "target/test-classes:target/ledelsesgrundlag.jar" \
    dk.esbjerg.ledelsesgrundlag.standalone.bench.GeneratedCases "$@" >>"$work/log" 2>&1
}

for cases in "6 6" "10000 12"; do
  data=$work/data-${cases% *}
  echo "$cases (cases, of them about the task)"
  echo " first install"; start "$data"; stop
  generate "$data" $cases
  echo " existing data"; start "$data"; stop; start "$data"; stop; start "$data"
  echo " load"; load; stop
done
