-- What a generation makes, so that the films among them can be listed, and when its owner had it removed.

ALTER TABLE job ADD COLUMN kind TEXT NOT NULL DEFAULT 'image' CHECK (kind IN ('image', 'video'));

-- A record that cannot be read stays as it is: it must not keep the gateway from starting.
UPDATE job SET kind = 'video'
WHERE CASE WHEN json_valid(body) THEN json_extract(body, '$.order.output.kind') END = 'video';

-- The row stays after a deletion: what happened and what it cost can still be explained.
ALTER TABLE job ADD COLUMN deleted_at INTEGER CHECK (deleted_at IS NULL OR finished_at IS NOT NULL);

DROP INDEX job_of_account;
CREATE INDEX job_of_account ON job (account_id, id) WHERE deleted_at IS NULL;
CREATE INDEX job_of_account_and_kind ON job (account_id, kind, id) WHERE deleted_at IS NULL;

-- Small pictures of films, by the film's own digest. They are made again when they are gone.
CREATE TABLE rendition (
  film_sha256 TEXT NOT NULL,
  kind TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  PRIMARY KEY (film_sha256, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX rendition_of_sha256 ON rendition (sha256);
