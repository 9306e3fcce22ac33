-- What applicants are called, for the files of score sheets; consumer sheet-authorities-v1.

create table sheet_authority (
  authority text    primary key,
  name      text    not null,
  renamed   boolean not null          -- whether the name is newer than what applications say
);
