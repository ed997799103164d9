package demo

import (
	"context"
	"fmt"
	"time"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/hold"
	"anteroom/internal/core/access"
	"anteroom/internal/core/ref"
)

// holds makes two open hold sets: one that ends today and one over two calendars.
func (b *builder) holds(ctx context.Context) error {
	b.Clock.Move(b.now.Add(-20 * time.Hour).Sub(b.Clock.Now()))
	a, err := b.as(ctx, sam)
	if err != nil {
		return err
	}
	loc, err := time.LoadLocation(helen.Zone)
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
	on := func(days int, hhmm string) hold.Wanted {
		d := b.now.In(loc).AddDate(0, 0, days)
		for d.Weekday() == time.Saturday || d.Weekday() == time.Sunday {
			d = d.AddDate(0, 0, 1)
		}
		return hold.Wanted{Start: d.Format("2006-01-02T") + hhmm}
	}
	for _, d := range []hold.Draft{
		{
			Calendars: []ref.ID{helens}, Title: "Straits Bank dinner", Minutes: 120, Place: "The Old Customs House", Zone: helen.Zone,
			Guests: []hold.Invitee{{Name: banker.Name, Email: banker.Email}}, ConfirmBy: endOfToday(b.now, loc).Format("2006-01-02T15:04"),
			Options: []hold.Wanted{on(8, "19:00"), on(9, "19:30")}, Notes: "He flies home the morning after.",
		},
		{
			Calendars: []ref.ID{helens, marcuss}, Title: "Chair’s succession, first talk", Minutes: 60, Zone: helen.Zone,
			Guests: []hold.Invitee{{Name: chair.Name, Email: chair.Email}}, ConfirmBy: on(4, "17:00").Start,
			Options: []hold.Wanted{on(11, "15:00"), on(12, "15:30"), on(15, "16:00")},
		},
	} {
		made, err := b.Hold.Create(ctx, a, d)
		if err == nil {
			_, err = b.Hold.Ask(ctx, a, made.Set.ID, made.Set.Rev)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", d.Title, err)
		}
	}
	return nil
}

func (b *builder) firstCalendar(ctx context.Context, a access.Actor, of person) (ref.ID, error) {
	all, err := b.Calendar.Calendars(ctx, a)
	if err != nil {
		return "", err
	}
	for _, c := range all {
		if c.Space == ref.Space(b.of[of.Email]) && c.Source != calendar.Source("subscription") {
			return c.ID, nil
		}
	}
	return "", fmt.Errorf("%s has no calendar", of.Name)
}

// endOfToday is five o'clock, or later when it is later: an hour from now within the day.
func endOfToday(now time.Time, loc *time.Location) time.Time {
	here := now.In(loc)
	five := time.Date(here.Year(), here.Month(), here.Day(), 17, 0, 0, 0, loc)
	last := time.Date(here.Year(), here.Month(), here.Day(), 23, 59, 0, 0, loc)
	switch {
	case here.Add(time.Hour).Before(five):
		return five
	case here.Add(3 * time.Hour).Before(last):
		return here.Add(3 * time.Hour)
	case here.Add(2 * time.Minute).Before(last):
		return last
	}
	return here.Add(time.Hour)
}
