CREATE TABLE "ledger_waiting" (
	"id" uuid PRIMARY KEY NOT NULL,
	"line" jsonb NOT NULL
);
