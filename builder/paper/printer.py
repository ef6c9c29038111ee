"""The printer, through CUPS: what would be sent, and sending it."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile

from builder.disk import cause
from builder.model.remark import Refusal
from builder.value import Value

SECONDS = 60
ONE, LONG, SHORT = "one-sided", "two-sided-long-edge", "two-sided-short-edge"


class Ticket(Value):
    """How a PDF is printed: `printer` "" for the default one; `booklet` for one that is imposed."""

    name: str
    pages: int
    printer: str = ""
    copies: int = 1
    duplex: bool = False
    booklet: bool = False

    @property
    def paper(self) -> str:
        """The size of the paper."""
        return "A3" if self.booklet else "A4"

    @property
    def sides(self) -> str:
        """Which sides are printed, as CUPS names it."""
        return SHORT if self.booklet else LONG if self.duplex else ONE

    @property
    def sheets(self) -> int:
        """How many sheets of paper all copies take."""
        return -(-self.pages // (1 if self.sides == ONE else 2)) * self.copies


def default_printer() -> str:
    """The name of the default printer; "" where none is known."""
    program = shutil.which("lpstat")
    if program is None:
        return ""
    try:
        done = subprocess.run([program, "-d"], capture_output=True, timeout=SECONDS, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return ""
    said = done.stdout.decode("utf-8", "replace").strip()
    return said.rpartition(":")[2].strip() if ":" in said else ""


def send(ticket: Ticket, data: bytes) -> None:
    """Hands a PDF to CUPS. Refuses where `lp` is missing, where it refuses or does not answer."""
    program = shutil.which("lp")
    if program is None:
        raise Refusal("print_no_lp", file=ticket.name)
    try:
        with tempfile.TemporaryDirectory(prefix="jiangyi-") as folder:
            path = os.path.join(folder, "print.pdf")
            with open(path, "wb") as file:
                file.write(data)
            done = subprocess.run(  # noqa: S603
                [program, *options(ticket), path],
                capture_output=True,
                timeout=SECONDS,
                check=False,
                stdin=subprocess.DEVNULL,
            )
    except subprocess.TimeoutExpired as error:
        raise Refusal("print_slow", file=ticket.name, seconds=SECONDS) from error
    except OSError as error:
        raise Refusal("print_failed", file=ticket.name, cause=cause(error)) from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise Refusal("print_failed", file=ticket.name, cause=said or "other_cause")


def options(ticket: Ticket) -> list[str]:
    """What `lp` is told."""
    named = ["-d", ticket.printer] if ticket.printer else []
    fitted = ["-o", "fit-to-page"]
    return [
        *named,
        "-n",
        str(ticket.copies),
        "-t",
        ticket.name,
        "-o",
        f"media={ticket.paper}",
        "-o",
        f"sides={ticket.sides}",
        *fitted,
    ]
