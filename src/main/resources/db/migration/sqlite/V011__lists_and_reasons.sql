alter table catalogue_publication add column published_month text;
update catalogue_publication set published_month = substr(published_from, 1, 7)
where substr(published_from, 1, 7) = (
  select substr(json_extract(date.value, '$.edtf'), 1, 7)
  from json_each(catalogue_publication.json, '$.dates') as date
  where json_extract(date.value, '$.kind') = 'published'
    and instr(json_extract(date.value, '$.edtf'), '/') = 0
  limit 1);
create index catalogue_publication_month on catalogue_publication (state, published_month, published_from, id);
alter table catalogue_publication add column findable text;
alter table catalogue_version add column reason text;
update catalogue_version set reason = note where state in ('withdrawn', 'removed');
