create table platform_change (
  number integer not null primary key,
  kind text not null,
  id text not null,
  version integer not null,
  at text not null
);
create index platform_change_kind on platform_change (kind, number);
create table platform_fact (
  name text not null primary key,
  value text not null
);
