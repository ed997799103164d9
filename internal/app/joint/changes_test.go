package joint_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/today"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

func weekly(d *object.Draft)  { d.Rule = "FREQ=WEEKLY" }
func private(d *object.Draft) { d.Class = "private" }

func same(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s:\n  %s\nwant\n  %s", what, strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
}

// TestChangesAreToldSoThatNobodyErrs moves, removes and renames, here and where Helen is away.
func TestChangesAreToldSoThatNobodyErrs(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		board := h.meet("sam", "Board", "2026-03-13T10:00", "2026-03-13T10:30")
		call := h.meet("sam", "Call", "2026-03-17T10:00", "2026-03-17T10:30")
		late := h.meet("sam", "Late call", "2026-03-17T17:00", "2026-03-17T18:00")
		dinner := h.meet("sam", "Dinner", "2026-03-13T19:00", "2026-03-13T21:00")
		fair := h.meet("sam", "Fair", "2026-03-20", "2026-03-21", func(d *object.Draft) { d.AllDay, d.Zone = true, "" })
		back := h.meet("sam", "There and back", "2026-03-13T14:00", "")
		h.read("sam")
		h.clock.Move(time.Hour)
		h.move("ola", calendar.Target{ID: board.ID}, calendar.Move{Minutes: 60})
		h.move("ola", calendar.Target{ID: call.ID}, calendar.Move{Minutes: 60})
		h.move("ola", calendar.Target{ID: late.ID}, calendar.Move{Days: 3})
		h.trash("ola", calendar.Target{ID: dinner.ID})
		h.move("ola", calendar.Target{ID: fair.ID}, calendar.Move{Days: 1})
		h.move("ola", calendar.Target{ID: back.ID}, calendar.Move{Minutes: 30})
		h.move("ola", calendar.Target{ID: back.ID}, calendar.Move{Minutes: -30})
		h.meet("ola", "Lunch", "2026-03-18T12:00", "")
		gone := h.meet("ola", "Came and went", "2026-03-18T12:00", "")
		h.trash("ola", calendar.Target{ID: gone.ID})
		h.meet("sam", "My own", "2026-03-19T12:00", "")
		title, place := "Board meeting", "Room 4"
		h.patch("ola", board, object.Change{Title: &title, Place: &place})
		same(t, "Sam reads", h.told("sam"),
			"Board meeting: Moved Fri 13 Mar 2026 10:00–10:30 → 11:00–11:30; Renamed from “Board”; Place: Room 4",
			"Lunch: New, Wed 18 Mar 2026 12:00–13:00 (20:00–21:00 Singapore)",
			"Fair: Moved Fri 20 Mar 2026 → Sat 21 Mar 2026",
			"Dinner: Removed, was Fri 13 Mar 2026 19:00–21:00",
			"Late call: Moved Tue 17 Mar 2026 17:00–18:00 → Fri 20 Mar 17:00–18:00 (Wed 18 Mar 01:00–02:00 Singapore)",
			"Call: Moved Tue 17 Mar 2026 10:00–10:30 → 11:00–11:30 (18:00–18:30 → 19:00–19:30 Singapore)",
		)
		h.read("sam")
		same(t, "and having read it", h.told("sam"))
		_, err := h.calendar.TrashEvent(t.Context(), h.as("ola"), calendar.Target{ID: call.ID})
		h.must(err)
		_, _, err = h.calendar.RestoreEvent(t.Context(), h.as("ola"), dinner.ID)
		h.must(err)
		cancelled := "cancelled"
		h.patch("ola", late, object.Change{Status: &cancelled})
		same(t, "and then", h.told("sam"),
			"Late call: Cancelled, was Fri 20 Mar 2026 17:00–18:00",
			"Dinner: Restored, Fri 13 Mar 2026 19:00–21:00",
			"Call: Removed, was Tue 17 Mar 2026 11:00–11:30 (19:00–19:30 Singapore)",
		)
	})
}

// TestChangesOfSeries changes single occurrences, again and again, and the whole.
func TestChangesOfSeries(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		review := h.meet("sam", "Review", "2026-01-06T10:00", "", weekly)
		h.read("sam")
		occurrence := func(day string) calendar.Target {
			return calendar.Target{ID: review.ID, RecurrenceID: day, Scope: calendar.This}
		}
		for _, step := range []struct {
			do   func()
			want string
		}{
			{func() { h.move("ola", occurrence("20260324T100000"), calendar.Move{Days: 1}) },
				"Once moved Tue 24 Mar 2026 10:00–11:00 → Wed 25 Mar 10:00–11:00"},
			{func() { h.move("ola", occurrence("20260324T100000"), calendar.Move{Minutes: 30}) },
				"Once moved Wed 25 Mar 2026 10:00–11:00 → 10:30–11:30"},
			{func() { h.trash("ola", occurrence("20260331T090000")) },
				"Taken out: Tue 31 Mar 2026 10:00–11:00"},
			{func() {
				place := "Room 7"
				_, _, err := h.calendar.PatchEvent(t.Context(), h.as("ola"), occurrence("20260407T090000"), calendar.EventPatch{Change: object.Change{Place: &place}})
				h.must(err)
			}, "Once changed, Tue 7 Apr 2026 10:00–11:00: place: Room 7"},
			{func() {
				h.move("ola", calendar.Target{ID: review.ID, Scope: calendar.All}, calendar.Move{Minutes: 60})
			},
				"Series moved Tue 17 Mar 2026 10:00–11:00 → 11:00–12:00 (18:00–19:00 → 19:00–20:00 Singapore)"},
			{func() {
				rule := "FREQ=WEEKLY;INTERVAL=2"
				h.patch("ola", review, object.Change{Rule: &rule})
			}, "Repeats weekly → every 2 weeks"},
		} {
			step.do()
			same(t, "told", h.told("sam"), "Review: "+step.want)
			h.read("sam")
			h.clock.Move(time.Minute)
		}
		h.meet("ola", "Gym", "2026-01-07T07:00", "", weekly)
		same(t, "a new series is told by its next occurrence", h.told("sam"), "Gym: New, Wed 18 Mar 2026 07:00–08:00 (15:00–16:00 Singapore), weekly")
	})
}

func TestWhoIsToldWhat(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		for _, who := range []string{"sam", "aida", "vic", "bo", "lena", "helen", "ola"} {
			h.read(who)
		}
		h.meet("ola", "Budget", "2026-03-13T10:00", "")
		h.meet("ola", "Doctor", "2026-03-13T12:00", "", private)
		budget, doctor := "Budget: New, Fri 13 Mar 2026 10:00–11:00", "Doctor: New, Fri 13 Mar 2026 12:00–13:00"
		for who, want := range map[string][]string{
			"sam": {doctor, budget}, "helen": {doctor, budget}, "aida": {budget}, "vic": {budget}, "bo": nil, "lena": nil, "ola": nil,
		} {
			same(t, who+" reads", h.told(who), want...)
		}
	})
}

func TestAMoveToSomebodyElse(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		e := h.meet("sam", "Handed on", "2026-03-13T10:00", "")
		h.read("sam")
		h.move("ola", calendar.Target{ID: e.ID}, calendar.Move{Calendar: h.other})
		same(t, "Sam reads", h.told("sam"),
			"Handed on: New, Fri 13 Mar 2026 10:00–11:00 (06:00–07:00 New York)",
			"Handed on: Removed, was Fri 13 Mar 2026 10:00–11:00",
		)
	})
}

func TestWhatFollowsFromAChange(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.meet("sam", "Doctor", "2026-03-17T10:30", "", private)
		call := h.meet("sam", "Call", "2026-03-17T09:00", "")
		for _, who := range []string{"sam", "aida"} {
			h.read(who)
		}
		h.move("ola", calendar.Target{ID: call.ID}, calendar.Move{Minutes: 60})
		moved := "Call: Moved Tue 17 Mar 2026 09:00–10:00 → 10:00–11:00 (17:00–18:00 → 18:00–19:00 Singapore); Clashes with "
		at := ", Tue 17 Mar 2026 10:30–11:30 (18:30–19:30 Singapore)"
		same(t, "who sees it all", h.told("sam"), moved+"Doctor"+at)
		same(t, "who does not", h.told("aida"), moved+"something private"+at)
	})
}

func TestChangesOfWhereabouts(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.read("sam")
		w, _, err := h.principal.Send(t.Context(), h.as("ola"), principal.NewWhereabouts{Principal: h.helen, Place: "Oslo", Zone: "Europe/Oslo", From: "2026-03-24", Until: "2026-03-25"})
		h.must(err)
		same(t, "going", h.told("sam"), "Oslo: Going, Tue 24 Mar 2026–Wed 25 Mar 2026")
		same(t, "who may not know where", h.told("bo"))
		h.read("sam")
		until := clock.Date("2026-03-24")
		w, _, err = h.principal.Correct(t.Context(), h.as("ola"), w.ID, principal.Move{Rev: w.Rev, Until: &until})
		h.must(err)
		same(t, "shorter", h.told("sam"), "Oslo: Stay changed Tue 24 Mar 2026–Wed 25 Mar 2026 → Tue 24 Mar 2026")
		h.read("sam")
		_, _, err = h.principal.Discard(t.Context(), h.as("ola"), w.ID, w.Rev)
		h.must(err)
		same(t, "not going", h.told("sam"), "Oslo: No longer going, was Tue 24 Mar 2026")
	})
}

// TestTheFirstLookGoesBackADay and what "since" means from then on.
func TestTheFirstLookGoesBackADay(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.clock.Move(-48 * time.Hour)
		h.meet("ola", "Two days ago", "2026-03-20T10:00", "")
		h.clock.Move(47 * time.Hour)
		h.meet("ola", "An hour ago", "2026-03-20T11:00", "")
		h.clock.Move(time.Hour)
		first := []string{"An hour ago: New, Fri 20 Mar 2026 11:00–12:00"}
		same(t, "the first look", h.told("sam"), first...)
		same(t, "looking is not yet having read", h.told("sam"), first...)
		c, err := h.today.Changes(t.Context(), h.as("sam"), "Europe/London")
		h.must(err)
		code(t, h.today.Seen(t.Context(), h.as("sam"), c.Head+1), "changes.ahead")
		code(t, h.today.Seen(t.Context(), h.as("sam"), -1), "changes.ahead")
		h.must(h.today.Seen(t.Context(), h.as("sam"), c.Head))
		h.must(h.today.Seen(t.Context(), h.as("sam"), 1)) // an older window: nothing goes back
		same(t, "having read", h.told("sam"))
		h.clock.Move(72 * time.Hour)
		again, err := h.today.Changes(t.Context(), h.as("sam"), "Europe/London")
		h.must(err)
		if again.SinceSeq != c.Head || again.SinceUS != c.SinceUS.Add(24*time.Hour) {
			t.Errorf("since %d, %d; want %d", again.SinceSeq, again.SinceUS, c.Head)
		}
		same(t, "somebody else's reading is their own", h.told("ola"))
		_, err = h.today.Changes(t.Context(), h.as("sam"), "Mars/Olympus")
		code(t, err, "zone.unknown")
	})
}

// TestWhatIsSaidToOneChange: accepted, it is gone until it changes anew; for later, it stays when all is seen.
func TestWhatIsSaidToOneChange(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		one := h.meet("ola", "One", "2026-03-20T10:00", "")
		two := h.meet("ola", "Two", "2026-03-20T12:00", "")
		three := h.meet("ola", "Three", "2026-03-20T14:00", "")
		c, err := h.today.Changes(t.Context(), h.as("sam"), "Europe/London")
		h.must(err)
		say := func(of ref.ID, said string) {
			t.Helper()
			h.must(h.today.Say(t.Context(), h.as("sam"), ref.Record{Kind: "event", ID: of}, c.Head, said))
		}
		lines := []string{"Three: New, Fri 20 Mar 2026 14:00–15:00", "Two: New, Fri 20 Mar 2026 12:00–13:00", "One: New, Fri 20 Mar 2026 10:00–11:00"}
		same(t, "at first", h.told("sam"), lines...)
		say(two.ID, today.Accepted)
		same(t, "accepted", h.told("sam"), lines[0], lines[2])
		say(two.ID, today.Nothing)
		same(t, "taken back", h.told("sam"), lines...)
		say(two.ID, today.Accepted)
		say(three.ID, today.Later)
		same(t, "what is for later comes last", h.told("sam"), lines[2], lines[0])
		same(t, "it is the reader's own", h.told("aida"), lines...)
		h.read("sam")
		same(t, "having seen all", h.told("sam"), lines[0])
		h.move("ola", calendar.Target{ID: two.ID}, calendar.Move{Minutes: 30})
		h.move("ola", calendar.Target{ID: three.ID}, calendar.Move{Minutes: 30})
		same(t, "changed anew, from where each was", h.told("sam"), "Three: New, Fri 20 Mar 2026 14:30–15:30",
			"Two: Moved Fri 20 Mar 2026 12:00–13:00 → 12:30–13:30")
		c, err = h.today.Changes(t.Context(), h.as("sam"), "Europe/London")
		h.must(err)
		say(three.ID, today.Asked)
		say(two.ID, today.Accepted)
		got, err := h.today.Changes(t.Context(), h.as("sam"), "Europe/London")
		h.must(err)
		if len(got.Groups) != 1 || len(got.Groups[0].Items) != 1 || got.Groups[0].Items[0].Said != today.Asked || got.Groups[0].Items[0].SaidUS == 0 {
			t.Errorf("asked: %+v", got.Groups)
		}
		say(three.ID, today.Accepted)
		same(t, "all answered", h.told("sam"))
		code(t, h.today.Say(t.Context(), h.as("sam"), ref.Record{Kind: "event", ID: one.ID}, c.Head+1, today.Later), "changes.ahead")
	})
}

func TestManyChanges(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.read("sam")
		var file strings.Builder
		file.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\n")
		for i := range 130 {
			fmt.Fprintf(&file, "BEGIN:VEVENT\r\nUID:%d@example.com\r\nDTSTAMP:20260301T000000Z\r\nDTSTART:202603%02dT090000Z\r\nSUMMARY:Imported %d\r\nEND:VEVENT\r\n", i, i%28+1, i)
		}
		file.WriteString("END:VCALENDAR\r\n")
		_, err := h.calendar.Import(t.Context(), h.as("ola"), calendar.ImportRequest{Calendar: h.work}, strings.NewReader(file.String()), nil)
		h.must(err)
		h.meet("ola", "One more", "2026-03-20T10:00", "")
		lines := h.told("sam")
		if len(lines) != 51 || lines[0] != "One more: New, Fri 20 Mar 2026 10:00–11:00" || lines[50] != "Helen Okafor: 81 more" {
			t.Errorf("%d lines: %s … %s", len(lines), lines[0], lines[len(lines)-1])
		}
	})
}

// TestWhatIsForLaterOutlastsManyChanges keeps a change though more happened since than one look goes through.
func TestWhatIsForLaterOutlastsManyChanges(t *testing.T) {
	h := furnish(t, dbtest.SQLite(t))
	one := h.meet("ola", "One", "2026-03-20T10:00", "")
	h.meet("ola", "Two", "2026-03-20T12:00", "")
	c, err := h.today.Changes(t.Context(), h.as("sam"), "Europe/London")
	h.must(err)
	h.must(h.today.Say(t.Context(), h.as("sam"), ref.Record{Kind: "event", ID: one.ID}, c.Head, today.Later))
	h.read("sam")
	permit, err := access.Authorize(h.as("sam"), access.On("event", access.Write), ref.Space(h.helen))
	h.must(err)
	_, err = h.journal.Write(t.Context(), permit, func(tx *journal.Tx) error {
		for range 20_500 {
			if err := tx.Tell(journal.Entry{Space: ref.Space(h.helen), Kind: "noise", ID: one.ID, Op: journal.Update, Rev: 1}); err != nil {
				return err
			}
		}
		return nil
	})
	h.must(err)
	same(t, "much later", h.told("sam"), "One: New, Fri 20 Mar 2026 10:00–11:00")
	h.move("ola", calendar.Target{ID: one.ID}, calendar.Move{Minutes: 30})
	same(t, "changed anew, from where it was", h.told("sam"), "One: New, Fri 20 Mar 2026 10:30–11:30")
}
