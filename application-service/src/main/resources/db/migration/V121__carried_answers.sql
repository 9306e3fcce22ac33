-- Answers of an authority's earlier application that wait to be confirmed.
create table carried_answer (
  application text   not null,
  criterion   text   not null,
  answer      text   not null,
  former      text   not null,
  came_from   text[] not null,
  primary key (application, criterion)
);
