-- Where each consumer goes on reading. Moves in the transaction of what it wrote.
create table consumer_position (
  consumer    text   not null,
  topic       text   not null,
  partition   int    not null,
  next_offset bigint not null,
  primary key (consumer, topic, partition)
);

-- Events that a consumer has taken in: the same one twice on the wire counts once.
create table inbox (
  consumer text not null,
  source   text not null,
  event_id uuid not null,
  primary key (consumer, source, event_id)
);

-- A key whose event a handler could not take, with all that came after it, in order. Other keys go on; an
-- administrator retries or skips.
create table parked_event (
  id        bigint generated always as identity primary key,
  consumer  text        not null,
  key       text        not null,
  topic     text        not null,
  partition int         not null,
  "offset"  bigint      not null,
  headers   json        not null,
  body      bytea       not null,
  reason    text        not null,
  parked_at timestamptz not null default clock_timestamp()
);
create index parked_event_key on parked_event (consumer, key, id);
