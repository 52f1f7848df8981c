# Java and front end through Maven, then the packaged product in a real Chromium.

run_tests() {
    local part=${1:-all}
    case " $* " in *" -h "* | *" --help "*) usage && return ;; esac
    need_jdk
    need_maven
    need_node
    case "$part" in
        java) test_java ;;
        browser) test_browser "${@:2}" ;;
        faults) test_faults "${@:2}" ;;
        fuzz) test_fuzz "${@:2}" ;;
        licences) test_licences ;;
        attacks) test_attacks ;;
        security) test_security ;;
        reproducible) test_reproducible ;;
        directory) test_directory ;;
        pitr) test_pitr ;;
        all)
            need_chromium
            test_java
            test_browser
            ;;
        *) fail "不认识的测试：$part（可用 java、browser、faults、attacks、fuzz、licences、security、\
reproducible、directory、pitr）" \
            "Unknown tests: $part (there are java, browser, faults, attacks, fuzz, licences, security," \
            "reproducible, directory, pitr)" ;;
    esac
}

test_java() {
    mvn -ntp -Dformat="${GUATU_FORMAT:-write}" verify
    packaged
    test_licences
}

# What is shipped and what builds it (CycloneDX, target/bom.json), and whether we take its licences.
test_licences() {
    need_jdk
    mvn -B -ntp -q -Dmaven.main.skip=true -Dmaven.test.skip=true -Dexec.skip=true process-classes \
        org.cyclonedx:cyclonedx-maven-plugin:2.9.3:makeAggregateBom -DoutputFormat=json
    "$JDK/bin/java" tools/Licences.java target/bom.json web/package-lock.json
}

# Whatever is thrown at the server from outside: the tests that docs/asvs.md and docs/trust.md name.
test_attacks() {
    local named
    named=$(grep -ohE '\b[A-Z][A-Za-z0-9]+Test\b' docs/asvs.md docs/trust.md | sort -u | paste -sd,)
    mvn -B -ntp -Dtest="$named" -Dsurefire.failIfNoSpecifiedTests=false \
        -Dformat="${GUATU_FORMAT:-write}" test -pl server -am
}

# SpotBugs with FindSecBugs over all our classes; tools/spotbugs-exclude.xml says what is left out.
test_security() {
    mvn -B -ntp -Dmaven.test.skip=true -Dformat="${GUATU_FORMAT:-write}" process-classes \
        com.github.spotbugs:spotbugs-maven-plugin:check
}

# The jar is the same, byte for byte, when it is built twice from clean.
test_reproducible() {
    local first second
    first=$(build_and_hash)
    second=$(build_and_hash)
    printf '%s\n%s\n' "$first" "$second"
    [ "$first" = "$second" ] || fail "两次构建的包不一样。" "The two builds differ."
    say "两次构建逐字节相同。" "The two builds are the same, byte for byte."
}

build_and_hash() {
    rm -rf ./*/target
    maven -DskipTests -Dmaven.test.skip package -pl server -am >&2
    sha256sum server/target/guatu-server-*-app.jar
}

# Signing in against Debian's slapd, by StartTLS and LDAPS, with an authority of its own.
test_directory() {
    local work=$HOME_DIR/target/directory classes
    command -v slapd >/dev/null || install_packages slapd ldap-utils
    [ -x /usr/sbin/slapd ] || fail "缺少 slapd（apt-get install slapd）。" \
        "slapd is missing (apt-get install slapd)."
    maven -DskipTests test-compile dependency:build-classpath -pl server -am \
        -DincludeScope=test -Dmdep.outputFile=target/fuzz.classpath
    cd server
    classes=target/test-classes:target/classes:$(cat target/fuzz.classpath)
    "$JDK/bin/java" -cp "$classes" guatu.server.access.sso.SlapdTrial "$work"
}

# A copy of its own: a running server keeps the files it was started from.
test_browser() {
    need_chromium
    package_app
    extract_app "$HOME_DIR/target/tested"
    fetch_provider
    GUATU_APP=$HOME_DIR/target/tested GUATU_PROVIDER=$IDENTITY node web/e2e/with-server.mjs "$@"
}

# The identity provider of the scenarios (web/e2e/identity), beside the product and no part of it.
IDENTITY=$HOME_DIR/target/identity

fetch_provider() {
    [ ! "$IDENTITY" -nt web/e2e/identity/pom.xml ] || [ ! "$IDENTITY" -nt pom.xml ] || return 0
    rm -rf "$IDENTITY"
    mvn -B -ntp -q -f web/e2e/identity/pom.xml dependency:copy-dependencies \
        -DoutputDirectory="$IDENTITY"
}

test_faults() {
    build_app
    build_cli
    build_bench
    "$JDK/bin/java" -cp "bench/target/lib/*:$(ls bench/target/guatu-bench-*.jar)" \
        guatu.bench.faults.Faults "$APP" "$HOME_DIR" "$@"
}

# Jazzer on one parser, led by coverage, for so many seconds; what it finds stays in target/fuzz.
test_fuzz() {
    local target=${1:-TABLE} seconds=${2:-300} work=$HOME_DIR/target/fuzz jazzer=0.30.0 classes
    mkdir -p "$work/$target"
    maven -DskipTests test-compile dependency:build-classpath -pl server -am \
        -DincludeScope=test -Dmdep.outputFile=target/fuzz.classpath
    for part in jazzer jazzer-api; do
        [ -f "$work/$part-$jazzer.jar" ] || mvn -q -B -N dependency:copy \
            -Dartifact="com.code-intelligence:$part:$jazzer" -DoutputDirectory="$work"
    done
    cd server
    classes=target/test-classes:target/classes:$(cat target/fuzz.classpath)
    "$JDK/bin/java" -Dguatu.fuzz.target="$target" -cp "$classes" \
        guatu.server.fuzz.FuzzEntry "$work/$target"
    # The sanitizers of Jazzer stay on: a parser that opens a file or an address by name is found.
    exec "$JDK/bin/java" -Xmx1g -Dguatu.fuzz.target="$target" --enable-native-access=ALL-UNNAMED \
        -cp "$work/jazzer-$jazzer.jar:$work/jazzer-api-$jazzer.jar:$classes" \
        com.code_intelligence.jazzer.Jazzer --target_class=guatu.server.fuzz.FuzzEntry \
        --instrumentation_includes="guatu.**" -max_total_time="$seconds" -timeout=10 \
        -rss_limit_mb=2048 -artifact_prefix="$work/" "$work/$target"
}
