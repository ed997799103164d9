package principal

import (
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/free"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// maxDays bounds how many dates are asked for at once.
const maxDays = 366

// Span is a stretch of time between two instants, the second excluded.
type Span = free.Span

// Day is where a principal is on a date, and when they work there.
type Day struct {
	Date    clock.Date
	Place   string // empty when only the times may be seen
	Zone    string // IANA
	Away    bool   // somewhere else than at home
	Working []Span // in order, without overlaps
	Blocks  []Block
}

// Days gives, for each of the principals that the actor holds a grant to, one Day
// per date from–until inclusive. A date is the one on the wall where the principal
// is. Who sees only when somebody is taken gets zones and hours without places.
// Errors: days.too_many.
func (s *Service) Days(ctx context.Context, a access.Actor, ids []ref.ID, from, until clock.Date) (map[ref.ID][]Day, error) {
	if until < from || from.AddDays(maxDays) <= until {
		return nil, errs.Newf(errs.Invalid, "days.too_many", "Ask for 1 to %d days at once.", maxDays)
	}
	v := access.Scope(a, access.On(KindWhereabouts, access.Busy))
	people, err := s.people.Get(ctx, a.Org)
	if err != nil {
		return nil, err
	}
	trips, err := s.trips.Get(ctx, a.Org)
	if err != nil {
		return nil, err
	}
	ruled, err := s.ruled(ctx, a.Org, ids)
	if err != nil {
		return nil, err
	}
	dates := datesOf(from, until)
	out := make(map[ref.ID][]Day, len(ids))
	for _, p := range people {
		if !v.Has(p.Space) || !slices.Contains(ids, p.ID) {
			continue
		}
		days := daysOf(p, trips[p.ID], dates)
		if r := ruled[p.ID]; r != nil {
			obey(days, r)
		}
		if !v.Content(p.Space) {
			for i := range days {
				days[i].veil()
			}
		}
		out[p.ID] = days
	}
	return out, nil
}

// daysOf works out the days of one principal. trips are in order and don't overlap.
func daysOf(p Principal, trips []Whereabouts, dates []clock.Date) []Day {
	days := make([]Day, len(dates))
	shifts := shiftsOf(p.Hours)
	var in place
	for i, d := range dates {
		for len(trips) > 0 && trips[0].Until < d {
			trips = trips[1:]
		}
		days[i] = Day{Date: d, Place: p.Place, Zone: p.Zone}
		if len(trips) > 0 && trips[0].From <= d {
			days[i].Place, days[i].Zone, days[i].Away = trips[0].Place, trips[0].Zone, true
		}
		days[i].Working = in.working(shifts, d, days[i].Zone)
	}
	return days
}

// datesOf lists the dates from–until inclusive.
func datesOf(from, until clock.Date) (dates []clock.Date) {
	for ; from <= until; from = from.AddDays(1) {
		dates = append(dates, from)
	}
	return dates
}

// shift is working hours as they are reckoned with.
type shift struct {
	days        [8]bool // Monday is 1
	from, until int     // minutes of the day
}

func shiftsOf(hours []WorkingHours) []shift {
	all := make([]shift, 0, len(hours))
	for _, h := range hours {
		var s shift
		var ok, ok2 bool
		s.from, ok = minutes(h.From)
		s.until, ok2 = minutes(h.Until)
		for _, d := range h.Days {
			if d >= 1 && d <= 7 {
				s.days[d] = true
			}
		}
		if ok && ok2 {
			all = append(all, s)
		}
	}
	return all
}

// working gives the instants of working hours on a date in a zone.
func working(hours []WorkingHours, d clock.Date, name string) []Span {
	return new(place).working(shiftsOf(hours), d, name)
}

// place is a zone in which one date after the other is reckoned.
type place struct {
	name string
	ok   bool
	at   zone.Cursor
}

// working gives the instants of working hours on a date in a zone. Hours that a
// change of clocks cuts are as long as they really are.
func (p *place) working(shifts []shift, d clock.Date, name string) []Span {
	if p.name != name || !p.ok {
		z, err := zone.Load(name)
		if err != nil { // checked when it was stored
			return nil
		}
		p.name, p.ok, p.at = name, true, z.Cursor()
	}
	midnight := zone.DateWall(d)
	at := func(minute int) clock.Micros {
		m, _ := p.at.ToInstant(midnight + zone.Wall(minute)*zone.Minute)
		return m
	}
	if at(0) >= at(24*60) { // the date line skips the date
		return nil
	}
	weekday := (int(midnight.Weekday())+6)%7 + 1
	var spans []Span
	for _, s := range shifts {
		if span := (Span{From: at(s.from), Until: at(s.until)}); s.days[weekday] && span.From < span.Until {
			spans = append(spans, span)
		}
	}
	if len(spans) < 2 {
		return spans
	}
	return free.Joined(spans)
}

// ZoneAt gives the IANA zone of where a principal is at an instant, for whatever
// has a time of day but no zone of its own. It asks for no grant.
// Errors: principal.not_found.
func (s *Service) ZoneAt(ctx context.Context, org ref.Org, principal ref.ID, t clock.Micros) (string, error) {
	p, err := principals.Get(ctx, s.j.DB(), org, principal)
	if err != nil {
		return "", err
	}
	trips, err := s.trips.Get(ctx, org)
	if err != nil {
		return "", err
	}
	if w, away := tripAt(trips[principal], t); away {
		return w.Zone, nil
	}
	return p.Zone, nil
}

// StayAt gives the place and the IANA zone of where a principal is at an instant,
// without the place for who sees only when they are taken, and at home for who
// holds no grant. Errors: principal.not_found.
func (s *Service) StayAt(ctx context.Context, a access.Actor, principal ref.ID, t clock.Micros) (place, zone string, err error) {
	p, err := principals.Get(ctx, s.j.DB(), a.Org, principal)
	if err != nil {
		return "", "", err
	}
	v := access.Scope(a, access.On(KindWhereabouts, access.Busy))
	if !v.Has(p.Space) {
		return "", p.Zone, nil
	}
	trips, err := s.trips.Get(ctx, a.Org)
	if err != nil {
		return "", "", err
	}
	place, zone = p.Place, p.Zone
	if w, away := tripAt(trips[principal], t); away {
		place, zone = w.Place, w.Zone
	}
	if !v.Content(p.Space) {
		place = ""
	}
	return place, zone, nil
}

// tripAt gives the whereabouts that hold at an instant: from midnight to midnight
// in their own zone. Where two meet over the date line, the later one counts.
func tripAt(trips []Whereabouts, t clock.Micros) (found Whereabouts, away bool) {
	on := clock.DateOf(t.Time())
	before, after := on.AddDays(-1), on.AddDays(1) // no zone is further from UTC than a day
	for _, w := range trips {
		if w.Until < before || after < w.From {
			continue
		}
		z, err := zone.Load(w.Zone)
		if err != nil {
			continue // checked when it was stored
		}
		if d := z.ToWall(t).Date(); w.From <= d && d <= w.Until {
			found, away = w, true
		}
	}
	return found, away
}
