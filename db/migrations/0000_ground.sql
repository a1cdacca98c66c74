CREATE TABLE "account" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"email_verified_at" timestamp with time zone,
	"name" text,
	"country" text,
	"zone" text,
	"language" text DEFAULT 'en' NOT NULL,
	"trainer_word" text DEFAULT 'trainer' NOT NULL,
	"is_adult_since" timestamp with time zone,
	"accepted_terms_at" timestamp with time zone,
	"accepted_terms_version" text,
	"is_invented" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"letter" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "sign_in_session" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"proven_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"device" text,
	"is_shared" boolean DEFAULT false NOT NULL,
	"is_one_click" boolean DEFAULT false NOT NULL,
	CONSTRAINT "sign_in_session_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "sign_in_token" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "circle" (
	"circle_id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	CONSTRAINT "circle_owner" UNIQUE("circle_id","owner_id")
);
--> statement-breakpoint
CREATE TABLE "display_name" (
	"circle_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "display_name_circle_id_person_id_pk" PRIMARY KEY("circle_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"circle_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"inviter_id" uuid NOT NULL,
	"inviter_name" text NOT NULL,
	"invitee_name" text NOT NULL,
	"role" text NOT NULL,
	"address" "bytea" NOT NULL,
	"token_hash" text NOT NULL,
	"words_hash" text NOT NULL,
	"wrong_words" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_by" uuid,
	"accepted_at" timestamp with time zone,
	"accepted_name" text,
	"settled_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "invitation_circle_id_id_pk" PRIMARY KEY("circle_id","id")
);
--> statement-breakpoint
CREATE TABLE "relationship" (
	"circle_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "relationship_circle_id_id_pk" PRIMARY KEY("circle_id","id"),
	CONSTRAINT "relationship_person" UNIQUE("circle_id","id","person_id","kind")
);
--> statement-breakpoint
CREATE TABLE "access_entry" (
	"circle_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"viewer_id" uuid NOT NULL,
	"operation" text NOT NULL,
	"minute" timestamp with time zone DEFAULT date_trunc('minute', app.at()) NOT NULL,
	"categories" text[] NOT NULL,
	"was_refused" boolean DEFAULT false NOT NULL,
	CONSTRAINT "access_entry_circle_id_owner_id_viewer_id_minute_operation_categories_was_refused_pk" PRIMARY KEY("circle_id","owner_id","viewer_id","minute","operation","categories","was_refused")
);
--> statement-breakpoint
CREATE TABLE "consent_epoch" (
	"circle_id" uuid NOT NULL,
	"viewer_id" uuid NOT NULL,
	"epoch" bigint DEFAULT 1 NOT NULL,
	CONSTRAINT "consent_epoch_circle_id_viewer_id_pk" PRIMARY KEY("circle_id","viewer_id")
);
--> statement-breakpoint
CREATE TABLE "consent_event" (
	"circle_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"actor_id" uuid NOT NULL,
	"viewer_id" uuid NOT NULL,
	"happened" text NOT NULL,
	"details" jsonb NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	CONSTRAINT "consent_event_circle_id_id_pk" PRIMARY KEY("circle_id","id")
);
--> statement-breakpoint
CREATE TABLE "consent_grant" (
	"circle_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"viewer_id" uuid NOT NULL,
	"viewer_kind" text NOT NULL,
	"relationship_id" uuid NOT NULL,
	"category" text NOT NULL,
	"purpose" text NOT NULL,
	"valid_from" timestamp with time zone NOT NULL,
	"valid_until" timestamp with time zone,
	"covers_from" timestamp with time zone,
	"covers_until" timestamp with time zone,
	"at_expiry" text DEFAULT 'hide' NOT NULL,
	"ended_at" timestamp with time zone,
	"end_mode" text,
	"wording_version" text NOT NULL,
	"wording_hash" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	CONSTRAINT "consent_grant_circle_id_id_pk" PRIMARY KEY("circle_id","id"),
	CONSTRAINT "grant_ceiling_clinician" CHECK (viewer_kind <> 'clinician' or category in ('couple_plan', 'couple_log', 'reflection', 'solo_plan', 'adherence', 'trainer_step', 'ratings', 'notes', 'goals', 'outcomes', 'medical', 'shared_card')),
	CONSTRAINT "grant_ceiling_partner" CHECK (viewer_kind <> 'partner' or category in ('couple_plan', 'couple_log', 'adherence', 'trainer_step', 'goals', 'shared_card')),
	CONSTRAINT "grant_freeze_partner_only" CHECK (viewer_kind = 'partner' or (at_expiry = 'hide' and coalesce(end_mode, 'hide') = 'hide')),
	CONSTRAINT "grant_period" CHECK (valid_until is null or valid_until > valid_from)
);
--> statement-breakpoint
CREATE TABLE "data_key" (
	"circle_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"wrapped" "bytea" NOT NULL,
	CONSTRAINT "data_key_circle_id_owner_id_pk" PRIMARY KEY("circle_id","owner_id")
);
--> statement-breakpoint
CREATE TABLE "safety_hold" (
	"circle_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"placed_by" uuid NOT NULL,
	"from_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"lifted_at" timestamp with time zone,
	"cause" "bytea",
	CONSTRAINT "safety_hold_circle_id_id_pk" PRIMARY KEY("circle_id","id")
);
--> statement-breakpoint
CREATE TABLE "clinician_notes_entry" (
	"circle_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"owner_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"performed_on" date,
	"zone" text,
	"from_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"to_at" timestamp with time zone,
	"withheld" boolean DEFAULT false NOT NULL,
	"client_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"words" "bytea",
	CONSTRAINT "clinician_notes_entry_circle_id_id_version_pk" PRIMARY KEY("circle_id","id","version"),
	CONSTRAINT "clinician_notes_entry_client" UNIQUE("circle_id","author_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "couple_log_entry" (
	"circle_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"owner_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"performed_on" date,
	"zone" text,
	"from_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"to_at" timestamp with time zone,
	"withheld" boolean DEFAULT false NOT NULL,
	"client_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"words" "bytea",
	CONSTRAINT "couple_log_entry_circle_id_id_version_pk" PRIMARY KEY("circle_id","id","version"),
	CONSTRAINT "couple_log_entry_client" UNIQUE("circle_id","author_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "couple_plan_entry" (
	"circle_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"owner_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"performed_on" date,
	"zone" text,
	"from_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"to_at" timestamp with time zone,
	"withheld" boolean DEFAULT false NOT NULL,
	"client_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"words" "bytea",
	CONSTRAINT "couple_plan_entry_circle_id_id_version_pk" PRIMARY KEY("circle_id","id","version"),
	CONSTRAINT "couple_plan_entry_client" UNIQUE("circle_id","author_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "exchange_entry" (
	"circle_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"owner_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"performed_on" date,
	"zone" text,
	"from_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"to_at" timestamp with time zone,
	"withheld" boolean DEFAULT false NOT NULL,
	"client_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"words" "bytea",
	"addressee_id" uuid NOT NULL,
	CONSTRAINT "exchange_entry_circle_id_id_version_pk" PRIMARY KEY("circle_id","id","version"),
	CONSTRAINT "exchange_entry_client" UNIQUE("circle_id","author_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "goals_entry" (
	"circle_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"owner_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"performed_on" date,
	"zone" text,
	"from_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"to_at" timestamp with time zone,
	"withheld" boolean DEFAULT false NOT NULL,
	"client_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"words" "bytea",
	CONSTRAINT "goals_entry_circle_id_id_version_pk" PRIMARY KEY("circle_id","id","version"),
	CONSTRAINT "goals_entry_client" UNIQUE("circle_id","author_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "medical_entry" (
	"circle_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"owner_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"performed_on" date,
	"zone" text,
	"from_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"to_at" timestamp with time zone,
	"withheld" boolean DEFAULT false NOT NULL,
	"client_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"words" "bytea",
	CONSTRAINT "medical_entry_circle_id_id_version_pk" PRIMARY KEY("circle_id","id","version"),
	CONSTRAINT "medical_entry_client" UNIQUE("circle_id","author_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "messages_entry" (
	"circle_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"owner_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"performed_on" date,
	"zone" text,
	"from_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"to_at" timestamp with time zone,
	"withheld" boolean DEFAULT false NOT NULL,
	"client_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"words" "bytea",
	"addressee_id" uuid NOT NULL,
	CONSTRAINT "messages_entry_circle_id_id_version_pk" PRIMARY KEY("circle_id","id","version"),
	CONSTRAINT "messages_entry_client" UNIQUE("circle_id","author_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "notes_entry" (
	"circle_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"owner_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"performed_on" date,
	"zone" text,
	"from_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"to_at" timestamp with time zone,
	"withheld" boolean DEFAULT false NOT NULL,
	"client_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"words" "bytea",
	CONSTRAINT "notes_entry_circle_id_id_version_pk" PRIMARY KEY("circle_id","id","version"),
	CONSTRAINT "notes_entry_client" UNIQUE("circle_id","author_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "outcomes_entry" (
	"circle_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"owner_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"performed_on" date,
	"zone" text,
	"from_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"to_at" timestamp with time zone,
	"withheld" boolean DEFAULT false NOT NULL,
	"client_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"words" "bytea",
	CONSTRAINT "outcomes_entry_circle_id_id_version_pk" PRIMARY KEY("circle_id","id","version"),
	CONSTRAINT "outcomes_entry_client" UNIQUE("circle_id","author_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "practice_day" (
	"circle_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"owner_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"performed_on" date,
	"zone" text,
	"from_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"to_at" timestamp with time zone,
	"withheld" boolean DEFAULT false NOT NULL,
	"client_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"item_id" uuid NOT NULL,
	"day" date NOT NULL,
	"planned" integer NOT NULL,
	"done" integer NOT NULL,
	"is_joint" boolean DEFAULT false NOT NULL,
	CONSTRAINT "practice_day_circle_id_id_version_pk" PRIMARY KEY("circle_id","id","version"),
	CONSTRAINT "practice_day_client" UNIQUE("circle_id","author_id","client_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "ratings_entry" (
	"circle_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"owner_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"performed_on" date,
	"zone" text,
	"from_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"to_at" timestamp with time zone,
	"withheld" boolean DEFAULT false NOT NULL,
	"client_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"words" "bytea",
	CONSTRAINT "ratings_entry_circle_id_id_version_pk" PRIMARY KEY("circle_id","id","version"),
	CONSTRAINT "ratings_entry_client" UNIQUE("circle_id","author_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "reflection_entry" (
	"circle_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"owner_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"performed_on" date,
	"zone" text,
	"from_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"to_at" timestamp with time zone,
	"withheld" boolean DEFAULT false NOT NULL,
	"client_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"words" "bytea",
	CONSTRAINT "reflection_entry_circle_id_id_version_pk" PRIMARY KEY("circle_id","id","version"),
	CONSTRAINT "reflection_entry_client" UNIQUE("circle_id","author_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "shared_card_entry" (
	"circle_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"owner_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"performed_on" date,
	"zone" text,
	"from_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"to_at" timestamp with time zone,
	"withheld" boolean DEFAULT false NOT NULL,
	"client_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"words" "bytea",
	CONSTRAINT "shared_card_entry_circle_id_id_version_pk" PRIMARY KEY("circle_id","id","version"),
	CONSTRAINT "shared_card_entry_client" UNIQUE("circle_id","author_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "solo_plan_entry" (
	"circle_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"owner_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"performed_on" date,
	"zone" text,
	"from_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"to_at" timestamp with time zone,
	"withheld" boolean DEFAULT false NOT NULL,
	"client_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"words" "bytea",
	CONSTRAINT "solo_plan_entry_circle_id_id_version_pk" PRIMARY KEY("circle_id","id","version"),
	CONSTRAINT "solo_plan_entry_client" UNIQUE("circle_id","author_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "trainer_step_entry" (
	"circle_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"owner_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"performed_on" date,
	"zone" text,
	"from_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	"to_at" timestamp with time zone,
	"withheld" boolean DEFAULT false NOT NULL,
	"client_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"words" "bytea",
	CONSTRAINT "trainer_step_entry_circle_id_id_version_pk" PRIMARY KEY("circle_id","id","version"),
	CONSTRAINT "trainer_step_entry_client" UNIQUE("circle_id","author_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"owner_id" uuid NOT NULL,
	"place" text NOT NULL,
	"words" "bytea" NOT NULL,
	"saved_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	CONSTRAINT "draft_owner_id_place_pk" PRIMARY KEY("owner_id","place")
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"kind" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_template" (
	"id" uuid PRIMARY KEY NOT NULL,
	"practice_id" uuid NOT NULL,
	"name" text NOT NULL,
	"plan" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "practice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "practice_member" (
	"practice_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"title" text,
	CONSTRAINT "practice_member_practice_id_account_id_role_pk" PRIMARY KEY("practice_id","account_id","role")
);
--> statement-breakpoint
ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relationship" ADD CONSTRAINT "relationship_circle_id_owner_id_circle_circle_id_owner_id_fk" FOREIGN KEY ("circle_id","owner_id") REFERENCES "public"."circle"("circle_id","owner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_grant" ADD CONSTRAINT "consent_grant_circle_id_relationship_id_viewer_id_viewer_kind_relationship_circle_id_id_person_id_kind_fk" FOREIGN KEY ("circle_id","relationship_id","viewer_id","viewer_kind") REFERENCES "public"."relationship"("circle_id","id","person_id","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_template" ADD CONSTRAINT "plan_template_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_member" ADD CONSTRAINT "practice_member_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outbox_unsent" ON "outbox" USING btree ("created_at") WHERE sent_at is null;--> statement-breakpoint
CREATE INDEX "sign_in_session_account" ON "sign_in_session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "circle_by_owner" ON "circle" USING btree ("owner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_token" ON "invitation" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "invitation_by_inviter" ON "invitation" USING btree ("inviter_id");--> statement-breakpoint
CREATE INDEX "invitation_by_acceptor" ON "invitation" USING btree ("accepted_by");--> statement-breakpoint
CREATE UNIQUE INDEX "relationship_one_partner" ON "relationship" USING btree ("circle_id") WHERE kind = 'partner' and ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "relationship_once" ON "relationship" USING btree ("circle_id","person_id","kind") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "relationship_by_person" ON "relationship" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "grant_by_viewer" ON "consent_grant" USING btree ("viewer_id","circle_id");--> statement-breakpoint
CREATE INDEX "clinician_notes_entry_subject" ON "clinician_notes_entry" USING btree ("circle_id","subject_id");--> statement-breakpoint
CREATE INDEX "clinician_notes_entry_recorded" ON "clinician_notes_entry" USING btree ("circle_id","recorded_at");--> statement-breakpoint
CREATE INDEX "couple_log_entry_subject" ON "couple_log_entry" USING btree ("circle_id","subject_id");--> statement-breakpoint
CREATE INDEX "couple_log_entry_recorded" ON "couple_log_entry" USING btree ("circle_id","recorded_at");--> statement-breakpoint
CREATE INDEX "couple_plan_entry_subject" ON "couple_plan_entry" USING btree ("circle_id","subject_id");--> statement-breakpoint
CREATE INDEX "couple_plan_entry_recorded" ON "couple_plan_entry" USING btree ("circle_id","recorded_at");--> statement-breakpoint
CREATE INDEX "exchange_entry_subject" ON "exchange_entry" USING btree ("circle_id","subject_id");--> statement-breakpoint
CREATE INDEX "goals_entry_subject" ON "goals_entry" USING btree ("circle_id","subject_id");--> statement-breakpoint
CREATE INDEX "goals_entry_recorded" ON "goals_entry" USING btree ("circle_id","recorded_at");--> statement-breakpoint
CREATE INDEX "medical_entry_subject" ON "medical_entry" USING btree ("circle_id","subject_id");--> statement-breakpoint
CREATE INDEX "medical_entry_recorded" ON "medical_entry" USING btree ("circle_id","recorded_at");--> statement-breakpoint
CREATE INDEX "messages_entry_subject" ON "messages_entry" USING btree ("circle_id","subject_id");--> statement-breakpoint
CREATE INDEX "notes_entry_subject" ON "notes_entry" USING btree ("circle_id","subject_id");--> statement-breakpoint
CREATE INDEX "notes_entry_recorded" ON "notes_entry" USING btree ("circle_id","recorded_at");--> statement-breakpoint
CREATE INDEX "outcomes_entry_subject" ON "outcomes_entry" USING btree ("circle_id","subject_id");--> statement-breakpoint
CREATE INDEX "outcomes_entry_recorded" ON "outcomes_entry" USING btree ("circle_id","recorded_at");--> statement-breakpoint
CREATE INDEX "practice_day_day" ON "practice_day" USING btree ("circle_id","day");--> statement-breakpoint
CREATE INDEX "ratings_entry_subject" ON "ratings_entry" USING btree ("circle_id","subject_id");--> statement-breakpoint
CREATE INDEX "ratings_entry_recorded" ON "ratings_entry" USING btree ("circle_id","recorded_at");--> statement-breakpoint
CREATE INDEX "reflection_entry_subject" ON "reflection_entry" USING btree ("circle_id","subject_id");--> statement-breakpoint
CREATE INDEX "reflection_entry_recorded" ON "reflection_entry" USING btree ("circle_id","recorded_at");--> statement-breakpoint
CREATE INDEX "shared_card_entry_subject" ON "shared_card_entry" USING btree ("circle_id","subject_id");--> statement-breakpoint
CREATE INDEX "shared_card_entry_recorded" ON "shared_card_entry" USING btree ("circle_id","recorded_at");--> statement-breakpoint
CREATE INDEX "solo_plan_entry_subject" ON "solo_plan_entry" USING btree ("circle_id","subject_id");--> statement-breakpoint
CREATE INDEX "solo_plan_entry_recorded" ON "solo_plan_entry" USING btree ("circle_id","recorded_at");--> statement-breakpoint
CREATE INDEX "trainer_step_entry_subject" ON "trainer_step_entry" USING btree ("circle_id","subject_id");--> statement-breakpoint
CREATE INDEX "trainer_step_entry_recorded" ON "trainer_step_entry" USING btree ("circle_id","recorded_at");