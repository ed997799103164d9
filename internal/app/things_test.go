package app

import (
	"fmt"
	"net/url"
	"strings"
	"time"

	"anteroom/internal/area/booking"
	"anteroom/internal/area/poll"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/outside"
	"anteroom/internal/core/ref"
)

// The things that are asked for are made by whose space it is: petra in Anna's,
// stan in Bela's, oscar in his own. Each call makes another.

var makers = map[string]string{"anna": "petra", "bela": "stan", "other": "oscar"}

func (w *world) space(of string) string {
	return map[string]string{"anna": w.anna, "bela": w.bela, "other": w.otherPerson}[of]
}

func (w *world) calendar(of string) string {
	w.t.Helper()
	return w.made(w.do(makers[of], "POST", "/calendars", map[string]any{"space": w.space(of), "name": "Work of " + of}), "calendar")
}

func (w *world) trashedCalendar(of string) string {
	w.t.Helper()
	id := w.calendar(of)
	w.do(makers[of], "DELETE", "/calendars/"+id+"?rev=1", nil)
	return id
}

func (w *world) event(of string, more ...any) string {
	w.t.Helper()
	body := map[string]any{"calendar": w.calendar(of), "title": "Budget of " + of, "start": "2026-03-12T15:00", "end": "2026-03-12T16:00", "zone": "Europe/London"}
	for i := 0; i+1 < len(more); i += 2 {
		body[more[i].(string)] = more[i+1]
	}
	return w.made(w.do(makers[of], "POST", "/events", body), "event")
}

func (w *world) trashedEvent(of string, more ...any) string {
	w.t.Helper()
	id := w.event(of, more...)
	w.do(makers[of], "DELETE", "/events/"+id, nil)
	return id
}

// task gives the id of a new task and the act that made it.
func (w *world) taskAct(of string, more ...any) (id, act string) {
	w.t.Helper()
	body := map[string]any{"space": w.space(of), "title": "Papers of " + of, "due": "2026-03-12", "zone": "Europe/London"}
	for i := 0; i+1 < len(more); i += 2 {
		body[more[i].(string)] = more[i+1]
	}
	got := w.do(makers[of], "POST", "/tasks", body)
	act, _ = got["act"].(string)
	return w.made(got, "task"), act
}

func (w *world) task(of string, more ...any) string {
	w.t.Helper()
	id, _ := w.taskAct(of, more...)
	return id
}

func (w *world) trashedTask(of string, more ...any) string {
	w.t.Helper()
	id := w.task(of, more...)
	w.do(makers[of], "DELETE", "/tasks/"+id, nil)
	return id
}

func (w *world) whereabouts(of string, more ...any) string {
	w.t.Helper()
	w.trips++ // everybody is in one place at a time
	day := fmt.Sprintf("%04d-%02d-%02d", 2030+w.trips/300, 1+w.trips/25%12, 1+w.trips%25)
	body := map[string]any{"principal": w.space(of), "place": "Singapore", "zone": "Asia/Singapore", "from": day, "until": day}
	for i := 0; i+1 < len(more); i += 2 {
		body[more[i].(string)] = more[i+1]
	}
	return w.made(w.do(makers[of], "POST", "/whereabouts", body), "whereabouts")
}

func (w *world) trashedWhereabouts(of string) string {
	w.t.Helper()
	id := w.whereabouts(of)
	w.do(makers[of], "DELETE", "/whereabouts/"+id, nil)
	return id
}

// ics is a calendar file with one meeting of that title.
func ics(title string, lines ...string) string {
	body := "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\nBEGIN:VEVENT\r\nUID:" + string(ref.New()) +
		"@example.com\r\nDTSTAMP:20260301T000000Z\r\nDTSTART:20260312T170000Z\r\nDTEND:20260312T173000Z\r\nSUMMARY:" + title + "\r\n"
	if len(lines) > 0 {
		body += strings.Join(lines, "\r\n") + "\r\n"
	}
	return body + "END:VEVENT\r\nEND:VCALENDAR\r\n"
}

func (w *world) imported(of, name, file string) string {
	w.t.Helper()
	path := "/imports?space=" + w.space(of) + "&name=" + url.QueryEscape(name) + "&file=" + url.QueryEscape(name+".ics")
	return w.made(w.do(makers[of], "POST", path, file), "import")
}

// vanished is an import after which an event of an earlier one is offered for removal.
func (w *world) vanished(of string) string {
	w.t.Helper()
	name := string(ref.New())
	w.imported(of, name, ics("First"))
	return w.imported(of, name, ics("Second"))
}

// partnership is one of somebody who is nobody's else: Anna's with vic for a far week.
func (w *world) partnership(of string) string {
	w.t.Helper()
	by, member := "lena", "lena"
	if of == "other" {
		by, member = "oscar", "oscar"
	}
	return w.made(w.do(by, "POST", "/partnerships", map[string]any{
		"principal": w.space(of), "member": w.who[member].id, "role": "busy", "from": "2031-01-06", "until": "2031-01-10",
	}), "partnership")
}

func (w *world) principal(member string) string {
	w.t.Helper()
	return w.made(w.do(member, "POST", "/principals", map[string]any{"name": "Cleo Example", "zone": "Europe/London"}), "principal")
}

func (w *world) tag(by string) string {
	w.t.Helper()
	return w.made(w.do(by, "POST", "/tags", map[string]any{"name": "t" + string(ref.New()), "colour": 1}), "tag")
}

func (w *world) trashedTag(by string) string {
	w.t.Helper()
	id := w.tag(by)
	w.do(by, "DELETE", "/tags/"+id+"?rev=1", nil)
	return id
}

func (w *world) invitation(by string) string {
	w.t.Helper()
	return w.made(w.do(by, "POST", "/invitations", map[string]any{"name": "New", "email": string(ref.New()) + "@example.net", "org_role": "viewer"}), "invitation")
}

// proposed is a poll of Anna's in which somebody proposed another time.
func (w *world) proposed() (pollID, voter, proposal string) {
	w.t.Helper()
	pollID, _, voter = w.shownPoll("anna", "propose", true)
	letters := w.do("petra", "POST", "/polls/"+pollID+"/ask", fields{"people": []string{voter}, "base": "https://anteroom.example.com"})["letters"].([]any)
	secret := strings.TrimPrefix(letters[0].(map[string]any)["path"].(string), poll.Path)
	at := clock.Of(time.Date(2026, 3, 27, 10, 0, 0, 0, time.UTC))
	if err := w.h.poll.Vote(w.t.Context(), secret, outside.Vote{Zone: "Asia/Dubai", Proposals: []clock.Micros{at}}); err != nil {
		w.t.Fatal(err)
	}
	people := w.do("petra", "GET", "/polls/"+pollID, nil)["people"].([]any)
	return pollID, voter, people[0].(map[string]any)["proposals"].([]any)[0].(map[string]any)["id"].(string)
}

// bookByLink books the next free half hour that a link offers.
func (w *world) bookByLink(secret string) string {
	w.t.Helper()
	ctx := w.t.Context()
	now := clock.Of(w.h.parts.Clock.Now())
	open, err := w.h.booking.Openings(ctx, secret, 30, now, now.Add(250*24*time.Hour))
	if err != nil || len(open) == 0 {
		w.t.Fatalf("nothing is open: %v", err)
	}
	w.byLink++
	at := open[w.byLink%len(open)]
	key := booking.NewSecret()
	err = w.h.booking.Book(ctx, secret, outside.Wish{Key: key, Name: "Guest", Email: "guest" + string(ref.New()) + "@example.net", Zone: "Asia/Dubai", Minutes: 30, Start: at})
	if err != nil {
		w.t.Fatal(err)
	}
	items := w.do("petra", "GET", "/bookings?state=pending", nil)["items"].([]any)
	for _, one := range items {
		if b := one.(map[string]any); int64(b["start_us"].(float64)) == int64(at) {
			return b["id"].(string)
		}
	}
	w.t.Fatal("the booking is not listed")
	return ""
}
