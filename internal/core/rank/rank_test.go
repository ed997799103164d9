package rank

import (
	"math/rand/v2"
	"testing"

	"anteroom/internal/core/clock"
)

var always = List{ID: "a", First: []Line{{Words, "investors"}, {Guest, "@board.example"}}, Last: []Line{{Words, "press"}, {Tag, "t-vendor"}}}

// untilJune puts the board before investors for a while.
var untilJune = List{ID: "b", From: "2026-01-01", Until: "2026-06-30", First: []Line{{Words, "board"}, {Words, "investors"}}}

func TestWhatGoesFirst(t *testing.T) {
	lists := []List{always, untilJune}
	for name, c := range map[string]struct {
		on   clock.Date
		m    Meeting
		want int
	}{
		"nobody named it":                      {"2026-03-01", Meeting{Title: "Lunch"}, Usual},
		"the board until June":                 {"2026-06-30", Meeting{Title: "Board meeting"}, 100},
		"investors come second until then":     {"2026-03-01", Meeting{Title: "Q2: Investors’ call"}, 84},
		"and first afterwards":                 {"2026-07-01", Meeting{Title: "Investors (update)"}, 100},
		"the board is no word of the old list": {"2026-07-01", Meeting{Title: "Board meeting"}, Usual},
		"somebody of a domain":                 {"2026-03-01", Meeting{Title: "Call", Guests: []string{"Nina@Board.Example"}}, 84},
		"of another domain":                    {"2026-03-01", Meeting{Title: "Call", Guests: []string{"nina@notboard.example"}}, Usual},
		"a part of a word is no word":          {"2026-03-01", Meeting{Title: "Boarding pass"}, Usual},
		"a category":                           {"2026-03-01", Meeting{Title: "Review", Categories: []string{"Board"}}, 100},
		"what can wait":                        {"2026-03-01", Meeting{Title: "Press breakfast"}, 16},
		"what can wait longest":                {"2026-03-01", Meeting{Title: "Press breakfast", Tags: []string{"t-vendor"}}, 0},
		"first goes before last":               {"2026-07-01", Meeting{Title: "Press and investors"}, 100},
	} {
		if got := Of(lists, c.on, c.m); got.Points != c.want || (got.Line == nil) != (c.want == Usual) {
			t.Errorf("%s: %d, want %d", name, got.Points, c.want)
		}
	}
}

// TestOrder holds what the package promises over random lists.
func TestOrder(t *testing.T) {
	titles := []string{"Board", "Investors", "Press", "Team", "Audit"}
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 3))
		line := func() Line { return Line{Words, titles[r.IntN(len(titles))]} }
		var lists []List
		for i := range 1 + r.IntN(4) {
			l := List{ID: string(rune('a' + i))}
			for range r.IntN(4) {
				l.First = append(l.First, line())
			}
			for range r.IntN(3) {
				l.Last = append(l.Last, line())
			}
			if r.IntN(2) == 0 {
				l.Until = clock.Date("2026-03-01").AddDays(r.IntN(60))
			}
			lists = append(lists, l)
		}
		back := make([]List, len(lists))
		for i, l := range lists {
			back[len(lists)-1-i] = l
		}
		for _, title := range titles {
			on := clock.Date("2026-03-01").AddDays(r.IntN(60))
			one, two := Of(lists, on, Meeting{Title: title}), Of(back, on, Meeting{Title: title})
			if one.Points != two.Points || one.Points < Least || one.Points > Most {
				t.Fatalf("seed %d, %s: %d and %d", seed, title, one.Points, two.Points)
			}
			if one.List != nil && !one.List.Holds(on) {
				t.Fatalf("seed %d, %s: a list that does not hold decided", seed, title)
			}
		}
	}
	l := List{First: []Line{{Words, "a"}, {Words, "b"}, {Words, "c"}}, Last: []Line{{Words, "x"}, {Words, "y"}}}
	before := Most + 1
	for _, title := range []string{"a", "b", "c", "usual", "x", "y"} {
		got := Of([]List{l}, "2026-03-01", Meeting{Title: title}).Points
		if got >= before {
			t.Errorf("%s weighs %d, no less than what goes before it", title, got)
		}
		before = got
	}
}
