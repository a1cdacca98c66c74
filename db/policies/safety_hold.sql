-- gate: a hold on partner features. It keeps partners at what they could read when it was placed (door.sql).
alter table safety_hold enable row level security;
alter table safety_hold force row level security;

-- The care team of today, whoever placed it, and the owner. Never a partner, and never somebody who has left.
drop policy if exists hold_reads on safety_hold;
create policy hold_reads on safety_hold for select to app_runtime
  using (app.entering() or circle_id = any ((select app.own_write('clinician_notes'))::uuid[])
    or (circle_id = any ((select app.reach())::uuid[]) and current_setting('app.room', true) = 'mine'));
drop policy if exists hold_places on safety_hold;
create policy hold_places on safety_hold for insert to app_runtime
  with check (placed_by = app.viewer() and circle_id = any (app.own_write('clinician_notes'))
    and current_setting('app.room', true) = 'caseload' and from_at = app.at() and lifted_at is null);
drop policy if exists hold_lifts on safety_hold;
create policy hold_lifts on safety_hold for update to app_runtime
  using (circle_id = any (app.own_write('clinician_notes')) and current_setting('app.room', true) = 'caseload' and lifted_at is null)
  with check (lifted_at = app.at());
revoke all on safety_hold from app_runtime;
grant select, insert, update (lifted_at) on safety_hold to app_runtime;

-- Whose reads a hold waits for. The clinician need not be able to see that there is a partner; only the lock is told.
drop policy if exists relationship_held on relationship;
create policy relationship_held on relationship for select to app_owner
  using (kind = 'partner' and ended_at is null);
create or replace function app.partner_to_hold(p_circle uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select person_id from relationship
  where circle_id = p_circle and kind = 'partner' and ended_at is null
    and p_circle = any (app.own_write('clinician_notes')) and current_setting('app.room', true) = 'caseload'
$$;
revoke all on function app.partner_to_hold(uuid) from public;
grant execute on function app.partner_to_hold(uuid) to app_runtime;
