package ahead

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"anteroom/internal/core/clock"
)

// TestMovesAreOnTheWall moves a meeting of Friday, when the clocks change at the
// weekend, to Monday: by three days on the wall of its own zone, whatever they are long.
func TestMovesAreOnTheWall(t *testing.T) {
	for _, c := range []struct{ zone, friday string }{
		{"Europe/London", "2026-03-27"}, {"Europe/London", "2026-10-23"}, {"America/Los_Angeles", "2026-03-06"}, {"America/Los_Angeles", "2026-10-30"},
		{"Asia/Kolkata", "2026-03-27"}, {"Pacific/Apia", "2026-04-03"},
	} {
		t.Run(c.zone+" "+c.friday, func(t *testing.T) {
			a := begin(t, clock.Date(c.friday), c.zone)
			a.meet("One", c.friday+"T17:00", "18:00").meet("Two", c.friday+"T17:00", "18:00", func(m *Meeting) { m.Link = "https://call.example.org/2" })
			f := a.found()["double_booking"]
			if len(f) != 1 || len(f[0].Fixes) == 0 {
				t.Fatalf("found %v", f)
			}
			x := f[0].Fixes[0]
			if x.Days != 3 || x.Minutes != -8*60 || !strings.HasSuffix(x.Label, "09:00–10:00") {
				t.Errorf("the fix moves by %d days and %d minutes: %s", x.Days, x.Minutes, x.Label)
			}
			if !strings.Contains(x.Messages[0].Text, "Hello Gus Guest") || !strings.Contains(x.Messages[0].Text, "17:00–18:00 ("+strings.ReplaceAll(c.zone[strings.Index(c.zone, "/")+1:], "_", " ")+" time)") {
				t.Errorf("the message says %q", x.Messages[0].Text)
			}
		})
	}
}

// TestADayOf23HoursAndOneOf25 looks at meetings on the day the clocks change.
func TestADayOf23HoursAndOneOf25(t *testing.T) {
	for _, day := range []string{"2026-03-29", "2026-10-25"} {
		a := begin(t, clock.Date(day), "Europe/London")
		a.meet("One", day+"T10:00", "11:00").meet("Two", day+"T10:30", "11:00", func(m *Meeting) { m.Link = "" })
		f := a.found()["double_booking"]
		if len(f) != 1 || !strings.Contains(f[0].Text, "(10:00–11:00)") || !strings.Contains(f[0].Text, "by 30 minutes") {
			t.Errorf("%s: %v", day, f)
		}
		if f := a.found()["out_of_hours"]; len(f) != 1 || !strings.Contains(f[0].Text, "does not work that day") {
			t.Errorf("%s: %v", day, f)
		}
	}
}

// TestMessagesAreInTheGuestsZone drafts to a guest whose zone is known.
func TestMessagesAreInTheGuestsZone(t *testing.T) {
	a := begin(t, "2026-03-16", "Europe/London")
	a.view.Zones = map[string]*time.Location{"gus@example.com": zoned(t, "Asia/Kolkata")}
	a.meet("One", "2026-03-16T10:00", "11:00", quiet)
	text := a.found()["unconfirmed"][0].Fixes[0].Messages[0].Text
	if !strings.Contains(text, "Mon 16 Mar 2026 15:30–16:30 (Kolkata time)") || !strings.HasSuffix(text, "On behalf of Anna") {
		t.Errorf("the message says %q", text)
	}
}

// TestKeysFollowWhatMatters changes one thing at a time.
func TestKeysFollowWhatMatters(t *testing.T) {
	const day = "2026-03-16T"
	key := func(change func(*around)) string {
		a := begin(t, "2026-03-16", "Europe/London")
		a.meet("One", day+"10:00", "11:00").meet("Two", day+"10:30", "11:30")
		change(a)
		f := a.found()["double_booking"]
		if len(f) != 1 {
			t.Fatalf("found %v", f)
		}
		return f[0].Key
	}
	was := key(func(*around) {})
	for name, c := range map[string]struct {
		change func(*around)
		same   bool
	}{
		"time goes on":        {func(a *around) { a.view.Now += hour }, true},
		"it is renamed":       {func(a *around) { a.view.Meetings[0].Title = "First" }, true},
		"another rev":         {func(a *around) { a.view.Meetings[0].Rev++ }, true},
		"another meeting":     {func(a *around) { a.meet("Three", day+"15:00", "16:00") }, true},
		"in another order":    {func(a *around) { slices.Reverse(a.view.Meetings) }, true},
		"one reads less":      {func(a *around) { redacted(&a.view.Meetings[0]) }, true},
		"it moves":            {func(a *around) { a.view.Meetings[0].Start -= 15 * minute }, false},
		"it becomes a hold":   {func(a *around) { a.view.Meetings[0].Status = "tentative" }, false},
		"another takes place": {func(a *around) { a.view.Meetings[0].Event = "other" }, false},
	} {
		if now := key(c.change); (now == was) != c.same {
			t.Errorf("%s: %s, was %s", name, now, was)
		}
	}
}

// TestNothingIsSaidOfWhatIsRedacted hides everything and looks for what was hidden.
func TestNothingIsSaidOfWhatIsRedacted(t *testing.T) {
	const day = "2026-03-16T"
	a := begin(t, "2026-03-16", "Europe/London")
	for i, s := range []string{"09:00", "10:00", "11:00", "12:00"} {
		a.meet("Canary"+s, day+s, "13:00", quiet, bare, func(m *Meeting) { m.Place, m.Link = "Canary place", "" })
		if i%2 == 0 {
			redacted(&a.view.Meetings[i])
			a.view.Meetings[i].Event = "x"
		}
	}
	for _, f := range Check(a.view) {
		for _, x := range f.Fixes {
			if x.Event == "x" {
				t.Errorf("%s offers %s", f.Kind, x.Label)
			}
		}
		if strings.Contains(f.Text, "Canary09") || strings.Contains(f.Text, "Canary11") {
			t.Errorf("%s says %s", f.Kind, f.Text)
		}
	}
}

// TestABrokenCalendarIsNotASquare has hundreds of meetings at one time.
func TestABrokenCalendarIsNotASquare(t *testing.T) {
	a := begin(t, "2026-03-16", "Europe/London")
	for i := range 500 {
		a.meet(strings.Repeat("x", i+1), "2026-03-16T10:00", "11:00")
	}
	if n := len(a.found()["double_booking"]); n != perKind { // all have one link: they are copies
		t.Errorf("%d findings", n)
	}
	for i := range a.view.Meetings {
		a.view.Meetings[i].Link = fmt.Sprintf("https://example.com/%d", i)
	}
	f := a.found()["double_booking"]
	if len(f) != 1 || len(f[0].Meetings) != crowded || len(f[0].Text) > 5000 {
		t.Errorf("%d findings", len(f))
	}
}
