-- ratings: pain, anxiety, tension, depth, how it ended; never a partner
alter table ratings_entry enable row level security;
alter table ratings_entry force row level security;

drop policy if exists ratings_owner_reads on ratings_entry;
create policy ratings_owner_reads on ratings_entry for select to app_runtime
  using (owner_id = app.viewer() and circle_id = any ((select app.own('ratings'))::uuid[]));

drop policy if exists ratings_granted_reads on ratings_entry;
create policy ratings_granted_reads on ratings_entry for select to app_runtime
  using (
    circle_id = any ((select app.circles('ratings'))::uuid[])
    and not withheld
    and recorded_at <@ app.coverage((select app.pairs('ratings')), circle_id, owner_id)
    and from_at <= app.as_of((select app.pairs('ratings')), circle_id, owner_id)
    and (to_at is null or to_at > app.as_of((select app.pairs('ratings')), circle_id, owner_id))
  );

drop policy if exists ratings_owner_adds on ratings_entry;
create policy ratings_owner_adds on ratings_entry for insert to app_runtime
  with check (owner_id = app.viewer() and author_id = app.viewer() and circle_id = any (app.own_write('ratings'))
    and from_at = app.at() and to_at is null and (version > 1 or recorded_at = from_at));

drop policy if exists ratings_owner_closes on ratings_entry;
create policy ratings_owner_closes on ratings_entry for update to app_runtime
  using (owner_id = app.viewer() and author_id = app.viewer() and circle_id = any (app.own_write('ratings')) and to_at is null)
  with check (owner_id = app.viewer() and to_at = app.at());

revoke all on ratings_entry from app_runtime;
grant select, insert, update (to_at) on ratings_entry to app_runtime;
