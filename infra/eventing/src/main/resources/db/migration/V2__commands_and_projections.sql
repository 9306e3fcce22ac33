-- A command executed once: its id, a hash of what it said, and where its last event stands.
create table processed_command (
  command_id  uuid primary key,
  fingerprint bytea not null,
  position    bigint not null,
  executed_at timestamptz not null default clock_timestamp()
);

-- How far each projection (and the relay) has read, in sealed sequence numbers. Written in the transaction
-- of the rows that it stands for.
create table token_entry (
  processor_name text not null,
  segment        int not null,
  token          bytea,
  token_type     text,
  timestamp      text,
  owner          text,
  primary key (processor_name, segment)
);

-- A stream's state at a version, so that loading it does not grow with its history. Derived: may be deleted.
create table snapshot (
  stream_id      text primary key,
  stream_type    text not null,
  stream_version bigint not null,
  event_id       uuid not null,
  type           text not null,
  revision       text,
  occurred_at    timestamptz not null,
  metadata       json not null,
  payload        json not null
);
