package deciders

import (
	"context"
	"time"

	"anteroom/internal/area/booking"
	"anteroom/internal/area/decision"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/note"
	"anteroom/internal/area/poll"
	"anteroom/internal/area/request"
	"anteroom/internal/area/task"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/when"
)

// Decisions makes the area of decisions, and joins what can follow from one: each kind of effect
// is one entry, done by the use cases of the area whose record it changes.
func Decisions(j *journal.Journal, c clock.Clock, who *identity.Service, holds *hold.Service, bookings *booking.Service, polls *poll.Service, tasks *task.Service, notes *note.Service, requests *request.Service) *decision.Service {
	s := decision.New(j, c, who)
	s.Joins("confirm_hold", confirmsHold{holds})
	s.Joins("release_hold", releasesHold{holds})
	s.Joins("confirm_booking", settlesBooking{bookings, booking.Confirmed})
	s.Joins("decline_booking", settlesBooking{bookings, booking.Declined})
	s.Joins("confirm_poll", fixesPoll{polls, c})
	s.Joins("make_task", makesTask{tasks})
	s.Joins("wait_for", waitsFor{tasks})
	s.Joins("draft_text", draftsText{notes})
	for do, answer := range answers {
		s.Joins(do, answersRequest{requests, answer.to, answer.words})
	}
	s.Concerns(request.Name, requested{requests})
	return s
}

type confirmsHold struct{ *hold.Service }

// Ready implements decision.Doer.
func (h confirmsHold) Ready(ctx context.Context, a access.Actor, _ ref.Space, _ bool, e decision.Effect) (r decision.Ready, err error) {
	set, permit, err := h.Permitted(ctx, a, e.Of)
	if err != nil {
		return r, err
	}
	if e.Option == "" {
		return r, missing("Choose which of the times is confirmed.")
	}
	at, err := set.Settleable(e.Option)
	if err != nil {
		return r, err
	}
	words := "Confirm " + at + " for “" + set.Title + "”"
	if n := len(set.Options); n > 1 {
		words += ", and release " + others(n-1)
	}
	return decision.Ready{Words: words, Permit: permit, Private: set.Private, Do: func(ctx context.Context, tx *journal.Tx) (ref.Record, error) {
		_, err := h.ConfirmWithin(ctx, tx, e.Of, e.Option, nil)
		return ref.Record{Kind: hold.Name, ID: e.Of}, err
	}}, nil
}

func others(n int) string {
	if n == 1 {
		return "the other time"
	}
	return "the other times"
}

type releasesHold struct{ *hold.Service }

// Ready implements decision.Doer.
func (h releasesHold) Ready(ctx context.Context, a access.Actor, _ ref.Space, _ bool, e decision.Effect) (r decision.Ready, err error) {
	set, permit, err := h.Permitted(ctx, a, e.Of)
	if err != nil {
		return r, err
	}
	if _, err := set.Settleable(""); err != nil {
		return r, err
	}
	return decision.Ready{Words: "Release all times held for “" + set.Title + "”", Permit: permit, Private: set.Private, Do: func(ctx context.Context, tx *journal.Tx) (ref.Record, error) {
		now, err := h.Standing(ctx, tx, tx.Org(), e.Of)
		if err == nil {
			_, err = now.Settleable("")
		}
		if err != nil {
			return ref.Record{}, err
		}
		return ref.Record{Kind: hold.Name, ID: e.Of}, h.ReleaseWithin(ctx, tx, e.Of)
	}}, nil
}

type settlesBooking struct {
	*booking.Service
	to booking.State
}

// Ready implements decision.Doer.
func (b settlesBooking) Ready(ctx context.Context, a access.Actor, _ ref.Space, _ bool, e decision.Effect) (r decision.Ready, err error) {
	one, permit, err := b.Permitted(ctx, a, e.Of)
	if err != nil {
		return r, err
	}
	words := "Confirm the booking of " + one.Name + ", " + span(&one)
	if b.to == booking.Declined {
		words = "Decline the booking of " + one.Name + ", " + span(&one)
	}
	message := e.Text
	if b.to == booking.Confirmed {
		message = ""
	}
	if len([]rune(message)) > 2000 {
		return r, missing("A message to whoever booked has at most 2,000 characters.")
	}
	return decision.Ready{Words: words, Permit: permit, Do: func(ctx context.Context, tx *journal.Tx) (ref.Record, error) {
		return ref.Record{Kind: booking.Name, ID: e.Of}, b.SettleWithin(ctx, tx, e.Of, b.to, message)
	}}, nil
}

type fixesPoll struct {
	*poll.Service
	clock clock.Clock
}

// Ready implements decision.Doer.
func (p fixesPoll) Ready(ctx context.Context, a access.Actor, _ ref.Space, _ bool, e decision.Effect) (r decision.Ready, err error) {
	one, permit, err := p.Permitted(ctx, a, e.Of)
	if err != nil {
		return r, err
	}
	if e.Option == "" {
		return r, missing("Choose which of the times is fixed.")
	}
	at, err := one.Fixable(e.Option, clock.Of(p.clock.Now()))
	if err != nil {
		return r, err
	}
	return decision.Ready{Words: "Fix " + at + " for “" + one.Title + "”, and invite those who were asked", Permit: permit, Private: one.Private, Do: func(ctx context.Context, tx *journal.Tx) (ref.Record, error) {
		return ref.Record{Kind: poll.Name, ID: e.Of}, p.ConfirmWithin(ctx, tx, a, e.Of, e.Option)
	}}, nil
}

type makesTask struct{ *task.Service }

// Ready implements decision.Doer.
func (t makesTask) Ready(ctx context.Context, a access.Actor, space ref.Space, private bool, e decision.Effect) (r decision.Ready, err error) {
	if e.Title == "" {
		return r, missing("Say what is to be done.")
	}
	change := task.Change{Title: op.Some(e.Title), Notes: op.Some(e.Text), Private: op.Some(private)}
	words := "Make a task: " + e.Title
	if e.Due != "" {
		change.Due = op.Some(e.Due)
		words += ", due " + e.Due.In(time.UTC).Format("Mon 2 Jan 2006")
	}
	if e.Assignee != "" {
		change.Assignee = op.Some(e.Assignee)
	}
	permit, create, err := t.Service.Ready(ctx, a, task.Draft{Space: space, Change: change})
	return decision.Ready{Words: words, Permit: permit, Do: func(ctx context.Context, tx *journal.Tx) (ref.Record, error) {
		made, err := create(ctx, tx)
		return ref.Record{Kind: task.Name, ID: made.Task.ID}, err
	}}, err
}

type waitsFor struct{ *task.Service }

// Ready implements decision.Doer.
func (t waitsFor) Ready(ctx context.Context, a access.Actor, space ref.Space, private bool, e decision.Effect) (r decision.Ready, err error) {
	if e.Title == "" || e.Text == "" {
		return r, missing("Say what is waited for, and for whom.")
	}
	change := task.Change{Title: op.Some(e.Title), Private: op.Some(private), StepChange: task.StepChange{Wait: op.Some(task.Waiting{For: e.Text, ChaseOn: e.Due})}}
	words := "Wait for " + cutTo(e.Text, 100) + ": " + e.Title
	if e.Due != "" {
		words += ", and ask again on " + e.Due.In(time.UTC).Format("Mon 2 Jan 2006")
	}
	permit, create, err := t.Service.Ready(ctx, a, task.Draft{Space: space, Change: change})
	return decision.Ready{Words: words, Permit: permit, Do: func(ctx context.Context, tx *journal.Tx) (ref.Record, error) {
		made, err := create(ctx, tx)
		return ref.Record{Kind: task.Name, ID: made.Task.ID}, err
	}}, err
}

type draftsText struct{ *note.Service }

// Ready implements decision.Doer.
func (n draftsText) Ready(ctx context.Context, a access.Actor, space ref.Space, private bool, e decision.Effect) (r decision.Ready, err error) {
	if e.Title == "" || e.Text == "" {
		return r, missing("A text to draft has a name, and says something.")
	}
	fields := note.NoteFields{Title: op.Some(e.Title), Private: op.Some(private)}
	permit, in, err := n.Prepare(ctx, a, note.NoteDraft{Space: space, Body: e.Text, NoteFields: fields})
	return decision.Ready{Words: "Draft a text: " + e.Title, Permit: permit, Do: func(ctx context.Context, tx *journal.Tx) (ref.Record, error) {
		made, err := n.CreateIn(ctx, tx, in)
		return ref.Record{Kind: note.Name, ID: made.Note.ID}, err
	}}, err
}

func missing(what string) error {
	return errs.New(errs.Invalid, "decision.invalid", "It can't be asked like this. "+what).With("body.options", what)
}

// span says when a booking is, on the clock of whoever booked.
func span(b *booking.Booking) string {
	loc, err := time.LoadLocation(b.Zone)
	if err != nil {
		loc = time.UTC // checked when it was stored
	}
	return when.Clocks{First: loc}.Span(b.StartUS, b.EndUS) + " " + when.City(loc)
}
