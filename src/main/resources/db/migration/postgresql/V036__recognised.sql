-- A record that was the same as something else makes nothing when it comes again, however much
-- the hub has by then.
alter table curation_taken add column recognised bigint not null default 0;
update curation_taken set recognised = 1 where draft = '';
create index curation_taken_publication on curation_taken (publication);
