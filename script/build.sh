# shellcheck shell=bash
# Building what has changed. Sourced by ./openyibao.
# shellcheck disable=SC2154 # the folders are set there

# One checksum over names, sizes and times of the sources below the given places.
checksum_of() {
    (cd "$root" && find "$@" \( -name target -o -name node_modules -o -name dist -o -path '*/src/test' \) -prune \
        -o -type f ! -name components.d.ts -printf '%p %s %T@\n' | LC_ALL=C sort | sha256sum | cut -c 1-32)
}

has_web() {
    [[ -f $root/web/package.json ]]
}

web_checksum() {
    if has_web; then checksum_of web; else printf none; fi
}

java_checksum() {
    local modules
    mapfile -t modules < <(cd "$root" && find . -mindepth 2 -maxdepth 2 -name pom.xml -printf '%h\n')
    checksum_of pom.xml "${modules[@]}"
}

# is_built STAMP CHECKSUM: whether the last build was of these sources
is_built() {
    [[ -f $target/$1 && $(<"$target/$1") == "$2" ]]
}

in_web() {
    (cd "$root/web" && "$@")
}

maven() {
    mvn -B -ntp -f "$root/pom.xml" "$@"
}

install_web_packages() {
    local packages=$root/web/node_modules/.openyibao sum
    sum=$(sha256sum <"$root/web/package-lock.json")
    if [[ ! -f $packages || $(<"$packages") != "$sum" ]]; then
        in_web npm ci --no-audit --no-fund && printf '%s' "$sum" >"$packages"
    fi
}

build_web() {
    install_web_packages && in_web npm run build
}

package_java() {
    maven -Dmaven.test.skip=true -pl server -am package
}

# The first time, both halves download much: side by side.
build_web_beside_java() {
    local web status=0
    build_web &
    web=$!
    maven -Dmaven.test.skip=true -pl server -am compile || status=$?
    wait "$web" || status=$?
    return "$status"
}

ensure_web() {
    has_web || { say "web/ 还没有网页，跳过 · no pages yet, skipped"; return; }
    local sum
    sum=$(web_checksum)
    is_built web.stamp "$sum" && [[ -d $root/web/dist ]] && return
    need_node || exit 1
    if [[ -d $root/server/target/classes ]]; then
        step "构建网页 · build the pages" build_web
    else
        step "构建网页并编译 Java · build the pages, compile Java" build_web_beside_java
    fi
    printf '%s' "$sum" >"$target/web.stamp"
}

# The jar with everything in it: the larger one, if Maven leaves a plain one beside it.
boot_jar() {
    find "$root/server/target" -maxdepth 1 -name 'server-*.jar' -printf '%s %p\n' | sort -n | tail -n 1 | cut -d ' ' -f 2-
}

# A running program keeps the files that it has open; the new ones appear in one move.
lay_out() {
    rm -rf "$app.new" "$app.old"
    java -Djarmode=tools -jar "$(boot_jar)" extract --destination "$app.new" &&
        mv "$app.new"/server-*.jar "$app.new/openyibao.jar" || return
    [[ ! -d $app ]] || mv "$app" "$app.old"
    mv "$app.new" "$app" && rm -rf "$app.old"
}

build() {
    local sum
    sum="$(java_checksum) $(web_checksum)"
    if is_built app.stamp "$sum" && [[ -f $app/openyibao.jar ]]; then
        return
    fi
    need_target
    need mvn maven || exit 1
    exec 9>"$target/build.lock"
    flock 9
    if ! is_built app.stamp "$sum" || [[ ! -f $app/openyibao.jar ]]; then
        ensure_web
        step "构建 Java · build Java" package_java
        step "布置程序 · lay out the program" lay_out
        printf '%s' "$sum" >"$target/app.stamp"
    fi
    exec 9>&-
}
