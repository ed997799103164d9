-- By which mail a request came: what names the mail, so that it is known when it is brought again, and when it was sent (0 when it doesn't say).
ALTER TABLE request ADD COLUMN mail {key};
ALTER TABLE request ADD COLUMN mailed_us {instant} NOT NULL DEFAULT 0;

CREATE INDEX request_mail ON request (org, mail) WHERE mail IS NOT NULL AND trashed_us IS NULL;
