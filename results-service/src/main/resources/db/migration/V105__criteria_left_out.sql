-- Criteria that the jury found not to apply; they count neither in a total nor in a maximum.
alter table known_evaluation add column left_out text[] not null default '{}';
