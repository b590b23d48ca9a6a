-- The first shape of the database. Moments are milliseconds since 1970, UTC; identifiers are UUIDs
-- written with hyphens. Everything sealed is an envelope of the vault: 34 bytes around the
-- ciphertext, so that one of 34 bytes would be an empty secret and is refused.

CREATE TABLE slots (
    kid        INTEGER PRIMARY KEY CHECK (kid BETWEEN 0 AND 4294967295),
    slot       INTEGER NOT NULL CHECK (slot IN (0, 1)),
    wrapped    BLOB    NOT NULL CHECK (length(wrapped) > 34),
    kcv        BLOB    NOT NULL CHECK (length(kcv) = 16),
    salt       BLOB    CHECK (length(salt) = 16),
    memory_kib INTEGER CHECK (memory_kib BETWEEN 1 AND 4294967295),
    passes     INTEGER CHECK (passes BETWEEN 1 AND 4294967295),
    lanes      INTEGER CHECK (lanes BETWEEN 1 AND 4294967295),
    CHECK ((salt IS NULL) = (memory_kib IS NULL)),
    CHECK ((salt IS NULL) = (passes IS NULL)),
    CHECK ((salt IS NULL) = (lanes IS NULL)),
    CHECK ((slot = 1) = (salt IS NOT NULL))
) STRICT;

-- One key an owner: a grant, an account, or an app registration. Deleting it shreds the owner's tokens.
CREATE TABLE data_keys (
    owner   TEXT PRIMARY KEY CHECK (length(owner) = 36),
    wrapped BLOB NOT NULL CHECK (length(wrapped) > 34)
) STRICT, WITHOUT ROWID;

CREATE TABLE tokens (
    owner      TEXT    NOT NULL REFERENCES data_keys (owner) ON DELETE CASCADE,
    purpose    TEXT    NOT NULL CHECK (purpose IN ('access', 'refresh', 'account_token', 'client_secret')),
    generation INTEGER NOT NULL CHECK (generation >= 0),
    sealed     BLOB    NOT NULL CHECK (length(sealed) > 34),
    PRIMARY KEY (owner, purpose)
) STRICT, WITHOUT ROWID;

CREATE TABLE grants (
    id                     TEXT    PRIMARY KEY CHECK (length(id) = 36),
    platform               TEXT    NOT NULL CHECK (platform IN ('facebook', 'instagram', 'youtube', 'x', 'linkedin')),
    subject                TEXT    NOT NULL CHECK (length(subject) > 0),
    key                    TEXT    NOT NULL CHECK (length(key) > 0),
    generation             INTEGER NOT NULL CHECK (generation >= 0),
    physics                TEXT    NOT NULL CHECK (physics IN ('rotating', 'extending', 'reusable', 'fixed_end', 'reusable_fixed_end')),
    issued_at              INTEGER NOT NULL,
    consented_at           INTEGER NOT NULL,
    access_expires_at      INTEGER,
    refresh_expires_at     INTEGER,
    data_access_expires_at INTEGER,
    granted                TEXT    NOT NULL CHECK (json_type(granted) = 'array'),
    missing                TEXT    NOT NULL CHECK (json_type(missing) = 'array'),
    renewal                TEXT    NOT NULL CHECK (renewal IN ('idle', 'running', 'outcome_unknown')),
    renewal_since          INTEGER,
    changed_at             INTEGER NOT NULL,
    CHECK ((renewal = 'idle') = (renewal_since IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX grants_by_key ON grants (platform, key);
CREATE INDEX grants_by_subject ON grants (platform, subject);
-- What the accounts' reference below hangs on: an account lives on its grant's platform.
CREATE UNIQUE INDEX grants_by_id_and_platform ON grants (id, platform);

CREATE TABLE accounts (
    id              TEXT    PRIMARY KEY CHECK (length(id) = 36),
    platform        TEXT    NOT NULL CHECK (platform IN ('facebook', 'instagram', 'youtube', 'x', 'linkedin')),
    kind            TEXT    NOT NULL CHECK (kind IN ('facebook_page', 'instagram_professional', 'youtube_channel', 'x_profile', 'linkedin_member', 'linkedin_organization')),
    remote_id       TEXT    NOT NULL CHECK (length(remote_id) > 0),
    name            TEXT    NOT NULL,
    handle          TEXT,
    avatar_url      TEXT,
    grant_id        TEXT,
    connected_at    INTEGER NOT NULL,
    disconnected_at INTEGER,
    synced_at       INTEGER,
    evidence        TEXT    NOT NULL CHECK (json_type(evidence) = 'object'),
    FOREIGN KEY (grant_id, platform) REFERENCES grants (id, platform),
    CHECK ((grant_id IS NULL) = (disconnected_at IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX accounts_by_remote ON accounts (platform, kind, remote_id);
CREATE INDEX accounts_by_grant ON accounts (grant_id, platform);

CREATE TABLE checks (
    id         INTEGER PRIMARY KEY,
    account    TEXT    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    at         INTEGER NOT NULL,
    latency_ms INTEGER NOT NULL,
    cause      TEXT    CHECK (cause IN ('token_expired', 'access_revoked', 'account_gone', 'permission_missing', 'grant_invalid', 'app_misconfigured', 'rate_limited', 'platform_down', 'content_rejected', 'network_interference', 'no_answer', 'unknown')),
    code       TEXT
) STRICT;

CREATE INDEX checks_by_account ON checks (account, id);

-- A renewal that may be on the wire. One a grant.
CREATE TABLE intents (
    id         TEXT    PRIMARY KEY CHECK (length(id) = 36),
    grant_id   TEXT    NOT NULL UNIQUE REFERENCES grants (id) ON DELETE CASCADE,
    generation INTEGER NOT NULL CHECK (generation >= 0),
    started_at INTEGER NOT NULL,
    boot       TEXT    NOT NULL CHECK (length(boot) = 36)
) STRICT, WITHOUT ROWID;

CREATE TABLE attempts (
    id           TEXT    PRIMARY KEY CHECK (length(id) = 36),
    platform     TEXT    NOT NULL CHECK (platform IN ('facebook', 'instagram', 'youtube', 'x', 'linkedin')),
    state_hash   BLOB    NOT NULL UNIQUE CHECK (length(state_hash) = 32),
    verifier     BLOB    CHECK (length(verifier) > 34),
    data_key     BLOB    CHECK (length(data_key) > 34),
    redirect     TEXT    NOT NULL,
    issuer       TEXT,
    reconnecting TEXT    REFERENCES accounts (id) ON DELETE SET NULL,
    created_at   INTEGER NOT NULL,
    deadline     INTEGER NOT NULL,
    state        TEXT    NOT NULL CHECK (state IN ('awaiting_return', 'exchanging', 'choosing', 'confirming', 'saving', 'ended')),
    detail       TEXT    NOT NULL CHECK (json_type(detail) = 'object'),
    -- A verifier is used once: it is there while a return is awaited, and never after.
    CHECK ((state = 'awaiting_return') = (verifier IS NOT NULL)),
    CHECK ((state = 'awaiting_return') = (data_key IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX attempts_one_open ON attempts ((1)) WHERE state <> 'ended';
CREATE INDEX attempts_by_reconnecting ON attempts (reconnecting);

CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
    at       INTEGER NOT NULL,
    kind     TEXT    NOT NULL CHECK (length(kind) > 0),
    platform TEXT    CHECK (platform IN ('facebook', 'instagram', 'youtube', 'x', 'linkedin')),
    account  TEXT    CHECK (length(account) = 36),
    sentence TEXT    NOT NULL,
    hash     BLOB    NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE INDEX audit_by_account ON audit (account, sequence);

-- How long the chain is and where it ends, so that a cut-off tail is noticed.
CREATE TABLE audit_head (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    entries INTEGER NOT NULL CHECK (entries >= 0),
    hash    BLOB    NOT NULL CHECK (length(hash) = 32)
) STRICT;

INSERT INTO audit_head (id, entries, hash) VALUES (1, 0, zeroblob(32));

CREATE TRIGGER audit_refuses_update BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;

CREATE TRIGGER audit_refuses_delete BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;

-- INSERT OR REPLACE deletes without firing a delete trigger; this stops it.
CREATE TRIGGER audit_only_grows BEFORE INSERT ON audit
WHEN NEW.sequence IS NOT (SELECT entries + 1 FROM audit_head WHERE id = 1)
BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;

CREATE TRIGGER audit_head_only_grows BEFORE UPDATE ON audit_head
WHEN NEW.id <> OLD.id OR NEW.entries <> OLD.entries + 1
BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;

CREATE TRIGGER audit_head_refuses_delete BEFORE DELETE ON audit_head
BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;

CREATE TRIGGER audit_head_refuses_insert BEFORE INSERT ON audit_head
BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;

CREATE TABLE pictures (
    key   TEXT PRIMARY KEY CHECK (length(key) > 0),
    mime  TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE settings (
    name  TEXT PRIMARY KEY CHECK (length(name) > 0),
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE platform_apps (
    platform  TEXT PRIMARY KEY CHECK (platform IN ('facebook', 'instagram', 'youtube', 'x', 'linkedin')),
    client_id TEXT NOT NULL CHECK (length(client_id) > 0),
    owner     TEXT NOT NULL UNIQUE CHECK (length(owner) = 36)
) STRICT, WITHOUT ROWID;
