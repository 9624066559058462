#!/bin/sh
# SPDX-FileCopyrightText: DBSBM contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a command against a Secret Service of its own:
#   with-keyring.sh unlocked|locked|virgin|none COMMAND...
# unlocked: gnome-keyring with an open login keyring; locked: the same, started with a wrong
# password; virgin: a daemon that was never unlocked; none: a session bus without the service.
# Home, runtime folder, bus and daemon are private and go when the command ends.
# Exit code 77 when gnome-keyring is not installed, else that of the command.
set -eu

bus_call() { # destination, path, method, arguments...
    destination=$1 path=$2 method=$3
    shift 3
    dbus-send --session --print-reply --dest="$destination" "$path" "$method" "$@" 2>/dev/null
}

wait_for() { # polls until the command given succeeds, at most 10 s
    tries=0
    until "$@"; do
        tries=$((tries + 1))
        if [ "$tries" -gt 400 ]; then
            echo "with-keyring.sh: the keyring did not come up" >&2
            exit 1
        fi
        sleep 0.025
    done
}

owned() {
    bus_call org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
        string:org.freedesktop.secrets | grep -q 'boolean true'
}
not_owned() { ! owned; }

default_collection() {
    bus_call org.freedesktop.secrets /org/freedesktop/secrets \
        org.freedesktop.Secret.Service.ReadAlias string:default | grep -q /collection/
}

start_daemon() { # password, or nothing for a daemon that nobody unlocks
    if [ $# -gt 0 ]; then
        printf %s "$1" | gnome-keyring-daemon --unlock --components=secrets --foreground >/dev/null 2>&1 &
    else
        gnome-keyring-daemon --components=secrets --foreground </dev/null >/dev/null 2>&1 &
    fi
    daemon=$!
    wait_for owned
}

stop_daemon() {
    if [ -n "${daemon:-}" ]; then
        kill -CONT "$daemon" 2>/dev/null || true
        kill "$daemon" 2>/dev/null || true
        wait "$daemon" 2>/dev/null || true
        daemon=
    fi
}

inside() {
    mode=$1
    shift
    trap stop_daemon EXIT
    case $mode in
    unlocked | locked)
        start_daemon right
        wait_for default_collection
        ;;
    virgin) start_daemon ;;
    none) ;;
    *)
        echo "with-keyring.sh: no situation '$mode'" >&2
        exit 2
        ;;
    esac
    if [ "$mode" = locked ]; then
        stop_daemon
        wait_for not_owned
        start_daemon wrong
    fi
    DBSBM_TEST_KEYRING=$mode DBSBM_TEST_KEYRING_PID=${daemon:-} "$@"
}

if [ "${1:-}" = --inside ]; then
    shift
    inside "$@"
    exit 0
fi

for tool in dbus-run-session dbus-send gnome-keyring-daemon; do
    if ! command -v "$tool" >/dev/null; then
        echo "with-keyring.sh: skipped, $tool is not installed (packages dbus gnome-keyring libsecret-1-0)" >&2
        exit 77
    fi
done

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
mkdir -m 700 "$place/home" "$place/run"
# A bus that starts nothing by itself, so that "none" means none.
cat >"$place/bus.conf" <<EOF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$place/run</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
EOF
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL XDG_DATA_HOME XDG_CONFIG_HOME
HOME=$place/home XDG_RUNTIME_DIR=$place/run \
    dbus-run-session --config-file="$place/bus.conf" -- "$0" --inside "$@"
