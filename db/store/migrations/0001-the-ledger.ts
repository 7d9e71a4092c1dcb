/** The ledger, its tree and its checkpoints; and beside it what is not record: PINs, tries, looks, drafts, settings. */
export const step = {
  version: 1,
  name: 'the ledger',
  sql: `
CREATE TABLE device (no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, begun_at TEXT NOT NULL) STRICT;
CREATE TABLE shape (no INTEGER PRIMARY KEY, kind TEXT NOT NULL, parts TEXT NOT NULL, UNIQUE (kind, parts)) STRICT;
CREATE TABLE entry (
  position INTEGER PRIMARY KEY,
  device INTEGER NOT NULL REFERENCES device (no),
  seq INTEGER NOT NULL,
  id BLOB NOT NULL UNIQUE,
  recorded_at INTEGER NOT NULL,
  recorded_offset INTEGER NOT NULL,
  happened TEXT,
  actor BLOB,
  actor_role TEXT,
  subject_type TEXT NOT NULL,
  subject BLOB NOT NULL,
  shape INTEGER NOT NULL REFERENCES shape (no),
  link_type TEXT,
  link_entry BLOB,
  digests BLOB NOT NULL,
  UNIQUE (device, seq)
) STRICT;
CREATE INDEX entry_by_subject ON entry (subject, position);
CREATE TABLE part (
  entry INTEGER NOT NULL REFERENCES entry (position),
  name TEXT NOT NULL,
  salt BLOB NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (entry, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE tree_node (
  device INTEGER NOT NULL REFERENCES device (no),
  level INTEGER NOT NULL,
  idx INTEGER NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (device, level, idx)
) STRICT, WITHOUT ROWID;
CREATE TABLE checkpoint (
  no INTEGER PRIMARY KEY,
  device INTEGER NOT NULL REFERENCES device (no),
  size INTEGER NOT NULL,
  made_at TEXT NOT NULL,
  reason TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;
CREATE TRIGGER entry_is_never_removed BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'an entry is never removed'); END;
CREATE TRIGGER part_is_never_changed BEFORE UPDATE ON part BEGIN SELECT RAISE(ABORT, 'a part is never changed'); END;
CREATE TRIGGER node_is_never_changed BEFORE UPDATE ON tree_node BEGIN SELECT RAISE(ABORT, 'a node is never changed'); END;
CREATE TRIGGER node_is_never_removed BEFORE DELETE ON tree_node BEGIN SELECT RAISE(ABORT, 'a node is never removed'); END;

CREATE TABLE pin (
  staff TEXT PRIMARY KEY, salt BLOB NOT NULL, hash BLOB NOT NULL, set_at TEXT NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0, wait_until TEXT, last_try TEXT
) STRICT;
CREATE TABLE refused_try (no INTEGER PRIMARY KEY, at TEXT NOT NULL, staff TEXT, method TEXT NOT NULL, code TEXT NOT NULL) STRICT;
CREATE TABLE look (
  staff TEXT NOT NULL, resident TEXT NOT NULL, quarter_hour TEXT NOT NULL,
  PRIMARY KEY (staff, resident, quarter_hour)
) STRICT, WITHOUT ROWID;
CREATE TABLE draft (
  staff TEXT NOT NULL, resident TEXT NOT NULL, form TEXT NOT NULL, value TEXT NOT NULL, saved_at TEXT NOT NULL,
  PRIMARY KEY (staff, resident, form)
) STRICT, WITHOUT ROWID;
`,
} as const;
