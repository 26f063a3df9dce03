create table curation_pair (
  id text not null primary key,
  one text not null,
  other text not null,
  likeness text not null,
  score integer not null,
  reasons text not null,
  found text not null,
  state text not null,
  decided text,
  decided_by text
);
create unique index curation_pair_both on curation_pair (one, other);
create index curation_pair_other on curation_pair (other);
create index curation_pair_likeness on curation_pair (likeness);
create index curation_pair_state on curation_pair (state, found);
create table curation_merge (
  pair text not null primary key,
  one text not null,
  one_version integer not null,
  one_json text not null,
  survivor text not null,
  survivor_before integer not null,
  survivor_after integer not null,
  draft text,
  at text not null,
  actor text not null
);
create table imports_upload (
  id text not null primary key,
  name text not null,
  bytes integer not null,
  actor text not null,
  at text not null,
  state text not null,
  done integer not null,
  failure text,
  fill integer not null,
  batch text
);
create index imports_upload_at on imports_upload (at);
create table imports_record (
  upload text not null,
  number integer not null,
  outcome text not null,
  line integer not null,
  json text not null,
  match_id text,
  match_draft integer not null,
  match_title text,
  score integer not null,
  reasons text not null,
  problems text not null,
  choice text,
  result text,
  base integer,
  became text,
  primary key (upload, number)
);
create index imports_record_outcome on imports_record (upload, outcome, number);
