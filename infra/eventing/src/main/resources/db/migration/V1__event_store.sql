-- What happened, one row a fact, never changed afterwards.
-- A stream is one aggregate's history; stream_version orders it without gaps from 0.
-- position only orders the inserts: transactions commit in another order, so nobody reads by it.
-- metadata and payload are json, not jsonb: the exact text is what the leaf hash covers.
create table event (
  position       bigint generated always as identity primary key,
  tx             xid8        not null default pg_current_xact_id(),
  event_id       uuid        not null unique,
  stream_type    text        not null,
  stream_id      text        not null,
  stream_version bigint      not null check (stream_version >= 0),
  type           text        not null,
  revision       integer     not null,
  occurred_at    timestamptz not null,
  recorded_at    timestamptz not null default clock_timestamp(),
  metadata       json        not null,
  payload        json        not null,
  unique (stream_id, stream_version),
  -- A leaf is made of lines: no name may break one.
  check ((stream_type || stream_id || type) !~ '[[:cntrl:]]')
);
-- The sealer looks for events of recent transactions.
create index event_tx on event (tx);

-- The sealed log: committed events, numbered 1, 2, 3 … without a gap, each with its Merkle leaf
-- hash. Everyone but the aggregates reads in this order, now and at every replay.
create table event_seal (
  sequence  bigint      primary key,
  position  bigint      not null unique,
  leaf_hash bytea       not null check (octet_length(leaf_hash) = 32),
  sealed_at timestamptz not null default clock_timestamp()
);

-- Below this transaction id everything is sealed and no transaction is open. One row.
create table seal_watermark (
  only_row boolean primary key default true check (only_row),
  tx       xid8    not null
);
insert into seal_watermark (tx) values ('0');

-- RFC 9162 section 2.1.1: the hash of a leaf is SHA-256 over a zero byte and the leaf.
create function leaf_hash(e event) returns bytea language sql stable as $$
  select sha256('\x00'::bytea || convert_to(
    'palmares-event/1' || e'\n'
    || e.event_id || e'\n'
    || e.stream_type || e'\n'
    || e.stream_id || e'\n'
    || e.stream_version || e'\n'
    || e.type || e'\n'
    || e.revision || e'\n'
    || to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || e'\n'
    || to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || e'\n'
    || encode(sha256(convert_to(e.metadata::text, 'UTF8')), 'hex') || e'\n'
    || encode(sha256(convert_to(e.payload::text, 'UTF8')), 'hex') || e'\n',
    'UTF8'))
$$;

-- Facts stay. The rights say it to whoever respects rights, the trigger to the owner as well.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of % is refused: what happened is never changed', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;
create trigger event_stays before update or delete or truncate on event
  for each statement execute function refuse_change();
create trigger event_seal_stays before update or delete or truncate on event_seal
  for each statement execute function refuse_change();
revoke update, delete, truncate on event, event_seal from public, current_user;
