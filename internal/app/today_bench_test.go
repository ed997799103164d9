package app

import (
	"fmt"
	"net/http"
	"testing"

	"anteroom/internal/core/db/dbtest"
)

// BenchmarkToday asks for Today as a whole request, after something changed that is not on it: five executives, and ten
// thousand tasks of which hundreds are late.
func BenchmarkToday(b *testing.B) {
	w := inhabit(b, dbtest.SQLite(b))
	w.busyHouse(5, 10_000)
	note := w.made(w.do("stan", "POST", "/notes", fields{"space": w.who["stan"].id, "title": "Text", "body": "Text"}), "note")
	rev := 1
	for b.Loop() {
		b.StopTimer()
		w.do("stan", "PATCH", "/notes/"+note, fields{"rev": rev, "title": fmt.Sprint("Text ", rev)})
		rev++
		b.StartTimer()
		if got := w.send("stan", bySession, "GET", "/today?zone=Europe/London&date=2026-03-12", nil); got.status != http.StatusOK {
			b.Fatal(got.body)
		}
	}
}

// busyHouse gives Stan executives with meetings, and tasks of which every tenth is late.
func (w *world) busyHouse(executives, tasks int) {
	w.t.Helper()
	var spaces []string
	for i := range executives {
		id := w.made(w.do("lena", "POST", "/principals", fields{"name": fmt.Sprint("Executive ", i), "zone": "Europe/London", "assistant": w.who["stan"].id}), "principal")
		cal := w.made(w.do("stan", "POST", "/calendars", fields{"space": id, "name": "Work"}), "calendar")
		for h := 8; h < 18; h++ {
			w.do("stan", "POST", "/events", fields{"calendar": cal, "title": "Meeting", "start": fmt.Sprintf("2026-03-12T%02d:00", h), "end": fmt.Sprintf("2026-03-12T%02d:45", h), "zone": "Europe/London", "place": "West room"})
		}
		spaces = append(spaces, id)
	}
	for i := range tasks {
		due := fmt.Sprintf("2026-%02d-%02d", 4+i%9, 1+i%28)
		if i%10 == 0 {
			due = fmt.Sprintf("2026-02-%02d", 1+i%28)
		}
		w.do("stan", "POST", "/tasks", fields{"space": spaces[i%len(spaces)], "title": fmt.Sprint("Papers for the board, part ", i), "due": due, "zone": "Europe/London", "notes": "Text of some length about it"})
	}
}
