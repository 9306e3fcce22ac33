-- The jurors' points that count, and how each criterion was settled, as evaluation-service published them.
create table known_score (
  application text not null,
  criterion   text not null,
  juror       text not null,
  points      text,              -- null: the juror abstained
  comment     text not null,
  primary key (application, criterion, juror)
);

create table known_settling (
  application text not null,
  criterion   text not null,
  method      text not null,
  primary key (application, criterion)
);
