"""How often somebody may ask: a bucket that holds a few tokens and fills again with time.

Buckets are per e-mail address or per code, never per network address: one hall is one address.
"""

from __future__ import annotations

import datetime as dt
import hashlib

from django.db import transaction

from essaim.web.accounts.models import Bucket

FORGOTTEN = dt.timedelta(days=1)


def take(key: str, now: dt.datetime, *, size: int, refill: dt.timedelta) -> bool:
    """Take one token.

    Args:
        key: whom it is for, as `sign-in:ADDRESS`; only its digest is stored.
        now: the moment.
        size: how many tokens a full bucket holds.
        refill: how long an empty bucket takes to be full again, a day at most.

    Returns:
        Whether there was one left.
    """
    digest = hashlib.sha256(key.encode()).hexdigest()
    with transaction.atomic():
        # Long full again: to forget them changes nothing, and strangers' buckets do not pile up.
        Bucket.objects.filter(at__lt=now - FORGOTTEN).exclude(digest=digest).delete()
        bucket, _ = Bucket.objects.select_for_update().get_or_create(
            digest=digest, defaults={"level": float(size), "at": now}
        )
        passed = max((now - bucket.at).total_seconds(), 0.0)
        level = min(float(size), bucket.level + size * passed / refill.total_seconds())
        granted = level >= 1
        bucket.level = level - 1 if granted else level
        bucket.at = max(bucket.at, now)
        bucket.save(update_fields=["level", "at"])
    return granted
