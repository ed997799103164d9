package app

import (
	"context"

	"anteroom/internal/area/capture"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/principal"
	"anteroom/internal/core/access"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/words"
)

// The types here join areas that don't know each other: each answers an
// interface that one area declares with what another knows.

// habits tells capture how a member writes dates.
type habits struct{ *identity.Service }

func (h habits) Habits(ctx context.Context, a access.Actor) (capture.Habits, error) {
	me, err := h.Me(ctx, a)
	return capture.Habits{Zone: me.Member.Zone, Locale: me.Member.Locale, WeekStart: me.Member.WeekStart}, err
}

// people tells capture whom a line of words may be about.
type people struct{ *principal.Service }

func (p people) People(ctx context.Context, a access.Actor) ([]words.Person, error) {
	list, err := p.List(ctx, a)
	all := make([]words.Person, 0, len(list))
	for _, one := range list {
		all = append(all, words.Person{ID: string(one.ID), Names: []string{one.Name}, Zone: one.Now.Zone})
	}
	return all, err
}

// spaces names the spaces that an actor sees: principals by their names.
type spaces struct {
	identity  *identity.Service
	principal *principal.Service
}

func (s spaces) SpaceNames(ctx context.Context, a access.Actor) (map[ref.Space]string, error) {
	me, err := s.identity.Me(ctx, a)
	if err != nil {
		return nil, err
	}
	names := map[ref.Space]string{ref.Space(a.Org): me.Organisation.Name, ref.Space(a.Member): me.Member.Name}
	list, err := s.principal.Principals(ctx, a)
	for _, p := range list {
		names[p.Space] = p.Name
	}
	return names, err
}
