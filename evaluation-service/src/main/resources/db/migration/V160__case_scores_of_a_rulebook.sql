-- Projection case-files-v2: each score also tells under which version of the rulebook it was given. It
-- reads the log from the first event on; nothing is kept of version 1, which knew no more of the rest.
truncate case_score, case_conflict, case_settled, case_evaluated, case_departure;

alter table case_score add column rulebook integer not null;
