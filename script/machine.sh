# shellcheck shell=bash
# Telling the user, and what the machine must have. Sourced by ./openyibao.
# shellcheck disable=SC2154 # the folders are set there

java_release=25
oldest_node=20
tail_lines=25

say() {
    printf '%s\n' "$*" >&2
}

die() {
    say "$*"
    exit 1
}

# step LABEL COMMAND...: runs a command with its output in the log; tells its time, or its last lines if it fails.
# The command has a process group of its own, so that Ctrl-C and SIGTERM end all of it.
step() {
    local label=$1 start=$SECONDS status=0 pid from
    shift
    from=$(stat -c %s "$log")
    printf '\n==== %s: %s\n' "$label" "$*" >>"$log"
    set -m
    "$@" >>"$log" 2>&1 </dev/null &
    pid=$!
    set +m
    trap 'kill -TERM -- "-$pid" 2>/dev/null; exit 130' INT TERM
    [[ -t 2 ]] && show_progress "$label" "$pid" "$from"
    wait "$pid" || status=$?
    trap - INT TERM
    hand_back
    if ((status != 0)); then
        say "✗ $label（$((SECONDS - start)) 秒 · s）"
        tail -c "+$((from + 1))" "$log" | tail -n "$tail_lines" >&2
        say "完整日志 · the whole log: $log"
        return "$status"
    fi
    say "✓ $label（$((SECONDS - start)) 秒 · s）"
}

# What root builds in a user's checkout is the user's.
hand_back() {
    is_root && [[ $(stat -c %u "$root") != 0 ]] || return 0
    find "$root" -user root -exec chown -h --reference="$root" {} + 2>/dev/null || true
}

show_progress() {
    local label=$1 pid=$2 from=$3 start=$SECONDS at
    while kill -0 "$pid" 2>/dev/null; do
        at=$(tail -c "+$((from + 1))" "$log" | grep -o '\[[0-9]*/[0-9]*\]' | tail -n 1 || true)
        printf '\r\033[K… %s %s %d 秒 · s' "$label" "$at" "$((SECONDS - start))" >&2
        sleep 0.3
    done
    printf '\r\033[K' >&2
}

is_root() {
    [[ $(id -u) == 0 ]]
}

# Installs Debian packages; only as root.
install_packages() {
    command -v apt-get >/dev/null || return 1
    need_target
    say "安装 · installing: $*"
    apt_get install "$@" || { apt_get update && apt_get install "$@"; }
}

apt_get() {
    DEBIAN_FRONTEND=noninteractive apt-get -y -qq "$@" >>"$log" 2>&1 </dev/null
}

# need COMMAND PACKAGE...: as root installs what is missing, else names it.
need() {
    local command=$1
    shift
    command -v "$command" >/dev/null && return
    if is_root && install_packages "$@" && command -v "$command" >/dev/null; then
        return
    fi
    say "缺少 · missing: $command。请安装 · install it with: sudo apt-get install -y $*"
    return 1
}

is_jdk() {
    [[ -x $1/bin/javac && -r $1/release ]] && grep -q "^JAVA_VERSION=\"${java_release}[.\"]" "$1/release"
}

find_jdk() {
    local home
    for home in "${JAVA_HOME:-/none}" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/*; do
        if is_jdk "$home"; then
            printf '%s' "$home"
            return
        fi
    done
    return 1
}

need_jdk() {
    local package=openjdk-$java_release-jdk-headless
    JAVA_HOME=$(find_jdk) || {
        is_root && install_packages "$package" && JAVA_HOME=$(find_jdk)
    } || die "没有找到 JDK $java_release（查过 JAVA_HOME、/usr/lib/jvm、/usr/java、/opt）· no JDK $java_release found.
请安装 Temurin $java_release 或 $package，或让 JAVA_HOME 指向它 · install one of them, or set JAVA_HOME"
    export JAVA_HOME
    export PATH=$JAVA_HOME/bin:$PATH
}

need_node() {
    need node nodejs || return 1
    need npm npm || return 1
    local version
    version=$(node --version)
    version=${version#v}
    ((${version%%.*} >= oldest_node)) ||
        die "Node $version 太旧 · too old: 构建网页需要 $oldest_node 或更高版本 · the pages need $oldest_node or newer"
}

need_target() {
    mkdir -p "$target" 2>/dev/null || true
    [[ -w $target ]] || die "不能写入 $target，请检查它的所有者 · cannot write there, see who owns it"
    [[ -s $log && $(stat -c %s "$log") -gt 5000000 ]] && mv "$log" "$log.1"
    touch "$log"
}
