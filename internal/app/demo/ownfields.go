package demo

import (
	"context"
	"fmt"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/field"
	"anteroom/internal/area/note"
	"anteroom/internal/area/task"
	"anteroom/internal/core/access"
	"anteroom/internal/core/own"
	"anteroom/internal/core/ref"
)

// The fields that this house has for itself, and what stands in them.
var ownFields = []struct {
	Name     string
	Type     own.Type
	Kinds    []ref.Kind
	Choices  []string
	Currency string
	Listed   bool
}{
	{Name: "Cost centre", Type: own.Choice, Kinds: []ref.Kind{task.Name, calendar.KindEvent, note.Name, "file"}, Choices: []string{"4100 Executive office", "4210 Finance", "4320 Legal", "4500 Asia"}, Listed: true},
	{Name: "Approved budget", Type: own.Money, Kinds: []ref.Kind{task.Name, calendar.KindEvent}, Currency: "GBP", Listed: true},
	{Name: "Dietary needs", Type: own.Text, Kinds: []ref.Kind{calendar.KindEvent}},
	{Name: "Booking page", Type: own.Link, Kinds: []ref.Kind{task.Name}},
	{Name: "Approved by", Type: own.Person, Kinds: []ref.Kind{task.Name, "file"}},
}

// filled says what stands in a field of one record; persons and choices by their names.
type filled struct {
	Kind                   ref.Kind
	Title                  string
	Field, Value, Currency string
}

var fillings = []filled{
	{task.Name, "Hotel in Chicago: move to the one near the venue", "Cost centre", "4210 Finance", ""},
	{task.Name, "Hotel in Chicago: move to the one near the venue", "Approved budget", "1450", "USD"},
	{task.Name, "Hotel in Chicago: move to the one near the venue", "Booking page", "https://hotel.example/lakeside/1207", ""},
	{task.Name, "Hotel in Chicago: move to the one near the venue", "Approved by", marcus.Name, ""},
	{task.Name, "Car from Heathrow for the morning after the flight", "Cost centre", "4100 Executive office", ""},
	{task.Name, "Car from Heathrow for the morning after the flight", "Approved budget", "180", "GBP"},
	{task.Name, "Birthday: the chair (flowers, not wine)", "Cost centre", "4100 Executive office", ""},
	{task.Name, "Birthday: the chair (flowers, not wine)", "Approved budget", "75", "GBP"},
	{task.Name, "Room for the settlement meeting, and a second one beside it", "Cost centre", "4320 Legal", ""},
	{task.Name, "Jakarta: driver and site passes", "Cost centre", "4500 Asia", ""},
	{task.Name, "Jakarta: driver and site passes", "Approved budget", "390", "SGD"},
	{note.Name, "Singapore: brief for the week", "Cost centre", "4500 Asia", ""},
	{calendar.KindEvent, "Executive committee", "Cost centre", "4100 Executive office", ""},
	{calendar.KindEvent, "Executive committee", "Dietary needs", "Two vegetarian, one without nuts", ""},
	{calendar.KindEvent, "Executive committee", "Approved budget", "240", "GBP"},
}

// fields makes the house's own fields and fills some of them.
func (b *builder) fields(ctx context.Context) error {
	lead, err := b.as(ctx, dana)
	if err != nil {
		return err
	}
	made, named := map[string]field.OwnField{}, map[string]string{}
	for _, f := range ownFields {
		d := field.Draft{Space: ref.Space(b.org), Name: f.Name, Type: f.Type, Kinds: f.Kinds, Currency: f.Currency, Listed: f.Listed}
		for i, name := range f.Choices {
			id := ref.New()
			d.Choices = append(d.Choices, own.Option{ID: id, Name: name, Colour: (i * 3) % 8})
			named[name] = string(id)
		}
		answer, err := b.Field.Create(ctx, lead, d)
		if err != nil {
			return fmt.Errorf("%s: %w", f.Name, err)
		}
		made[f.Name] = answer.Field
	}
	for _, m := range members {
		named[m.Name] = string(b.ids[m.Email])
	}
	a, err := b.as(ctx, sam)
	if err != nil {
		return err
	}
	for _, f := range fillings {
		id, err := b.titled(ctx, a, f.Kind, f.Title)
		if err != nil {
			return err
		}
		if id == "" { // the day has no such meeting, or whoever fills it in doesn't see it
			continue
		}
		value := f.Value
		if known := named[value]; known != "" {
			value = known
		}
		if err := b.fill(ctx, a, f.Kind, id, own.Change{Field: made[f.Field].ID, Value: value, Currency: f.Currency, Was: &own.Before{}}); err != nil {
			return fmt.Errorf("%s, %s: %w", f.Title, f.Field, err)
		}
	}
	return nil
}

func (b *builder) fill(ctx context.Context, a access.Actor, kind ref.Kind, id ref.ID, c own.Change) error {
	owned := b.Task.Owned()
	switch kind {
	case calendar.KindEvent:
		owned = b.Calendar.Owned()
	case note.Name:
		owned = b.Note.Owned()
	}
	_, err := owned.Set(ctx, a, id, 0, []own.Change{c})
	return err
}
