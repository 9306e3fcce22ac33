-- What jurors gave is kept once, for the levels and for what applicants are told. The lot is the hash of an event's
-- random identifier: jurors of a file are numbered by it, so that a number tells nobody who it is. Filled anew by
-- the consumer scores-v2, which reads from the beginning.
drop table feedback_score;
truncate known_score, known_settling;
alter table known_score add column revision int not null, add column lot text not null;
