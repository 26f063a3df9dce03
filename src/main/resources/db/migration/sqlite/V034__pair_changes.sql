-- Decisions of before are said as changes, so that the preservation store hears of them.
insert into platform_change (number, kind, id, version, at)
select (select coalesce(max(number), 0) from platform_change) + row_number() over (order by id),
  'pair', id, 1, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
from curation_pair
where state <> 'open';
