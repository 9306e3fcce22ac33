-- Who looked at a palmarès before it was public, and at what.
create table preview (
  number      bigint primary key,    -- in the sealed log
  edition     int         not null,
  time        timestamptz not null,
  actor       text        not null,
  role        text        not null,
  state       text        not null,  -- STANDING, EMBARGOED, PUBLIC
  fingerprint text        not null   -- SHA-256 of what was shown
);
create index preview_edition on preview (edition, number);
