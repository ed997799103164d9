package today

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/ref"
)

// meet makes a busy meeting from hour to hour of one day in UTC.
func meet(id string, from, until float64) Meeting {
	day := time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)
	at := func(h float64) clock.Micros { return clock.Of(day.Add(time.Duration(h * float64(time.Hour)))) }
	return Meeting{Event: ref.ID(id), Title: strings.ToUpper(id), StartUS: at(from), EndUS: at(until), Busy: true, Status: "confirmed"}
}

func TestACrowdNamesSomeAndLeavesNobodyOut(t *testing.T) {
	var crowd []Meeting
	for i := range 2000 {
		crowd = append(crowd, meet(fmt.Sprint(i), 9, 10+float64(i%7)))
	}
	crowd = append(crowd, meet("late", 16.5, 18), meet("long", 8, 17), meet("after", 18, 19))
	markClashes(crowd)
	for _, m := range crowd {
		if n := len(m.Clash); n > clashesAtMost || (n == 0) != (m.Event == "after") {
			t.Fatalf("%s clashes with %v", m.Event, m.Clash)
		}
	}
}

func with(m Meeting, change func(*Meeting)) Meeting {
	change(&m)
	return m
}

func TestClashes(t *testing.T) {
	for name, c := range map[string]struct {
		in   []Meeting
		want string // for each meeting the ones it clashes with
	}{
		"touching":        {[]Meeting{meet("a", 9, 10), meet("b", 10, 11)}, "|"},
		"overlapping":     {[]Meeting{meet("a", 9, 10), meet("b", 9.5, 11)}, "b|a"},
		"unsorted":        {[]Meeting{meet("b", 9.5, 11), meet("a", 9, 10)}, "a|b"},
		"inside":          {[]Meeting{meet("a", 9, 12), meet("b", 10, 11), meet("c", 11, 13)}, "b,c|a|a"},
		"same time":       {[]Meeting{meet("a", 9, 10), meet("b", 9, 10), meet("c", 9, 10)}, "b,c|a,c|a,b"},
		"free":            {[]Meeting{meet("a", 9, 10), with(meet("b", 9, 10), func(m *Meeting) { m.Busy = false })}, "|"},
		"cancelled":       {[]Meeting{meet("a", 9, 10), with(meet("b", 9, 10), func(m *Meeting) { m.Status = "cancelled" })}, "|"},
		"all day":         {[]Meeting{meet("a", 9, 10), with(meet("b", 0, 24), func(m *Meeting) { m.AllDay = true })}, "|"},
		"lasting no time": {[]Meeting{meet("a", 9, 10), meet("b", 9.5, 9.5)}, "|"},
	} {
		t.Run(name, func(t *testing.T) {
			markClashes(c.in)
			var got []string
			for _, m := range c.in {
				var ids []string
				for _, id := range m.Clash {
					ids = append(ids, string(id))
				}
				got = append(got, strings.Join(ids, ","))
			}
			if strings.Join(got, "|") != c.want {
				t.Fatalf("got %q, want %q", strings.Join(got, "|"), c.want)
			}
		})
	}
}

func in(t *testing.T, name string) *time.Location {
	t.Helper()
	loc, err := location(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

func TestAgendaTextNamesBothZones(t *testing.T) {
	singapore, london := in(t, "Asia/Singapore"), in(t, "Europe/London")
	board := with(meet("board call", 9, 10.5), func(m *Meeting) {
		m.Place, m.Link, m.Guests, m.Replies.Waiting = "Level 12", "https://meet.example.com/x", 3, 2
	})
	late := with(meet("dinner", 15, 16.5), func(m *Meeting) { m.Status = "tentative" })
	g := Agenda{
		Principal: Person{Name: "Helen Okafor"},
		Day:       Day{Date: "2026-03-02", Place: "Singapore"},
		Entries:   []Entry{entry(board, "2026-03-02", singapore, london, nil), entry(late, "2026-03-02", singapore, london, nil)},
	}
	want := `Helen Okafor
Monday 2 March 2026, Singapore

17:00–18:30  BOARD CALL, Level 12 (09:00–10:30 London)
    https://meet.example.com/x
    2 of 3 guests have not answered
23:00–Tue 3 Mar 00:30  DINNER (15:00–16:30 London)
    tentative
`
	if got := g.Text(); got != want {
		t.Fatalf("got:\n%s", got)
	}
	if got := entry(board, "2026-03-02", london, london, nil).YourTime; got != "" {
		t.Fatalf("the same time is said twice: %q", got)
	}
}

func TestEmptyAgendaSaysSo(t *testing.T) {
	g := Agenda{Principal: Person{Name: "Helen Okafor"}, Day: Day{Date: "2026-03-02"}}
	if !strings.Contains(g.Text(), "Nothing in the calendar.") {
		t.Fatal(g.Text())
	}
}

func TestLocationRefusesWhatIsNoZone(t *testing.T) {
	for _, name := range []string{"", "Local", "Mars/Olympus", "../../etc/passwd"} {
		if _, err := location(name); err == nil {
			t.Errorf("took %q", name)
		}
	}
}

func TestClocksShowEachZoneOnce(t *testing.T) {
	at := func(place, zone string) Column { return Column{Days: []Day{{Place: place, Zone: zone}}} }
	got := clocks([]Column{at("London", "Europe/London"), at("Singapore", "Asia/Singapore"), at("Sentosa", "Asia/Singapore"), {}}, "Europe/London")
	want := []Clock{{"London", "Europe/London"}, {"Singapore", "Asia/Singapore"}}
	if len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
		t.Fatalf("got %+v", got)
	}
}

func TestClocksOfAWeekShowWhereSomebodyTravels(t *testing.T) {
	away := Column{Days: []Day{{Place: "London", Zone: "Europe/London"}, {Place: "Singapore", Zone: "Asia/Singapore"}}}
	got := clocks([]Column{away}, "Europe/London")
	if len(got) != 2 || got[1] != (Clock{"Singapore", "Asia/Singapore"}) {
		t.Fatalf("got %+v", got)
	}
}
