create table platform_form (
  name text not null primary key,
  form text,
  making text,
  reached text
);
