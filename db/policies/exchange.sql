-- exchange: offers and their answers, appointments: author and addressee
alter table exchange_entry enable row level security;
alter table exchange_entry force row level security;

drop policy if exists exchange_parties_read on exchange_entry;
create policy exchange_parties_read on exchange_entry for select to app_runtime
  using (app.viewer() in (author_id, addressee_id) and circle_id = any ((select app.own('exchange'))::uuid[]));

drop policy if exists exchange_author_adds on exchange_entry;
create policy exchange_author_adds on exchange_entry for insert to app_runtime
  with check (author_id = app.viewer() and owner_id = app.viewer() and circle_id = any (app.own_write('exchange'))
    and from_at = app.at() and to_at is null and (version > 1 or recorded_at = from_at));

drop policy if exists exchange_author_closes on exchange_entry;
create policy exchange_author_closes on exchange_entry for update to app_runtime
  using (author_id = app.viewer() and circle_id = any (app.own_write('exchange')) and to_at is null)
  with check (author_id = app.viewer() and to_at = app.at());

revoke all on exchange_entry from app_runtime;
grant select, insert, update (to_at) on exchange_entry to app_runtime;
