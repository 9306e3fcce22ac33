-- Query "outcome", projection deliberations-v1: what was settled for an application, and how.

create table outcome_criterion (
  application text   not null,
  criterion   text   not null,
  place       bigint not null,
  points      text   not null,
  method      text   not null,
  reason      text,
  primary key (application, criterion)
);

create table outcome (
  application      text primary key,
  total            text        not null,
  rulebook_version integer     not null,
  without_sheet    text[]      not null,
  evaluated_at     timestamptz not null
);
