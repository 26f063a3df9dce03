create table curation_taken (
  wording text not null primary key,
  batch text not null,
  draft text not null,
  publication text
);
create index curation_taken_draft on curation_taken (draft);
create index curation_taken_batch on curation_taken (batch, draft);
alter table curation_published add column undone text;
create index curation_published_publication on curation_published (publication);
create table imports_batch (
  id text not null primary key,
  sources text not null,
  extent text not null,
  actor text not null,
  started text not null,
  finished text,
  undone text,
  drafts bigint not null,
  published bigint not null
);
create index imports_batch_started on imports_batch (started);
