package sample

import (
	"bufio"
	"fmt"
	"io"
	"time"
)

// The month that is looked at: 600 meetings that happen once and 100 series on
// the 21 workdays, 2,700 instances.
const (
	monthOnce    = 600
	monthSeries  = 100
	MonthEntries = monthOnce + monthSeries
	Instances    = monthOnce + 21*monthSeries
)

// MonthFrom and MonthTo bound it.
var (
	MonthFrom = time.Date(2031, 3, 1, 0, 0, 0, 0, time.UTC)
	MonthTo   = time.Date(2031, 4, 1, 0, 0, 0, 0, time.UTC)
)

// yearsFrom is the beginning of the three years in which everything is.
var yearsFrom = time.Date(2029, 9, 1, 0, 0, 0, 0, time.UTC)

// WriteCalendar writes a file with n events, MonthEntries at least. The month is the
// same in each; the rest lies evenly in the three years around it, nine of ten
// happening once and one ten times.
func WriteCalendar(to io.Writer, n int) error {
	w := bufio.NewWriterSize(to, 1<<16)
	fmt.Fprint(w, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Bench//EN\r\n")
	for i := range monthOnce {
		writeEvent(w, i, MonthFrom.AddDate(0, 0, 1+i%29).Add(time.Duration(8*60+i%40*15)*time.Minute), "")
	}
	for i := monthOnce; i < MonthEntries; i++ {
		first := time.Date(2030, 1, 7, 8, i%40*15, 0, 0, time.UTC)
		writeEvent(w, i, first, "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR\r\n")
	}
	const outside = 3*365 - 31 - 10 // days: none in the month, nor running into it
	for i := MonthEntries; i < n; i++ {
		k := i - MonthEntries
		at := yearsFrom.Add(time.Duration(float64(k) / float64(n-MonthEntries) * outside * 24 * float64(time.Hour))).Truncate(15 * time.Minute)
		rule := ""
		if k%10 == 0 {
			rule = "RRULE:FREQ=DAILY;COUNT=10\r\n"
		}
		if !at.AddDate(0, 0, 10).Before(MonthFrom) {
			at = at.AddDate(0, 0, 31+10)
		}
		writeEvent(w, i, at, rule)
	}
	fmt.Fprint(w, "END:VCALENDAR\r\n")
	return w.Flush()
}

func writeEvent(w io.Writer, n int, at time.Time, rule string) {
	const stamp = "20060102T150405"
	fmt.Fprintf(w, "BEGIN:VEVENT\r\nUID:bench-%d@example.org\r\nDTSTAMP:20260101T000000Z\r\n", n)
	fmt.Fprintf(w, "DTSTART;TZID=Europe/London:%s\r\nDTEND;TZID=Europe/London:%s\r\n%s", at.Format(stamp), at.Add(45*time.Minute).Format(stamp), rule)
	fmt.Fprintf(w, "SUMMARY:Meeting number %d about %s\r\nLOCATION:Room %d\r\nDESCRIPTION:Some words about what this is for\r\n", n, words[n%len(words)], n%40)
	fmt.Fprintf(w, "ATTENDEE;CN=Guest;PARTSTAT=ACCEPTED:mailto:guest%d@example.org\r\n", n%100)
	fmt.Fprint(w, "END:VEVENT\r\n")
}
