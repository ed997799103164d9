package demo

import (
	"context"
	"fmt"
	"strings"
	"time"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/resource"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

var weekdaysOpen = func(from, until string) []resource.OpenTime {
	return []resource.OpenTime{{Days: week, From: from, Until: until}}
}

const (
	nineOrLater = "Order by 16:00 the day before: kitchen@northlight.example"
	northDoor   = "North entrance, Harbour Street. Badges are at reception; lifts to the left."
)

// rooms of the house, with how the calendars call them.
var rooms = []struct {
	Place string // how a meeting's place begins that takes it
	resource.NewResource
}{
	{roomBoard, resource.NewResource{Sort: resource.Room, Name: "Boardroom", Site: "London", Floor: "9th floor", Capacity: 14, Zone: "Europe/London", Hours: weekdaysOpen("07:30", "20:00"),
		Features: []string{"Screen", "Video conference", "Whiteboard"}, Catering: nineOrLater, Visitors: northDoor}},
	{roomWest, resource.NewResource{Sort: resource.Room, Name: "West room", Site: "London", Floor: "4th floor", Capacity: 8, Zone: "Europe/London", Hours: weekdaysOpen("08:00", "19:00"),
		Features: []string{"Screen", "Whiteboard"}, Catering: nineOrLater, Visitors: northDoor}},
	{roomEast, resource.NewResource{Sort: resource.Room, Name: "East room", Site: "London", Floor: "4th floor", Capacity: 6, Zone: "Europe/London", Hours: weekdaysOpen("08:00", "19:00"), Features: []string{"Screen", "Video conference"}, Visitors: northDoor}},
	{"", resource.NewResource{Sort: resource.Equipment, Name: "Interpreter’s kit", Site: "London", Floor: "Reception", Zone: "Europe/London", Notes: "Two receivers need charging overnight."}},
	{"", resource.NewResource{Sort: resource.Equipment, Name: "Pool car", Site: "London", Floor: "Basement", Capacity: 4, Zone: "Europe/London", Doubles: true}},
	{"Room 12B", resource.NewResource{Sort: resource.Room, Name: "Room 12B", Site: "New York", Floor: "12th floor", Capacity: 10, Zone: "America/New_York", Hours: weekdaysOpen("08:00", "19:00"), Features: []string{"Screen", "Video conference"}}},
	{"", resource.NewResource{Sort: resource.Room, Name: "Hudson", Site: "New York", Floor: "12th floor", Capacity: 4, Zone: "America/New_York", Hours: weekdaysOpen("08:00", "19:00"), Features: []string{"Video conference"}}},
	{"Level 31, Merlion", resource.NewResource{Sort: resource.Room, Name: "Merlion", Site: "Singapore", Floor: "Level 31", Capacity: 12, Zone: "Asia/Singapore", Hours: weekdaysOpen("08:30", "20:00"), Features: []string{"Screen", "Video conference"}}},
	{"Level 31, Orchid", resource.NewResource{Sort: resource.Room, Name: "Orchid", Site: "Singapore", Floor: "Level 31", Capacity: 6, Zone: "Asia/Singapore", Hours: weekdaysOpen("08:30", "20:00"), Features: []string{"Screen"}}},
}

// served is what some meetings need besides their room.
var served = map[string]object.Needs{
	"Executive committee":    {Catering: object.Catering{People: 6, What: "Coffee, tea and fruit", When: "from 09:15", Told: true}},
	"Remuneration committee": {Catering: object.Catering{People: 5, What: "Sandwich lunch, one without gluten", When: "12:00"}, Visitors: "Lord Ashcombe-Vane\nhis driver, Mr Pell"},
}

// resources adds rooms and equipment, lets the meetings take the rooms that their places
// name, and gives two executives templates for video links.
func (b *builder) resources(ctx context.Context) error {
	lead, err := b.as(ctx, dana)
	if err != nil {
		return err
	}
	ids := b.rooms
	for _, r := range rooms {
		made, err := b.Resource.Create(ctx, lead, r.NewResource)
		if err != nil {
			return fmt.Errorf("%s: %w", r.Name, err)
		}
		if r.Place != "" {
			ids[r.Place] = made.Resource.ID
		}
	}
	for who, by := range map[person]person{helen: sam, marcus: jonah} {
		a, err := b.as(ctx, by)
		if err != nil {
			return err
		}
		list, err := b.Principal.Principals(ctx, a)
		if err != nil {
			return err
		}
		for _, p := range list {
			if p.ID != b.of[who.Email] {
				continue
			}
			video := "https://meet.northlight.example/{name}/{date}-{token}"
			if _, _, err := b.Principal.Update(ctx, a, p.ID, principal.Change{Rev: p.Rev, Video: &video}); err != nil {
				return err
			}
		}
	}
	for _, who := range []struct{ of, by person }{{helen, sam}, {rosa, sam}, {marcus, jonah}, {meiLin, jonah}} {
		if err := b.takeRooms(ctx, who.of, who.by, ids); err != nil {
			return err
		}
	}
	return nil
}

// takeRooms lets the meetings of somebody take the rooms that their places name; where
// somebody else was first they stay without.
func (b *builder) takeRooms(ctx context.Context, of, by person, ids map[string]ref.ID) error {
	a, err := b.as(ctx, by)
	if err != nil {
		return err
	}
	from := clock.Of(b.now.Add(-24 * time.Hour))
	list, err := b.Calendar.Window(ctx, a, from, from.Add(30*24*time.Hour), []ref.Space{ref.Space(b.of[of.Email])}, of.Zone)
	if err != nil {
		return err
	}
	seen := map[ref.ID]bool{}
	for _, i := range list {
		if seen[i.Event] || i.Redacted || i.Hold != "" || i.Parent != "" {
			continue
		}
		seen[i.Event] = true
		for place, id := range ids {
			if !strings.HasPrefix(i.Place, place) {
				continue
			}
			needs := served[i.Title]
			needs.Resources = []object.Use{{Resource: id}}
			_, _, err := b.Calendar.PatchEvent(ctx, a, calendar.Target{ID: i.Event, Scope: calendar.All}, calendar.EventPatch{Needs: &needs})
			if code := errs.Of(err).Code; err != nil && code != "resource.taken" && code != "calendar.read_only" {
				return fmt.Errorf("%s: %w", i.Title, err)
			}
		}
	}
	return nil
}
