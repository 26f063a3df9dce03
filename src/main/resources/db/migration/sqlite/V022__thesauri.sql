create table authorities_thesaurus (
  id text not null,
  version integer not null,
  at text not null,
  json text not null,
  primary key (id, version)
);
