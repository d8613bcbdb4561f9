CREATE TABLE `draft_steps` (
	`survey_id` integer NOT NULL,
	`revision` integer NOT NULL,
	`id` text NOT NULL,
	`author` text NOT NULL,
	`name` text NOT NULL,
	`merge_key` text,
	`operations` text NOT NULL,
	`inverse` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`survey_id`, `revision`),
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `draft_steps_id` ON `draft_steps` (`survey_id`,`id`);--> statement-breakpoint
ALTER TABLE `surveys` ADD `draft_study` text;--> statement-breakpoint
ALTER TABLE `surveys` ADD `archived_at` integer;--> statement-breakpoint
ALTER TABLE `versions` ADD `note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `versions` ADD `published_by` text;