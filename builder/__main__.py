"""`python -m builder` is the command `jiangyi`, which begins here too."""

import gc

gc.disable()  # a call is over before there is anything worth collecting; importing alone would set it off some thirty times

from builder.cli import run  # noqa: E402

if __name__ == "__main__":
    run()
