package recur

import (
	"time"

	"anteroom/internal/core/errs"
	"anteroom/internal/core/zone"
)

// Shift gives the rule that a series follows after its start has moved from old
// to new: the days, months and times that the rule took from the old start
// become those of the new one, weekdays of a WEEKLY or DAILY rule turn along, and
// UNTIL moves by the same time.
// Errors: recur.not_movable (Conflict) when the rule names days that can't be
// moved without changing its meaning; the caller then asks for a new rule.
func (r *Rule) Shift(old, new zone.Wall) (Rule, error) {
	out := *r
	if r.Until != nil {
		u := *r.Until
		if u.Date {
			u.Wall += new.Midnight() - old.Midnight()
		} else {
			u.Wall += new - old
		}
		out.Until = &u
	}
	of := func(w zone.Wall) int { return int((w - w.Midnight()) / zone.Second) }
	var ok [3]bool
	out.ByHour, ok[0] = swap(r.ByHour, of(old)/3600, of(new)/3600)
	out.ByMinute, ok[1] = swap(r.ByMinute, of(old)/60%60, of(new)/60%60)
	out.BySecond, ok[2] = swap(r.BySecond, of(old)%60, of(new)%60)
	if !ok[0] || !ok[1] || !ok[2] {
		return *r, notMovable()
	}
	days := int(new.Day() - old.Day())
	if days == 0 {
		return out, nil
	}
	return out.shiftDays(old, new, days)
}

func notMovable() error {
	return errs.New(errs.Conflict, "recur.not_movable", "This series repeats by a rule that can't be moved to other days. Change its rule instead.")
}

// swap replaces the one value of a list; longer lists can't tell what to do.
func swap(list []int, old, new int) ([]int, bool) {
	if len(list) == 0 || old == new {
		return list, true
	}
	if len(list) == 1 && list[0] == old {
		return []int{new}, true
	}
	return nil, false
}

func (r Rule) shiftDays(old, new zone.Wall, days int) (Rule, error) {
	if len(r.ByYearDay)+len(r.ByWeekNo)+len(r.BySetPos) > 0 || len(r.ByDay) > 0 && len(r.ByMonthDay) > 0 {
		return r, notMovable()
	}
	_, om, od := zone.DayCivil(old.Day())
	_, nm, nd := zone.DayCivil(new.Day())
	var ok bool
	if len(r.ByDay) > 0 {
		if r.ByDay, ok = r.turn(old, new, days); !ok {
			return r, notMovable()
		}
	}
	if r.ByMonthDay, ok = swap(r.ByMonthDay, od, nd); !ok {
		return r, notMovable()
	}
	if r.ByMonth, ok = swap(r.ByMonth, om, nm); !ok {
		return r, notMovable()
	}
	return r, nil
}

// turn gives BYDAY after a move by some days.
func (r *Rule) turn(old, new zone.Wall, days int) ([]Weekday, bool) {
	if r.Freq == Weekly || r.Freq >= Daily {
		out := make([]Weekday, len(r.ByDay))
		for i, d := range r.ByDay {
			out[i] = Weekday{Day: time.Weekday((int(d.Day) + days%7 + 7) % 7)}
		}
		return out, true
	}
	if len(r.ByDay) != 1 || r.ByDay[0].Day != old.Weekday() {
		return nil, false
	}
	d := Weekday{Day: new.Weekday()}
	if n := r.ByDay[0].N; n != 0 {
		y, m, day := zone.DayCivil(new.Day())
		last := zone.DaysIn(y, m)
		switch {
		case r.Freq == Yearly && len(r.ByMonth) == 0:
			return nil, false
		case n > 0 && (day-1)/7 < 4:
			d.N = (day-1)/7 + 1
		case n > 0:
			d.N = -1
		default:
			d.N = -((last-day)/7 + 1)
		}
	}
	return []Weekday{d}, true
}
