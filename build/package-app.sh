# shellcheck shell=sh
# The slow half of ./yumalab, which reads this file only when the application or its cache has to be made.
# shellcheck disable=SC2154 # what yumalab has set by then: home, state, app, jdk, jvm_flags, command_flags, cache, class_path, main_class

# What the application does once after a build, to fill the cache that later starts read their classes from.
training_command='run two-team-cabal --dry-run'
# What a build downloads into an empty Maven repository; only the progress line depends on it.
download_mb=135

# --- a terminal gets one line that changes, anything else a few plain lines

progress_shown=
is_terminal() {
  [ -t 2 ] && [ "${TERM:-dumb}" != dumb ]
}

# Leaves a line that has not changed alone, so that it does not flicker.
show_progress() {
  if [ "$*" != "$progress_shown" ]; then
    progress_shown=$*
    printf '\r\033[K%.79s' "yumalab: $*" >&2
  fi
}

clear_progress() {
  if [ -n "$progress_shown" ]; then
    progress_shown=
    printf '\r\033[K' >&2
  fi
}

# --- one build at a time: a folder is the lock, since making one is atomic; the file 'owner' in it says whose it is

describe_process() {
  ps -o args= -p "$1" 2>/dev/null | head -n 1
}

write_owner() {
  { printf '%s\n' "$$" && describe_process "$$"; } >"$lock/owner.$$" && mv -f "$lock/owner.$$" "$lock/owner"
}

# Reads the owner; false if the process is gone, or its number has passed to another program.
owner_is_alive() {
  owner=
  owner_args=
  { IFS= read -r owner && IFS= read -r owner_args; } 2>/dev/null <"$lock/owner"
  if [ -z "$owner" ]; then
    # It has the folder and is about to write its name, unless it died in between.
    ownerless_looks=$((ownerless_looks + 1))
    [ "$ownerless_looks" -le 15 ]
    return
  fi
  ownerless_looks=0
  kill -0 "$owner" 2>/dev/null || return 1
  [ -z "$owner_args" ] || [ "$owner_args" = "$(describe_process "$owner")" ]
}

# Of several that find the owner dead, the one that makes the inner folder becomes the owner; it looks again first, since
# another may have taken over in the meantime.
take_over() {
  mkdir "$lock/takeover" 2>/dev/null || return 1
  if owner_is_alive; then
    rmdir "$lock/takeover"
    return 1
  fi
  write_owner
  rmdir "$lock/takeover"
}

nap() {
  # POSIX knows whole seconds only.
  sleep 0.2 2>/dev/null || sleep 1
}

take_lock() {
  lock=$state/lock
  mkdir -p "$state" 2>/dev/null || fail 2 "cannot write to $state"
  waiting=false
  ownerless_looks=0
  until mkdir "$lock" 2>/dev/null; do
    [ -w "$state" ] || fail 2 "cannot write to $state"
    if ! owner_is_alive; then
      take_over && return
    elif ! $waiting && [ -n "$owner" ]; then
      say "waiting for another start (process $owner), which is building; if there is none, delete $lock"
      waiting=true
    fi
    nap
  done
  write_owner
}

release_lock() {
  rm -rf "$lock"
}

# --- the build

# Prints the megabytes that Maven's log says it has downloaded, and the file it is at.
read_downloads() {
  awk '
    /Downloading from/ { name = $NF; sub(".*/", "", name) }
    /Downloaded from/ {
      size = substr($(NF - 4), 2)
      if ($(NF - 3) == "kB") size /= 1000
      if ($(NF - 3) == "B") size /= 1000000
      sum += size
    }
    END { if (name != "") printf "%d %s\n", sum, name }' "$log"
}

report_progress() {
  downloads=$(read_downloads)
  if is_terminal; then
    # The seconds show that it is alive while a large file comes.
    seconds=$(($(date +%s) - began))
    case $downloads in
      '') show_progress "$why: building, $seconds s" ;;
      *) show_progress "$why, $seconds s: ${downloads%% *} of about $download_mb MB, once: ${downloads#* }" ;;
    esac
  elif [ -n "$downloads" ] && ! $downloads_told; then
    say "downloading the libraries that are missing, about $download_mb MB in all, once"
    downloads_told=true
  fi
}

stop_build() {
  if [ -n "$maven" ]; then
    kill "$maven" 2>/dev/null
    wait "$maven" 2>/dev/null
  fi
  rm -rf "${state:?}/$new"
  release_lock
  clear_progress
  fail "$1" "stopped while building"
}

build_failed() {
  clear_progress
  # Without Maven's own advice.
  problem=$(sed -n '/^\[ERROR\]/ {
    s/ -> \[Help [0-9]*\]$//
    /^\[ERROR\] *$/d
    /^\[ERROR\] \[Help [0-9]*\]/d
    /^\[ERROR\] To see the full stack trace/d
    /^\[ERROR\] Re-run Maven/d
    /^\[ERROR\] For more information about the errors/d
    /^\[ERROR\] After correcting the problems/d
    /^\[ERROR\]   mvn <args> -rf/d
    p
  }' "$log" | tail -n 8)
  [ -n "$problem" ] || problem=$(tail -n 8 "$log")
  printf '%s\n' "$problem" >&2
  rm -rf "${state:?}/$new"
  release_lock
  fail 1 "the build failed; the last errors are above, the whole log is $log"
}

# A build goes to a folder of its own, so a yumalab that is running keeps its jars.
build() {
  if [ -n "$app" ]; then why='sources changed'; else why='first start'; fi
  new=app-$(date +%Y%m%d-%H%M%S)-$$
  log=$state/build.log
  # The stamp is older than the build, so what is edited meanwhile counts as changed.
  { mkdir "$state/$new" && : >"$state/$new/built" && : >"$log"; } 2>/dev/null \
    || fail 2 "cannot write to $state"
  downloads_told=false
  began=$(date +%s)
  is_terminal || say "$why: building; the log is $log"
  maven=
  trap 'stop_build 130' INT
  trap 'stop_build 129' HUP
  trap 'stop_build 143' TERM
  # Maven runs in the same JDK, so the build needs no other java and finds this one wherever it lies. It starts clean,
  # because it would keep a resource that is gone from the sources.
  JAVA_HOME=$jdk JAVA25_HOME=$jdk mvn -B -Dlauncher "-Dapp.directory=$state/$new" -f "$home/pom.xml" \
    -pl ui -am clean package </dev/null >"$log" 2>&1 &
  maven=$!
  while
    report_progress
    kill -0 "$maven" 2>/dev/null
  do
    nap
  done
  wait "$maven" || build_failed
  [ -d "$state/$new/lib" ] || build_failed
  set_duckdb_beside_its_jar
  app=$new
  printf '%s\n' "$app" >"$state/current.new" && mv -f "$state/current.new" "$state/current"
  trap - INT HUP TERM
  remove_old_apps
  clear_progress
  say "built in $(($(date +%s) - began)) s"
}

# DuckDB's jar holds its library for each system, and at every start its driver would unpack the 60 MB of this one. It takes
# the library from beside the jar instead, if the jar has none. Where this cannot be done the jar stays as it is.
set_duckdb_beside_its_jar() {
  system=
  architecture=
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in
      'OS_NAME="Linux"') system=linux ;;
      'OS_ARCH="x86_64"') architecture=amd64 ;;
      'OS_ARCH="aarch64"') architecture=arm64 ;;
    esac
  done <"$jdk/release"
  [ -n "$system" ] && [ -n "$architecture" ] || return 0
  library=libduckdb_java.so_${system}_$architecture
  parts=$state/$new/duckdb
  for jar in "$state/$new/lib"/duckdb_jdbc-*.jar; do
    if [ -f "$jar" ] && mkdir "$parts"; then
      (
        cd "$parts" || exit
        "$jdk/bin/jar" -xf "$jar" META-INF org "$library" \
          && "$jdk/bin/jar" -cfM without-library.jar META-INF org \
          && mv "$library" "$state/$new/lib/" \
          && mv without-library.jar "$jar"
      ) >>"$log" 2>&1
      rm -rf "$parts"
    fi
  done
}

# An older build may still be running; its folder is in that process's command line.
remove_old_apps() {
  processes=$(ps -A -ww -o args= 2>/dev/null) || return 0
  for old in "$state"/app-*; do
    case $old in
      "$state/$app") continue ;;
    esac
    case $processes in
      *"$old/"*) ;;
      *) rm -rf "$old" ;;
    esac
  done
}

package_app() {
  command -v mvn >/dev/null 2>&1 \
    || fail 2 "needs Maven to build itself, and there is no 'mvn' on the PATH; install Maven 3.8.7 or newer"
  take_lock
  # The start that held the lock may have done the work.
  app_is_fresh || build
  release_lock
}

# --- fast starts

# A cache that cannot be made is left empty, so that it is not tried at every start.
make_cache() {
  if is_terminal; then show_progress 'preparing fast starts ...'; fi
  case $cache in
    *-gui.aot)
      # Shows every screen of the window without a display.
      pictures=$state/$app/pictures.$$
      # shellcheck disable=SC2086 # lists of words
      "$jdk/bin/java" $jvm_flags $command_flags "-XX:AOTCacheOutput=$cache.$$" -cp "$class_path" "$main_class" \
        gui --screenshots "$pictures" --brief </dev/null >"$state/training.log" 2>&1
      rm -rf "$pictures"
      ;;
    *)
      # shellcheck disable=SC2086 # lists of words
      "$jdk/bin/java" $jvm_flags $quick_collector "-XX:AOTCacheOutput=$cache.$$" -cp "$class_path" "$main_class" \
        $training_command </dev/null >"$state/training.log" 2>&1
      ;;
  esac
  [ -f "$cache.$$" ] || : >"$cache.$$"
  mv -f "$cache.$$" "$cache"
  rm -f "$cache.$$.config"
  clear_progress
}
