-- An event is let go when the hold set or the booking that it stood for gives its time up.
-- It is in the trash then, and comes back only when that act is undone.
ALTER TABLE event ADD COLUMN let_go {bool} NOT NULL DEFAULT 0 CHECK (let_go IN (0, 1));
UPDATE event SET let_go = 1 WHERE hold IS NOT NULL AND trashed_us IS NOT NULL;

-- Whether the program did what somebody has to hear of, at its time, and no member.
ALTER TABLE telling ADD COLUMN by_itself {bool} NOT NULL DEFAULT 0 CHECK (by_itself IN (0, 1));

-- When the dates begin that have no room, because somebody else was first; of a booking that is lost with an
-- empty list, all have none.
ALTER TABLE resource_use ADD COLUMN lost_at {json} NOT NULL DEFAULT '[]';

-- Which booking an event was made for. An event never stands for another one, so rows are only added.
CREATE TABLE booking_event (
    org     {key} NOT NULL,
    event   {key} NOT NULL,
    booking {key} NOT NULL,
    PRIMARY KEY (org, event),
    FOREIGN KEY (org, event) REFERENCES event (org, id),
    FOREIGN KEY (org, booking) REFERENCES booking (org, id)
) {strict_wr};

INSERT INTO booking_event (org, event, booking)
SELECT e.org, e.id, MIN(b.id) FROM booking b JOIN event e ON e.org = b.org AND b.seats LIKE '%"' || e.id || '"%' GROUP BY e.org, e.id;
