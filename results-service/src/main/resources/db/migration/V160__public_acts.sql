-- What changed an edition's public face, in order: 0 the publication, then each erratum. Outputs are true up
-- to the last of them.
create table public_act (
  edition      int         not null,
  number       int         not null,
  event_id     uuid        not null,
  time         timestamptz not null,
  application  text,                -- null for the publication
  level_before text,
  level_after  text,
  reason       text,
  primary key (edition, number)
);
