package joint_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"anteroom/internal/app/joint"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/slot"
	"anteroom/internal/core/access"
	"anteroom/internal/core/db/dbtest"
)

// threeYears is a calendar of 3,000 events: 36 weekly series and 19 single meetings a week.
func threeYears(zone string) string {
	var w strings.Builder
	w.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Bench//EN\r\n")
	n := 0
	put := func(day time.Time, slot int, rule string) {
		start := day.Add(time.Duration(9*60+slot*45) * time.Minute)
		fmt.Fprintf(&w, "BEGIN:VEVENT\r\nUID:many-%d@example.org\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=%s:%s\r\nDTEND;TZID=%s:%s\r\nSUMMARY:Meeting number %d\r\nDESCRIPTION:Some words about what this is for\r\nATTENDEE;CN=Guest;PARTSTAT=ACCEPTED:mailto:guest%d@example.org\r\n%sEND:VEVENT\r\n",
			n, zone, start.Format("20060102T150405"), zone, start.Add(30*time.Minute).Format("20060102T150405"), n, n%100, rule)
		n++
	}
	monday := time.Date(2024, 9, 2, 0, 0, 0, 0, time.UTC)
	for i := range 36 {
		rule := "RRULE:FREQ=WEEKLY\r\n"
		if i%3 != 0 {
			rule = "RRULE:FREQ=WEEKLY;COUNT=40\r\n"
		}
		put(monday.AddDate(0, 0, i%5), i/5, rule)
	}
	for week := range 156 {
		for i := range 19 {
			put(monday.AddDate(0, 0, 7*week+i%5), i/2, "")
		}
	}
	w.WriteString("END:VCALENDAR\r\n")
	return w.String()
}

// BenchmarkSlots finds times for twenty people over four weeks, with everything in memory and with nothing.
func BenchmarkSlots(b *testing.B) {
	h := furnish(b, dbtest.SQLite(b))
	zones := []string{"Europe/London", "America/New_York", "Asia/Singapore"}
	hours := []principal.WorkingHours{{Days: []int{1, 2, 3, 4, 5}, From: "08:00", Until: "19:00"}}
	ask := slot.Ask{Minutes: 45, From: "2026-03-16", Until: "2026-04-12", Zone: "Europe/London"}
	a := h.as("sam")
	for i := range 20 {
		z := zones[i%3]
		p, _, err := h.principal.Create(b.Context(), h.as("lena"), principal.NewPrincipal{Name: fmt.Sprintf("Number %d", i), Zone: z, Place: "There", Hours: hours})
		h.must(err)
		h.assist("sam", p.ID, access.Assistant, true)
		a = h.as("sam")
		_, err = h.calendar.Import(b.Context(), a, calendar.ImportRequest{Space: p.Space, Name: "Busy"}, strings.NewReader(threeYears(z)), nil)
		h.must(err)
		ask.People = append(ask.People, slot.Wanted{ID: p.ID})
	}
	look := func(s *slot.Service) {
		if f, err := s.Find(b.Context(), a, ask); err != nil || len(f.Asked) != 20 {
			b.Fatal(f, err)
		}
	}
	s := joint.Slots(h.clock, h.identity, h.principal, h.rule, h.calendar, h.resource)
	b.Run("in-memory", func(b *testing.B) {
		began := cpu(b)
		for b.Loop() {
			look(s)
		}
		b.ReportMetric(float64(cpu(b)-began)/1000/float64(b.N), "cpu-µs/op")
	})
	b.Run("cold", func(b *testing.B) {
		began := cpu(b)
		for b.Loop() {
			cal := calendar.New(h.journal, h.clock, calendar.Config{})
			look(joint.Slots(h.clock, h.identity, h.principal, h.rule, cal, h.resource))
		}
		b.ReportMetric(float64(cpu(b)-began)/1000/float64(b.N), "cpu-µs/op")
	})
}
