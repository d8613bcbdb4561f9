CREATE TRIGGER entries_never_change BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'the response log is append only'); END;
--> statement-breakpoint
CREATE TRIGGER entries_never_go BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'the response log is append only'); END;
--> statement-breakpoint
CREATE TRIGGER versions_never_change BEFORE UPDATE ON versions
BEGIN SELECT RAISE(ABORT, 'a published version never changes'); END;
--> statement-breakpoint
CREATE TRIGGER releases_never_change BEFORE UPDATE ON releases
BEGIN SELECT RAISE(ABORT, 'a release never changes'); END;
--> statement-breakpoint
CREATE TRIGGER releases_never_go BEFORE DELETE ON releases
BEGIN SELECT RAISE(ABORT, 'a release never goes'); END;
