#!/usr/bin/env bash
# Measures what leaders and administrators wait for when many cases come in: with 10,000 submissions present, 1,000 of them
# waiting, how long the inbox takes, and then how long a leader waits who looks at a finished case and sends it, when
# fifty do so every second for a minute. What is sent in the 20 seconds before that minute, while the virtual machine that
# was just started still compiles, is shown apart. Fails if one that was acknowledged is not there. Needs curl, and the classes of
# `mvn -Pbench verify -Djmh.arguments=-h` for the generator and the leaders.
#
#   ledelsesgrundlag-webapp/src/bench/submissions.sh [seconds, default 60]
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
warm_up=20
rate=50
port=18282
bench=dk.esbjerg.ledelsesgrundlag.standalone.bench
jsoup=$(find ~/.m2/repository/org/jsoup/jsoup -name 'jsoup-*.jar' | sort -V | tail -1)
classes=target/test-classes:target/ledelsesgrundlag.jar:$jsoup
work=$(mktemp -d)
program=
trap 'kill $program 2>/dev/null || true; rm -rf "$work"' EXIT

java -cp $classes $bench.GeneratedSubmissions "$work/data" 40 9000 1000 $((rate * (warm_up + seconds))) >"$work/drafts" 2>/dev/null
java -Xmx256m -XX:+UseSerialGC -jar target/ledelsesgrundlag.jar --data "$work/data" --port $port >"$work/log" 2>&1 &
program=$!
until curl -sf -o /dev/null "http://127.0.0.1:$port/health"; do sleep 0.1; done
java -cp $classes $bench.SubmissionsLoad "http://127.0.0.1:$port" "$work/drafts" $rate $warm_up
echo "  resident $(awk '/VmRSS/ {print int($2 / 1024)}' /proc/$program/status) MB"
