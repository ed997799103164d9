package joint_test

import (
	"strings"
	"sync"
	"testing"
	"time"

	"anteroom/internal/app/joint"
	"anteroom/internal/area/booking"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// stands expects how somebody's booking stands.
func (d *desk) stands(key, state string) {
	d.t.Helper()
	b, err := d.Booking(d.t.Context(), key)
	d.must(err)
	if b.State != state {
		d.t.Errorf("it is %s, want %s", b.State, state)
	}
}

func TestWhatNobodyConfirmsLapsesOnce(t *testing.T) {
	desks(t, func(t *testing.T, d *desk) {
		_, link := d.page(func(p *booking.NewPage) { p.Confirm, p.Within = true, 24*60 })
		w := wishAt(utc(20, 10, 0))
		d.must(d.Book(t.Context(), link, w))
		if b, _ := d.Booking(t.Context(), w.Key); b.Lapse != utc(13, 12, 0) {
			t.Errorf("waits until %s", b.Lapse.Time())
		}
		for _, jump := range []time.Duration{0, -30 * time.Hour, 30*time.Hour + 24*time.Hour - time.Second} {
			d.clock.Move(jump)
			d.must(d.LapseDue(t.Context()))
			d.stands(w.Key, "pending")
		}
		waiting, err := d.Bookings(t.Context(), d.as("sam"), booking.Filter{State: "pending"})
		d.must(err)
		d.clock.Move(time.Second)
		// Several programs at once, and one that was started again.
		var wait sync.WaitGroup
		for range 4 {
			again := joint.Booking(d.journal, d.clock, d.identity, d.principal, d.calendar, d.resource)
			wait.Go(func() {
				if err := again.LapseDue(t.Context()); err != nil {
					t.Error(err)
				}
			})
		}
		wait.Wait()
		d.stands(w.Key, "lapsed")
		if e := d.eventsOn(20); len(e) != 0 {
			t.Errorf("still kept: %+v", e)
		}
		rows, err := d.journal.OfRecord(t.Context(), d.org, booking.Name, waiting[0].ID, int64(clock.Forever), 10)
		d.must(err)
		if len(rows) != 2 || rows[0].Via != string(access.Job) {
			t.Errorf("told the journal %d times, last via %s", len(rows), rows[0].Via)
		}
		d.expectUntold("Introductions: Jo Field: Jo Field cancelled was Fri 20 Mar 2026 10:00–10:30, by itself")
		_, err = d.Confirm(t.Context(), d.as("sam"), waiting[0].ID, rows[0].Rev)
		d.refused(err, "booking.ended")
		d.refused(d.undone(rows[0].Act), "booking.lapsed_since")
		d.letGo(1)
		d.clock.Move(-48 * time.Hour)
		d.must(d.LapseDue(t.Context()))
		d.stands(w.Key, "lapsed")
		d.clock.Move(48 * time.Hour)
		past, err := d.Bookings(t.Context(), d.as("sam"), booking.Filter{State: "past"})
		d.must(err)
		if len(past) != 1 || past[0].State != booking.Lapsed {
			t.Errorf("over: %+v", past)
		}
		d.sound()
	})
}

// letGo expects so many events in the journal that were let go, none of them in the trash for anybody
// to take out.
func (d *desk) letGo(want int) {
	d.t.Helper()
	in, err := d.calendar.TrashedEvents(d.t.Context(), d.as("ola"))
	d.must(err)
	if len(in) != 0 {
		d.t.Errorf("in the trash: %+v", in)
	}
	all := map[ref.ID]bool{}
	rows, err := d.journal.Since(d.t.Context(), d.org, 0, 500)
	d.must(err)
	for _, r := range rows {
		if r.Kind == calendar.KindEvent && r.Op == journal.Trash {
			all[r.ID] = true
		}
	}
	if len(all) != want {
		d.t.Errorf("%d were put away, want %d", len(all), want)
	}
	for id := range all {
		_, _, err := d.calendar.RestoreEvent(d.t.Context(), d.as("ola"), id)
		d.refused(err, "event.let_go")
	}
}

func TestNoMeetingComesBackWithoutItsBooking(t *testing.T) {
	desks(t, func(t *testing.T, d *desk) {
		_, link := d.page(func(p *booking.NewPage) {
			p.Confirm = true
			p.Hosts = append(p.Hosts, booking.Host{Principal: d.bela, Calendar: d.other})
		})
		w := wishAt(utc(20, 15, 0))
		d.must(d.Book(t.Context(), link, w))
		waiting, err := d.Bookings(t.Context(), d.as("sam"), booking.Filter{State: "pending"})
		d.must(err)
		// One of two is put away by hand: it can come back while there is the booking.
		first, second := waiting[0].Seats[0].Event, waiting[0].Seats[1].Event
		act, err := d.calendar.TrashEvent(t.Context(), d.as("sam"), calendar.Target{ID: first})
		d.must(err)
		in, err := d.calendar.TrashedEvents(t.Context(), d.as("sam"))
		d.must(err)
		if len(in) != 1 || in[0].ID != first {
			t.Errorf("in the trash: %+v", in)
		}
		ended, err := d.End(t.Context(), d.as("sam"), waiting[0].ID, 0, "")
		d.must(err)
		d.letGo(2)
		d.refused(d.undone(act), "event.changed_since")
		// What ended comes back whole, and ends whole when that is taken back.
		d.must(d.undone(ended.Act))
		d.stands(w.Key, "pending")
		d.must(d.undone(act))
		if e := d.eventsOn(20); len(e) != 1 {
			t.Errorf("after undo: %+v", e)
		}
		again, err := d.End(t.Context(), d.as("sam"), waiting[0].ID, 0, "")
		d.must(err)
		d.letGo(2)
		back := d.undoneAs(again.Act)
		redo := d.undoneAs(back)
		d.letGo(2)
		d.must(d.undone(redo))
		// Both put away by hand, and nobody confirms: then they are gone for good.
		for _, event := range []ref.ID{first, second} {
			_, err := d.calendar.TrashEvent(t.Context(), d.as("sam"), calendar.Target{ID: event})
			d.must(err)
		}
		d.stands(w.Key, "cancelled")
		d.clock.Move(72 * time.Hour)
		d.must(d.LapseDue(t.Context()))
		d.letGo(2)
		d.sound()
	})
}

func TestWhoeverAskedChoosesAgain(t *testing.T) {
	desks(t, func(t *testing.T, d *desk) {
		p, link := d.page(func(p *booking.NewPage) {
			p.Confirm, p.Moves = true, 0
			p.Hosts = append(p.Hosts, booking.Host{Principal: d.bela, Calendar: d.other})
		})
		w := wishAt(utc(20, 15, 0))
		d.must(d.Book(t.Context(), link, w))
		d.clock.Move(48 * time.Hour)
		d.must(d.LapseDue(t.Context()))
		d.expectUntold("Introductions: Jo Field: Jo Field cancelled was Fri 20 Mar 2026 15:00–15:30, by itself") // once, though two calendars had it
		b, err := d.Booking(t.Context(), w.Key)
		d.must(err)
		if !b.MayAsk || b.MayMove || b.MayCancel {
			t.Errorf("lapsed: %+v", b)
		}
		open, err := d.BookingOpenings(t.Context(), w.Key, utc(20, 0, 0), utc(21, 0, 0))
		d.must(err)
		if len(open) == 0 || open[0] != utc(20, 13, 0) {
			t.Errorf("offered: %v", open)
		}
		d.refused(d.CancelBooking(t.Context(), w.Key, ""), "booking.ended")
		d.meet("ola", "Board", "2026-03-20T14:00", "2026-03-20T15:00")
		d.refused(d.MoveBooking(t.Context(), w.Key, utc(20, 14, 0)), "booking.taken")
		d.must(d.MoveBooking(t.Context(), w.Key, utc(20, 16, 0)))
		d.stands(w.Key, "pending")
		if e := d.eventsOn(20); len(e) != 2 || e[1].Status != "tentative" || e[1].StartUS != utc(20, 16, 0) {
			t.Errorf("in the calendar: %+v", e)
		}
		d.expectUntold()
		waiting, err := d.Bookings(t.Context(), d.as("sam"), booking.Filter{State: "pending"})
		d.must(err)
		if len(waiting) != 1 || waiting[0].Moved != 0 || waiting[0].LapseUS != utc(16, 12, 0) {
			t.Fatalf("waiting: %+v", waiting)
		}
		d.clock.Move(48 * time.Hour)
		d.must(d.LapseDue(t.Context()))
		shown, err := d.Page(t.Context(), d.as("sam"), p.ID)
		d.must(err)
		_, err = d.EndLink(t.Context(), d.as("sam"), shown.Links[0].ID)
		d.must(err)
		if b, _ := d.Booking(t.Context(), w.Key); b.MayAsk {
			t.Error("may ask by a link that has ended")
		}
		d.refused(d.MoveBooking(t.Context(), w.Key, utc(20, 17, 0)), "booking_page.closed")
		d.sound()
	})
}

func TestNobodyWaitsBeyondTheNotice(t *testing.T) {
	desks(t, func(t *testing.T, d *desk) {
		for _, one := range []struct {
			notice, within int
			start, until   clock.Micros
		}{
			{24 * 60, 0, utc(20, 10, 0), utc(14, 12, 0)},
			{24 * 60, 0, utc(13, 17, 0), utc(12, 17, 0)}, // a day before the start
			{24 * 60, 0, utc(13, 13, 0), utc(12, 14, 0)}, // two hours at least
			{24 * 60, 60, utc(13, 12, 0), utc(12, 13, 0)},
			{120, 0, utc(12, 14, 30), utc(12, 13, 15)}, // half of what is left
			{0, 0, utc(12, 16, 30), utc(12, 16, 30)},
		} {
			_, link := d.page(func(p *booking.NewPage) { p.Confirm, p.Notice, p.Within = true, one.notice, one.within })
			w := wishAt(one.start)
			w.Email = one.start.Time().Format("150405") + "@example.net"
			d.must(d.Book(t.Context(), link, w))
			if b, _ := d.Booking(t.Context(), w.Key); b.Lapse != one.until {
				t.Errorf("%+v: waits until %s", one, b.Lapse.Time())
			}
			d.must(d.CancelBooking(t.Context(), w.Key, ""))
		}
	})
}

func TestWhatIsConfirmedInTheCalendarDoesNotLapse(t *testing.T) {
	desks(t, func(t *testing.T, d *desk) {
		_, link := d.page(func(p *booking.NewPage) { p.Confirm = true })
		kept, gone := wishAt(utc(20, 10, 0)), wishAt(utc(20, 12, 0))
		d.must(d.Book(t.Context(), link, kept))
		d.must(d.Book(t.Context(), link, gone))
		e := d.eventsOn(20)
		confirmed := "confirmed"
		_, _, err := d.calendar.PatchEvent(t.Context(), d.as("ola"), calendar.Target{ID: e[0].Event, Rev: e[0].Rev}, calendar.EventPatch{Change: object.Change{Status: &confirmed}})
		d.must(err)
		_, err = d.calendar.TrashEvent(t.Context(), d.as("ola"), calendar.Target{ID: e[1].Event})
		d.must(err)
		d.stands(kept.Key, "confirmed")
		d.clock.Move(72 * time.Hour)
		for range 2 {
			d.must(d.LapseDue(t.Context()))
		}
		d.stands(kept.Key, "confirmed")
		d.stands(gone.Key, "cancelled")
		if got := d.eventsOn(20); len(got) != 1 || !strings.HasSuffix(got[0].Title, "Jo Field") {
			t.Errorf("in the calendar: %+v", got)
		}
		d.sound()
	})
}
