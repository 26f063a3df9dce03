-- Keys are numbers: a long import puts ten of each record all over their table, and the smaller it
-- is, the fewer of its pages are written. They are made anew from what they are made of.
drop table curation_match_key;
create table curation_match_key (
  match_key bigint not null,
  publication text not null,
  primary key (match_key, publication)
);
create index curation_match_key_publication on curation_match_key (publication);
drop table curation_draft_key;
create table curation_draft_key (
  match_key bigint not null,
  draft text not null,
  primary key (match_key, draft)
);
create index curation_draft_key_draft on curation_draft_key (draft);
-- In the order of their coming, not all over the index.
drop index curation_taken_batch;
create index curation_taken_batch on curation_taken (batch);
