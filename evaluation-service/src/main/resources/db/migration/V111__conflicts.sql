-- Query "conflicts", projection conflicts-v1: the last declaration, dismissal and recusal of each juror
-- and application. What affiliations suggest is not written down: it is computed when asked for.

create table conflict_step (
  edition     integer     not null,
  application text        not null,
  juror       text        not null,
  step        text        not null,
  place       bigint      not null,
  actor       text        not null,
  reason      text        not null,
  taken_at    timestamptz not null,
  primary key (application, juror, step)
);

create index conflict_step_of_edition on conflict_step (edition);
