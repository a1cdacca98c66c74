CREATE TABLE "confirmed_default" (
	"practice_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"numbers" text NOT NULL,
	"confirmed_by" uuid NOT NULL,
	"confirmed_name" text NOT NULL,
	"confirmed_at" timestamp with time zone DEFAULT app.at() NOT NULL,
	CONSTRAINT "confirmed_default_practice_id_topic_numbers_pk" PRIMARY KEY("practice_id","topic","numbers")
);
--> statement-breakpoint
ALTER TABLE "confirmed_default" ADD CONSTRAINT "confirmed_default_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;