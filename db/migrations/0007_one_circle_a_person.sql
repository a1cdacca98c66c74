DROP INDEX "circle_by_owner";--> statement-breakpoint
CREATE UNIQUE INDEX "circle_of_owner" ON "circle" USING btree ("owner_id");