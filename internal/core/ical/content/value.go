package content

import (
	"fmt"
	"strconv"
	"strings"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/zone"
)

// Form tells how a date or time is bound to the time line.
type Form uint8

// The four forms of RFC 5545 3.3.4 and 3.3.5.
const (
	DateForm     Form = iota // a day, wherever the viewer is
	FloatingForm             // a wall, wherever the viewer is
	UTCForm
	ZonedForm // a wall in a zone (TZID)
)

// DateTime is the value of DTSTART and its like.
type DateTime struct {
	Wall zone.Wall  // of the day's midnight for a date; in UTC for UTCForm
	Form Form       //
	TZID string     // as written, for ZonedForm
	Zone *zone.Zone // for ZonedForm and UTCForm
}

// Date gives a whole day.
func Date(w zone.Wall) DateTime { return DateTime{Wall: w.Midnight(), Form: DateForm} }

// Floating gives a wall without a zone.
func Floating(w zone.Wall) DateTime { return DateTime{Wall: w, Form: FloatingForm} }

// UTC gives an instant in UTC form.
func UTC(m clock.Micros) DateTime {
	return DateTime{Wall: zone.Wall(m), Form: UTCForm, Zone: zone.UTC}
}

// Local gives a wall in a zone.
func Local(w zone.Wall, z *zone.Zone) DateTime {
	if z == zone.UTC {
		return UTC(clock.Micros(w))
	}
	return DateTime{Wall: w, Form: ZonedForm, TZID: z.Name(), Zone: z}
}

// At gives the instant; floating times and dates are read in viewer (nil means UTC).
func (d DateTime) At(viewer *zone.Zone) clock.Micros {
	z := d.Zone
	if z == nil {
		z = viewer
	}
	if z == nil {
		z = zone.UTC
	}
	at, _ := z.ToInstant(d.Wall)
	return at
}

// Bound reports whether the value names one instant, whoever looks.
func (d DateTime) Bound() bool { return d.Zone != nil }

// IsZero reports whether nothing was set.
func (d DateTime) IsZero() bool { return d == DateTime{} }

// Text writes the value: "20260329", "20260329T023000" or with a Z.
func (d DateTime) Text() string {
	switch d.Form {
	case DateForm:
		return d.Wall.DateText()
	case UTCForm:
		return d.Wall.Text() + "Z"
	}
	return d.Wall.Text()
}

// Property writes the value as a property with VALUE or TZID as it needs.
func (d DateTime) Property(name string) Property {
	switch d.Form {
	case DateForm:
		return NewProperty(name, d.Text(), P("VALUE", "DATE"))
	case ZonedForm:
		return NewProperty(name, d.Text(), P("TZID", d.TZID))
	}
	return NewProperty(name, d.Text())
}

func badValue(p *Property, what string) *errs.Error {
	return errs.Newf(errs.Invalid, "ical.bad_value", "Line %d: the %s %q is not %s.", p.line, p.name, clip(p.value), what)
}

// DateTime reads the value as DATE or DATE-TIME; zs tells what a TZID means and
// may be nil. A zone that nobody knows makes the time floating, with a note on zs.
// Errors: ical.bad_value (Invalid).
func (p *Property) DateTime(zs *Zones) (DateTime, error) {
	return p.dateTime(strings.TrimSpace(p.value), zs)
}

func (p *Property) dateTime(text string, zs *Zones) (DateTime, error) {
	st, strict, ok := zone.ParseStamp(text)
	if !ok {
		return DateTime{}, badValue(p, "a date or time")
	}
	asDate := strings.EqualFold(p.Param("VALUE"), "DATE")
	if !strict || st.Date && !asDate || asDate && !st.Date {
		zs.Note(p.line, "%s: the date %q is not in the standard's form.", p.name, text)
	}
	switch {
	case st.Date || asDate:
		return Date(st.Wall), nil
	case st.UTC:
		return UTC(clock.Micros(st.Wall)), nil
	}
	tzid := p.Param("TZID")
	if tzid == "" {
		return Floating(st.Wall), nil
	}
	z, ok := zs.Resolve(tzid)
	if !ok {
		zs.Note(p.line, "%s: the time zone %q is unknown, so the time is taken as local.", p.name, tzid)
		return Floating(st.Wall), nil
	}
	if z == zone.UTC {
		d := UTC(clock.Micros(st.Wall))
		d.Form, d.TZID = ZonedForm, tzid
		return d, nil
	}
	return DateTime{Wall: st.Wall, Form: ZonedForm, TZID: tzid, Zone: z}, nil
}

// DateTimes reads a list (EXDATE, RDATE). Entries that can't be read are left out with a note on zs.
func (p *Property) DateTimes(zs *Zones) []DateTime {
	var out []DateTime
	for _, part := range strings.Split(p.value, ",") {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		d, err := p.dateTime(part, zs)
		if err != nil {
			zs.Note(p.line, "%s: left out %q, which is no date.", p.name, part)
			continue
		}
		out = append(out, d)
	}
	return out
}

// Period is a time with an end or a duration (RFC 5545 3.3.9).
type Period struct {
	Start DateTime
	End   DateTime // zero when the period has a duration
	For   Duration
}

// Periods reads a list of PERIODs; entries that can't be read are left out with a note on zs.
func (p *Property) Periods(zs *Zones) []Period {
	var out []Period
	for _, part := range strings.Split(p.value, ",") {
		a, b, ok := strings.Cut(strings.TrimSpace(part), "/")
		start, err := p.dateTime(a, zs)
		if !ok || err != nil {
			zs.Note(p.line, "%s: left out %q, which is no period.", p.name, part)
			continue
		}
		per := Period{Start: start}
		if d, err := ParseDuration(b); err == nil {
			per.For = d
		} else if per.End, err = p.dateTime(b, zs); err != nil {
			zs.Note(p.line, "%s: left out %q, which is no period.", p.name, part)
			continue
		}
		out = append(out, per)
	}
	return out
}

// Duration is a length of time (RFC 5545 3.3.6). Days are nominal: they keep the
// time on the wall over a change of the clocks. Seconds are exact.
type Duration struct {
	Days    int64 // weeks are seven
	Seconds int64
}

// ParseDuration reads "P1DT2H", "-PT15M", "P2W".
// Errors: ical.bad_duration (Invalid).
func ParseDuration(s string) (Duration, error) {
	var d Duration
	t := strings.ToUpper(strings.TrimSpace(s))
	sign := int64(1)
	if strings.HasPrefix(t, "-") || strings.HasPrefix(t, "+") {
		if t[0] == '-' {
			sign = -1
		}
		t = t[1:]
	}
	bad := errs.Newf(errs.Invalid, "ical.bad_duration", "%q is not a duration. Write it as PT1H30M.", clip(s))
	if !strings.HasPrefix(t, "P") || len(t) < 3 {
		return d, bad
	}
	inTime, num, any := false, "", false
	for _, c := range t[1:] {
		unit := int64(0)
		switch {
		case c == 'T' && !inTime && num == "":
			inTime = true
			continue
		case c >= '0' && c <= '9' && len(num) < 9:
			num += string(c)
			continue
		case num == "":
			return d, bad
		case c == 'W' && !inTime:
			unit = 7
		case c == 'D' && !inTime:
			unit = 1
		case c == 'H' && inTime:
			unit = 3600
		case c == 'M' && inTime:
			unit = 60
		case c == 'S' && inTime:
			unit = 1
		default:
			return d, bad
		}
		n, _ := strconv.ParseInt(num, 10, 64) // nine digits at most
		if inTime {
			d.Seconds += sign * n * unit
		} else {
			d.Days += sign * n * unit
		}
		num, any = "", true
	}
	if num != "" || !any {
		return d, bad
	}
	const limit = 400 * 366 // days: longer is no appointment
	if d.Days > limit || d.Days < -limit || d.Seconds > limit*86400 || d.Seconds < -limit*86400 {
		return Duration{}, bad
	}
	return d, nil
}

// String writes the duration as iCalendar does.
func (d Duration) String() string {
	sign := ""
	if d.Days < 0 || d.Seconds < 0 {
		sign, d.Days, d.Seconds = "-", -d.Days, -d.Seconds
	}
	s := sign + "P"
	if d.Days > 0 {
		if d.Seconds == 0 && d.Days%7 == 0 {
			return s + fmt.Sprintf("%dW", d.Days/7)
		}
		s += fmt.Sprintf("%dD", d.Days)
	}
	if d.Seconds == 0 && d.Days > 0 {
		return s
	}
	s += "T"
	h, m, sec := d.Seconds/3600, d.Seconds/60%60, d.Seconds%60
	if h > 0 {
		s += fmt.Sprintf("%dH", h)
	}
	if m > 0 {
		s += fmt.Sprintf("%dM", m)
	}
	if sec > 0 || h+m == 0 {
		s += fmt.Sprintf("%dS", sec)
	}
	return s
}

// Duration reads the value as a DURATION.
// Errors: ical.bad_duration (Invalid).
func (p *Property) Duration() (Duration, error) { return ParseDuration(p.value) }

// Integer reads the value as an INTEGER.
// Errors: ical.bad_value (Invalid).
func (p *Property) Integer() (int, error) {
	n, err := strconv.Atoi(strings.TrimSpace(p.value))
	if err != nil {
		return 0, badValue(p, "a whole number")
	}
	return n, nil
}

// Geo reads a GEO value: latitude and longitude in degrees.
// Errors: ical.bad_value (Invalid).
func (p *Property) Geo() (lat, lon float64, err error) {
	a, b, ok := strings.Cut(p.value, ";")
	lat, err1 := strconv.ParseFloat(strings.TrimSpace(a), 64)
	lon, err2 := strconv.ParseFloat(strings.TrimSpace(b), 64)
	if !ok || err1 != nil || err2 != nil || !(lat >= -90 && lat <= 90) || !(lon >= -180 && lon <= 180) {
		return 0, 0, badValue(p, "a place on earth")
	}
	return lat, lon, nil
}
