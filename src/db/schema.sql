-- The schema the migrations make. Written by `npm run schema`; do not edit.

CREATE TABLE account (
  id TEXT NOT NULL PRIMARY KEY,
  mode TEXT NOT NULL CHECK (mode IN ('test', 'live')),
  -- How far below zero the account may go; NULL is no limit.
  credit_limit_nanos INTEGER CHECK (credit_limit_nanos >= 0),
  -- Kept in the commit that appends the transfer; audit() adds the transfers up again.
  posted_nanos INTEGER NOT NULL DEFAULT 0,
  held_nanos INTEGER NOT NULL DEFAULT 0 CHECK (held_nanos >= 0),
  created_at INTEGER NOT NULL,
  -- Lets keys and jobs refer to both, so that a test key can never belong to a live account.
  UNIQUE (id, mode)
) STRICT, WITHOUT ROWID;

CREATE TABLE api_key (
  id TEXT NOT NULL PRIMARY KEY,
  account_id TEXT NOT NULL,
  mode TEXT NOT NULL,
  name TEXT NOT NULL,
  hint TEXT NOT NULL,
  -- HMAC-SHA256 of the key, hex. The key itself is nowhere.
  hash TEXT NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER,
  FOREIGN KEY (account_id, mode) REFERENCES account (id, mode)
) STRICT;

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

CREATE TABLE job (
  id TEXT NOT NULL PRIMARY KEY,
  account_id TEXT NOT NULL,
  key_id TEXT NOT NULL,
  mode TEXT NOT NULL,
  -- The model that serves.
  model TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'held', 'succeeded', 'failed', 'canceled')),
  version INTEGER NOT NULL,
  run_after INTEGER NOT NULL,
  -- The worker that has the job in hand, and until when others leave it alone.
  lease_owner TEXT,
  lease_until INTEGER,
  idempotency_key TEXT,
  request_digest TEXT,
  created_at INTEGER NOT NULL,
  finished_at INTEGER,
  -- The rest of the job, as JSON without media.
  body TEXT NOT NULL, kind TEXT NOT NULL DEFAULT 'image' CHECK (kind IN ('image', 'video')), deleted_at INTEGER CHECK (deleted_at IS NULL OR finished_at IS NOT NULL),
  FOREIGN KEY (account_id, mode) REFERENCES account (id, mode),
  CHECK ((lease_owner IS NULL) = (lease_until IS NULL)),
  CHECK ((idempotency_key IS NULL) = (request_digest IS NULL)),
  CHECK ((finished_at IS NULL) = (state IN ('queued', 'running', 'held')))
) STRICT;

CREATE INDEX job_due ON job (run_after) WHERE state IN ('queued', 'running', 'held');

CREATE INDEX job_leased ON job (lease_until) WHERE lease_owner IS NOT NULL;

CREATE INDEX job_of_account ON job (account_id, id) WHERE deleted_at IS NULL;

CREATE INDEX job_of_account_and_kind ON job (account_id, kind, id) WHERE deleted_at IS NULL;

CREATE UNIQUE INDEX job_of_idempotency_key ON job (account_id, idempotency_key) WHERE idempotency_key IS NOT NULL;

CREATE TABLE job_blob (
  job_id TEXT NOT NULL REFERENCES job (id),
  sha256 TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('input', 'artifact')),
  PRIMARY KEY (job_id, sha256, role)
) STRICT, WITHOUT ROWID;

CREATE INDEX job_blob_of_sha256 ON job_blob (sha256);

CREATE TABLE migration (
  number INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  applied_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
) STRICT;

CREATE TABLE rendition (
  film_sha256 TEXT NOT NULL,
  kind TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  PRIMARY KEY (film_sha256, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX rendition_of_sha256 ON rendition (sha256);

CREATE TABLE transfer (
  id TEXT NOT NULL PRIMARY KEY,
  debit TEXT NOT NULL REFERENCES account (id),
  credit TEXT NOT NULL REFERENCES account (id),
  amount_nanos INTEGER NOT NULL CHECK (amount_nanos >= 0),
  phase TEXT NOT NULL CHECK (phase IN ('direct', 'hold', 'capture', 'release')),
  reason TEXT NOT NULL CHECK (reason IN ('generation', 'top-up', 'refund', 'adjustment')),
  job_id TEXT,
  at INTEGER NOT NULL,
  CHECK (debit <> credit)
) STRICT, WITHOUT ROWID;

CREATE INDEX transfer_of_job ON transfer (job_id) WHERE job_id IS NOT NULL;

CREATE TRIGGER transfer_is_never_changed BEFORE UPDATE ON transfer
BEGIN
  SELECT RAISE(ABORT, 'a transfer is never changed; append one that corrects it');
END;

CREATE TRIGGER transfer_is_never_deleted BEFORE DELETE ON transfer
BEGIN
  SELECT RAISE(ABORT, 'a transfer is never deleted; append one that corrects it');
END;

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

CREATE INDEX upload_expiring ON upload (expires_at);

CREATE INDEX upload_of_account ON upload (account_id);

CREATE TABLE upload_chunk (
  upload_id TEXT NOT NULL REFERENCES upload (id),
  offset_bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
  PRIMARY KEY (upload_id, offset_bytes)
) STRICT, WITHOUT ROWID;

CREATE INDEX upload_chunk_of_sha256 ON upload_chunk (sha256);
