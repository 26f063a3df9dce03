alter table imports_batch add column work text;
alter table imports_batch add column work_by text;
alter table imports_batch add column work_total bigint not null default 0;
alter table imports_batch add column work_from bigint not null default 0;
create index curation_published_undone on curation_published (batch, undone, publication);
create index curation_draft_batch_revision on curation_draft (batch, revision);
