#!/bin/sh
# Makes .venv ready: set_up.sh run | dev. Called by the Makefile when the locked requirements are newer than the last set-up.
# Installs what Debian lacks when it may (root, or sudo without a password); else prints the one line that does.
set -eu

kind=${1:?run or dev}
venv=.venv
# What Qt needs beside its wheel: the first line always, the second for a real screen.
qt_packages="libglib2.0-0 libgl1 libegl1 libfontconfig1 libxkbcommon0 libdbus-1-3 \
libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"

say() { printf '%s\n' "$*"; }
give_up() { say "$*" >&2; exit 1; }

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    for python in "${PYTHON:-}" python3 python3.14 python3.13 python3.12 python3.11; do
        if [ -n "$python" ] && new_enough "$python"; then say "$python"; return 0; fi
    done
    return 1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
    command -v apt-get >/dev/null && { [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null; }
}

# install_system WHY PACKAGES…
install_system() {
    why=$1
    shift
    line="apt-get install --yes --no-install-recommends $*"
    command -v apt-get >/dev/null ||
        give_up "$why On Debian or Ubuntu this line brings it: sudo $line — other systems have packages of like names."
    may_install || give_up "$why Please run this line once, then start again: sudo $line"
    say "$why Installing with apt-get: $*"
    as_root apt-get update -qq || say "The package lists could not be refreshed; trying with the old ones."
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive $line -qq >/dev/null ||
        give_up "apt-get could not install them. Please run this line and look at what it says: sudo $line"
}

make_environment() {
    if [ -x $venv/bin/python ] && new_enough $venv/bin/python; then return 0; fi
    rm -rf $venv
    if command -v uv >/dev/null; then
        # A Python that is there is preferred; uv brings one where none is.
        uv venv --quiet --python "$(python=$(find_python) && "$python" -c 'import sys; print(sys.executable)' || say '>=3.11')" $venv
        return 0
    fi
    python=$(find_python) || give_up "Python 3.11 or newer is needed; none was found. (PYTHON=/path/to/python make … names one.)"
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        install_system "Python's venv module is missing." python3-venv $qt_packages
    "$python" -m venv $venv
}

install_requirements() {
    requirements=requirements.txt
    [ "$kind" = run ] || requirements=requirements-dev.txt
    say "Installing the locked requirements of $requirements into $venv (about a minute the first time) …"
    if command -v uv >/dev/null; then
        uv pip install --quiet --python $venv/bin/python --require-hashes --only-binary :all: --compile-bytecode -r $requirements
    else
        $venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r $requirements
    fi
    $venv/bin/python -m compileall -q sisa_desk || true  # a first start without bytecode takes twice as long
}

# Asks the loader itself, so that it is right on every distribution.
missing_libraries() {
    [ "$(uname -s)" = Linux ] || return 0
    site=$($venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("platlib"))')
    for library in "$site"/PySide6/QtWidgets.abi3.so "$site"/PySide6/Qt/plugins/platforms/libqxcb.so \
        "$site"/PySide6/Qt/plugins/platforms/libqoffscreen.so; do
        [ -e "$library" ] && ldd "$library" | awk '/not found/ {print $1}'
    done | sort -u | tr '\n' ' '
}

make_environment
install_requirements
missing=$(missing_libraries)
if [ -n "$missing" ]; then
    # shellcheck disable=SC2086
    install_system "Qt lacks system libraries ($missing)." $qt_packages
    missing=$(missing_libraries)
    [ -z "$missing" ] || give_up "Qt still lacks: $missing"
fi
touch $venv/.ready-run
[ "$kind" = run ] || touch $venv/.ready-dev
say "Ready."
