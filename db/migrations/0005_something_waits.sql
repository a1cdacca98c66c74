CREATE TABLE "notice" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"room" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"left_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "notices_by_mail" boolean;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "noticed_on" date;--> statement-breakpoint
CREATE INDEX "notice_by_person" ON "notice" USING btree ("person_id");