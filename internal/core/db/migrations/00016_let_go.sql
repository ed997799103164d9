-- An event is let go when the hold set or the booking that it stood for gives its time up.
-- It is in the trash then, and comes back only when that act is undone.
ALTER TABLE event ADD COLUMN let_go {bool} NOT NULL DEFAULT 0 CHECK (let_go IN (0, 1));
UPDATE event SET let_go = 1 WHERE hold IS NOT NULL AND trashed_us IS NOT NULL;

-- Whether the program did what somebody has to hear of, at its time, and no member.
ALTER TABLE telling ADD COLUMN by_itself {bool} NOT NULL DEFAULT 0 CHECK (by_itself IN (0, 1));

-- When the dates begin that have no room, because somebody else was first; of a booking that is lost with an
-- empty list, all have none.
ALTER TABLE resource_use ADD COLUMN lost_at {json} NOT NULL DEFAULT '[]';
