ALTER TABLE `partials` ADD `draft` text;--> statement-breakpoint
ALTER TABLE `partials` ADD `furthest` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `partials` ADD `extra_time_ms` integer DEFAULT 0 NOT NULL;