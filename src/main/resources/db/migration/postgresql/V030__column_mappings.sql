create table imports_mapping (
  fingerprint text not null primary key,
  headings text not null,
  fields text not null,
  at text not null,
  actor text not null
);
