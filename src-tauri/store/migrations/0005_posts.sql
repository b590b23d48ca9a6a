-- Posts, and each of them at each account it goes to. A delivery's state is changed by one statement of
-- the store alone, which knows the state it leaves. Rows stay when an account is disconnected.

CREATE TABLE posts (
    id           TEXT    PRIMARY KEY CHECK (length(id) = 36),
    content      TEXT    NOT NULL CHECK (json_type(content) = 'object'),
    -- The text in small letters, to be searched.
    folded       TEXT    NOT NULL,
    -- The time the owner chose: the instant, and the wall and zone it was reckoned from.
    at           INTEGER,
    local        TEXT,
    zone         TEXT,
    late_minutes INTEGER CHECK (late_minutes BETWEEN 5 AND 10080),
    created_at   INTEGER NOT NULL,
    changed_at   INTEGER NOT NULL,
    -- Where it stands in the library: its time, or when it was last changed.
    sorted_at    INTEGER NOT NULL,
    CHECK ((at IS NULL) = (local IS NULL)),
    CHECK ((at IS NULL) = (zone IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX posts_in_order ON posts (sorted_at, id);

CREATE TABLE deliveries (
    id           TEXT    PRIMARY KEY CHECK (length(id) = 36),
    post         TEXT    NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    account      TEXT    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    state        TEXT    NOT NULL CHECK (state IN ('draft', 'scheduled', 'due', 'publishing', 'sending', 'published', 'unconfirmed', 'held', 'missed', 'cancelled', 'failed')),
    -- Why it is held, how it was cancelled, or for which cause it failed.
    reason       TEXT,
    -- What the reason speaks of.
    detail       TEXT    CHECK (json_valid(detail)),
    -- Counts changes, so that nobody acts on what has moved on.
    revision     INTEGER NOT NULL CHECK (revision >= 0),
    at           INTEGER,
    local        TEXT,
    zone         TEXT,
    -- Before this nothing is tried.
    waits_until  INTEGER,
    tries        INTEGER NOT NULL CHECK (tries >= 0),
    -- How far a conversation of several steps has come, sealed: it may hold a capability.
    progress     BLOB    CHECK (length(progress) > 34),
    -- When the request that may publish was committed to, before its first byte.
    sent_at      INTEGER,
    published_at INTEGER,
    remote_id    TEXT    CHECK (length(remote_id) > 0),
    remote_url   TEXT,
    changed_at   INTEGER NOT NULL,
    UNIQUE (post, account),
    CHECK ((at IS NULL) = (local IS NULL)),
    CHECK ((at IS NULL) = (zone IS NULL)),
    CHECK ((state IN ('held', 'cancelled', 'failed')) = (reason IS NOT NULL)),
    CHECK (state NOT IN ('scheduled', 'due', 'publishing', 'sending', 'published', 'unconfirmed') OR at IS NOT NULL),
    CHECK (state NOT IN ('sending', 'unconfirmed') OR sent_at IS NOT NULL),
    CHECK ((state = 'published') = (published_at IS NOT NULL)),
    CHECK (remote_id IS NULL OR state = 'published')
) STRICT, WITHOUT ROWID;

CREATE INDEX deliveries_by_state ON deliveries (state, at);
CREATE INDEX deliveries_by_moment ON deliveries (at) WHERE at IS NOT NULL;
CREATE INDEX deliveries_by_account ON deliveries (account, state, at);

-- What was tried, and what came of it.
CREATE TABLE sendings (
    id       INTEGER PRIMARY KEY,
    delivery TEXT    NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
    begun_at INTEGER NOT NULL,
    -- What was sent, so that it can be known again: SHA-256 over the content.
    digest   BLOB    NOT NULL CHECK (length(digest) = 32),
    sent_at  INTEGER,
    ended_at INTEGER,
    -- The state it led to, and what its reason speaks of.
    outcome  TEXT,
    detail   TEXT CHECK (json_valid(detail)),
    CHECK ((ended_at IS NULL) = (outcome IS NULL))
) STRICT;

CREATE INDEX sendings_by_delivery ON sendings (delivery, id);

-- What the platform counts of a post, with the time at which it said so; none where it does not say.
CREATE TABLE figures (
    delivery TEXT    PRIMARY KEY REFERENCES deliveries (id) ON DELETE CASCADE,
    views    INTEGER CHECK (views >= 0),
    likes    INTEGER CHECK (likes >= 0),
    comments INTEGER CHECK (comments >= 0),
    shares   INTEGER CHECK (shares >= 0),
    at       INTEGER NOT NULL,
    -- Whether somebody deleted it at the platform.
    gone     INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1))
) STRICT, WITHOUT ROWID;
