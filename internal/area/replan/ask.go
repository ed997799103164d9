package replan

import (
	"fmt"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/onwall"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// The bounds of a question.
const (
	maxAway    = 10
	maxDays    = 31
	maxWishes  = 100
	maxChanges = 500
)

// PlanQuestion is what has to be planned anew.
type PlanQuestion struct {
	Away   []Absence `json:"away" minItems:"1" maxItems:"10" doc:"Who can't come, and when"`
	Until  string    `json:"until" maxLength:"10" example:"2026-03-31" doc:"The last date on which there may be new times; within 31 days of the first"`
	Zone   string    `json:"zone,omitempty" maxLength:"64" doc:"IANA name: in which times are told and read; the caller's own when left out"`
	Wishes []Wish    `json:"wishes,omitempty" maxItems:"100" doc:"What the reader wants otherwise"`
	Effort int       `json:"effort,omitempty" minimum:"0" maximum:"3" doc:"How long to look for something better: 0 answers at once, each further step takes some ten times as long"`
	Best   []Whereto `json:"best,omitempty" maxItems:"500" doc:"Where the moves of an earlier answer went, to begin with them"`
}

// Absence says when a principal can't come.
type Absence struct {
	Principal ref.ID `json:"principal" maxLength:"36"`
	From      string `json:"from" maxLength:"10" example:"2026-03-17" doc:"First date, where the principal is"`
	Until     string `json:"until" maxLength:"10" example:"2026-03-17" doc:"Last date, inclusive"`
	FromTime  string `json:"from_time,omitempty" maxLength:"5" example:"13:00" doc:"From when on the first date, on the wall where the principal is then; from its beginning when left out"`
	UntilTime string `json:"until_time,omitempty" maxLength:"5" example:"15:30" doc:"Until when on the last date; to its end when left out"`
}

// Wish is what the reader wants otherwise about one meeting.
type Wish struct {
	Key   string `json:"key" maxLength:"120" doc:"Of the meeting"`
	Do    string `json:"do" enum:"stay,cancel,to" doc:"It stays where it is, is called off, or goes to start"`
	Start string `json:"start,omitempty" maxLength:"16" doc:"On the wall in zone: 2026-03-24T10:00"`
}

// Whereto says where a meeting went.
type Whereto struct {
	Key     string       `json:"key" maxLength:"120"`
	StartUS clock.Micros `json:"start_us"`
}

// absence is an Absence that was read.
type absence struct {
	Absence
	from, until clock.Date
	begin, end  zone.Wall // from midnight of the first and of the last date
}

// on gives what of a date somebody is away, on the wall; ok is false for none of it.
func (a *absence) on(d clock.Date) (from, until zone.Wall, ok bool) {
	from, until = zone.DateWall(d), zone.DateWall(d).AddDays(1)
	if d == a.until {
		until = from + a.end
	}
	if d == a.from {
		from += a.begin
	}
	return from, until, a.from <= d && d <= a.until
}

// read checks a question.
// Errors: replan.invalid, zone.unknown.
func (q *question) read(ask PlanQuestion) error {
	bad := errs.New(errs.Invalid, "replan.invalid", "This can't be planned. See the fields.")
	if len(ask.Away) == 0 || len(ask.Away) > maxAway {
		bad = bad.With("body.away", fmt.Sprintf("Say who can't come, and when: 1 to %d times.", maxAway))
	}
	if len(ask.Wishes) > maxWishes || len(ask.Best) > maxChanges {
		bad = bad.With("body.wishes", "That is more than fits into one plan.")
	}
	first, last := clock.Date(""), clock.Date("")
	for i, a := range ask.Away {
		one, field := absence{Absence: a}, fmt.Sprintf("body.away[%d].", i)
		var ok [2]bool
		one.from, ok[0] = dateOf(a.From)
		one.until, ok[1] = dateOf(a.Until)
		switch {
		case !ok[0]:
			bad = bad.With(field+"from", "Write a date as 2026-03-17.")
		case !ok[1] || one.until < one.from:
			bad = bad.With(field+"until", "Write a date as 2026-03-17, not before the first.")
		}
		one.begin, ok[0] = timeOf(a.FromTime, 0)
		one.end, ok[1] = timeOf(a.UntilTime, zone.Day)
		switch {
		case !ok[0]:
			bad = bad.With(field+"from_time", "Write a time as 13:00.")
		case !ok[1] || one.from == one.until && one.end <= one.begin:
			bad = bad.With(field+"until_time", "Write a time as 15:30, later than the first.")
		}
		if first == "" || one.from < first {
			first = one.from
		}
		last = max(last, one.until)
		q.away = append(q.away, one)
	}
	until, ok := dateOf(ask.Until)
	if !ok || until < last || len(bad.Fields) == 0 && first.AddDays(maxDays) < until {
		bad = bad.With("body.until", fmt.Sprintf("Write a date as 2026-03-31, after what can't be, at most %d days after its beginning.", maxDays))
	}
	q.first, q.last = first, until
	for i, w := range ask.Wishes {
		field := fmt.Sprintf("body.wishes[%d].", i)
		if w.Do == "to" {
			t, err := time.Parse(onwall.Layout, w.Start)
			if err != nil || t.Year() < 1970 || t.Year() > 9000 {
				bad = bad.With(field+"start", "Write it as 2026-03-24T10:00.")
				continue
			}
			at, kind := q.zone.ToInstant(zone.WallOf(t))
			if kind == zone.Gap {
				bad = bad.With(field+"start", "The clocks skip this time on that day. Choose another.")
			}
			q.to[w.Key] = at
		}
		q.wishes[w.Key] = w.Do
	}
	if len(bad.Fields) > 0 {
		return bad
	}
	for _, b := range ask.Best {
		q.best[b.Key] = b.StartUS
	}
	return nil
}

// timeOf reads a time of the day; usual when there is none.
func timeOf(text string, usual zone.Wall) (zone.Wall, bool) {
	if text == "" {
		return usual, true
	}
	t, err := time.Parse("15:04", text)
	return zone.Wall(t.Hour()*60+t.Minute()) * zone.Minute, err == nil && len(text) == 5
}

func dateOf(text string) (clock.Date, bool) {
	t, err := time.Parse(time.DateOnly, text)
	return clock.Date(text), err == nil && t.Year() >= 1970 && t.Year() <= 9000
}
