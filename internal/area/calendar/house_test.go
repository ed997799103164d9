package calendar

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/outbound"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
)

// house is a furnished house with the calendar service.
type house struct {
	*recordtest.House
	*Service
	t     *testing.T
	todos *memoTodos
}

// memoTodos stands for the area of tasks: it keeps what it is given.
type memoTodos struct{ texts map[string]string }

func (m *memoTodos) Put(_ context.Context, tx *journal.Tx, space ref.Space, _ ref.ID, uid, text string) (created, updated bool, err error) {
	old, had := m.texts[uid]
	m.texts[uid] = text
	if !had || old != text {
		err = tx.Tell(journal.Entry{Space: space, Kind: "task", ID: ref.New(), Op: journal.Create, Rev: 1, After: map[string]string{"uid": uid}})
	}
	return !had, had && old != text, err
}

// members gives actors as the area of identity would.
type members struct{ known map[ref.Member]access.Actor }

func (m members) ActorOf(_ context.Context, _ ref.Org, member ref.Member, via access.Via) (access.Actor, error) {
	a, ok := m.known[member]
	if !ok {
		return a, errs.New(errs.Unauthenticated, "access.not_signed_in", "Nobody.")
	}
	return access.NewActor(a.Org, a.Member, via, false, a.At, a.Grants()), nil
}

func each(t *testing.T, f func(t *testing.T, h *house)) {
	t.Helper()
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h := build(t, d)
		f(t, h)
		h.Sound(h.Checks()...)
	})
}

func build(t *testing.T, d *db.DB) *house {
	t.Helper()
	out, err := outbound.New(outbound.Config{Allow: []string{"127.0.0.0/8:*"}})
	if err != nil {
		t.Fatal(err)
	}
	r := recordtest.Build(t, d)
	todos := &memoTodos{texts: map[string]string{}}
	s := New(r.Journal, r.Clock, Config{Outbound: out, Todos: todos, Actors: members{map[ref.Member]access.Actor{r.Ada.Member: r.Ada, r.Ben.Member: r.Ben}}})
	return &house{House: r, Service: s, t: t, todos: todos}
}

func (h *house) calendar(a access.Actor, name string) View {
	h.t.Helper()
	c, _, err := h.CreateCalendar(h.t.Context(), a, NewCalendar{Space: h.Vera, Name: name})
	if err != nil {
		h.t.Fatal(err)
	}
	return c
}

func (h *house) event(a access.Actor, c ref.ID, d object.Draft) (Detail, ref.Act) {
	h.t.Helper()
	e, act, err := h.CreateEvent(h.t.Context(), a, NewEvent{Calendar: c, Draft: d})
	if err != nil {
		h.t.Fatal(err)
	}
	return e, act
}

// draft is an event on the wall of London.
func draft(title, start, end string) object.Draft {
	return object.Draft{Title: title, Start: start, End: end, Zone: "Europe/London"}
}

func at(text string) clock.Micros {
	t, err := time.Parse("2006-01-02T15:04", text)
	if err != nil {
		panic(err)
	}
	return clock.Of(t)
}

// window lists a window as "15:04 Title" lines in UTC.
func (h *house) window(a access.Actor, from, to, zone string) string {
	h.t.Helper()
	items, err := h.Window(h.t.Context(), a, at(from), at(to), []ref.Space{h.Vera}, zone)
	if err != nil {
		h.t.Fatal(err)
	}
	var lines []string
	for _, i := range items {
		lines = append(lines, i.StartUS.Time().Format("02 15:04")+" "+i.Title)
	}
	return strings.Join(lines, "; ")
}

func (h *house) undo(a access.Actor, act ref.Act) (ref.Act, error) {
	reversers := h.Reversers()
	reversers["task"] = func(_ context.Context, tx *journal.Tx, row journal.Row) error {
		return tx.Tell(journal.Entry{Space: row.Space, Kind: "task", ID: row.ID, Op: journal.Trash, Rev: row.Rev + 1})
	}
	return h.Journal.Undo(h.t.Context(), a, act, reversers)
}

func (h *house) importText(a access.Actor, req ImportRequest, text string) *ImportState {
	h.t.Helper()
	st, err := h.Import(h.t.Context(), a, req, strings.NewReader(text), nil)
	if err != nil {
		h.t.Fatal(err)
	}
	return st
}

// ics wraps components into a calendar.
func ics(parts ...string) string {
	text := "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Example//Test//EN\n" + strings.Join(parts, "") + "END:VCALENDAR\n"
	return strings.ReplaceAll(text, "\n", "\r\n")
}

func vevent(uid, start, title string, more ...string) string {
	return "BEGIN:VEVENT\nUID:" + uid + "\nDTSTAMP:20260301T080000Z\nDTSTART" + start + "\nSUMMARY:" + title + "\n" + strings.Join(more, "") + "END:VEVENT\n"
}

func code(t *testing.T, err error, want string) {
	t.Helper()
	if err == nil || errs.Of(err).Code != want {
		t.Errorf("error %v, want code %s", err, want)
	}
}

func serve(t *testing.T, h http.HandlerFunc) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s
}
