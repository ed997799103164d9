package audit

import (
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/free"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/tally"
	"anteroom/internal/core/zone"
)

// People knows where principals are, and what their rules make of each date.
type People interface {
	// Known tells whether there is such a principal. Errors: principal.not_found.
	Known(ctx context.Context, org ref.Org, principal ref.ID) error
	// Self is who the principal is.
	Self(ctx context.Context, a access.Actor, principal ref.ID) (Person, error)
	// Days gives one Day per date from–until inclusive, however many.
	Days(ctx context.Context, a access.Actor, principal ref.ID, from, until clock.Date) ([]Day, error)
	// ZoneAt gives the zone of where a principal is.
	ZoneAt(ctx context.Context, org ref.Org, principal ref.ID, t clock.Micros) (string, error)
}

// Calendars knows what took time, as the actor may know it.
type Calendars interface {
	// Meetings gives what a window holds, holds and what takes no time too.
	Meetings(ctx context.Context, a access.Actor, principal ref.ID, from, until clock.Micros, zone string) (all []Meeting, leftOut int, err error)
	// Tags gives every tag by id.
	Tags(ctx context.Context, a access.Actor) (map[ref.ID]Tag, error)
	// Heirs gives for every tag that was merged the one that stands for it now.
	Heirs(ctx context.Context, org ref.Org) (map[ref.ID]ref.ID, error)
	// Retag puts a tag on events beside those they have, inside an act.
	Retag(ctx context.Context, tx *journal.Tx, tag ref.ID, events []SeenEvent) error
}

// Person is a principal.
type Person struct{ Name, Email string }

// Tag is a category.
type Tag struct {
	Name   string
	Colour int
}

// Day is a date of a principal.
type Day struct {
	Date              clock.Date
	Zone              *zone.Zone
	Working           []free.Span
	Protected         []Kept
	RatherNot, Rather []free.Span
}

// Kept is protected time.
type Kept struct {
	free.Span
	Label string
}

// Meeting is what a calendar holds.
type Meeting struct {
	free.Span
	Event        ref.ID
	RecurrenceID string
	Title        string
	Start, End   zone.Wall // of floating times
	Place, Link  bool      // whether there is any
	OnTheWay     bool      // the title says that somebody travels
	AllDay       bool
	Floating     bool
	Busy         bool
	Cancelled    bool
	Private      bool
	Redacted     bool
	Recurring    bool
	Held         bool
	Fixed        bool // the actor can't change it
	Parent       ref.ID
	Block        string
	Tags         []ref.ID
	Categories   []string
	Guests       []Guest
	Rev          int64
}

// Guest is somebody invited.
type Guest struct {
	Name, Email string
	Room        bool
	Declined    bool
}

// Range is what is asked for: dates of a principal.
type Range struct {
	Principal ref.ID
	From      clock.Date // today's week when empty
	Until     clock.Date
}

const (
	maxDays   = 366
	minute    = clock.Micros(60e6)
	day       = 24 * 60 * minute
	week      = 7 * day
	looksBack = 26 * week // for when somebody was met last
	looksOn   = 13 * week // and when they are met next
	atOnce    = 300 * day // is read at once
)

// The layers of the rules.
const (
	working = 1 << iota
	protected
	ratherNot
	rather
)

// study is a principal's time, laid out.
type study struct {
	Range
	self        Person
	today       clock.Date
	now         clock.Micros
	first, last clock.Date // whole weeks around the range
	days        []tally.Day
	board       tally.Board
	tags        map[ref.ID]Tag
	all         []Meeting // in the order they begin, also beyond the weeks
	items       []item    // what takes time in the weeks
	entries     []tally.Entry
	held        []tally.Entry
	left        LeftOut
}

// study reads what a report is made of. Errors: time_target.not_found, date.invalid, audit.range.
func (s *Service) study(ctx context.Context, a access.Actor, in Range, back clock.Micros) (*study, error) {
	if _, err := access.Authorize(a, access.On(Name, access.Read), ref.Space(in.Principal)); err != nil {
		return nil, err
	}
	now := clock.Of(s.clock.Now())
	st := &study{Range: in, now: now - now%minute}
	here, err := s.people.ZoneAt(ctx, a.Org, in.Principal, now)
	if err != nil {
		return nil, err
	}
	z, err := zone.Load(here)
	if err != nil {
		return nil, err
	}
	st.today = z.ToWall(now).Date()
	if err := st.settle(); err != nil {
		return nil, err
	}
	if st.self, err = s.people.Self(ctx, a, in.Principal); err != nil {
		return nil, err
	}
	if st.tags, err = s.calendars.Tags(ctx, a); err != nil {
		return nil, err
	}
	days, err := s.people.Days(ctx, a, in.Principal, st.first.AddDays(-2), st.last.AddDays(2))
	if err != nil {
		return nil, err
	}
	st.lay(days)
	for _, part := range st.windows(back) {
		list, leftOut, err := s.calendars.Meetings(ctx, a, in.Principal, part.From, part.Until, here)
		if err != nil {
			return nil, err
		}
		st.all = append(st.all, list...)
		st.left.Unread = max(st.left.Unread, leftOut) // a series left out of one part is left out of the others too
	}
	st.tidy()
	st.sort()
	return st, nil
}

// settle checks the range and finds the weeks around it.
func (st *study) settle() error {
	if st.From == "" && st.Until == "" {
		st.From = st.today.AddDays(-(int(st.today.Weekday()) + 6) % 7)
		st.Until = st.From.AddDays(6)
	}
	for _, d := range []clock.Date{st.From, st.Until} {
		if _, err := clock.ParseDate(string(d)); err != nil {
			return err
		}
	}
	if st.Until < st.From || st.From < "1901-01-01" || st.Until > "2198-12-31" || st.From.AddDays(maxDays) <= st.Until {
		return errs.New(errs.Invalid, "audit.range", "Ask for 1 to 366 days, the first before the last, between 1901 and 2198.")
	}
	st.first = st.From.AddDays(-((int(st.From.Weekday()) + 6) % 7))
	st.last = st.Until.AddDays((7 - int(st.Until.Weekday())) % 7)
	return nil
}

// lay makes the board of the dates; two more at both ends say how they begin and end.
func (st *study) lay(days []Day) {
	stays := make([]tally.Stay, len(days))
	var work, keep, not, rath []free.Span
	for i, d := range days {
		stays[i] = tally.Stay{Date: d.Date, Zone: d.Zone}
		work, not, rath = append(work, d.Working...), append(not, d.RatherNot...), append(rath, d.Rather...)
		for _, k := range d.Protected {
			keep = append(keep, k.Span)
			st.items = append(st.items, item{kind: kept, label: k.Label})
			st.entries = append(st.entries, tally.Entry{Span: k.Span, Weight: -1})
		}
	}
	all := tally.Days(stays)
	st.days = all[1 : len(all)-1]
	st.board = tally.Board{Days: st.days, Layers: tally.Layers(work, keep, not, rath), Now: st.now}
}

// span is all of the weeks.
func (st *study) span() free.Span {
	return free.Span{From: st.days[0].From, Until: st.days[len(st.days)-1].Until}
}

// windows are what has to be read: the weeks with a day at both ends, for blocks whose
// meeting is beyond, and the time around now. back is how much earlier meetings matter.
func (st *study) windows(back clock.Micros) []free.Span {
	weeks := st.span()
	var out []free.Span
	for _, part := range free.Joined([]free.Span{{From: weeks.From - day - back, Until: weeks.Until + day}, {From: st.now - looksBack, Until: st.now + looksOn}}) {
		for from := part.From; from < part.Until; from += atOnce {
			out = append(out, free.Span{From: from, Until: min(from+atOnce, part.Until)})
		}
	}
	return out
}

// tidy brings meetings to whole minutes, floating ones to where the principal is, and
// leaves out what was read twice.
func (st *study) tidy() {
	type occasion struct {
		event ref.ID
		at    string
	}
	seen := make(map[occasion]bool, len(st.all))
	st.all = slices.DeleteFunc(st.all, func(m Meeting) bool {
		at := occasion{m.Event, m.RecurrenceID}
		was := seen[at]
		seen[at] = true
		return was
	})
	for i := range st.all {
		m := &st.all[i]
		if m.Floating && !m.AllDay {
			from, ok := tally.Instant(st.days, m.Start)
			until, too := tally.Instant(st.days, m.End)
			if ok && too { // elsewhere it was read where the principal is now
				m.From, m.Until = from, until
			}
		}
		m.From, m.Until = floor(m.From), floor(m.Until)
	}
}

func floor(t clock.Micros) clock.Micros { return t - ((t%minute)+minute)%minute }
