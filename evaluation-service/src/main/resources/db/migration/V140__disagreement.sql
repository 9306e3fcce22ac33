-- Query "disagreement", projection disagreement-v1: the points that count now, who is recused from what,
-- and which applications the jury is done with. All three in one projection, in the order of the log: a
-- row in disagreement_final stands after every recusal from its application.

create table disagreement_score (
  application text    not null,
  juror       text    not null,
  criterion   text    not null,
  edition     integer not null,
  points      text    not null,
  primary key (application, juror, criterion)
);

create index disagreement_score_of_edition on disagreement_score (edition);

create table disagreement_recusal (
  application text not null,
  juror       text not null,
  primary key (application, juror)
);

create table disagreement_final (
  application text primary key
);
