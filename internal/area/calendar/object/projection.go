package object

import (
	"anteroom/internal/core/clock"
	"anteroom/internal/core/zone"
)

// Projection is what lists and checks need to know of an object without parsing it.
type Projection struct {
	Title     string       `json:"title"`
	Place     string       `json:"place,omitempty"`
	Link      string       `json:"link,omitempty"`
	Status    string       `json:"status"` // confirmed, tentative, cancelled
	Class     string       `json:"class"`  // public, confidential, private
	Busy      bool         `json:"busy"`
	Recurring bool         `json:"recurring,omitempty"`
	AllDay    bool         `json:"all_day,omitempty"`
	Floating  bool         `json:"floating,omitempty"` // a time of day without a zone
	First     clock.Micros `json:"first_us"`           // of the first occurrence; unbound ones as if in UTC
	Last      clock.Micros `json:"last_us"`            // end of the last one; clock.Forever for endless series
	Start     zone.Wall    `json:"start_wall"`         // of the first occurrence, in Zone
	End       zone.Wall    `json:"end_wall"`           // likewise, in Zone
	Zone      string       `json:"zone,omitempty"`     // IANA name, or the name of a zone that came with the object
	Guests    int          `json:"guests,omitempty"`
	Accepted  int          `json:"accepted,omitempty"`
	Declined  int          `json:"declined,omitempty"`
	Tentative int          `json:"tentative,omitempty"`
	Warnings  []string     `json:"warnings,omitempty"`
	Hash      string       `json:"hash"` // of the text
}

// wideAfter is how long an event lasts before a window looks for it separately.
const wideAfter = clock.Micros(48 * zone.Hour)

// PlainAtMost is how long an event that is not wide lasts.
const PlainAtMost = wideAfter

// Wide reports whether where it begins does not tell in which windows it is.
func (p *Projection) Wide() bool { return p.Recurring || p.Last-p.First > wideAfter }

// Private reports whether only those who see private records may see more than that time is taken.
func (p *Projection) Private() bool { return p.Class != "public" }

// Unbound reports whether it is read in the zone of whoever looks.
func (p *Projection) Unbound() bool { return p.AllDay || p.Floating }

// Occurrence is one occurrence of an object. Unbound times stand as if in UTC.
type Occurrence struct {
	RecurrenceID string // "" for an object that does not recur
	Start, End   clock.Micros
	StartWall    zone.Wall // in the projection's zone
	EndWall      zone.Wall
	*Projection  // the series', or that of the exception
}

// Single gives the one occurrence of an object that does not recur, and of a
// series the first.
func (p *Projection) Single() Occurrence {
	o := Occurrence{Start: p.First, End: p.Last, StartWall: p.Start, EndWall: p.End, Projection: p}
	if p.Recurring {
		o.End = p.First + clock.Micros(p.End-p.Start)
	}
	return o
}

// WallText writes a wall as "2026-03-29T09:00", with seconds only when there are
// some, or as a date.
func WallText(w zone.Wall, date bool) string {
	// Written by hand: a window of a month does this thousands of times.
	var b [19]byte
	y, m, d := zone.DayCivil(w.Day())
	put := func(at, n, v int) {
		for i := at + n - 1; i >= at; i-- {
			b[i], v = byte('0'+v%10), v/10
		}
	}
	put(0, 4, y)
	put(5, 2, m)
	put(8, 2, d)
	b[4], b[7] = '-', '-'
	if date {
		return string(b[:10])
	}
	sec := int((w - w.Midnight()) / zone.Second)
	put(11, 2, sec/3600)
	put(14, 2, sec/60%60)
	b[10], b[13] = 'T', ':'
	if sec%60 == 0 {
		return string(b[:16])
	}
	put(17, 2, sec%60)
	b[16] = ':'
	return string(b[:])
}
