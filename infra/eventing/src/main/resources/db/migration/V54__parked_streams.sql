-- Events of the own log that a projection could not take, with all that came after them in their streams. The
-- log has the events themselves; other streams go on; an administrator retries or skips. What was skipped stays
-- here, so that a replay which fails on it again passes over it again.
create table parked_stream (
  processor text        not null,
  stream    text        not null,
  sequence  bigint      not null,
  reason    text        not null,
  skipped   boolean     not null default false,
  parked_at timestamptz not null default clock_timestamp(),
  primary key (processor, sequence)
);
