create table authorities_scheme (
  id text not null,
  version integer not null,
  at text not null,
  json text not null,
  primary key (id, version)
);
create table authorities_concept (
  id text not null,
  version integer not null,
  at text not null,
  json text not null,
  primary key (id, version)
);
