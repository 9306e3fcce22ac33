-- Who applies, and from which region: null where the application arrived before this was written down,
-- until known-editions-v2 has read the topics again from their beginning.
alter table known_application add column authority text;
alter table known_application add column region text;
