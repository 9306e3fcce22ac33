-- The latest state of a long stream, so that loading it does not read all of its history.
-- A cache: deleting it costs time and nothing else.
create table snapshot (
  stream_id      text        primary key,
  stream_type    text        not null,
  stream_version bigint      not null,
  event_id       uuid        not null,
  type           text        not null,
  revision       text,
  taken_at       timestamptz not null,
  metadata       json        not null,
  payload        json        not null
);

-- How far each processor has read in the sealed log; written with what it projects.
create table token_entry (
  processor_name text    not null,
  segment        integer not null,
  token          text,
  token_type     text,
  claimed_at     text,
  owner          text,
  primary key (processor_name, segment)
);

-- Commands already executed, written with their events: the same identifier counts once.
create table processed_command (
  command_id   uuid        primary key,
  fingerprint  bytea       not null,
  position     bigint      not null,
  processed_at timestamptz not null default clock_timestamp()
);
