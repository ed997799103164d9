package joint_test

import (
	"fmt"
	"strings"
	"syscall"
	"testing"
	"time"

	"anteroom/internal/app/joint"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/guard"
	"anteroom/internal/area/principal"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/ref"
)

// tenPeople is a house in which Sam assists ten principals, each with twelve weekly
// series and thirteen single meetings a week.
func tenPeople(b *testing.B) (*house, access.Actor, calendar.Detail) {
	h := furnish(b, dbtest.SQLite(b))
	hours := []principal.WorkingHours{{Days: []int{1, 2, 3, 4, 5}, From: "09:00", Until: "18:00"}}
	var last ref.ID
	for i := range 8 { // beside Helen and Bela
		p, _, err := h.principal.Create(b.Context(), h.as("lena"), principal.NewPrincipal{Name: fmt.Sprintf("Number %d", i), Zone: "Europe/London", Place: "London", Hours: hours})
		h.must(err)
		h.assist("sam", p.ID, access.Assistant, true)
		last = p.ID
	}
	a := h.as("sam")
	people, err := h.principal.Principals(b.Context(), a)
	h.must(err)
	for _, p := range people {
		_, err := h.calendar.Import(b.Context(), a, calendar.ImportRequest{Space: p.Space, Name: "Busy"}, strings.NewReader(busyWeeks()), nil)
		h.must(err)
	}
	from := clock.Of(h.clock.Now())
	all, err := h.calendar.Window(b.Context(), a, from, from.Add(7*24*time.Hour), []ref.Space{ref.Space(last)}, "UTC")
	h.must(err)
	for _, i := range all {
		if !i.Recurring {
			d, err := h.calendar.Event(b.Context(), a, i.Event, "", "UTC")
			h.must(err)
			return h, a, d
		}
	}
	b.Fatal("no single meeting")
	return nil, a, calendar.Detail{}
}

// cpu is how much processor time was used, which a busy machine changes less than the time on the clock.
func cpu(b *testing.B) int64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return u.Utime.Nano() + u.Stime.Nano()
}

func busyWeeks() string {
	var w strings.Builder
	w.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Bench//EN\r\n")
	put := func(n int, day time.Time, slot int, rule string) {
		start := day.Add(time.Duration(9*60+slot*45) * time.Minute)
		fmt.Fprintf(&w, "BEGIN:VEVENT\r\nUID:guard-%d@example.org\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=Europe/London:%s\r\nDTEND;TZID=Europe/London:%s\r\nSUMMARY:Meeting number %d\r\nLOCATION:Room %d\r\nDESCRIPTION:Some words about what this is for\r\nATTENDEE;CN=Guest;PARTSTAT=ACCEPTED:mailto:guest%d@example.org\r\n%sEND:VEVENT\r\n",
			n, start.Format("20060102T150405"), start.Add(30*time.Minute).Format("20060102T150405"), n, n%40, n%100, rule)
	}
	monday, n := time.Date(2026, 1, 5, 0, 0, 0, 0, time.UTC), 0
	for i := range 12 {
		put(n, monday.AddDate(0, 0, i%5), i/5, "RRULE:FREQ=WEEKLY\r\n")
		n++
	}
	for week := range 26 {
		for i := range 13 {
			put(n, monday.AddDate(0, 0, 7*week+i%5), 3+i*2/3, "")
			n++
		}
	}
	w.WriteString("END:VCALENDAR\r\n")
	return w.String()
}

// BenchmarkGuard looks two weeks ahead for ten principals: when nothing of it is
// kept but the calendar's weeks, when nothing changed, and after one meeting moved.
func BenchmarkGuard(b *testing.B) {
	h, a, d := tenPeople(b)
	g := h.watch()
	ask := guard.Ask{Days: guard.Horizon}
	p, err := g.Look(b.Context(), a, ask)
	h.must(err)
	b.Logf("%d people, %d findings", len(p.People), len(p.Items))
	b.Run("from-weeks", func(b *testing.B) {
		began := cpu(b)
		for b.Loop() {
			g := joint.Guard(h.journal, h.clock, h.identity, h.principal, h.rule, h.calendar, h.resource)
			if _, err := g.Look(b.Context(), a, ask); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(cpu(b)-began)/float64(b.N), "cpu-ns/op")
	})
	b.Run("unchanged", func(b *testing.B) {
		for b.Loop() {
			if _, err := g.Look(b.Context(), a, ask); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("one-changed", func(b *testing.B) {
		var took time.Duration
		var used int64
		by := 15
		for b.Loop() {
			var err error
			if d, _, err = h.calendar.MoveEvent(b.Context(), a, calendar.Target{ID: d.ID}, calendar.Move{Minutes: by}); err != nil {
				b.Fatal(err)
			}
			by = -by
			start, began := time.Now(), cpu(b)
			if _, err := g.Look(b.Context(), a, ask); err != nil {
				b.Fatal(err)
			}
			took += time.Since(start)
			used += cpu(b) - began
		}
		b.ReportMetric(float64(took.Microseconds())/float64(b.N), "look-µs/op")
		b.ReportMetric(float64(used)/1000/float64(b.N), "look-cpu-µs/op")
	})
}
