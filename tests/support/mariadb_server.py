# SPDX-FileCopyrightText: DBSBM contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""mariadb_server.py start|stop FOLDER: a private MariaDB server for tests.

start makes a server in a folder of its own below /tmp and writes that folder into FOLDER/socket; its
socket is "s" in there, its user "root" has no password. It listens on that socket alone, so no port
is taken. A watchdog ends it when the process that asked for it is gone. stop ends it and removes
everything."""

import os
import pathlib
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from postgres_server import home_of, is_alive, watch

OWNER = "mysql"  # who runs the server when root asks
START_SECONDS = 60


def owner():
    """Nothing when the server runs as whoever asks."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam(OWNER)
    except KeyError:
        return pwd.getpwnam("nobody")


def program(name):
    path = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin")
    if not path:
        sys.exit(f"MariaDB's {name} is missing: install the packages mariadb-server-core and "
                 "mariadb-client-core.")
    return path


def server_up(home, who):
    as_user = [f"--user={who.pw_name}"] if who else []
    made = subprocess.run(
        [program("mariadb-install-db"), "--no-defaults", *as_user, f"--datadir={home}/data",
         "--auth-root-authentication-method=normal", "--skip-test-db"],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd="/",
        timeout=120)
    if made.returncode:
        sys.exit(f"mariadb-install-db ended with {made.returncode}:\n{made.stdout}")
    with open(home / "log", "w") as log:
        server = subprocess.Popen(
            [program("mariadbd"), "--no-defaults", *as_user, f"--datadir={home}/data",
             f"--socket={home}/s", f"--pid-file={home}/pid", "--skip-networking",
             "--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=32M",
             "--default-time-zone=-05:00"],
            stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd="/", start_new_session=True)
    end = time.monotonic() + START_SECONDS
    while not (home / "s").exists():
        if server.poll() is not None or time.monotonic() > end:
            sys.exit("MariaDB does not start:\n" + (home / "log").read_text())
        time.sleep(0.1)


def remove(home):
    try:
        pid = int((home / "pid").read_text())
        os.kill(pid, signal.SIGTERM)
        end = time.monotonic() + 20
        while is_alive(pid) and time.monotonic() < end:
            time.sleep(0.1)
    except (FileNotFoundError, ProcessLookupError, ValueError):
        pass
    shutil.rmtree(home, ignore_errors=True)


def start(folder):
    stop(folder)
    folder.mkdir(parents=True, exist_ok=True)
    home = pathlib.Path(tempfile.mkdtemp(prefix="dbsbm-mariadb-", dir="/tmp"))
    home.chmod(0o755)
    who = owner()
    if who:
        os.chown(home, who.pw_uid, who.pw_gid)
    try:
        server_up(home, who)
    except BaseException:
        remove(home)
        raise
    (folder / "socket").write_text(str(home))
    watch(home, os.getppid(), remove)


def stop(folder):
    home = home_of(folder)
    if home and home.exists():
        remove(home)
    (folder / "socket").unlink(missing_ok=True)


def main(arguments):
    if len(arguments) != 2 or arguments[0] not in ("start", "stop"):
        sys.exit(__doc__)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    if arguments[0] == "start":
        start(pathlib.Path(arguments[1]))
    else:
        stop(pathlib.Path(arguments[1]))


if __name__ == "__main__":
    main(sys.argv[1:])
