-- Streams are found by the beginning of their names. Byte order, whatever the database's collation, so that a
-- beginning is a range; each stream has one first event.
create index event_first_of_stream on event (stream_type, (stream_id collate "C"))
  where stream_version = 0;
