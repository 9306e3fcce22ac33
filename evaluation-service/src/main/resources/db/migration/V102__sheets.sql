-- Query "sheets", projection score-sheets-v1: every score ever given, none overwritten.

create table sheet_score (
  application text        not null,
  juror       text        not null,
  criterion   text        not null,
  revision    integer     not null,
  place       bigint      not null,
  points      text        not null,
  comment     text        not null,
  reason      text,
  given_at    timestamptz not null,
  primary key (application, juror, criterion, revision)
);

create table sheet_recusal (
  application text        not null,
  juror       text        not null,
  reason      text        not null,
  recused_at  timestamptz not null,
  primary key (application, juror)
);

create table sheet_conflict (
  application text        not null,
  juror       text        not null,
  reason      text        not null,
  declared_at timestamptz not null,
  primary key (application, juror)
);
