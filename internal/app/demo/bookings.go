package demo

import (
	"context"
	"fmt"
	"strings"
	"time"

	"anteroom/internal/area/booking"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/outside"
	"anteroom/internal/core/ref"
)

// bookings makes two booking pages, and what people outside have booked by them: one
// that waits to be confirmed, one that nobody confirmed in time, one that is, and one
// that Sam made outside the rules.
func (b *builder) bookings(ctx context.Context) error {
	b.Clock.Move(b.now.Add(-19 * time.Hour).Sub(b.Clock.Now()))
	a, err := b.as(ctx, sam)
	if err != nil {
		return err
	}
	helens, err := b.firstCalendar(ctx, a, helen)
	if err != nil {
		return err
	}
	marcuss, err := b.firstCalendar(ctx, a, marcus)
	if err != nil {
		return err
	}
	intro, err := b.Booking.CreatePage(ctx, a, booking.NewPage{
		Hosts: []booking.Host{{Principal: b.of[helen.Email], Calendar: helens}},
		Words: booking.Words{
			Title: "Introductory call", About: "Half an hour to get to know each other. Tell us in a line what it is about, and we will make sure that Helen is prepared.",
			Thanks: "If anything changes on our side we will write to you.", Link: "https://meet.northlight.example/helen",
		},
		Rules: booking.Rules{
			Pick: "all", Zone: helen.Zone, Minutes: []int{30}, Grid: 30, Notice: 24 * 60, Horizon: 45, Before: 10, After: 10, PerDay: 2, PerWeek: 5, Moves: 2, Confirm: true, Within: 2 * 24 * 60,
			Questions: []outside.Question{
				{Text: "What would you like to talk about?", Required: true},
				{Text: "How shall we meet?", Choices: []string{"By video", "By phone"}},
			},
		},
	})
	if err != nil {
		return err
	}
	press, err := b.Booking.CreatePage(ctx, a, booking.NewPage{
		Hosts: []booking.Host{{Principal: b.of[helen.Email], Calendar: helens}, {Principal: b.of[marcus.Email], Calendar: marcuss}},
		Words: booking.Words{Title: "Results, background for journalists", About: "One of us explains the figures."},
		Rules: booking.Rules{Pick: "any", Zone: helen.Zone, Minutes: []int{15, 30}, Grid: 15, Notice: 2 * 24 * 60, Horizon: 60, PerDay: 3, Moves: 1},
	})
	if err != nil {
		return err
	}
	for _, one := range []struct {
		page    ref.ID
		label   string
		skip    int // openings passed over
		minutes int
		wish    outside.Wish
	}{
		{intro.Page.ID, "For the website", 5, 30, outside.Wish{Name: "Ines Duarte", Email: "ines.duarte@harbourlab.example", Zone: "Europe/Lisbon", Answers: []string{"A pilot of our sensors in your Rotterdam terminal.", "By video"}}},
		{press.Page.ID, "Sent to the press list", 40, 15, outside.Wish{Name: "Theo Marsh", Email: "theo@daybreakledger.example", Zone: "America/New_York"}},
	} {
		link, err := b.Booking.NewLink(ctx, a, one.page, "", one.label)
		if err != nil {
			return err
		}
		b.Clock.Move(20 * time.Minute)
		if err := b.bookByLink(ctx, strings.TrimPrefix(link.Path, booking.PagePath), one.skip, one.minutes, one.wish); err != nil {
			return fmt.Errorf("%s: %w", one.wish.Name, err)
		}
	}
	if err := b.outOfRules(ctx, a, intro.Page.ID); err != nil {
		return err
	}
	return b.lapsed(ctx, a, intro.Page.Hosts)
}

// outOfRules is a booking of an evening that no page offers.
func (b *builder) outOfRules(ctx context.Context, a access.Actor, page ref.ID) error {
	on := londonDate(b.now).AddDate(0, 0, 16)
	for on.Weekday() != time.Thursday {
		on = on.AddDate(0, 0, 1)
	}
	_, err := b.Booking.BookFor(ctx, a, page, booking.ForGuest{
		On: booking.On{Start: on.Format("2006-01-02T") + "19:15", Zone: helen.Zone}, Minutes: 45, Name: "Ambassador Lindgren", Email: "office@lindgren.example",
		Override: &booking.Override{Reason: "He is in London for one evening only; Helen agreed by phone.", Rules: []string{"notice", "horizon", "grid", "hours", "busy", "buffer", "day", "week", "length"}},
	})
	return err
}

// lapsed is a page for what can't wait, and a booking by it that nobody confirmed within
// the hour. An hour has passed afterwards.
func (b *builder) lapsed(ctx context.Context, a access.Actor, hosts []booking.Host) error {
	page, err := b.Booking.CreatePage(ctx, a, booking.NewPage{
		Hosts: hosts, Words: booking.Words{Title: "Ten minutes by phone", About: "For what can’t wait. We answer within the hour."},
		Rules: booking.Rules{Pick: "all", Zone: helen.Zone, Minutes: []int{10}, Grid: 15, Notice: 2 * 60, Horizon: 14, PerDay: 2, Moves: 1, Confirm: true, Within: 60,
			Questions: []outside.Question{{Text: "Where shall we call you?", Required: true}}},
	})
	if err != nil {
		return err
	}
	link, err := b.Booking.NewLink(ctx, a, page.Page.ID, "", "Partners")
	if err != nil {
		return err
	}
	w := outside.Wish{Name: "Pia Lindahl", Email: "pia.lindahl@northquay.example", Zone: "Europe/Stockholm", Answers: []string{"+46 8 5550 0100"}}
	if err := b.bookByLink(ctx, strings.TrimPrefix(link.Path, booking.PagePath), 30, 10, w); err != nil {
		return fmt.Errorf("%s: %w", w.Name, err)
	}
	b.Clock.Move(b.now.Add(-18 * time.Hour).Sub(b.Clock.Now()))
	return b.Booking.LapseDue(ctx)
}

// bookByLink books the opening after some others.
func (b *builder) bookByLink(ctx context.Context, secret string, skip, minutes int, w outside.Wish) error {
	from := clock.Of(b.now)
	open, err := b.Booking.Openings(ctx, secret, minutes, from, from.Add(40*24*time.Hour))
	if err != nil {
		return err
	}
	if len(open) == 0 {
		return fmt.Errorf("nothing is open")
	}
	w.Key, w.Minutes, w.Start = booking.NewSecret(), minutes, open[min(skip, len(open)-1)]
	return b.Booking.Book(ctx, secret, w)
}
