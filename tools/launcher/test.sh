# Java and front end through Maven; "browser" runs the packaged product in a real Chromium.

run_tests() {
    local part=${1:-all}
    need_jdk
    need_maven
    need_node
    case "$part" in
        java) test_java ;;
        browser) test_browser ;;
        all) test_java ;;
        *) fail "不认识的测试：$part（可用 java、browser）" "Unknown tests: $part (there are java and browser)" ;;
    esac
}

test_java() { mvn -Dformat="${GUATU_FORMAT:-write}" verify; }

test_browser() {
    need_chromium
    build_app
    GUATU_APP=$APP node web/e2e/with-server.mjs
}
