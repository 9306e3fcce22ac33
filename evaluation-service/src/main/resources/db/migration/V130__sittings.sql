-- Query "held", projection sittings-v1: every sitting of an edition's jury.

create table sitting (
  edition     integer     not null,
  sitting     integer     not null,
  quorum      integer     not null,
  present     text[]      not null,
  event_id    uuid        not null,
  convened_at timestamptz not null,
  primary key (edition, sitting)
);
