create table platform_job (
  id integer not null primary key autoincrement,
  kind text not null,
  subject text not null,
  state text not null,
  priority integer not null,
  run_at text not null,
  attempts integer not null,
  lease_owner text,
  lease_until text,
  last_error text,
  added text not null
);
create unique index platform_job_waiting on platform_job (kind, subject) where state = 'waiting';
create index platform_job_due on platform_job (state, priority, run_at);
