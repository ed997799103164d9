package recur_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/recur"
	"anteroom/internal/core/zone"
)

// The examples of RFC 5545 3.8.5.3, in its order. want lists days by year and
// month ("1997 Sep 2-4 9"); the time is 09:00 unless given ("2@0900"). A
// trailing "…" means that the rule goes on.
var rfcExamples = []struct{ name, start, rule, want string }{
	{"daily, 10 times", "19970902", "FREQ=DAILY;COUNT=10", "1997 Sep 2-11"},
	{"daily until December 24", "19970902", "FREQ=DAILY;UNTIL=19971224T000000Z", "1997 Sep 2-30 Oct 1-31 Nov 1-30 Dec 1-23"},
	{"every other day", "19970902", "FREQ=DAILY;INTERVAL=2", "1997 Sep 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30 Oct 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30 Nov 1 3 …"},
	{"every 10 days, 5 times", "19970902", "FREQ=DAILY;INTERVAL=10;COUNT=5", "1997 Sep 2 12 22 Oct 2 12"},
	{"every day in January, yearly", "19980101", "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA", "1998 Jan 1-31 1999 Jan 1-31 2000 Jan 1-31"},
	{"every day in January, daily", "19980101", "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1", "1998 Jan 1-31 1999 Jan 1-31 2000 Jan 1-31"},
	{"weekly, 10 times", "19970902", "FREQ=WEEKLY;COUNT=10", "1997 Sep 2 9 16 23 30 Oct 7 14 21 28 Nov 4"},
	{"weekly until December 24", "19970902", "FREQ=WEEKLY;UNTIL=19971224T000000Z", "1997 Sep 2 9 16 23 30 Oct 7 14 21 28 Nov 4 11 18 25 Dec 2 9 16 23"},
	{"every other week", "19970902", "FREQ=WEEKLY;INTERVAL=2;WKST=SU", "1997 Sep 2 16 30 Oct 14 28 Nov 11 25 Dec 9 23 1998 Jan 6 20 Feb 3 17 …"},
	{"Tuesday and Thursday for five weeks, until", "19970902", "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH", "1997 Sep 2 4 9 11 16 18 23 25 30 Oct 2"},
	{"Tuesday and Thursday for five weeks, count", "19970902", "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH", "1997 Sep 2 4 9 11 16 18 23 25 30 Oct 2"},
	{"every other week on three days until", "19970901", "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR", "1997 Sep 1 3 5 15 17 19 29 Oct 1 3 13 15 17 27 29 31 Nov 10 12 14 24 26 28 Dec 8 10 12 22"},
	{"every other week on two days, 8 times", "19970902", "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", "1997 Sep 2 4 16 18 30 Oct 2 14 16"},
	{"monthly on the first Friday, 10 times", "19970905", "FREQ=MONTHLY;COUNT=10;BYDAY=1FR", "1997 Sep 5 Oct 3 Nov 7 Dec 5 1998 Jan 2 Feb 6 Mar 6 Apr 3 May 1 Jun 5"},
	{"monthly on the first Friday until", "19970905", "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR", "1997 Sep 5 Oct 3 Nov 7 Dec 5"},
	{"every other month, first and last Sunday", "19970907", "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", "1997 Sep 7 28 Nov 2 30 1998 Jan 4 25 Mar 1 29 May 3 31"},
	{"second-to-last Monday, 6 months", "19970922", "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "1997 Sep 22 Oct 20 Nov 17 Dec 22 1998 Jan 19 Feb 16"},
	{"third-to-the-last day", "19970928", "FREQ=MONTHLY;BYMONTHDAY=-3", "1997 Sep 28 Oct 29 Nov 28 Dec 29 1998 Jan 29 Feb 26 …"},
	{"2nd and 15th, 10 times", "19970902", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15", "1997 Sep 2 15 Oct 2 15 Nov 2 15 Dec 2 15 1998 Jan 2 15"},
	{"first and last day, 10 times", "19970930", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1", "1997 Sep 30 Oct 1 31 Nov 1 30 Dec 1 31 1998 Jan 1 31 Feb 1"},
	{"every 18 months, 10th to 15th", "19970910", "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15", "1997 Sep 10-15 1999 Mar 10-13"},
	{"every Tuesday, every other month", "19970902", "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU", "1997 Sep 2 9 16 23 30 Nov 4 11 18 25 1998 Jan 6 13 20 27 Mar 3 10 17 24 31 …"},
	{"yearly in June and July, 10 times", "19970610", "FREQ=YEARLY;COUNT=10;BYMONTH=6,7", "1997 Jun 10 Jul 10 1998 Jun 10 Jul 10 1999 Jun 10 Jul 10 2000 Jun 10 Jul 10 2001 Jun 10 Jul 10"},
	{"every other year in January to March", "19970310", "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3", "1997 Mar 10 1999 Jan 10 Feb 10 Mar 10 2001 Jan 10 Feb 10 Mar 10 2003 Jan 10 Feb 10 Mar 10"},
	{"every third year, days 1, 100, 200", "19970101", "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", "1997 Jan 1 Apr 10 Jul 19 2000 Jan 1 Apr 9 Jul 18 2003 Jan 1 Apr 10 Jul 19 2006 Jan 1"},
	{"every 20th Monday of the year", "19970519", "FREQ=YEARLY;BYDAY=20MO", "1997 May 19 1998 May 18 1999 May 17 …"},
	{"Monday of week 20", "19970512", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1997 May 12 1998 May 11 1999 May 17 …"},
	{"every Thursday in March", "19970313", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "1997 Mar 13 20 27 1998 Mar 5 12 19 26 1999 Mar 4 11 18 25 …"},
	{"every Thursday in summer", "19970605", "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8", "1997 Jun 5 12 19 26 Jul 3 10 17 24 31 Aug 7 14 21 28 1998 Jun 4 11 18 25 Jul 2 9 16 23 30 Aug 6 13 20 27 1999 Jun 3 10 17 24 Jul 1 8 15 22 29 Aug 5 12 19 26 …"},
	{"every Friday the 13th", "19970902", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13|EXDATE", "1998 Feb 13 Mar 13 Nov 13 1999 Aug 13 2000 Oct 13 …"},
	{"the Saturday after the first Sunday", "19970913", "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13", "1997 Sep 13 Oct 11 Nov 8 Dec 13 1998 Jan 10 Feb 7 Mar 7 Apr 11 May 9 Jun 13 …"},
	{"election day", "19961105", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "1996 Nov 5 2000 Nov 7 2004 Nov 2 …"},
	{"third instance of Tuesday to Thursday", "19970904", "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997 Sep 4 Oct 7 Nov 6"},
	{"second-to-last weekday", "19970929", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997 Sep 29 Oct 30 Nov 27 Dec 30 1998 Jan 29 Feb 26 Mar 30 …"},
	// The RFC prints 09:00, 12:00 and 15:00; its UNTIL, 17:00 UTC, is 13:00 in New York (erratum 3883).
	{"every 3 hours of one day", "19970902", "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z", "1997 Sep 2@0900 2@1200"},
	{"every 15 minutes, 6 times", "19970902", "FREQ=MINUTELY;INTERVAL=15;COUNT=6", "1997 Sep 2@0900 2@0915 2@0930 2@0945 2@1000 2@1015"},
	{"every hour and a half, 4 times", "19970902", "FREQ=MINUTELY;INTERVAL=90;COUNT=4", "1997 Sep 2@0900 2@1030 2@1200 2@1330"},
	{"every 20 minutes of the day, daily", "19970902", "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40", twentyMinutes},
	{"every 20 minutes of the day, minutely", "19970902", "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16", twentyMinutes},
	{"weeks begin on Monday", "19970805", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997 Aug 5 10 19 24"},
	{"weeks begin on Sunday", "19970805", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997 Aug 5 17 19 31"},
	{"days that don't exist are left out", "20070115", "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007 Jan 15 30 Feb 15 Mar 15 30"},
}

const twentyMinutes = "1997 Sep 2@0900 2@0920 2@0940 2@1000 2@1020 2@1040 2@1100 2@1120 2@1140 2@1200 2@1220 2@1240 2@1300 2@1320 2@1340 2@1400 2@1420 2@1440 " +
	"2@1500 2@1520 2@1540 2@1600 2@1620 2@1640 3@0900 3@0920 3@0940 …"

// unfold writes out "1997 Sep 2-4" as "19970902T090000" and so on.
func unfold(t *testing.T, s string) (out []string, goesOn bool) {
	t.Helper()
	year, month := 0, time.Month(0)
	for _, f := range strings.Fields(s) {
		if f == "…" {
			return out, true
		}
		if m, err := time.Parse("Jan", f); err == nil {
			month = m.Month()
			continue
		}
		if n, err := strconv.Atoi(f); err == nil && n > 31 {
			year = n
			continue
		}
		day, at, _ := strings.Cut(f, "@")
		if at == "" {
			at = "0900"
		}
		a, b, isRange := strings.Cut(day, "-")
		first, err := strconv.Atoi(a)
		if err != nil {
			t.Fatalf("bad day %q", f)
		}
		last := first
		if isRange {
			last, _ = strconv.Atoi(b)
		}
		for d := first; d <= last; d++ {
			out = append(out, fmt.Sprintf("%04d%02d%02dT%s00", year, month, d, at))
		}
	}
	return out, false
}

func mustZone(t testing.TB, name string) *zone.Zone {
	t.Helper()
	z, err := zone.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

func mustRule(t testing.TB, s string) recur.Rule {
	t.Helper()
	r, err := recur.Parse(s)
	if err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	return r
}

func walls(list []recur.Occurrence) []string {
	var out []string
	for _, o := range list {
		out = append(out, o.Wall.Text())
	}
	return out
}

func at(t testing.TB, s string) zone.Wall {
	t.Helper()
	st, _, ok := zone.ParseStamp(s)
	if !ok {
		t.Fatalf("bad time %q", s)
	}
	return st.Wall
}

func TestRFCExamples(t *testing.T) {
	if len(rfcExamples) != 42 {
		t.Fatalf("%d examples, the RFC has 42", len(rfcExamples))
	}
	ny := mustZone(t, "America/New_York")
	for _, c := range rfcExamples {
		text, ex, _ := strings.Cut(c.rule, "|")
		rule := mustRule(t, text)
		s := recur.Start{Wall: at(t, c.start+"T090000"), Zone: ny}
		var exdates []recur.Exclusion
		if ex != "" {
			exdates = append(exdates, recur.Exclusion{At: s.At()})
		}
		want, goesOn := unfold(t, c.want)
		to := clock.Forever
		if goesOn {
			last, _ := ny.ToInstant(at(t, want[len(want)-1]))
			to = last + 1
		}
		set := recur.NewSet(s, []recur.Rule{rule}, nil, nil, exdates)
		b := recur.NewBudget(recur.DefaultBudget)
		got := set.Between(0, to, b)
		if fmt.Sprint(walls(got)) != fmt.Sprint(want) || b.Truncated() {
			t.Errorf("%s\n got %v\nwant %v", c.name, walls(got), want)
			continue
		}
		last := rule.Last(s, nil)
		if goesOn && last != clock.Forever && ex == "" {
			t.Errorf("%s: last is %v, want forever", c.name, last.Time())
		}
		if !goesOn && last != got[len(got)-1].At {
			t.Errorf("%s: last is %v, want %v", c.name, last.Time(), got[len(got)-1].At.Time())
		}
		// Every window gives the same as the whole.
		for i := range got {
			w := set.Between(got[i].At, got[i].At+1, nil)
			if len(w) != 1 || w[0] != got[i] {
				t.Errorf("%s: window at %s gave %v", c.name, got[i].Wall.Text(), walls(w))
			}
		}
	}
}
