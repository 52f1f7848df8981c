# Builds what changed. A stamp beside the results tells whether any source is newer than they are.

STAMPS=$HOME_DIR/target/launcher
APP=$HOME_DIR/target/app

ENGINES="quantity schedule planfile document ledger figures paper tiles"
SCREENS="web/src web/public web/package.json"

sources_newer_than() {
    local stamp=$1
    shift
    [ -f "$stamp" ] || return 0
    [ -n "$(find pom.xml "$@" \
        \( -name target -o -name node_modules -o -name e2e -o -name test \) -prune -o \
        -type f -newer "$stamp" -print -quit 2>/dev/null)" ]
}

# Tells which part is being built; everything that Maven says only when it fails.
maven() {
    local log=$STAMPS/build.log
    mkdir -p "$STAMPS"
    if ! mvn -B -ntp -Dformat="${GUATU_FORMAT:-write}" "$@" 2>&1 | tee "$log" | tell_parts; then
        tail -n 40 "$log" >&2
        fail "构建失败，原因见上；完整日志：$log" "The build failed, for the reason above; full log: $log"
    fi
}

tell_parts() {
    local line part='^\[INFO\] Building (.*[^ ]) +\[([0-9]+/[0-9]+)\]$'
    while IFS= read -r line; do
        if [[ $line =~ $part ]]; then printf '  %s  %s\n' "${BASH_REMATCH[2]}" "${BASH_REMATCH[1]}"; fi
    done
}

# Packages the server, its screens and the command line, if any source is newer.
package_app() {
    sources_newer_than "$STAMPS/package" $ENGINES server $SCREENS cli || return 0
    need_maven
    need_node
    say "正在构建……首次约需几分钟。" "Building… the first time takes some minutes."
    maven -DskipTests -Dmaven.test.skip package -pl server,cli -am
    packaged
}

packaged() {
    mkdir -p "$STAMPS"
    touch "$STAMPS/package" "$STAMPS/cli"
}

# The application as the JVM likes it: its classes in one cache beside the jar.
build_app() {
    package_app
    [ "$STAMPS/package" -nt "$STAMPS/app" ] || [ ! -f "$APP/guatu.jar" ] || return 0
    if [ -n "$(server_pid || true)" ]; then
        say "程序已更新，重新启动。" "The program has changed: restarting."
        server_down
    fi
    extract_app "$APP"
    touch "$STAMPS/app"
}

extract_app() {
    rm -rf "$1"
    "$JDK/bin/java" -Djarmode=tools -jar server/target/guatu-server-*-app.jar \
        extract --destination "$1" >/dev/null
    mv "$1"/guatu-server-*-app.jar "$1/guatu.jar"
}

build_cli() {
    sources_newer_than "$STAMPS/cli" $ENGINES cli || return 0
    need_maven
    say "正在构建命令行工具……" "Building the command line…"
    maven -DskipTests -Dmaven.test.skip package -pl cli -am
    mkdir -p "$STAMPS"
    touch "$STAMPS/cli"
}

build_bench() {
    sources_newer_than "$STAMPS/bench" $ENGINES server bench || return 0
    need_maven
    say "正在构建基准测试……" "Building the benchmarks…"
    maven -DskipTests -Dmaven.test.skip package -pl bench -am
    mkdir -p "$STAMPS"
    touch "$STAMPS/bench"
}

run_cli() {
    # Short commands start fast with the first compiler; hashing a ledger wants the second.
    local tiers=-XX:TieredStopAtLevel=1
    [ "$1" = verify ] && tiers=-XX:+TieredCompilation
    exec "$JDK/bin/java" -XX:+UseSerialGC "$tiers" -Dlog4j2.StatusLogger.level=OFF \
        --enable-native-access=ALL-UNNAMED \
        -cp "cli/target/lib/*:$(ls cli/target/guatu-cli-*.jar)" guatu.cli.Main "$@"
}

run_bench() {
    # The load is the packaged application's.
    if [ "${1:-}" = load ]; then
        build_app
        shift
        set -- load "$APP" "$HOME_DIR" "$@"
    fi
    exec "$JDK/bin/java" -Xmx8g --enable-native-access=ALL-UNNAMED \
        -cp "bench/target/lib/*:$(ls bench/target/guatu-bench-*.jar)" guatu.bench.Bench "$@"
}
