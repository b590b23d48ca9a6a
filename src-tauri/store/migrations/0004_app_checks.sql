-- What the platform said of an app registration when it was last asked, and when. Both belong to
-- the entry as it was asked about, and go when it is changed.
ALTER TABLE platform_apps ADD COLUMN checked_at INTEGER;
ALTER TABLE platform_apps ADD COLUMN verdict TEXT CHECK (
    (verdict IS NULL) = (checked_at IS NULL)
    AND verdict IN (
        'accepted', 'unknown_client', 'wrong_secret', 'wrong_client_or_secret', 'secret_missing', 'wrong_kind',
        'wrong_redirect', 'disabled', 'rate_limited', 'platform_down', 'no_answer', 'network_interference', 'unclear'
    )
);
