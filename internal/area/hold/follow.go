package hold

import (
	"context"
	"slices"

	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// follow brings the events of a set in line with it, in the transaction that wrote
// it: was is the set before, the zero Set for a new one.
func (s *Service) follow(ctx context.Context, tx *journal.Tx, was, now Set) error {
	if was.live() {
		for i := range was.Options {
			o := &was.Options[i]
			if stays(&now, o) {
				continue
			}
			for _, event := range o.Events {
				if err := s.calendars.Free(ctx, tx, event, now.ID); err != nil {
					return err
				}
			}
		}
	}
	for i := range now.Options {
		o := &now.Options[i]
		var write func(context.Context, *journal.Tx, Slot) error
		had := was.option(o.ID)
		switch {
		case was.live() && now.State == Confirmed && o.ID == now.Chosen:
			write = s.calendars.Settle
		case !now.live():
		case !was.live() || had == nil:
			write = s.calendars.Hold
		case !sameSlot(&was, &now, had, o):
			write = s.calendars.Rehold
		}
		if write == nil {
			continue
		}
		for seat := range now.Seats {
			if err := write(ctx, tx, now.slot(o, seat)); err != nil {
				return err
			}
		}
	}
	return nil
}

// stays reports whether the events of an option go on standing for something.
func stays(now *Set, o *Option) bool {
	return now.live() && now.option(o.ID) != nil || now.State == Confirmed && now.Chosen == o.ID
}

// sameSlot reports whether nothing that the events say has changed.
func sameSlot(was, now *Set, had, o *Option) bool {
	return was.Title == now.Title && was.Private == now.Private && was.Place == now.Place && was.Link == now.Link && was.Notes == now.Notes && slices.Equal(was.Rooms, now.Rooms) &&
		had.Start == o.Start && had.End == o.End && had.Zone == o.Zone
}

func (s *Set) slot(o *Option, seat int) Slot {
	slot := Slot{
		Event: o.Events[seat], Calendar: s.Seats[seat].Calendar, Set: s.ID, Option: o.ID, Space: s.Seats[seat].Space,
		Title: s.Title, Place: s.Place, Link: s.Link, Notes: s.Notes, Start: o.Start, End: o.End, Zone: o.Zone,
		Private: s.Private, Guests: s.Guests, Blocks: s.Blocks, From: o.StartUS, Until: o.EndUS,
	}
	if seat == 0 { // a room is taken once, whoever comes
		slot.Rooms = s.Rooms
	}
	return slot
}

// again gives every option new events: those that stood for it are in the trash.
func (s *Set) again() {
	s.Options = slices.Clone(s.Options)
	for i := range s.Options {
		events := make([]ref.ID, len(s.Seats))
		for j := range events {
			events[j] = ref.New()
		}
		s.Options[i].Events = events
	}
}
