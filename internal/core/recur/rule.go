package recur

import (
	"strconv"
	"strings"
	"time"

	"anteroom/internal/core/zone"
)

// Freq is how often a rule repeats.
type Freq uint8

// The frequencies of RFC 5545.
const (
	Yearly Freq = iota
	Monthly
	Weekly
	Daily
	Hourly
	Minutely
	Secondly
)

var freqNames = [...]string{"YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY"}

func (f Freq) String() string { return freqNames[f] }

// Weekday is one entry of BYDAY: the N-th such day of its month or year (negative
// from its end), or every one when N is 0.
type Weekday struct {
	N   int
	Day time.Weekday
}

var dayNames = [...]string{"SU", "MO", "TU", "WE", "TH", "FR", "SA"}

func (d Weekday) String() string {
	if d.N == 0 {
		return dayNames[d.Day]
	}
	return strconv.Itoa(d.N) + dayNames[d.Day]
}

// Rule is a recurrence rule (RFC 5545 3.3.10). The zero value repeats yearly
// without end only after Interval is set to 1: make rules with Parse, or set it.
type Rule struct {
	Freq       Freq
	Interval   int         // at least 1
	Count      int         // 0 when there is no COUNT
	Until      *zone.Stamp // nil when there is no UNTIL; inclusive
	BySecond   []int       // 0 to 59
	ByMinute   []int
	ByHour     []int
	ByDay      []Weekday
	ByMonthDay []int // 1 to 31, -1 to -31
	ByYearDay  []int // 1 to 366, -1 to -366
	ByWeekNo   []int // 1 to 53, -1 to -53
	ByMonth    []int
	BySetPos   []int
	WeekStart  time.Weekday // Monday unless WKST says otherwise
	Extra      []string     // RSCALE, SKIP and X- parts as written: "X-NAME=value"
}

// Endless reports whether the rule has neither COUNT nor UNTIL.
func (r *Rule) Endless() bool { return r.Count == 0 && r.Until == nil }

// String writes the rule in the order in which RFC 5545 lists its parts.
func (r *Rule) String() string {
	var b strings.Builder
	for _, x := range r.Extra { // RSCALE stands first in RFC 7529
		if strings.HasPrefix(x, "RSCALE=") {
			b.WriteString(x + ";")
		}
	}
	b.WriteString("FREQ=" + r.Freq.String())
	if r.Until != nil {
		b.WriteString(";UNTIL=" + stampText(*r.Until))
	}
	if r.Count > 0 {
		b.WriteString(";COUNT=" + strconv.Itoa(r.Count))
	}
	if r.Interval > 1 {
		b.WriteString(";INTERVAL=" + strconv.Itoa(r.Interval))
	}
	writeInts(&b, "BYSECOND", r.BySecond)
	writeInts(&b, "BYMINUTE", r.ByMinute)
	writeInts(&b, "BYHOUR", r.ByHour)
	for i, d := range r.ByDay {
		b.WriteString(listSep("BYDAY", i) + d.String())
	}
	writeInts(&b, "BYMONTHDAY", r.ByMonthDay)
	writeInts(&b, "BYYEARDAY", r.ByYearDay)
	writeInts(&b, "BYWEEKNO", r.ByWeekNo)
	writeInts(&b, "BYMONTH", r.ByMonth)
	writeInts(&b, "BYSETPOS", r.BySetPos)
	if r.WeekStart != time.Monday {
		b.WriteString(";WKST=" + dayNames[r.WeekStart])
	}
	for _, x := range r.Extra {
		if !strings.HasPrefix(x, "RSCALE=") {
			b.WriteString(";" + x)
		}
	}
	return b.String()
}

func stampText(s zone.Stamp) string {
	switch {
	case s.Date:
		return s.Wall.DateText()
	case s.UTC:
		return s.Wall.Text() + "Z"
	}
	return s.Wall.Text()
}

func listSep(name string, i int) string {
	if i == 0 {
		return ";" + name + "="
	}
	return ","
}

func writeInts(b *strings.Builder, name string, list []int) {
	for i, v := range list {
		b.WriteString(listSep(name, i) + strconv.Itoa(v))
	}
}
