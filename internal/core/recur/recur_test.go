package recur_test

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/recur"
	"anteroom/internal/core/zone"
)

// utc writes instants as "03-08T07:30".
func utc(list []recur.Occurrence) string {
	var out []string
	for _, o := range list {
		out = append(out, o.At.Time().Format("01-02T15:04"))
	}
	return strings.Join(out, " ")
}

func micros(t testing.TB, s string) clock.Micros { return clock.Micros(at(t, s)) }

func TestChangesOfTheClocks(t *testing.T) {
	for _, c := range []struct{ name, zone, start, rule, from, to, want string }{
		{"09:00 stays 09:00", "America/New_York", "20260301T090000", "FREQ=DAILY", "20260307", "20260310", "03-07T14:00 03-08T13:00 03-09T13:00"},
		{"02:30 in the gap is 03:30", "America/New_York", "20260301T023000", "FREQ=DAILY", "20260307", "20260310", "03-07T07:30 03-08T07:30 03-09T06:30"},
		{"01:30 in the overlap is the first", "America/New_York", "20261030T013000", "FREQ=DAILY", "20261031", "20261103", "10-31T05:30 11-01T05:30 11-02T06:30"},
		{"two times that fall together are one", "America/New_York", "20260307T023000", "FREQ=DAILY;BYHOUR=2,3", "20260307T060000", "20260308T120000", "03-07T07:30 03-07T08:30 03-08T07:30"},
		{"times in and behind the gap stay in order", "America/New_York", "20260307T020000", "FREQ=DAILY;BYHOUR=2,3;BYMINUTE=0,30", "20260308T000000", "20260308T120000", "03-08T07:00 03-08T07:30"},
		{"every hour over the gap", "America/New_York", "20260308T000000", "FREQ=HOURLY", "20260308T050000", "20260308T090000", "03-08T05:00 03-08T06:00 03-08T07:00 03-08T08:00"},
		{"every hour over the overlap", "America/New_York", "20261101T000000", "FREQ=HOURLY", "20261101T040000", "20261101T080000", "11-01T04:00 11-01T05:00 11-01T06:00 11-01T07:00"},
		{"every half hour over the overlap, between one and two", "America/New_York", "20261101T000000", "FREQ=MINUTELY;INTERVAL=30;BYHOUR=1", "20261101T040000", "20261101T080000", "11-01T04:00 11-01T05:00 11-01T05:30 11-01T06:00 11-01T06:30"},
		{"every quarter by minutes over the overlap", "America/New_York", "20261101T000000", "FREQ=MINUTELY;BYMINUTE=0,45;BYHOUR=1", "20261101T043000", "20261101T080000", "11-01T05:00 11-01T05:45 11-01T06:00 11-01T06:45"},
		{"every hour on the half, by minutes", "America/New_York", "20260308T003000", "FREQ=HOURLY;BYMINUTE=0,30", "20260308T050000", "20260308T080000", "03-08T05:30 03-08T06:00 03-08T06:30 03-08T07:00 03-08T07:30"},
		{"half an hour on Lord Howe", "Australia/Lord_Howe", "20261003T021500", "FREQ=DAILY", "20261002", "20261006", "10-02T15:45 10-03T15:45 10-04T15:15 10-05T15:15"},
		{"a day that Samoa skipped", "Pacific/Apia", "20111228T120000", "FREQ=DAILY", "20111228", "20120101", "12-28T22:00 12-29T22:00 12-30T22:00 12-31T22:00"},
		{"hours of certain days over the gap", "America/New_York", "20260307T220000", "FREQ=HOURLY;BYDAY=SU;BYHOUR=0,1,2,3", "20260308T000000", "20260309T000000", "03-08T03:00 03-08T05:00 03-08T06:00 03-08T07:00"},
	} {
		r := mustRule(t, c.rule)
		s := recur.Start{Wall: at(t, c.start), Zone: mustZone(t, c.zone)}
		want := c.want
		if s.At() >= micros(t, c.from) && !strings.HasPrefix(want, s.At().Time().Format("01-02T15:04")) {
			want = s.At().Time().Format("01-02T15:04") + " " + want // the start always belongs
		}
		if got := utc(r.Between(s, micros(t, c.from), micros(t, c.to), nil)); got != want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, want)
		}
	}
}

func TestUntil(t *testing.T) {
	ny := mustZone(t, "America/New_York")
	for _, c := range []struct {
		name, rule string
		start      recur.Start
		want       string
	}{
		{"a day includes the whole day", "FREQ=DAILY;UNTIL=20260303", recur.Start{Wall: at(t, "20260301T220000"), Zone: ny}, "20260301T220000 20260302T220000 20260303T220000"},
		{"UTC is an instant", "FREQ=DAILY;UNTIL=20260304T030000Z", recur.Start{Wall: at(t, "20260301T220000"), Zone: ny}, "20260301T220000 20260302T220000 20260303T220000"},
		{"UTC a second before", "FREQ=DAILY;UNTIL=20260304T025959Z", recur.Start{Wall: at(t, "20260301T220000"), Zone: ny}, "20260301T220000 20260302T220000"},
		{"floating is on the wall", "FREQ=DAILY;UNTIL=20260303T220000", recur.Start{Wall: at(t, "20260301T220000"), Zone: ny}, "20260301T220000 20260302T220000 20260303T220000"},
		{"days until a day", "FREQ=DAILY;UNTIL=20260302", recur.Start{Wall: at(t, "20260301"), Date: true}, "20260301T000000 20260302T000000"},
		{"days until an instant", "FREQ=DAILY;UNTIL=20260302T225959Z", recur.Start{Wall: at(t, "20260301"), Date: true}, "20260301T000000 20260302T000000"},
		{"hours until a day", "FREQ=HOURLY;INTERVAL=9;UNTIL=20260302", recur.Start{Wall: at(t, "20260301T220000"), Zone: ny}, "20260301T220000 20260302T070000 20260302T160000"},
		{"before the start", "FREQ=DAILY;UNTIL=20250101", recur.Start{Wall: at(t, "20260301T220000"), Zone: ny}, "20260301T220000"},
	} {
		r := mustRule(t, c.rule)
		got := r.Between(c.start, 0, clock.Forever, nil)
		if s := strings.Join(walls(got), " "); s != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, s, c.want)
		}
		if last := r.Last(c.start, nil); last != got[len(got)-1].At {
			t.Errorf("%s: last is %v", c.name, last.Time())
		}
	}
}

func TestParse(t *testing.T) {
	for in, want := range map[string]string{
		"FREQ=DAILY":                                "FREQ=DAILY",
		"freq=weekly;byday=mo,tu;":                  "FREQ=WEEKLY;BYDAY=MO,TU",
		"RRULE:FREQ=DAILY;INTERVAL=1":               "FREQ=DAILY",
		" FREQ = MONTHLY ; BYDAY = +1MO , -1SU ":    "FREQ=MONTHLY;BYDAY=1MO,-1SU",
		"RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=OMIT":    "RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=OMIT",
		"FREQ=DAILY;X-NAME=Value;BYSECOND=60,59":    "FREQ=DAILY;BYSECOND=59;X-NAME=Value",
		"UNTIL=2026-12-31T23:59:59Z;FREQ=DAILY":     "FREQ=DAILY;UNTIL=20261231T235959Z",
		"FREQ=DAILY;UNTIL=20261231;WKST=SU;COUNT=2": "FREQ=DAILY;UNTIL=20261231;COUNT=2;WKST=SU",
		"FREQ=YEARLY;BYMONTH=;BYMONTHDAY=1,,2,2":    "FREQ=YEARLY;BYMONTHDAY=1,2",
	} {
		r, err := recur.Parse(in)
		if err != nil || r.String() != want {
			t.Errorf("%q: %q, %v; want %q", in, r.String(), err, want)
			continue
		}
		if again, err := recur.Parse(r.String()); err != nil || again.String() != want {
			t.Errorf("%q doesn't come back: %v", want, err)
		}
	}
	for in, code := range map[string]string{
		"": "recur.no_freq", "INTERVAL=2": "recur.no_freq", "FREQ=": "recur.bad_part", "FREQ=FORTNIGHTLY": "recur.bad_part", "FREQ=DAILY;FREQ=DAILY": "recur.bad_part",
		"FREQ=DAILY;COUNT=0": "recur.bad_count", "FREQ=DAILY;COUNT=-1": "recur.bad_count", "FREQ=DAILY;COUNT=99999999999": "recur.bad_count",
		"FREQ=DAILY;INTERVAL=0": "recur.bad_interval", "FREQ=DAILY;INTERVAL=x": "recur.bad_interval", "FREQ=DAILY;UNTIL=soon": "recur.bad_until",
		"RSCALE=HEBREW;FREQ=YEARLY": "recur.unsupported", "RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD": "recur.unsupported",
		"FREQ=DAILY;BYHOUR=24": "recur.bad_part", "FREQ=DAILY;BYDAY=XX": "recur.bad_part", "FREQ=DAILY;BYDAY=54MO": "recur.bad_part", "FREQ=DAILY;BYMONTHDAY=0": "recur.bad_part",
		"FREQ=DAILY;NONSENSE=1": "recur.bad_part", "FREQ=DAILY;BYDAY": "recur.bad_part", "FREQ=DAILY;X-A=" + strings.Repeat("x", 9000): "recur.too_long",
	} {
		if _, err := recur.Parse(in); errs.Of(err).Code != code || errs.KindOf(err) != errs.Invalid {
			t.Errorf("%.40q: %v, want %s", in, err, code)
		}
	}
}

// Whatever the window, it holds the same instances as the whole: skipping and
// counting by arithmetic changes nothing.
func TestWindowsAgreeWithTheWhole(t *testing.T) {
	rnd := rand.New(rand.NewSource(3))
	rules := []string{"FREQ=DAILY", "FREQ=DAILY;INTERVAL=3", "FREQ=DAILY;BYDAY=MO,FR", "FREQ=DAILY;BYHOUR=2,3,9", "FREQ=DAILY;BYMONTH=2,7;BYMONTHDAY=1,15,-1",
		"FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=SU", "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=-1", "FREQ=MONTHLY", "FREQ=MONTHLY;BYDAY=2TU", "FREQ=MONTHLY;BYDAY=-1FR,1MO",
		"FREQ=MONTHLY;BYMONTHDAY=1,15", "FREQ=MONTHLY;BYMONTHDAY=-1,-2", "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1",
		"FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU", "FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=TH", "FREQ=YEARLY;BYYEARDAY=-1,60", "FREQ=YEARLY;BYDAY=20MO",
		"FREQ=HOURLY;INTERVAL=7", "FREQ=HOURLY;INTERVAL=5;BYMINUTE=0,30", "FREQ=HOURLY;BYDAY=SA;BYHOUR=1,2", "FREQ=MINUTELY;INTERVAL=95", "FREQ=MINUTELY;BYHOUR=2;BYMINUTE=15", "FREQ=SECONDLY;INTERVAL=5003"}
	for _, text := range rules {
		for _, extra := range []string{"", ";COUNT=37", ";COUNT=400", ";UNTIL=20270615T093000Z"} {
			r := mustRule(t, text+extra)
			s := recur.Start{Wall: at(t, "20260131T023000"), Zone: mustZone(t, "America/New_York")}
			b := recur.NewBudget(1 << 22)
			end := micros(t, "20280101")
			all := r.Between(s, 0, end, b)
			if b.Truncated() || len(all) == 0 || all[0].At != s.At() {
				t.Fatalf("%s%s: %d instances, cut %v", text, extra, len(all), b.Truncated())
			}
			for i := 1; i < len(all); i++ {
				if all[i].At <= all[i-1].At {
					t.Fatalf("%s%s: %s is not after %s", text, extra, all[i].Wall.Text(), all[i-1].Wall.Text())
				}
			}
			for range 20 {
				from := s.At() + clock.Micros(rnd.Int63n(int64(end-s.At())))
				to := from + clock.Micros(rnd.Int63n(int64(40*zone.Day)))
				var want []recur.Occurrence
				for _, o := range all {
					if o.At >= from && o.At < min(to, end) {
						want = append(want, o)
					}
				}
				if got := r.Between(s, from, min(to, end), b); fmt.Sprint(got) != fmt.Sprint(want) {
					t.Fatalf("%s%s from %v to %v:\n got %v\nwant %v", text, extra, from.Time(), to.Time(), walls(got), walls(want))
				}
			}
			if extra == ";COUNT=37" && all[len(all)-1].At < end && len(all) == 37 && r.Last(s, nil) != all[36].At {
				t.Errorf("%s%s: last is %v, want %v", text, extra, r.Last(s, nil).Time(), all[36].At.Time())
			}
		}
	}
}

// A window costs the same wherever it is; steps are counted, not time.
func TestWindowsCostTheSameEverywhere(t *testing.T) {
	for _, rule := range []string{"FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,WE", "FREQ=MONTHLY;BYDAY=2TU", "FREQ=YEARLY", "FREQ=HOURLY;INTERVAL=3", "FREQ=MINUTELY;INTERVAL=45", "FREQ=DAILY;COUNT=1000000", "FREQ=HOURLY;COUNT=100000000"} {
		r := mustRule(t, rule)
		s := recur.Start{Wall: at(t, "19700101T090000"), Zone: mustZone(t, "Europe/Berlin")}
		for _, year := range []string{"1970", "1979", "2026", "2500"} {
			b := recur.NewBudget(1200)
			got := r.Between(s, micros(t, year+"0301"), micros(t, year+"0401"), b)
			if b.Truncated() || len(got) == 0 && rule != "FREQ=YEARLY" {
				t.Errorf("%s in %s: %d instances, cut %v", rule, year, len(got), b.Truncated())
			}
		}
	}
}

func TestBudgetEndsEverything(t *testing.T) {
	for _, rule := range []string{"FREQ=SECONDLY", "FREQ=SECONDLY;INTERVAL=2;BYSECOND=1", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MINUTELY;BYSETPOS=2",
		"FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;COUNT=2147483647", "FREQ=MONTHLY;COUNT=2147483647;BYMONTHDAY=31;BYMONTH=2", "FREQ=WEEKLY;INTERVAL=2147483647;COUNT=2147483647", "FREQ=HOURLY;INTERVAL=2147483647;COUNT=2147483647"} {
		r := mustRule(t, rule)
		s := recur.Start{Wall: at(t, "19700101T000000"), Zone: mustZone(t, "America/New_York")}
		begin := time.Now()
		b := recur.NewBudget(recur.DefaultBudget)
		got := r.Between(s, -clock.Forever, clock.Forever, b)
		if len(got) > recur.DefaultBudget {
			t.Errorf("%s: %d instances", rule, len(got))
		}
		r.Last(s, nil)
		r.Between(s, clock.Forever-5, clock.Forever, nil)
		if took := time.Since(begin); took > time.Second {
			t.Errorf("%s took %v", rule, took)
		}
	}
}

func TestSet(t *testing.T) {
	ny := mustZone(t, "America/New_York")
	start := recur.Start{Wall: at(t, "20260302T090000"), Zone: ny}
	occ := func(s string) recur.Occurrence {
		w := at(t, s)
		m, _ := ny.ToInstant(w)
		return recur.Occurrence{At: m, Wall: w}
	}
	weekly, twice := mustRule(t, "FREQ=WEEKLY;COUNT=4"), mustRule(t, "FREQ=WEEKLY;BYDAY=TH;COUNT=3")
	for _, c := range []struct {
		name string
		set  *recur.Set
		want string
	}{
		{"only the start", recur.NewSet(start, nil, nil, nil, nil), "20260302T090000"},
		{"RDATE without rule", recur.NewSet(start, nil, nil, []recur.Occurrence{occ("20260305T100000"), occ("20260301T080000")}, nil), "20260301T080000 20260302T090000 20260305T100000"},
		{"two rules", recur.NewSet(start, []recur.Rule{weekly, twice}, nil, nil, nil), "20260302T090000 20260305T090000 20260309T090000 20260312T090000 20260316T090000 20260323T090000"},
		{"EXDATE of an instant and a day", recur.NewSet(start, []recur.Rule{weekly}, nil, nil, []recur.Exclusion{{At: occ("20260309T090000").At}, {Day: true, On: at(t, "20260316")}, {At: 5}}), "20260302T090000 20260323T090000"},
		{"the start excluded", recur.NewSet(start, []recur.Rule{weekly}, nil, nil, []recur.Exclusion{{At: start.At()}}), "20260309T090000 20260316T090000 20260323T090000"},
		{"EXRULE that doesn't name the start", recur.NewSet(start, []recur.Rule{weekly, twice}, []recur.Rule{mustRule(t, "FREQ=WEEKLY;BYDAY=TH")}, nil, nil), "20260302T090000 20260309T090000 20260316T090000 20260323T090000"},
	} {
		got := c.set.Between(0, clock.Forever, nil)
		if s := strings.Join(walls(got), " "); s != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, s, c.want)
		}
		first, last := c.set.Bounds(nil)
		if first > got[0].At || last < got[len(got)-1].At {
			t.Errorf("%s: bounds %v %v", c.name, first.Time(), last.Time())
		}
	}
}

func TestShift(t *testing.T) {
	for _, c := range []struct{ rule, old, new, want string }{
		{"FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4", "20260302T090000", "20260303T090000", "FREQ=WEEKLY;COUNT=4;BYDAY=TU,TH"},
		{"FREQ=WEEKLY;BYDAY=MO,SU", "20260302T090000", "20260301T090000", "FREQ=WEEKLY;BYDAY=SU,SA"},
		{"FREQ=WEEKLY;BYDAY=MO", "20260302T090000", "20260302T110000", "FREQ=WEEKLY;BYDAY=MO"},
		{"FREQ=WEEKLY;UNTIL=20260401T090000Z", "20260302T090000", "20260303T100000", "FREQ=WEEKLY;UNTIL=20260402T100000Z"},
		{"FREQ=MONTHLY;BYDAY=1MO", "20260302T090000", "20260310T090000", "FREQ=MONTHLY;BYDAY=2TU"},
		{"FREQ=MONTHLY;BYDAY=-1MO", "20260330T090000", "20260326T090000", "FREQ=MONTHLY;BYDAY=-1TH"},
		{"FREQ=MONTHLY;BYMONTHDAY=2", "20260302T090000", "20260305T090000", "FREQ=MONTHLY;BYMONTHDAY=5"},
		{"FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31", "20260331T090000", "20260401T090000", "FREQ=YEARLY;BYMONTHDAY=1;BYMONTH=4"},
		{"FREQ=DAILY;BYHOUR=9", "20260302T090000", "20260302T111500", "FREQ=DAILY;BYHOUR=11"},
		{"FREQ=DAILY;BYHOUR=9,12", "20260302T090000", "20260302T110000", ""},
		{"FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", "20260302T090000", "20260303T090000", ""},
		{"FREQ=MONTHLY;BYDAY=1MO,2TU", "20260302T090000", "20260303T090000", ""},
		{"FREQ=YEARLY;BYWEEKNO=10;BYDAY=MO", "20260302T090000", "20260303T090000", ""},
	} {
		r := mustRule(t, c.rule)
		got, err := r.Shift(at(t, c.old), at(t, c.new))
		switch {
		case c.want == "" && errs.Of(err).Code != "recur.not_movable":
			t.Errorf("%s: %v, %v", c.rule, got.String(), err)
		case c.want != "" && (err != nil || got.String() != c.want):
			t.Errorf("%s: %s, %v; want %s", c.rule, got.String(), err, c.want)
		}
		if fresh := mustRule(t, c.rule); r.String() != fresh.String() {
			t.Errorf("%s was changed itself", c.rule)
		}
	}
}

func FuzzRule(f *testing.F) {
	for _, c := range rfcExamples {
		text, _, _ := strings.Cut(c.rule, "|")
		f.Add(text, int64(at(f, c.start+"T090000")), false)
	}
	for _, s := range []string{"FREQ=SECONDLY", "FREQ=SECONDLY;INTERVAL=2;BYSECOND=1", "FREQ=DAILY;COUNT=2147483647", "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=WEEKLY;INTERVAL=2147483647", "FREQ=YEARLY;BYWEEKNO=53,-53;BYSETPOS=-366"} {
		f.Add(s, int64(0), true)
	}
	ny := mustZone(f, "America/New_York")
	f.Fuzz(func(t *testing.T, text string, start int64, day bool) {
		r, err := recur.Parse(text)
		if err != nil {
			return
		}
		if again, err := recur.Parse(r.String()); err != nil || again.String() != r.String() {
			t.Fatalf("%q became %q, which is not read the same: %v", text, r.String(), err)
		}
		s := recur.Start{Wall: (zone.Wall(start) % (9000 * 365 * zone.Day)).Midnight() + 9*zone.Hour, Date: day, Zone: ny}
		if day {
			s.Wall = s.Wall.Midnight()
		}
		begin := time.Now()
		b := recur.NewBudget(3000)
		for _, from := range []clock.Micros{s.At(), s.At().Add(9 * 365 * 24 * time.Hour), clock.Forever - 1} {
			got := r.Between(s, from, min(from, 1<<61).Add(31*24*time.Hour), b)
			for i := 1; i < len(got); i++ {
				if got[i].At <= got[i-1].At {
					t.Fatalf("%q: out of order", text)
				}
			}
			if len(got) > 3000 {
				t.Fatalf("%q: %d instances", text, len(got))
			}
		}
		if last := r.Last(s, b); last < s.At() {
			t.Fatalf("%q: ends before it begins", text)
		}
		if took := time.Since(begin); took > time.Second {
			t.Errorf("%q took %v", text, took)
		}
	})
}
