create table catalogue_publication (
  id text not null primary key,
  version integer not null,
  state text not null,
  slug text not null,
  added text not null,
  source_order integer not null,
  published_from text,
  published_year integer,
  changed text not null,
  survivor text,
  json text not null
);
create index catalogue_publication_recent on catalogue_publication (state, added desc, source_order, id);
create index catalogue_publication_year on catalogue_publication (state, published_year, published_from, id);
create table catalogue_version (
  id text not null,
  version integer not null,
  state text not null,
  at text not null,
  actor text not null,
  note text,
  survivor text,
  json text not null,
  primary key (id, version)
);
create table catalogue_slug (
  slug text not null primary key,
  id text not null
);
create index catalogue_slug_id on catalogue_slug (id);
