# Java and front end through Maven, then the packaged product in a real Chromium.

run_tests() {
    local part=${1:-all}
    need_jdk
    need_maven
    need_node
    case "$part" in
        java) test_java ;;
        browser) test_browser "${@:2}" ;;
        faults) test_faults "${@:2}" ;;
        all)
            need_chromium
            test_java
            test_browser
            ;;
        *) fail "不认识的测试：$part（可用 java、browser、faults）" "Unknown tests: $part (there are java, browser and faults)" ;;
    esac
}

test_java() {
    mvn -ntp -Dformat="${GUATU_FORMAT:-write}" verify
    packaged
}

# A copy of its own: a running server keeps the files it was started from.
test_browser() {
    need_chromium
    package_app
    extract_app "$HOME_DIR/target/tested"
    GUATU_APP=$HOME_DIR/target/tested node web/e2e/with-server.mjs "$@"
}

test_faults() {
    build_app
    build_cli
    build_bench
    "$JDK/bin/java" -cp "bench/target/lib/*:$(ls bench/target/guatu-bench-*.jar)" \
        guatu.bench.faults.Faults "$APP" "$HOME_DIR" "$@"
}
