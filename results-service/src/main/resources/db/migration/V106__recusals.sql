-- Who was recused from what, as evaluation-service published it.
create table known_recusal (
  edition     int  not null,
  juror       text not null,
  application text not null,
  primary key (edition, juror, application)
);
