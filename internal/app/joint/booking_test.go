package joint_test

import (
	"context"
	"maps"
	"strings"
	"sync"
	"testing"
	"time"

	"anteroom/internal/app/joint"
	"anteroom/internal/area/booking"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/outside"
	"anteroom/internal/core/ref"
)

// desk is a house with booking pages.
type desk struct {
	*house
	*booking.Service
}

func desks(t *testing.T, f func(t *testing.T, d *desk)) {
	each(t, func(t *testing.T, h *house) {
		f(t, &desk{h, joint.Booking(h.journal, h.clock, h.identity, h.principal, h.calendar, h.resource)})
	})
}

// page is Helen's, for half an hour; link opens it.
func (d *desk) page(change func(*booking.NewPage)) (p booking.Page, link string) {
	d.t.Helper()
	in := booking.NewPage{
		Hosts: []booking.Host{{Principal: d.helen, Calendar: d.work}}, Words: booking.Words{Title: "Introductions", Link: "https://meet.example.com/helen"},
		Rules: booking.Rules{Pick: "all", Zone: "Europe/London", Minutes: []int{30}, Grid: 30, Horizon: 30, Moves: 2},
	}
	if change != nil {
		change(&in)
	}
	made, err := d.CreatePage(d.t.Context(), d.as("sam"), in)
	d.must(err)
	l, err := d.NewLink(d.t.Context(), d.as("sam"), made.Page.ID, "", "For the website")
	d.must(err)
	return made.Page, strings.TrimPrefix(l.Path, booking.PagePath)
}

func utc(day, hour, min int) clock.Micros {
	return clock.Of(time.Date(2026, 3, day, hour, min, 0, 0, time.UTC))
}

func wishAt(at clock.Micros) outside.Wish {
	return outside.Wish{Key: booking.NewSecret(), Name: "Jo Field", Email: "jo@example.net", Zone: "America/New_York", Minutes: 30, Start: at}
}

func (d *desk) refused(err error, code string) {
	d.t.Helper()
	if err == nil || errs.Of(err).Code != code {
		d.t.Errorf("%v, want %s", err, code)
	}
}

// offered are the starts between two instants, as hours and minutes in UTC.
func (d *desk) offered(link string, from, until clock.Micros) string {
	d.t.Helper()
	list, err := d.Openings(d.t.Context(), link, 30, from, until)
	d.must(err)
	texts := make([]string, len(list))
	for i, at := range list {
		texts[i] = at.Time().Format("15:04")
	}
	return strings.Join(texts, " ")
}

func (d *desk) sound() {
	d.t.Helper()
	d.noOrphans()
	for _, r := range doctor.Run(d.t.Context(), d.journal.DB(), d.Service.Checks()) {
		for _, f := range r.Findings {
			d.t.Errorf("%s: %s", r.Name, f)
		}
	}
}

func TestOfAHundredOneGetsTheSlot(t *testing.T) {
	desks(t, func(t *testing.T, d *desk) {
		_, link := d.page(nil)
		var wait sync.WaitGroup
		got := make(chan error, 100)
		for range 100 {
			wait.Go(func() { got <- d.Book(context.WithoutCancel(t.Context()), link, wishAt(utc(13, 10, 0))) })
		}
		wait.Wait()
		close(got)
		won := 0
		for err := range got {
			if err == nil {
				won++
			} else if errs.Of(err).Code != "booking.taken" {
				t.Errorf("somebody was told: %v", err)
			}
		}
		if won != 1 {
			t.Fatalf("%d got the slot", won)
		}
		events := d.eventsOn(13)
		if len(events) != 1 || events[0].Title != "Introductions: Jo Field" || events[0].Status != "confirmed" {
			t.Errorf("in the calendar: %+v", events)
		}
		d.sound()
	})
}

// eventsOn are Helen's on a day of March.
func (d *desk) eventsOn(day int) []*calendar.Instance {
	d.t.Helper()
	list, err := d.calendar.Window(d.t.Context(), d.as("sam"), utc(day, 0, 0), utc(day+1, 0, 0), []ref.Space{ref.Space(d.helen)}, "")
	d.must(err)
	return list
}

func TestAPageOffersWhatIsFree(t *testing.T) {
	desks(t, func(t *testing.T, d *desk) {
		_, link := d.page(func(p *booking.NewPage) { p.Grid, p.Notice, p.PerDay = 60, 24*60, 2 })
		d.meet("ola", "Board", "2026-03-13T14:00", "2026-03-13T15:30")
		if got := d.offered(link, utc(13, 0, 0), utc(14, 0, 0)); got != "12:00 13:00 16:00 17:00" {
			t.Errorf("Friday: %s", got)
		}
		// On Monday she works in Singapore.
		if got := d.offered(link, utc(16, 0, 0), utc(17, 0, 0)); got != "01:00 02:00 03:00 04:00 05:00 06:00 07:00 08:00 09:00" {
			t.Errorf("Monday: %s", got)
		}
		d.must(d.Book(t.Context(), link, wishAt(utc(13, 16, 0))))
		if got := d.offered(link, utc(13, 0, 0), utc(14, 0, 0)); got != "12:00 13:00 17:00" {
			t.Errorf("after one: %s", got)
		}
		d.refused(d.Book(t.Context(), link, wishAt(utc(13, 16, 0))), "booking.taken")
		d.refused(d.Book(t.Context(), link, wishAt(utc(13, 15, 0))), "booking.taken")
		d.refused(d.Book(t.Context(), link, wishAt(utc(12, 13, 0))), "booking.taken")
		d.refused(d.Book(t.Context(), link, wishAt(utc(13, 16, 15))), "booking.taken")
		d.refused(d.Book(t.Context(), link, wishAt(utc(14, 10, 0))), "booking.taken") // Saturday
		d.must(d.Book(t.Context(), link, wishAt(utc(13, 17, 0))))
		if got := d.offered(link, utc(13, 0, 0), utc(14, 0, 0)); got != "" {
			t.Errorf("after as many as the day may have: %s", got)
		}
		d.refused(d.Book(t.Context(), link, wishAt(utc(13, 13, 0))), "booking.taken")
		d.sound()
	})
}

func TestBuffersStayFreeOnBothSides(t *testing.T) {
	desks(t, func(t *testing.T, d *desk) {
		_, link := d.page(func(p *booking.NewPage) { p.Before, p.After = 15, 30 })
		_, other := d.page(nil)
		d.meet("ola", "Board", "2026-03-13T11:00", "2026-03-13T12:00")
		if got := d.offered(link, utc(13, 9, 0), utc(13, 14, 0)); got != "09:00 09:30 10:00 12:30 13:00 13:30" {
			t.Errorf("around a meeting: %s", got)
		}
		d.must(d.Book(t.Context(), link, wishAt(utc(13, 15, 0))))
		if got := d.offered(other, utc(13, 14, 0), utc(13, 18, 0)); got != "14:00 16:00 16:30 17:00 17:30" {
			t.Errorf("around a booking, for a page without buffers: %s", got)
		}
		d.refused(d.Book(t.Context(), other, wishAt(utc(13, 15, 30))), "booking.taken")
		d.sound()
	})
}

func TestWhatRepeatsIsTakenInTheActToo(t *testing.T) {
	desks(t, func(t *testing.T, d *desk) {
		_, link := d.page(nil)
		list, err := d.Openings(t.Context(), link, 30, utc(13, 0, 0), utc(14, 0, 0))
		d.must(err)
		if len(list) == 0 {
			t.Fatal("nothing is offered")
		}
		_, _, err = d.calendar.CreateEvent(t.Context(), d.as("ola"), calendar.NewEvent{Calendar: d.work, Draft: object.Draft{
			Title: "Daily", Start: "2026-03-09T10:00", End: "2026-03-09T10:45", Zone: "Europe/London", Rule: "FREQ=DAILY"}})
		d.must(err)
		d.refused(d.Book(t.Context(), link, wishAt(utc(13, 10, 30))), "booking.taken")
		d.must(d.Book(t.Context(), link, wishAt(utc(13, 11, 0))))
		d.sound()
	})
}

func TestWhoeverBookedMovesAndCancels(t *testing.T) {
	desks(t, func(t *testing.T, d *desk) {
		_, link := d.page(func(p *booking.NewPage) { p.Confirm = true })
		w := wishAt(utc(13, 10, 0))
		d.must(d.Book(t.Context(), link, w))
		d.must(d.Book(t.Context(), link, w)) // sent twice
		b, err := d.Booking(t.Context(), w.Key)
		d.must(err)
		if b.State != "pending" || b.Link != "" || b.MovesLeft != 2 || !b.MayCancel || b.Hosts[0] != "Helen Okafor" {
			t.Errorf("before it is confirmed: %+v", b)
		}
		if e := d.eventsOn(13); len(e) != 1 || e[0].Status != "tentative" || !e[0].Busy {
			t.Errorf("in the calendar: %+v", e)
		}
		waiting, err := d.Bookings(t.Context(), d.as("sam"), booking.Filter{State: "pending"})
		d.must(err)
		if len(waiting) != 1 || waiting[0].Title != "Introductions" || !waiting[0].ByLink {
			t.Fatalf("waiting: %+v", waiting)
		}
		confirmed, err := d.Confirm(t.Context(), d.as("sam"), waiting[0].ID, waiting[0].Rev)
		d.must(err)
		if b, _ = d.Booking(t.Context(), w.Key); b.State != "confirmed" || b.Link == "" {
			t.Errorf("after: %+v", b)
		}
		d.must(d.MoveBooking(t.Context(), w.Key, utc(13, 10, 30)))
		_, err = d.Confirm(t.Context(), d.as("sam"), waiting[0].ID, confirmed.Booking.Rev)
		d.refused(err, "booking.stale")
		d.refused(d.MoveBooking(t.Context(), w.Key, utc(13, 10, 30)), "booking.same")
		d.must(d.MoveBooking(t.Context(), w.Key, utc(13, 11, 0)))
		d.refused(d.MoveBooking(t.Context(), w.Key, utc(13, 12, 0)), "booking.moves")
		if e := d.eventsOn(13); len(e) != 1 || e[0].StartUS != utc(13, 11, 0) || e[0].Status != "tentative" {
			t.Errorf("after two moves: %+v", e)
		}
		d.must(d.CancelBooking(t.Context(), w.Key, "My train is cancelled."))
		d.refused(d.CancelBooking(t.Context(), w.Key, ""), "booking.ended")
		if e := d.eventsOn(13); len(e) != 0 {
			t.Errorf("after it was cancelled: %+v", e)
		}
		past, err := d.Bookings(t.Context(), d.as("sam"), booking.Filter{State: "past"})
		d.must(err)
		if len(past) != 1 || past[0].Message != "My train is cancelled." || !past[0].ByGuest {
			t.Errorf("told: %+v", past)
		}
		d.sound()
	})
}

func TestWhatIsDoneInTheCalendarCounts(t *testing.T) {
	desks(t, func(t *testing.T, d *desk) {
		_, link := d.page(nil)
		w := wishAt(utc(13, 10, 0))
		d.must(d.Book(t.Context(), link, w))
		e := d.eventsOn(13)[0]
		start, end := "2026-03-13T15:00", "2026-03-13T16:00"
		_, _, err := d.calendar.PatchEvent(t.Context(), d.as("ola"), calendar.Target{ID: e.Event, Rev: e.Rev}, calendar.EventPatch{Change: object.Change{Start: &start, End: &end}})
		d.must(err)
		if b, _ := d.Booking(t.Context(), w.Key); b.Start != utc(13, 15, 0) || b.End != utc(13, 16, 0) {
			t.Errorf("moved by hand: %+v", b)
		}
		_, err = d.calendar.TrashEvent(t.Context(), d.as("ola"), calendar.Target{ID: e.Event})
		d.must(err)
		if b, _ := d.Booking(t.Context(), w.Key); b.State != "cancelled" || b.MayMove || b.MayCancel {
			t.Errorf("removed by hand: %+v", b)
		}
		d.refused(d.MoveBooking(t.Context(), w.Key, utc(13, 11, 0)), "booking.ended")
		if list, _ := d.Bookings(t.Context(), d.as("sam"), booking.Filter{}); len(list) != 0 {
			t.Errorf("still to come: %+v", list)
		}
		d.sound()
	})
}

func TestAnAssistantBreaksRulesWithAReason(t *testing.T) {
	desks(t, func(t *testing.T, d *desk) {
		p, _ := d.page(func(p *booking.NewPage) { p.PerDay = 1 })
		d.meet("ola", "Board", "2026-03-14T10:00", "2026-03-14T11:00")
		in := booking.ForGuest{On: booking.On{Start: "2026-03-14T10:10", Zone: "Europe/London"}, Minutes: 45, Name: "Vi Pond", Email: "vi@example.net"}
		_, err := d.BookFor(t.Context(), d.as("sam"), p.ID, in)
		d.refused(err, "booking.rules")
		var rules []string
		for _, f := range errs.Of(err).Fields {
			rules = append(rules, f.Path)
		}
		if got := strings.Join(rules, " "); got != "grid hours busy length" {
			t.Errorf("broken: %s", got)
		}
		in.Override = &booking.Override{Reason: "The chair insists", Rules: []string{"grid", "hours", "length"}}
		_, err = d.BookFor(t.Context(), d.as("sam"), p.ID, in)
		d.refused(err, "booking.rules") // one was not named
		in.Override.Rules = rules
		made, err := d.BookFor(t.Context(), d.as("sam"), p.ID, in)
		d.must(err)
		if b := made.Booking; b.Reason != "The chair insists" || len(b.Broken) != 4 || b.State != booking.Confirmed {
			t.Errorf("kept: %+v", b)
		}
		shown, err := d.Get(t.Context(), d.as("vic"), made.Booking.ID)
		d.must(err)
		if got := strings.Join(shown.Broke, " "); !strings.Contains(got, "Outside the working hours of Helen Okafor.") {
			t.Errorf("told as: %s", got)
		}
		d.sound()
	})
}

func TestAnyHostTakesWhatTheOthersCannot(t *testing.T) {
	desks(t, func(t *testing.T, d *desk) {
		_, link := d.page(func(p *booking.NewPage) {
			p.Pick, p.Hosts = "any", append(p.Hosts, booking.Host{Principal: d.bela, Calendar: d.other})
		})
		at := utc(13, 15, 0) // ten in New York
		first, second, third := wishAt(at), wishAt(at), wishAt(at)
		d.must(d.Book(t.Context(), link, first))
		d.must(d.Book(t.Context(), link, second))
		d.refused(d.Book(t.Context(), link, third), "booking.taken")
		a, _ := d.Booking(t.Context(), first.Key)
		b, _ := d.Booking(t.Context(), second.Key)
		if a.Hosts[0] != "Helen Okafor" || b.Hosts[0] != "Bela Example" {
			t.Errorf("%v and %v", a.Hosts, b.Hosts)
		}
		d.must(d.MoveBooking(t.Context(), first.Key, utc(13, 20, 0))) // Helen is at home then
		if a, _ = d.Booking(t.Context(), first.Key); a.Hosts[0] != "Bela Example" {
			t.Errorf("after the move: %v", a.Hosts)
		}
		if e := d.eventsOn(13); len(e) != 0 {
			t.Errorf("left in Helen's calendar: %+v", e)
		}
		d.sound()
	})
}

func TestLinksEnd(t *testing.T) {
	desks(t, func(t *testing.T, d *desk) {
		p, link := d.page(nil)
		w := wishAt(utc(13, 10, 0))
		d.must(d.Book(t.Context(), link, w))
		closed := booking.PageChange{}
		closed.State.Set, closed.State.Value = true, "closed"
		after, err := d.UpdatePage(t.Context(), d.as("sam"), p.ID, p.Rev, closed)
		d.must(err)
		_, err = d.Offer(t.Context(), link)
		d.refused(err, "booking_page.closed")
		closed.State.Value = "open"
		_, err = d.UpdatePage(t.Context(), d.as("sam"), p.ID, after.Page.Rev, closed)
		d.must(err)
		shown, err := d.Page(t.Context(), d.as("sam"), p.ID)
		d.must(err)
		act, err := d.EndLink(t.Context(), d.as("sam"), shown.Links[0].ID)
		d.must(err)
		for _, secret := range []string{link, booking.NewSecret(), "", strings.ToLower(link), link + "A"} {
			_, err = d.Offer(t.Context(), secret)
			d.refused(err, "booking_link.not_found")
			d.refused(d.Book(t.Context(), secret, wishAt(utc(13, 12, 0))), "booking_link.not_found")
		}
		if _, err := d.Booking(t.Context(), w.Key); err != nil {
			t.Errorf("who has booked: %v", err)
		}
		d.undo(act)
		if _, err := d.Offer(t.Context(), link); err != nil {
			t.Errorf("after the end was taken back: %v", err)
		}
		rows, err := d.journal.Since(t.Context(), d.org, 0, 1000)
		d.must(err)
		for _, r := range rows {
			if text := string(r.Before) + string(r.After); strings.Contains(text, link) || strings.Contains(text, w.Key) {
				t.Fatalf("a secret is in the journal: %s", text)
			}
		}
		d.sound()
	})
}

// undo takes an act back as Sam.
func (d *desk) undo(act ref.Act) {
	d.t.Helper()
	d.must(d.undone(act))
}

func (d *desk) undone(act ref.Act) error {
	all := d.Reversers()
	maps.Copy(all, d.calendar.Reversers())
	_, err := d.journal.Undo(d.t.Context(), d.as("sam"), act, all)
	return err
}

// undoneAs takes an act back as Sam, and gives the act that did.
func (d *desk) undoneAs(act ref.Act) ref.Act {
	d.t.Helper()
	all := d.Reversers()
	maps.Copy(all, d.calendar.Reversers())
	back, err := d.journal.Undo(d.t.Context(), d.as("sam"), act, all)
	d.must(err)
	return back
}

func TestABookingIsTakenBackUnlessItsTimeIsGone(t *testing.T) {
	desks(t, func(t *testing.T, d *desk) {
		_, link := d.page(nil)
		w := wishAt(utc(13, 10, 0))
		d.must(d.Book(t.Context(), link, w))
		list, err := d.Bookings(t.Context(), d.as("sam"), booking.Filter{})
		d.must(err)
		ended, err := d.End(t.Context(), d.as("sam"), list[0].ID, list[0].Rev, "Sorry")
		d.must(err)
		if b, _ := d.Booking(t.Context(), w.Key); b.State != "cancelled" || b.Message != "Sorry" || b.ByGuest {
			t.Errorf("told: %+v", b)
		}
		d.must(d.Book(t.Context(), link, wishAt(utc(13, 10, 0))))
		d.refused(d.undone(ended.Act), "booking.taken_since")
		list, _ = d.Bookings(t.Context(), d.as("sam"), booking.Filter{})
		again, err := d.End(t.Context(), d.as("sam"), list[0].ID, list[0].Rev, "")
		d.must(err)
		d.undo(ended.Act)
		if e := d.eventsOn(13); len(e) != 1 {
			t.Errorf("after it was had back: %+v", e)
		}
		d.refused(d.undone(again.Act), "booking.taken_since")
		d.sound()
	})
}

func TestNobodyBooksProtectedTimeByALink(t *testing.T) {
	desks(t, func(t *testing.T, d *desk) {
		_, link := d.page(nil)
		before := d.offered(link, utc(23, 9, 0), utc(23, 12, 0))
		d.keep("Deep work", "10:00", "11:15")
		after := d.offered(link, utc(23, 9, 0), utc(23, 12, 0))
		if !strings.Contains(before, "10:00") || after != "09:00 09:30 11:30" {
			t.Errorf("%s, then %s", before, after)
		}
		if err := d.Book(d.t.Context(), link, wishAt(utc(23, 10, 30))); err == nil {
			t.Error("protected time was booked")
		}
	})
}

func TestAPageComesOutOfTheTrashWithItsLinks(t *testing.T) {
	desks(t, func(t *testing.T, d *desk) {
		p, link := d.page(nil)
		gone, err := d.TrashPage(t.Context(), d.as("sam"), p.ID, p.Rev)
		d.must(err)
		if err := d.Book(t.Context(), link, wishAt(utc(13, 10, 0))); err == nil {
			t.Error("a page in the trash was booked")
		}
		in, err := d.TrashedPages(t.Context(), d.as("sam"), 10)
		d.must(err)
		if len(in) != 1 || in[0].Title != "Introductions" || in[0].Rev != 2 {
			t.Fatalf("in the trash: %+v", in)
		}
		if other, err := d.TrashedPages(t.Context(), d.as("olivia"), 10); err != nil || len(other) != 0 {
			t.Errorf("Olivia, who owns the house, sees %+v, %v", other, err)
		}
		_, err = d.RestorePage(t.Context(), d.as("sam"), p.ID, 1)
		d.refused(err, "booking_page.stale")
		back, err := d.RestorePage(t.Context(), d.as("sam"), p.ID, in[0].Rev)
		d.must(err)
		d.must(d.Book(t.Context(), link, wishAt(utc(13, 10, 0))))
		d.refused(d.undone(gone), "booking_page.changed_since")
		d.must(d.undone(back.Act))
		if in, _ = d.TrashedPages(t.Context(), d.as("sam"), 10); len(in) != 1 {
			t.Errorf("after undo: %+v", in)
		}
		d.sound()
	})
}

func TestTheBookingOfAMeetingIsFoundExactly(t *testing.T) {
	desks(t, func(t *testing.T, d *desk) {
		_, link := d.page(nil)
		first, second := wishAt(utc(13, 10, 0)), wishAt(utc(13, 12, 0))
		second.Email = "other@example.net"
		d.must(d.Book(t.Context(), link, first))
		d.must(d.Book(t.Context(), link, second))
		for at, e := range d.eventsOn(13) {
			of, err := d.Bookings(t.Context(), d.as("sam"), booking.Filter{Event: e.Event})
			d.must(err)
			if len(of) != 1 || of[0].StartUS != e.StartUS {
				t.Errorf("meeting %d: %+v", at, of)
			}
		}
		// The ids of others that stand beside it are no meetings.
		for _, id := range []ref.ID{d.helen, d.work} {
			if of, err := d.Bookings(t.Context(), d.as("sam"), booking.Filter{Event: id}); err != nil || len(of) != 0 {
				t.Errorf("%s: %+v, %v", id, of, err)
			}
		}
	})
}
