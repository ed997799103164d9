package rulebook

import (
	"testing"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/zone"
)

var every = []int{1, 2, 3, 4, 5, 6, 7}

func protect(more func(*TimeRule), from, until string) TimeRule {
	r := TimeRule{Sort: Protected, Label: "Focus", Times: []RuleTimes{{every, from, until}}, Stay: Anywhere, Override: WithReason}
	if more != nil {
		more(&r)
	}
	return r
}

// walls gives the blocks of a day as the clocks there show them.
func walls(t *testing.T, p Plan, d Day) (out []string) {
	t.Helper()
	z, err := zone.Load(d.Zone)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range p.Blocks(d) {
		out = append(out, z.ToWall(b.From).Time().Format("2 15:04")+"–"+z.ToWall(b.Until).Time().Format("2 15:04"))
	}
	return out
}

func TestBlocksOverChangesOfClocks(t *testing.T) {
	for name, c := range map[string]struct {
		day         clock.Date
		zone        string
		from, until string
		minutes     int64
	}{
		"an ordinary day":                         {"2026-03-27", "Europe/London", "00:30", "03:00", 150},
		"an hour is missing":                      {"2026-03-29", "Europe/London", "00:30", "03:00", 90},
		"begins within the gap":                   {"2026-03-29", "Europe/London", "01:30", "03:00", 30},
		"an hour comes twice":                     {"2026-10-25", "Europe/London", "00:30", "03:00", 210},
		"a day of 23 hours":                       {"2026-03-29", "Europe/London", "00:00", "24:00", 23 * 60},
		"a day of 25 hours":                       {"2026-10-25", "Europe/London", "00:00", "24:00", 25 * 60},
		"half an hour east":                       {"2026-03-29", "Asia/Kolkata", "09:00", "11:00", 120},
		"gap in Los Angeles":                      {"2026-03-08", "America/Los_Angeles", "02:00", "03:00", 0},
		"overlap in Los Angeles":                  {"2026-11-01", "America/Los_Angeles", "01:00", "02:00", 60 + 60},
		"the date that Apia skipped":              {"2011-12-30", "Pacific/Apia", "09:00", "11:00", 0},
		"the date that Apia skipped, all of it":   {"2011-12-30", "Pacific/Apia", "00:00", "24:00", 0},
		"the day before the date that is skipped": {"2011-12-29", "Pacific/Apia", "00:00", "24:00", 24 * 60},
		"the day after":                           {"2011-12-31", "Pacific/Apia", "09:00", "11:00", 120},
	} {
		got := int64(0)
		for _, b := range (Plan{protect(nil, c.from, c.until)}).Blocks(Day{Date: c.day, Zone: c.zone}) {
			got += int64(b.Until-b.From) / 60e6
		}
		if got != c.minutes {
			t.Errorf("%s: %d minutes, want %d", name, got, c.minutes)
		}
	}
}

func TestSeasonsAndPlaces(t *testing.T) {
	season := func(from, until string) func(*TimeRule) { return func(r *TimeRule) { r.From, r.Until = from, until } }
	stay := func(s Stay, place string) func(*TimeRule) { return func(r *TimeRule) { r.Stay, r.Place = s, place } }
	home := Day{Place: "London", Zone: "Europe/London"}
	paris := Day{Place: "Paris, Rue de Rivoli", Zone: "Europe/Paris", Away: true}
	for name, c := range map[string]struct {
		with func(*TimeRule)
		day  clock.Date
		at   Day
		want bool
	}{
		"always":                             {nil, "2026-03-24", home, true},
		"first day of a season":              {season("2026-06-01", "2026-08-31"), "2026-06-01", home, true},
		"last day of a season":               {season("2026-06-01", "2026-08-31"), "2026-08-31", home, true},
		"after it":                           {season("2026-06-01", "2026-08-31"), "2026-09-01", home, false},
		"no beginning":                       {season("", "2026-08-31"), "1999-01-01", home, true},
		"every year":                         {season("06-01", "08-31"), "2031-07-01", home, true},
		"every year, outside":                {season("06-01", "08-31"), "2031-05-31", home, false},
		"over the turn of the year":          {season("12-20", "01-06"), "2027-01-06", home, true},
		"over the turn of the year, outside": {season("12-20", "01-06"), "2027-01-07", home, false},
		"until a day that few years have":    {season("02-01", "02-29"), "2026-02-28", home, true},
		"at home":                            {stay(AtHome, ""), "2026-03-24", home, true},
		"at home, away":                      {stay(AtHome, ""), "2026-03-24", paris, false},
		"away":                               {stay(Away, ""), "2026-03-24", paris, true},
		"a place by its name":                {stay(AtPlace, "paris"), "2026-03-24", paris, true},
		"a place by its zone":                {stay(AtPlace, "Europe/Paris"), "2026-03-24", Day{Zone: "Europe/Paris"}, true},
		"a place by the city of its zone":    {stay(AtPlace, "New York"), "2026-03-24", Day{Zone: "America/New_York"}, true},
		"another place":                      {stay(AtPlace, "Paris"), "2026-03-24", home, false},
		"a part of a word":                   {stay(AtPlace, "Pari"), "2026-03-24", paris, false},
	} {
		c.at.Date = c.day
		if got := len(Plan{protect(c.with, "09:00", "11:00")}.Blocks(c.at)) == 1; got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if got := walls(t, Plan{protect(nil, "13:00", "14:00"), protect(nil, "09:00", "11:00")}, Day{Date: "2026-03-24", Zone: "Asia/Kolkata"}); len(got) != 2 || got[0] != "24 09:00–24 11:00" {
		t.Errorf("in order, on the wall there: %v", got)
	}
}

func TestWhichHoursCount(t *testing.T) {
	hours := func(until string, more func(*TimeRule)) TimeRule {
		r := TimeRule{Sort: Hours, Times: []RuleTimes{{every, "08:00", until}}, Stay: Anywhere}
		more(&r)
		return r
	}
	p := Plan{
		hours("15:00", func(r *TimeRule) { r.From, r.Until = "06-01", "08-31" }),
		hours("16:00", func(r *TimeRule) { r.From, r.Until = "2026-07-01", "2026-07-31" }),
		hours("17:00", func(r *TimeRule) { r.Stay = Away }),
		hours("18:00", func(r *TimeRule) { r.Stay, r.Place = AtPlace, "Paris" }),
		{Sort: Hours, Stay: Anywhere, From: "2026-08-10", Until: "2026-08-14"},
	}
	for _, c := range []struct {
		d    Day
		want string
	}{
		{Day{Date: "2026-03-24"}, "usual"}, {Day{Date: "2026-06-15"}, "15:00"}, {Day{Date: "2026-07-15"}, "16:00"}, {Day{Date: "2026-08-12"}, "none"},
		{Day{Date: "2026-03-24", Away: true, Place: "Rome"}, "17:00"}, {Day{Date: "2026-07-15", Away: true, Place: "Paris"}, "18:00"},
	} {
		times, ok := p.Hours(c.d)
		got := "usual"
		if ok && len(times) == 0 {
			got = "none"
		} else if ok {
			got = times[0].Until
		}
		if got != c.want {
			t.Errorf("%+v: %s, want %s", c.d, got, c.want)
		}
	}
}

func TestWhatCanBeSaved(t *testing.T) {
	for name, c := range map[string]struct {
		with func(*TimeRule)
		ok   bool
	}{
		"as it is":                     {func(*TimeRule) {}, true},
		"without a name":               {func(r *TimeRule) { r.Label = " " }, false},
		"no times":                     {func(r *TimeRule) { r.Times = nil }, false},
		"backwards":                    {func(r *TimeRule) { r.Times[0].From = "12:00" }, false},
		"an eighth day":                {func(r *TimeRule) { r.Times[0].Days = []int{8} }, false},
		"a day of no month":            {func(r *TimeRule) { r.From, r.Until = "02-30", "03-01" }, false},
		"half a year's season":         {func(r *TimeRule) { r.From = "06-01" }, false},
		"a date and a day":             {func(r *TimeRule) { r.From, r.Until = "2026-06-01", "08-31" }, false},
		"a season that ends first":     {func(r *TimeRule) { r.From, r.Until = "2026-06-01", "2026-05-31" }, false},
		"a winter":                     {func(r *TimeRule) { r.From, r.Until = "12-20", "01-06" }, true},
		"no place":                     {func(r *TimeRule) { r.Stay = AtPlace }, false},
		"a sort there is not":          {func(r *TimeRule) { r.Sort = "x" }, false},
		"hours that are the usual":     {func(r *TimeRule) { r.Sort = Hours }, false},
		"a season without hours":       {func(r *TimeRule) { r.Sort, r.From, r.Times = Hours, "2026-08-01", nil }, true},
		"hours somewhere":              {func(r *TimeRule) { r.Sort, r.Stay = Hours, Away }, true},
		"overridden by somebody there": {func(r *TimeRule) { r.Override = "x" }, false},
	} {
		r := protect(nil, "09:00", "11:00")
		c.with(&r)
		if err := r.settle(); (err == nil) != c.ok {
			t.Errorf("%s: %v", name, err)
		}
	}
}
