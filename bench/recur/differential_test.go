package recur_test

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"
	"time"

	rrule "github.com/teambition/rrule-go"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/recur"
	"anteroom/internal/core/zone"
)

// randomRule makes a rule of those parts about which both sides and the RFC agree.
func randomRule(rnd *rand.Rand) string {
	freq := []string{"YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY"}[rnd.Intn(6)]
	parts := []string{"FREQ=" + freq}
	maybe := func(chance int, name string, value func() string) {
		if rnd.Intn(100) < chance {
			parts = append(parts, name+"="+value())
		}
	}
	list := func(low, high, most int, signed bool) func() string {
		return func() string {
			seen, out := map[int]bool{}, []string{}
			for range 1 + rnd.Intn(most) {
				n := low + rnd.Intn(high-low+1)
				if signed && rnd.Intn(3) == 0 {
					n = -n
				}
				if !seen[n] {
					seen[n] = true
					out = append(out, fmt.Sprint(n))
				}
			}
			return strings.Join(out, ",")
		}
	}
	days := func(numbers int) func() string {
		return func() string {
			var out []string
			numbered := numbers > 0 && rnd.Intn(2) == 0 // all or none: rrule-go takes "SA,4TU" for days that are both
			for _, d := range rnd.Perm(7)[:1+rnd.Intn(3)] {
				s := []string{"MO", "TU", "WE", "TH", "FR", "SA", "SU"}[d]
				if numbered {
					n := 1 + rnd.Intn(numbers)
					if rnd.Intn(3) == 0 {
						n = -n
					}
					s = fmt.Sprint(n, s)
				}
				out = append(out, strings.ReplaceAll(s, " ", ""))
			}
			return strings.Join(out, ",")
		}
	}
	// rrule-go looks at every hour or minute up to the year 9999 for a rule that
	// never matches, so sub-daily rules get parts that do.
	fine := freq == "HOURLY" || freq == "MINUTELY"
	plain := fine && rnd.Intn(2) == 0
	if fine {
		if plain {
			maybe(60, "INTERVAL", func() string { return fmt.Sprint(1 + rnd.Intn(100)) })
			maybe(40, "COUNT", func() string { return fmt.Sprint(1 + rnd.Intn(60)) })
		} else {
			maybe(40, "BYDAY", days(0))
			maybe(40, "BYHOUR", list(0, 23, 3, false))
			maybe(40, "BYMINUTE", list(0, 59, 3, false))
		}
		return strings.Join(parts, ";")
	}
	maybe(40, "INTERVAL", func() string { return fmt.Sprint(1 + rnd.Intn(5)) })
	maybe(25, "BYMONTH", list(1, 12, 3, false))
	switch freq {
	case "YEARLY":
		switch rnd.Intn(4) {
		case 0:
			// A week needs its days named: the RFC takes the start's weekday else, rrule-go all seven.
			parts = append(parts, "BYWEEKNO="+list(1, 53, 3, true)(), "BYDAY="+days(0)())
		case 1:
			maybe(60, "BYYEARDAY", list(1, 366, 4, true))
		case 2:
			maybe(70, "BYDAY", days(4))
		default:
			maybe(50, "BYMONTHDAY", list(1, 31, 3, true))
		}
	case "MONTHLY":
		maybe(50, "BYDAY", days(4))
		maybe(30, "BYMONTHDAY", list(1, 31, 3, true))
	case "WEEKLY":
		maybe(60, "BYDAY", days(0))
	default:
		maybe(40, "BYDAY", days(0))
		maybe(25, "BYMONTHDAY", list(1, 31, 5, true))
	}
	maybe(20, "BYHOUR", list(0, 23, 3, false))
	maybe(20, "BYMINUTE", list(0, 59, 3, false))
	if len(parts) > 2 && strings.Contains(strings.Join(parts, ";"), "BY") {
		maybe(15, "BYSETPOS", list(1, 4, 2, true))
	}
	maybe(20, "WKST", func() string { return []string{"MO", "SU", "WE"}[rnd.Intn(3)] })
	maybe(40, "COUNT", func() string { return fmt.Sprint(1 + rnd.Intn(60)) })
	return strings.Join(parts, ";")
}

// Random rules give what rrule-go gives, in UTC, over a whole and over a window
// in its middle. rrule-go leaves out a start that the rule doesn't name and
// doesn't count it, so such rules are compared without COUNT and start.
func TestSameAsRRuleGo(t *testing.T) {
	rnd := rand.New(rand.NewSource(7))
	compared, skipped := 0, 0
	for compared < 1500 {
		text := randomRule(rnd)
		start := time.Date(2019+rnd.Intn(4), time.Month(1+rnd.Intn(12)), 1+rnd.Intn(31), rnd.Intn(24), rnd.Intn(60), 0, 0, time.UTC)
		from := start.AddDate(0, 0, rnd.Intn(900))
		to := from.AddDate(0, rnd.Intn(4), 1+rnd.Intn(20))
		if strings.Contains(text, "MINUTELY") || strings.Contains(text, "HOURLY") {
			from = start.Add(time.Duration(rnd.Intn(40)) * time.Hour)
			to = from.Add(time.Duration(1+rnd.Intn(72)) * time.Hour)
		}
		same, ok := compare(t, text, start, from, to)
		if !ok {
			skipped++
			continue
		}
		if compared++; !same {
			return
		}
	}
	t.Logf("%d rules compared, %d left out", compared, skipped)
}

func compare(t *testing.T, text string, start, from, to time.Time) (same, ok bool) {
	opt, err := rrule.StrToROption(text)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	opt.Dtstart = start
	named := firstIs(*opt, start)
	if !named && strings.Contains(text, "COUNT") {
		return true, false
	}
	theirs, err := rrule.NewRRule(*opt)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	want := theirs.Between(from, to.Add(-time.Microsecond), true)
	r, err := recur.Parse(text)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	b := recur.NewBudget(1_000_000)
	s := recur.Start{Wall: zone.WallOf(start)}
	var got []time.Time
	for _, o := range r.Between(s, clock.Of(from), clock.Of(to), b) {
		if at := o.At.Time(); named || !at.Equal(start) {
			got = append(got, at)
		}
	}
	if fmt.Sprint(got) != fmt.Sprint(want) || b.Truncated() {
		t.Errorf("%s from %v, %v to %v:\n got %v\nwant %v", text, start, from, to, got, want)
		return false, true
	}
	return true, true
}

// firstIs tells whether the rule names its start.
func firstIs(opt rrule.ROption, start time.Time) bool {
	opt.Count = 0
	r, err := rrule.NewRRule(opt)
	if err != nil {
		return false
	}
	r.Until(start)
	all := r.All()
	return len(all) == 1
}
