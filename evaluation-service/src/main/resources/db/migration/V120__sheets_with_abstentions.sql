-- Query "sheets", projection score-sheets-v2: every score and every abstention, none overwritten. It
-- reads the log from the first event on into tables of its own; those of version 1 say nothing else.

create table sheet_score_v2 (
  application text        not null,
  juror       text        not null,
  criterion   text        not null,
  revision    integer     not null,
  place       bigint      not null,
  points      text,                   -- null: the juror abstains
  comment     text        not null,
  confidence  text,                   -- null: the juror does not say
  reason      text,
  rulebook    integer     not null,   -- the version that it was given under
  given_at    timestamptz not null,
  primary key (application, juror, criterion, revision)
);

create table sheet_recusal_v2 (
  application text        not null,
  juror       text        not null,
  reason      text        not null,
  recused_at  timestamptz not null,
  primary key (application, juror)
);

create table sheet_conflict_v2 (
  application text        not null,
  juror       text        not null,
  reason      text        not null,
  declared_at timestamptz not null,
  primary key (application, juror)
);

drop table sheet_score, sheet_recusal, sheet_conflict;
