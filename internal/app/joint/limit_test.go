package joint_test

import (
	"context"
	"sync"
	"testing"

	"anteroom/internal/area/booking"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
)

// atOnce books some times at once, each for somebody else, and gives how many were had.
func (d *desk) atOnce(link string, starts ...clock.Micros) int {
	d.t.Helper()
	var wait sync.WaitGroup
	got := make(chan error, len(starts))
	for i, at := range starts {
		w := wishAt(at)
		w.Email = string(rune('a'+i)) + "@example.net"
		wait.Go(func() { got <- d.Book(context.WithoutCancel(d.t.Context()), link, w) })
	}
	wait.Wait()
	close(got)
	had := 0
	for err := range got {
		if err == nil {
			had++
		} else if errs.Of(err).Code != "booking.taken" {
			d.t.Errorf("somebody was told: %v", err)
		}
	}
	return had
}

// every gives starts half an hour apart, from nine on Thursdays or Fridays, London time.
func every(day, count int) []clock.Micros {
	list := make([]clock.Micros, count)
	for i := range list {
		list[i] = utc(day+i/18, 9, 0) + clock.Micros(i%18)*1800_000_000
	}
	return list
}

func TestOfTwentyAtOnceADayTakesItsLimit(t *testing.T) {
	desks(t, func(t *testing.T, d *desk) {
		_, link := d.page(func(p *booking.NewPage) { p.PerDay = 3 })
		if n := d.atOnce(link, every(19, 18)...); n != 3 {
			t.Errorf("%d were had, want 3", n)
		}
		if got := d.offered(link, utc(19, 0, 0), utc(20, 0, 0)); got != "" {
			t.Errorf("still offered: %s", got)
		}
		if n := d.atOnce(link, every(20, 18)...); n != 3 {
			t.Errorf("on the next day %d, want 3", n)
		}
		d.sound()
	})
}

func TestOfTwentyAtOnceAWeekTakesItsLimit(t *testing.T) {
	desks(t, func(t *testing.T, d *desk) {
		_, link := d.page(func(p *booking.NewPage) { p.PerWeek = 4 })
		if n := d.atOnce(link, every(19, 20)...); n != 4 {
			t.Errorf("%d were had, want 4", n)
		}
		if got := d.offered(link, utc(19, 0, 0), utc(22, 0, 0)); got != "" {
			t.Errorf("still offered in the week: %s", got)
		}
		if got := d.offered(link, utc(23, 9, 0), utc(23, 10, 30)); got != "09:00 09:30 10:00" {
			t.Errorf("in the next week: %s", got)
		}
		// One that is called off makes room again.
		list, err := d.Bookings(t.Context(), d.as("sam"), booking.Filter{})
		d.must(err)
		_, err = d.End(t.Context(), d.as("sam"), list[0].ID, list[0].Rev, "")
		d.must(err)
		if n := d.atOnce(link, every(19, 18)...); n != 1 {
			t.Errorf("after one was called off %d were had", n)
		}
		d.sound()
	})
}

func TestTwentyMovesAtOnceTakeNoMoreThanTheirLimit(t *testing.T) {
	desks(t, func(t *testing.T, d *desk) {
		_, link := d.page(func(p *booking.NewPage) { p.Moves = 2 })
		w := wishAt(utc(20, 9, 0))
		d.must(d.Book(t.Context(), link, w))
		var wait sync.WaitGroup
		got := make(chan error, 20)
		for _, at := range every(19, 20) {
			wait.Go(func() { got <- d.MoveBooking(context.WithoutCancel(t.Context()), w.Key, at) })
		}
		wait.Wait()
		close(got)
		told := map[string]int{}
		for err := range got {
			if err == nil {
				told["moved"]++
			} else {
				told[errs.Of(err).Code]++
			}
		}
		if told["moved"] != 2 || told["moved"]+told["booking.moves"]+told["booking.same"] != 20 {
			t.Errorf("told: %v", told)
		}
		// A new link for whoever lost theirs gives no new moves.
		list, err := d.Bookings(t.Context(), d.as("sam"), booking.Filter{})
		d.must(err)
		path, err := d.NewBookingLink(t.Context(), d.as("sam"), list[0].ID)
		d.must(err)
		d.refused(d.MoveBooking(t.Context(), path[len(booking.BookingPath):], utc(20, 17, 0)), "booking.moves")
		d.refused(d.MoveBooking(t.Context(), w.Key, utc(20, 17, 0)), "booking.not_found")
		if len(d.eventsOn(19))+len(d.eventsOn(20)) != 1 {
			t.Error("it is in the calendar more than once")
		}
		d.sound()
	})
}
