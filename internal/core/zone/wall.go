package zone

import (
	"time"

	"anteroom/internal/core/clock"
)

// Wall is what clocks on the wall show: microseconds since 1970-01-01T00:00:00
// counted as if the wall were in UTC. It knows no zone.
type Wall int64

// Lengths in microseconds.
const (
	Second Wall = 1e6
	Minute      = 60 * Second
	Hour        = 60 * Minute
	Day         = 24 * Hour
)

// Civil gives the wall of civil fields; fields out of range carry over as in time.Date.
func Civil(y int, m time.Month, d, hh, mm, ss int) Wall {
	return Wall(time.Date(y, m, d, hh, mm, ss, 0, time.UTC).UnixMicro())
}

// WallOf gives what t shows in its own location.
func WallOf(t time.Time) Wall {
	_, off := t.Zone()
	return Wall(t.UnixMicro()) + Wall(off)*Second
}

// DayWall gives midnight of a day counted since 1970-01-01.
func DayWall(day int64) Wall { return Wall(day) * Day }

// DateWall gives midnight of a civil date; a malformed date gives the zero Wall.
func DateWall(d clock.Date) Wall {
	y, m, day, ok := d.Civil()
	if !ok {
		return 0
	}
	return DayWall(CivilDay(y, int(m), day))
}

// Time gives the civil fields as a time in UTC.
func (w Wall) Time() time.Time { return time.UnixMicro(int64(w)).UTC() }

// Date gives the civil date.
func (w Wall) Date() clock.Date { return clock.DateOf(w.Time()) }

// Day counts the days since 1970-01-01.
func (w Wall) Day() int64 {
	d := int64(w / Day)
	if w%Day < 0 {
		d--
	}
	return d
}

// Midnight gives the beginning of the same day.
func (w Wall) Midnight() Wall { return DayWall(w.Day()) }

// AddDays gives the same time n days later.
func (w Wall) AddDays(n int) Wall { return w + Wall(n)*Day }

// Weekday gives the day of the week.
func (w Wall) Weekday() time.Weekday {
	d := (w.Day() + 4) % 7 // 1970-01-01 was a Thursday
	if d < 0 {
		d += 7
	}
	return time.Weekday(d)
}
