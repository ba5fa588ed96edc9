"""A PostgreSQL server of the tests' own: in a temporary folder, on loopback, at a free port."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

DEMANDED = os.environ.get("MCDA_TEST_POSTGRES") == "must"  # as `make test` says
PASSWORD = "a word for loopback"


def programs() -> Path | None:
    """The folder of initdb and postgres."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if found:
        return found[-1].parent
    one = shutil.which("initdb")
    return Path(one).resolve().parent if one else None


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


class Server:
    """One server; `stop` ends the process that `start` began, and no other."""

    def __init__(self, folder: Path, bin_folder: Path, trusted: bool = True) -> None:
        self.folder, self.bin, self.port = folder, bin_folder, free_port()
        self.process: subprocess.Popen[bytes] | None = None
        self.user = None
        if os.getuid() == 0:  # the server refuses to run as root
            self.user = pwd.getpwnam("postgres")
            os.chown(folder, self.user.pw_uid, self.user.pw_gid)
        self._made()

    def _as(self) -> dict[str, object]:
        if self.user is None:
            return {}
        return {"user": self.user.pw_uid, "group": self.user.pw_gid, "extra_groups": []}

    def _made(self) -> None:
        secret = self.folder / "secret"
        secret.write_text(PASSWORD)
        secret.chmod(0o644)
        subprocess.run(
            [self.bin / "initdb", "-D", self.folder / "data", "-U", "planner", "-E", "UTF8",
             "--locale=C", "-A", "scram-sha-256", f"--pwfile={secret}", "--no-sync"],
            check=True, capture_output=True, cwd=self.folder, **self._as(),  # type: ignore[call-overload]
        )  # fmt: skip

    def start(self) -> None:
        log = (self.folder / "log").open("ab")
        self.process = subprocess.Popen(
            [self.bin / "postgres", "-D", self.folder / "data", "-p", str(self.port),
             "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
             "-c", "shared_buffers=64MB"],
            stdout=log, stderr=log, cwd=self.folder, **self._as(),  # type: ignore[call-overload]
        )  # fmt: skip
        log.close()
        until = time.monotonic() + 60
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > until:
                raise RuntimeError((self.folder / "log").read_text())
            time.sleep(0.1)

    def _answers(self) -> bool:
        import psycopg

        try:
            psycopg.connect(self.driver_url("postgres"), connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def stop(self) -> None:
        """Fast: open transactions are broken off."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(2)
            self.process.wait(60)

    def driver_url(self, database: str) -> str:
        return (
            f"host=127.0.0.1 port={self.port} user=planner password='{PASSWORD}' dbname={database}"
        )

    def new_database(self, name: str) -> str:
        """An empty database's address."""
        import psycopg

        with psycopg.connect(self.driver_url("postgres"), autocommit=True) as connection:
            connection.execute(
                psycopg.sql.SQL("CREATE DATABASE {}").format(psycopg.sql.Identifier(name))
            )
        return self.url(name)

    def url(self, name: str) -> str:
        secret = PASSWORD.replace(" ", "%20")
        return f"postgresql+psycopg://planner:{secret}@127.0.0.1:{self.port}/{name}"


def started() -> Server | None:
    """A running server, or None where none can be started; an error where one must."""
    bin_folder = programs()
    try:
        if bin_folder is None:
            raise RuntimeError("initdb is not installed")
        folder = Path(tempfile.mkdtemp(prefix="mcda-postgres-", dir="/tmp"))
        folder.chmod(0o755)
        server = Server(folder, bin_folder)
        server.start()
        return server
    except (RuntimeError, OSError, KeyError, subprocess.CalledProcessError) as error:
        if DEMANDED:
            raise RuntimeError(f"no PostgreSQL for the tests: {error}") from error
        return None
