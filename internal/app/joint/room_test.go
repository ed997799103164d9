package joint_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"anteroom/internal/app/joint"
	"anteroom/internal/area/booking"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/guard"
	"anteroom/internal/area/hold"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

func (h *house) holdUndo(act ref.Act) error {
	all := h.calendar.Reversers()
	all[hold.Name] = h.hold.Reverse
	_, err := h.journal.Undo(context.WithoutCancel(h.t.Context()), h.as("sam"), act, map[ref.Kind]journal.Reverser(all))
	return err
}

// TestHoldsHoldTheirRoom: with each option, whoever comes; confirmed, the winner keeps it and the rest let go.
func TestHoldsHoldTheirRoom(t *testing.T) {
	holding(t, func(t *testing.T, h *house) {
		amber, jade := h.newRoom("Amber", 8, alwaysOpen), h.newRoom("Jade", 10, alwaysOpen)
		d := dinner(h.work, h.other)
		d.Rooms = []ref.ID{amber}
		d.Options = append(d.Options, hold.Wanted{Start: "2026-03-24T19:30"}) // over the first: they are one meeting's
		set := h.holdFor("sam", d)
		h.expectRooms("24 19:00 Amber Board dinner Sam", "24 19:30 Amber Board dinner Sam", "25 19:30 Amber Board dinner Sam")
		_, _, err := h.taking("ola", "Too late", "2026-03-25T20:00", object.Use{Resource: amber})
		code(t, err, "resource.taken")
		_, err = h.hold.Create(t.Context(), h.as("ola"), func() hold.Draft { d := dinner(h.other); d.Rooms = []ref.ID{amber}; return d }())
		if code(t, err, "resource.taken"); !strings.Contains(errs.Of(err).Msg, "Free instead: Jade (10)") {
			t.Errorf("told %v", err)
		}
		d.Rooms = []ref.ID{jade, jade}
		_, err = h.hold.Create(t.Context(), h.as("ola"), d)
		code(t, err, "hold_set.invalid")

		changed, err := h.hold.Update(t.Context(), h.as("sam"), set.Set.ID, set.Set.Rev, hold.Change{Rooms: op.Some([]ref.ID{jade})})
		h.must(err)
		h.expectRooms("24 19:00 Jade Board dinner Sam", "24 19:30 Jade Board dinner Sam", "25 19:30 Jade Board dinner Sam")
		h.must(h.holdUndo(changed.Act))
		confirmed, err := h.hold.Confirm(t.Context(), h.as("sam"), set.Set.ID, 0, set.Set.Options[1].ID)
		h.must(err)
		h.expectRooms("25 19:30 Amber Board dinner Sam")
		h.must(h.holdUndo(confirmed.Act))
		h.expectRooms("24 19:00 Amber Board dinner Sam", "24 19:30 Amber Board dinner Sam", "25 19:30 Amber Board dinner Sam")
		released, err := h.hold.Release(t.Context(), h.as("sam"), set.Set.ID, 0)
		h.must(err)
		h.expectRooms()
		taken, _, err := h.taking("ola", "Meanwhile", "2026-03-25T20:00", object.Use{Resource: amber})
		h.must(err)
		code(t, h.holdUndo(released.Act), "resource.taken")
		h.trash("ola", calendar.Target{ID: taken.ID})
		h.must(h.holdUndo(released.Act))
		h.clock.Move(9 * 24 * time.Hour)
		h.must(h.hold.ExpireDue(t.Context()))
		h.expectRooms()
	})
}

// TestOfAHundredOneGetsEachRoom: two hosts' pages give away the same rooms.
func TestOfAHundredOneGetsEachRoom(t *testing.T) {
	desks(t, func(t *testing.T, d *desk) {
		amber, jade := d.newRoom("Amber", 8), d.newRoom("Jade", 10)
		rooms := []ref.ID{amber}
		page := func(n *booking.NewPage) { n.Rooms = rooms }
		_, first := d.page(page)
		bela := func(n *booking.NewPage) {
			page(n)
			n.Hosts = []booking.Host{{Principal: d.bela, Calendar: d.other}}
		}
		_, other := d.page(bela)
		race := func(hour int) (won int) {
			t.Helper()
			got := make(chan error, 100)
			for i := range 100 {
				go func() {
					got <- d.Book(context.WithoutCancel(t.Context()), []string{first, other}[i%2], wishAt(utc(13, hour, 0)))
				}()
			}
			for range 100 {
				switch err := <-got; {
				case err == nil:
					won++
				case errs.Of(err).Code != "booking.taken":
					t.Errorf("somebody was told: %v", err)
				}
			}
			return won
		}
		if won := race(14); won != 1 {
			t.Errorf("%d got the one room", won)
		}
		if got := d.offered(first, utc(13, 13, 30), utc(13, 16, 0)) + "; " + d.offered(other, utc(13, 13, 30), utc(13, 16, 0)); got != "13:30 14:30 15:00 15:30; 13:30 14:30 15:00 15:30" {
			t.Errorf("then these are offered: %s", got)
		}
		rooms = []ref.ID{amber, jade}
		_, first = d.page(page)
		_, other = d.page(bela)
		if won := race(15); won != 2 {
			t.Errorf("%d got the two rooms", won)
		}
		d.sound()
		d.soundRooms()
	})
}

func TestABookingKeepsTheRoomOfItsPage(t *testing.T) {
	desks(t, func(t *testing.T, d *desk) {
		amber, jade := d.newRoom("Amber", 8), d.newRoom("Jade", 10)
		p, link := d.page(func(n *booking.NewPage) { n.Rooms = []ref.ID{amber, jade} })
		others := func(title, from, until string, rooms ...ref.ID) { // in Bela's calendar: Helen is free
			t.Helper()
			needs := object.Needs{}
			for _, r := range rooms {
				needs.Resources = append(needs.Resources, object.Use{Resource: r})
			}
			_, _, err := d.calendar.CreateEvent(t.Context(), d.as("ola"), calendar.NewEvent{Calendar: d.other, Needs: needs,
				Draft: object.Draft{Title: title, Start: "2026-03-13T" + from, End: "2026-03-13T" + until, Zone: "Europe/London"}})
			d.must(err)
		}
		others("Board prep", "11:00", "12:00", amber)
		wish := wishAt(utc(13, 10, 0))
		d.must(d.Book(t.Context(), link, wish))
		march := func() string { return d.roomTimesFrom("sam", 10) }
		if got := march(); got != "13 10:00 Amber Introductions: Jo Field Sam; 13 11:00 Amber Board prep Ola" {
			t.Errorf("taken %q", got)
		}
		seen, err := d.Booking(t.Context(), wish.Key)
		d.must(err)
		if seen.Place != "Amber, London" {
			t.Errorf("the guest is sent to %q", seen.Place)
		}
		// Over the other booking it gets the other room, which it keeps on its way back.
		d.must(d.MoveBooking(t.Context(), wish.Key, utc(13, 11, 30)))
		if got := march(); got != "13 11:00 Amber Board prep Ola; 13 11:30 Jade Introductions: Jo Field Sam" {
			t.Errorf("taken %q", got)
		}
		d.must(d.MoveBooking(t.Context(), wish.Key, utc(13, 14, 0)))
		if got := march(); got != "13 11:00 Amber Board prep Ola; 13 14:00 Jade Introductions: Jo Field Sam" {
			t.Errorf("taken %q", got)
		}
		others("Both", "16:00", "17:00", amber, jade)
		d.refused(d.Book(t.Context(), link, wishAt(utc(13, 16, 0))), "booking.taken")
		in := booking.ForGuest{On: booking.On{Start: "2026-03-13T16:00", Zone: "Europe/London"}, Minutes: 30, Name: "Ada", Email: "ada@example.net"}
		_, err = d.BookFor(t.Context(), d.as("sam"), p.ID, in)
		d.refused(err, "booking.rules")
		in.Override = &booking.Override{Reason: "By telephone", Rules: []string{"room"}}
		made, err := d.BookFor(t.Context(), d.as("sam"), p.ID, in)
		d.must(err)
		if made.Booking.Room != "" {
			t.Error("it took a room that was taken")
		}
		d.must(d.CancelBooking(t.Context(), wish.Key, ""))
		if got := march(); strings.Contains(got, "Jo Field") {
			t.Errorf("taken %q", got)
		}
		named, err := d.resource.Named(t.Context(), d.as("sam"))
		d.must(err)
		for _, id := range []ref.ID{amber, jade} {
			_, err = d.resource.Trash(t.Context(), d.as("lena"), id, named[id].Rev)
			d.must(err)
		}
		if got := d.offered(link, utc(13, 9, 0), utc(13, 17, 0)); got != "" {
			t.Errorf("without rooms these are offered: %s", got)
		}
		_, err = d.CreatePage(t.Context(), d.as("sam"), booking.NewPage{Hosts: p.Hosts, Words: p.Words, Rules: booking.Rules{Pick: "all", Zone: "Europe/London", Minutes: []int{30}, Grid: 30, Horizon: 30, Rooms: []ref.ID{amber}}})
		d.refused(err, "booking_page.invalid")
		d.sound()
		d.soundRooms()
	})
}

// TestAFileThatMovesAMeetingOntoAnothersRoom: it is kept, without its room, and said so; nothing is booked twice.
func TestAFileThatMovesAMeetingOntoAnothersRoom(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		amber := h.newRoom("Amber", 8)
		file := func(from string) string {
			return strings.ReplaceAll(`BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//EN
BEGIN:VEVENT
UID:brought@example.com
DTSTAMP:20260301T000000Z
DTSTART;TZID=Europe/London:20260313T`+from+`0000
DURATION:PT1H
SUMMARY:From elsewhere
END:VEVENT
END:VCALENDAR
`, "\n", "\r\n")
		}
		bring := func(from string) {
			t.Helper()
			_, err := h.calendar.Import(t.Context(), h.as("sam"), calendar.ImportRequest{Calendar: h.work}, strings.NewReader(file(from)), nil)
			h.must(err)
		}
		bring("15")
		from := clock.Of(noon)
		list, err := h.calendar.Window(t.Context(), h.as("sam"), from, from+2*86400e6, nil, "")
		h.must(err)
		brought := list[0].Event
		_, err = h.need(brought, object.Use{Resource: amber})
		h.must(err)
		_, _, err = h.taking("ola", "Here first", "2026-03-13T10:00", object.Use{Resource: amber})
		h.must(err)
		bring("10")
		if got := h.roomTimesFrom("sam", 10); got != "13 10:00 Amber From elsewhere Sam lost; 13 10:00 Amber Here first Ola" && got != "13 10:00 Amber Here first Ola; 13 10:00 Amber From elsewhere Sam lost" {
			t.Errorf("taken %q", got)
		}
		h.soundRooms()
		g := joint.Guard(h.journal, h.clock, h.identity, h.principal, h.rule, h.calendar, h.resource)
		p, err := g.Look(t.Context(), h.as("sam"), guard.Ask{Days: 7})
		h.must(err)
		found := ""
		for _, f := range p.Items {
			if f.Kind == "room_gone" {
				found += f.Title + " " + f.Text
			}
		}
		if !strings.Contains(found, "Amber") {
			t.Errorf("Check ahead says %q", found)
		}
		// It can be changed in all else, takes nothing away from who was first, and gets a room when it is free.
		title := "From elsewhere, renamed"
		_, _, err = h.calendar.PatchEvent(t.Context(), h.as("sam"), calendar.Target{ID: brought, Scope: calendar.All}, calendar.EventPatch{Change: object.Change{Title: &title}})
		h.must(err)
		if got := h.roomTimesFrom("sam", 10); !strings.Contains(got, "renamed Sam lost") {
			t.Errorf("after renaming %q", got)
		}
		h.move("sam", calendar.Target{ID: brought}, calendar.Move{Minutes: 60})
		if got := h.roomTimesFrom("sam", 10); got != "13 10:00 Amber Here first Ola; 13 11:00 Amber From elsewhere, renamed Sam" {
			t.Errorf("once moved %q", got)
		}
		h.soundRooms()
	})
}

// TestALostDateLeavesTheOthersTheirRoom has a file move a series so that one of its dates lies upon another booking.
func TestALostDateLeavesTheOthersTheirRoom(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		amber := h.newRoom("Amber", 8)
		bring := func(from, title string) {
			t.Helper()
			file := strings.ReplaceAll("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Example//EN\nBEGIN:VEVENT\nUID:weekly@example.com\nDTSTAMP:20260301T000000Z\n"+
				"DTSTART;TZID=Europe/London:20260313T"+from+"0000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3\nSUMMARY:"+title+"\nEND:VEVENT\nEND:VCALENDAR\n", "\n", "\r\n")
			_, err := h.calendar.Import(t.Context(), h.as("sam"), calendar.ImportRequest{Calendar: h.work}, strings.NewReader(file), nil)
			h.must(err)
		}
		bring("15", "Weekly")
		from := clock.Of(noon)
		list, err := h.calendar.Window(t.Context(), h.as("sam"), from, from+2*86400e6, nil, "")
		h.must(err)
		_, err = h.need(list[0].Event, object.Use{Resource: amber})
		h.must(err)
		_, _, err = h.taking("ola", "Here first", "2026-03-20T10:00", object.Use{Resource: amber})
		h.must(err)
		bring("10", "Weekly")
		want := "13 10:00 Amber Weekly Sam; 20 10:00 Amber Here first Ola; 20 10:00 Amber Weekly Sam lost; 27 10:00 Amber Weekly Sam"
		sorted := func() string {
			all := strings.Split(h.roomTimesFrom("sam", 10), "; ")
			slices.Sort(all)
			return strings.Join(all, "; ")
		}
		if got := sorted(); got != want {
			t.Errorf("taken %q, want %q", got, want)
		}
		// Nobody takes the room on the other dates; where it was lost somebody else has it.
		_, _, err = h.taking("ola", "Later", "2026-03-27T10:30", object.Use{Resource: amber})
		if errs.Of(err).Code != "resource.taken" {
			t.Errorf("on another date of it: %v", err)
		}
		h.soundRooms()
		// What is said of it otherwise changes nothing of that.
		bring("10", "Weekly, renamed")
		if got := sorted(); got != strings.ReplaceAll(want, "Weekly", "Weekly, renamed") {
			t.Errorf("renamed %q", got)
		}
		g := h.watch()
		p, err := g.Look(t.Context(), h.as("sam"), guard.Ask{Days: 14})
		h.must(err)
		found := ""
		for _, f := range p.Items {
			if f.Kind == "room_gone" {
				found += f.Text
			}
		}
		if strings.Count(found, "Amber") != 1 || !strings.Contains(found, "20 March") {
			t.Errorf("Check ahead says %q", found)
		}
		h.soundRooms()
	})
}
