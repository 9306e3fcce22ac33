-- What jurors note before they hand a sheet in: private, erasable, no part of the log (ADR 10).

create table sheet_draft (
  application text not null,
  juror       text not null,
  criterion   text not null,
  points      text,           -- null: the juror means to abstain
  comment     text not null,
  confidence  text,
  primary key (application, juror, criterion)
);
