//! What is remembered: SQLite by sqlx, migrations, one file a subject.
