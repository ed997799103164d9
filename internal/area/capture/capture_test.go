package capture

import (
	"context"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/words"
)

// house knows one reader in London, two principals and two tags.
type house struct{ locale string }

func (h house) Habits(context.Context, access.Actor) (Habits, error) {
	return Habits{Zone: "Europe/London", Locale: h.locale, WeekStart: "monday"}, nil
}

func (house) People(context.Context, access.Actor) ([]words.Person, error) {
	return []words.Person{
		{ID: "helen", Names: []string{"Helen Example"}, Zone: "America/New_York"},
		{ID: "marc", Names: []string{"Marc Example"}},
	}, nil
}

func (house) Names(context.Context, access.Actor) ([]string, error) {
	return []string{"Board", "Travel"}, nil
}

func preview(t *testing.T, h house, l Line) Proposal {
	t.Helper()
	now := clock.At(time.Date(2026, 3, 12, 12, 0, 0, 0, time.UTC)) // a Thursday
	p, err := New(now, h, h, h).Preview(t.Context(), access.Actor{}, l)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestATaskIsProposed(t *testing.T) {
	p := preview(t, house{}, Line{Text: "Print the pack for @Helen tomorrow 9am #board"})
	if p.Kind != words.Task || p.Due != "2026-03-13" || p.DueTime != "09:00" || p.Zone == "" || p.Person == nil || p.Person.ID != "helen" {
		t.Errorf("%+v", p)
	}
	if len(p.Tags) != 1 || p.Tags[0] != "Board" || p.Explanation == "" || strings.Contains(p.Title, "tomorrow") {
		t.Errorf("%+v", p)
	}
}

func TestAMeetingIsProposedAsEventsTakeIt(t *testing.T) {
	timed := preview(t, house{}, Line{Text: "Lunch with the auditors Friday 12:30-14:00", Kind: words.Event})
	if timed.Start != "2026-03-13T12:30" || timed.End != "2026-03-13T14:00" || timed.AllDay || timed.Zone != "Europe/London" {
		t.Errorf("%+v", timed)
	}
	days := preview(t, house{}, Line{Text: "Offsite 20 March", Kind: words.Event})
	if !days.AllDay || days.Start != "2026-03-20" || days.End != "2026-03-21" {
		t.Errorf("a whole day ends on the next date: %+v", days)
	}
}

func TestTheReadersHabitsCount(t *testing.T) {
	for locale, want := range map[string]clock.Date{"en-GB": "2026-05-04", "en-US": "2026-04-05", "": "2026-05-04"} {
		if p := preview(t, house{locale}, Line{Text: "Pay 4/5/2026", Kind: words.Task}); p.Due != want {
			t.Errorf("%s reads 4/5/2026 as %s, want %s", locale, p.Due, want)
		}
	}
}

func TestWhoseItIsWhenNobodyIsNamed(t *testing.T) {
	for space, want := range map[string]string{"marc": "marc", "nobody": "", "": ""} {
		got := ""
		if p := preview(t, house{}, Line{Text: "Buy stamps", Space: ref.Space(space)}); p.Person != nil {
			got = string(p.Person.ID)
		}
		if got != want {
			t.Errorf("in the space of %q it is %q's", space, got)
		}
	}
}

func TestSpansCoverTheTextAsBrowsersCount(t *testing.T) {
	for _, text := range []string{
		"", " ", "🎂 cake for @Helen tomorrow #board", "Zoë's 50th: call Zürich 9am", "日本 trip 20 March", "\xff broken \xf0\x9f tomorrow",
		strings.Repeat("🎂", 900), strings.Repeat("every day ", 150), "<script>alert(1)</script> tomorrow", "\u202e tomorrow \u0000",
	} {
		p := preview(t, house{}, Line{Text: text})
		at := 0
		for _, s := range p.Spans {
			if s.From != at || s.To < s.From {
				t.Fatalf("%.30q: span %+v begins at %d, want %d", text, s, s.From, at)
			}
			at = s.To
		}
		if want := len(utf16.Encode([]rune(text))); at != want {
			t.Errorf("%.30q: spans end at %d of %d", text, at, want)
		}
	}
}

func TestATimeInAnotherZoneIsToldInTheEventsOwn(t *testing.T) {
	if got := inZone(words.When{Date: "2026-03-12", Time: "10:00", Zone: "America/New_York"}, "Europe/London"); got != "2026-03-12T14:00" {
		t.Errorf("10:00 in New York is %s in London", got)
	}
}
