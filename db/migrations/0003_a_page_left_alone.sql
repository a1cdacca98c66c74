ALTER TABLE "account" ADD COLUMN "idle_minutes" integer DEFAULT 5 NOT NULL;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "shared_idle_minutes" integer DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_in_session" ADD COLUMN "touched_at" timestamp with time zone DEFAULT now() NOT NULL;