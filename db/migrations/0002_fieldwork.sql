CREATE TABLE `api_keys` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_name_unique` ON `api_keys` (`name`);--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_hash_unique` ON `api_keys` (`hash`);--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`survey_id` integer NOT NULL,
	`question` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`created_at` integer NOT NULL,
	`seq` integer,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seq`) REFERENCES `entries`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `files_of_response` ON `files` (`seq`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`collector_id` integer NOT NULL,
	`label` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`collector_id`) REFERENCES `collectors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `invitations_of_collector` ON `invitations` (`collector_id`);--> statement-breakpoint
CREATE TABLE `quota_places` (
	`collector_id` integer NOT NULL,
	`quota` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`collector_id`, `quota`, `seq`),
	FOREIGN KEY (`collector_id`) REFERENCES `collectors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seq`) REFERENCES `entries`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `quota_places_of_response` ON `quota_places` (`seq`);--> statement-breakpoint
ALTER TABLE `answers` ADD `flags` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `answers` ADD `presentation` text;--> statement-breakpoint
ALTER TABLE `collectors` ADD `name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `collectors` ADD `rules` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `entries` ADD `detail` text;--> statement-breakpoint
ALTER TABLE `partials` ADD `flags` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `partials` ADD `invitation` text;--> statement-breakpoint
ALTER TABLE `surveys` ADD `draft` text;--> statement-breakpoint
ALTER TABLE `surveys` ADD `draft_revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `surveys` ADD `unfinished_for_ms` integer DEFAULT 604800000 NOT NULL;--> statement-breakpoint
ALTER TABLE `surveys` ADD `answers_for_ms` integer;