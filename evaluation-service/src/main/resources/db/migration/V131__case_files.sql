-- Projection case-files-v1: everything that a decision on an application rests on, each row with the
-- event that states it. Nothing is overwritten: of what was revised or settled anew, each version is a row.

create table case_score (
  application text        not null,
  juror       text        not null,
  criterion   text        not null,
  points      text,                   -- null: the juror abstained
  revision    integer     not null,
  comment     text        not null,
  reason      text,
  confidence  text,
  place       bigint      primary key,
  event_id    uuid        not null,
  happened_at timestamptz not null
);
create index case_score_of_application on case_score (application);

create table case_conflict (
  application text        not null,
  juror       text        not null,
  kind        text        not null,   -- declared, recused
  reason      text        not null,
  place       bigint      primary key,
  event_id    uuid        not null,
  happened_at timestamptz not null
);
create index case_conflict_of_application on case_conflict (application);

create table case_settled (
  application text        not null,
  criterion   text        not null,
  points      text        not null,
  method      text        not null,
  reason      text,
  ballot      json,
  dissents    json        not null,
  sitting     integer,
  taking_part text[]      not null,
  place       bigint      primary key,
  event_id    uuid        not null,
  happened_at timestamptz not null
);
create index case_settled_of_application on case_settled (application);

create table case_evaluated (
  application      text        primary key,
  total            text        not null,
  rulebook_version integer     not null,
  place            bigint      not null,
  event_id         uuid        not null,
  happened_at      timestamptz not null
);

create table case_departure (
  application text        not null,
  step        text        not null,   -- proposed, approved, rejected
  computed    text,
  level       text,
  reason      text        not null,
  person      text        not null,
  place       bigint      primary key,
  event_id    uuid        not null,
  happened_at timestamptz not null
);
create index case_departure_of_application on case_departure (application);
