package joint

import (
	"context"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/principal"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// Holds lets hold sets take time in calendars.
type Holds struct{ *calendar.Service }

func heldSlot(s hold.Slot) calendar.Slot {
	guests := make([]object.Guest, 0, len(s.Guests))
	for _, g := range s.Guests {
		if g.Email != "" { // who has no address can't be invited
			guests = append(guests, object.Guest{Name: g.Name, Email: g.Email})
		}
	}
	blocks := make([]object.TimeBlock, 0, len(s.Blocks))
	for _, b := range s.Blocks {
		blocks = append(blocks, object.TimeBlock(b))
	}
	var uses []object.Use
	for _, id := range s.Rooms {
		uses = append(uses, object.Use{Resource: id})
	}
	return calendar.Slot{
		Event: s.Event, Calendar: s.Calendar, Set: s.Set, Option: s.Option, Space: s.Space, Title: s.Title, Place: s.Place, Link: s.Link, Notes: s.Notes,
		Start: s.Start, End: s.End, Zone: s.Zone, Private: s.Private, Guests: guests, Blocks: blocks, Uses: uses, From: s.From, Until: s.Until,
	}
}

func (h Holds) Hold(ctx context.Context, tx *journal.Tx, s hold.Slot) error {
	return h.Service.Hold(ctx, tx, heldSlot(s))
}

func (h Holds) Rehold(ctx context.Context, tx *journal.Tx, s hold.Slot) error {
	return h.Service.Rehold(ctx, tx, heldSlot(s))
}

func (h Holds) Settle(ctx context.Context, tx *journal.Tx, s hold.Slot) error {
	return h.Service.Settle(ctx, tx, heldSlot(s))
}

func (h Holds) Held(ctx context.Context, r db.Reader, org ref.Org) ([]hold.Held, error) {
	list, err := h.Service.Held(ctx, r, org)
	all := make([]hold.Held, 0, len(list))
	for _, one := range list {
		all = append(all, hold.Held(one))
	}
	return all, err
}

// Concerned tells hold sets who is where, and what people are called.
type Concerned struct {
	Principal *principal.Service
	Identity  *identity.Service
}

func (c Concerned) ZoneAt(ctx context.Context, org ref.Org, id ref.ID, t clock.Micros) (string, error) {
	return c.Principal.ZoneAt(ctx, org, id, t)
}

// Names gives the names of the spaces that the actor sees.
func (c Concerned) Names(ctx context.Context, a access.Actor) (map[ref.Space]string, error) {
	me, err := c.Identity.Me(ctx, a)
	if err != nil {
		return nil, err
	}
	names := map[ref.Space]string{ref.Space(a.Org): me.Organisation.Name, ref.Space(a.Member): me.Member.Name}
	list, err := c.Principal.Principals(ctx, a)
	for _, p := range list {
		names[p.Space] = p.Name
	}
	return names, err
}
