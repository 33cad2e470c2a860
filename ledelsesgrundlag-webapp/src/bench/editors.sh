#!/usr/bin/env bash
# Measures what editors wait for: with 1,000 tools and 10,000 cases, the percentiles of every kind of list, search and form
# for eight editors at once who never pause and save something every five seconds, and memory afterwards. Needs curl, and
# the classes of `mvn -Pbench verify -Djmh.arguments=-h` for the generators and the editors.
#
#   ledelsesgrundlag-webapp/src/bench/editors.sh [seconds, default 20]
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-20}
port=18281
bench=dk.esbjerg.ledelsesgrundlag.standalone.bench
jsoup=$(find ~/.m2/repository/org/jsoup/jsoup -name 'jsoup-*.jar' | sort -V | tail -1)
classes=target/test-classes:target/ledelsesgrundlag.jar:$jsoup
work=$(mktemp -d)
program=
trap 'kill $program 2>/dev/null || true; rm -rf "$work"' EXIT

start() {
  java -Xmx256m -XX:+UseSerialGC -jar target/ledelsesgrundlag.jar --data "$work/data" --port $port >"$work/log" 2>&1 &
  program=$!
  until curl -sf -o /dev/null "http://127.0.0.1:$port/health"; do sleep 0.1; done
}

stop() { kill $program; wait $program || true; }

start; stop
java -cp $classes $bench.GeneratedTools "$work/data" 1000 >/dev/null 2>&1
java -cp $classes $bench.GeneratedCases "$work/data" 10000 12 >/dev/null 2>&1
password=$(java -jar target/ledelsesgrundlag.jar reset-admin --data "$work/data" | awk '$1 == "administrator" {print $2}')
start
java -cp $classes $bench.EditorsLoad "http://127.0.0.1:$port" administrator "$password" "$seconds"
echo "  resident $(awk '/VmRSS/ {print int($2 / 1024)}' /proc/$program/status) MB"
stop
