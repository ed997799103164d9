package run

import (
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/ref"
)

// Off says that nobody works on a day.
type Off func(clock.Date) bool

// Weekend is Off where nothing else is known.
func Weekend(d clock.Date) bool {
	day := d.Weekday()
	return day == time.Saturday || day == time.Sunday
}

// longest is for how many days in a row nobody works before weekends alone are counted.
const longest = 60

// FromT counts days from a day T on, each working day once however many steps are asked for.
type FromT struct {
	day           clock.Date
	off           Off
	before, after []clock.Date // the working days, nearest first
}

// From counts from a day on.
func From(day clock.Date, off Off) *FromT { return &FromT{day: day, off: off} }

// On gives the day of a step that is so many days from T. Working days are counted from T on, which is none of them: the third
// working day before a Monday is the Wednesday before. The very day, counted in working days, is T or the last working day before it.
// It is empty for a step without a day.
func (f *FromT) On(count Count, days int) clock.Date {
	switch {
	case count == Undated:
		return ""
	case count == Calendar:
		return f.day.AddDays(days)
	case days == 0:
		return worked(f.day, -1, f.off)
	case days < 0:
		return nth(&f.before, f.day, -days, -1, f.off)
	}
	return nth(&f.after, f.day, days, 1, f.off)
}

func nth(known *[]clock.Date, day clock.Date, n, step int, off Off) clock.Date {
	if len(*known) > 0 {
		day = (*known)[len(*known)-1]
	}
	for len(*known) < n {
		day = worked(day.AddDays(step), step, off)
		*known = append(*known, day)
	}
	return (*known)[n-1]
}

// worked gives the first day, from one on, on which somebody works.
func worked(day clock.Date, step int, off Off) clock.Date {
	first := day
	for range longest {
		if !off(day) {
			return day
		}
		day = day.AddDays(step)
	}
	for day = first; Weekend(day); {
		day = day.AddDays(step)
	}
	return day
}

// RunPlaced is a step of a run: how its day follows from T, and which day the run gave its task.
type RunPlaced struct {
	Task  ref.ID     `json:"task"`
	Count Count      `json:"count" enum:"days,working,none"`
	Days  int        `json:"days"`
	Date  clock.Date `json:"date,omitempty" doc:"The day that the run gave it last; it is the task's until somebody moves it"`
}

// Standing is a task of a run's project as it is now.
type Standing struct {
	ID        ref.ID
	Title     string
	Due       clock.Date
	Done      bool
	Hidden    bool // whoever asks doesn't see it
	Assignee  ref.Member
	Minutes   int
	Milestone bool
	After     []ref.ID
	Notes     string
}

// RunMove is a step whose day moves with T.
type RunMove struct {
	Task  ref.ID     `json:"task"`
	Title string     `json:"title"`
	From  clock.Date `json:"from"`
	To    clock.Date `json:"to"`
}

// RunStay is a step whose day stays.
type RunStay struct {
	Task  ref.ID     `json:"task"`
	Title string     `json:"title"`
	Due   clock.Date `json:"due,omitempty"`
	Why   string     `json:"why" enum:"done,moved,own" doc:"It is done; somebody moved it by hand; or it is no step of the template"`
}

// RunShift is what becomes of a run when its day becomes another.
type RunShift struct {
	Day    clock.Date `json:"day"`
	Moves  []RunMove  `json:"moves"`
	Stays  []RunStay  `json:"stays" doc:"Those that keep their day, and why"`
	Hidden int        `json:"hidden,omitzero" doc:"How many others stay because you don't see them"`
}

// shifted says what becomes of the steps of a run when T becomes another day: those that are open and still have the day that the
// run gave them get the one that follows from the new T.
func shifted(placed []RunPlaced, now []Standing, day clock.Date, off Off) ([]RunPlaced, RunShift) {
	out := RunShift{Day: day, Moves: []RunMove{}, Stays: []RunStay{}}
	from := From(day, off)
	at := make(map[ref.ID]int, len(placed))
	next := make([]RunPlaced, len(placed))
	for i, p := range placed {
		at[p.Task], next[i] = i, p
	}
	for _, t := range now {
		i, known := at[t.ID]
		switch {
		case !known && (t.Due == "" || t.Done || t.Hidden), known && placed[i].Count == Undated && t.Due == "":
			continue
		case !known:
			out.Stays = append(out.Stays, RunStay{t.ID, t.Title, t.Due, "own"})
			continue
		}
		p := placed[i]
		to := from.On(p.Count, p.Days)
		switch {
		case t.Hidden && !t.Done && t.Due == p.Date && to != p.Date:
			out.Hidden++
		case t.Hidden:
		case t.Done:
			out.Stays = append(out.Stays, RunStay{t.ID, t.Title, t.Due, "done"})
		case t.Due != p.Date:
			out.Stays = append(out.Stays, RunStay{t.ID, t.Title, t.Due, "moved"})
		case to != p.Date:
			out.Moves = append(out.Moves, RunMove{t.ID, t.Title, p.Date, to})
			next[i].Date = to
		}
	}
	return next, out
}

// spanOf gives the first and the last day of a run.
func spanOf(placed []RunPlaced, day clock.Date) (from, until clock.Date) {
	from, until = day, day
	for _, p := range placed {
		if p.Date != "" {
			from, until = min(from, p.Date), max(until, p.Date)
		}
	}
	return from, until
}
