package deciders

import (
	"context"
	"fmt"

	"anteroom/internal/area/authority"
	"anteroom/internal/area/booking"
	"anteroom/internal/area/decision"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/poll"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/onwall"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Authority makes the area of standing authority, and lets it count where it is asked: what a
// principal decides themselves is put to them with what follows prepared.
func Authority(j *journal.Journal, c clock.Clock, who *identity.Service, asked *decision.Service, holds *hold.Service, bookings *booking.Service, polls *poll.Service) *authority.Service {
	s := authority.New(j, c)
	b := bound{s, asked, who, c}
	bookings.Bind(b)
	holds.Bind(b)
	polls.Bind(b)
	return s
}

// bound asks the standing authority before something is settled.
type bound struct {
	rules *authority.Service
	asked *decision.Service
	who   *identity.Service
	clock clock.Clock
}

// Settles implements booking.Authority.
func (b bound) Settles(ctx context.Context, a access.Actor, one *booking.Booking, to booking.State, reason, message string) (func(context.Context, *journal.Tx) error, error) {
	var spaces []ref.Space
	for _, seat := range one.Seats {
		spaces = append(spaces, ref.Space(seat.Principal))
	}
	deed := authority.Deed{Kind: "confirm_booking", Amount: -1, Minutes: minutes(one.StartUS, one.EndUS), People: []string{one.Email}}
	yes := decision.Effect{Do: "confirm_booking", Of: one.ID}
	question := "Confirm the booking of " + one.Name + ", " + span(one) + "?"
	if to == booking.Declined {
		deed.Kind, yes = "decline_booking", decision.Effect{Do: "decline_booking", Of: one.ID, Text: message}
		question = "Decline the booking of " + one.Name + ", " + span(one) + "?"
	}
	ask := decision.Draft{Question: question, About: decision.DecisionAbout{Kind: booking.Name, ID: one.ID}, Options: []decision.AskedOption{{Follows: []decision.Effect{yes}}, {}}}
	if to == booking.Declined && one.State != booking.Pending { // it is called off by hand, once that is decided
		ask.Question = "Call off the booking of " + one.Name + ", " + span(one) + "?"
		ask.Options[0].Follows = []decision.Effect{{Do: "make_task", Title: "Call off the booking of " + cutTo(one.Name, 100) + ", " + span(one)}}
	}
	return b.judged(ctx, a, spaces, deed, ask, one.LapseUS, reason)
}

// Confirms implements hold.Authority.
func (b bound) Confirms(ctx context.Context, a access.Actor, set *hold.Set, option ref.ID, reason string) (func(context.Context, *journal.Tx) error, error) {
	var spaces []ref.Space
	for _, seat := range set.Seats {
		spaces = append(spaces, seat.Space)
	}
	deed := authority.Deed{Kind: "confirm_hold", Amount: -1, Minutes: set.Minutes}
	for _, g := range set.Guests {
		deed.People = append(deed.People, g.Email)
	}
	when, err := set.Settleable(option)
	if err != nil {
		return nil, err
	}
	ask := decision.Draft{Question: "Confirm " + when + " for “" + cutTo(set.Title, 200) + "”?", About: decision.DecisionAbout{Kind: hold.Name, ID: set.ID}, Private: set.Private,
		Options: []decision.AskedOption{{Follows: []decision.Effect{{Do: "confirm_hold", Of: set.ID, Option: option}}}, {}}}
	return b.judged(ctx, a, spaces, deed, ask, set.ConfirmUS, reason)
}

// Fixes implements poll.Authority. It is judged as what it does: it confirms holds where the time is held, and books a meeting elsewhere.
func (b bound) Fixes(ctx context.Context, a access.Actor, p *poll.Poll, option ref.ID, held bool, people []string, reason string) (func(context.Context, *journal.Tx) error, error) {
	var spaces []ref.Space
	for _, seat := range p.Seats {
		spaces = append(spaces, seat.Space)
	}
	deed := authority.Deed{Kind: "book_meeting", Amount: -1, Minutes: p.Minutes, People: people}
	if held {
		deed.Kind = "confirm_hold"
	}
	at, err := p.Fixable(option, clock.Of(b.clock.Now()))
	if err != nil {
		return nil, err
	}
	ask := decision.Draft{Question: "Fix " + at + " for “" + cutTo(p.Title, 200) + "”?", About: decision.DecisionAbout{Kind: poll.Name, ID: p.ID}, Private: p.Private,
		Options: []decision.AskedOption{{Follows: []decision.Effect{{Do: "confirm_poll", Of: p.ID, Option: option}}}, {}}}
	return b.judged(ctx, a, spaces, deed, ask, startOf(p, option), reason)
}

// startOf is when a time that is proposed begins: by then it is decided, or no longer asked.
func startOf(p *poll.Poll, option ref.ID) clock.Micros {
	for _, o := range p.Options {
		if o.ID == option {
			return o.StartUS
		}
	}
	return 0
}

// judged judges a deed for every principal concerned; the strictest counts. Spaces of members have
// no rules, and those that the actor doesn't read were refused before.
func (b bound) judged(ctx context.Context, a access.Actor, spaces []ref.Space, deed authority.Deed, ask decision.Draft, until clock.Micros, reason string) (func(context.Context, *journal.Tx) error, error) {
	all := map[ref.Space]authority.Verdict{}
	for _, space := range spaces {
		v, err := b.rules.Judge(ctx, a, space, deed)
		if err != nil {
			return nil, err
		}
		all[space] = v
	}
	whose, v := authority.Strictest(all)
	if v.Ruling == authority.Ask {
		return nil, b.ask(ctx, a, whose, v, ask, until)
	}
	return v.Keep(authority.About{Deed: deed.Kind, Space: whose, Of: ref.Record(ask.About)}, reason)
}

// ask puts a deed to the principal, and refuses it until they have answered.
func (b bound) ask(ctx context.Context, a access.Actor, space ref.Space, v authority.Verdict, in decision.Draft, until clock.Micros) error {
	now := clock.Of(b.clock.Now())
	const day = clock.Micros(zone.Day)
	by := now + 3*day
	if until > now+clock.Micros(zone.Minute)*2 && until < by {
		by = until
	}
	name, err := b.who.ZoneOf(ctx, a)
	if err != nil {
		return err
	}
	z, err := zone.Load(name)
	if err != nil {
		return err
	}
	in.Space, in.Form, in.Recommend, in.Why = space, decision.YesNo, decision.Yes, v.Reason
	in.By, in.Zone = onwall.At(by, z), name
	made, err := b.asked.AskWithin(ctx, a, in, v.Rule.ID)
	if err != nil {
		return err
	}
	return errs.New(errs.Conflict, "authority.ask", fmt.Sprintf("This is theirs to decide: %s It is on their list of decisions now; it is done when they say yes.", v.Reason)).
		With("decision", string(made.ID))
}

func minutes(from, until clock.Micros) int { return int((until - from) / clock.Micros(zone.Minute)) }

func cutTo(text string, most int) string {
	if r := []rune(text); len(r) > most {
		return string(r[:most]) + "…"
	}
	return text
}
