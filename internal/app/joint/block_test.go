package joint_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

// blocks gives what belongs to meetings in Helen's calendar within some weeks, on London's clock.
func (h *house) blocks() string {
	h.t.Helper()
	from := clock.Of(time.Date(2026, 3, 20, 0, 0, 0, 0, time.UTC))
	list, err := h.calendar.Window(h.t.Context(), h.as("sam"), from, from+40*86400e6, []ref.Space{ref.Space(h.helen)}, "Europe/London")
	h.must(err)
	var lines []string
	for _, i := range list {
		if i.Parent != "" && i.Busy {
			lines = append(lines, i.Start[5:]+"–"+i.End[11:]+" "+i.Title)
		}
	}
	return strings.Join(lines, "; ")
}

func (h *house) expectBlocks(want ...string) {
	h.t.Helper()
	if got := h.blocks(); got != strings.Join(want, "; ") {
		h.t.Errorf("blocks %q, want %q", got, strings.Join(want, "; "))
	}
	for _, r := range doctor.Run(h.t.Context(), h.journal.DB(), h.calendar.Checks()) {
		for _, f := range r.Findings {
			h.t.Errorf("%s: %s", r.Name, f)
		}
	}
}

func (h *house) setBlocks(e calendar.Detail, blocks ...object.TimeBlock) ref.Act {
	h.t.Helper()
	_, act, err := h.calendar.PatchEvent(h.t.Context(), h.as("sam"), calendar.Target{ID: e.ID}, calendar.EventPatch{Blocks: &blocks})
	h.must(err)
	return act
}

func TestBlocksFollowTheirMeeting(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h := furnishAt(t, d, "example.com")
		e := h.meet("sam", "Visit", "2026-03-24T10:00", "")
		act := h.setBlocks(e, object.TimeBlock{Kind: "travel_before", Minutes: 30}, object.TimeBlock{Kind: "buffer_before", Minutes: 10}, object.TimeBlock{Kind: "travel_after", Minutes: 45})
		three := []string{"03-24T09:20–09:50 Travel to “Visit”", "03-24T09:50–10:00 Buffer before “Visit”", "03-24T11:00–11:45 Travel after “Visit”"}
		h.expectBlocks(three...)
		h.move("sam", calendar.Target{ID: e.ID}, calendar.Move{Days: 7, EndBy: 15}) // over the change of the clocks
		h.expectBlocks("03-31T09:20–09:50 Travel to “Visit”", "03-31T09:50–10:00 Buffer before “Visit”", "03-31T11:15–12:00 Travel after “Visit”")
		h.move("sam", calendar.Target{ID: e.ID}, calendar.Move{Days: -7, EndBy: -15})
		gone := h.trash("sam", calendar.Target{ID: e.ID})
		h.expectBlocks()
		if _, err := h.undo("sam", gone); err != nil {
			t.Fatal(err)
		}
		h.expectBlocks(three...)
		list, err := h.calendar.Window(t.Context(), h.as("sam"), e.StartUS-3600e6, e.StartUS, []ref.Space{ref.Space(h.helen)}, "")
		h.must(err)
		_, _, err = h.calendar.MoveEvent(t.Context(), h.as("sam"), calendar.Target{ID: list[0].Event}, calendar.Move{Minutes: 5})
		code(t, err, "event.belongs")
		cancelled, confirmed := "cancelled", "confirmed"
		h.patch("sam", e, object.Change{Status: &cancelled})
		h.expectBlocks()
		h.patch("sam", e, object.Change{Status: &confirmed})
		h.expectBlocks(three...)
		h.setBlocks(e, object.TimeBlock{Kind: "travel_before", Minutes: 20})
		h.expectBlocks("03-24T09:40–10:00 Travel to “Visit”")
		h.setBlocks(e)
		h.expectBlocks()
		if _, err := h.undo("sam", act); err == nil {
			t.Error("an old act was taken back over later ones")
		}
		moved, _, err := h.calendar.MoveEvent(t.Context(), h.as("sam"), calendar.Target{ID: e.ID}, calendar.Move{Calendar: h.other})
		h.must(err)
		h.setBlocks(moved, object.TimeBlock{Kind: "preparation", Minutes: 60})
		_, _, err = h.calendar.MoveEvent(t.Context(), h.as("sam"), calendar.Target{ID: moved.ID}, calendar.Move{Calendar: h.work})
		h.must(err)
		h.expectBlocks("03-24T09:00–10:00 Preparation for “Visit”")
	})
}

func TestBlocksOfASeriesFollowEachOccurrence(t *testing.T) {
	h := furnish(t, dbtest.SQLite(t))
	e := h.meet("sam", "Site", "2026-03-24T10:00", "", func(d *object.Draft) { d.Rule = "FREQ=WEEKLY;BYDAY=TU;COUNT=4" })
	h.setBlocks(e, object.TimeBlock{Kind: "travel_before", Minutes: 30})
	at := func(day, time string) string { return day + "T" + time + " Travel to “Site”" }
	h.expectBlocks(at("03-24", "09:30–10:00"), at("03-31", "09:30–10:00"), at("04-07", "09:30–10:00"), at("04-14", "09:30–10:00"))
	h.move("sam", calendar.Target{ID: e.ID, RecurrenceID: "20260331T090000"}, calendar.Move{Days: 1})
	h.trash("sam", calendar.Target{ID: e.ID, RecurrenceID: "20260407T090000"})
	h.expectBlocks(at("03-24", "09:30–10:00"), at("04-01", "09:30–10:00"), at("04-14", "09:30–10:00"))
	h.move("sam", calendar.Target{ID: e.ID, RecurrenceID: "20260414T090000", Scope: calendar.Following}, calendar.Move{Minutes: 60})
	h.expectBlocks(at("03-24", "09:30–10:00"), at("04-01", "09:30–10:00"), at("04-14", "10:30–11:00"))
}

// TestBlocksOfASingleDate gives one date of a series other blocks than the rest.
func TestBlocksOfASingleDate(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		e := h.meet("sam", "Site", "2026-03-24T10:00", "", func(d *object.Draft) { d.Rule = "FREQ=WEEKLY;BYDAY=TU;COUNT=4" })
		h.setBlocks(e, object.TimeBlock{Kind: "travel_before", Minutes: 30})
		travel := func(day, time string) string { return day + "T" + time + " Travel to “Site”" }
		one := func(date string, scope calendar.Scope, blocks ...object.TimeBlock) ref.Act {
			t.Helper()
			_, act, err := h.calendar.PatchEvent(t.Context(), h.as("sam"), calendar.Target{ID: e.ID, RecurrenceID: date, Scope: scope}, calendar.EventPatch{Blocks: &blocks})
			h.must(err)
			return act
		}
		longer := one("20260331T090000", calendar.This, object.TimeBlock{Kind: "travel_before", Minutes: 90}, object.TimeBlock{Kind: "follow_up", Minutes: 15})
		h.expectBlocks(travel("03-24", "09:30–10:00"), travel("03-31", "08:30–10:00"), "03-31T11:00–11:15 Follow-up of “Site”", travel("04-07", "09:30–10:00"), travel("04-14", "09:30–10:00"))
		one("20260407T090000", calendar.This)
		h.move("sam", calendar.Target{ID: e.ID, RecurrenceID: "20260331T090000"}, calendar.Move{Days: 1})
		moved := []string{travel("03-24", "09:30–10:00"), travel("04-01", "08:30–10:00"), "04-01T11:00–11:15 Follow-up of “Site”", travel("04-14", "09:30–10:00")}
		h.expectBlocks(moved...)
		_, err := h.undo("sam", longer)
		code(t, err, "event.changed_since")
		h.move("sam", calendar.Target{ID: e.ID, RecurrenceID: "20260324T100000", Scope: calendar.All}, calendar.Move{Minutes: 60})
		h.expectBlocks(travel("03-24", "10:30–11:00"), travel("04-01", "08:30–10:00"), "04-01T11:00–11:15 Follow-up of “Site”", travel("04-14", "10:30–11:00"))
		d, err := h.calendar.Event(t.Context(), h.as("sam"), e.ID, "20260407T100000", "")
		h.must(err)
		if strings.Join(d.Own, " ") != "blocks" || len(d.Blocks) != 0 || d.Series == nil || len(d.Series.Blocks) != 1 {
			t.Errorf("the date without has %v, %v", d.Own, d.Blocks)
		}
		back := one("20260407T100000", calendar.This, object.TimeBlock{Kind: "travel_before", Minutes: 30})
		h.expectBlocks(travel("03-24", "10:30–11:00"), travel("04-01", "08:30–10:00"), "04-01T11:00–11:15 Follow-up of “Site”", travel("04-07", "10:30–11:00"), travel("04-14", "10:30–11:00"))
		if d, err = h.calendar.Event(t.Context(), h.as("sam"), e.ID, "20260407T100000", ""); err != nil || len(d.Own) != 0 {
			t.Errorf("after that it has %v, %v", d.Own, err)
		}
		_, err = h.undo("sam", back)
		h.must(err)
		h.trash("sam", calendar.Target{ID: e.ID, RecurrenceID: "20260331T100000"}) // with the follow-up that only it had
		h.expectBlocks(travel("03-24", "10:30–11:00"), travel("04-14", "10:30–11:00"))
	})
}

func TestBlocksOfASeriesWhoseFirstMeetingLastsAllDay(t *testing.T) {
	h := furnish(t, dbtest.SQLite(t))
	e := h.meet("sam", "Site", "2026-03-24T10:00", "", func(d *object.Draft) { d.Rule = "FREQ=DAILY;COUNT=3" })
	h.setBlocks(e, object.TimeBlock{Kind: "preparation", Minutes: 30})
	allDay := true
	_, _, err := h.calendar.PatchEvent(t.Context(), h.as("sam"), calendar.Target{ID: e.ID, RecurrenceID: "20260324T100000"}, calendar.EventPatch{Change: object.Change{AllDay: &allDay}})
	h.must(err)
	h.expectBlocks("03-25T09:30–10:00 Preparation for “Site”", "03-26T09:30–10:00 Preparation for “Site”")
}

// TestNoOrphanBlockEver lives through random histories of meetings with blocks, and looks
// after every step whether the blocks are what their meetings want.
func TestNoOrphanBlockEver(t *testing.T) {
	dbtest.Few(t, histories)
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		houses := 0
		rapid.Check(t, func(rt *rapid.T) {
			houses++
			l := &blockLife{T: rt, h: furnishAt(t, d, fmt.Sprintf("blocks%d.example.com", houses)), old: map[string]bool{}}
			for _, f := range l.findings() {
				l.old[f] = true
			}
			rt.Repeat(map[string]func(*rapid.T){"": l.sound, "make": l.make, "blocks": l.blocks, "move": l.move, "trash": l.trash, "restore": l.restore, "edit": l.edit, "undo": l.undo})
		})
	})
}

// blockLife is one history.
type blockLife struct {
	*rapid.T
	h      *house
	events []ref.ID
	acts   []ref.Act
	old    map[string]bool
}

func (l *blockLife) ctx() context.Context { return context.WithoutCancel(l.h.t.Context()) }

func (l *blockLife) did(d calendar.Detail, act ref.Act, err error) {
	switch {
	case err == nil:
		l.acts = append(l.acts, act)
		if d.ID != "" && !slices.Contains(l.events, d.ID) {
			l.events = append(l.events, d.ID)
		}
	case errs.KindOf(err) == errs.Internal:
		l.Fatal(err)
	default:
		l.Logf("refused: %v", errs.Of(err).Code)
	}
}

// target is a meeting, or a part of a series, as it is now.
func (l *blockLife) target() (calendar.Target, bool) {
	if len(l.events) == 0 {
		return calendar.Target{}, false
	}
	t := calendar.Target{ID: rapid.SampledFrom(l.events).Draw(l.T, "event")}
	from := clock.Of(noon)
	list, err := l.h.calendar.Window(l.ctx(), l.h.as("sam"), from, from+60*86400e6, nil, "")
	if err != nil {
		l.Fatal(err)
	}
	var parts []string
	for _, i := range list {
		if i.Event == t.ID && i.RecurrenceID != "" {
			parts = append(parts, i.RecurrenceID)
		}
	}
	if len(parts) > 0 {
		t.RecurrenceID = rapid.SampledFrom(parts).Draw(l.T, "occurrence")
		t.Scope = rapid.SampledFrom([]calendar.Scope{calendar.This, calendar.Following, calendar.All}).Draw(l.T, "scope")
	}
	return t, true
}

func (l *blockLife) wanted() (all []object.TimeBlock) {
	for _, kind := range rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"travel_before", "travel_after", "buffer_before", "preparation", "follow_up"}), 0, 3, rapid.ID).Draw(l.T, "kinds") {
		all = append(all, object.TimeBlock{Kind: kind, Minutes: rapid.IntRange(5, 90).Draw(l.T, "minutes")})
	}
	return all
}

func (l *blockLife) make(*rapid.T) {
	day, hour := rapid.IntRange(16, 30).Draw(l.T, "day"), rapid.IntRange(2, 20).Draw(l.T, "hour")
	d := object.Draft{Title: "Meeting", Start: fmt.Sprintf("2026-03-%02dT%02d:00", day, hour), Zone: rapid.SampledFrom([]string{"Europe/London", "Pacific/Apia", ""}).Draw(l.T, "zone"),
		Rule: rapid.SampledFrom([]string{"", "FREQ=DAILY;COUNT=5", "FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=MO,WE;COUNT=6"}).Draw(l.T, "rule")}
	e, act, err := l.h.calendar.CreateEvent(l.ctx(), l.h.as("sam"), calendar.NewEvent{Calendar: rapid.SampledFrom([]ref.ID{l.h.work, l.h.other}).Draw(l.T, "calendar"), Draft: d, Blocks: l.wanted()})
	l.did(e, act, err)
}

func (l *blockLife) blocks(*rapid.T) {
	if t, ok := l.target(); ok {
		blocks := l.wanted()
		l.did(l.h.calendar.PatchEvent(l.ctx(), l.h.as("ola"), t, calendar.EventPatch{Blocks: &blocks}))
	}
}

func (l *blockLife) move(*rapid.T) {
	t, ok := l.target()
	if !ok {
		return
	}
	m := calendar.Move{Days: rapid.IntRange(-2, 2).Draw(l.T, "days"), Minutes: rapid.SampledFrom([]int{0, 30, -90}).Draw(l.T, "minutes"), Copy: rapid.IntRange(0, 3).Draw(l.T, "copy") == 0}
	if rapid.IntRange(0, 2).Draw(l.T, "elsewhere") == 0 {
		m.Calendar = rapid.SampledFrom([]ref.ID{l.h.work, l.h.other}).Draw(l.T, "to")
	}
	l.did(l.h.calendar.MoveEvent(l.ctx(), l.h.as("sam"), t, m))
}

func (l *blockLife) trash(*rapid.T) {
	if t, ok := l.target(); ok {
		act, err := l.h.calendar.TrashEvent(l.ctx(), l.h.as("ola"), t)
		l.did(calendar.Detail{}, act, err)
	}
}

func (l *blockLife) restore(*rapid.T) {
	if t, ok := l.target(); ok {
		l.did(l.h.calendar.RestoreEvent(l.ctx(), l.h.as("sam"), t.ID))
	}
}

func (l *blockLife) edit(*rapid.T) {
	t, ok := l.target()
	if !ok {
		return
	}
	var c object.Change
	switch rapid.IntRange(0, 3).Draw(l.T, "what") {
	case 0:
		status := rapid.SampledFrom([]string{"cancelled", "confirmed"}).Draw(l.T, "status")
		c.Status = &status
	case 1:
		class := rapid.SampledFrom([]string{"public", "private"}).Draw(l.T, "class")
		c.Class = &class
	case 2:
		title := rapid.SampledFrom([]string{"Meeting", "Renamed"}).Draw(l.T, "title")
		c.Title = &title
	case 3:
		day := rapid.Bool().Draw(l.T, "all day")
		c.AllDay = &day
	}
	l.did(l.h.calendar.PatchEvent(l.ctx(), l.h.as("sam"), t, calendar.EventPatch{Change: c}))
}

// undo takes anything back that was ever done: acts, undos, undos of undos.
func (l *blockLife) undo(*rapid.T) {
	if len(l.acts) > 0 {
		act, err := l.h.undo("sam", rapid.SampledFrom(l.acts).Draw(l.T, "act"))
		l.did(calendar.Detail{}, act, err)
	}
}

func (l *blockLife) findings() (all []string) {
	for _, r := range doctor.Run(l.ctx(), l.h.journal.DB(), l.h.calendar.Checks()) {
		for _, f := range r.Findings {
			all = append(all, r.Name+": "+f)
		}
	}
	return all
}

func (l *blockLife) sound(*rapid.T) {
	for _, f := range l.findings() {
		if !l.old[f] {
			l.Errorf("%s", f)
		}
	}
}
