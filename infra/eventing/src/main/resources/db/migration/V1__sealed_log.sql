-- The event log of one service. Appended to, never changed: what was decided stays decided.
create table event (
  position       bigint generated always as identity primary key,
  -- Which transaction wrote it: the sealer waits for every transaction that began before.
  tx             xid8 not null default pg_current_xact_id(),
  event_id       uuid not null unique,
  stream_type    text not null,
  stream_id      text not null,
  stream_version bigint not null check (stream_version >= 0),
  -- A logical name, never the name of a class.
  type           text not null,
  revision       int not null check (revision > 0),
  occurred_at    timestamptz not null,                             -- claimed by the service
  recorded_at    timestamptz not null default clock_timestamp(),   -- this database's clock
  -- json, not jsonb: the exact text is what is hashed.
  metadata       json not null,
  payload        json not null,
  -- Stream ids name their kind, so that they are unique without it.
  unique (stream_id, stream_version),
  check (concat(stream_type, stream_id, type) !~ '[\n\r]')
);

create index event_tx on event (tx);

-- RFC 6962 §2.1: a leaf is hashed with a leading zero byte. Metadata and payload enter by their hash, so
-- that a proof can be shown without them.
create function leaf_hash(e event) returns bytea language sql stable as $$
  select sha256('\x00'::bytea || convert_to(concat_ws(E'\n',
    'palmares-event/1',
    e.event_id::text,
    e.stream_type,
    e.stream_id,
    e.stream_version::text,
    e.type,
    e.revision::text,
    to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    encode(sha256(convert_to(e.metadata::text, 'UTF8')), 'hex'),
    encode(sha256(convert_to(e.payload::text, 'UTF8')), 'hex')), 'UTF8'))
$$;

-- Order and proof in one: the gap-free number under which everyone reads an event, and its leaf.
create table event_seal (
  sequence  bigint primary key check (sequence > 0),
  position  bigint not null unique references event,
  leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
  sealed_at timestamptz not null default clock_timestamp()
);

-- One row. No unsealed event, committed or not, was written by a transaction below the watermark.
create table sealer (
  only_one      boolean primary key default true check (only_one),
  watermark     xid8 not null,
  last_sequence bigint not null
);
insert into sealer (watermark, last_sequence) values ('0', 0);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on % is refused: the log is only appended to', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end
$$;
create trigger event_is_append_only before update or delete or truncate on event
  for each statement execute function refuse_change();
create trigger event_seal_is_append_only before update or delete or truncate on event_seal
  for each statement execute function refuse_change();
