create table curation_draft (
  id text not null primary key,
  publication text,
  started_from bigint not null,
  revision bigint not null,
  batch text,
  source_order bigint not null,
  added text not null,
  added_by text not null,
  changed text not null,
  changed_by text not null,
  title text not null,
  json text not null
);
create unique index curation_draft_publication on curation_draft (publication);
create index curation_draft_batch on curation_draft (batch, source_order);
create index curation_draft_changed on curation_draft (changed);
create table curation_published (
  batch text not null,
  publication text not null,
  version bigint not null,
  primary key (batch, publication)
);
create table curation_match_key (
  match_key text not null,
  publication text not null,
  primary key (match_key, publication)
);
create index curation_match_key_publication on curation_match_key (publication);
create table curation_position (
  name text not null primary key,
  change bigint not null
);
