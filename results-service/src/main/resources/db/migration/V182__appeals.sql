-- Who had a part in what became of an application, as the other services published it: nobody of them looks at an
-- appeal against it.
create table appeal_part (
  application text not null,
  juror       text not null,
  part        text not null,
  primary key (application, juror, part)
);
-- Whoever sat in the jury when something of an application was settled had a part in it.
create table appeal_settling (
  application text        not null,
  at          timestamptz not null,
  primary key (application, at)
);
create table appeal_sitting (
  edition int         not null,
  sitting int         not null,
  at      timestamptz not null,
  present text[]      not null,
  primary key (edition, sitting)
);
create table appeal_affiliation (
  edition   int  not null,
  juror     text not null,
  authority text not null,
  primary key (edition, juror, authority)
);
