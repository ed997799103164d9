package said

import (
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
	"anteroom/internal/core/zone"
)

// context is two weeks from Monday, 16 March 2026, asked about on the Thursday before.
func context(t testing.TB, name string) Context {
	z, err := zone.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	from, _ := z.ToInstant(zone.Civil(2026, 3, 16, 0, 0, 0))
	until, _ := z.ToInstant(zone.Civil(2026, 3, 30, 0, 0, 0))
	return Context{Now: clock.Of(time.Date(2026, 3, 12, 12, 0, 0, 0, time.UTC)), From: from, Until: until, Zone: z, DayFirst: true}
}

func told(c Context, r Reading) string {
	var all []string
	for _, s := range r.Can {
		all = append(all, show(c, s))
	}
	if len(r.Unread) > 0 {
		all = append(all, "?"+strings.Join(r.Unread, "|"))
	}
	return strings.Join(all, "; ")
}

func show(c Context, s free.Span) string {
	a, b := c.Zone.ToWall(s.From).Time(), c.Zone.ToWall(s.Until).Time()
	if s.Until-s.From >= clock.Micros(zone.Day)-clock.Micros(2*zone.Hour) {
		return a.Format("2") + "–" + b.Add(-time.Minute).Format("2")
	}
	return a.Format("2 15:04") + "–" + b.Format("15:04")
}

func TestWhatPeopleSay(t *testing.T) {
	c := context(t, "Europe/London")
	for text, want := range map[string]string{
		"":                                     "16–29",
		"Tue afternoon":                        "17 12:00–18:00",
		"not Friday":                           "16–19; 21–26; 28–29",
		"Tue afternoon or Wed before 11":       "17 12:00–18:00; 18 07:00–11:00",
		"Tue or Wed afternoon":                 "17 12:00–18:00; 18 12:00–18:00",
		"Tuesdays 9-11":                        "17 09:00–11:00; 24 09:00–11:00",
		"Thursday between 2 and 4":             "19 14:00–16:00",
		"Thu 2-4pm, not 19 March":              "",
		"mornings, not Mon":                    "17 08:00–12:00; 18 08:00–12:00; 19 08:00–12:00; 20 08:00–12:00; 21 08:00–12:00; 22 08:00–12:00; 24 08:00–12:00; 25 08:00–12:00; 26 08:00–12:00; 27 08:00–12:00; 28 08:00–12:00; 29 08:00–12:00",
		"24 March after 3pm":                   "24 15:00–21:00",
		"24-26 March":                          "24–26",
		"next Tuesday at 10":                   "17 10:00–12:00",
		"week after next":                      "23–29",
		"any day but Friday":                   "16–19; 21–26; 28–29",
		"Tue 9-11 or 2-4":                      "17 09:00–11:00; 17 14:00–16:00",
		"Mon-Wed":                              "16–18",
		"whenever suits":                       "16–29",
		"Wed 10am, purple":                     "18 10:00–12:00; ?purple",
		"a sunny spot":                         "16–29; ?a sunny spot",
		"Monday 10-1":                          "16 10:00–13:00",
		"I can do Tuesday 17 March until noon": "17 07:00–12:00",
		"not Tuesday or Friday":                "16–16; 18–19; 21–23; 25–26; 28–29",
		"3 April":                              "",
	} {
		if got := told(c, Read(text, c)); got != want {
			t.Errorf("%q\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestTheDayTheClocksChange(t *testing.T) {
	c := context(t, "Europe/London")
	r := Read("Sundays", c)
	if n := len(r.Can); n != 2 || r.Can[1].Until-r.Can[1].From != 23*clock.Micros(zone.Hour) {
		t.Errorf("%v", r.Can)
	}
	if got := strings.Join(r.Understood, "; "); got != "Sundays" {
		t.Errorf("%q", got)
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{"Tue afternoon, not Friday", "between 9 and", "24-26 March / Mon", "99:99pm to 3", "\xff not", "24:00-25", "next next week"} {
		f.Add(seed)
	}
	zones := []string{"Europe/London", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Apia"}
	f.Fuzz(func(t *testing.T, text string) {
		c := context(t, zones[len(text)%len(zones)])
		last := c.From
		for _, s := range Read(text, c).Can {
			if s.From < last || s.Until <= s.From || s.Until > c.Until {
				t.Fatalf("%q: %v", text, s)
			}
			last = s.Until
		}
	})
}
