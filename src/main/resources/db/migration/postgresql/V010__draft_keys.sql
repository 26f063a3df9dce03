create table curation_draft_key (
  match_key text not null,
  draft text not null,
  primary key (match_key, draft)
);
create index curation_draft_key_draft on curation_draft_key (draft);
