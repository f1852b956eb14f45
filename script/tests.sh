# shellcheck shell=bash
# Running the tests and counting them. Sourced by ./openyibao.
# shellcheck disable=SC2154 # the folders are set there

font_packages="fontconfig fonts-wqy-microhei"

need_font() {
    # shellcheck disable=SC2086 # two packages
    is_root && install_packages $font_packages
}

need_for_browser_tests() {
    need chromium chromium || say "没有它，浏览器测试会失败 · browser tests will fail without it"
    if [[ -z $(fc-list :lang=zh 2>/dev/null) ]]; then
        need_font || say "缺少中文字体 · no Chinese font: sudo apt-get install -y $font_packages"
    fi
}

check_web() {
    install_web_packages && in_web npm run check && in_web npm run build
}

# Failures do not stop Maven: every module is tested, and the reports tell.
verify() {
    find "$root" -path '*/target/surefire-reports/*' -name '*.xml' -delete
    maven -Dmaven.test.failure.ignore=true "$@" verify
}

reports() {
    find "$root" -name node_modules -prune -o -path '*/target/surefire-reports/TEST-*.xml' -print0
}

# shellcheck disable=SC2016 # these are awk's dollars
attribute='function attribute(name) {
    return match($0, " " name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : ""
}'

# shellcheck disable=SC2016
name_failures() {
    reports | xargs -0 -r cat | awk "$attribute"'
        /<testcase / { test = attribute("classname") "." attribute("name") }
        /<(failure|error)[ >]/ {
            text = attribute("message")
            gsub(/&#10;/, " ", text); gsub(/&quot;/, "\"", text); gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text)
            printf "✗ %s: %s\n", test, substr(text, 1, 300)
        }' >&2
}

# The closing line; fails unless something ran and nothing failed.
# shellcheck disable=SC2016
count_tests() {
    reports | xargs -0 -r cat | awk "$attribute"'
        /<testsuite / {
            run += attribute("tests")
            failed += attribute("failures") + attribute("errors")
            skipped += attribute("skipped")
        }
        END {
            printf "%d passed, %d failed, %d skipped\n", run - failed - skipped, failed, skipped
            exit !(run > 0 && failed == 0)
        }'
}

run_tests() {
    local options=() failed=0
    [[ ${1:-} == --long ]] && options=(-DexcludedGroups=)
    need_target
    need mvn maven || exit 1
    need_for_browser_tests
    step "检查格式 · check the format" maven -fae spotless:check || failed=1
    if has_web; then
        need_node && step "检查并构建网页 · check and build the pages" check_web || failed=1
    fi
    step "测试 · test" verify "${options[@]}" || failed=1
    name_failures
    count_tests || failed=1
    return "$failed"
}

# Rewrites what tests compare with; the difference is for a person to read.
write_golden() {
    need_target
    need mvn maven || exit 1
    step "重写金样 · rewrite the golden files" maven -Dopenyibao.golden=write -Dmaven.test.failure.ignore=true \
        -Dsurefire.failIfNoSpecifiedTests=false '-Dtest=*Golden*Test' test
    if command -v git >/dev/null && git -C "$root" rev-parse >/dev/null 2>&1; then
        git -C "$root" --no-pager diff --stat
    fi
}

format_code() {
    need_target
    need mvn maven || exit 1
    step "整理格式 · format" maven spotless:apply
}
