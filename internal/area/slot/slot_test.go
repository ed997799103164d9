package slot

import (
	"context"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
	"anteroom/internal/core/rank"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// house knows Helen, who is in London until Tuesday and in Apia from Wednesday on.
type house struct {
	taken  []Taken
	blocks []Block
	ranks  []rank.List
}

func (house) Habits(context.Context, access.Actor) (Habits, error) {
	return Habits{Zone: "Europe/London", DayFirst: true}, nil
}

func (house) Known(context.Context, access.Actor) ([]Known, error) {
	return []Known{{ID: "helen", Name: "Helen", Zone: "Europe/London"}, {ID: "sam", Name: "Sam", Zone: "America/Los_Angeles"}}, nil
}

func (h house) Days(_ context.Context, _ access.Actor, ids []ref.ID, from, until clock.Date) (map[ref.ID][]Day, error) {
	var days []Day
	for d := from; d <= until; d = d.AddDays(1) {
		name := "Europe/London"
		if d >= "2026-03-18" {
			name = "Pacific/Apia"
		}
		z, err := zone.Load(name)
		if err != nil {
			return nil, err
		}
		a, _ := z.ToInstant(zone.DateWall(d) + 9*zone.Hour)
		b, _ := z.ToInstant(zone.DateWall(d) + 18*zone.Hour)
		day := Day{Date: d, Zone: name, Working: []free.Span{{From: a, Until: b}}}
		for _, b := range h.blocks {
			if z.ToWall(b.From).Date() == d {
				day.Blocks = append(day.Blocks, b)
			}
		}
		days = append(days, day)
	}
	return map[ref.ID][]Day{"helen": days}, nil
}

func (h house) Ranks(context.Context, access.Actor, []ref.ID) (map[ref.ID][]rank.List, error) {
	return map[ref.ID][]rank.List{"helen": h.ranks}, nil
}

func (h house) Taken(context.Context, access.Actor, clock.Micros, clock.Micros, []ref.Space, bool) (map[ref.Space][]Taken, int, error) {
	return map[ref.Space][]Taken{"helen": h.taken}, 0, nil
}

func find(t *testing.T, h house, ask Ask) Found {
	t.Helper()
	now := clock.At(time.Date(2026, 3, 16, 8, 0, 0, 0, time.UTC)) // a Monday
	var grants []access.Grant
	for _, s := range []ref.Space{"helen", "sam"} {
		grants = append(grants, access.Grant{Space: s, Role: access.Assistant, Until: clock.Forever})
	}
	a := access.NewActor("org", "sam", access.Session, false, clock.Of(now.Now()), grants)
	f, err := New(now, h, h, h).Find(t.Context(), a, ask)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func all(slots []FoundSlot) string {
	var out []string
	for _, s := range slots {
		out = append(out, s.Text)
		for _, r := range s.Reasons {
			out = append(out, r.Kind+": "+r.Text)
		}
	}
	return strings.Join(out, "\n")
}

func at(day, hour int) clock.Micros {
	return clock.Of(time.Date(2026, 3, day, hour, 0, 0, 0, time.UTC))
}

func TestHoursFollowOverTheDateLine(t *testing.T) {
	f := find(t, house{}, Ask{People: []Wanted{{ID: "helen"}}, Minutes: 540, From: "2026-03-16", Until: "2026-03-20", Limit: 20})
	// In Apia it is thirteen hours later than in London: her Wednesday begins on Tuesday evening.
	want := "2026-03-16T09:00 2026-03-17T20:00 2026-03-18T20:00 2026-03-19T20:00"
	var got []string
	for _, s := range f.Slots {
		got = append(got, s.Start)
	}
	if strings.Join(got, " ") != want {
		t.Errorf("%v, want %s: on Tuesday at 11:00 her Wednesday begins, and her Tuesday is over", got, want)
	}
	for _, s := range f.Slots[1:] {
		if s.Start[11:] != "20:00" || s.Times[1].Place != "Apia" || !strings.HasSuffix(s.Times[1].Time, "09:00–18:00") {
			t.Errorf("%+v", s)
		}
	}
}

func TestWhatSpeaksAgainst(t *testing.T) {
	board := Taken{Span: free.Span{From: at(16, 9), Until: at(16, 12)}, Title: "Board"}
	secret := Taken{Span: free.Span{From: at(16, 14), Until: at(16, 18)}}
	leave := Taken{Loose: true, AllDay: true, Span: free.Span{From: clock.Micros(zone.Civil(2026, 3, 17, 0, 0, 0)), Until: clock.Micros(zone.Civil(2026, 3, 18, 0, 0, 0))}, Title: "Leave"}
	for name, c := range map[string]struct {
		taken []Taken
		ask   Ask
		want  []string
	}{
		"what takes time, and what may not be known": {
			[]Taken{board, secret, leave},
			Ask{People: []Wanted{{ID: "helen"}}, Minutes: 180, From: "2026-03-16", Until: "2026-03-17"},
			[]string{"obstacle: Helen is busy 14:00–18:00", "obstacle: Helen has “Board” 09:00–12:00"},
		},
		"a day off": {
			[]Taken{leave},
			Ask{People: []Wanted{{ID: "helen"}}, Minutes: 60, From: "2026-03-17", Until: "2026-03-17"},
			[]string{"obstacle: Helen has “Leave” all day"},
		},
		"who may be missing": {
			[]Taken{board, secret},
			Ask{People: []Wanted{{ID: "helen", Optional: true}}, Outsiders: []Outsider{{Name: "Nina", Says: "today 9-12"}}, Minutes: 120, From: "2026-03-16", Until: "2026-03-16"},
			[]string{"obstacle: Without Helen: Helen has “Board” 09:00–12:00", "good: When the others said they can"},
		},
		"early, late and lunch where they are": {
			nil,
			Ask{People: []Wanted{{ID: "helen"}, {ID: "sam"}}, Minutes: 60, From: "2026-03-16", Until: "2026-03-16"},
			[]string{"poor: Early for Sam, 02:00 in Los Angeles", "good: Inside the working hours that are known"},
		},
		"the gap that was asked for": {
			[]Taken{board},
			Ask{People: []Wanted{{ID: "helen"}}, Minutes: 60, Gap: 60, From: "2026-03-16", Until: "2026-03-16", Limit: 1},
			[]string{"Monday 16 March 2026, 13:30–14:30 London", "good: Room before and after for everybody"},
		},
	} {
		f := find(t, house{taken: c.taken}, c.ask)
		got := all(f.Slots) + "\n" + all(f.Misses)
		for _, w := range c.want {
			if !strings.Contains(got, w) {
				t.Errorf("%s: no %q in\n%s", name, w, got)
			}
		}
	}
}

func block(sort, label, override string, from, until int) Block {
	return Block{Span: free.Span{From: at(16, from), Until: at(16, until)}, Sort: sort, Label: label, Override: override}
}

func TestRulesAreObeyed(t *testing.T) {
	monday := func(minutes int, title string) Ask {
		return Ask{People: []Wanted{{ID: "helen"}}, Minutes: minutes, From: "2026-03-16", Until: "2026-03-16", Title: title}
	}
	board := []rank.List{{First: []rank.Line{{By: rank.Words, Value: "board"}}, Last: []rank.Line{{By: rank.Words, Value: "press"}}}}
	press := Taken{Span: free.Span{From: at(16, 9), Until: at(16, 18)}, Title: "Press day"}
	for name, c := range map[string]struct {
		h         house
		ask       Ask
		want, not []string
	}{
		"protected time stands in the way, and who may override it": {
			house{blocks: []Block{block("protected", "Focus", "assistant", 9, 12), block("protected", "School run", "principal", 15, 18)}}, monday(240, ""),
			[]string{"obstacle: “Focus” of Helen is protected, 09:00–12:00; an assistant can override it with a reason", "obstacle: “School run” of Helen is protected, 15:00–18:00; only Helen can override it"}, nil,
		},
		"what may not be known is not told": {
			house{blocks: []Block{block("protected", "", "", 9, 18)}}, monday(60, ""),
			[]string{"obstacle: Helen is not free then"}, []string{"protected"},
		},
		"when somebody would rather meet": {
			house{blocks: []Block{block("rather", "Afternoons", "", 14, 18)}}, monday(60, ""),
			[]string{"Monday 16 March 2026, 14:00–15:00 London"}, nil,
		},
		"when somebody would rather not": {
			house{blocks: []Block{block("rather_not", "Not before ten", "", 9, 10)}}, monday(540, ""),
			[]string{"poor: Helen would rather not then: “Not before ten”"}, nil,
		},
		"what can wait gets the other hours": {
			house{blocks: []Block{block("rather", "Afternoons", "", 14, 18)}, ranks: board}, monday(60, "Press call"),
			[]string{"Monday 16 March 2026, 09:00–10:00 London"}, []string{"would rather meet"},
		},
		"and is told why when it has to take the wanted ones": {
			house{blocks: []Block{block("rather", "Afternoons", "", 9, 18)}, ranks: board}, monday(60, "Press call"),
			[]string{"poor: In hours that Helen keeps for what goes first"}, nil,
		},
		"what goes first may displace what can wait": {
			house{taken: []Taken{press}, ranks: board}, monday(60, "Board call"),
			[]string{"obstacle: Helen has “Press day” 09:00–18:00, which can wait"}, nil,
		},
		"what can wait displaces nothing": {
			house{taken: []Taken{press}, ranks: board}, monday(60, "Press call"),
			[]string{"obstacle: Helen has “Press day” 09:00–18:00"}, []string{"which can wait"},
		},
	} {
		f := find(t, c.h, c.ask)
		got := all(f.Slots) + "\n" + all(f.Misses)
		for _, w := range c.want {
			if !strings.Contains(got, w) {
				t.Errorf("%s: no %q in\n%s", name, w, got)
			}
		}
		for _, w := range c.not {
			if strings.Contains(got, w) {
				t.Errorf("%s: %q in\n%s", name, w, got)
			}
		}
	}
	if f := find(t, house{ranks: board}, monday(60, "Board call")); f.Asked[0].Goes != "first" || f.Asked[0].Because != "board" {
		t.Errorf("%+v", f.Asked[0])
	}
}
