-- shared_card: a copy that the patient composed and published
alter table shared_card_entry enable row level security;
alter table shared_card_entry force row level security;

drop policy if exists shared_card_owner_reads on shared_card_entry;
create policy shared_card_owner_reads on shared_card_entry for select to app_runtime
  using (owner_id = app.viewer() and circle_id = any ((select app.own('shared_card'))::uuid[]));

drop policy if exists shared_card_granted_reads on shared_card_entry;
create policy shared_card_granted_reads on shared_card_entry for select to app_runtime
  using (
    circle_id = any ((select app.circles('shared_card'))::uuid[])
    and not withheld
    and recorded_at <@ app.coverage((select app.pairs('shared_card')), circle_id, owner_id)
    and from_at <= app.as_of((select app.pairs('shared_card')), circle_id, owner_id)
    and (to_at is null or to_at > app.as_of((select app.pairs('shared_card')), circle_id, owner_id))
  );

drop policy if exists shared_card_owner_adds on shared_card_entry;
create policy shared_card_owner_adds on shared_card_entry for insert to app_runtime
  with check (owner_id = app.viewer() and author_id = app.viewer() and circle_id = any (app.own_write('shared_card'))
    and from_at = app.at() and to_at is null and (version > 1 or recorded_at = from_at));

drop policy if exists shared_card_owner_closes on shared_card_entry;
create policy shared_card_owner_closes on shared_card_entry for update to app_runtime
  using (owner_id = app.viewer() and author_id = app.viewer() and circle_id = any (app.own_write('shared_card')) and to_at is null)
  with check (owner_id = app.viewer() and to_at = app.at());

revoke all on shared_card_entry from app_runtime;
grant select, insert, update (to_at) on shared_card_entry to app_runtime;
