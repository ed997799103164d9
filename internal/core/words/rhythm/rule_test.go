package rhythm_test

import (
	"testing"
	"time"
	_ "time/tzdata"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/recur"
	"anteroom/internal/core/words/civil"
	"anteroom/internal/core/words/rhythm"
	"anteroom/internal/core/zone"
)

var anchoredRules = map[string]rhythm.Rule{
	"weekly":         {Freq: "WEEKLY", Interval: 1, Days: []time.Weekday{time.Tuesday, time.Friday}},
	"weekdays":       {Freq: "WEEKLY", Interval: 1, Days: rhythm.Workdays},
	"15th":           {Freq: "MONTHLY", Interval: 1, MonthDays: []int{15}},
	"1st and 31st":   {Freq: "MONTHLY", Interval: 1, MonthDays: []int{1, 31}},
	"29th":           {Freq: "MONTHLY", Interval: 1, MonthDays: []int{29}},
	"31st":           {Freq: "MONTHLY", Interval: 1, MonthDays: []int{31}},
	"last day":       {Freq: "MONTHLY", Interval: 1, MonthDays: []int{-1}},
	"last Friday":    {Freq: "MONTHLY", Interval: 1, Days: []time.Weekday{time.Friday}, Nth: -1},
	"fifth Monday":   {Freq: "MONTHLY", Interval: 1, Days: []time.Weekday{time.Monday}, Nth: 5},
	"second workday": {Freq: "MONTHLY", Interval: 1, Days: rhythm.Workdays, SetPos: 2},
	"last workday":   {Freq: "MONTHLY", Interval: 1, Days: rhythm.Workdays, SetPos: -1},
	"3 May":          {Freq: "YEARLY", Interval: 1, Month: time.May, MonthDays: []int{3}},
	"29 February":    {Freq: "YEARLY", Interval: 1, Month: time.February, MonthDays: []int{29}},
}

// The first day is the one that the expansion of the RRULE gives first.
func TestFirstAgreesWithTheRule(t *testing.T) {
	for name, r := range anchoredRules {
		for d := range 400 {
			base := civil.Day(2027, 1, 1).AddDate(0, 0, d)
			got := r.First(base)
			next := expand(t, r.Text(got, nil, time.Monday), base.AddDate(0, 0, -1), 3000)
			if len(next) < 2 || !next[1].Equal(got) {
				t.Fatalf("%s from %s: first is %s, the rule says %v", name, base.Format(time.DateOnly), got.Format(time.DateOnly), next[:min(2, len(next))])
			}
		}
	}
}

// What people say of every month happens every month, and every year every year.
func TestNoMonthIsLeftOut(t *testing.T) {
	for _, day := range []time.Time{civil.Day(2027, 1, 29), civil.Day(2027, 1, 30), civil.Day(2027, 1, 31), civil.Day(2027, 4, 30)} {
		rule := rhythm.Rule{Freq: "MONTHLY", Interval: 1}.Text(day, nil, time.Monday)
		days := expand(t, rule, day, 800)
		for i := 1; i < len(days); i++ {
			if days[i].Month() != days[i-1].Month()%12+1 {
				t.Errorf("%s from %s: %s follows %s", rule, day, days[i], days[i-1])
			}
		}
	}
	leap := civil.Day(2028, 2, 29)
	days := expand(t, rhythm.Rule{Freq: "YEARLY", Interval: 1}.Text(leap, nil, time.Monday), leap, 9*366)
	for i, d := range days {
		if d.Year() != 2028+i || d.Month() != time.February {
			t.Errorf("%s is occurrence %d", d, i)
		}
	}
}

// expand gives the days of a rule from start on.
func expand(t *testing.T, text string, start time.Time, days int) []time.Time {
	t.Helper()
	rule, err := recur.Parse(text)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	utc, err := zone.Load("UTC")
	if err != nil {
		t.Fatal(err)
	}
	s := recur.Start{Wall: zone.WallOf(start), Date: true, Zone: utc}
	var out []time.Time
	for _, o := range rule.Between(s, clock.Of(start), clock.Of(start.AddDate(0, 0, days)), nil) {
		out = append(out, o.At.Time())
	}
	return out
}

func TestTextAndWords(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	start := civil.Day(2027, 3, 1)
	for _, c := range []struct {
		rule        rhythm.Rule
		loc         *time.Location
		text, words string
	}{
		{rhythm.Rule{Freq: "DAILY", Interval: 1}, nil, "FREQ=DAILY", "daily"},
		{rhythm.Rule{Freq: "WEEKLY", Interval: 2, Days: []time.Weekday{time.Monday, time.Thursday}}, nil,
			"FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "every 2 weeks on Mon and Thu"},
		{rhythm.Rule{Freq: "WEEKLY", Interval: 2, Days: []time.Weekday{time.Friday}}, nil, "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "every other Friday"},
		{rhythm.Rule{Freq: "MONTHLY", Interval: 3, AfterDone: true}, nil, "FREQ=MONTHLY;INTERVAL=3", "every 3 months after it is done"},
		{rhythm.Rule{Freq: "MONTHLY", Interval: 1, MonthDays: []int{1, 22}}, nil, "FREQ=MONTHLY;BYMONTHDAY=1,22", "monthly on the 1st and 22nd"},
		{rhythm.Rule{Freq: "MONTHLY", Interval: 1, Days: []time.Weekday{time.Friday}, Nth: -1}, nil, "FREQ=MONTHLY;BYDAY=-1FR", "monthly on the last Friday"},
		{rhythm.Rule{Freq: "MONTHLY", Interval: 1, Days: rhythm.Workdays, SetPos: 1}, nil,
			"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1", "monthly on the first weekday"},
		{rhythm.Rule{Freq: "DAILY", Interval: 1, Count: 1}, nil, "FREQ=DAILY;COUNT=1", "daily, 1 time"},
		// The last day ends at 23:00 UTC: summer time began on the 28th.
		{rhythm.Rule{Freq: "DAILY", Interval: 1, Until: civil.Day(2027, 3, 28)}, london, "FREQ=DAILY;UNTIL=20270328T225959Z", "daily until 28 Mar 2027"},
		{rhythm.Rule{Freq: "DAILY", Interval: 1, Until: civil.Day(2027, 3, 28)}, nil, "FREQ=DAILY;UNTIL=20270328", "daily until 28 Mar 2027"},
	} {
		if got := c.rule.Text(start, c.loc, time.Monday); got != c.text {
			t.Errorf("got %s, want %s", got, c.text)
		}
		if got := c.rule.Words(); got != c.words {
			t.Errorf("got %s, want %s", got, c.words)
		}
	}
}
