create table accounts_person (
  id text not null primary key,
  name text not null,
  role text not null,
  state text not null,
  added text not null
);
create table accounts_link (
  hash text not null primary key,
  person text not null,
  expires text not null
);
create index accounts_link_person on accounts_link (person);
create table accounts_session (
  hash text not null primary key,
  person text not null,
  started text not null,
  seen text not null,
  expires text not null
);
create index accounts_session_person on accounts_session (person);
