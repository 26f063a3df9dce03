create table catalogue_file (
  publication text not null,
  version bigint not null,
  sha512 text not null,
  name text not null,
  digest_start text not null,
  media_type text not null,
  bytes bigint not null,
  primary key (publication, version, sha512, name)
);
create index catalogue_file_address on catalogue_file (digest_start, name);
create table files_staged (
  id text not null primary key,
  sha512 text not null,
  sha256 text not null,
  bytes bigint not null,
  name text not null,
  at text not null,
  inspection text
);
create index files_staged_sha512 on files_staged (sha512);
create index files_staged_at on files_staged (at);
