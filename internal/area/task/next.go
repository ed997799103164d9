package task

import (
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/recur"
	"anteroom/internal/core/zone"
)

// next is the task that follows when this one is done at an instant; ok is false
// when nothing follows. What was missed meanwhile is skipped: the next one is still
// to come, or due on the day of completion.
func (t *stored) next(done clock.Micros) (next stored, ok bool, err error) {
	if t.Rule == "" {
		return next, false, nil
	}
	rule, err := recur.Parse(t.Rule)
	if err != nil {
		return next, false, err
	}
	z, err := zone.Load(t.Zone)
	if err != nil {
		return next, false, err
	}
	start, from := t.start(z, done)
	at, ok := following(&rule, start, from)
	if !ok {
		return next, false, nil
	}
	if rule.Count > 0 {
		rule.Count -= len(rule.Between(start, start.At(), at.At, nil))
	}
	next = *t
	next.DoneUS, next.TrashedUS, next.Source = 0, 0, ""
	next.Wait, next.WaitedUS, next.After = nil, 0, nil
	next.Due, next.Rule = at.Wall.Date(), rule.String()
	return next, true, next.settle()
}

// start is where the rule counts from, and from the earliest instant that may follow.
func (t *stored) start(z *zone.Zone, done clock.Micros) (s recur.Start, from clock.Micros) {
	due, _ := t.wall()
	today := z.ToWall(done).Midnight()
	s = recur.Start{Wall: due, Date: t.DueTime == "", Zone: z}
	if t.AfterDone {
		s.Wall = today + (due - due.Midnight())
		return s, s.At() + 1
	}
	if s.Date {
		done, _ = z.ToInstant(today)
	}
	return s, max(s.At()+1, done)
}

// reaches are how far is looked for the next instance, each time farther: a rule
// names one soon nearly always, and years of them need not be made for that.
var reaches = []time.Duration{62 * day, 3 * 366 * day, 40 * 366 * day}

const day = 24 * time.Hour

func following(rule *recur.Rule, s recur.Start, from clock.Micros) (recur.Occurrence, bool) {
	for _, reach := range reaches {
		if all := rule.Between(s, from, from.Add(reach), nil); len(all) > 0 {
			return all[0], true
		}
	}
	return recur.Occurrence{}, false
}
