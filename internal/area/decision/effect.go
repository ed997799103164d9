package decision

import (
	"context"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// Effect is one thing that is done when an option is chosen. What each kind needs of it is
// said by whoever does it.
type Effect struct {
	Do       string     `json:"do" maxLength:"40" doc:"What is done: confirm_hold, release_hold, confirm_booking, decline_booking, confirm_poll, accept_request, decline_request, later_request, make_task, wait_for, draft_text, and what else the house knows"`
	Of       ref.ID     `json:"of,omitempty" maxLength:"36" doc:"Of which record: the hold set, the booking, the poll or the request"`
	Option   ref.ID     `json:"option,omitempty" maxLength:"36" doc:"Which of its times"`
	Title    string     `json:"title,omitempty" maxLength:"300" doc:"What is to be done, or what the text is called"`
	Text     string     `json:"text,omitempty" maxLength:"10000" doc:"The text, what whoever booked or asked is told, or for whom is waited"`
	Due      clock.Date `json:"due,omitempty" maxLength:"10" doc:"Of the task, until when a request is put off, or when to ask again"`
	Assignee ref.Member `json:"assignee,omitempty" maxLength:"36"`
	Words    string     `json:"words,omitempty" maxLength:"600" readOnly:"true" doc:"What it does, in words; written by the house"`
}

// settle tidies an effect.
func (e *Effect) settle(bad *errs.Error, path string) *errs.Error {
	e.Title = strings.Join(strings.Fields(e.Title), " ")
	e.Text = strings.TrimSpace(e.Text)
	if utf8.RuneCountInString(e.Title) > maxQuestion {
		bad = bad.With(path+".title", "At most 300 characters.")
	}
	if utf8.RuneCountInString(e.Text) > maxText {
		bad = bad.With(path+".text", "At most 10,000 characters.")
	}
	if e.Due != "" {
		if _, err := clock.ParseDate(string(e.Due)); err != nil {
			bad = bad.With(path+".due", "Write the day as 2026-03-29.")
		}
	}
	return bad
}

// Doer knows effects of one kind: it is how another area joins what decisions can do.
type Doer interface {
	// Ready looks whether an effect can be done now in somebody's name, and says what it does
	// and what it takes. space is where the decision is.
	Ready(ctx context.Context, a access.Actor, space ref.Space, private bool, e Effect) (Ready, error)
}

// Ready is an effect that can be done.
type Ready struct {
	Words   string        // what it does
	Permit  access.Permit // for the spaces it is done in
	Private bool          // only those who see private records may read what it does
	// Do does it inside the act of the answer, and gives what was changed or made.
	Do func(ctx context.Context, tx *journal.Tx) (ref.Record, error)
}

// Joins makes a kind of effect known. It is called while the house is built.
func (s *Service) Joins(do string, d Doer) {
	if s.doers == nil {
		s.doers = map[string]Doer{}
	}
	s.doers[do] = d
}

// Subject is a kind of record that changes when something is asked about it: it is how another area
// joins what decisions are about.
type Subject interface {
	// Asked gives what the asking does to a record, inside its act, and what it takes.
	Asked(ctx context.Context, a access.Actor, id ref.ID) (access.Permit, func(ctx context.Context, tx *journal.Tx) error, error)
}

// Concerns makes a kind of subject known. It is called while the house is built.
func (s *Service) Concerns(kind ref.Kind, of Subject) {
	if s.subjects == nil {
		s.subjects = map[ref.Kind]Subject{}
	}
	s.subjects[kind] = of
}

// asking gives what the asking itself does to the record it is about; nothing for most.
func (s *Service) asking(ctx context.Context, a access.Actor, about DecisionAbout, p access.Permit) (access.Permit, func(ctx context.Context, tx *journal.Tx) error, error) {
	of := s.subjects[about.Kind]
	if of == nil {
		return p, func(context.Context, *journal.Tx) error { return nil }, nil
	}
	more, mark, err := of.Asked(ctx, a, about.ID)
	return access.Together(p, more), mark, err
}

// Effects lists the kinds of effects there are.
func (s *Service) Effects() []string { return slices.Sorted(maps.Keys(s.doers)) }

// ready looks whether an effect can be done in somebody's name.
func (s *Service) ready(ctx context.Context, a access.Actor, d *Decision, e Effect) (Ready, error) {
	doer := s.doers[e.Do]
	if doer == nil {
		return Ready{}, errs.New(errs.Invalid, "decision.effect", "This house doesn't know how to do this.").With("body.options", "unknown: "+e.Do)
	}
	return doer.Ready(ctx, a, d.Space, d.Private, e)
}

// worded looks at all that may follow, in the name of whoever asks, and puts it into words. A
// decision that tells of something private is private.
func (s *Service) worded(ctx context.Context, a access.Actor, d *Decision) error {
	for i := range d.Options {
		for k := range d.Options[i].Follows {
			e := &d.Options[i].Follows[k]
			r, err := s.ready(ctx, a, d, *e)
			if err != nil {
				return err
			}
			e.Words = cut(r.Words, 500)
			d.Private = d.Private || r.Private
		}
	}
	return nil
}

func cut(text string, most int) string {
	for i := range text {
		if most == 0 {
			return text[:i] + "…"
		}
		most--
	}
	return text
}

// readied are all effects of an option, ready to be done: in the name of whoever answers as far
// as they may, or of whoever asks. Errors: decision.effect, which names the one that can't be done.
func (s *Service) readied(ctx context.Context, names []access.Actor, d *Decision, o *Option) ([]Ready, error) {
	all := make([]Ready, 0, len(o.Follows))
	for _, e := range o.Follows {
		var r Ready
		err := error(errs.Missing("member"))
		for _, a := range names {
			if r, err = s.ready(ctx, a, d, e); err == nil || errs.KindOf(err) != errs.NotFound && errs.KindOf(err) != errs.Forbidden {
				break
			}
		}
		if err != nil {
			return nil, undoable(e, err)
		}
		all = append(all, r)
	}
	return all, nil
}

// undoable explains that an effect can't be done any more.
func undoable(e Effect, err error) error {
	switch errs.KindOf(err) {
	case errs.NotFound, errs.Forbidden, errs.Conflict, errs.Invalid:
		return errs.Newf(errs.Conflict, "decision.effect", "“%s” can't be done any more, so nothing was done. %s", e.Words, errs.Of(err).Msg).Because(err)
	}
	return err
}

// permitted is a permit that covers what effects need, too.
func permitted(p access.Permit, all []Ready) access.Permit {
	for _, r := range all {
		p = access.Together(p, r.Permit)
	}
	return p
}

// follow does all of them, inside the act of the answer.
func follow(ctx context.Context, tx *journal.Tx, o *Option, all []Ready) ([]Followed, error) {
	done := []Followed{}
	for i, r := range all {
		of, err := r.Do(ctx, tx)
		if err != nil {
			return nil, undoable(o.Follows[i], err)
		}
		done = append(done, Followed{Words: o.Follows[i].Words, Of: of})
	}
	return done, nil
}
