package demo

import (
	"context"
	"fmt"
	"strings"
	"time"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/ref"
)

// calendars brings in each principal's calendar as a file, by the principal's own hand.
func (b *builder) calendars(ctx context.Context) error {
	b.Clock.Move(b.now.Add(-30 * time.Hour).Sub(b.Clock.Now()))
	for _, p := range principals {
		text, err := calendarOf(p, b.now)
		if err != nil {
			return err
		}
		own, err := b.as(ctx, p.person)
		if err != nil {
			return err
		}
		made, _, err := b.Calendar.CreateCalendar(ctx, own, calendar.NewCalendar{Space: ref.Space(b.of[p.Email]), Name: p.Name})
		if err != nil {
			return err
		}
		report, err := b.Calendar.Import(ctx, own, calendar.ImportRequest{
			Calendar: made.ID, FileName: strings.ToLower(strings.Fields(p.Name)[0]) + ".ics", Size: int64(len(text)),
		}, strings.NewReader(text), func(calendar.ImportState) {})
		if err != nil {
			return err
		}
		b.say(fmt.Sprintf("  %s: %d meetings, %d of them series", p.Name, report.Events, report.Series))
	}
	return nil
}

// edit is one change that somebody made since yesterday evening.
type edit struct {
	By    person
	Whose person
	Title string        // how the meeting's title begins
	After time.Duration // since the edit before
	Do    func(b *builder, ctx context.Context, e edit, i calendar.Instance) error
}

// overnight lets the principals and Jonah change things between yesterday
// evening and this morning, so that there is something to read at 07:40.
func (b *builder) overnight(ctx context.Context) error {
	b.Clock.Move(max(0, b.now.Add(-13*time.Hour).Sub(b.Clock.Now()))) // what was done before it may have taken longer
	edits := []edit{
		{jonah, marcus, "Plant visit, Newark", 20 * time.Minute, moved(0, 30)},
		{meiLin, meiLin, "Dinner with Helen", time.Hour, placed("Level 31, private dining room")},
		{helen, helen, "Straits Bank: facility renewal", 2 * time.Hour, moved(0, 90)},
		{helen, helen, "Remuneration committee", 30 * time.Minute, placed("By video only")},
		{rosa, rosa, "Settlement: decision meeting", 3 * time.Hour, moved(1, 0)},
		{marcus, marcus, "Lunch with Odile Marchetti", time.Hour, cancelled},
	}
	for _, e := range edits {
		b.Clock.Move(e.After)
		found, err := b.find(ctx, e)
		if err != nil {
			return err
		}
		if err := e.Do(b, ctx, e, found); err != nil {
			return fmt.Errorf("%s: %w", e.Title, err)
		}
	}
	return b.added(ctx)
}

// find gives the first meeting of the days around whose title begins as said.
func (b *builder) find(ctx context.Context, e edit) (calendar.Instance, error) {
	a, err := b.as(ctx, e.By)
	if err != nil {
		return calendar.Instance{}, err
	}
	from := clock.Of(b.now.Add(-24 * time.Hour))
	all, err := b.Calendar.Window(ctx, a, from, from.Add(10*24*time.Hour), []ref.Space{ref.Space(b.of[e.Whose.Email])}, e.By.Zone)
	if err != nil {
		return calendar.Instance{}, err
	}
	for _, i := range all {
		if strings.HasPrefix(i.Title, e.Title) {
			return *i, nil
		}
	}
	return calendar.Instance{}, fmt.Errorf("no meeting %q near today", e.Title)
}

func target(i calendar.Instance) calendar.Target {
	return calendar.Target{ID: i.Event, Rev: i.Rev, RecurrenceID: i.RecurrenceID}
}

func moved(days, minutes int) func(*builder, context.Context, edit, calendar.Instance) error {
	return func(b *builder, ctx context.Context, e edit, i calendar.Instance) error {
		a, err := b.as(ctx, e.By)
		if err != nil {
			return err
		}
		_, _, err = b.Calendar.MoveEvent(ctx, a, target(i), calendar.Move{Days: days, Minutes: minutes})
		return err
	}
}

func placed(place string) func(*builder, context.Context, edit, calendar.Instance) error {
	return patched(object.Change{Place: &place})
}

func cancelled(b *builder, ctx context.Context, e edit, i calendar.Instance) error {
	status := "cancelled"
	return patched(object.Change{Status: &status})(b, ctx, e, i)
}

func patched(c object.Change) func(*builder, context.Context, edit, calendar.Instance) error {
	return func(b *builder, ctx context.Context, e edit, i calendar.Instance) error {
		a, err := b.as(ctx, e.By)
		if err != nil {
			return err
		}
		_, _, err = b.Calendar.PatchEvent(ctx, a, target(i), calendar.EventPatch{Change: c})
		return err
	}
}

// added puts a new meeting into Marcus's day tomorrow, across one that is there.
func (b *builder) added(ctx context.Context) error {
	b.Clock.Move(40 * time.Minute)
	a, err := b.as(ctx, marcus)
	if err != nil {
		return err
	}
	own, err := b.Calendar.Calendars(ctx, a)
	if err != nil {
		return err
	}
	loc, err := time.LoadLocation(marcus.Zone)
	if err != nil {
		return err
	}
	tomorrow := b.now.In(loc).AddDate(0, 0, 1).Format("2006-01-02")
	for _, c := range own {
		if c.Space != ref.Space(b.of[marcus.Email]) {
			continue
		}
		_, _, err := b.Calendar.CreateEvent(ctx, a, calendar.NewEvent{Calendar: c.ID, Draft: object.Draft{
			Title: "Lender's counsel, urgent", Start: tomorrow + "T14:15", End: tomorrow + "T15:00", Zone: marcus.Zone,
			Link: callLink + "3999", Guests: []object.Guest{{Name: adviser.Name, Email: adviser.Email}},
		}})
		return err
	}
	return fmt.Errorf("%s has no calendar", marcus.Name)
}
