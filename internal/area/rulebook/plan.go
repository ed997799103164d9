package rulebook

import (
	"cmp"
	"slices"
	"strings"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
	"anteroom/internal/core/zone"
)

// Day is where a principal is on a date.
type Day struct {
	Date  clock.Date
	Place string
	Zone  string // IANA
	Away  bool
}

// Block is time of a date that a rule is about.
type Block struct {
	Rule        ref.ID
	Sort        Sort
	Label       string
	Override    Override
	From, Until clock.Micros
}

// Plan is the rules of one principal.
type Plan []TimeRule

// Hours gives when the principal works on a date instead of at the usual times; ok is
// false when the usual ones count. Of several rules, one for a place goes before one
// for a season, and a season of one year before one of every year; those that are
// alike add up.
func (p Plan) Hours(d Day) (times []RuleTimes, ok bool) {
	best := 0
	for i := range p {
		r := &p[i]
		if r.Sort != Hours || !r.holds(d) {
			continue
		}
		if n := r.narrow(); n > best {
			best, times = n, nil
		}
		if r.narrow() == best {
			times, ok = append(times, r.Times...), true
		}
	}
	return times, ok
}

// narrow ranks how special a rule is.
func (r *TimeRule) narrow() int {
	n := 1
	if r.From != "" || r.Until != "" {
		n = 3
		if isDay(r.From) {
			n = 2
		}
	}
	switch r.Stay {
	case AtPlace:
		n += 6
	case AtHome, Away:
		n += 3
	}
	return n
}

// Blocks gives what the other rules say about a date, in order. Times that a change
// of clocks cuts are as long as they really are; on a date that the date line skips
// there are none.
func (p Plan) Blocks(d Day) []Block {
	z, err := zone.Load(d.Zone)
	if err != nil { // checked when it was stored
		return nil
	}
	begins, ends := at(z, d.Date, 0), at(z, d.Date, 24*60)
	if begins >= ends {
		return nil
	}
	weekday := (int(d.Date.Weekday())+6)%7 + 1
	var out []Block
	for i := range p {
		r := &p[i]
		if r.Sort == Hours || !r.holds(d) {
			continue
		}
		for _, t := range r.Times {
			from, _ := minutes(t.From)
			until, _ := minutes(t.Until)
			b := Block{Rule: r.ID, Sort: r.Sort, Label: r.Label, Override: r.Override, From: at(z, d.Date, from), Until: at(z, d.Date, until)}
			if slices.Contains(t.Days, weekday) && b.From < b.Until {
				out = append(out, b)
			}
		}
	}
	slices.SortStableFunc(out, func(x, y Block) int { return cmp.Or(cmp.Compare(x.From, y.From), cmp.Compare(x.Until, y.Until)) })
	return out
}

func at(z *zone.Zone, d clock.Date, minute int) clock.Micros {
	m, _ := z.ToInstant(zone.DateWall(d) + zone.Wall(minute)*zone.Minute)
	return m
}

// dateIn is the date on the wall of a zone.
func dateIn(name string, t clock.Micros) clock.Date {
	z, err := zone.Load(name)
	if err != nil { // checked when it was stored
		z = zone.UTC
	}
	return z.ToWall(t).Date()
}

// holds reports whether a rule holds on a date, whatever the day of the week.
func (r *TimeRule) holds(d Day) bool { return r.inSeason(d.Date) && r.there(d) }

func (r *TimeRule) inSeason(d clock.Date) bool {
	if !isDay(r.From) {
		return (r.From == "" || r.From <= string(d)) && (r.Until == "" || string(d) <= r.Until)
	}
	day := string(d[5:])
	if r.From <= r.Until {
		return r.From <= day && day <= r.Until
	}
	return r.From <= day || day <= r.Until // over the turn of the year
}

func (r *TimeRule) there(d Day) bool {
	switch r.Stay {
	case AtHome:
		return !d.Away
	case Away:
		return d.Away
	case AtPlace:
		return samePlace(r.Place, d)
	}
	return true
}

// samePlace reports whether a place that a rule names is the one of a day: by the
// words of the place, by its zone, or by the city of its zone.
func samePlace(named string, d Day) bool {
	want := textkey.Fold(named)
	_, city, _ := strings.Cut(d.Zone, "/")
	if i := strings.LastIndexByte(city, '/'); i >= 0 {
		city = city[i+1:]
	}
	if want == "" || want == textkey.Fold(d.Zone) || want == textkey.Fold(city) {
		return want != ""
	}
	return strings.Contains(" "+textkey.Fold(d.Place)+" ", " "+want+" ")
}
