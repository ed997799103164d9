package run

import (
	"testing"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/ref"
)

// holidays is Off with Christmas of 2026 and the Monday after it beside weekends.
func holidays(d clock.Date) bool {
	return Weekend(d) || d == "2026-12-25" || d == "2026-12-28"
}

func TestDaysFollowFromT(t *testing.T) {
	for _, c := range []struct {
		name  string
		day   clock.Date
		count Count
		days  int
		want  clock.Date
	}{
		{"the day itself", "2026-05-12", Calendar, 0, "2026-05-12"},
		{"six weeks before", "2026-05-12", Calendar, -42, "2026-03-31"},
		{"calendar days fall on weekends", "2026-05-12", Calendar, -3, "2026-05-09"},
		{"over a leap day", "2028-03-01", Calendar, -1, "2028-02-29"},
		{"over the end of a year", "2027-01-04", Calendar, -7, "2026-12-28"},
		{"the working day before a Tuesday", "2026-05-12", Working, -1, "2026-05-11"},
		{"the working day before a Monday", "2026-05-11", Working, -1, "2026-05-08"},
		{"five working days are a week", "2026-05-12", Working, -5, "2026-05-05"},
		{"the working day after a Friday", "2026-05-08", Working, 1, "2026-05-11"},
		{"from a Saturday on, none is counted before Monday", "2026-05-09", Working, 1, "2026-05-11"},
		{"from a Sunday back, Friday is the first", "2026-05-10", Working, -1, "2026-05-08"},
		{"a holiday is no working day", "2026-12-29", Working, -1, "2026-12-24"},
		{"nor are two of them with a weekend between", "2026-12-24", Working, 1, "2026-12-29"},
		{"T as a working day", "2026-05-12", Working, 0, "2026-05-12"},
		{"T on a Sunday is the Friday before", "2026-05-10", Working, 0, "2026-05-08"},
		{"T on a holiday is the day before", "2026-12-28", Working, 0, "2026-12-24"},
		{"T long past", "2001-02-03", Working, -2, "2001-02-01"},
		{"no day", "2026-05-12", Undated, -5, ""},
	} {
		if got := From(c.day, holidays).On(c.count, c.days); got != c.want {
			t.Errorf("%s: %s for %d from %s, not %s", c.name, got, c.days, c.day, c.want)
		}
	}
}

func TestWhereNobodyEverWorksWeekendsAreCounted(t *testing.T) {
	never := func(clock.Date) bool { return true }
	if got := From("2026-05-11", never).On(Working, -1); got != "2026-05-08" {
		t.Errorf("%s", got)
	}
}

func TestOnlyOpenStepsWithTheirDayMove(t *testing.T) {
	placed := []RunPlaced{{"a", Calendar, -7, "2026-05-05"}, {"b", Working, -1, "2026-05-11"}, {"c", Calendar, 0, "2026-05-12"}, {"d", Undated, 0, ""}, {"e", Calendar, 1, "2026-05-13"}, {"gone", Calendar, 2, "2026-05-14"}, {"secret", Calendar, 3, "2026-05-15"}}
	now := []Standing{
		{ID: "a", Title: "done", Due: "2026-05-05", Done: true}, {ID: "b", Title: "moves", Due: "2026-05-11"}, {ID: "c", Title: "by hand", Due: "2026-05-20"},
		{ID: "d", Title: "without a day"}, {ID: "e", Title: "its day was taken away"}, {ID: "x", Title: "added", Due: "2026-05-06"}, {ID: "y", Title: "added without a day"},
		{ID: "secret", Title: "secret", Due: "2026-05-15", Hidden: true},
	}
	next, out := shifted(placed, now, "2026-05-19", Weekend)
	if len(out.Moves) != 1 || out.Moves[0] != (RunMove{"b", "moves", "2026-05-11", "2026-05-18"}) {
		t.Errorf("moves: %v", out.Moves)
	}
	why := map[ref.ID]string{}
	for _, s := range out.Stays {
		why[s.Task] = s.Why
	}
	if len(why) != 4 || why["a"] != "done" || why["c"] != "moved" || why["e"] != "moved" || why["x"] != "own" {
		t.Errorf("stays: %v", why)
	}
	if out.Hidden != 1 {
		t.Errorf("%d stay unseen", out.Hidden)
	}
	if next[1].Date != "2026-05-18" || next[0] != placed[0] || next[2] != placed[2] || next[6] != placed[6] || placed[1].Date != "2026-05-11" {
		t.Errorf("remembered: %v", next)
	}
	if _, again := shifted(next, now, "2026-05-19", Weekend); len(again.Moves) != 0 {
		t.Errorf("moved by hand meanwhile, and again: %v", again.Moves)
	}
}

func TestReadyMadeTemplatesHold(t *testing.T) {
	for _, one := range ready {
		tpl := one.RunTemplate
		if err := tpl.settle(); err != nil {
			t.Errorf("%s: %v", one.key, err)
		}
		if n := len(tpl.Steps); n < 8 || n > 20 {
			t.Errorf("%s has %d steps", one.key, n)
		}
		last := clock.Date("")
		for _, s := range tpl.Steps {
			day := From("2026-05-13", Weekend).On(s.Count, s.Days)
			if day < last {
				t.Errorf("%s: “%s” stands after a later day", one.key, s.Title)
			}
			last = day
		}
	}
}

// A plan of 200 steps moves in less than 50 ms, of which this is the reckoning.
func BenchmarkShift(b *testing.B) {
	placed, now := make([]RunPlaced, 200), make([]Standing, 200)
	for i := range placed {
		id := ref.New()
		placed[i] = RunPlaced{id, Working, i - 180, From("2026-05-12", Weekend).On(Working, i-180)}
		now[i] = Standing{ID: id, Title: "Step", Due: placed[i].Date}
	}
	for b.Loop() {
		if _, out := shifted(placed, now, "2026-05-19", Weekend); len(out.Moves) != 200 {
			b.Fatal(len(out.Moves))
		}
	}
}
