package replan

import (
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// Apply is a plan, or a part of one, that is to happen.
type Apply struct {
	Seq        int64    `json:"seq" minimum:"0" doc:"As the plan gave it"`
	Principals []ref.ID `json:"principals" minItems:"1" maxItems:"200" doc:"Whose calendars the plan was made of: the plan's people"`
	Changes    []Shift  `json:"changes" minItems:"1" maxItems:"500"`
}

// Shift is a move or a cancellation of a plan.
type Shift struct {
	Parts   []Piece      `json:"parts" minItems:"1" maxItems:"50"`
	StartUS clock.Micros `json:"start_us,omitzero" doc:"The new times"`
	EndUS   clock.Micros `json:"end_us,omitzero"`
	Cancel  bool         `json:"cancel,omitempty" doc:"Call it off where it is"`
}

// Applied is what happened.
type Applied struct {
	Moved     int     `json:"moved"`
	Cancelled int     `json:"cancelled"`
	Act       ref.Act `json:"act" doc:"Undo takes all of it back"`
}

// the farthest time that an event may have
const maxInstant clock.Micros = 253370764800e6

// Do makes a plan happen: everything in one act, or nothing.
// Errors: replan.invalid, replan.stale, event.*, calendar.*, access.*.
func (s *Service) Do(ctx context.Context, a access.Actor, in Apply) (out Applied, err error) {
	slots, out, err := slotsOf(in)
	if err != nil {
		return out, err
	}
	var spaces []ref.Space
	for _, id := range in.Principals {
		spaces = append(spaces, ref.Space(id))
	}
	if len(spaces) == 0 {
		return out, errs.New(errs.Invalid, "replan.invalid", "Say whose calendars the plan was made of.").With("body.principals", "The people of the plan.")
	}
	p, err := permit(a, spaces)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, p, func(tx *journal.Tx) error {
		touched, err := journal.TouchedIn(ctx, tx, tx.Org(), in.Seq, kindEvent, "calendar", "whereabouts", "principal")
		if err != nil {
			return err
		}
		for _, space := range spaces {
			if touched[space] > in.Seq {
				return errs.New(errs.Stale, "replan.stale", "Something in these calendars changed while you were looking. Here is the plan again, made anew.")
			}
		}
		if err := s.calendars.Reslot(ctx, tx, slots); err != nil {
			return err
		}
		out.Act = tx.Act()
		return tx.Reply(out)
	})
	return out, err
}

// permit covers every space in which the actor may change events: which of them a plan
// is about, only its events know.
func permit(a access.Actor, spaces []ref.Space) (access.Permit, error) {
	may := func(space ref.Space) bool { return a.May(access.On(kindEvent, access.Write), space) }
	if own := access.Scope(a, access.On(kindEvent, access.Write)).Spaces(); slices.ContainsFunc(spaces, may) {
		for _, space := range spaces { // those named have to be seen
			if _, err := access.Authorize(a, access.On(kindEvent, access.Busy), space); err != nil {
				return access.Permit{}, err
			}
		}
		spaces = own
	}
	return access.Authorize(a, access.On(kindEvent, access.Write), spaces...)
}

// slotsOf reads what is to happen.
// Errors: replan.invalid.
func slotsOf(in Apply) ([]Slot, Applied, error) {
	var out Applied
	bad := errs.New(errs.Invalid, "replan.invalid", "This can't be applied. Make the plan again.")
	type part struct {
		event ref.ID
		at    string
	}
	seen := map[part]bool{}
	var slots []Slot
	if len(in.Changes) == 0 || len(in.Changes) > maxChanges {
		return nil, out, bad.With("body.changes", "One change at least.")
	}
	for _, c := range in.Changes {
		if !c.Cancel && (c.StartUS <= 0 || c.EndUS <= c.StartUS || c.EndUS > maxInstant || c.EndUS-c.StartUS > 24*60*minute) {
			return nil, out, bad.With("body.changes", "Each change has a beginning, and an end within a day from it.")
		}
		for _, p := range c.Parts {
			if p.Rev < 1 || seen[part{p.Event, p.RecurrenceID}] {
				return nil, out, bad.With("body.changes", "Each meeting once, with the rev that was seen.")
			}
			seen[part{p.Event, p.RecurrenceID}] = true
			slots = append(slots, Slot{Event: p.Event, RecurrenceID: p.RecurrenceID, Rev: p.Rev, Start: c.StartUS, End: c.EndUS, Cancel: c.Cancel})
		}
		if c.Cancel {
			out.Cancelled++
		} else {
			out.Moved++
		}
	}
	if len(slots) == 0 || len(slots) > 2*maxChanges {
		return nil, out, bad.With("body.changes", "One change at least.")
	}
	return slots, out, nil
}
