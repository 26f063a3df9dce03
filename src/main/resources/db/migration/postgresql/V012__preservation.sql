create table files_store (
  id text not null primary key,
  place text not null,
  change bigint not null,
  owner text,
  until text
);
create table files_object (
  id text not null primary key,
  folder text not null,
  head bigint not null,
  version bigint not null,
  at text not null,
  checked text,
  result text
);
create index files_object_checked on files_object (checked);
create table files_content (
  object text not null,
  path text not null,
  sha512 text not null,
  bytes bigint not null,
  checked text,
  result text,
  primary key (object, path)
);
create index files_content_sha512 on files_content (sha512);
