-- Query "assigned", projection assignments-v1: who scores which application. An application without rows
-- is scored by every juror who is not recused.

create table assigned_juror (
  edition     integer     not null,
  application text        not null,
  place       integer     not null,
  juror       text        not null,
  means       text        not null,
  assigned_at timestamptz not null,
  primary key (application, juror)
);

create index assigned_juror_of_edition on assigned_juror (edition, juror);
