create table enquiries_enquiry (
  reference text not null primary key,
  receipt text not null unique,
  at text not null,
  expires text not null,
  desk text not null,
  topic text not null,
  message text not null,
  email text,
  page text,
  language text not null,
  read_at text,
  read_by text
);
create index enquiries_enquiry_at on enquiries_enquiry (at desc, reference);
create index enquiries_enquiry_expires on enquiries_enquiry (expires);
