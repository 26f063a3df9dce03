create table projects_project (
  id text not null,
  version bigint not null,
  at text not null,
  json text not null,
  primary key (id, version)
);
create table reading_page (
  id text not null,
  version bigint not null,
  at text not null,
  json text not null,
  primary key (id, version)
);
