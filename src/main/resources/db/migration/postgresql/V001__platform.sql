create table platform_change (
  number integer primary key,
  kind text not null,
  id text not null,
  version integer not null,
  at text not null
);
