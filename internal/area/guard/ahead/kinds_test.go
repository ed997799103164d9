package ahead

import (
	"strings"
	"testing"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/rank"
	"anteroom/internal/core/ref"
)

// around builds a view of two weeks from a date on, of somebody who works 9 to 18 on
// working days. Meetings are written on the wall of where they take place.
type around struct {
	t    *testing.T
	view *View
	home *time.Location
}

func zoned(t *testing.T, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

// begin stands at 06:00 on a date in a zone.
func begin(t *testing.T, date clock.Date, zone string) *around {
	t.Helper()
	home := zoned(t, zone)
	now := clock.Of(date.In(home).Add(6 * time.Hour))
	a := &around{t: t, home: home, view: &View{Now: now, From: now, Until: clock.Of(date.AddDays(14).In(home)), Principal: "p", Name: "Anna"}}
	for i := -1; i <= 18; i++ {
		a.view.Days = append(a.view.Days, a.day(date.AddDays(i), "Home", home, false))
	}
	return a
}

func (a *around) day(date clock.Date, place string, loc *time.Location, away bool) Day {
	d := Day{Date: date, Place: place, Zone: loc, Away: away}
	if w := date.Weekday(); w != time.Saturday && w != time.Sunday {
		d.Working = []Span{{a.at(string(date)+"T09:00", loc), a.at(string(date)+"T18:00", loc)}}
	}
	return d
}

// away puts the principal elsewhere on some dates.
func (a *around) away(place, zone string, from, until clock.Date) *around {
	loc := zoned(a.t, zone)
	for i, d := range a.view.Days {
		if d.Date >= from && d.Date <= until {
			a.view.Days[i] = a.day(d.Date, place, loc, true)
		}
	}
	return a
}

func (a *around) at(wall string, loc *time.Location) clock.Micros {
	a.t.Helper()
	t, err := time.ParseInLocation("2006-01-02T15:04", wall, loc)
	if err != nil {
		a.t.Fatal(err)
	}
	return clock.Of(t)
}

// meet adds a meeting with one guest, a link and a description.
func (a *around) meet(title, start, end string, change ...func(*Meeting)) *around {
	a.t.Helper()
	m := Meeting{Event: ref.ID(title), Calendar: "work", Title: title, Zone: a.home, Link: "https://meet.example.com/x", Status: "confirmed", Busy: true,
		Described: true, Rev: 1, Guests: []Guest{{"Gus Guest", "gus@example.com", "accepted"}}}
	m.Start, m.End = a.at(start, a.home), a.at(start[:11]+end, a.home)
	for _, c := range change {
		c(&m)
	}
	a.view.Meetings = append(a.view.Meetings, m)
	return a
}

func at(place string) func(*Meeting) { return func(m *Meeting) { m.Place, m.Link = place, "" } }
func tentative(m *Meeting)           { m.Status = "tentative" }
func private(m *Meeting)             { m.Private = true }
func redacted(m *Meeting) {
	*m = Meeting{Event: m.Event, Calendar: m.Calendar, Title: "Busy", Start: m.Start, End: m.End, Zone: m.Zone, Status: "confirmed", Busy: true, Private: true, Redacted: true, Rev: m.Rev}
}
func alone(m *Meeting)     { m.Guests, m.Link = nil, "" }
func recurring(m *Meeting) { m.Recurring = true }
func quiet(m *Meeting)     { m.Guests = []Guest{{"Gus Guest", "gus@example.com", "needs-action"}} }
func bare(m *Meeting)      { m.Described = false }
func floating(m *Meeting)  { m.Floating, m.Zone = true, nil }
func unplaced(m *Meeting)  { m.Place, m.Link = "tbc", "" }
func in_(zone *time.Location) func(*Meeting) {
	return func(m *Meeting) { m.Zone = zone }
}

// wait adds a task that waits for Legal, and on which something hangs until an instant.
func (a *around) wait(w Wait, until ...string) *around {
	a.t.Helper()
	w.Task, w.Title, w.Whom, w.Since = "letter", "Visa letter", "Legal", a.at("2026-03-03T10:00", a.home)
	for _, at := range until {
		w.Hang("it", "due on", "", a.at(at, a.home))
	}
	a.view.Waits = append(a.view.Waits, w)
	return a
}

// keep protects 09:30 to 12:00 of every day but the first.
func (a *around) keep(label, override string) *around {
	for i := range a.view.Days[2:] {
		d := &a.view.Days[2+i]
		d.Kept = []Kept{{Span{a.at(string(d.Date)+"T09:30", d.Zone), a.at(string(d.Date)+"T12:00", d.Zone)}, "r", label, override}}
	}
	return a
}

// first lets what has these words in its title go before the usual.
func (a *around) first(words string) *around {
	a.view.Orders = append(a.view.Orders, rank.List{ID: "o", Label: words, First: []rank.Line{{By: rank.Words, Value: words}}})
	return a
}

func exempt(agreed bool) func(*Meeting) {
	return func(m *Meeting) { m.Exempt = []Exemption{{"r", "The chair", "Sam", agreed}} }
}

// found checks, and gives what is said of each kind that was found.
func (a *around) found() map[string][]Finding {
	a.t.Helper()
	by := map[string][]Finding{}
	for _, f := range Check(a.view) {
		by[f.Kind] = append(by[f.Kind], f)
		if f.Title == "" || f.Text == "" || f.Otherwise == "" || strings.Contains(f.Text, "%!") {
			a.t.Errorf("incomplete: %+v", f)
		}
	}
	return by
}

// TestKinds has, for each kind, what it finds and what it keeps quiet about. want is
// the kinds found, with commas; said is in the text of the first of them.
func TestKinds(t *testing.T) {
	const day, next = "2026-03-16T", "2026-03-17T" // a Monday and a Tuesday
	la, kolkata, apia := zoned(t, "America/Los_Angeles"), zoned(t, "Asia/Kolkata"), zoned(t, "Pacific/Apia")
	for _, c := range []struct {
		name string
		make func(a *around)
		want string
		said string
		fix  string // the label of the first fix
	}{
		{"nothing", func(a *around) { a.meet("One", day+"10:00", "11:00") }, "", "", ""},
		{"two at once", func(a *around) { a.meet("One", day+"10:00", "11:00").meet("Two", day+"10:30", "11:30") }, "double_booking", "overlap by 30 minutes on Monday 16 March, London time", "Move “Two” to 11:00–12:00"},
		{"four at once", func(a *around) {
			a.first("board").meet("One", day+"10:00", "12:00").meet("Board papers", day+"10:30", "11:30", alone).meet("Three", day+"10:45", "11:30").meet("Four", day+"11:00", "11:45")
		}, "double_booking", "“One” (10:00–12:00), “Board papers” (10:30–11:30), “Three” (10:45–11:30) and “Four” (11:00–11:45) share 30 minutes on Monday 16 March", "Move “Four” to 12:00–12:45"},
		{"two, and two more in turn", func(a *around) {
			a.meet("One", day+"10:00", "12:00").meet("Two", day+"10:30", "11:00").meet("Three", day+"11:00", "11:30")
		}, "double_booking", "“One” (10:00–12:00) and “T", ""},
		{"three, one of them twice", func(a *around) {
			a.meet("One", day+"10:00", "11:00").meet("Fwd: One", day+"10:00", "11:00").meet("Two", day+"10:30", "11:00")
		}, "double_booking", "One” (10:00–11:00)", ""},
		{"they only touch", func(a *around) { a.meet("One", day+"10:00", "11:00").meet("Two", day+"11:00", "11:30") }, "", "", ""},
		{"one is cancelled", func(a *around) {
			a.meet("One", day+"10:00", "11:00").meet("Two", day+"10:30", "11:30", func(m *Meeting) { m.Status = "cancelled" })
		}, "", "", ""},
		{"one goes first", func(a *around) {
			a.first("board").meet("Board papers", day+"10:30", "11:30", alone).meet("Tour", day+"10:00", "11:00")
		}, "double_booking", "overlap by 30 minutes", "Move “Tour” to 11:30–12:30"},
		{"one goes first, and is private", func(a *around) {
			a.first("board").meet("Board papers", day+"10:30", "11:30", redacted).meet("Tour", day+"10:00", "11:00")
		}, "double_booking", "overlap by 30 minutes", "Move “Tour” to 11:30–12:30"},
		{"one is private", func(a *around) { a.meet("One", day+"10:00", "11:00").meet("Two", day+"10:30", "11:30", redacted) }, "double_booking", "and something private (10:30–11:30)", "Move “One” to 11:30–12:30"},
		{"both are private", func(a *around) {
			a.meet("One", day+"10:00", "11:00", redacted).meet("Two", day+"10:30", "11:30", redacted)
		}, "", "", ""},
		{"over now", func(a *around) { a.meet("One", day+"04:00", "05:00").meet("Two", day+"04:30", "05:30") }, "", "", ""},
		{"kept twice", func(a *around) { a.meet("One", day+"10:00", "11:00").meet("Fwd: One", day+"10:00", "11:00") }, "double_booking", "overlap by 1 hour", "Look at “Fwd: One” and remove it"},

		{"too far apart", func(a *around) {
			a.meet("Lunch", day+"12:00", "13:15", at("Pier 17, Manhattan")).meet("Visit", day+"13:30", "14:30", at("Harbor Drive, Stamford"))
		}, "travel", "begins 15 minutes later at Harbor Drive, Stamford", "Move “Visit” to 14:45–15:45"},
		{"rooms of one house", func(a *around) {
			a.meet("One", day+"12:00", "13:00", at("West room")).meet("Two", day+"13:00", "14:00", at("Boardroom, 9th floor"))
		}, "", "", ""},
		{"the second is by video", func(a *around) {
			a.meet("One", day+"12:00", "13:00", at("Pier 17, Manhattan")).meet("Two", day+"13:00", "14:00")
		}, "", "", ""},
		{"time enough", func(a *around) {
			a.meet("One", day+"10:00", "11:00", at("Pier 17")).meet("Two", day+"11:45", "12:00", at("The Old Customs House"))
		}, "", "", ""},
		{"away, and it is at home", func(a *around) {
			a.away("Singapore", "Asia/Singapore", "2026-03-17", "2026-03-18").meet("One", next+"09:30", "10:00", at("Helen's office"))
		}, "offer_transfer,travel", "is in Singapore from Tuesday 17 March on", "Add “Travel: Home to Singapore”, Mon 16 Mar 18:00–21:00"},
		{"away, and it is there", func(a *around) {
			a.away("Los Angeles", "America/Los_Angeles", "2026-03-15", "2026-03-18").meet("One", next+"17:00", "18:00", at("Sunset tower"), in_(la))
		}, "offer_transfer", "", ""},

		{"night in Kolkata", func(a *around) {
			a.away("Pune", "Asia/Kolkata", "2026-03-15", "2026-03-18").meet("One", day+"18:00", "19:00")
		}, "out_of_hours,offer_transfer", "On Monday 16 March, Kolkata time: “One” (23:30–Tue 17 Mar 00:30)", "Move “One” to Tue 17 Mar 09:00–10:00"},
		{"an ordinary afternoon there", func(a *around) {
			a.away("Pune", "Asia/Kolkata", "2026-03-15", "2026-03-18").meet("One", day+"10:00", "11:00", in_(kolkata))
		}, "offer_transfer", "", ""},
		{"over the date line", func(a *around) {
			a.away("Apia", "Pacific/Apia", "2026-03-15", "2026-03-18").meet("One", day+"10:00", "11:00", in_(apia))
		}, "out_of_hours,offer_transfer", "Apia time: “One” (23:00–00:00)", ""},
		{"dinner", func(a *around) { a.meet("Dinner with the bank", day+"20:00", "22:00", at("The Old Customs House")) }, "", "", ""},
		{"every week at home", func(a *around) { a.meet("Call", day+"20:00", "20:30", recurring) }, "", "", ""},
		{"an evening", func(a *around) { a.meet("Call", day+"20:00", "20:30") }, "out_of_hours", "Working hours are 09:00–18:00", "Move “Call” to Tue 17 Mar 09:00–09:30"},
		{"a private evening", func(a *around) { a.meet("Choir", day+"20:00", "21:30", private) }, "", "", ""},

		{"four in a row", func(a *around) {
			a.meet("A", day+"09:00", "10:00").meet("B", day+"10:00", "11:00").meet("C", day+"11:05", "12:00").meet("D", day+"12:00", "13:00")
		}, "no_break", "4 meetings in a row on Monday 16 March, 09:00–13:00", "End “B” 15 minutes earlier"},
		{"with a breather", func(a *around) {
			a.meet("A", day+"09:00", "10:00").meet("B", day+"10:00", "11:00").meet("C", day+"11:15", "12:00").meet("D", day+"12:00", "13:00")
		}, "", "", ""},

		{"no zone while away", func(a *around) {
			a.away("Los Angeles", "America/Los_Angeles", "2026-03-15", "2026-03-18").meet("One", day+"17:00", "18:00", floating)
		}, "missing_zone,offer_transfer", "is at 10:00 on Monday 16 March, and nothing says where", "It is at 10:00 Los Angeles time"},
		{"no zone at home", func(a *around) { a.meet("One", day+"10:00", "11:00", floating) }, "", "", ""},

		{"tentative today", func(a *around) { a.meet("One", day+"10:00", "11:00", tentative) }, "unconfirmed", "is still tentative", "Confirm “One”"},
		{"nobody answered", func(a *around) { a.meet("One", day+"10:00", "11:00", quiet) }, "unconfirmed", "Gus Guest has not answered", "Ask who has not answered"},
		{"nobody answers to a series", func(a *around) { a.meet("One", day+"10:00", "11:00", quiet, recurring) }, "", "", ""},
		{"tentative next week", func(a *around) { a.meet("One", "2026-03-23T10:00", "11:00", tentative) }, "", "", ""},

		{"no agenda", func(a *around) { a.meet("One", day+"10:00", "11:00", bare) }, "no_agenda", "Nothing is written about “One” (10:00–11:00)", "Write what “One” is about"},
		{"lunch needs none", func(a *around) { a.meet("Lunch", day+"12:00", "13:00", bare) }, "", "", ""},
		{"nor what one does alone", func(a *around) { a.meet("Reading", day+"12:00", "13:00", bare, alone) }, "", "", ""},

		{"nowhere", func(a *around) { a.meet("One", next+"10:00", "11:00", unplaced) }, "no_location", "says neither where it is nor how to join", "Add a link"},
		{"nowhere, alone", func(a *around) { a.meet("One", next+"10:00", "11:00", alone) }, "", "", ""},

		{"in protected time", func(a *around) { a.keep("Focus", "assistant").meet("One", next+"10:00", "11:00") }, "protected", "lies in “Focus”, which is protected 09:30–12:00. It may be overridden with a reason.", "Move “One” to 12:00–13:00"},
		{"in time that only they may give", func(a *around) { a.keep("Focus", "principal").meet("One", next+"10:00", "11:00") }, "protected", "Only Anna may override it.", "Move “One” to 12:00–13:00"},
		{"beside protected time", func(a *around) { a.keep("Focus", "assistant").meet("One", next+"12:00", "13:00") }, "", "", ""},
		{"what the time is protected for", func(a *around) {
			a.keep("Focus", "assistant").meet("Read the papers", next+"10:00", "11:00", alone).meet("focus", next+"11:00", "12:00")
		}, "", "", ""},
		{"exempted", func(a *around) {
			a.keep("Focus", "assistant").meet("One", next+"10:00", "11:00", exempt(true))
		}, "", "", ""},
		{"not agreed to yet", func(a *around) {
			a.keep("Focus", "principal").meet("One", next+"10:00", "11:00", exempt(false))
		}, "protected", "Sam: “The chair”. Anna has still to agree.", ""},
		{"a series speaks once", func(a *around) {
			a.keep("Focus", "assistant").meet("One", next+"10:00", "11:00", recurring).meet("One", "2026-03-18T10:00", "11:00", recurring)
		}, "protected", "Tuesday 17 March", ""},
		{"private, to who does not see it", func(a *around) { a.keep("Focus", "assistant").meet("One", next+"10:00", "11:00", redacted) }, "", "", ""},
		{"time to think is protected", func(a *around) {
			a.keep("Focus", "assistant")
			for _, d := range []string{"23", "24", "25", "26"} {
				a.meet("A"+d, "2026-03-"+d+"T12:00", "13:00").meet("B"+d, "2026-03-"+d+"T14:00", "14:45").meet("C"+d, "2026-03-"+d+"T16:00", "17:00")
			}
		}, "", "", ""},

		{"a hold of today", func(a *around) {
			a.meet("HOLD: dinner (confirm by today)", "2026-03-20T12:00", "13:00", tentative)
		}, "hold_past", "was to be confirmed by Monday 16 March", "Confirm it"},
		{"a hold with time left", func(a *around) {
			a.meet("HOLD: dinner (confirm by 18 March)", "2026-03-20T12:00", "13:00", tentative)
		}, "", "", ""},
		{"a hold of last week", func(a *around) {
			a.meet("HOLD: dinner (confirm by 2026-03-10)", "2026-03-20T12:00", "13:00", tentative)
		}, "hold_past", "by Tuesday 10 March", ""},
		{"a hold that is near", func(a *around) { a.meet("Hold: review", next+"12:00", "13:00", tentative) }, "hold_past", "is still only held", ""},

		{"a flight", func(a *around) { a.meet("Flight NX 318 LHR–SIN", next+"14:00", "23:00", alone) }, "no_checkin", "no time is kept for the way and check-in", "Add “Airport and check-in: Flight NX 318 LHR–SIN”, Tue 17 Mar 12:00–14:00"},
		{"a flight with something before", func(a *around) {
			a.meet("Flight NX 318 LHR–SIN", next+"14:00", "23:00", alone).meet("Review", next+"13:00", "13:30")
		}, "no_checkin", "“Review” is in the way", ""},
		{"a flight that is planned", func(a *around) {
			a.meet("Flight NX 318 LHR–SIN", next+"14:00", "23:00", alone).meet("Taxi and check-in", next+"12:00", "14:00", alone)
		}, "", "", ""},

		{"a name is no pair of airports", func(a *around) { a.meet("Walk with Mei-Lin", next+"14:00", "15:00") }, "", "", ""},

		{"a trip with a train", func(a *around) {
			a.away("Paris", "Europe/Paris", "2026-03-17", "2026-03-30").meet("Eurostar to Paris", day+"17:00", "20:00", alone)
		}, "", "", ""},
		{"a full week", func(a *around) {
			for _, d := range []string{"23", "24", "25", "26"} {
				a.meet("A"+d, "2026-03-"+d+"T09:00", "10:00").meet("B"+d, "2026-03-"+d+"T11:00", "12:00").meet("C"+d, "2026-03-"+d+"T14:00", "15:00")
			}
		}, "offer_focus", "has 12 meetings", "Add “Focus time”, Mon 23 Mar 12:00–13:30"},
		{"a wait past its day", func(a *around) { a.wait(Wait{AskOn: "2026-03-13"}) }, "overdue_wait", "They were to be asked again on Friday 13 March", "Ask again…"},
		{"a wait that is asked for today", func(a *around) { a.wait(Wait{AskOn: "2026-03-16"}) }, "", "", ""},
		{"a wait that was chased in vain", func(a *around) { a.wait(Wait{Chases: 3, AskOn: "2026-03-16"}) }, "overdue_wait", "asked again 3 times", "Turn to Anna…"},
		{"one that is chased, and asked for later", func(a *around) { a.wait(Wait{Chases: 3, AskOn: "2026-03-18"}) }, "", "", ""},
		{"nothing by the day", func(a *around) { a.wait(Wait{AskOn: "2026-03-20", TurnOn: "2026-03-16", TurnTo: "Nina"}) }, "overdue_wait", "answer by Monday 16 March", "Turn to Nina…"},
		{"nothing by the day, and Nina knows", func(a *around) {
			a.wait(Wait{AskOn: "2026-03-20", TurnOn: "2026-03-16", TurnTo: "Nina", Turned: true})
		}, "", "", ""},
		{"a wait with a day near", func(a *around) { a.wait(Wait{}, "2026-03-18T00:00") }, "overdue_wait", "Nobody asks again in time", "Ask again…"},
		{"a wait that is asked for before its day", func(a *around) { a.wait(Wait{AskOn: "2026-03-17"}, "2026-03-18T00:00") }, "", "", ""},
		{"a wait with a day far off", func(a *around) { a.wait(Wait{}, "2026-03-27T00:00") }, "", "", ""},
		{"a wait for a meeting", func(a *around) {
			a.meet("Visit", next+"12:00", "13:00").wait(Wait{Meetings: []ref.ID{"Visit"}})
		}, "overdue_wait", "Nobody asks again in time", "Ask again…"},
		{"a board meeting", func(a *around) { a.meet("Board meeting", "2026-03-19T09:00", "13:00") }, "offer_prepare", "no time is kept to read or prepare", "Add “Prepare: Board meeting”, Wed 18 Mar 09:00–10:00"},
		{"a board meeting with papers", func(a *around) {
			a.meet("Board meeting", "2026-03-19T09:00", "13:00").meet("Board papers", "2026-03-18T09:00", "10:00", alone)
		}, "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := begin(t, "2026-03-16", "Europe/London")
			c.make(a)
			by := a.found()
			wanted := strings.FieldsFunc(c.want, func(r rune) bool { return r == ',' })
			if len(by) != len(wanted) {
				t.Errorf("found %v, want %s", by, c.want)
			}
			for i, kind := range wanted {
				if len(by[kind]) == 0 {
					t.Fatalf("no %s in %v", kind, by)
				}
				f := by[kind][0]
				if i == 0 && !strings.Contains(f.Text, c.said) {
					t.Errorf("it says %q, not %q", f.Text, c.said)
				}
				if i == 0 && c.fix != "" && (len(f.Fixes) == 0 || f.Fixes[0].Label != c.fix) {
					t.Errorf("the first fix of %+v is not %q", f.Fixes, c.fix)
				}
			}
		})
	}
}
