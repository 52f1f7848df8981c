# Back to a moment on an external PostgreSQL, as the guide describes it, with Debian's programs.

PITR_PORT=${GUATU_PITR_PORT:-55432}

test_pitr() {
    local bin=/usr/lib/postgresql/15/bin work=$HOME_DIR/target/pitr root moment
    [ -x $bin/pg_basebackup ] || install_packages postgresql-15
    [ -x $bin/pg_basebackup ] || fail "缺少 PostgreSQL 15（apt-get install postgresql-15）。" \
        "PostgreSQL 15 is missing (apt-get install postgresql-15)."
    build_app
    build_cli
    rm -rf "$work"
    mkdir -p "$work/archive"
    pitr_own "$work"
    pitr_as $bin/initdb -D "$work/db" -U owner --auth=trust -E UTF8 --locale=C >/dev/null
    printf '%s\n' "archive_mode = on" "listen_addresses = 'localhost'" "port = $PITR_PORT" \
        "unix_socket_directories = ''" \
        "archive_command = 'test ! -f $work/archive/%f && cp %p $work/archive/%f'" \
        >>"$work/db/postgresql.conf"
    pitr_as $bin/pg_ctl -D "$work/db" -w -l "$work/db.log" start >/dev/null
    pitr_product "$work"
    (GUATU_DATA=$work/data run_cli import examples/qingdao-2022/qingdao-2022.xlsx --yes --quiet \
        --reason 恢复试验)
    pitr_as $bin/pg_basebackup -h localhost -p "$PITR_PORT" -U owner -D "$work/base" -X stream
    pitr_account before
    sleep 3
    root=$(pitr_get /api/ledger/checkpoint)
    printf '%s\n' "$root" >"$work/root.txt"
    moment=$(date '+%F %T%z')
    sleep 2
    pitr_account after
    pitr_as $bin/psql -q -h localhost -p "$PITR_PORT" -U owner -d postgres \
        -c 'select pg_switch_wal()' >/dev/null
    pitr_stop "$work"
    pitr_as $bin/pg_ctl -D "$work/db" -m fast stop >/dev/null
    pitr_as mv "$work/db" "$work/lost"
    pitr_as mv "$work/base" "$work/db"
    printf '%s\n' "restore_command = 'cp $work/archive/%f %p'" \
        "recovery_target_time = '$moment'" "recovery_target_action = 'promote'" \
        >>"$work/db/postgresql.conf"
    pitr_as touch "$work/db/recovery.signal"
    pitr_as $bin/pg_ctl -D "$work/db" -w -l "$work/db.log" start >/dev/null
    pitr_product "$work"
    pitr_verdict "$work" "$moment"
}

pitr_verdict() {
    local work=$1 accounts holds=true
    accounts=$(pitr_get /api/accounts)
    pitr_get /api/ledger/export >"$work/ledger.zip"
    case "$accounts" in *'"pitr-before"'*) ;; *) holds=false ;; esac
    case "$accounts" in *'"pitr-after"'*) holds=false ;; esac
    (run_cli verify "$work/ledger.zip" --kept "$work/root.txt") || holds=false
    pitr_stop "$work"
    pitr_as /usr/lib/postgresql/15/bin/pg_ctl -D "$work/db" -m fast stop >/dev/null
    $holds || fail "没有恢复到 $2。" "It did not come back to $2."
    say "已恢复到 $2：此前的都在，此后的都不在，封存可验证。" \
        "Back to $2: what was before is there, what came after is not, the seals verify."
}

pitr_own() { [ "$(id -u)" -ne 0 ] || { chmod 755 "$1"; chown -R postgres "$1"; }; }

# PostgreSQL does not run as root.
pitr_as() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

pitr_product() {
    local port=$((PITR_PORT + 1))
    mkdir -p "$1/data"
    rm -f "$1/data/server.address"
    GUATU_DATA=$1/data GUATU_PORT=$port GUATU_DB_USER=owner GUATU_DB_PASSWORD=none \
        GUATU_DB_URL="jdbc:postgresql://localhost:$PITR_PORT/postgres" \
        "$JDK/bin/java" -XX:+UseSerialGC -Xmx700m -Duser.timezone=Asia/Shanghai \
        --enable-native-access=ALL-UNNAMED -jar "$APP/guatu.jar" >>"$1/server.log" 2>&1 &
    PITR_PID=$!
    PITR_DATA=$1/data
    until [ -f "$1/data/server.address" ]; do
        kill -0 $PITR_PID 2>/dev/null || fail "没有启动，见 $1/server.log" "Not started, see $1/server.log"
        sleep 0.5
    done
}

pitr_stop() {
    kill "$PITR_PID"
    wait "$PITR_PID" 2>/dev/null || true
}

pitr_get() {
    curl -sf -H "Authorization: Bearer $(cat "$PITR_DATA/console.token")" \
        "http://localhost:$((PITR_PORT + 1))$1"
}

pitr_account() {
    curl -sf -o /dev/null -X POST -H "Authorization: Bearer $(cat "$PITR_DATA/console.token")" \
        -H 'Content-Type: application/json' -H "Idempotency-Key: pitr-$1" \
        -d "{\"login\":\"pitr-$1\",\"name\":\"$1\",\"roles\":[\"FILLER\"],\"unit\":null,\"validUntil\":null}" \
        "http://localhost:$((PITR_PORT + 1))/api/accounts"
}
