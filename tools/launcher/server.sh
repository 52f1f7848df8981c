# Starts and stops the server of one data folder.

LOG=$GUATU_DATA/server.log
PID_FILE=$GUATU_DATA/server.pid
ADDRESS_FILE=$GUATU_DATA/server.address

server_pid() {
    local pid
    pid=$(cat "$PID_FILE" 2>/dev/null) || return 1
    # A number left by a crash may since belong to another program.
    case "$(ps -p "$pid" -o args= 2>/dev/null)" in
        *guatu.jar*) printf '%s\n' "$pid" ;;
        *) return 1 ;;
    esac
}

server_up() {
    local foreground=false example=true
    while [ $# -gt 0 ]; do
        case "$1" in
            --foreground) foreground=true ;;
            --no-example) example=false ;;
            *) fail "不认识的选项：$1（可用 --foreground、--no-example）" \
                "Unknown option: $1 (there are --foreground and --no-example)" ;;
        esac
        shift
    done
    need_jdk
    build_app
    if [ -n "$(server_pid || true)" ]; then
        say "系统已在运行：$(cat "$ADDRESS_FILE" 2>/dev/null)" \
            "Already running: $(cat "$ADDRESS_FILE" 2>/dev/null)"
    else
        start_server
    fi
    if $example; then load_example; fi
    (run_cli summary) || true
    if $foreground; then follow_server; fi
}

# The first run writes a start-up cache when it stops; later runs start from it.
cache_option() {
    local cache=$APP/guatu.aot
    if [ -f "$cache" ]; then echo "-XX:AOTCache=$cache"; else echo "-XX:AOTCacheOutput=$cache"; fi
}

start_server() {
    mkdir -p "$GUATU_DATA"
    chmod 700 "$GUATU_DATA"
    rm -f "$ADDRESS_FILE"
    trap 'interrupted' INT TERM
    # Memory that rests is given back: small at first, and no more kept free than needed.
    MALLOC_ARENA_MAX=2 setsid "$JDK/bin/java" "$(cache_option)" -XX:+UseSerialGC \
        -Xmx"${GUATU_MEMORY:-2g}" -Xms96m -XX:MaxNewSize=64m \
        -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=30 -XX:-ShrinkHeapInSteps \
        -Duser.timezone=Asia/Shanghai --enable-native-access=ALL-UNNAMED \
        -jar "$APP/guatu.jar" >>"$LOG" 2>&1 </dev/null &
    STARTED=$!
    wait_until_ready "$STARTED"
}

wait_until_ready() {
    local pid=$1 waited=0
    say "正在启动……（日志：$LOG）" "Starting… (log: $LOG)"
    until [ -f "$ADDRESS_FILE" ]; do
        if [ -t 2 ]; then printf '\r%d s ' $((waited / 5)) >&2; fi
        if ! kill -0 "$pid" 2>/dev/null; then
            tail -n 5 "$LOG" >&2
            fail "启动失败，原因见上；完整日志：$LOG" "It did not start, for the reason above; full log: $LOG"
        fi
        sleep 0.2
        waited=$((waited + 1))
        [ "$waited" -lt 1500 ] || fail "五分钟内未能启动，见 $LOG" "Not ready after five minutes, see $LOG"
    done
    if [ -t 2 ]; then printf '\r\033[K' >&2; fi
}

# A backup, even one that was cut: a zip that begins with a table.
is_backup() { [ -f "${1:-}" ] && head -c 100 "$1" | grep -aq 'tables/'; }

# Backup, restore, moving, support: on the whole database, without the web application.
maintain() {
    need_jdk
    build_app
    exec "$JDK/bin/java" -XX:+UseSerialGC -Xmx1g -Duser.timezone=Asia/Shanghai \
        --enable-native-access=ALL-UNNAMED -jar "$APP/guatu.jar" "$@"
}

interrupted() {
    echo
    server_down
    exit 130
}

# The first time only: where there is a list already, the import leaves it alone.
# The list of the example, then the figures reported on it; neither where a list stands already.
load_example() {
    local code=0
    (run_cli import examples/qingdao-2022/qingdao-2022.xlsx --if-empty --yes --quiet \
        --reason 首次装载示例) || code=$?
    [ "$code" = 3 ] && return
    [ "$code" = 0 ] && (run_cli indicators examples/qingdao-2022/indicators.json) ||
        fail "示例没有装载，原因见上。" "The example was not loaded, for the reason above."
}

follow_server() {
    local pid
    pid=$(server_pid) || return 0
    trap 'interrupted' INT TERM
    say "按 Ctrl-C 停止。" "Press Ctrl-C to stop."
    while kill -0 "$pid" 2>/dev/null; do sleep 1; done
}

server_down() {
    local pid
    pid=$(server_pid || true)
    [ -n "$pid" ] || pid=${STARTED:-}
    if [ -z "$pid" ] || ! kill -0 "$pid" 2>/dev/null; then
        say "系统没有在运行。" "Nothing is running."
        return 0
    fi
    kill -TERM "$pid"
    while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
    say "已停止。" "Stopped."
}
