"""`python -m builder` is the command `jiangyi`."""

from builder.cli import run

run()
