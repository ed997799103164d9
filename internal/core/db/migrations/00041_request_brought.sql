-- What came with a request by a form: the names of its files, as whoever asked called them (a list in JSON).
ALTER TABLE request ADD COLUMN brought {text} NOT NULL DEFAULT '[]';
