-- Read models of this service's own decisions.

create table award (
  application      text primary key,
  edition          int not null,
  computed         text,
  level            text,
  reason           text,
  rulebook_version int not null
);
create index award_edition on award (edition);

create table mention_holder (
  edition     int not null,
  mention     text not null,
  application text not null,
  grounds     text not null,
  figures     json not null,
  rule_first  text,
  primary key (edition, mention, application)
);

create table published_palmares (
  edition       int primary key,
  embargo_until timestamptz not null,
  palmares      json not null
);

-- One row a participation, of editions run here and before. An authority is found by its SIREN, or by kind
-- and name where one of the two records has none.
create table participation (
  edition       int not null,
  scale         text not null,
  kind          text not null,
  siren         text,
  name          text not null,
  slug          text not null,
  level_known   boolean not null,
  level         text,
  mention       text,
  source        text not null,
  -- Not shown before; null for editions of the past.
  embargo_until timestamptz
);
create index participation_siren on participation (siren);
create index participation_name on participation (kind, slug);
create index participation_edition on participation (edition);
