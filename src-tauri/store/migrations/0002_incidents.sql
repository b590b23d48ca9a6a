-- Incidents and what the desktop was told of them; accounts the owner does not want to hear of.

CREATE TABLE incidents (
    id          TEXT    PRIMARY KEY CHECK (length(id) = 36),
    account     TEXT    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    matter      TEXT    NOT NULL CHECK (matter IN ('signed_out', 'account_gone', 'permission_missing', 'app_refused', 'platform_down', 'rate_limited', 'sign_in_due', 'slow', 'not_proven')),
    status      TEXT    NOT NULL CHECK (status IN ('warning', 'error')),
    opened_at   INTEGER NOT NULL,
    changed_at  INTEGER NOT NULL,
    closed_at   INTEGER,
    closed_how  TEXT    CHECK (closed_how IN ('mended', 'left')),
    -- The alert that the desktop shows, and what it was about when it was last shown.
    alert       TEXT    CHECK (length(alert) = 36),
    told_at     INTEGER,
    told_matter TEXT    CHECK (told_matter IN ('signed_out', 'account_gone', 'permission_missing', 'app_refused', 'platform_down', 'rate_limited', 'sign_in_due', 'slow', 'not_proven')),
    told_status TEXT    CHECK (told_status IN ('warning', 'error')),
    reminded    INTEGER CHECK (reminded BETWEEN 1 AND 255),
    note        TEXT    CHECK (length(note) = 36),
    CHECK ((closed_at IS NULL) = (closed_how IS NULL)),
    CHECK ((alert IS NULL) = (told_at IS NULL)),
    CHECK ((alert IS NULL) = (told_matter IS NULL)),
    CHECK ((alert IS NULL) = (told_status IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX incidents_one_open ON incidents (account) WHERE closed_at IS NULL;
CREATE INDEX incidents_by_account ON incidents (account, opened_at);
CREATE INDEX incidents_by_alert ON incidents (alert) WHERE alert IS NOT NULL;
CREATE INDEX incidents_by_note ON incidents (note) WHERE note IS NOT NULL;

CREATE TABLE snoozes (
    account TEXT    PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    until   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
