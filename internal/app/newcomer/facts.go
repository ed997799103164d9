package newcomer

import (
	"context"
	"slices"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/find"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/layout"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/rulebook"
	"anteroom/internal/area/welcome"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/ref"
)

// People knows what somebody finds in the house.
type People struct {
	Identity  *identity.Service
	Principal *principal.Service
	Calendar  *calendar.Service
	Rules     *rulebook.Service
	Find      *find.Service
	Layout    *layout.Service
}

// Joined implements welcome.People.
func (p People) Joined(ctx context.Context, a access.Actor) (clock.Micros, error) {
	own, err := p.Identity.Own(ctx, a)
	return own.CreatedUS, err
}

// Facts implements welcome.People.
func (p People) Facts(ctx context.Context, a access.Actor) (f welcome.Facts, err error) {
	f.Lead = principal.MaySample(a)
	people, err := p.Principal.List(ctx, a)
	if err != nil {
		return f, err
	}
	sample := ref.Space("")
	for _, one := range people {
		if one.Sample {
			sample = one.Space
			continue
		}
		f.Executives = true
		f.Executive = f.Executive || one.Member == a.Member
		if err := p.about(ctx, a, &one, &f); err != nil {
			return f, err
		}
	}
	calendars, err := p.Calendar.Calendars(ctx, a)
	if err != nil {
		return f, err
	}
	f.Calendar = slices.ContainsFunc(calendars, func(c calendar.View) bool {
		return c.Space != sample && c.Space != ref.Space(a.Member) && (c.Events > 0 || c.Source != calendar.Source("own"))
	})
	names, err := p.Identity.MemberNames(ctx, a)
	if err != nil {
		return f, err
	}
	f.Colleagues = len(names) > 1
	if f.Lead && !f.Colleagues {
		invited, err := p.Identity.Invitations(ctx, a)
		if err != nil {
			return f, err
		}
		f.Colleagues = len(invited) > 0
	}
	hand, err := p.Find.AtHand(ctx, a)
	if err != nil {
		return f, err
	}
	f.Pinned = len(hand.Pinned) > 0
	layouts, err := p.Layout.List(ctx, a)
	if err != nil {
		return f, err
	}
	choices, _, err := p.Layout.Choices(ctx, a, layouts)
	f.Arranged = len(choices) > 0 || slices.ContainsFunc(layouts, func(l layout.LayoutShown) bool { return l.CreatedBy == a.Member })
	return f, err
}

// about tells what is known of the time of one executive.
func (p People) about(ctx context.Context, a access.Actor, one *principal.PrincipalSeen, f *welcome.Facts) error {
	if !access.Scope(a, access.On(principal.KindWhereabouts, access.Read)).Content(one.Space) {
		return nil
	}
	if !f.Away {
		trips, err := p.Principal.Whereabouts(ctx, a, one.ID, "", "")
		if err != nil {
			return err
		}
		f.Away = len(trips) > 0
	}
	if f.Protected {
		return nil
	}
	rules, err := p.Rules.Rules(ctx, a, one.ID)
	f.Protected = slices.ContainsFunc(rules, func(r rulebook.TimeRule) bool { return r.Sort == rulebook.Protected })
	return err
}
