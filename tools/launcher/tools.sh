# Finds what the launcher needs, and says in one line what to install where it is missing.

export GUATU_DATA=${GUATU_DATA:-$HOME_DIR/data}
export GUATU_PORT=${GUATU_PORT:-8080}

# Chinese unless the terminal speaks another language on purpose.
speaks_english() {
    case "${GUATU_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}}" in
        en*) return 0 ;;
        *) return 1 ;;
    esac
}

# say 中文 English
say() { if speaks_english; then printf '%s\n' "$2"; else printf '%s\n' "$1"; fi; }

fail() {
    say "$1" "$2" >&2
    exit 1
}

# A JDK tells its version in its "release" file, so none has to be started to ask.
is_jdk_25() { [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release" 2>/dev/null; }

find_jdk() {
    local candidate
    for candidate in "${JAVA_HOME:-}" \
        /usr/lib/jvm/* /opt/java/* /opt/jdk* /usr/java/* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    candidate=$(command -v javac || true)
    [ -n "$candidate" ] || return 0
    candidate=$(dirname "$(dirname "$(readlink -f "$candidate")")")
    if is_jdk_25 "$candidate"; then printf '%s\n' "$candidate"; fi
}

need_jdk() {
    JDK=$(find_jdk)
    [ -n "$JDK" ] || fail \
        "缺少 JDK 25：请安装（如 Temurin 25），或把 JAVA_HOME 指向它。" \
        "JDK 25 is missing: install one (Temurin 25, say) or point JAVA_HOME at it."
    export JAVA_HOME=$JDK
}

need_maven() {
    command -v mvn >/dev/null || fail \
        "缺少 Maven：请安装 3.8.7 或更新版本（Debian：apt-get install maven）。" \
        "Maven is missing: install 3.8.7 or newer (Debian: apt-get install maven)."
}

need_node() {
    local version
    version=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')
    [ "${version:-0}" -ge 20 ] && command -v npm >/dev/null || fail \
        "缺少 Node.js：请安装 20 或更新版本及 npm。" \
        "Node.js is missing: install version 20 or newer, with npm."
}

find_chromium() {
    local name
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
        if [ -n "$name" ] && command -v "$name"; then return; fi
    done
}

# Browser tests need Chromium and a Chinese font; on Debian they are fetched when missing.
need_chromium() {
    CHROMIUM=$(find_chromium)
    if [ -z "$CHROMIUM" ] || ! fc-list :lang=zh 2>/dev/null | grep -q .; then
        install_packages chromium fonts-noto-cjk fontconfig
        CHROMIUM=$(find_chromium)
    fi
    [ -n "$CHROMIUM" ] || fail \
        "缺少 Chromium：请安装（Debian：apt-get install chromium fonts-noto-cjk）。" \
        "Chromium is missing: install it (Debian: apt-get install chromium fonts-noto-cjk)."
    export CHROMIUM
}

install_packages() {
    command -v apt-get >/dev/null || return 0
    local root=""
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || return 0
        root="sudo -n"
    fi
    say "正在安装：$*" "Installing: $*"
    $root apt-get update -qq >/dev/null || true
    DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq "$@" >/dev/null || true
}
