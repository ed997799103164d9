package joint_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/hold/talk"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/telling"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// holding runs a test and looks for orphans at the end.
func holding(t *testing.T, f func(t *testing.T, h *house)) {
	each(t, func(t *testing.T, h *house) {
		f(t, h)
		h.noOrphans()
	})
}

func (h *house) noOrphans() {
	h.t.Helper()
	checks := slices.Concat(h.hold.Checks(), h.calendar.Checks(), h.journal.Checks())
	for _, r := range doctor.Run(context.WithoutCancel(h.t.Context()), h.journal.DB(), checks) {
		for _, f := range r.Findings {
			h.t.Errorf("%s: %s", r.Name, f)
		}
	}
}

// dinner is held on the 24th and 25th for Helen and Bela, until the 20th at 17:00.
func dinner(calendars ...ref.ID) hold.Draft {
	return hold.Draft{
		Calendars: calendars, Title: "Board dinner", Minutes: 90, Place: "Long Room", Guests: []hold.Invitee{{Name: "Odile Example", Email: "odile@example.net"}},
		Options: []hold.Wanted{{Start: "2026-03-24T19:00"}, {Start: "2026-03-25T19:30"}}, ConfirmBy: "2026-03-20T17:00", Zone: "Europe/London",
	}
}

func (h *house) holdFor(who string, d hold.Draft) hold.Answer {
	h.t.Helper()
	out, err := h.hold.Create(h.t.Context(), h.as(who), d)
	h.must(err)
	return out
}

// busy lists what a member sees from 23 to 29 March: "24 19:00 Board dinner tentative".
func (h *house) busy(who string, of ref.ID) string {
	h.t.Helper()
	from := clock.Of(time.Date(2026, 3, 23, 0, 0, 0, 0, time.UTC))
	items, err := h.calendar.Window(h.t.Context(), h.as(who), from, from+7*86400e6, []ref.Space{ref.Space(of)}, "Europe/London")
	h.must(err)
	var all []string
	for _, i := range items {
		line := strings.Replace(i.Start[8:], "T", " ", 1) + " " + i.Title + " " + i.Status
		if i.Hold != "" {
			line += " held"
		}
		all = append(all, line)
	}
	return strings.Join(all, "; ")
}

func (h *house) undo(who string, act ref.Act) (ref.Act, error) {
	reversers := h.calendar.Reversers()
	reversers[hold.Name], reversers[telling.Kind] = h.hold.Reverse, h.telling.Reverse
	return h.journal.Undo(h.t.Context(), h.as(who), act, reversers)
}

const (
	bothHeld = "24 19:00 Board dinner tentative held; 25 19:30 Board dinner tentative held"
	only25th = "25 19:30 Board dinner confirmed"
)

func TestConfirmingOneOptionReleasesTheRestForEveryone(t *testing.T) {
	holding(t, func(t *testing.T, h *house) {
		made := h.holdFor("sam", dinner(h.work, h.other))
		same(t, "held", []string{h.busy("sam", h.helen), h.busy("ola", h.bela)}, bothHeld, bothHeld)
		done, err := h.hold.Confirm(t.Context(), h.as("ola"), made.Set.ID, made.Set.Rev, made.Set.Options[1].ID)
		h.must(err)
		same(t, "confirmed", []string{h.busy("sam", h.helen), h.busy("ola", h.bela)}, only25th, only25th)
		e, err := h.calendar.Event(t.Context(), h.as("sam"), done.Set.Options[1].Events[0], "", "")
		h.must(err)
		if len(e.GuestList) != 1 || e.GuestList[0].Email != "odile@example.net" || len(e.OtherProperties) != 0 {
			t.Errorf("the meeting has guests %v and %v", e.GuestList, e.OtherProperties)
		}
		// Undone, all of it is back; redone, it is confirmed again.
		undone, err := h.undo("sam", done.Act)
		h.must(err)
		same(t, "undone", []string{h.busy("sam", h.helen), h.busy("ola", h.bela)}, bothHeld, bothHeld)
		h.noOrphans()
		_, err = h.undo("sam", undone)
		h.must(err)
		same(t, "redone", []string{h.busy("sam", h.helen), h.busy("ola", h.bela)}, only25th, only25th)
		// Once the meeting was changed, the confirmation can't be taken back.
		h.move("sam", calendar.Target{ID: done.Set.Options[1].Events[1]}, calendar.Move{Minutes: 30})
		_, err = h.undo("sam", undone)
		code(t, err, "act.undone")
	})
}

// TestTimeAroundComesWithTheConfirmation: never before, for everybody, and gone again by undo.
func TestTimeAroundComesWithTheConfirmation(t *testing.T) {
	holding(t, func(t *testing.T, h *house) {
		d := dinner(h.work, h.other)
		d.Blocks = []hold.Around{{Kind: "preparation", Minutes: 30}, {Kind: "travel_before", Minutes: 20}}
		made := h.holdFor("sam", d)
		same(t, "held", []string{h.busy("sam", h.helen)}, bothHeld)
		changed, err := h.hold.Update(t.Context(), h.as("sam"), made.Set.ID, 0, hold.Change{Blocks: op.Some([]hold.Around{{Kind: "travel_before", Minutes: 45}})})
		h.must(err)
		done, err := h.hold.Confirm(t.Context(), h.as("sam"), made.Set.ID, changed.Set.Rev, made.Set.Options[1].ID)
		h.must(err)
		with := "25 18:45 Travel to “Board dinner” confirmed; " + only25th
		same(t, "confirmed", []string{h.busy("sam", h.helen), h.busy("ola", h.bela)}, with, with)
		_, err = h.undo("sam", done.Act)
		h.must(err)
		same(t, "undone", []string{h.busy("sam", h.helen), h.busy("ola", h.bela)}, bothHeld, bothHeld)
		h.noOrphans()
		_, err = h.hold.Update(t.Context(), h.as("sam"), made.Set.ID, 0, hold.Change{Blocks: op.Some([]hold.Around{{Kind: "preparation", Minutes: 5}, {Kind: "preparation", Minutes: 10}})})
		code(t, err, "hold_set.invalid")
	})
}

func TestUndoOfAChangedMeetingIsRefused(t *testing.T) {
	holding(t, func(t *testing.T, h *house) {
		made := h.holdFor("sam", dinner(h.work, h.other))
		done, err := h.hold.Confirm(t.Context(), h.as("sam"), made.Set.ID, 0, made.Set.Options[0].ID)
		h.must(err)
		h.move("sam", calendar.Target{ID: done.Set.Options[0].Events[1]}, calendar.Move{Minutes: 30})
		_, err = h.undo("sam", done.Act)
		code(t, err, "event.changed_since")
	})
}

func TestTwoAssistantsAtOnce(t *testing.T) {
	holding(t, func(t *testing.T, h *house) {
		made := h.holdFor("sam", dinner(h.work, h.other))
		var wg sync.WaitGroup
		failed := make([]error, 6)
		for i := range failed {
			who := h.as([]string{"sam", "ola"}[i%2])
			wg.Go(func() {
				_, failed[i] = h.hold.Confirm(context.Background(), who, made.Set.ID, made.Set.Rev, made.Set.Options[i%2].ID)
			})
		}
		wg.Wait()
		won := 0
		for _, err := range failed {
			if err == nil {
				won++
				continue
			}
			code(t, err, "hold_set.ended")
			if e := errs.Of(err); e.Kind != errs.Conflict || !strings.Contains(e.Msg, " confirmed option ") || !strings.Contains(e.Msg, "12:00 on Thu 12 Mar") {
				t.Errorf("told %q", e.Msg)
			}
		}
		if won != 1 {
			t.Errorf("%d won", won)
		}
		if got := h.busy("sam", h.helen); strings.Contains(got, ";") || got != h.busy("sam", h.bela) {
			t.Errorf("Helen has %s, Bela %s", got, h.busy("sam", h.bela))
		}
	})
}

func TestWhoWasFasterIsNamed(t *testing.T) {
	holding(t, func(t *testing.T, h *house) {
		made := h.holdFor("sam", dinner(h.work))
		_, err := h.hold.Update(t.Context(), h.as("ola"), made.Set.ID, made.Set.Rev, hold.Change{ConfirmBy: op.Some("2026-03-21T17:00")})
		h.must(err)
		_, err = h.hold.Release(t.Context(), h.as("sam"), made.Set.ID, made.Set.Rev)
		code(t, err, "hold_set.stale")
		if msg := errs.Of(err).Msg; msg != "Ola changed these holds at 12:00 on Thu 12 Mar. Look at them again, then make your change." {
			t.Error(msg)
		}
		_, err = h.hold.Release(t.Context(), h.as("ola"), made.Set.ID, 0)
		h.must(err)
		_, err = h.hold.Confirm(t.Context(), h.as("sam"), made.Set.ID, 2, made.Set.Options[0].ID)
		code(t, err, "hold_set.ended")
		if msg := errs.Of(err).Msg; !strings.HasPrefix(msg, "Ola released these holds at 12:00") {
			t.Error(msg)
		}
	})
}

func TestHoldsGoByThemselves(t *testing.T) {
	holding(t, func(t *testing.T, h *house) {
		made := h.holdFor("sam", dinner(h.work, h.other))
		h.must(h.hold.ExpireDue(t.Context()))
		same(t, "early", []string{h.busy("sam", h.helen)}, bothHeld)
		h.clock.Move(8*24*time.Hour + 5*time.Hour) // Friday the 20th, 17:00
		h.must(h.hold.ExpireDue(t.Context()))
		same(t, "late", []string{h.busy("sam", h.helen), h.busy("sam", h.bela)}, "", "")
		got, err := h.hold.Get(t.Context(), h.as("sam"), made.Set.ID, "")
		h.must(err)
		if got.Set.State != hold.Expired {
			t.Error(got.Set.State)
		}
		rows, err := h.journal.OfRecord(t.Context(), h.org, hold.Name, made.Set.ID, int64(clock.Forever), 1)
		h.must(err)
		if rows[0].Via != string(access.Job) || rows[0].Actor != h.ids["sam"] {
			t.Errorf("by %s via %s", rows[0].Actor, rows[0].Via)
		}
		// It can't be undone any more, but the times can be held again.
		_, err = h.undo("sam", rows[0].Act)
		code(t, err, "hold_set.past")
		_, err = h.hold.Confirm(t.Context(), h.as("ola"), made.Set.ID, 0, made.Set.Options[0].ID)
		code(t, err, "hold_set.ended")
		_, err = h.hold.Update(t.Context(), h.as("ola"), made.Set.ID, 0, hold.Change{ConfirmBy: op.Some("2026-03-20T16:59")})
		code(t, err, "hold_set.past")
		again, err := h.hold.Update(t.Context(), h.as("ola"), made.Set.ID, 0, hold.Change{ConfirmBy: op.Some("2026-03-23T12:00")})
		h.must(err)
		same(t, "again", []string{h.busy("sam", h.helen), h.busy("sam", h.bela)}, bothHeld, bothHeld)
		_, err = h.undo("ola", again.Act)
		h.must(err)
		same(t, "not again", []string{h.busy("sam", h.helen)}, "")
	})
}

func TestHoldsGoAlsoWhenWhoeverMadeThemHasLeft(t *testing.T) {
	holding(t, func(t *testing.T, h *house) {
		h.holdFor("ola", dinner(h.work))
		h.clock.Move(9 * 24 * time.Hour)
		disabled := true
		_, _, err := h.identity.Place(t.Context(), h.as("olivia"), h.ids["ola"], identity.Placement{Rev: 1, Disabled: &disabled})
		h.must(err)
		h.must(h.hold.ExpireDue(t.Context()))
		same(t, "late", []string{h.busy("sam", h.helen)}, "")
	})
}

func TestOptionsAreRankedAddedSwappedAndRemoved(t *testing.T) {
	holding(t, func(t *testing.T, h *house) {
		made := h.holdFor("sam", dinner(h.work, h.other)).Set
		one, two := made.Options[0].ID, made.Options[1].ID
		change := func(rev int64, c hold.Change) hold.Answer {
			out, err := h.hold.Update(t.Context(), h.as("sam"), made.ID, rev, c)
			h.must(err)
			h.noOrphans()
			return out
		}
		asked, err := h.hold.Ask(t.Context(), h.as("sam"), made.ID, 1)
		h.must(err)
		out := change(asked.Set.Rev, hold.Change{Options: op.Some([]hold.Wanted{{ID: two, Start: "2026-03-25T20:00"}, {Start: "2026-03-26T12:00", Zone: "America/New_York"}, {ID: one, Start: "2026-03-24T19:00"}})})
		same(t, "held", []string{h.busy("sam", h.bela)}, "24 19:00 Board dinner tentative held; 25 20:00 Board dinner tentative held; 26 12:00 Board dinner tentative held")
		letters := ""
		for _, o := range out.Set.Options {
			letters += o.Letter
		}
		if letters != "BCA" { // as they were sent, whatever their rank
			t.Error(letters)
		}
		understood, err := h.hold.Read(t.Context(), h.as("vic"), made.ID, "The second works")
		h.must(err)
		if understood.Verdict != talk.One || understood.Options[0] != two {
			t.Errorf("understood %+v", understood)
		}
		gone := change(out.Set.Rev, hold.Change{Options: op.Some([]hold.Wanted{{ID: two, Start: "2026-03-25T20:00"}}), Title: op.Some("Dinner with the board")})
		same(t, "held", []string{h.busy("sam", h.helen)}, "25 20:00 Dinner with the board tentative held")
		if understood, err = h.hold.Read(t.Context(), h.as("sam"), made.ID, "The first works"); err != nil || understood.Verdict != talk.Unclear {
			t.Errorf("understood %+v, %v", understood, err)
		}
		_, err = h.undo("sam", gone.Act)
		h.must(err)
		_, err = h.undo("sam", out.Act)
		h.must(err)
		same(t, "undone", []string{h.busy("sam", h.helen)}, bothHeld)
	})
}

func TestAHeldEventIsChangedOnlyByItsSet(t *testing.T) {
	holding(t, func(t *testing.T, h *house) {
		made := h.holdFor("sam", dinner(h.work, h.other))
		id := made.Set.Options[0].Events[0]
		title := "Mine"
		_, _, err := h.calendar.PatchEvent(t.Context(), h.as("sam"), calendar.Target{ID: id}, calendar.EventPatch{Change: object.Change{Title: &title}})
		code(t, err, "event.held")
		if e := errs.Of(err); !strings.Contains(e.Msg, "“Board dinner”") || e.Fields[0].Msg != string(made.Set.ID) {
			t.Errorf("%+v", e)
		}
		for _, m := range []calendar.Move{{Minutes: 30}, {Calendar: h.other}, {Calendar: h.newCalendar(h.helen)}} {
			_, _, err = h.calendar.MoveEvent(t.Context(), h.as("sam"), calendar.Target{ID: id}, m)
			code(t, err, "event.held")
		}
		_, err = h.calendar.TrashEvent(t.Context(), h.as("sam"), calendar.Target{ID: id})
		code(t, err, "event.held")
		_, err = h.calendar.TrashCalendar(t.Context(), h.as("sam"), h.other, 0)
		code(t, err, "calendar.holds")
		rows, err := h.journal.OfRecord(t.Context(), h.org, calendar.KindCalendar, h.other, int64(clock.Forever), 1)
		h.must(err)
		_, err = h.undo("sam", rows[0].Act) // the calendar's making
		code(t, err, "calendar.holds")
		_, err = h.hold.Release(t.Context(), h.as("sam"), made.Set.ID, 0)
		h.must(err)
		_, _, err = h.calendar.RestoreEvent(t.Context(), h.as("sam"), id)
		code(t, err, "event.let_go")
		if trash, err := h.calendar.TrashedEvents(t.Context(), h.as("sam")); err != nil || len(trash) != 0 {
			t.Errorf("in the trash: %v, %v", trash, err)
		}
		_, err = h.calendar.TrashCalendar(t.Context(), h.as("sam"), h.other, 0)
		h.must(err)
	})
}

func TestReleasedHoldsComeBackOnlyWhereTheyCan(t *testing.T) {
	holding(t, func(t *testing.T, h *house) {
		made := h.holdFor("sam", dinner(h.work, h.other))
		gone, err := h.hold.Release(t.Context(), h.as("sam"), made.Set.ID, 0)
		h.must(err)
		trashed, err := h.calendar.TrashCalendar(t.Context(), h.as("sam"), h.other, 0)
		h.must(err)
		_, err = h.undo("sam", gone.Act)
		code(t, err, "calendar.trashed")
		_, err = h.undo("sam", trashed)
		h.must(err)
		_, err = h.undo("sam", gone.Act)
		h.must(err)
		same(t, "back", []string{h.busy("sam", h.bela)}, bothHeld)
	})
}

func TestAFileDoesNotOverwriteAHold(t *testing.T) {
	holding(t, func(t *testing.T, h *house) {
		made := h.holdFor("sam", dinner(h.work))
		file := fmt.Sprintf("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:%s@anteroom\r\nDTSTAMP:20260301T000000Z\r\nDTSTART:20260324T120000Z\r\nSUMMARY:Mine\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", made.Set.Options[0].Events[0])
		st, err := h.calendar.Import(t.Context(), h.as("sam"), calendar.ImportRequest{Space: ref.Space(h.helen), Calendar: h.work}, strings.NewReader(file), nil)
		h.must(err)
		if len(st.Notes) != 1 || !strings.Contains(st.Notes[0].Msg, "held for a meeting") {
			t.Errorf("notes %+v", st.Notes)
		}
		same(t, "held", []string{h.busy("sam", h.helen)}, bothHeld)
	})
}

func TestWhoMayHold(t *testing.T) {
	holding(t, func(t *testing.T, h *house) {
		private := dinner(h.work, h.other)
		private.Private = true
		made := h.holdFor("sam", private)
		same(t, "seen", []string{h.busy("sam", h.helen), h.busy("vic", h.helen), h.busy("bo", h.helen), h.busy("vic", h.bela)},
			bothHeld, "24 19:00 Busy confirmed; 25 19:30 Busy confirmed", "24 19:00 Busy confirmed; 25 19:30 Busy confirmed", "")
		for who, want := range map[string]string{"vic": "hold_set.not_found", "aida": "hold_set.not_found", "bo": "hold_set.not_found", "lena": "hold_set.not_found"} {
			_, err := h.hold.Get(t.Context(), h.as(who), made.Set.ID, "")
			code(t, err, want)
			_, err = h.hold.Release(t.Context(), h.as(who), made.Set.ID, 0)
			code(t, err, want)
			if list, _, err := h.hold.List(t.Context(), h.as(who), hold.Filter{State: "open"}); err != nil || len(list) != 0 {
				t.Errorf("%s lists %v, %v", who, list, err)
			}
		}
		open := h.holdFor("sam", hold.Draft{Calendars: []ref.ID{h.work, h.other}, Title: "Lunch", Minutes: 60, Options: []hold.Wanted{{Start: "2026-03-26T12:00"}}, ConfirmBy: "2026-03-19T12:00", Zone: "Europe/London"})
		_, err := h.hold.Release(t.Context(), h.as("vic"), open.Set.ID, 0)
		code(t, err, "access.forbidden")
		_, err = h.hold.Release(t.Context(), h.as("aida"), open.Set.ID, 0) // she doesn't support Bela
		code(t, err, "hold_set.elsewhere")
		got, err := h.hold.Get(t.Context(), h.as("aida"), open.Set.ID, "Asia/Tokyo")
		h.must(err)
		if len(got.Set.Seats) != 1 || got.Set.Others != 1 || len(got.Set.Options[0].Events) != 1 || strings.Contains(got.Texts.Options, "New York") || !strings.Contains(got.Texts.Options, "21:00–22:00 Tokyo") {
			t.Errorf("aida sees %+v %s", got.Set, got.Texts.Options)
		}
		if list, _, err := h.hold.List(t.Context(), h.as("sam"), hold.Filter{State: "open"}); err != nil || len(list) != 2 || list[0].ID != open.Set.ID {
			t.Errorf("sam lists %v, %v", list, err)
		}
		d := dinner(h.work)
		d.Private = true
		_, err = h.hold.Create(t.Context(), h.as("aida"), d)
		code(t, err, "hold_set.private_forbidden")
	})
}

func TestWhatCantBeHeld(t *testing.T) {
	holding(t, func(t *testing.T, h *house) {
		for name, spoil := range map[string]func(*hold.Draft){
			"title":           func(d *hold.Draft) { d.Title = " " },
			"minutes":         func(d *hold.Draft) { d.Minutes = 0 },
			"zone":            func(d *hold.Draft) { d.Zone = "Mars/Base" },
			"confirm_by":      func(d *hold.Draft) { d.ConfirmBy = "tomorrow" },
			"link":            func(d *hold.Draft) { d.Link = "meet" },
			"guests":          func(d *hold.Draft) { d.Guests = []hold.Invitee{{Email: "nobody"}} },
			"options":         func(d *hold.Draft) { d.Options = nil },
			"options twice":   func(d *hold.Draft) { d.Options[1] = d.Options[0] },
			"options skipped": func(d *hold.Draft) { d.Options[0].Start = "2026-03-29T01:30" },
			"calendars":       func(d *hold.Draft) { d.Calendars = nil },
			"calendars twice": func(d *hold.Draft) { d.Calendars = []ref.ID{h.work, h.work} },
		} {
			d := dinner(h.work, h.other)
			spoil(&d)
			_, err := h.hold.Create(t.Context(), h.as("sam"), d)
			code(t, err, "hold_set.invalid")
			if field, _, _ := strings.Cut(name, " "); err != nil && (len(errs.Of(err).Fields) == 0 || !strings.HasPrefix(errs.Of(err).Fields[0].Path, "body."+field)) {
				t.Errorf("%s: %+v", name, errs.Of(err).Fields)
			}
		}
		d := dinner(h.work)
		d.ConfirmBy = "2026-03-12T12:00"
		_, err := h.hold.Create(t.Context(), h.as("sam"), d)
		code(t, err, "hold_set.past")
		d = dinner(h.work)
		d.Options, d.Minutes, d.ConfirmBy = []hold.Wanted{{Start: "2026-10-25T01:30"}}, 60, "2026-10-20T12:00" // it would end at 01:30
		_, err = h.hold.Create(t.Context(), h.as("sam"), d)
		code(t, err, "hold.clock")
		d = dinner(h.work)
		d.ID = ref.New()
		first := h.holdFor("sam", d)
		if again := h.holdFor("sam", d); again.Act != first.Act || len(h.busy("sam", h.helen)) != len(bothHeld) {
			t.Errorf("sent twice, held as %s", h.busy("sam", h.helen))
		}
		undone, err := h.undo("sam", first.Act)
		h.must(err)
		same(t, "undone", []string{h.busy("sam", h.helen)}, "")
		_, err = h.hold.Release(t.Context(), h.as("sam"), d.ID, 0)
		code(t, err, "hold_set.ended")
		_, err = h.undo("sam", undone)
		h.must(err)
		same(t, "redone", []string{h.busy("sam", h.helen)}, bothHeld)
	})
}

func TestASetIsSeenFromEveryCalendarItTakesTimeIn(t *testing.T) {
	holding(t, func(t *testing.T, h *house) {
		h.assist("olivia", h.bela, access.Assistant, false)
		made := h.holdFor("sam", dinner(h.work, h.other))
		private := dinner(h.work, h.other)
		private.Private = true
		hidden := h.holdFor("sam", private)
		listed := func(who string) (all []hold.Set) {
			for cursor := ""; ; {
				some, next, err := h.hold.List(t.Context(), h.as(who), hold.Filter{State: "open", Page: record.Page{Limit: 1, Cursor: cursor}})
				h.must(err)
				all = append(all, some...)
				if cursor = next; next == "" {
					return all
				}
			}
		}
		if got := listed("sam"); len(got) != 2 {
			t.Errorf("who supports both sees %d", len(got))
		}
		got := listed("olivia")
		if len(got) != 1 || got[0].ID != made.Set.ID || got[0].Others != 1 || len(got[0].Seats) != 1 || got[0].Seats[0].Calendar != h.other || string(got[0].Space) != string(h.bela) {
			t.Fatalf("who supports the second sees %+v", got)
		}
		for _, o := range got[0].Options {
			if len(o.Events) != 1 || o.Events[0] != eventOf(made.Set, o.ID, 1) {
				t.Errorf("and of option %s the events %v", o.Letter, o.Events)
			}
		}
		shown, err := h.hold.Get(t.Context(), h.as("olivia"), made.Set.ID, "")
		h.must(err)
		for _, c := range shown.Clocks {
			if len(c.Who) > 0 && c.Who[0] == "Helen Okafor" {
				t.Errorf("and where Helen is: %+v", c)
			}
		}
		_, err = h.hold.Release(t.Context(), h.as("olivia"), made.Set.ID, 0)
		code(t, err, "hold_set.elsewhere")
		_, err = h.hold.Get(t.Context(), h.as("olivia"), hidden.Set.ID, "")
		code(t, err, "hold_set.not_found")
		_, err = h.hold.Get(t.Context(), h.as("bo"), made.Set.ID, "") // only when Helen is busy
		code(t, err, "hold_set.not_found")
		// Somebody who may change both does so wherever the set began.
		h.assist("olivia", h.helen, access.Assistant, false)
		_, err = h.hold.Confirm(t.Context(), h.as("olivia"), made.Set.ID, 0, made.Set.Options[1].ID)
		h.must(err)
		if got := listed("olivia"); len(got) != 0 {
			t.Errorf("still open: %+v", got)
		}
	})
}

func eventOf(s hold.Set, option ref.ID, seat int) ref.ID {
	for _, o := range s.Options {
		if o.ID == option {
			return o.Events[seat]
		}
	}
	return ""
}
