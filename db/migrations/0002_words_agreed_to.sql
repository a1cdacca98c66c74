CREATE TABLE "consent_wording" (
	"hash" text PRIMARY KEY NOT NULL,
	"version" text NOT NULL,
	"language" text NOT NULL,
	"lines" jsonb NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT app.at() NOT NULL
);
--> statement-breakpoint
CREATE FUNCTION "app"."grant_ends_once"() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if old.ended_at is null and new.ended_at <> app.at() then
    raise exception 'a grant ends now' using errcode = 'insufficient_privilege';
  end if;
  if old.ended_at is not null and not (old.end_mode = 'freeze' and new.end_mode = 'hide' and new.ended_at = old.ended_at) then
    raise exception 'a grant ends once' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;--> statement-breakpoint
CREATE TRIGGER "consent_grant_ends_once" BEFORE UPDATE OF "ended_at", "end_mode" ON "consent_grant" FOR EACH ROW EXECUTE FUNCTION "app"."grant_ends_once"();
