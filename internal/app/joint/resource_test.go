package joint_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"anteroom/internal/app/joint"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/clash"
	"anteroom/internal/area/guard"
	"anteroom/internal/area/resource"
	"anteroom/internal/area/slot"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

var officeOpen = []resource.OpenTime{{Days: []int{1, 2, 3, 4, 5}, From: "08:00", Until: "19:00"}}

func (h *house) newRoom(name string, capacity int, more ...func(*resource.NewResource)) ref.ID {
	h.t.Helper()
	d := resource.NewResource{Sort: resource.Room, Name: name, Site: "London", Capacity: capacity, Zone: "Europe/London", Features: []string{"Screen"}, Hours: officeOpen}
	for _, m := range more {
		m(&d)
	}
	r, err := h.resource.Create(h.t.Context(), h.as("lena"), d)
	h.must(err)
	return r.Resource.ID
}

func (h *house) taking(who, title, start string, uses ...object.Use) (calendar.Detail, ref.Act, error) {
	at, err := time.Parse("2006-01-02T15:04", start)
	h.must(err)
	return h.calendar.CreateEvent(context.WithoutCancel(h.t.Context()), h.as(who), calendar.NewEvent{Calendar: h.work, Needs: object.Needs{Resources: uses},
		Draft: object.Draft{Title: title, Start: start, End: at.Add(time.Hour).Format("2006-01-02T15:04"), Zone: "Europe/London"}})
}

func (h *house) need(e ref.ID, uses ...object.Use) (ref.Act, error) {
	_, act, err := h.calendar.PatchEvent(context.WithoutCancel(h.t.Context()), h.as("sam"), calendar.Target{ID: e, Scope: calendar.All}, calendar.EventPatch{Needs: &object.Needs{Resources: uses}})
	return act, err
}

// roomTimes says when rooms are taken within some weeks, as somebody sees it.
func (h *house) roomTimes(who string) string { return h.roomTimesFrom(who, 20) }

// roomTimesFrom does so from a day of March on.
func (h *house) roomTimesFrom(who string, day int) string {
	h.t.Helper()
	from := clock.Of(time.Date(2026, 3, day, 0, 0, 0, 0, time.UTC))
	list, err := h.resource.Taken(h.t.Context(), h.as(who), from, from+40*86400e6)
	h.must(err)
	named, err := h.resource.Named(h.t.Context(), h.as(who))
	h.must(err)
	london, err := time.LoadLocation("Europe/London")
	h.must(err)
	var lines []string
	for _, t := range list {
		line := t.StartUS.Time().In(london).Format("02 15:04") + " " + named[t.Resource].Name + " " + t.Title + " " + t.By
		if t.Lost {
			line += " lost"
		}
		lines = append(lines, strings.ReplaceAll(line, "  ", " "))
	}
	return strings.Join(lines, "; ")
}

func (h *house) expectRooms(want ...string) {
	h.t.Helper()
	if got := h.roomTimes("sam"); got != strings.Join(want, "; ") {
		h.t.Errorf("taken %q, want %q", got, strings.Join(want, "; "))
	}
	h.soundRooms()
}

func (h *house) soundRooms() {
	h.t.Helper()
	for _, r := range doctor.Run(h.t.Context(), h.journal.DB(), h.resource.Checks()) {
		for _, f := range r.Findings {
			h.t.Errorf("%s: %s", r.Name, f)
		}
	}
}

func TestRoomsFollowTheirMeeting(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		amber, jade := h.newRoom("Amber", 8), h.newRoom("Jade", 10)
		e, _, err := h.taking("sam", "Visit", "2026-03-24T10:00", object.Use{Resource: amber})
		h.must(err)
		h.expectRooms("24 10:00 Amber Visit Sam")
		h.move("sam", calendar.Target{ID: e.ID}, calendar.Move{Days: 7, EndBy: 15}) // over the change of the clocks
		h.expectRooms("31 10:00 Amber Visit Sam")
		h.move("ola", calendar.Target{ID: e.ID}, calendar.Move{Days: -7, EndBy: -15})
		gone := h.trash("sam", calendar.Target{ID: e.ID})
		h.expectRooms()
		_, err = h.undo("sam", gone)
		h.must(err)
		h.expectRooms("24 10:00 Amber Visit Sam")
		if got := h.roomTimes("bo"); got != "24 10:00 Amber Sam" { // who sees only times learns who booked it
			t.Errorf("bo sees %q", got)
		}
		act, err := h.need(e.ID, object.Use{Resource: jade})
		h.must(err)
		h.expectRooms("24 10:00 Jade Visit Sam")
		_, err = h.undo("sam", act)
		h.must(err)
		cancelled := "cancelled"
		h.patch("sam", e, object.Change{Status: &cancelled})
		h.expectRooms()
		confirmed := "confirmed"
		h.patch("sam", e, object.Change{Status: &confirmed})
		list, err := h.calendar.Calendar(t.Context(), h.as("sam"), h.work)
		h.must(err)
		_, err = h.calendar.TrashCalendar(t.Context(), h.as("sam"), h.work, list.Rev)
		h.must(err)
		h.expectRooms()
		_, _, err = h.calendar.RestoreCalendar(t.Context(), h.as("sam"), h.work)
		h.must(err)
		h.expectRooms("24 10:00 Amber Visit Sam")
		copied, _, err := h.calendar.MoveEvent(t.Context(), h.as("sam"), calendar.Target{ID: e.ID}, calendar.Move{Copy: true})
		h.must(err)
		if len(copied.Needs.Resources) != 0 {
			t.Error("a copy took the room of what it is a copy of")
		}
	})
}

func TestASeriesTakesItsRoomWhereverItsDatesAre(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		amber := h.newRoom("Amber", 8)
		e := h.meet("sam", "Weekly", "2026-03-23T10:00", "", func(d *object.Draft) { d.Rule = "FREQ=WEEKLY;COUNT=4" })
		_, err := h.need(e.ID, object.Use{Resource: amber})
		h.must(err)
		h.move("sam", calendar.Target{ID: e.ID, RecurrenceID: "20260330T090000"}, calendar.Move{Days: 1})
		h.expectRooms("23 10:00 Amber Weekly Sam", "31 10:00 Amber Weekly Sam", "06 10:00 Amber Weekly Sam", "13 10:00 Amber Weekly Sam")
		_, _, err = h.taking("ola", "Upon one date", "2026-04-06T10:30", object.Use{Resource: amber})
		code(t, err, "resource.taken")
		_, _, err = h.taking("ola", "Where it was moved away", "2026-03-30T10:00", object.Use{Resource: amber})
		h.must(err)
		h.trash("sam", calendar.Target{ID: e.ID, RecurrenceID: "20260406T090000"})
		_, _, err = h.calendar.MoveEvent(t.Context(), h.as("sam"), calendar.Target{ID: e.ID, RecurrenceID: "20260413T090000", Scope: calendar.Following}, calendar.Move{Minutes: 60})
		h.must(err)
		h.expectRooms("23 10:00 Amber Weekly Sam", "30 10:00 Amber Where it was moved away Ola", "31 10:00 Amber Weekly Sam", "13 11:00 Amber Weekly Sam")
	})
}

func TestWhoeverComesSecondIsToldByWhomAndWhatElseIsFree(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		amber, jade := h.newRoom("Amber", 8), h.newRoom("Jade", 10)
		h.newRoom("Opal", 4, func(d *resource.NewResource) { d.Site = "New York" })
		loan := h.newRoom("Pool car", 0, func(d *resource.NewResource) { d.Sort, d.Doubles = resource.Equipment, true })
		first, _, err := h.taking("sam", "Board prep", "2026-03-24T10:00", object.Use{Resource: amber}, object.Use{Resource: loan})
		h.must(err)
		_, _, err = h.taking("ola", "Too late", "2026-03-24T10:30", object.Use{Resource: amber})
		want := "Amber is taken Tue 24 Mar 2026 10:00–11:00, London time: “Board prep”, booked by Sam. Free instead: Jade (10)."
		if errs.Of(err).Code != "resource.taken" || errs.Of(err).Msg != want {
			t.Errorf("told %v", err)
		}
		_, _, err = h.taking("ola", "With a reason, where there are none", "2026-03-24T10:30", object.Use{Resource: amber, Reason: "They share it"})
		code(t, err, "resource.taken")
		_, _, err = h.taking("ola", "Car", "2026-03-24T10:30", object.Use{Resource: loan})
		code(t, err, "resource.taken")
		_, _, err = h.taking("ola", "Car with a reason", "2026-03-24T10:30", object.Use{Resource: loan, Reason: "They ride together"})
		h.must(err)
		later, _, err := h.taking("ola", "After it", "2026-03-24T11:00", object.Use{Resource: amber}, object.Use{Resource: jade})
		h.must(err)
		_, _, err = h.calendar.MoveEvent(t.Context(), h.as("ola"), calendar.Target{ID: later.ID}, calendar.Move{Minutes: -30})
		code(t, err, "resource.taken")
		act := h.trash("sam", calendar.Target{ID: first.ID})
		h.move("ola", calendar.Target{ID: later.ID}, calendar.Move{Minutes: -30})
		_, err = h.undo("sam", act)
		code(t, err, "resource.taken")
		_, err = h.need(later.ID, object.Use{Resource: ref.New()})
		code(t, err, "resource.not_found")
		r, err := h.resource.Named(t.Context(), h.as("sam"))
		h.must(err)
		_, err = h.resource.Trash(t.Context(), h.as("lena"), jade, r[jade].Rev)
		h.must(err)
		_, _, err = h.taking("ola", "In the trash", "2026-03-26T11:00", object.Use{Resource: jade})
		code(t, err, "resource.trashed")
		title := "Renamed"
		h.patch("ola", later, object.Change{Title: &title}) // keeps the room that is gone
		h.soundRooms()
	})
}

func TestOfAHundredAtOnceOneGetsTheRoom(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		amber := h.newRoom("Amber", 8)
		got := make(chan error, 100)
		for i := range 100 {
			go func() {
				_, _, err := h.taking([]string{"sam", "ola"}[i%2], fmt.Sprintf("Wanted %d", i), "2026-03-24T10:00", object.Use{Resource: amber})
				got <- err
			}()
		}
		won := 0
		for range 100 {
			switch err := <-got; {
			case err == nil:
				won++
			case errs.Of(err).Code != "resource.taken":
				t.Error(err)
			}
		}
		if won != 1 {
			t.Errorf("%d got the room", won)
		}
		h.soundRooms()
	})
}

func TestRoomsAreFoundLikePeople(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		amber := h.newRoom("Amber", 8)
		h.newRoom("Nook", 2)
		_, _, err := h.taking("sam", "Board prep", "2026-03-24T10:00", object.Use{Resource: amber})
		h.must(err)
		ask := slot.Ask{People: []slot.Wanted{{ID: h.bela, Beyond: true}}, Minutes: 60, From: "2026-03-24", Until: "2026-03-24", Zone: "Europe/London", Limit: 20, Room: &slot.RoomAsk{People: 5, Site: "London", Features: []string{"screen"}}}
		f := h.find("sam", ask)
		if len(f.Slots) == 0 {
			t.Fatal("nothing found")
		}
		for _, s := range f.Slots {
			if s.Room == nil || s.Room.Name != "Amber" || s.Start[11:] > "09:00" && s.Start[11:] < "11:00" || s.Start[11:] < "08:00" || s.Start[11:] > "18:00" {
				t.Errorf("%s in %v", s.Start, s.Room)
			}
		}
		// Only the time that the room is taken is left.
		ask.Minutes, ask.Room.Features = 60, nil
		for _, at := range []string{"08:00", "09:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00", "17:00", "18:00"} {
			_, _, err := h.taking("sam", "Full "+at, "2026-03-24T"+at, object.Use{Resource: amber})
			h.must(err)
		}
		f = h.find("sam", ask)
		if len(f.Slots) != 0 || len(f.Misses) == 0 || !strings.Contains(f.Misses[0].Reasons[0].Text, "No room for 5 in London is") || f.Misses[0].Reasons[0].Kind != "obstacle" {
			t.Errorf("found %+v, missed %+v", f.Slots, f.Misses)
		}
		ask.Room.People = 50
		_, err = joint.Slots(h.clock, h.identity, h.principal, h.rule, h.calendar, h.resource).Find(t.Context(), h.as("sam"), ask)
		code(t, err, "slot.no_room")

		c, err := joint.Clashes(h.clock, h.identity, h.principal, h.calendar, h.resource).Check(t.Context(), h.as("sam"),
			clash.Trial{Calendar: h.other, Start: "2026-03-24T18:30", End: "2026-03-24T19:30", Zone: "Europe/London", Rooms: []ref.ID{amber}})
		h.must(err)
		if len(c.Clashes) < 2 || c.Clashes[0].Why != clash.RoomTaken || c.Clashes[0].Title != "Full 18:00" || c.Clashes[1].Why != clash.Closed {
			t.Errorf("in the way: %+v", c.Clashes)
		}
		fits, err := h.resource.Check(t.Context(), h.as("sam"), resource.ResourceTrial{Start: "2026-03-24T10:15", End: "2026-03-24T10:45", Zone: "Europe/London", People: 5})
		h.must(err)
		if len(fits) != 2 || fits[0].Free || fits[0].Title != "Board prep" || fits[0].By != "Sam" || !fits[0].Large || !fits[1].Free || fits[1].Large {
			t.Errorf("fits %+v", fits)
		}
	})
}

func TestTheGuardLooksAtRooms(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		nook := h.newRoom("Nook", 2)
		e, _, err := h.taking("sam", "Three in a nook", "2026-03-13T10:00", object.Use{Resource: nook})
		h.must(err)
		h.patch("sam", e, object.Change{Guests: &[]object.Guest{{Email: "a@example.net"}, {Email: "b@example.net"}}})
		_, _, err = h.calendar.PatchEvent(t.Context(), h.as("sam"), calendar.Target{ID: e.ID}, calendar.EventPatch{Needs: &object.Needs{Resources: []object.Use{{Resource: nook}}, Catering: object.Catering{People: 3, What: "Coffee"}}})
		h.must(err)
		h.move("sam", calendar.Target{ID: e.ID}, calendar.Move{Minutes: 600}) // closed at 20:00
		g := joint.Guard(h.journal, h.clock, h.identity, h.principal, h.rule, h.calendar, h.resource)
		kinds := func() (all []string) {
			p, err := g.Look(t.Context(), h.as("sam"), guard.Ask{Days: 7})
			h.must(err)
			for _, f := range p.Items {
				if k := f.Kind; k == "room_small" || k == "room_gone" || k == "catering_untold" {
					all = append(all, k+" "+f.Title)
				}
			}
			return all
		}
		if got := strings.Join(kinds(), "; "); !strings.Contains(got, "room_small") || !strings.Contains(got, "room_gone Room closed") || !strings.Contains(got, "catering_untold") {
			t.Errorf("found %q", got)
		}
		all, err := h.resource.Named(t.Context(), h.as("sam"))
		h.must(err)
		_, err = h.resource.Trash(t.Context(), h.as("lena"), nook, all[nook].Rev)
		h.must(err)
		if got := strings.Join(kinds(), "; "); !strings.Contains(got, "Room no longer there") {
			t.Errorf("found %q after the room went", got)
		}
	})
}

// TestRoomsAreWhatMeetingsSay lives through random histories of two assistants with two rooms, and
// looks after every step whether what is booked is what meetings say, and nothing twice.
func TestRoomsAreWhatMeetingsSay(t *testing.T) {
	dbtest.Few(t, histories)
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		houses := 0
		rapid.Check(t, func(rt *rapid.T) {
			houses++
			l := &roomLife{life: life{T: rt, h: furnishAt(t, d, fmt.Sprintf("rooms%d.example.com", houses)), old: map[string]bool{}}}
			for i := range 3 {
				l.rooms = append(l.rooms, l.h.newRoom(fmt.Sprintf("Room %d", i), 8, func(r *resource.NewResource) { r.Doubles = i == 2 }))
			}
			for _, f := range l.wrong() {
				l.old[f] = true
			}
			rt.Repeat(map[string]func(*rapid.T){"": l.sound, "make": l.make, "need": l.need, "move": l.move, "part": l.part, "trash": l.trash, "restore": l.restore, "undo": l.undo, "calendar": l.calendar, "status": l.status})
		})
	})
}

type roomLife struct {
	life
	rooms, events []ref.ID
}

func (l *roomLife) wrong() (all []string) {
	for _, r := range doctor.Run(l.ctx(), l.h.journal.DB(), l.h.resource.Checks()) {
		all = append(all, r.Findings...)
	}
	return all
}

func (l *roomLife) sound(*rapid.T) {
	for _, f := range l.wrong() {
		if !l.old[f] {
			l.Fatal(f)
		}
	}
}

func (l *roomLife) uses() (all []object.Use) {
	for _, r := range l.rooms {
		if rapid.Bool().Draw(l.T, "takes") {
			all = append(all, object.Use{Resource: r, Reason: rapid.SampledFrom([]string{"", "", "shared"}).Draw(l.T, "reason")})
		}
	}
	return all
}

func (l *roomLife) make(rt *rapid.T) {
	hour := rapid.IntRange(9, 12).Draw(rt, "hour")
	d := object.Draft{Title: "M", Start: fmt.Sprintf("2026-03-%02dT%02d:00", rapid.IntRange(23, 25).Draw(rt, "day"), hour), Zone: "Europe/London"}
	d.End = d.Start[:11] + fmt.Sprintf("%02d:30", hour+1)
	d.Rule = rapid.SampledFrom([]string{"", "", "FREQ=DAILY;COUNT=5", "FREQ=WEEKLY"}).Draw(rt, "rule")
	e, act, err := l.h.calendar.CreateEvent(l.ctx(), l.h.as(l.who()), calendar.NewEvent{Calendar: rapid.SampledFrom([]ref.ID{l.h.work, l.h.other}).Draw(rt, "calendar"), Needs: object.Needs{Resources: l.uses()}, Draft: d})
	if err == nil {
		l.events = append(l.events, e.ID)
	}
	l.did("make", act, err)
}

func (l *roomLife) some() (ref.ID, bool) { return pick(&l.life, l.events, "event") }

// need gives a meeting, one of its dates, or that and all that follow what it takes.
func (l *roomLife) need(rt *rapid.T) {
	if id, ok := l.some(); ok {
		to := calendar.Target{ID: id, Scope: calendar.All}
		if dates := l.dates(id); len(dates) > 0 {
			to.RecurrenceID = rapid.SampledFrom(dates).Draw(rt, "date")
			to.Scope = rapid.SampledFrom([]calendar.Scope{calendar.This, calendar.This, calendar.Following, calendar.All}).Draw(rt, "scope")
		}
		e, act, err := l.h.calendar.PatchEvent(l.ctx(), l.h.as(l.who()), to, calendar.EventPatch{Needs: &object.Needs{Resources: l.uses()}})
		if err == nil {
			l.events = append(l.events, e.ID)
		}
		l.did("need", act, err)
	}
}

// dates are those of a series within two weeks.
func (l *roomLife) dates(id ref.ID) (all []string) {
	from := clock.Of(time.Date(2026, 3, 22, 0, 0, 0, 0, time.UTC))
	list, err := l.h.calendar.Window(l.ctx(), l.h.as("sam"), from, from+14*86400e6, nil, "")
	l.h.must(err)
	for _, i := range list {
		if i.Event == id && i.RecurrenceID != "" {
			all = append(all, i.RecurrenceID)
		}
	}
	return all
}

func (l *roomLife) move(rt *rapid.T) {
	if id, ok := l.some(); ok {
		m := calendar.Move{Days: rapid.IntRange(-1, 1).Draw(rt, "days"), Minutes: 30 * rapid.IntRange(-3, 3).Draw(rt, "half hours")}
		m.Calendar = rapid.SampledFrom([]ref.ID{"", "", l.h.work, l.h.other}).Draw(rt, "into")
		e, act, err := l.h.calendar.MoveEvent(l.ctx(), l.h.as(l.who()), calendar.Target{ID: id, Scope: calendar.All}, m)
		if err == nil {
			l.events = append(l.events, e.ID)
		}
		l.did("move", act, err)
	}
}

// part moves one occurrence of a series, or that and all that follow, or takes it away.
func (l *roomLife) part(rt *rapid.T) {
	id, ok := l.some()
	if !ok {
		return
	}
	for _, date := range l.dates(id) {
		if rapid.Bool().Draw(rt, "not this") {
			continue
		}
		to := calendar.Target{ID: id, RecurrenceID: date, Scope: rapid.SampledFrom([]calendar.Scope{calendar.This, calendar.Following}).Draw(rt, "scope")}
		if rapid.Bool().Draw(rt, "away") {
			act, err := l.h.calendar.TrashEvent(l.ctx(), l.h.as("sam"), to)
			l.did("part", act, err)
			return
		}
		e, act, err := l.h.calendar.MoveEvent(l.ctx(), l.h.as("ola"), to, calendar.Move{Minutes: 60})
		if err == nil {
			l.events = append(l.events, e.ID)
		}
		l.did("part", act, err)
		return
	}
}

func (l *roomLife) trash(*rapid.T) {
	if id, ok := l.some(); ok {
		act, err := l.h.calendar.TrashEvent(l.ctx(), l.h.as(l.who()), calendar.Target{ID: id, Scope: calendar.All})
		l.did("trash", act, err)
	}
}

func (l *roomLife) restore(*rapid.T) {
	if id, ok := l.some(); ok {
		_, act, err := l.h.calendar.RestoreEvent(l.ctx(), l.h.as(l.who()), id)
		l.did("restore", act, err)
	}
}

func (l *roomLife) undo(*rapid.T) {
	if act, ok := pick(&l.life, l.acts, "act"); ok {
		undone, err := l.h.journal.Undo(l.ctx(), l.h.as("sam"), act, map[ref.Kind]journal.Reverser(l.h.calendar.Reversers()))
		l.did("undo", undone, err)
	}
}

func (l *roomLife) calendar(rt *rapid.T) {
	c, err := l.h.calendar.Calendar(l.ctx(), l.h.as("sam"), l.h.other)
	l.h.must(err)
	if c.TrashedUS != 0 {
		_, act, err := l.h.calendar.RestoreCalendar(l.ctx(), l.h.as("sam"), l.h.other)
		l.did("restore calendar", act, err)
	} else if rapid.Bool().Draw(rt, "really") {
		act, err := l.h.calendar.TrashCalendar(l.ctx(), l.h.as("sam"), l.h.other, c.Rev)
		l.did("trash calendar", act, err)
	}
}

func (l *roomLife) status(rt *rapid.T) {
	if id, ok := l.some(); ok {
		status := rapid.SampledFrom([]string{"confirmed", "cancelled", "tentative"}).Draw(rt, "status")
		_, act, err := l.h.calendar.PatchEvent(l.ctx(), l.h.as(l.who()), calendar.Target{ID: id, Scope: calendar.All}, calendar.EventPatch{Change: object.Change{Status: &status}})
		l.did("status", act, err)
	}
}

func TestResourcesAreKept(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		id := h.newRoom("Amber", 8)
		_, err := h.resource.Create(t.Context(), h.as("lena"), resource.NewResource{Sort: "cellar", Zone: "Mars/Base", Capacity: -1, Hours: []resource.OpenTime{{Days: []int{8}, From: "9", Until: "x"}}})
		code(t, err, "resource.invalid")
		if n := len(errs.Of(err).Fields); n != 5 {
			t.Errorf("%d fields are told of: %v", n, err)
		}
		done, err := h.resource.Update(t.Context(), h.as("lena"), id, 1, resource.ResourceChange{Capacity: op.Optional[int]{Set: true, Value: 12}})
		h.must(err)
		_, err = h.resource.Update(t.Context(), h.as("lena"), id, 1, resource.ResourceChange{Capacity: op.Optional[int]{Set: true, Value: 10}})
		code(t, err, "resource.stale")
		_, err = h.resource.Update(t.Context(), h.as("sam"), id, 2, resource.ResourceChange{Capacity: op.Optional[int]{Set: true, Value: 2}})
		code(t, err, "access.forbidden") // whoever books it does not keep it
		_, err = h.journal.Undo(t.Context(), h.as("lena"), done.Act, map[ref.Kind]journal.Reverser{resource.Name: h.resource.Reverse})
		h.must(err)
		list, err := h.resource.List(t.Context(), h.as("bo"))
		h.must(err)
		if len(list) != 1 || list[0].Capacity != 8 {
			t.Errorf("there are %+v", list)
		}
	})
}
