#!/usr/bin/env bash
# Proves that a fresh clone of HEAD installs and answers, with an empty npm cache, in three ways:
#   normal       as a newcomer types it
#   no-compiler  without C compiler, make and Python: hnswlib-node cannot be built and the exact index serves
#   no-scripts   npm ci --ignore-scripts: nothing was compiled at install
# Usage: scripts/check-install.sh [normal|no-compiler|no-scripts ...]   (default: all)
# Needs git, the npm registry, and what the system compiles with. Prints timings; ends with 1 where a way fails.
set -uo pipefail

repository=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
failures=0

# A folder of links to every program on PATH but those that compile.
path_without_compilers() {
  local folder=$1 directory program name
  mkdir -p "$folder"
  local IFS=:
  for directory in $PATH; do
    for program in "$directory"/*; do
      name=${program##*/}
      case $name in
        gcc* | g++* | cc | c++ | c89* | c99* | clang* | make | gmake | cmake | ninja | python* | pypy* | node-gyp | *-gcc* | *-g++*) continue ;;
      esac
      [ -x "$program" ] && [ ! -e "$folder/$name" ] && ln -s "$program" "$folder/$name"
    done
  done
}

seconds_since() {
  printf '%s s' "$(($(date +%s) - $1))"
}

# Runs a command of a way; on failure shows the end of what it printed.
step() {
  local name=$1 log=$2 started status
  shift 2
  started=$(date +%s)
  "$@" >"$log" 2>&1
  status=$?
  printf '  %-28s %s, exit code %s\n' "$name" "$(seconds_since "$started")" "$status"
  [ "$status" -eq 0 ] || tail -n 30 "$log"
  return "$status"
}

ask() {
  printf '%s\n' 'What is the KV cache?' '什么是 KV 缓存？' | npm run --silent chat
}

check() {
  local way=$1 clone="$place/$1" began answers
  local install=(npm ci --no-audit --no-fund)
  echo "$way"
  git clone --quiet --no-hardlinks "$repository" "$clone" || return 1
  cd "$clone" || return 1
  export npm_config_cache="$place/cache-$way"
  if [ "$way" = no-compiler ]; then
    path_without_compilers "$place/bin"
    export PATH="$place/bin"
    unset CC CXX PYTHON npm_config_python
  fi
  [ "$way" = no-scripts ] && install+=(--ignore-scripts)

  began=$(date +%s)
  step 'npm ci' "$place/$way-install.log" "${install[@]}" || return 1
  if node -e 'require("hnswlib-node")' 2>"$place/$way-hnsw.log"; then echo '  hnswlib-node                 loads'; else
    echo '  hnswlib-node                 absent'
    [ "$way" = normal ] && cat "$place/$way-hnsw.log" && return 1
  fi
  step 'first chat, index built' "$place/$way-chat.log" ask || return 1
  printf '  %-28s %s\n' 'clone to first answers' "$(seconds_since "$began")"
  answers=$(grep -c '^\[1\]' "$place/$way-chat.log")
  echo "  answers with a citation      $answers of 2"
  step 'second chat, index there' "$place/$way-again.log" ask || return 1
  [ "$way" = normal ] || grep -o 'hnswlib-node is not installed[^;]*' "$place/$way-again.log" | sed 's/^/  notice: /'
  [ "$answers" -eq 2 ]
}

if [ $# -eq 0 ]; then set -- normal no-compiler no-scripts; fi
for way in "$@"; do
  case $way in
    normal | no-compiler | no-scripts) ;;
    *)
      echo "unknown way: $way" >&2
      exit 2
      ;;
  esac
  if (check "$way"); then echo "  passed"; else
    echo "  FAILED"
    failures=$((failures + 1))
  fi
done
[ "$failures" -eq 0 ]
