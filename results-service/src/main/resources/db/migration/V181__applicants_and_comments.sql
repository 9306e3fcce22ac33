-- Who works on an application, as application-service published it: identifiers only.
create table known_member (
  application text not null,
  member      text not null,
  task        text not null,
  primary key (application, member)
);
-- What each juror gave a file with their comment, as evaluation-service published it. The lot is the hash of an
-- event's random identifier: jurors of a file are numbered by it, so that a number tells nobody who it is.
create table feedback_score (
  application text not null,
  criterion   text not null,
  juror       text not null,
  points      text,              -- null: the juror abstained
  comment     text not null,
  revision    int  not null,
  lot         text not null,
  primary key (application, criterion, juror)
);
