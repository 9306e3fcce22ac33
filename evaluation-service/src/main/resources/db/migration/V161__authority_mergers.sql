-- Consumer authority-mergers-v1: which authority went on in which other one.
create table authority_merger (
  authority text primary key,
  into_authority text not null
);

create index authority_merger_into on authority_merger (into_authority);
