# SPDX-FileCopyrightText: DBSBM contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""postgres_server.py start|stop|down|up FOLDER [--durable]: a private PostgreSQL server for tests.

start makes a cluster in a folder of its own below /tmp and writes its socket's folder into
FOLDER/socket. It listens on that socket alone, so no port is taken and nobody else can reach it. A
watchdog ends it when the process that asked for it is gone. stop ends it and removes everything.
down kills the server as a power cut would, up starts it again: for tests of recovery. Without
--durable it syncs nothing, which is twice as fast."""

import glob
import os
import pathlib
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time

OWNER = "postgres"  # who runs the server when root asks, as it refuses to be root
OPTIONS = ("-c listen_addresses='' -c max_connections=200 -c shared_buffers=64MB -c wal_level=minimal "
           "-c max_wal_senders=0 -c log_min_messages=error -c log_min_error_statement=panic")
FAST = " -c fsync=off -c full_page_writes=off -c autovacuum=off"


def program(name):
    """The newest installed version's program."""
    found = sorted(glob.glob(f"/usr/lib/postgresql/*/bin/{name}"), key=lambda p: int(p.split("/")[4]))
    path = found[-1] if found else shutil.which(name)
    if not path:
        sys.exit(f"PostgreSQL's {name} is missing: install the package postgresql-15.")
    return path


def run(*command):
    prefix = ["runuser", "-u", OWNER, "--"] if os.geteuid() == 0 else []
    done = subprocess.run([*prefix, *command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, cwd="/", timeout=120)
    if done.returncode:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}")


def server_up(home):
    options = OPTIONS + ("" if (home / "durable").exists() else FAST) + f" -k {home}"
    # Its output goes to a file: whoever holds ours open would keep the caller waiting.
    run(program("pg_ctl"), "-D", str(home / "data"), "-w", "-s", "-l", str(home / "log"), "-o", options,
        "start")


def server_down(home):
    if (home / "data" / "postmaster.pid").exists():
        run(program("pg_ctl"), "-D", str(home / "data"), "-w", "-s", "-m", "immediate", "stop")


def is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


def remove(home):
    try:
        server_down(home)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def watch(home, pid, end=remove):
    """Forks off a process that lives until the server is stopped or nobody needs it any more."""
    if os.fork():
        return
    os.setsid()
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor in range(3):
        os.dup2(null, descriptor)
    while home.exists() and is_alive(pid):
        time.sleep(0.5)
    if home.exists():
        end(home)
    os._exit(0)


def home_of(folder):
    try:
        return pathlib.Path((folder / "socket").read_text())
    except FileNotFoundError:
        return None


def start(folder, durable):
    stop(folder)
    folder.mkdir(parents=True, exist_ok=True)
    home = pathlib.Path(tempfile.mkdtemp(prefix="dbsbm-postgres-", dir="/tmp"))
    home.chmod(0o755)
    if durable:
        (home / "durable").touch()
    if os.geteuid() == 0:
        owner = pwd.getpwnam(OWNER)
        os.chown(home, owner.pw_uid, owner.pw_gid)
    try:
        run(program("initdb"), "-D", str(home / "data"), "-A", "trust", "-U", OWNER, "--no-sync", "-E",
            "UTF8", "--locale=C.UTF-8")
        server_up(home)
    except BaseException:
        remove(home)
        raise
    (folder / "socket").write_text(str(home))
    watch(home, os.getppid())


def stop(folder):
    home = home_of(folder)
    if home and home.exists():
        remove(home)
    (folder / "socket").unlink(missing_ok=True)


def main(arguments):
    if len(arguments) < 2 or arguments[0] not in ("start", "stop", "down", "up"):
        sys.exit(__doc__)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    folder = pathlib.Path(arguments[1])
    if arguments[0] == "start":
        start(folder, "--durable" in arguments)
    elif arguments[0] == "stop":
        stop(folder)
    elif arguments[0] == "down":
        server_down(home_of(folder))
    else:
        server_up(home_of(folder))


if __name__ == "__main__":
    main(sys.argv[1:])
