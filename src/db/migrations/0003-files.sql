-- Files that callers upload, and uploads on their way.

CREATE TABLE file (
  account_id TEXT NOT NULL REFERENCES account (id),
  -- Chosen by the caller or by us.
  id TEXT NOT NULL,
  display_name TEXT,
  media_type TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
  width_pixels INTEGER,
  height_pixels INTEGER,
  duration_seconds REAL,
  created_at INTEGER NOT NULL,
  -- From then on it is not there. A file that is deleted expires.
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX file_by_age ON file (account_id, created_at, id);
CREATE INDEX file_expiring ON file (expires_at);
CREATE INDEX file_of_sha256 ON file (sha256);

CREATE TABLE upload (
  -- HMAC-SHA256 of the secret, hex. The secret itself is nowhere.
  id TEXT NOT NULL PRIMARY KEY,
  account_id TEXT NOT NULL,
  key_id TEXT NOT NULL,
  mode TEXT NOT NULL,
  -- What was said of the file when the upload began.
  file_id TEXT,
  display_name TEXT,
  media_type TEXT,
  size_bytes INTEGER,
  received_bytes INTEGER NOT NULL DEFAULT 0,
  chunk_count INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  -- The file it became. Kept for a while, so that a last call whose answer was lost can be repeated.
  became_id TEXT,
  FOREIGN KEY (account_id, mode) REFERENCES account (id, mode)
) STRICT, WITHOUT ROWID;

CREATE INDEX upload_of_account ON upload (account_id);
CREATE INDEX upload_expiring ON upload (expires_at);

-- The pieces of an upload that is not finished, each a blob of its own.
CREATE TABLE upload_chunk (
  upload_id TEXT NOT NULL REFERENCES upload (id),
  offset_bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
  PRIMARY KEY (upload_id, offset_bytes)
) STRICT, WITHOUT ROWID;

CREATE INDEX upload_chunk_of_sha256 ON upload_chunk (sha256);
