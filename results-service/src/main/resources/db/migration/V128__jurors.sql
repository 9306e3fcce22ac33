-- Who sits in the jury of an edition, and where scoring has ended, as evaluation-service published it.
create table known_juror (
  edition int  not null,
  juror   text not null,
  primary key (edition, juror)
);

create table known_end_of_scoring (
  edition int primary key
);
