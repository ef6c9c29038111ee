"""Digests of bytes.

`hashlib` loads OpenSSL, which costs a cold call 3 ms; the interpreter's own functions give the same digests. BLAKE2 is the
faster of them; SHA-256 is for what others should be able to check with common tools.
"""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b
try:
    from _sha2 import sha256  # type: ignore[import-not-found, unused-ignore]
except ImportError:  # before Python 3.12
    try:
        from _sha256 import sha256  # type: ignore[import-not-found, unused-ignore]
    except ImportError:
        from hashlib import sha256

__all__ = ["blake2b", "fingerprint", "sha256"]

SIZE = 32
"""Bytes of a fingerprint."""


def fingerprint(data: bytes | memoryview) -> bytes:
    """32 bytes that tell `data` from others; for our own eyes."""
    return blake2b(data, digest_size=SIZE).digest()
