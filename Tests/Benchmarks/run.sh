#!/bin/sh
# How near the compiler stays to what reading YAML costs at all. Run by hand, never by the tests:
#
#   Tests/Benchmarks/run.sh [RUNS]        RUNS: how often each figure is taken, 5 where left out; medians are printed
#
# Generates projects of 1, 10 and 100 MB in a temporary folder, and measures in turns, so that a busy machine slows both:
#   floor   libyaml alone, scanning the same bytes on one thread (floor.c)
#   check   `outcomes check`: read, check and derive
#   build   `outcomes build` into an empty folder: the same, and Markdown and JSON written
# KEEP=folder keeps the projects there and takes them again next time.
set -eu

runs=${1:-5}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=${KEEP:-$(mktemp -d)}
mkdir -p "$work"
[ -n "${KEEP:-}" ] || trap 'rm -rf "$work"' EXIT

cd "$root"
swift build -c release --product outcomes --static-swift-stdlib >&2
swift build -c release --product generate-project --static-swift-stdlib >&2
bin=$(swift build -c release --show-bin-path)
cc -O2 -o "$work/floor" "$here/floor.c" $(pkg-config --cflags --libs yaml-0.1)
cc -O2 -o "$work/measure" "$here/measure.c"

# The middle one of some numbers, one a line.
median() { sort -g | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

has_build=no
"$bin/outcomes" build --help 2>/dev/null | grep -q "^USAGE: outcomes build" && has_build=yes

# measure_once PROJECT COMMAND...: adds seconds and peak bytes to the results of the command; fails where the command does.
measure_once() {
  results=$1
  shift
  "$work/measure" "$@" >"$work/once"
  read -r seconds peak code <"$work/once"
  [ "$code" = 0 ] || { echo "$* ended with $code" >&2; exit 1; }
  echo "$seconds" >>"$results.seconds"
  echo "$peak" >>"$results.peak"
}

# measure_project MEGABYTES FILES
measure_project() {
  project="$work/$1-mb"
  [ -d "$project" ] || "$bin/generate-project" "$1" "$2" "$project" >/dev/null
  files=$(find "$project" -name '*.yaml' -not -path '*/build/*')
  rm -f "$work/$1".*
  for _ in $(seq "$runs"); do
    # One argument a file; no path of a generated project holds a space.
    "$work/floor" $files >"$work/once"
    read -r seconds bytes _ <"$work/once"
    echo "$seconds" >>"$work/$1.floor"
    measure_once "$work/$1.check" "$bin/outcomes" check "$project"
    [ "$has_build" = yes ] || continue
    rm -rf "$project/build" "$project/outcomes.lock"
    measure_once "$work/$1.build" "$bin/outcomes" build "$project"
  done
  rm -rf "$project/build" "$project/outcomes.lock"
  echo "$bytes" >"$work/$1.bytes"
}

# row MEGABYTES COMMAND
row() {
  [ -f "$work/$1.$2.seconds" ] || return 0
  floor=$(median <"$work/$1.floor")
  seconds=$(median <"$work/$1.$2.seconds")
  peak=$(median <"$work/$1.$2.peak")
  awk -v mb="$1" -v command="$2" -v floor="$floor" -v seconds="$seconds" -v peak="$peak" \
    -v bytes="$(cat "$work/$1.bytes")" 'BEGIN {
      printf "%4d MB  %-6s %9.1f ms  %9.1f ms  %12.2f  %14.1f\n", mb, command, floor * 1000, seconds * 1000,
        seconds / floor, peak / bytes
    }'
}

# growth COMMAND: what ten times the bytes take.
growth() {
  [ -f "$work/100.$1.seconds" ] || return 0
  awk -v small="$(median <"$work/10.$1.seconds")" -v large="$(median <"$work/100.$1.seconds")" \
    -v name="$1" 'BEGIN { printf "%s of 100 MB / of 10 MB: %.1f\n", name, large / small }'
}

measure_project 1 10
measure_project 10 100
measure_project 100 1000
echo "project  command      floor         command  command/floor  peak bytes/byte"
for size in 1 10 100; do
  row $size check
  row $size build
done
growth check
growth build

# A project of ordinary size, from the start of the program to its end.
for _ in $(seq $((runs * 4))); do
  "$work/measure" "$bin/outcomes" check "$root/specs/examples/improving-lives" >"$work/once"
  cut -d' ' -f1 "$work/once"
done | median | awk '{ printf "check of improving-lives: %.1f ms\n", $1 * 1000 }'
