package booking

import (
	"cmp"
	"context"
	"slices"

	"anteroom/internal/area/booking/openings"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

const (
	fPages    db.Fragment = `SELECT ` + pageColumns + ` FROM booking_page t WHERE t.org = ? AND t.trashed_us IS NULL`
	fBookings db.Fragment = `SELECT ` + bookingColumns + ` FROM booking t WHERE t.org = ? AND t.trashed_us IS NULL`
	fOfPage   db.Fragment = `AND t.page = ?`
	fOfEvent  db.Fragment = `AND t.id = (SELECT booking FROM booking_event WHERE org = t.org AND event = ?)`
	fPending  db.Fragment = `AND t.state = 'pending' AND t.start_us >= ?`
	fComing   db.Fragment = `AND t.state IN ('pending', 'confirmed') AND t.start_us >= ?`
	fOthers   db.Fragment = `AND (t.start_us < ? OR t.state IN ('declined', 'cancelled', 'lapsed'))`
	fSoonest  db.Fragment = `ORDER BY t.start_us, t.id LIMIT ?`
	fLatest   db.Fragment = `ORDER BY t.start_us DESC, t.id LIMIT ?`
	fById     db.Fragment = `ORDER BY t.id LIMIT ?`
	fWaiting  db.Fragment = `SELECT t.page, COUNT(*), SUM(CASE WHEN t.state = 'pending' THEN 1 ELSE 0 END) FROM booking t
WHERE t.org = ? AND t.trashed_us IS NULL AND t.state IN ('pending', 'confirmed') AND t.start_us >= ?`
	fByPage db.Fragment = `GROUP BY t.page`
)

// maxListed is how much of a list is shown.
const maxListed = 200

// ListedPage is a page in the list.
type ListedPage struct {
	Page
	Coming  int `json:"coming" doc:"Bookings to come"`
	Pending int `json:"pending" doc:"Those of them that wait to be confirmed"`
}

// Pages lists the living pages that the actor reads, in the order they were made.
func (s *Service) Pages(ctx context.Context, a access.Actor) ([]ListedPage, error) {
	v := access.Scope(a, access.On(KindPage, access.Read))
	b := db.In(db.Build(fPages, a.Org), "AND", "t.space", v.Spaces()).Add(fById, maxListed)
	list, err := db.All(ctx, s.j.DB(), pages.Scan, b.SQL(), b.Args()...)
	if err != nil {
		return nil, err
	}
	out := make([]ListedPage, len(list))
	at := map[ref.ID]*ListedPage{}
	for i, p := range list {
		out[i].Page = p
		at[p.ID] = &out[i]
	}
	c := db.In(db.Build(fWaiting, a.Org, s.now()), "AND", "t.space", v.Spaces()).Add(fByPage)
	return out, db.Each(ctx, s.j.DB(), func(row db.Row) error {
		var id ref.ID
		var coming, pending int
		err := row.Scan(&id, &coming, &pending)
		if p := at[id]; p != nil {
			p.Coming, p.Pending = coming, pending
		}
		return err
	}, c.SQL(), c.Args()...)
}

// ShownPage is a page with its links.
type ShownPage struct {
	Page  Page   `json:"page"`
	Links []Link `json:"links" doc:"Those that still open the page"`
}

// Page gives one page. Errors: booking_page.not_found.
func (s *Service) Page(ctx context.Context, a access.Actor, id ref.ID) (out ShownPage, err error) {
	if out.Page, _, err = pages.Open(ctx, s.j.DB(), a, id, access.Read); err != nil {
		return out, err
	}
	out.Links, err = db.All(ctx, s.j.DB(), links.Scan, qLinksOf, a.Org, id)
	if out.Links == nil {
		out.Links = []Link{}
	}
	return out, err
}

// Filter says which bookings are listed.
type Filter struct {
	Page  ref.ID // all that are seen when empty
	State string // pending, coming, past
	Event ref.ID // the one of which this is an event, whatever its state
}

// Shown is a booking in the list, with what its page and its page's rules are called.
type Shown struct {
	Booking
	Title  string   `json:"title" doc:"Of the page"`
	Broke  []string `json:"broke" doc:"The rules that it is outside of, in words"`
	ByLink bool     `json:"by_link"`
}

// Bookings lists bookings as they stand in the calendars: those to come the soonest first, the others the latest first.
func (s *Service) Bookings(ctx context.Context, a access.Actor, f Filter) ([]Shown, error) {
	v := access.Scope(a, access.On(Name, access.Read))
	now := s.now()
	b := db.In(db.Build(fBookings, a.Org), "AND", "t.space", v.Spaces()).If(f.Page != "", fOfPage, f.Page)
	switch {
	case f.Event != "":
		if record.CheckID(f.Event) != nil {
			return []Shown{}, nil
		}
		b.Add(fOfEvent, f.Event).Add(fById, maxListed)
	case f.State == "pending":
		b.Add(fPending, now).Add(fSoonest, maxListed)
	case f.State == "past":
		b.Add(fOthers, now).Add(fLatest, maxListed)
	default:
		b.Add(fComing, now).Add(fSoonest, maxListed)
	}
	list, err := db.All(ctx, s.j.DB(), scanBooking, b.SQL(), b.Args()...)
	if err != nil {
		return nil, err
	}
	if f.Event != "" { // who takes part may be another host meanwhile
		list = slices.DeleteFunc(list, func(b Booking) bool { return !slices.Contains(b.events(), f.Event) })
	}
	out, err := s.shown(ctx, a, list)
	if f.State != "past" && f.Event == "" { // somebody may have moved or removed it in the calendar
		out = slices.DeleteFunc(out, func(b Shown) bool { return !b.live() || f.State == "pending" && b.State != Pending })
		slices.SortFunc(out, func(x, y Shown) int { return cmp.Or(cmp.Compare(x.StartUS, y.StartUS), cmp.Compare(x.ID, y.ID)) })
	}
	return out, err
}

func (s *Service) shown(ctx context.Context, a access.Actor, list []Booking) ([]Shown, error) {
	out := make([]Shown, len(list))
	refs := make([]*Booking, len(list))
	titles := map[ref.ID]string{}
	names, err := s.diaries.Names(ctx, a)
	if err != nil {
		return nil, err
	}
	for i := range list {
		out[i] = Shown{Booking: list[i], ByLink: list[i].Link != "", Broke: []string{}}
		refs[i] = &out[i].Booking
		if _, ok := titles[list[i].Page]; !ok {
			p, err := pages.Get(ctx, s.j.DB(), a.Org, list[i].Page)
			if err != nil {
				return nil, err
			}
			titles[list[i].Page] = p.Title
		}
		out[i].Title = titles[list[i].Page]
		for _, b := range list[i].Broken {
			out[i].Broke = append(out[i].Broke, openings.Words(openings.Rule(b.Rule), cmp.Or(names[b.Principal], "a host")))
		}
	}
	return out, s.asItStands(ctx, a.Org, refs...)
}

// Get gives one booking. Errors: booking.not_found.
func (s *Service) Get(ctx context.Context, a access.Actor, id ref.ID) (Shown, error) {
	b, _, err := bookings.Open(ctx, s.j.DB(), a, id, access.Read)
	if err != nil {
		return Shown{}, err
	}
	list, err := s.shown(ctx, a, []Booking{b})
	if err != nil {
		return Shown{}, err
	}
	return list[0], nil
}

// Slots gives the starts that a page offers on some days of its zone, as whoever has a
// link sees them. Errors: booking_page.not_found, booking.invalid.
func (s *Service) Slots(ctx context.Context, a access.Actor, id ref.ID, minutes int, from, until clock.Date) ([]clock.Micros, error) {
	p, _, err := pages.Open(ctx, s.j.DB(), a, id, access.Read)
	if err != nil {
		return nil, err
	}
	length, ok := p.length(minutes)
	if until < from || until > from.AddDays(62) || !ok {
		return nil, errs.New(errs.Invalid, "booking.invalid", "Ask for two months at most, and for one of the page's lengths.")
	}
	rules, err := p.rules(length, s.now())
	if err != nil {
		return nil, err
	}
	first, last := wallOf(from, rules.Zone), wallOf(until.AddDays(1), rules.Zone)
	return s.starts(ctx, a.Org, &p, length, first, last, nil)
}
