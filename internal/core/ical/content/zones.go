package content

import (
	"strconv"
	"strings"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/recur"
	"anteroom/internal/core/zone"
)

// Zones tells what the TZIDs of one calendar mean: by their names, else by what
// its VTIMEZONEs say. A nil *Zones knows names only. Not safe for use by many.
type Zones struct {
	parts map[string]*Component // VTIMEZONE by TZID
	known map[string]*zone.Zone // nil for a TZID that nobody knows
	notes *Notes
}

// NewZones takes the VTIMEZONEs of a calendar.
func NewZones(calendar *Component) *Zones {
	zs := &Zones{known: map[string]*zone.Zone{}, notes: &Notes{}}
	for _, c := range calendar.Children {
		if c.Name != "VTIMEZONE" {
			continue
		}
		if zs.parts == nil {
			zs.parts = map[string]*Component{}
		}
		zs.parts[c.Text("TZID")] = c
	}
	return zs
}

// Note takes a note about a value of this calendar; nothing happens on a nil *Zones.
func (zs *Zones) Note(line int, format string, args ...any) {
	if zs != nil {
		zs.notes.Add(line, format, args...)
	}
}

// Notes gives what was noted while values were read.
func (zs *Zones) Notes() []Note { return zs.notes.List }

// Resolve gives the zone of a TZID.
func (zs *Zones) Resolve(tzid string) (*zone.Zone, bool) {
	if zs == nil {
		return zone.Resolve(tzid)
	}
	if z, ok := zs.known[tzid]; ok {
		return z, z != nil
	}
	z := zs.find(tzid)
	zs.known[tzid] = z
	return z, z != nil
}

func (zs *Zones) find(tzid string) *zone.Zone {
	if z, ok := zone.Named(tzid); ok {
		return z
	}
	if c := zs.parts[tzid]; c != nil {
		if z, ok := zone.Named(c.Text("X-LIC-LOCATION")); ok {
			return z
		}
		onsets := zoneOnsets(c)
		if z, ok := zone.Match(onsets); ok {
			zs.Note(c.Line, "The time zone %q changes its clocks as %s does, and is taken for it.", tzid, z.Name())
			return z
		}
		if z, err := zone.FromOnsets(tzid, onsets); err == nil {
			return z
		}
	}
	z, _ := zone.Offset(tzid)
	return z
}

// The years in which the rules of a VTIMEZONE are written out.
var (
	onsetsFrom = clock.Of(time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC))
	onsetsTo   = clock.Of(time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC))
)

// zoneOnsets works out when a VTIMEZONE changes its clocks (RFC 5545 3.6.5).
// Parts that can't be read are left out: what the others say still is of use.
func zoneOnsets(c *Component) []zone.Onset {
	var out []zone.Onset
	b := recur.NewBudget(recur.DefaultBudget)
	for _, part := range c.Children {
		from, ok1 := parseOffset(part.Value("TZOFFSETFROM"))
		to, ok2 := parseOffset(part.Value("TZOFFSETTO"))
		start := part.Get("DTSTART")
		if !ok1 || !ok2 || start == nil {
			continue
		}
		st, _, ok := zone.ParseStamp(strings.TrimSpace(start.value))
		if !ok {
			continue
		}
		o := zone.Onset{At: st.Wall, From: from, To: to, DST: part.Name == "DAYLIGHT", Abbr: part.Text("TZNAME")}
		for p := range part.All("RRULE") {
			ruled := ruleOnsets(o, p.value, b)
			o.Ruled = len(ruled) > 0 && ruled[0].Ruled
			out = append(out, ruled...)
		}
		out = append(out, o)
		o.Ruled = false
		for p := range part.All("RDATE") {
			for _, d := range p.DateTimes(nil) {
				o.At = d.Wall
				out = append(out, o)
			}
		}
	}
	return out
}

func ruleOnsets(o zone.Onset, rule string, b *recur.Budget) []zone.Onset {
	r, err := recur.Parse(rule)
	if err != nil {
		return nil
	}
	o.Ruled = r.Endless()
	if r.Until != nil && r.Until.UTC { // our line is the wall before the change
		u := *r.Until
		u.Wall, u.UTC = u.Wall+zone.Wall(o.From)*zone.Second, false
		r.Until = &u
	}
	var out []zone.Onset
	for _, at := range r.Between(recur.Start{Wall: o.At}, onsetsFrom, onsetsTo, b) {
		o.At = at.Wall
		out = append(out, o)
	}
	return out
}

// parseOffset reads "+0100" and "-053000", also with colons, as seconds east of UTC.
func parseOffset(s string) (int, bool) {
	s = strings.ReplaceAll(strings.TrimSpace(s), ":", "")
	if len(s) != 5 && len(s) != 7 || s[0] != '+' && s[0] != '-' {
		return 0, false
	}
	n, err := strconv.ParseUint(s[1:], 10, 32)
	if err != nil {
		return 0, false
	}
	if len(s) == 5 {
		n *= 100
	}
	sec := int(n/10000*3600 + n/100%100*60 + n%100)
	if s[0] == '-' {
		sec = -sec
	}
	return sec, true
}
