-- The roles of Ownpace. Run it once as an administrator of the cluster, in the (empty) database that Ownpace
-- will use, PostgreSQL 17 or newer. It may be run again at any time. Then give each role that signs in a
-- password (ALTER ROLE app_runtime PASSWORD '...') and put the addresses into MIGRATE_URL (app_migrator),
-- DATABASE_URL (app_runtime), AUTH_URL (app_auth) and WORKER_URL (app_worker).

DO $$
DECLARE
  wanted record;
BEGIN
  IF current_setting('server_version_num')::int < 170000 THEN
    RAISE EXCEPTION 'Ownpace needs PostgreSQL 17 or newer';
  END IF;
  IF current_database() IN ('postgres', 'template0', 'template1') THEN
    RAISE EXCEPTION 'run this in the database that Ownpace will use, not in %', current_database();
  END IF;

  FOR wanted IN
    SELECT * FROM (VALUES
      ('app_owner',    false), -- owns every table; nobody signs in as it
      ('app_migrator', true),  -- becomes app_owner to migrate
      ('app_runtime',  true),  -- every request of a person
      ('app_auth',     true),  -- sign-in and sessions
      ('app_worker',   true),  -- jobs
      ('app_backup',   true)  -- dumps; reads every row and writes nothing
    ) AS r (name, signs_in)
  LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted.name) THEN
      EXECUTE format(
        'CREATE ROLE %I %s NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION INHERIT',
        wanted.name, CASE WHEN wanted.signs_in THEN 'LOGIN' ELSE 'NOLOGIN' END);
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = wanted.name
        AND (rolsuper OR rolbypassrls AND rolname <> 'app_backup')) THEN
      RAISE EXCEPTION 'role % may pass by row-level security; Ownpace refuses to use it', wanted.name;
    END IF;
  END LOOP;

  IF NOT EXISTS (
    SELECT FROM pg_auth_members m
    WHERE m.roleid = 'app_owner'::regrole AND m.member = 'app_migrator'::regrole AND m.set_option
  ) THEN
    GRANT app_owner TO app_migrator WITH INHERIT FALSE, SET TRUE;
  END IF;
END
$$;

DO $$
BEGIN
  EXECUTE format('ALTER DATABASE %I OWNER TO app_owner', current_database());
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format(
    'GRANT CONNECT ON DATABASE %I TO app_migrator, app_runtime, app_auth, app_worker, app_backup',
    current_database());
  -- The queue of jobs keeps its tables in a schema of its own, which the worker makes.
  EXECUTE format('GRANT CREATE ON DATABASE %I TO app_worker', current_database());
END
$$;

-- Row-level security is forced on every table, so a dump needs a role that passes by it. This one does, and has
-- nothing but SELECT (db/policies/backup.sql). The program never signs in as it, and refuses to start with it.
DO $$
BEGIN
  ALTER ROLE app_backup BYPASSRLS;
  ALTER ROLE app_backup SET default_transaction_read_only = on;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE WARNING 'app_backup was not given BYPASSRLS: take dumps as the administrator of the cluster';
END
$$;

ALTER SCHEMA public OWNER TO app_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO app_runtime, app_auth, app_worker, app_backup;
