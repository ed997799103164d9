package sample

import (
	"fmt"
	"io"
	"time"
)

// PerWeek is how many meetings WriteWeeks gives each week: twelve series and thirteen single ones.
const PerWeek = 25

// Years is how many events WriteYears gives, YearsPerWeek how many meetings that makes a week.
const (
	Years        = 36 + 156*19
	YearsPerWeek = 36 + 19
)

// WriteYears writes the calendar of three years around a day: 36 series, of which one in three goes on for
// ever, and nineteen single meetings a week.
func WriteYears(w io.Writer, around time.Time) error {
	p := pen{w: w}
	p.begin()
	monday := mondayOf(around).AddDate(0, 0, -7*78)
	for i := range 36 {
		rule := "RRULE:FREQ=WEEKLY\r\n"
		if i%3 != 0 {
			rule = "RRULE:FREQ=WEEKLY;COUNT=100\r\n"
		}
		p.put(monday.AddDate(0, 0, i%5), i/5, rule)
	}
	for week := range 156 {
		for i := range 19 {
			p.put(monday.AddDate(0, 0, 7*week+i%5), i/2, "")
		}
	}
	return p.end()
}

// WriteWeeks writes the calendar of a busy person for half a year around a day.
func WriteWeeks(w io.Writer, around time.Time) error {
	p := pen{w: w}
	p.begin()
	monday := mondayOf(around)
	for i := range 12 {
		p.put(monday.AddDate(0, 0, i%5-91), i/5, "RRULE:FREQ=WEEKLY\r\n")
	}
	for week := -13; week < 13; week++ {
		for i := range PerWeek - 12 {
			p.put(monday.AddDate(0, 0, 7*week+i%5), 3+i*2/3, "")
		}
	}
	return p.end()
}

func mondayOf(day time.Time) time.Time {
	return day.AddDate(0, 0, -int(day.Weekday()+6)%7).Truncate(24 * time.Hour)
}

// pen writes a calendar, one numbered meeting after the other.
type pen struct {
	w   io.Writer
	n   int
	err error
}

func (p *pen) begin() {
	_, p.err = io.WriteString(p.w, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Bench//EN\r\n")
}

func (p *pen) end() error {
	if p.err == nil {
		_, p.err = io.WriteString(p.w, "END:VCALENDAR\r\n")
	}
	return p.err
}

func (p *pen) put(day time.Time, slot int, rule string) {
	if p.err != nil {
		return
	}
	start := day.Add(time.Duration(9*60+slot*45) * time.Minute)
	const stamp = "20060102T150405"
	_, p.err = fmt.Fprintf(p.w, "BEGIN:VEVENT\r\nUID:week-%d@example.org\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=Europe/London:%s\r\nDTEND;TZID=Europe/London:%s\r\nSUMMARY:Meeting number %d\r\nLOCATION:Room %d\r\nDESCRIPTION:Some words about what this is for\r\nATTENDEE;CN=Guest;PARTSTAT=ACCEPTED:mailto:guest%d@example.org\r\n%sEND:VEVENT\r\n",
		p.n, start.Format(stamp), start.Add(30*time.Minute).Format(stamp), p.n, p.n%40, p.n%100, rule)
	p.n++
}
