# shellcheck shell=sh
# Sourced by mvnw and yearlight. find_jdk MIN PREFERRED exports JAVA_HOME, or explains itself and returns 1.
# Order: JAVA_HOME, the javac on PATH, then the usual install folders (the highest up to PREFERRED, else the newest).
# POSIX sh.

jdk_feature() { # prints the feature version of the JDK at $1; fails when $1 holds no JDK
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n -e 's/^JAVA_VERSION="1\.\([0-9]*\).*/\1/p' -e 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" | sed 1q
}

find_jdk() {
  jdk_want="${1:-21}" jdk_prefer="${2:-25}" jdk_seen='' jdk_best='' jdk_best_feature=0 jdk_rank=0
  if [ -n "${JAVA_HOME-}" ]; then
    jdk_f="$(jdk_feature "$JAVA_HOME")" || jdk_f=''
    if [ "${jdk_f:-0}" -ge "$jdk_want" ]; then export JAVA_HOME; return 0; fi
    jdk_seen="$jdk_seen
  JAVA_HOME  ${jdk_f:-no JDK}  $JAVA_HOME"
  fi
  if jdk_c="$(command -v javac)" && jdk_c="$(readlink -f "$jdk_c" 2>/dev/null)"; then
    jdk_h="${jdk_c%/bin/javac}"
    jdk_f="$(jdk_feature "$jdk_h")" || jdk_f=''
    if [ "${jdk_f:-0}" -ge "$jdk_want" ]; then JAVA_HOME="$jdk_h"; export JAVA_HOME; return 0; fi
    [ -z "$jdk_f" ] || jdk_seen="$jdk_seen
  PATH       $jdk_f  $jdk_h"
  fi
  case $- in *f*) jdk_noglob=1 ;; *) jdk_noglob='' ;; esac
  set +f
  for jdk_h in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${SDKMAN_DIR:-${HOME-}/.sdkman}"/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.asdf/installs/java/* \
    "${HOME-}"/.local/share/mise/installs/java/*; do
    [ ! -L "$jdk_h" ] || continue
    jdk_f="$(jdk_feature "$jdk_h")" || continue
    [ -n "$jdk_f" ] || continue
    # Rank: the highest up to PREFERRED (the release the build is tested on), else the newest of all.
    jdk_r="$jdk_f"
    if [ "$jdk_f" -ge "$jdk_want" ] && [ "$jdk_f" -le "$jdk_prefer" ]; then jdk_r=$((jdk_f + 1000)); fi
    if [ "$jdk_r" -gt "$jdk_rank" ]; then jdk_best="$jdk_h" jdk_best_feature="$jdk_f" jdk_rank="$jdk_r"; fi
  done
  [ -z "$jdk_noglob" ] || set -f
  if [ "$jdk_best_feature" -ge "$jdk_want" ]; then JAVA_HOME="$jdk_best"; export JAVA_HOME; return 0; fi
  case "$jdk_seen" in
  *"  $jdk_best"*) ;; # the one on PATH, already listed; or none at all
  *) jdk_seen="$jdk_seen${jdk_best:+
  installed  $jdk_best_feature  $jdk_best}" ;;
  esac
  printf '%s\n' "yearlight needs a JDK $jdk_want or newer. Found:${jdk_seen:-
  none}
Install one (Debian 13: apt install openjdk-25-jdk or openjdk-21-jdk; macOS: brew install openjdk;
SDKMAN: sdk install java) or point JAVA_HOME at it, then run this command again." >&2
  return 1
}
