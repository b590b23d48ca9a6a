-- What the owner gives an account: a name of their own, a brand, labels.

ALTER TABLE accounts ADD COLUMN given_name TEXT CHECK (length(given_name) > 0);
ALTER TABLE accounts ADD COLUMN brand TEXT CHECK (length(brand) > 0);
ALTER TABLE accounts ADD COLUMN labels TEXT NOT NULL DEFAULT '[]' CHECK (json_type(labels) = 'array');
