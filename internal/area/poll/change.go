package poll

import (
	"context"
	"fmt"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/onwall"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Change is a merge patch (RFC 7396) of a poll. Options are given whole; votes stay with
// those that keep their id and their time.
type Change struct {
	Title     op.Optional[string]   `json:"title,omitzero" maxLength:"200"`
	About     op.Optional[string]   `json:"about,omitzero" maxLength:"5000"`
	Minutes   op.Optional[int]      `json:"minutes,omitzero" minimum:"1" maximum:"1440"`
	Place     op.Optional[string]   `json:"place,omitzero" maxLength:"1000"`
	Link      op.Optional[string]   `json:"link,omitzero" maxLength:"2000"`
	Options   op.Optional[[]Wanted] `json:"options,omitzero" maxItems:"20"`
	Zone      op.Optional[string]   `json:"zone,omitzero" maxLength:"64"`
	Deadline  op.Optional[string]   `json:"deadline,omitzero" maxLength:"16" doc:"A later one opens a closed or cancelled poll again"`
	ShowVotes op.Optional[bool]     `json:"show_votes,omitzero"`
	Propose   op.Optional[bool]     `json:"propose,omitzero"`
}

func (c *Change) apply(p *Poll) {
	c.Title.Apply(&p.Title)
	c.About.Apply(&p.About)
	c.Minutes.Apply(&p.Minutes)
	c.Place.Apply(&p.Place)
	c.Link.Apply(&p.Link)
	c.Zone.Apply(&p.Zone)
	c.Deadline.Apply(&p.Deadline)
	c.ShowVotes.Apply(&p.ShowVotes)
	c.Propose.Apply(&p.Propose)
	if c.Options.Set {
		p.Options = p.wanted(p.Options, c.Options.Value)
	} else {
		p.Options = slices.Clone(p.Options)
	}
}

var (
	errEnded    = errs.New(errs.Conflict, "poll.ended", "This poll is over. Look at what became of it.")
	errNoOption = errs.New(errs.Conflict, "poll.no_option", "This time is no longer proposed. Look at those that are left, then choose one.")
)

// Update changes a poll that is not confirmed; a new deadline opens one that was closed
// or cancelled again. Rev is the one the caller has seen; 0 takes whatever is there.
// Errors: poll.stale, poll.ended, poll.not_found, and those of Create.
func (s *Service) Update(ctx context.Context, a access.Actor, id ref.ID, rev int64, c Change) (Answer, error) {
	return s.write(ctx, a, id, rev, false, func(ctx context.Context, tx *journal.Tx, was Poll) (Poll, error) {
		now := was
		if was.State == Confirmed {
			return now, errEnded
		}
		c.apply(&now)
		if err := now.settle(); err != nil {
			return now, err
		}
		if now.DeadlineUS != was.DeadlineUS {
			if err := now.inTime(tx.Now()); err != nil {
				return now, err
			}
			now.State = Open
		}
		if was.HoldSet != "" && (c.Options.Set || c.Minutes.Set) {
			held, err := s.holds.Standing(ctx, tx, tx.Org(), was.HoldSet)
			if err != nil {
				return now, err
			}
			now.standFor(held)
		}
		return now, nil
	})
}

// End closes a poll, so that no more answers are taken, or cancels it. What is held for
// it stays held. Errors: poll.stale, poll.ended, poll.invalid, poll.not_found.
func (s *Service) End(ctx context.Context, a access.Actor, id ref.ID, rev int64, state State) (Answer, error) {
	if state != Closed && state != Cancelled {
		return Answer{}, errs.New(errs.Invalid, "poll.invalid", "Close the poll, or cancel it.").With("body.state", "Closed or cancelled.")
	}
	return s.write(ctx, a, id, rev, false, func(_ context.Context, _ *journal.Tx, was Poll) (Poll, error) {
		now := was
		if was.State != Open && was.State != Closed || was.State == state {
			return now, errEnded
		}
		now.State = state
		return now, nil
	})
}

// Reopen takes answers again. A meeting that was confirmed goes; what was held for it
// before is not held again. Errors: poll.stale, poll.ended, poll.past, poll.invalid, poll.not_found.
func (s *Service) Reopen(ctx context.Context, a access.Actor, id ref.ID, rev int64, deadline, zoneName string) (Answer, error) {
	return s.write(ctx, a, id, rev, true, func(ctx context.Context, tx *journal.Tx, was Poll) (Poll, error) {
		now := was
		now.Options = slices.Clone(was.Options)
		now.Deadline = deadline
		if zoneName != "" {
			now.Zone = zoneName
		}
		if was.State == Open {
			return now, errEnded
		}
		if was.State == Confirmed {
			for _, event := range was.Events {
				if err := s.calendars.Remove(ctx, tx, event); err != nil {
					return now, err
				}
			}
			now.Chosen, now.Events, now.HoldSet = "", []ref.ID{}, ""
			for i := range now.Options {
				now.Options[i].Slot = ""
			}
		}
		now.State = Open
		if err := now.settle(); err != nil {
			return now, err
		}
		return now, now.inTime(tx.Now())
	})
}

// Confirm makes one option the meeting, with those invited who were asked. Where its
// time is held the holds are confirmed and released for everybody; else the meeting is made.
// Errors: poll.stale, poll.ended, poll.no_option, poll.past, poll.private_forbidden, poll.not_found, access.*,
// and those of Authority.
func (s *Service) Confirm(ctx context.Context, a access.Actor, id ref.ID, rev int64, option ref.ID) (Answer, error) {
	return s.ConfirmFor(ctx, a, id, rev, option, "")
}

// ConfirmFor is Confirm with a reason why that is right although standing authority says never.
func (s *Service) ConfirmFor(ctx context.Context, a access.Actor, id ref.ID, rev int64, option ref.ID, reason string) (Answer, error) {
	keep, err := s.bound(ctx, a, id, rev, option, reason)
	if err != nil {
		return Answer{}, err
	}
	return s.write(ctx, a, id, rev, true, func(ctx context.Context, tx *journal.Tx, was Poll) (Poll, error) {
		now, err := s.fixed(ctx, a, tx, was, option)
		if err == nil {
			err = keep(ctx, tx)
		}
		return now, err
	})
}

// meet makes the meeting of an option. Those who could not come to any time are invited
// too: who is left out is for people to decide.
func (s *Service) meet(ctx context.Context, a access.Actor, tx *journal.Tx, p *Poll, o *Option, asked []Voter) ([]ref.ID, error) {
	guests := make([]Guest, 0, len(asked))
	for _, v := range asked {
		if v.Email != "" {
			guests = append(guests, Guest{v.Name, v.Email})
		}
	}
	if p.HoldSet != "" {
		held, err := s.holds.Standing(ctx, tx, tx.Org(), p.HoldSet)
		if err != nil {
			return nil, err
		}
		if held.hiddenFrom(a) {
			return nil, errs.New(errs.Forbidden, "poll.private_forbidden", "The times held for this became private, and you would not see them yourself. Ask for access to private records first.")
		}
		if slot, is := held.slot(o); is {
			return s.holds.Confirm(ctx, tx, p.HoldSet, slot, guests)
		}
		if err := s.holds.Release(ctx, tx, p.HoldSet); err != nil {
			return nil, err
		}
	}
	events := make([]ref.ID, 0, len(p.Seats))
	for _, seat := range p.Seats {
		m := Meeting{
			Event: ref.New(), Calendar: seat.Calendar, Space: seat.Space, Title: p.Title, Place: p.Place, Link: p.Link, Notes: p.About,
			From: o.StartUS, Until: o.EndUS, Zone: o.Zone, Private: p.Private, Guests: guests,
		}
		if err := s.calendars.Add(ctx, tx, m); err != nil {
			return nil, err
		}
		events = append(events, m.Event)
	}
	return events, nil
}

// hiddenFrom reports whether somebody would write into holds that they may not see.
func (h *Held) hiddenFrom(a access.Actor) bool {
	seen := access.Scope(a, access.On(kindEvent, access.Read))
	return h.Open && h.Private && slices.ContainsFunc(h.Seats, func(seat Seat) bool { return !seen.Private(seat.Space) })
}

// Accept makes a time that somebody proposed an option; they have said yes to it.
// Errors: poll.stale, poll.ended, poll.no_proposal, poll.invalid, poll.not_found.
func (s *Service) Accept(ctx context.Context, a access.Actor, id ref.ID, rev int64, voter, proposal ref.ID) (Answer, error) {
	return s.write(ctx, a, id, rev, false, func(ctx context.Context, tx *journal.Tx, was Poll) (Poll, error) {
		now := was
		if was.State != Open && was.State != Closed {
			return now, errEnded
		}
		gone := errs.New(errs.Conflict, "poll.no_proposal", "This proposal has been withdrawn, or is an option already. Look at the poll again.")
		before, err := voters.Get(ctx, tx, tx.Org(), voter)
		if err != nil {
			return now, err
		}
		v := before
		at := slices.IndexFunc(v.Proposals, func(p Counter) bool { return p.ID == proposal })
		if v.Poll != id || v.TrashedUS != 0 || at < 0 || v.Proposals[at].Option != "" {
			return now, gone
		}
		z, err := zone.Load(was.Zone)
		if err != nil {
			return now, err
		}
		start := v.Proposals[at].StartUS
		if now.Options = slices.Clone(was.Options); slices.ContainsFunc(now.Options, func(o Option) bool { return o.StartUS == start }) {
			return now, errs.New(errs.Conflict, "poll.no_proposal", "This time is among the options already.")
		}
		o := Option{ID: ref.New(), Start: onwall.At(start, z), Zone: was.Zone, By: v.called()}
		now.Options = append(now.Options, o)
		if err := now.settle(); err != nil {
			return now, err
		}
		if got := now.option(o.ID).StartUS; got != start {
			return now, errs.New(errs.Invalid, "poll.invalid", "The clocks change at that time. Add it by hand.")
		}
		v.Proposals = slices.Clone(v.Proposals)
		v.Proposals[at].Option = o.ID
		v.Votes = append(slices.Clone(v.Votes), Vote{o.ID, yes, start})
		return now, voters.Save(tx, before, &v)
	})
}

// standing reads a poll as it stands: where its holds were confirmed by themselves, the
// poll is confirmed by that.
func (s *Service) standing(ctx context.Context, r db.Reader, org ref.Org, polls ...*Poll) error {
	for _, p := range polls {
		if p.HoldSet == "" || p.State == Confirmed || p.State == Cancelled {
			continue
		}
		held, err := s.holds.Standing(ctx, r, org, p.HoldSet)
		if err != nil {
			return err
		}
		for _, slot := range held.Slots {
			if slot.ID != held.Chosen {
				continue
			}
			if i := slices.IndexFunc(p.Options, func(o Option) bool { return o.Slot == slot.ID && o.StartUS == slot.StartUS }); i >= 0 {
				p.State, p.Chosen, p.Events = Confirmed, p.Options[i].ID, slot.Events
			}
		}
	}
	return nil
}

// write is the way of every change of one poll: open it, take the one writer's place,
// make sure nothing changed, change it, keep the answer.
func (s *Service) write(ctx context.Context, a access.Actor, id ref.ID, rev int64, meeting bool, change func(context.Context, *journal.Tx, Poll) (Poll, error)) (out Answer, err error) {
	opened, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return out, err
	}
	permit, err := s.permit(a, &opened, meeting)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := kind.Current(ctx, tx, opened, rev)
		if err != nil {
			return err
		}
		if was.TrashedUS != 0 {
			return errEnded
		}
		stands := was
		if err := s.standing(ctx, tx, a.Org, &stands); err != nil {
			return err
		}
		now, err := change(ctx, tx, stands)
		if err != nil {
			return err
		}
		if err := kind.Save(tx, was, &now); err != nil {
			return err
		}
		out = Answer{now, tx.Act()}
		return tx.Reply(out)
	})
	return out, s.explained(ctx, a, id, err)
}

// explained tells whoever came second who was first, what they did, and what now.
// Every other error passes as it is.
func (s *Service) explained(ctx context.Context, a access.Actor, id ref.ID, err error) error {
	if err == nil || errs.Of(err).Code != errEnded.Code && errs.Of(err).Code != "poll.stale" {
		return err
	}
	p, failed := kind.Get(ctx, s.j.DB(), a.Org, id)
	if failed != nil {
		return err
	}
	rows, failed := s.j.OfRecord(ctx, a.Org, Name, id, int64(clock.Forever), 1)
	if failed != nil || len(rows) == 0 {
		return err
	}
	who := "Somebody"
	if names, failed := s.members.MemberNames(ctx, a); failed == nil && names[rows[0].Actor] != "" {
		who = names[rows[0].Actor]
	}
	if rows[0].Actor == a.Member {
		who = "You"
	}
	name, _ := s.members.ZoneOf(ctx, a)
	at := " at " + rows[0].At.Time().In(location(name)).Format("15:04 on Mon 2 Jan")
	byHolds := p
	_ = s.standing(ctx, s.j.DB(), a.Org, &byHolds) // else it is as it is stored
	if p.State != Confirmed && byHolds.State == Confirmed {
		return errs.New(errs.Conflict, errEnded.Code, "The holds of this poll were confirmed: "+byHolds.onIts(byHolds.option(byHolds.Chosen))+". If the meeting has to change, open it in the calendar.")
	}
	switch p.State {
	case Confirmed:
		text := who + " confirmed a time" + at
		if o := p.option(p.Chosen); o != nil {
			text = fmt.Sprintf("%s confirmed %s%s", who, p.onIts(o), at)
		}
		return errs.New(errs.Conflict, errEnded.Code, text+". If the meeting has to change, open it in the calendar, or open the poll again.")
	case Cancelled:
		return errs.New(errs.Conflict, errEnded.Code, who+" cancelled this poll"+at+". Open it again if it is still wanted.")
	case Closed:
		if errs.Of(err).Code == errEnded.Code {
			return errs.New(errs.Conflict, errEnded.Code, who+" closed this poll"+at+".")
		}
	}
	if errs.Of(err).Code == errEnded.Code {
		return err
	}
	return errs.New(errs.Stale, "poll.stale", who+" changed this poll"+at+". Look at it again, then make your change.")
}
