package words_test

import (
	"testing"
	"time"

	"anteroom/internal/core/words"
)

func TestPeriods(t *testing.T) {
	c := words.Context{Now: time.Date(2026, 3, 12, 23, 30, 0, 0, time.UTC), Zone: time.UTC, WeekStart: time.Monday, DayFirst: true} // a Thursday
	for _, p := range []struct{ text, back, forward string }{
		{"today", "2026-03-12 2026-03-12", ""},
		{"Yesterday", "2026-03-11 2026-03-11", ""},
		{"tomorrow", "2026-03-13 2026-03-13", ""},
		{"last-month", "2026-02-01 2026-02-28", ""},
		{"this week", "2026-03-09 2026-03-15", ""},
		{"last-week", "2026-03-02 2026-03-08", ""},
		{"next-quarter", "2026-04-01 2026-06-30", ""},
		{"last-year", "2025-01-01 2025-12-31", ""},
		{"2025", "2025-01-01 2025-12-31", ""},
		{"2026-02", "2026-02-01 2026-02-28", ""},
		{"march-2025", "2025-03-01 2025-03-31", ""},
		{"2026-02-03", "2026-02-03 2026-02-03", ""},
		{"monday", "2026-03-09 2026-03-09", "2026-03-16 2026-03-16"},
		{"thursday", "2026-03-12 2026-03-12", ""},
		{"sep", "2025-09-01 2025-09-30", "2026-09-01 2026-09-30"},
		{"march", "2026-03-01 2026-03-31", ""},
		{"2-weeks-ago", "2026-02-26 2026-02-26", ""},
		{"1-month-ago", "2026-02-12 2026-02-12", ""},
		{"12-march", "2026-03-12 2026-03-12", ""},
		{"20 april", "2026-04-20 2026-04-20", ""},
	} {
		for lean, want := range map[words.Lean]string{words.Back: p.back, words.Forward: p.forward} {
			if want == "" {
				want = p.back
			}
			d, ok := words.Period(p.text, c, lean)
			if got := string(d.First) + " " + string(d.Last); !ok || got != want {
				t.Errorf("%q leaning %d: %s %v, want %s", p.text, lean, got, ok, want)
			}
		}
	}
	for _, no := range []string{"", "soon", "2026-13", "2026-02-30", "99999-days-ago", "board", "9am", "every monday", "the board tomorrow"} {
		if d, ok := words.Period(no, c, words.Back); ok {
			t.Errorf("%q is %v", no, d)
		}
	}
}

func TestAPeriodIsInTheReadersZone(t *testing.T) {
	tokyo := time.FixedZone("", 9*3600)
	d, ok := words.Period("today", words.Context{Now: time.Date(2026, 3, 12, 23, 30, 0, 0, time.UTC), Zone: tokyo}, words.Back)
	if !ok || d.First != "2026-03-13" {
		t.Errorf("%v %v", d, ok)
	}
}

func FuzzPeriod(f *testing.F) {
	for _, s := range []string{"last-month", "2026-02-30", "monday", "12 March", "\xff", "3-weeks-ago"} {
		f.Add(s)
	}
	c := words.Context{Now: time.Date(2026, 3, 12, 12, 0, 0, 0, time.UTC), DayFirst: true}
	f.Fuzz(func(t *testing.T, text string) {
		for _, lean := range []words.Lean{words.Back, words.Forward} {
			if d, ok := words.Period(text, c, lean); ok && (d.Last < d.First || len(d.First) != 10) {
				t.Errorf("%q is %v", text, d)
			}
		}
	})
}
