package calendar

import (
	"fmt"
	"io"
	"strings"
	"syscall"
	"testing"
	"time"

	"anteroom/internal/area/calendar/weeks"
	"anteroom/internal/core/access"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
)

// stored is a file with n events over three years around a month that has 2,700
// instances of one principal when n is 100,000: nine in ten happen once.
func manyEvents(n int) string {
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Bench//EN\r\n")
	begin := time.Date(2025, 1, 1, 8, 0, 0, 0, time.UTC)
	step := 3 * 365 * 24 * time.Hour / time.Duration(n)
	for i := range n {
		start := begin.Add(time.Duration(i) * step).Truncate(15 * time.Minute)
		fmt.Fprintf(&b, "BEGIN:VEVENT\r\nUID:bench-%d@example.org\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=Europe/London:%s\r\nDTEND;TZID=Europe/London:%s\r\nSUMMARY:Meeting number %d\r\nLOCATION:Room %d\r\nDESCRIPTION:Some words about what this is for\r\nATTENDEE;CN=Guest;PARTSTAT=ACCEPTED:mailto:guest%d@example.org\r\n",
			i, start.Format("20060102T150405"), start.Add(time.Hour).Format("20060102T150405"), i, i%40, i%100)
		if i%2000 == 0 {
			b.WriteString("RRULE:FREQ=WEEKLY;COUNT=10\r\n")
		}
		b.WriteString("END:VEVENT\r\n")
	}
	b.WriteString("END:VCALENDAR\r\n")
	return b.String()
}

func furnished(b *testing.B, n int) (*recordtest.House, *Service) {
	b.Helper()
	h := recordtest.Build(b, dbtest.SQLite(b))
	s := New(h.Journal, h.Clock, Config{})
	if _, err := s.Import(b.Context(), h.Ben, ImportRequest{Space: h.Vera, Name: "Bench"}, strings.NewReader(manyEvents(n)), nil); err != nil {
		b.Fatal(err)
	}
	return h, s
}

func benchMonth(b *testing.B, n int, cold bool) {
	h, s := furnished(b, n)
	from, to := at("2026-03-01T00:00"), at("2026-04-01T00:00")
	look := func(a access.Actor) int {
		items, err := s.Window(b.Context(), a, from, to, []ref.Space{h.Vera}, "Europe/London")
		if err != nil {
			b.Fatal(err)
		}
		return len(items)
	}
	count := look(h.Ben)
	b.ReportMetric(float64(count), "instances")
	b.ReportAllocs()
	began := cpu(b)
	for b.Loop() {
		if cold {
			s.weeks = weeks.New(h.Journal, weeks.DefaultMemory)
		}
		if look(h.Ben) != count {
			b.Fatal("another number of instances")
		}
	}
	b.ReportMetric(float64(cpu(b)-began)/float64(b.N), "cpu-ns/op")
}

// cpu is how much processor time was used, which a busy machine changes less than the time on the clock.
func cpu(b *testing.B) int64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return u.Utime.Nano() + u.Stime.Nano()
}

func BenchmarkMonth1000(b *testing.B)       { benchMonth(b, 1000, false) }
func BenchmarkMonth100000(b *testing.B)     { benchMonth(b, 100_000, false) }
func BenchmarkMonthCold1000(b *testing.B)   { benchMonth(b, 1000, true) }
func BenchmarkMonthCold100000(b *testing.B) { benchMonth(b, 100_000, true) }

func BenchmarkImport10000(b *testing.B) {
	h := recordtest.Build(b, dbtest.SQLite(b))
	s := New(h.Journal, h.Clock, Config{})
	text := manyEvents(10_000)
	var undo time.Duration
	for b.Loop() {
		st, err := s.Import(b.Context(), h.Ben, ImportRequest{Space: h.Vera, Name: "Bench"}, strings.NewReader(text), nil)
		if err != nil {
			b.Fatal(err)
		}
		start := time.Now()
		if _, err := h.Journal.Undo(b.Context(), h.Ben, st.Act, s.Reversers()); err != nil {
			b.Fatal(err)
		}
		undo += time.Since(start)
	}
	b.ReportMetric(undo.Seconds()/float64(b.N), "undo-s/op")
}

func BenchmarkExport10000(b *testing.B) {
	h, s := furnished(b, 10_000)
	if err := s.ExportSpace(b.Context(), h.Ben, h.Vera, "Vera", io.Discard); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		_ = s.ExportSpace(b.Context(), h.Ben, h.Vera, "Vera", io.Discard)
	}
}
