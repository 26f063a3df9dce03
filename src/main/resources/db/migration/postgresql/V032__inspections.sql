create table files_inspection (
  sha512 text not null primary key,
  inspection text not null
);
insert into files_inspection (sha512, inspection)
  select sha512, min(inspection) from files_staged where inspection is not null group by sha512;
alter table files_staged drop column inspection;
