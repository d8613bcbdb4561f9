CREATE TABLE `coding_frames` (
	`id` integer PRIMARY KEY NOT NULL,
	`survey_id` integer NOT NULL,
	`variable` text NOT NULL,
	`name` text NOT NULL,
	`codes` text NOT NULL,
	`edition` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `coding_frames_variable` ON `coding_frames` (`survey_id`,`variable`);--> statement-breakpoint
CREATE TABLE `codings` (
	`frame_id` integer NOT NULL,
	`seq` integer NOT NULL,
	`codes` text NOT NULL,
	PRIMARY KEY(`frame_id`, `seq`),
	FOREIGN KEY (`frame_id`) REFERENCES `coding_frames`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seq`) REFERENCES `entries`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `codings_of_response` ON `codings` (`seq`);--> statement-breakpoint
CREATE INDEX `entries_judged` ON `entries` (`survey_id`,`response_id`,`seq`) WHERE kind in ('excluded', 'restored');