package words_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"anteroom/internal/core/words"
)

func TestReadWithAnotherContext(t *testing.T) {
	american := func(c *words.Context) { c.DayFirst, c.WeekStart = false, time.Sunday }
	force := func(k words.Kind) func(*words.Context) { return func(c *words.Context) { c.Force = k } }
	on := func(zone string, y int, m time.Month, d, h, min int) func(*words.Context) {
		return func(c *words.Context) {
			c.Zone = load(t, zone)
			c.Now = time.Date(y, m, d, h, min, 0, 0, c.Zone)
		}
	}
	for _, c := range []struct {
		text   string
		change func(*words.Context)
		want   string
	}{
		{"Dentist 12/3", american, "task | Dentist | 2026-12-03"},
		{"Dentist 25/12", american, "task | Dentist | 2026-12-25"},
		{"Plan next week", american, "task | Plan | 2026-11-22"},
		{"Plan next Sun", american, "task | Plan | 2026-11-22"},
		{"Gym every 2 weeks on Sun and Tue", american, "task | Gym | 2026-11-22 | FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU"},

		{"Lunch with Bob Tue 1pm", force(words.Task), "task | Lunch with Bob | 2026-11-24 13:00 Europe/London"},
		{"Workshop Tue 9-11", force(words.Task), "task | Workshop | 2026-11-24 09:00 Europe/London"},
		{"Review Tue 1pm", force(words.Event), "event | Review | 2026-11-24 13:00 Europe/London to 2026-11-24 14:00 Europe/London"},
		{"Review Tue", force(words.Event), "event | Review | 2026-11-24 to 2026-11-24 | all day"},
		{"Review", force(words.Event), "event | Review"},
		{"Book hotel 12-14 March", force(words.Event), "event | Book hotel | 2027-03-12 to 2027-03-14 | all day"},

		// The clocks of London go forward on 28 March 2027 at 01:00, back on 31 October at 02:00.
		{"Backup 28 March 2027 01:30", on("Europe/London", 2026, 11, 18, 10, 0), "task | Backup | 2027-03-28 01:30 Europe/London"},
		{"Watch 28 March 2027 00:30 for 2 hours", on("Europe/London", 2026, 11, 18, 10, 0),
			"event | Watch | 2027-03-28 00:30 Europe/London to 2027-03-28 03:30 Europe/London"},
		{"Watch 28 March 2027 01:30 for 1 hour", on("Europe/London", 2026, 11, 18, 10, 0),
			"event | Watch | 2027-03-28 01:30 Europe/London to 2027-03-28 03:30 Europe/London"},
		{"Watch 31 Oct 2027 00:30 for 2 hours", on("Europe/London", 2026, 11, 18, 10, 0),
			"event | Watch | 2027-10-31 00:30 Europe/London to 2027-10-31 01:30 Europe/London"},
		{"Ring in 2 hours", on("Europe/London", 2027, 3, 28, 0, 30), "task | Ring | 2027-03-28 03:30 Europe/London"},
		{"Stretch every day 9am until 30 June", on("America/New_York", 2026, 11, 18, 8, 0),
			"task | Stretch | 2026-11-18 09:00 America/New_York | FREQ=DAILY;UNTIL=20270701T035959Z"},

		{"Pay in a month", on("Europe/London", 2027, 1, 31, 9, 0), "task | Pay | 2027-02-28"},
		{"Pay every month", on("Europe/London", 2027, 1, 31, 9, 0), "task | Pay | 2027-01-31 | FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"},
		{"Pay every year", on("Europe/London", 2028, 2, 29, 9, 0), "task | Pay | 2028-02-29 | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"},
		{"Submit by eod", on("Europe/London", 2026, 11, 18, 18, 0), "task | Submit | 2026-11-18"},
		{"Call this morning", on("Europe/London", 2026, 11, 18, 18, 0), "task | Call | 2026-11-18"},
		{"Rest this weekend", on("Europe/London", 2026, 11, 21, 9, 0), "task | Rest | 2026-11-21"},
		{"Call 9am Tokyo time", on("America/Los_Angeles", 2026, 11, 18, 20, 0), "task | Call | 2026-11-20 09:00 Asia/Tokyo"},
		{"Call 3 Jan", on("Europe/London", 2026, 12, 31, 9, 0), "task | Call | 2027-01-03"},
	} {
		ctx := londonReader(t)
		c.change(&ctx)
		if got := show(words.Read(c.text, ctx)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestNotes(t *testing.T) {
	for text, want := range map[string]string{
		"Review Wed 24 Nov":          "24 November 2026 is a Tuesday, not a Wednesday.",
		"Party 31 Feb":               "“31 Feb” is no date to plan for, so it stays in the title.",
		"Dentist 3/25":               "Read as Thursday 25 March 2027, the other way round does not exist.",
		"Review today 9am":           "That is already past.",
		"Backup 28 March 2027 01:30": "01:30 does not exist that day in London: the clocks go forward.",
		"Gym every Mon until Friday": "It would end before it begins, so no end was set.",
		"Review tomorrow":            "",
	} {
		if got := strings.Join(words.Read(text, londonReader(t)).Notes, " "); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestExplain(t *testing.T) {
	for text, want := range map[string]string{
		"Book flight for Helen Tue 9am #travel !high every month": "Task for Helen Okafor, due Tue 24 Nov 09:00 London, repeats monthly, high, tagged Travel",
		"Lunch with Bob at the Savoy Tue 1pm":                     "Meeting, Tue 24 Nov 13:00–14:00 London, at the Savoy",
		"Holiday 12-14 March":                                     "Meeting, Fri 12 Mar 2027 to Sun 14 Mar 2027",
		"Party 10pm-1am Sat":                                      "Meeting, Sat 21 Nov 22:00 London to Sun 22 Nov 01:00 London",
		"Leave tomorrow for 1 day":                                "Meeting, all day Thu 19 Nov",
		"Read pack tomorrow for 45 min p3 #a #b":                  "Task, due Thu 19 Nov, takes 45 minutes, low, tagged a and b",
		"Gift for Anna":                                           "Task, no date, “Anna” may be Anna Berg or Anna Lindqvist",
		"Flight for Helen and Mark https://example.com":           "Task for Helen Okafor and Mark Adeyemi, no date, with a link",
		"Clean every 3 days after completion":                     "Task, due Wed 18 Nov, repeats every 3 days after it is done",
		"Review every other Friday 9am 10 times":                  "Task, due Fri 20 Nov 09:00 London, repeats every other Friday, 10 times",
		"Sync every 2 weeks on Mon and Thu until 1 March":         "Task, due Thu 19 Nov, repeats every 2 weeks on Mon and Thu until 1 Mar 2027",
		"Birthday every 3 May":                                    "Task, due Mon 3 May 2027, repeats yearly on 3 May",
		"Call 9am New York time":                                  "Task, due Wed 18 Nov 09:00 New York",
	} {
		if got := words.Explain(words.Read(text, londonReader(t))); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestSpans(t *testing.T) {
	const text = "Book flight for Helen Tue 9am #travel !high every month, gift for Anna"
	var got []string
	for _, s := range words.Read(text, londonReader(t)).Spans {
		got = append(got, s.Kind+"="+text[s.From:s.To]+"="+s.Meaning)
	}
	want := []string{
		"title=Book flight =", "person=for Helen=for Helen Okafor", "title= =", "date=Tue=Tuesday 24 November 2026", "title= =",
		"time=9am=09:00", "title= =", "tag=#travel=tag Travel", "title= =", "priority=!high=high priority", "title= =",
		"repeat=every month=repeats monthly", "title=, gift =", "unclear=for Anna=Anna Berg or Anna Lindqvist?",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestReadIsBounded(t *testing.T) {
	tail := " Tue 9am #x"
	r := words.Read(strings.Repeat("every Mon and ", 200)+tail, londonReader(t))
	if len(r.Tags) > 0 || !strings.HasSuffix(r.Title, "Tue 9am #x") {
		t.Errorf("read beyond the limit: %q %q", r.Tags, r.Title)
	}
	if last := r.Spans[len(r.Spans)-1]; last.To != 200*14+len(tail) {
		t.Errorf("the spans end at %d", last.To)
	}
}
