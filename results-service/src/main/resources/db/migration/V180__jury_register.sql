-- Who sat in the jury of an edition, from where, and what they had to do with which file, as evaluation-service
-- published it: never why, in whatever words.
create table register_juror (
  edition      int     not null,
  juror        text    not null,
  organization text    not null,
  affiliations text[]  not null,
  sits         boolean not null,   -- false: a later appointment left them out
  primary key (edition, juror)
);
create table register_scored (
  edition     int  not null,
  juror       text not null,
  application text not null,
  primary key (edition, juror, application)
);
create table register_conflict (
  edition     int     not null,
  juror       text    not null,
  application text    not null,
  declared    boolean not null,    -- and not dismissed since
  dismissed   boolean not null,
  recused     boolean not null,
  primary key (edition, juror, application)
);
-- Names are personal data: outside of the log, and gone when an organizer erases them.
create table juror_name (
  edition int  not null,
  juror   text not null,
  name    text not null,
  primary key (edition, juror)
);
