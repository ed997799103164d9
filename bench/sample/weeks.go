package sample

import (
	"fmt"
	"io"
	"time"
)

// PerWeek is how many meetings WriteWeeks gives each week: twelve series and thirteen single ones.
const PerWeek = 25

// WriteWeeks writes the calendar of a busy person for half a year around a day.
func WriteWeeks(w io.Writer, around time.Time) error {
	monday := around.AddDate(0, 0, -int(around.Weekday()+6)%7).Truncate(24 * time.Hour)
	var err error
	n := 0
	put := func(day time.Time, slot int, rule string) {
		start := day.Add(time.Duration(9*60+slot*45) * time.Minute)
		const stamp = "20060102T150405"
		if _, e := fmt.Fprintf(w, "BEGIN:VEVENT\r\nUID:week-%d@example.org\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=Europe/London:%s\r\nDTEND;TZID=Europe/London:%s\r\nSUMMARY:Meeting number %d\r\nLOCATION:Room %d\r\nDESCRIPTION:Some words about what this is for\r\nATTENDEE;CN=Guest;PARTSTAT=ACCEPTED:mailto:guest%d@example.org\r\n%sEND:VEVENT\r\n",
			n, start.Format(stamp), start.Add(30*time.Minute).Format(stamp), n, n%40, n%100, rule); e != nil {
			err = e
		}
		n++
	}
	_, _ = io.WriteString(w, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Bench//EN\r\n")
	for i := range 12 {
		put(monday.AddDate(0, 0, i%5-91), i/5, "RRULE:FREQ=WEEKLY\r\n")
	}
	for week := -13; week < 13; week++ {
		for i := range PerWeek - 12 {
			put(monday.AddDate(0, 0, 7*week+i%5), 3+i*2/3, "")
		}
	}
	if err == nil {
		_, err = io.WriteString(w, "END:VCALENDAR\r\n")
	}
	return err
}
