-- What suppliers cost beside others; '' where nobody has said it.

ALTER TABLE supplier ADD COLUMN price {key} NOT NULL DEFAULT '';
