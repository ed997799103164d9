package zone

import (
	"strings"
	"sync"
	"time"
	_ "time/tzdata" // the program carries the zones; it does not lean on the machine's

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
)

// tableEnd is where the tables of zones that keep changing end.
var tableEnd = time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC)

// loaded keeps every IANA zone that was asked for: there are at most some 600.
var loaded sync.Map // exact IANA name -> *Zone

// Load gives the zone with exactly this IANA name.
// Errors: zone.unknown (Invalid).
func Load(name string) (*Zone, error) {
	if z, ok := loaded.Load(name); ok {
		return z.(*Zone), nil
	}
	if name == "" || ianaByLower()[strings.ToLower(name)] != name {
		return nil, errs.Newf(errs.Invalid, "zone.unknown", "%q is not a time zone we know. Write it as Europe/London.", name)
	}
	if name == "UTC" {
		return UTC, nil
	}
	loc, err := time.LoadLocation(name)
	if err != nil {
		return nil, errs.Newf(errs.Invalid, "zone.unknown", "%q is not a time zone we know. Write it as Europe/London.", name).Because(err)
	}
	z, _ := loaded.LoadOrStore(name, fromLocation(name, loc))
	return z.(*Zone), nil
}

// fromLocation walks the zone's bounds from the beginning of its records to tableEnd.
func fromLocation(name string, loc *time.Location) *Zone {
	t := time.Date(1800, 1, 1, 0, 0, 0, 0, time.UTC).In(loc)
	_, first := t.Zone()
	var trans []Transition
	prev := first
	for {
		_, end := t.ZoneBounds()
		if end.IsZero() {
			return build(name, loc, first, trans)
		}
		if !end.After(t) { // the time package can name a year's end as its own bound
			end = t.AddDate(0, 0, 1)
			if begin, _ := end.ZoneBounds(); begin.After(t) {
				end = begin
			}
		}
		if end.After(tableEnd) {
			z := build(name, loc, first, trans)
			z.open, z.end = true, clock.Of(tableEnd)
			return z
		}
		abbr, off := end.Zone()
		if strings.HasPrefix(abbr, "+") || strings.HasPrefix(abbr, "-") {
			abbr = "" // only a number: no name of its own
		}
		if off != prev { // a change of name alone is none for us
			trans = append(trans, Transition{At: clock.Of(end), From: prev, To: off, DST: end.IsDST(), Abbr: abbr})
		}
		prev, t = off, end
	}
}

func farOffset(loc *time.Location, m clock.Micros) Wall {
	_, off := m.Time().In(loc).Zone()
	return Wall(off) * Second
}

// farInstant is ToInstant beyond the table: at most one change lies near w.
func (z *Zone) farInstant(w Wall) (clock.Micros, Kind) {
	before, after := farOffset(z.loc, clock.Micros(w-Day)), farOffset(z.loc, clock.Micros(w+Day))
	if before == after {
		return clock.Micros(w - before), Exact
	}
	_, end := clock.Micros(w - Day).Time().In(z.loc).ZoneBounds()
	at := Wall(end.UnixMicro())
	switch turn, doubt := at+max(before, after), at+min(before, after); {
	case w >= turn:
		return clock.Micros(w - after), Exact
	case w < doubt:
		return clock.Micros(w - before), Exact
	case after > before:
		return clock.Micros(w - before), Gap
	default:
		return clock.Micros(w - before), Overlap
	}
}

// Fixed gives the zone that always is seconds east of UTC, named "UTC+01:00".
func Fixed(seconds int) *Zone {
	if seconds == 0 {
		return UTC
	}
	name := "UTC" + offsetText(seconds, ":")
	return build(name, time.FixedZone(name, seconds), seconds, nil)
}
