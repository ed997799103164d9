package notice

import (
	"slices"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// How says how a member hears of a kind.
type How string

// The ways.
const (
	Off      How = "off"
	Now      How = "at_once"
	InDigest How = "digest"
)

// NoticeWish is how a member hears of one kind.
type NoticeWish struct {
	Kind string `json:"kind" maxLength:"40"`
	How  How    `json:"how" enum:"off,at_once,digest"`
}

// NoticeLead is how long before the meetings of one person a member is reminded.
type NoticeLead struct {
	Principal ref.ID `json:"principal" maxLength:"36"`
	Minutes   int    `json:"minutes" minimum:"-1" maximum:"240" doc:"-1 for never"`
}

// NoticeWants is what a member wants to be told how. Times are on the clocks of their own zone.
type NoticeWants struct {
	Kinds      []NoticeWish `json:"kinds" maxItems:"50" doc:"Those that are not as usual"`
	DigestTime string       `json:"digest_time" maxLength:"5" doc:"As 07:30"`
	Weekly     bool         `json:"weekly" doc:"The digest comes once a week instead of every day"`
	DigestDay  int          `json:"digest_day" minimum:"1" maximum:"7" doc:"1 for Monday; of a weekly digest"`
	Quiet      bool         `json:"quiet" doc:"There are quiet hours"`
	QuietFrom  string       `json:"quiet_from" maxLength:"5"`
	QuietUntil string       `json:"quiet_until" maxLength:"5"`
	DayTime    string       `json:"day_time" maxLength:"5" doc:"When to remind of what is due on a day without a time"`
	TaskBefore int          `json:"task_before" minimum:"0" maximum:"1440" doc:"Minutes before a task that is due at a time"`
	Before     int          `json:"before" minimum:"-1" maximum:"240" doc:"Minutes before a meeting begins; -1 for never"`
	Leads      []NoticeLead `json:"leads" maxItems:"200" doc:"People for whose meetings it is otherwise"`
	Push       string       `json:"push" enum:"title,kind,nothing" doc:"What a device shows: what it is about, only what happened, or only that there is something"`
}

// usual is what holds until a member says otherwise.
var usual = NoticeWants{Kinds: []NoticeWish{}, DigestTime: "07:30", DigestDay: 1, QuietFrom: "20:00", QuietUntil: "07:00", DayTime: "09:00", TaskBefore: 30, Before: 10, Leads: []NoticeLead{}, Push: "title"}

// settle says what is wrong with a member's wishes. Errors: notice_setting.invalid.
func (w *NoticeWants) settle(kinds []Kind) error {
	bad := errs.New(errs.Invalid, "notice_setting.invalid", "Some of this can't be kept as it is. See the fields.")
	for _, f := range []struct{ name, at string }{{"digest_time", w.DigestTime}, {"quiet_from", w.QuietFrom}, {"quiet_until", w.QuietUntil}, {"day_time", w.DayTime}} {
		if _, ok := minutes(f.at); !ok {
			bad = bad.With("body."+f.name, "Write the time as 09:00, from 00:00 to 23:59.")
		}
	}
	if w.Quiet && w.QuietFrom == w.QuietUntil {
		bad = bad.With("body.quiet_until", "Choose another time than the one at which they begin.")
	}
	seen := map[string]bool{}
	for _, k := range w.Kinds {
		if seen[k.Kind] || !slices.ContainsFunc(kinds, func(one Kind) bool { return one.Name == k.Kind }) {
			bad = bad.With("body.kinds", "There is no such kind, or it is named twice.")
			break
		}
		seen[k.Kind] = true
	}
	people := map[ref.ID]bool{}
	for _, l := range w.Leads {
		if people[l.Principal] || l.Principal == "" {
			bad = bad.With("body.leads", "Name each person once.")
			break
		}
		people[l.Principal] = true
	}
	if len(bad.Fields) > 0 {
		return bad
	}
	return nil
}

// how says how a kind is heard of.
func (w *NoticeWants) how(k *Kind) How {
	for _, one := range w.Kinds {
		if one.Kind == k.Name {
			return one.How
		}
	}
	return k.Usually
}

// LeadFor is how long before somebody's meetings the member is reminded; ok is false for never.
func (w *NoticeWants) LeadFor(principal ref.ID) (time.Duration, bool) {
	n := w.Before
	for _, l := range w.Leads {
		if l.Principal == principal {
			n = l.Minutes
		}
	}
	return time.Duration(n) * time.Minute, n >= 0
}

// minutes reads a time of day.
func minutes(text string) (int, bool) {
	t, err := time.Parse("15:04", text)
	return t.Hour()*60 + t.Minute(), err == nil && len(text) == 5
}

// OnDay is the time at which the member is reminded of what is due on a day, where they are at home.
func (h *Hearer) OnDay(d clock.Date) clock.Micros {
	return h.at(d, h.Wants.DayTime)
}

func (h *Hearer) at(d clock.Date, text string) clock.Micros {
	n, _ := minutes(text)
	at, _ := h.Zone.ToInstant(zone.DateWall(d) + zone.Wall(n)*zone.Minute)
	return at
}

// plan says from when on something that happened now is shown, and why then.
func (h *Hearer) plan(how How, now clock.Micros) (clock.Micros, Why) {
	if how == InDigest {
		return h.nextDigest(now), Digest
	}
	if until := h.quietUntil(now); until > now {
		return until, Quiet
	}
	return now, AtOnce
}

// quietUntil is when the quiet hours end that an instant lies in; the instant itself outside of them.
// It goes by the wall, minute by minute, so that it is right on the days on which clocks change.
func (h *Hearer) quietUntil(now clock.Micros) clock.Micros {
	if !h.Wants.Quiet {
		return now
	}
	const minute = clock.Micros(zone.Minute)
	t := now
	for n := 0; h.quietAt(t) && n < 26*60; n++ {
		t = (t/minute + 1) * minute
	}
	return t
}

func (h *Hearer) quietAt(t clock.Micros) bool {
	from, _ := minutes(h.Wants.QuietFrom)
	until, _ := minutes(h.Wants.QuietUntil)
	wall := h.Zone.ToWall(t)
	at := int((wall - wall.Midnight()) / zone.Minute)
	if from <= until {
		return from <= at && at < until
	}
	return from <= at || at < until
}

// nextDigest is the next time after an instant at which the member's digest comes.
func (h *Hearer) nextDigest(now clock.Micros) clock.Micros {
	day := h.Zone.ToWall(now).Date()
	for n := range 9 {
		d := day.AddDays(n)
		if on := int(d.Weekday()+6)%7 + 1; h.Wants.Weekly && on != h.Wants.DigestDay {
			continue
		}
		if at := h.at(d, h.Wants.DigestTime); at > now {
			return at
		}
	}
	return now
}
