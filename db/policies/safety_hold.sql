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

-- Whose reads a hold waits for, for the lock and nothing else: the clinician need not be able to see that there is
-- a partner. Looks as `enter` does, with the asker's rights, and only for the care team of this circle.
create or replace function app.partner_to_hold(p_circle uuid) returns uuid
language plpgsql volatile security invoker as $held$
declare
  found_id uuid;
begin
  if p_circle = any (app.own_write('clinician_notes')) and current_setting('app.room', true) = 'caseload' then
    set local app.entering = 'on';
    select r.person_id into found_id from relationship r
      where r.circle_id = p_circle and r.kind = 'partner' and r.ended_at is null;
    set local app.entering = 'off';
  end if;
  return found_id;
end
$held$;
