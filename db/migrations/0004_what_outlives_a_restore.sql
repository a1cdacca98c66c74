CREATE TABLE "access_seal" (
	"circle_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"minute" timestamp with time zone NOT NULL,
	"leaves" text[] NOT NULL,
	"link" text NOT NULL,
	CONSTRAINT "access_seal_circle_id_owner_id_number_pk" PRIMARY KEY("circle_id","owner_id","number")
);
--> statement-breakpoint
CREATE TABLE "erasure" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "ledger_mark" (
	"id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE INDEX "access_entry_minute" ON "access_entry" USING btree ("minute");