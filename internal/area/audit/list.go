package audit

import (
	"cmp"
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/tally"
)

// Of narrows a list down to what one figure of a report counts.
type Of struct {
	Kind     string
	Category string
	Guest    string // a key
	Weekday  *int   // 0 is Monday
	Hour     *int
	Outside  bool
	Repeats  bool
	Meets    bool // one-to-ones, meetings, and what is private
	Against  bool // only where the rules want no meeting
}

// Counted is a meeting as it counts in a figure.
type Counted struct {
	Event        ref.ID       `json:"event,omitempty" doc:"Absent for protected time"`
	RecurrenceID string       `json:"recurrence_id,omitempty"`
	Title        string       `json:"title" doc:"Empty for what may not be known"`
	StartUS      clock.Micros `json:"start_us"`
	EndUS        clock.Micros `json:"end_us"`
	Date         clock.Date   `json:"date" format:"date" doc:"Where the principal is then"`
	Zone         string       `json:"zone"`
	Minutes      int          `json:"minutes" doc:"That count here; fewer than it lasts when something else lies upon it"`
	Kind         Kind         `json:"kind" enum:"one_to_one,meeting,private,travel,preparation,buffer,own,kept"`
	Category     string       `json:"category"`
	People       []string     `json:"people" doc:"Their names"`
	Repeats      bool         `json:"repeats"`
}

// CountedList is what is behind one figure.
type CountedList struct {
	Items   []Counted `json:"items" doc:"In the order they begin; the first 500"`
	Times   int       `json:"times" doc:"How many there are"`
	Minutes int       `json:"minutes" doc:"Of all of them"`
}

const maxListed = 500

// Meetings lists what a figure of a report counts. Errors: as Report.
func (s *Service) Meetings(ctx context.Context, a access.Actor, in Range, of Of) (out CountedList, err error) {
	out.Items = []Counted{}
	st, err := s.study(ctx, a, in, 0)
	if err != nil {
		return out, err
	}
	lengths, dates := make([]clock.Micros, len(st.items)), make([]int, len(st.items))
	st.board.Each(st.entries, func(p tally.Piece) {
		if !st.inside(st.days[p.Day].Date) || !of.counts(&st.items[p.Entry], &p) {
			return
		}
		if lengths[p.Entry] == 0 {
			dates[p.Entry] = p.Day
		}
		lengths[p.Entry] += p.Length()
	})
	order := make([]int, 0, len(lengths))
	for i, n := range lengths {
		if n > 0 {
			order = append(order, i)
			out.Minutes += int(n / minute)
		}
	}
	out.Times = len(order)
	slices.SortStableFunc(order, func(x, y int) int {
		a, b := &st.entries[x], &st.entries[y]
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.Until, b.Until))
	})
	for _, i := range order[:min(maxListed, len(order))] {
		it, e, d := &st.items[i], &st.entries[i], &st.days[dates[i]]
		one := Counted{Title: it.label, StartUS: e.From, EndUS: e.Until, Date: d.Date, Zone: d.Zone(), Minutes: int(lengths[i] / minute), Kind: it.kind, Category: it.category, People: []string{}}
		if m := it.of; m != nil {
			one.Event, one.RecurrenceID, one.Repeats = m.Event, m.RecurrenceID, m.Recurring
			for _, g := range st.others(m) {
				one.People = append(one.People, cmp.Or(g.Name, g.Email))
			}
		}
		out.Items = append(out.Items, one)
	}
	return out, nil
}

func (of *Of) counts(it *item, p *tally.Piece) bool {
	switch {
	case of.Kind == "" && it.kind == kept: // booked by nobody
		return false
	case of.Kind != "" && string(it.kind) != of.Kind,
		of.Category != "" && it.category != of.Category,
		of.Guest != "" && !slices.Contains(it.people, of.Guest),
		of.Weekday != nil && p.Weekday != *of.Weekday,
		of.Hour != nil && p.Hour != *of.Hour,
		of.Outside && p.Mask&working != 0,
		of.Repeats && (it.of == nil || !it.of.Recurring),
		of.Meets && !meets(it.kind),
		of.Against && stateOf(p.Mask) >= 3:
		return false
	}
	return true
}

// SeenEvent is an event as somebody saw it.
type SeenEvent struct {
	Event ref.ID `json:"event" maxLength:"36"`
	Rev   int64  `json:"rev" minimum:"1"`
}

// Categorise is what goes under a category.
type Categorise struct {
	Principal ref.ID      `json:"principal" maxLength:"36"`
	Tag       ref.ID      `json:"tag" maxLength:"36"`
	Events    []SeenEvent `json:"events" minItems:"1" maxItems:"200" doc:"Of a series, all of it"`
}

// Categorised is what was done.
type Categorised struct {
	Events int     `json:"events"`
	Act    ref.Act `json:"act" doc:"Undo takes all of it back"`
}

// Categorise puts a tag on meetings, all in one act or none.
// Errors: audit.tag, audit.twice, event.*, calendar.*, hold.*, access.*.
func (s *Service) Categorise(ctx context.Context, a access.Actor, in Categorise) (out Categorised, err error) {
	permit, err := access.Authorize(a, access.On(kindEvent, access.Write), ref.Space(in.Principal))
	if errs.KindOf(err) == errs.NotFound {
		err = errs.Missing("principal")
	}
	if err != nil {
		return out, err
	}
	tags, err := s.calendars.Tags(ctx, a)
	if err != nil {
		return out, err
	}
	if _, ok := tags[in.Tag]; !ok {
		return out, errs.New(errs.Invalid, "audit.tag", "There is no such tag. Choose another.").With("body.tag", "Choose a tag.")
	}
	seen := map[ref.ID]bool{}
	for _, e := range in.Events {
		if e.Event == "" || e.Rev < 1 || seen[e.Event] {
			return out, errs.New(errs.Invalid, "audit.twice", "Name each meeting once, with the rev that was seen.").With("body.events", "Each once.")
		}
		seen[e.Event] = true
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		if err := s.calendars.Retag(ctx, tx, in.Tag, in.Events); err != nil {
			return err
		}
		out = Categorised{Events: len(in.Events), Act: tx.Act()}
		return tx.Reply(out)
	})
	return out, err
}

const kindEvent ref.Kind = "event"
