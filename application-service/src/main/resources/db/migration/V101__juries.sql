-- What evaluation-service published about who reads, as far as it has arrived. An appointment and a
-- recusal may come in either order.

create table known_juror (
  edition int  not null,
  juror   text not null,
  primary key (edition, juror)
);

create table known_recusal (
  edition     int  not null,
  juror       text not null,
  application text not null,
  primary key (edition, juror, application)
);
