-- What a dump needs, and no more: to read. That rows are not hidden from it is a property of the role (db/roles.sql).
-- Laid down with every migration, so that a new table is in the next dump. The queue of jobs has a schema of its own
-- and is left out of dumps: it is made anew at a start.
grant usage on schema app to app_backup;
grant select on all tables in schema public, app to app_backup;
grant select on all sequences in schema public, app to app_backup;
