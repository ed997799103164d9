package joint_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/telling"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

// untold gives what somebody still has to tell: "Title: person what summary".
func (h *house) untold(who string) []string {
	h.t.Helper()
	items, err := h.telling.List(h.t.Context(), h.as(who), nil, "", "Europe/London")
	h.must(err)
	lines := []string{}
	for _, i := range items {
		for _, m := range i.Messages {
			line := fmt.Sprintf("%s: %s %s %s", i.Title, m.Name, m.What, m.Summary)
			switch {
			case i.ByItself && i.By == "":
				line += ", by itself"
			case i.ByItself || i.By == "":
				h.t.Errorf("%s: by itself %v, by %q", i.Title, i.ByItself, i.By)
			}
			lines = append(lines, line)
		}
	}
	return lines
}

// tell marks people of a meeting as told; all when none is named.
func (h *house) tell(who string, id ref.ID, people ...string) ref.Act {
	h.t.Helper()
	items, err := h.telling.List(h.t.Context(), h.as(who), nil, id, "")
	h.must(err)
	if len(items) != 1 {
		h.t.Fatalf("%d meetings to tell of, want one", len(items))
	}
	out, err := h.telling.Tell(h.t.Context(), h.as(who), []telling.Mark{{ID: id, State: items[0].State, People: people}})
	h.must(err)
	return out.Act
}

func (h *house) expectUntold(want ...string) {
	h.t.Helper()
	if got := h.untold("sam"); strings.Join(got, "\n") != strings.Join(want, "\n") {
		h.t.Errorf("not told yet:\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func withGuests(guests ...string) func(*object.Draft) {
	return func(d *object.Draft) {
		for _, g := range guests {
			d.Guests = append(d.Guests, object.Guest{Name: strings.ToUpper(g[:1]) + g[1:], Email: g + "@outside.example"})
		}
	}
}

func guestList(guests ...string) *[]object.Guest {
	var d object.Draft
	withGuests(guests...)(&d)
	return &d.Guests
}

func TestChangesBeforeTheTellingAreOneMessage(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h := furnishAt(t, d, "example.com")
		h.meet("sam", "Alone", "2026-03-24T10:00", "")
		h.expectUntold()
		e := h.meet("sam", "Budget", "2026-03-24T10:00", "", withGuests("priya", "jo"))
		h.expectUntold("Budget: Jo invited Tue 24 Mar 2026 10:00–11:00", "Budget: Priya invited Tue 24 Mar 2026 10:00–11:00")
		h.tell("ola", e.ID, "priya@outside.example")
		h.expectUntold("Budget: Jo invited Tue 24 Mar 2026 10:00–11:00")
		move := func(days, minutes int) {
			h.move("sam", calendar.Target{ID: e.ID}, calendar.Move{Days: days, Minutes: minutes})
		}
		move(0, 60)
		move(1, 0)
		h.expectUntold("Budget: Jo invited Wed 25 Mar 2026 11:00–12:00", "Budget: Priya moved Tue 24 Mar 2026 10:00–11:00 → Wed 25 Mar 11:00–12:00")
		h.tell("sam", e.ID)
		h.expectUntold()
		move(0, 30)
		move(0, -30) // and back
		h.expectUntold()
		notes, place := "Bring figures", "Room 4"
		h.patch("sam", e, object.Change{Description: &notes})
		h.expectUntold()
		h.patch("sam", e, object.Change{Place: &place, Guests: guestList("priya", "noor")})
		h.expectUntold("Budget: Jo removed was Wed 25 Mar 2026 11:00–12:00", "Budget: Noor invited Wed 25 Mar 2026 11:00–12:00", "Budget: Priya changed Where: Room 4")
		h.trash("sam", calendar.Target{ID: e.ID})
		h.expectUntold("Budget: Jo cancelled was Wed 25 Mar 2026 11:00–12:00", "Budget: Priya cancelled was Wed 25 Mar 2026 11:00–12:00")
		act := h.tell("sam", e.ID, "priya@outside.example")
		h.expectUntold("Budget: Jo cancelled was Wed 25 Mar 2026 11:00–12:00")
		if _, err := h.undo("sam", act); err != nil {
			t.Fatal(err)
		}
		h.expectUntold("Budget: Jo cancelled was Wed 25 Mar 2026 11:00–12:00", "Budget: Priya cancelled was Wed 25 Mar 2026 11:00–12:00")
		h.tell("sam", e.ID)
		_, _, err := h.calendar.RestoreEvent(t.Context(), h.as("sam"), e.ID)
		h.must(err)
		h.expectUntold("Budget: Noor invited Wed 25 Mar 2026 11:00–12:00", "Budget: Priya invited Wed 25 Mar 2026 11:00–12:00")
		h.clock.Move(20 * 24 * time.Hour) // it is over
		h.expectUntold()
		for _, r := range doctor.Run(t.Context(), d, append(h.journal.Checks(), h.calendar.Checks()...)) {
			for _, f := range r.Findings {
				t.Errorf("%s: %s", r.Name, f)
			}
		}
	})
}

func TestAMessageIsOnTheClockOfWhoReadsIt(t *testing.T) {
	h := furnish(t, dbtest.SQLite(t))
	e := h.meet("sam", "Call", "2026-03-17T10:00", "", func(d *object.Draft) {
		d.Link = "https://meet.example.com/1"
		d.Guests = []object.Guest{{Name: "Bela", Email: "vic@example.com"}, {Name: "Priya", Email: "priya@outside.example"}, {Name: "Helen", Email: "helen@example.com"}}
	})
	h.tell("sam", e.ID)
	h.move("sam", calendar.Target{ID: e.ID}, calendar.Move{Minutes: 60})
	items, err := h.telling.List(t.Context(), h.as("sam"), nil, e.ID, "America/New_York")
	h.must(err)
	if len(items) != 1 || len(items[0].Messages) != 2 || items[0].Behalf != "Helen Okafor" || items[0].By != "Sam" {
		t.Fatalf("%+v", items)
	}
	m := items[0].Messages[1]
	const want = `Hello Priya,

“Call” with Helen Okafor has moved.

Before: Tue 17 Mar 2026 10:00–11:00, London time
Now: Tue 17 Mar 2026 11:00–12:00, London time
Join: https://meet.example.com/1

Please tell me if the new time does not suit you.

Sam
on behalf of Helen Okafor
`
	if m.Text != want || m.Summary != "Tue 17 Mar 2026 06:00–07:00 → 07:00–08:00" || !m.Fits || !m.File {
		t.Errorf("%q %+v", m.Text, m)
	}
	if !items[0].Messages[0].Colleague || items[0].Messages[0].Zone != "Europe/London" {
		t.Errorf("%+v", items[0].Messages[0])
	}
}

func TestTheFileSaysWhoSendsForWhom(t *testing.T) {
	h := furnish(t, dbtest.SQLite(t))
	e := h.meet("sam", "Call", "2026-03-17T10:00", "", withGuests("priya", "jo"))
	file := func(person string) string {
		t.Helper()
		_, text, err := h.telling.File(t.Context(), h.as("sam"), e.ID, person+"@outside.example")
		h.must(err)
		if _, err := object.Renamed(string(text), "x", 0); err != nil {
			t.Fatal(err)
		}
		return strings.ReplaceAll(string(text), "\r\n ", "")
	}
	has := func(text string, lines ...string) {
		t.Helper()
		for _, l := range lines {
			if !strings.Contains(text, l) {
				t.Errorf("%s lacks %s", text, l)
			}
		}
	}
	first := file("priya")
	has(first, "METHOD:REQUEST\r\n", `ORGANIZER;CN=Helen Okafor;SENT-BY="mailto:sam@example.com":mailto:helen@example.com`, "jo@outside.example", "SEQUENCE:0\r\n")
	h.tell("sam", e.ID)
	h.move("sam", calendar.Target{ID: e.ID}, calendar.Move{Minutes: 60})
	has(file("priya"), "METHOD:REQUEST\r\n", "SEQUENCE:1\r\n")
	h.patch("sam", e, object.Change{Guests: guestList("jo")})
	gone := file("priya")
	has(gone, "METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n", "SEQUENCE:2\r\n", "priya@outside.example")
	if strings.Contains(gone, "jo@outside.example") {
		t.Error("who stays is in the cancellation of who goes")
	}
	h.tell("sam", e.ID)
	h.patch("sam", e, object.Change{Guests: guestList("jo", "priya")})
	has(file("priya"), "METHOD:REQUEST\r\n", "SEQUENCE:3\r\n")
}

func TestASeriesTellsOfItsOccurrences(t *testing.T) {
	h := furnish(t, dbtest.SQLite(t))
	e := h.meet("sam", "Weekly", "2026-03-24T10:00", "", withGuests("priya"), func(d *object.Draft) { d.Rule = "FREQ=WEEKLY" })
	h.tell("sam", e.ID)
	h.move("sam", calendar.Target{ID: e.ID, RecurrenceID: "20260331T090000"}, calendar.Move{Minutes: 30})
	h.expectUntold("Weekly: Priya changed Tue 31 Mar 2026 10:00–11:00 → Tue 31 Mar 2026 10:30–11:30")
	h.tell("sam", e.ID)
	h.trash("sam", calendar.Target{ID: e.ID, RecurrenceID: "20260407T090000"})
	h.expectUntold("Weekly: Priya changed Tue 7 Apr 2026 10:00–11:00 does not take place")
	h.tell("sam", e.ID)
	h.move("sam", calendar.Target{ID: e.ID}, calendar.Move{Minutes: 60})
	h.expectUntold("Weekly: Priya moved Tue 24 Mar 2026 10:00–11:00 → 11:00–12:00")
}

func TestTwoTellAndOneIsFirst(t *testing.T) {
	h := furnish(t, dbtest.SQLite(t))
	e := h.meet("sam", "Call", "2026-03-17T10:00", "", withGuests("priya"))
	items, err := h.telling.List(t.Context(), h.as("ola"), nil, "", "")
	h.must(err)
	h.tell("sam", e.ID)
	mark := []telling.Mark{{ID: e.ID, State: items[0].State}}
	_, err = h.telling.Tell(t.Context(), h.as("ola"), mark)
	code(t, err, "telling.done")
	h.move("sam", calendar.Target{ID: e.ID}, calendar.Move{Minutes: 60})
	_, err = h.telling.Tell(t.Context(), h.as("ola"), mark)
	code(t, err, "telling.changed")
	_, err = h.telling.Tell(t.Context(), h.as("vic"), mark)
	code(t, err, "access.forbidden")
	if got := h.untold("vic"); len(got) != 0 {
		t.Errorf("who only reads has to tell %v", got)
	}
	private := "private"
	h.patch("sam", e, object.Change{Class: &private})
	if got := h.untold("aida"); len(got) != 0 {
		t.Errorf("who does not see what is private reads %v", got)
	}
	_, err = h.telling.Tell(t.Context(), h.as("aida"), mark)
	code(t, err, "telling.not_found")
}

func TestWhatAFileBringsIsNotToldAgain(t *testing.T) {
	h := furnish(t, dbtest.SQLite(t))
	const text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260324T100000Z\r\nDTEND:20260324T110000Z\r\nSUMMARY:Brought\r\nATTENDEE;CN=Priya:mailto:priya@outside.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
	st, err := h.calendar.Import(t.Context(), h.as("sam"), calendar.ImportRequest{Space: ref.Space(h.helen), Name: "Old"}, strings.NewReader(text), nil)
	h.must(err)
	h.expectUntold()
	all, err := h.calendar.Window(t.Context(), h.as("sam"), 1774310400000000, 1774396800000000, []ref.Space{ref.Space(h.helen)}, "")
	h.must(err)
	if len(all) != 1 || st.Added != 1 {
		t.Fatalf("%d events", len(all))
	}
	h.move("sam", calendar.Target{ID: all[0].Event}, calendar.Move{Minutes: 60})
	h.expectUntold("Brought: Priya moved Tue 24 Mar 2026 10:00–11:00 → 11:00–12:00")
}

func TestTimesThatWereOfferedAreLetGoInWords(t *testing.T) {
	h := furnish(t, dbtest.SQLite(t))
	draft := hold.Draft{Calendars: []ref.ID{h.work, h.other}, Title: "Dinner", Minutes: 60, ConfirmBy: "2026-03-20T12:00", Zone: "Europe/London",
		Options: []hold.Wanted{{Start: "2026-03-24T10:00"}, {Start: "2026-03-25T10:00"}}, Guests: []hold.Invitee{{Name: "Priya", Email: "priya@outside.example"}}}
	unasked, err := h.hold.Create(t.Context(), h.as("sam"), draft)
	h.must(err)
	_, err = h.hold.Release(t.Context(), h.as("sam"), unasked.Set.ID, 0)
	h.must(err)
	h.expectUntold()
	set, err := h.hold.Create(t.Context(), h.as("sam"), draft)
	h.must(err)
	_, err = h.hold.Ask(t.Context(), h.as("sam"), set.Set.ID, 0)
	h.must(err)
	_, err = h.hold.Release(t.Context(), h.as("sam"), set.Set.ID, 0)
	h.must(err)
	h.expectUntold("Dinner: Priya released 2 times")
	again, err := h.hold.Update(t.Context(), h.as("sam"), set.Set.ID, 0, hold.Change{ConfirmBy: op.Some("2026-03-21T12:00")})
	h.must(err)
	h.expectUntold()
	_, err = h.hold.Confirm(t.Context(), h.as("sam"), set.Set.ID, 0, again.Set.Options[0].ID)
	h.must(err)
	h.expectUntold("Dinner: Priya invited Tue 24 Mar 2026 10:00–11:00")
}
