-- The door: what a transaction knows about who is looking. Policies read these settings and nothing else.
create schema if not exists app;
grant usage on schema app to app_runtime, app_auth, app_worker;

-- The one clock. Only a test database may replace it.
create or replace function app.instant() returns timestamptz language sql volatile as $$ select clock_timestamp() $$;

create or replace function app.at() returns timestamptz language sql stable
  as $$ select nullif(current_setting('app.now', true), '')::timestamptz $$;
create or replace function app.viewer() returns uuid language sql stable
  as $$ select nullif(current_setting('app.viewer', true), '')::uuid $$;
-- Whose eyes: the viewer, or in a preview the person that the owner looks as.
create or replace function app.eyes() returns uuid language sql stable
  as $$ select nullif(current_setting('app.eyes', true), '')::uuid $$;
create or replace function app.entering() returns boolean language sql stable
  as $$ select coalesce(current_setting('app.entering', true), '') = 'on' $$;

-- Circles in which the viewer keeps rows of their own, read or written.
create or replace function app.own(category text) returns uuid[] language sql stable
  as $$ select nullif(current_setting('app.own_' || category, true), '')::uuid[] $$;
create or replace function app.own_write(category text) returns uuid[] language sql stable
  as $$ select nullif(current_setting('app.ownw_' || category, true), '')::uuid[] $$;
-- Circles in which somebody has granted this category.
create or replace function app.circles(category text) returns uuid[] language sql stable
  as $$ select nullif(current_setting('app.circles_' || category, true), '')::uuid[] $$;
-- Every circle that this transaction may touch at all.
create or replace function app.reach() returns uuid[] language sql stable
  as $$ select nullif(current_setting('app.reach', true), '')::uuid[] $$;
-- Of these, where the viewer's place lasts; and whose circles they are.
create or replace function app.reach_now() returns uuid[] language sql stable
  as $$ select nullif(current_setting('app.reach_now', true), '')::uuid[] $$;
create or replace function app.patients() returns uuid[] language sql stable
  as $$ select nullif(current_setting('app.patients', true), '')::uuid[] $$;

-- What is granted, by «circle»«owner»: «as-of|coverage». An absent pair gives null, and null denies.
-- Policies ask for it in a subquery, so that it is read once for a statement and not once for a row.
create or replace function app.pairs(category text) returns jsonb language sql stable
  as $$ select nullif(current_setting('app.pairs_' || category, true), '')::jsonb $$;
create or replace function app.cell(pairs jsonb, circle uuid, owner uuid) returns text language sql immutable
  as $$ select pairs ->> (circle::text || owner::text) $$;
create or replace function app.as_of(pairs jsonb, circle uuid, owner uuid) returns timestamptz language sql stable
  as $$ select split_part(pairs ->> (circle::text || owner::text), '|', 1)::timestamptz $$;
create or replace function app.coverage(pairs jsonb, circle uuid, owner uuid) returns tstzmultirange language sql stable
  as $$ select split_part(pairs ->> (circle::text || owner::text), '|', 2)::tstzmultirange $$;
create or replace function app.may_write(category text, circle uuid, owner uuid) returns boolean language sql stable
  as $$ select position(circle::text || owner::text in coalesce(current_setting('app.write_' || category, true), '')) > 0 $$;

-- Makes the settings. Time is read here, after the viewer's lock is held. Never inside a savepoint.
create or replace function app.enter(
  p_viewer uuid, p_room text, p_circle uuid, p_read text[], p_write text[], p_as uuid default null
) returns table (now text, granted text[], refused text[], looked jsonb, circle_owner uuid)
language plpgsql volatile security invoker as $enter$
declare
  t timestamptz := app.instant();
  eyes uuid := coalesce(p_as, p_viewer);
  wanted text := case p_room when 'ours' then 'partner' when 'caseload' then 'clinician' end;
  keeps text[] := case p_room when 'ours' then array['reflection'] when 'caseload' then array['clinician_notes', 'exchange', 'messages'] else p_read || p_write end;
  own uuid[];
  own_now uuid[];
  patients uuid[];
  cat text;
  cell record;
begin
  if p_room not in ('mine', 'ours', 'caseload', 'admin') or (p_room = 'mine' and p_as is not null) then
    raise exception 'no such room' using errcode = 'insufficient_privilege';
  end if;
  execute format('set local app.viewer = %L', case when p_as is null then p_viewer::text else '' end);
  execute format('set local app.eyes = %L', eyes);
  execute format('set local app.room = %L', p_room);
  set local app.entering = 'on';
  -- A clock that was set back: what the owner writes after a quiet stop or a hold still comes after it, unseen.
  if p_room = 'mine' and cardinality(p_write) > 0 then
    select greatest(t, (select max(g.ended_at) from consent_grant g where g.circle_id = c.circle_id and g.end_mode = 'freeze') + interval '1 microsecond',
                    (select max(h.from_at) from safety_hold h where h.circle_id = c.circle_id) + interval '1 microsecond')
      into t from circle c where c.owner_id = p_viewer;
    t := coalesce(t, app.instant()); -- nobody's circle yet
  end if;
  execute format('set local app.now = %L', t);
  granted := '{}'; refused := '{}'; looked := '[]'; now := t::text;

  if p_room = 'mine' then
    select array_agg(c.circle_id), max(c.owner_id::text)::uuid into own, circle_owner from circle c
      where c.owner_id = p_viewer and (p_circle is null or c.circle_id = p_circle);
    own_now := own;
    patients := array[p_viewer];
  elsif wanted is not null then
    select array_agg(distinct r.circle_id), array_agg(distinct r.circle_id) filter (where r.ended_at is null),
           case when p_circle is not null then max(r.owner_id::text) filter (where r.ended_at is null) end::uuid,
           array_agg(distinct r.owner_id)
      into own, own_now, circle_owner, patients
      from relationship r
      where r.person_id = eyes and r.kind = wanted and r.confirmed_at <= t
        and (p_as is null or r.owner_id = p_viewer) -- through their eyes she looks at her own circle, and at no other of theirs
        and (p_circle is null or r.circle_id = p_circle);
  end if;

  if p_as is null and own is not null then
    foreach cat in array p_read || p_write loop
      if cat = any (keeps) and not (p_room = 'mine' and cat = 'clinician_notes') then
        execute format('set local app.own_%s = %L', cat, own::text);
        if cat = any (p_write) and own_now is not null then
          execute format('set local app.ownw_%s = %L', cat, own_now::text);
        end if;
      end if;
    end loop;
  end if;
  execute format('set local app.reach = %L', coalesce(own::text, '{}'));
  execute format('set local app.reach_now = %L', coalesce(own_now::text, '{}'));
  execute format('set local app.patients = %L', coalesce(patients::text, '{}'));

  if wanted is not null and own_now is not null then
    for cell in
      with span as (
        select g.circle_id, g.owner_id, g.category, counts.starts,
               least(case when g.ended_at is null then 'infinity' else least(g.ended_at, t) end, coalesce(g.valid_until, 'infinity')) as ends,
               case when g.end_mode = 'hide' then 'hide' when g.ended_at <= coalesce(g.valid_until, 'infinity') then g.end_mode else g.at_expiry end as ending,
               coalesce(g.end_mode = 'hide', false) as is_hidden,
               case when g.covers_until <= counts.covers_from then 'empty'::tstzrange else tstzrange(counts.covers_from, g.covers_until) end as covers,
               (select min(h.from_at) from safety_hold h where h.circle_id = g.circle_id and h.lifted_at is null and wanted = 'partner') as hold
        from consent_grant g
        join relationship r on r.circle_id = g.circle_id and r.id = g.relationship_id
        -- What was chosen before the handshake counts from it; a past that was chosen as such stays chosen.
        cross join lateral (select greatest(g.valid_from, r.confirmed_at) as starts,
          case when g.covers_from >= g.valid_from then greatest(g.covers_from, r.confirmed_at) else g.covers_from end as covers_from) counts
        where g.viewer_id = eyes and g.circle_id = any (own_now) and g.category = any (p_read || p_write)
          and r.kind = wanted and r.confirmed_at <= t and r.ended_at is null and g.valid_from <= t
          and (g.ended_at is null or g.ended_at > counts.starts) -- taken back or over before it began: it never was
          and (g.valid_until is null or g.valid_until > counts.starts)
          and (p_as is null or g.owner_id = p_viewer)
          and (g.owner_id = r.owner_id or exists (
            select 1 from relationship o where o.circle_id = g.circle_id and o.person_id = g.owner_id and o.confirmed_at <= t and o.ended_at is null))
      ), pair as (
        select s.circle_id, s.owner_id, s.category, min(s.hold) as hold, max(s.ends) as last_end,
               bool_or(s.ends > t) as is_active, (array_agg(s.ending order by s.ends desc, s.ending = 'hide' desc))[1] as ending
        from span s group by s.circle_id, s.owner_id, s.category
      ), judged as (
        select p.*, least(case when p.is_active then 'infinity' when p.ending = 'freeze' then p.last_end end,
                          case when p.is_active or p.ending = 'freeze' then p.hold end) as as_of
        from pair p where p.is_active or p.ending = 'freeze'
      ), covered as (
        select j.circle_id, j.owner_id, j.category, j.as_of,
               (select range_agg(s.covers) from span s
                 where s.circle_id = j.circle_id and s.owner_id = j.owner_id and s.category = j.category
                   and case when j.as_of = 'infinity' then s.ends > t else s.starts < j.as_of and s.ends >= j.as_of and not s.is_hidden end) as coverage
        from judged j
      )
      select c.category, array_agg(distinct c.circle_id) as circles,
             jsonb_object_agg(c.circle_id::text || c.owner_id::text, c.as_of::text || '|' || c.coverage::text)::text as pairs,
             string_agg(c.circle_id::text || c.owner_id::text, ' ') as writable,
             jsonb_agg(jsonb_build_object('circle', c.circle_id, 'owner', c.owner_id, 'category', c.category)) as pair_list
      from covered c where c.coverage is not null group by c.category
    loop
      granted := granted || cell.category;
      if cell.category = any (p_read) then looked := looked || cell.pair_list; end if;
      execute format('set local app.circles_%s = %L', cell.category, cell.circles::text);
      execute format('set local app.pairs_%s = %L', cell.category, cell.pairs);
      if cell.category = any (p_write) and p_as is null then
        execute format('set local app.write_%s = %L', cell.category, cell.writable);
      end if;
    end loop;
    if circle_owner is not null and p_as is null then
      select coalesce(array_agg(c), '{}') into refused
        from unnest(p_read) c where c <> all (granted) and c <> all (keeps);
    end if;
  end if;
  set local app.entering = 'off';
  return next;
end
$enter$;

-- How much was taken from somebody's sight so far. It only grows, and says nothing else.
create or replace function app.sight(p_viewer uuid) returns text language plpgsql volatile security invoker as $sight$
begin
  perform set_config('app.viewer', p_viewer::text, true);
  return (select coalesce(sum(epoch), 0)::text from consent_epoch where viewer_id = p_viewer);
end
$sight$;

-- An answer is about to be given to somebody: whoever would take something from their sight waits until it has left.
-- Null where somebody does that at this moment, or waits to. The lock lasts until it is given back, or the connection ends.
create or replace function app.hand_out(p_viewer uuid) returns text language plpgsql volatile security invoker as $hand$
begin
  if not pg_try_advisory_lock_shared(hashtextextended(p_viewer::text, 0)) then return null; end if;
  return app.sight(p_viewer); -- read after the lock is held
end
$hand$;
create or replace function app.handed_out(p_viewer uuid) returns void language sql volatile security invoker
  as $$ select pg_advisory_unlock_shared(hashtextextended(p_viewer::text, 0)) $$;
create or replace function app.is_waited_for(p_viewer uuid) returns boolean language sql volatile security invoker as $$
  select exists (select from pg_locks where locktype = 'advisory' and not granted and objsubid = 1
    and database = (select oid from pg_database where datname = current_database())
    and (classid::bigint << 32) | objid::bigint = hashtextextended(p_viewer::text, 0)) $$;
