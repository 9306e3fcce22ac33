-- Query "status", projection evaluation-status-v1: how far the evaluation of an edition is.

create table evaluation_phase (
  edition          integer primary key,
  phase            text    not null,
  rulebook_version integer
);

create table evaluation_juror (
  edition      integer not null,
  place        integer not null,
  juror        text    not null,
  organization text    not null,
  primary key (edition, juror)
);

create table evaluation_sheet (
  application text    not null,
  juror       text    not null,
  submitted   boolean not null default false,
  recused     boolean not null default false,
  primary key (application, juror)
);

create table evaluation_outcome (
  application text primary key
);
