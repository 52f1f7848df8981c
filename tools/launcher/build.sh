# Builds what changed. A stamp beside the results tells whether any source is newer than they are.

STAMPS=$HOME_DIR/target/launcher
APP=$HOME_DIR/target/app

sources_newer_than() {
    local stamp=$1
    shift
    [ -f "$stamp" ] || return 0
    [ -n "$(find pom.xml "$@" \
        \( -name target -o -name node_modules -o -name e2e -o -name test \) -prune -o \
        -type f -newer "$stamp" -print -quit 2>/dev/null)" ]
}

maven() { mvn -q -Dformat="${GUATU_FORMAT:-write}" "$@"; }

# The application, extracted so that the JVM maps its classes from one cache.
build_app() {
    sources_newer_than "$STAMPS/app" server web/src web/public web/package.json quantity schedule \
        ledger figures tiles cli || return 0
    need_maven
    need_node
    say "正在构建……首次约需几分钟。" "Building… the first time takes some minutes."
    maven -DskipTests package -pl server,cli -am
    extract_app
    mkdir -p "$STAMPS"
    touch "$STAMPS/app" "$STAMPS/cli"
}

extract_app() {
    rm -rf "$APP"
    "$JDK/bin/java" -Djarmode=tools -jar server/target/guatu-server-*-app.jar \
        extract --destination "$APP" >/dev/null
    mv "$APP"/guatu-server-*-app.jar "$APP/guatu.jar"
}

build_cli() {
    sources_newer_than "$STAMPS/cli" cli quantity figures schedule || return 0
    need_maven
    say "正在构建命令行工具……" "Building the command line…"
    maven -DskipTests package -pl cli -am
    mkdir -p "$STAMPS"
    touch "$STAMPS/cli"
}

build_bench() {
    sources_newer_than "$STAMPS/bench" bench server quantity figures schedule ledger tiles || return 0
    need_maven
    say "正在构建基准测试……" "Building the benchmarks…"
    maven -DskipTests package -pl bench -am
    mkdir -p "$STAMPS"
    touch "$STAMPS/bench"
}

run_cli() {
    exec "$JDK/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
        -cp "cli/target/lib/*:$(ls cli/target/guatu-cli-*.jar)" guatu.cli.Main "$@"
}

run_bench() {
    exec "$JDK/bin/java" -Xmx8g --enable-native-access=ALL-UNNAMED \
        -cp "bench/target/lib/*:$(ls bench/target/guatu-bench-*.jar)" guatu.bench.Bench "$@"
}
