package joint_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/resource"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

// histories is how many random histories are lived through on each database; each in
// a house of its own.
const histories = 12

// TestNoOrphanHoldEver lives through random histories of two assistants, and looks
// after every step whether holds and options are the same.
func TestNoOrphanHoldEver(t *testing.T) {
	dbtest.Few(t, histories)
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		houses := 0
		rapid.Check(t, func(rt *rapid.T) {
			houses++
			l := &life{T: rt, h: furnishAt(t, d, fmt.Sprintf("house%d.example.com", houses)), old: map[string]bool{}}
			l.calendars = []ref.ID{l.h.work, l.h.other, l.h.newCalendar(l.h.helen)}
			l.spare = []ref.ID{l.h.newRoom("Amber", 8, alwaysOpen), l.h.newRoom("Jade", 8, alwaysOpen)}
			for _, f := range l.findings() { // of a house before, when a history is being shortened
				l.old[f] = true
			}
			rt.Repeat(map[string]func(*rapid.T){
				"":         l.sound,
				"hold":     l.create,
				"change":   l.change,
				"confirm":  l.confirm,
				"release":  l.release,
				"ask":      l.ask,
				"expire":   l.expire,
				"undo":     l.undo,
				"edit":     l.edit,
				"move":     l.move,
				"trash":    l.trashEvent,
				"calendar": l.calendar,
			})
		})
	})
}

// life is one history.
type life struct {
	*rapid.T
	h         *house
	calendars []ref.ID
	sets      []ref.ID
	spare     []ref.ID // rooms that sets may hold
	acts      []ref.Act
	old       map[string]bool
}

// did keeps an act; what was refused is fine as long as it was said in words.
func (l *life) did(what string, act ref.Act, err error) {
	if err == nil {
		if act != "" {
			l.acts = append(l.acts, act)
		}
		return
	}
	if errs.KindOf(err) == errs.Internal {
		l.Fatalf("%s: %v", what, err)
	}
	l.Logf("%s refused: %v", what, errs.Of(err).Code)
}

func (l *life) who() string { return rapid.SampledFrom([]string{"sam", "ola"}).Draw(l.T, "who") }

func (l *life) ctx() context.Context { return context.WithoutCancel(l.h.t.Context()) }

func pick[T any](l *life, from []T, what string) (one T, ok bool) {
	if len(from) == 0 {
		return one, false
	}
	return rapid.SampledFrom(from).Draw(l.T, what), true
}

// someSet loads one of the sets, as it is now.
func (l *life) someSet() (hold.Set, bool) {
	id, ok := pick(l, l.sets, "set")
	if !ok {
		return hold.Set{}, false
	}
	got, err := l.h.hold.Get(l.ctx(), l.h.as("sam"), id, "")
	if err != nil {
		l.Fatal(err)
	}
	return got.Set, true
}

// someEvent is one that a set knows, held, confirmed or gone.
func (l *life) someEvent() (ref.ID, bool) {
	set, ok := l.someSet()
	if !ok {
		return "", false
	}
	option, _ := pick(l, set.Options, "option")
	return pick(l, option.Events, "event")
}

func (l *life) slots() []hold.Wanted {
	n := rapid.IntRange(1, 3).Draw(l.T, "options")
	var all []hold.Wanted
	for range n {
		day, hour := rapid.IntRange(24, 27).Draw(l.T, "day"), rapid.IntRange(8, 18).Draw(l.T, "hour")
		all = append(all, hold.Wanted{Start: fmt.Sprintf("2026-04-%02dT%02d:30", day, hour), Zone: rapid.SampledFrom([]string{"", "Asia/Singapore"}).Draw(l.T, "zone")})
	}
	return all
}

// date is one to confirm by, at most ten days ahead.
func (l *life) date() string {
	return l.h.clock.Now().Add(time.Duration(rapid.IntRange(1, 240).Draw(l.T, "hours")) * time.Hour).Format("2006-01-02T15:04")
}

func alwaysOpen(r *resource.NewResource) { r.Hours = nil }

// someRooms are those that a set holds with each of its options.
func (l *life) someRooms() (all []ref.ID) {
	for _, r := range l.spare {
		if rapid.IntRange(0, 2).Draw(l.T, "with a room") == 0 {
			all = append(all, r)
		}
	}
	return all
}

func (l *life) create(*rapid.T) {
	calendars := rapid.SliceOfNDistinct(rapid.SampledFrom(l.calendars), 1, 2, rapid.ID).Draw(l.T, "calendars")
	out, err := l.h.hold.Create(l.ctx(), l.h.as(l.who()), hold.Draft{Calendars: calendars, Title: "Meeting", Minutes: 45, Options: l.slots(), ConfirmBy: l.date(), Zone: "UTC", Rooms: l.someRooms(),
		Private: rapid.Bool().Draw(l.T, "private")})
	if err == nil {
		l.sets = append(l.sets, out.Set.ID)
	}
	l.did("hold", out.Act, err)
}

func (l *life) change(*rapid.T) {
	set, ok := l.someSet()
	if !ok {
		return
	}
	c := hold.Change{}
	switch rapid.IntRange(0, 5).Draw(l.T, "what") {
	case 5:
		c.Rooms = op.Some(l.someRooms())
	case 0:
		c.ConfirmBy = op.Some(l.date()) // also holds again what went
	case 1: // ranks anew
		c.Options = op.Some(kept(set.Options))
		slices.Reverse(c.Options.Value)
	case 2: // adds
		c.Options = op.Some(append(kept(set.Options), l.slots()...))
	case 3: // swaps the first, removes the last
		now := kept(set.Options)
		now[0].Start = l.slots()[0].Start
		c.Options = op.Some(now[:max(1, len(now)-1)])
	case 4:
		c.Title, c.Minutes, c.Private = op.Some("Renamed"), op.Some(rapid.IntRange(15, 90).Draw(l.T, "minutes")), op.Some(!set.Private)
	}
	out, err := l.h.hold.Update(l.ctx(), l.h.as(l.who()), set.ID, set.Rev, c)
	l.did("change", out.Act, err)
}

func kept(options []hold.Option) (all []hold.Wanted) {
	for _, o := range options {
		all = append(all, hold.Wanted{ID: o.ID, Start: o.Start, Zone: o.Zone})
	}
	return all
}

func (l *life) confirm(*rapid.T) {
	if set, ok := l.someSet(); ok {
		option, _ := pick(l, set.Options, "option")
		out, err := l.h.hold.Confirm(l.ctx(), l.h.as(l.who()), set.ID, 0, option.ID)
		l.did("confirm", out.Act, err)
	}
}

func (l *life) release(*rapid.T) {
	if set, ok := l.someSet(); ok {
		out, err := l.h.hold.Release(l.ctx(), l.h.as(l.who()), set.ID, 0)
		l.did("release", out.Act, err)
	}
}

func (l *life) ask(*rapid.T) {
	if set, ok := l.someSet(); ok {
		out, err := l.h.hold.Ask(l.ctx(), l.h.as(l.who()), set.ID, 0)
		l.did("ask", out.Act, err)
	}
}

// expire lets up to five days pass.
func (l *life) expire(*rapid.T) {
	l.h.clock.Move(time.Duration(rapid.IntRange(1, 120).Draw(l.T, "pass")) * time.Hour)
	before, err := l.h.journal.Head(l.ctx(), l.h.org)
	if err == nil {
		err = l.h.hold.ExpireDue(l.ctx())
	}
	if err != nil {
		l.Fatal(err)
	}
	rows, err := l.h.journal.Outline(l.ctx(), l.h.org, before.Seq, 100)
	if err != nil {
		l.Fatal(err)
	}
	for _, r := range rows {
		if r.Kind == hold.Name {
			l.acts = append(l.acts, r.Act)
		}
	}
}

// undo takes anything back that was ever done: acts, undos, undos of undos.
func (l *life) undo(*rapid.T) {
	if act, ok := pick(l, l.acts, "act"); ok {
		undone, err := l.h.undo(l.who(), act)
		l.did("undo", undone, err)
	}
}

func (l *life) edit(*rapid.T) {
	if id, ok := l.someEvent(); ok {
		status := "cancelled"
		_, act, err := l.h.calendar.PatchEvent(l.ctx(), l.h.as(l.who()), calendar.Target{ID: id}, calendar.EventPatch{Change: object.Change{Status: &status}})
		l.did("edit", act, err)
	}
}

func (l *life) move(*rapid.T) {
	id, ok := l.someEvent()
	if !ok {
		return
	}
	m := calendar.Move{Minutes: 15}
	if rapid.Bool().Draw(l.T, "elsewhere") {
		m.Calendar, _ = pick(l, l.calendars, "to")
	}
	_, act, err := l.h.calendar.MoveEvent(l.ctx(), l.h.as(l.who()), calendar.Target{ID: id}, m)
	l.did("move", act, err)
}

func (l *life) trashEvent(*rapid.T) {
	id, ok := l.someEvent()
	if !ok {
		return
	}
	if rapid.Bool().Draw(l.T, "restore") {
		_, act, err := l.h.calendar.RestoreEvent(l.ctx(), l.h.as(l.who()), id)
		l.did("restore", act, err)
		return
	}
	act, err := l.h.calendar.TrashEvent(l.ctx(), l.h.as(l.who()), calendar.Target{ID: id})
	l.did("trash", act, err)
}

func (l *life) calendar(*rapid.T) {
	id, _ := pick(l, l.calendars, "calendar")
	if rapid.Bool().Draw(l.T, "restore") {
		_, act, err := l.h.calendar.RestoreCalendar(l.ctx(), l.h.as(l.who()), id)
		l.did("restore the calendar", act, err)
		return
	}
	act, err := l.h.calendar.TrashCalendar(l.ctx(), l.h.as(l.who()), id, 0)
	l.did("trash the calendar", act, err)
}

func (l *life) findings() (all []string) {
	for _, r := range doctor.Run(l.ctx(), l.h.journal.DB(), slices.Concat(l.h.hold.Checks(), l.h.calendar.Checks(), l.h.resource.Checks())) {
		for _, f := range r.Findings {
			all = append(all, r.Name+": "+f)
		}
	}
	return all
}

func (l *life) sound(*rapid.T) {
	for _, f := range l.findings() {
		if !l.old[f] {
			l.Errorf("%s", f)
		}
	}
}
