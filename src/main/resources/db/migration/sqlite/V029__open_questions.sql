alter table curation_pair add column other_likeness text;
alter table curation_merge add column survivor_json text;
alter table curation_merge add column result_json text;
alter table curation_merge add column wordings text;
create table curation_source_record (
  draft text not null,
  wording text not null,
  batch text not null,
  publication text,
  json text not null,
  at text not null,
  primary key (draft, wording)
);
create index curation_source_record_publication on curation_source_record (publication);
create index curation_source_record_batch on curation_source_record (batch);
alter table imports_record add column match_kind text;
alter table imports_record add column earlier integer not null default 0;
alter table imports_record add column made text;
create index imports_record_earlier on imports_record (upload, earlier);
