package asked

import (
	"context"
	"fmt"
	"time"

	"anteroom/internal/area/authority"
	"anteroom/internal/area/booking"
	"anteroom/internal/area/decision"
	"anteroom/internal/area/hold"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Person is somebody of the house.
type Person struct{ Email, Zone string }

// Desk is what the demo's decisions are made with.
type Desk struct {
	Clock     *clock.Fixed
	Now       time.Time
	Hold      *hold.Service
	Booking   *booking.Service
	Decision  *decision.Service
	Authority *authority.Service
	As        func(ctx context.Context, p Person) (access.Actor, error)
	Of        map[string]ref.ID // principals, by e-mail address
	Chair     string            // the address of the chair

	Sam, Jonah, Priya, Helen, Marcus, MeiLin Person
}

// Fill asks five things, has two answered and one lapse, writes down what there is to say, and
// sets what may be decided without asking.
func (b *Desk) Fill(ctx context.Context) error {
	if err := b.rules(ctx); err != nil {
		return err
	}
	if err := b.points(ctx); err != nil {
		return err
	}
	if err := b.decided(ctx); err != nil {
		return err
	}
	a, err := b.As(ctx, b.Sam)
	if err != nil {
		return err
	}
	if err := b.askHelen(ctx, a); err != nil {
		return err
	}
	if err := b.question(ctx, b.Jonah, b.Marcus, 3, decision.Draft{
		Question: "Speak at the treasurers’ forum in Chicago?", Form: decision.YesNo, Recommend: decision.No, Otherwise: decision.No,
		Why: "Thirty minutes on hedging, Thursday in three weeks. They need a name by Friday.", Because: "You land from London the night before.",
		Options: []decision.AskedOption{
			{Follows: []decision.Effect{{Do: "make_task", Title: "Book Chicago: flight the evening before, hotel by the venue"}, {Do: "draft_text", Title: "Treasurers’ forum: yes", Text: "Marcus will be glad to speak. Who is the best person to talk to about the programme?"}}},
			{Follows: []decision.Effect{{Do: "draft_text", Title: "Treasurers’ forum: not this year", Text: "Thank you for thinking of Marcus. He can’t be there this year, and would like to be asked again."}}},
		},
	}); err != nil {
		return err
	}
	return b.question(ctx, b.Priya, b.MeiLin, 5, decision.Draft{
		Question: "Where shall the regional offsite be?", Form: decision.Choose, Recommend: "2", Why: "Eighteen people, two nights, the week after the results.", Because: "Everybody can be there by noon, and it is the cheapest.",
		Options: []decision.AskedOption{{Title: "Penang"}, {Title: "Batam"}, {Title: "In the office"}},
	})
}

// question asks somebody something, in the name of whoever supports them, for some days.
func (b *Desk) question(ctx context.Context, by, of Person, days int, in decision.Draft) error {
	b.Clock.Move(3 * time.Minute)
	a, err := b.As(ctx, by)
	if err != nil {
		return err
	}
	loc, err := time.LoadLocation(of.Zone)
	if err != nil {
		return err
	}
	if in.Space, in.Zone = ref.Space(b.Of[of.Email]), of.Zone; in.By == "" {
		in.By = b.Now.In(loc).AddDate(0, 0, days).Format("2006-01-02T") + "17:00"
	}
	if _, err := b.Decision.Create(ctx, a, in); err != nil {
		return fmt.Errorf("%s: %w", in.Question, err)
	}
	return nil
}

// askHelen asks about what is held and what is booked.
func (b *Desk) askHelen(ctx context.Context, a access.Actor) error {
	sets, _, err := b.Hold.List(ctx, a, hold.Filter{State: string(hold.Open), Page: record.Page{Limit: record.MaxLimit}})
	if err != nil {
		return err
	}
	for _, set := range sets {
		about := decision.DecisionAbout{Kind: hold.Name, ID: set.ID}
		confirm := func(i int) decision.Effect {
			return decision.Effect{Do: "confirm_hold", Of: set.ID, Option: set.Options[i].ID}
		}
		switch set.Title {
		case "Straits Bank dinner":
			err = b.question(ctx, b.Sam, b.Helen, 0, decision.Draft{
				Question: "Which evening for the dinner with Straits Bank?", Form: decision.Choose, Recommend: "2", Otherwise: "3", About: about, By: set.ConfirmBy,
				Because: "You are in the office until six that day.", Why: "They come from Singapore for this, and fly home the morning after.",
				Options: []decision.AskedOption{{Title: "The first evening", Follows: []decision.Effect{confirm(0)}}, {Title: "The second evening", Follows: []decision.Effect{confirm(1), {Do: "make_task", Title: "Tell the Old Customs House: dinner for four"}}},
					{Title: "Neither", Follows: []decision.Effect{{Do: "release_hold", Of: set.ID}, {Do: "draft_text", Title: "Straits Bank: another week", Text: "Helen is sorry that neither evening works. May I propose two in the week after?"}}}},
			})
		case "Chair’s succession, first talk":
			err = b.question(ctx, b.Sam, b.Helen, 3, decision.Draft{
				Question: "The first talk about the chair’s succession: take the first time?", Form: decision.YesNo, Recommend: decision.Yes, About: about, Because: "Marcus can come in person.",
				Options: []decision.AskedOption{{Follows: []decision.Effect{confirm(0), {Do: "make_task", Title: "Ask the chair for his paper"}}}, {}},
			})
		}
		if err != nil {
			return err
		}
	}
	waiting, err := b.Booking.Bookings(ctx, a, booking.Filter{State: string(booking.Pending)})
	if err != nil {
		return err
	}
	for _, one := range waiting {
		if one.Name != "Ines Duarte" {
			continue
		}
		if err := b.question(ctx, b.Sam, b.Helen, 2, decision.Draft{
			Question: "Half an hour for Ines Duarte of Harbour Lab?", Form: decision.YesNo, Recommend: decision.Yes, Because: "Rotterdam asked for sensors last month.", Why: "She proposes a pilot in the Rotterdam terminal, by video.",
			About:   decision.DecisionAbout{Kind: booking.Name, ID: one.ID},
			Options: []decision.AskedOption{{Follows: []decision.Effect{{Do: "confirm_booking", Of: one.ID}}}, {Follows: []decision.Effect{{Do: "decline_booking", Of: one.ID, Text: "Thank you. Our head of terminals is the better person to talk to; I have passed it on."}}}},
		}); err != nil {
			return err
		}
	}
	return nil
}

// decided is what was answered before, and what nobody answered.
func (b *Desk) decided(ctx context.Context) error {
	a, err := b.As(ctx, b.Sam)
	if err != nil {
		return err
	}
	soon := b.Clock.Now().In(time.UTC).Add(40 * time.Minute).Format("2006-01-02T15:04")
	for _, one := range []struct {
		in     decision.Draft
		answer string
		note   string
	}{
		{decision.Draft{Question: "Flowers for Rosa’s ten years, up to £80?", Recommend: decision.Yes, Otherwise: decision.Yes, Options: []decision.AskedOption{{Follows: []decision.Effect{{Do: "make_task", Title: "Flowers for Rosa, delivered on the day"}}}, {}}}, decision.Yes, "And a card from all of us."},
		{decision.Draft{Question: "Interview with the Daybreak Ledger this month?", Recommend: decision.No, Otherwise: decision.No, Options: []decision.AskedOption{{}, {Follows: []decision.Effect{{Do: "draft_text", Title: "Daybreak Ledger: not now", Text: "Helen gives no interviews before the results. Please ask again in the new quarter."}}}}}, decision.No, ""},
		{decision.Draft{Question: "Join the port authority’s round table by video?", Recommend: decision.Yes}, "", ""},
	} {
		one.in.Space, one.in.Form, one.in.By, one.in.Zone = ref.Space(b.Of[b.Helen.Email]), decision.YesNo, soon, "UTC"
		b.Clock.Move(2 * time.Minute)
		made, err := b.Decision.Create(ctx, a, one.in)
		if err == nil && one.answer != "" {
			_, err = b.Decision.Decide(ctx, a, made.Decision.ID, made.Decision.Rev, one.answer, one.note)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", one.in.Question, err)
		}
	}
	b.Clock.Move(41 * time.Minute)
	return b.Decision.LapseDue(ctx)
}

// points is what Sam and Jonah have to say when they are with those they support.
func (b *Desk) points(ctx context.Context) error {
	for _, one := range []struct {
		by, of Person
		sort   string
		days   int
		text   string
	}{
		{b.Sam, b.Helen, "say", 1, "The facility letter from Straits Bank is still unsigned; shall I ask their counsel?"},
		{b.Sam, b.Helen, "say", 0, "Dana would like ten minutes about the second assistant."},
		{b.Sam, b.Helen, "know", 0, "The lift on your side is out of order until Thursday."},
		{b.Sam, b.Helen, "know", 0, "Your Singapore visa is valid until March."},
		{b.Jonah, b.Marcus, "say", 2, "The auditors ask for the lease schedule once more."},
		{b.Jonah, b.Marcus, "know", 0, "Tomás is away on Friday; I cover the investor line."},
	} {
		a, err := b.As(ctx, one.by)
		if err != nil {
			return err
		}
		until := clock.Date("")
		if one.days > 0 {
			until = clock.DateOf(b.Now).AddDays(one.days)
		}
		if _, err := b.Decision.AddPoint(ctx, a, decision.NewPoint{Space: ref.Space(b.Of[one.of.Email]), Sort: one.sort, Text: one.text, Until: until}); err != nil {
			return fmt.Errorf("%s: %w", one.text, err)
		}
	}
	return nil
}

// rules is what two of them have said once and for all.
func (b *Desk) rules(ctx context.Context) error {
	for _, one := range []struct {
		by, of Person
		rule   authority.RuleChange
	}{
		{b.Sam, b.Helen, authority.RuleChange{Deed: op.Some("confirm_booking"), Ruling: op.Some("decide"), Shorter: op.Some(30), Why: op.Some("Half an hour for anybody who comes by the page.")}},
		{b.Sam, b.Helen, authority.RuleChange{Deed: op.Some("decline_booking"), Ruling: op.Some("ask"), Who: op.Some("lindgren.example"), Why: op.Some("An old friend of the house.")}},
		{b.Sam, b.Helen, authority.RuleChange{Deed: op.Some("spend"), Ruling: op.Some("decide"), UpTo: op.Some(int64(25000)), Currency: op.Some("GBP")}},
		{b.Sam, b.Helen, authority.RuleChange{Deed: op.Some("spend"), Ruling: op.Some("ask")}},
		{b.Sam, b.Helen, authority.RuleChange{Deed: op.Some("tell"), Ruling: op.Some("never"), Who: op.Some("daybreakledger.example"), Why: op.Some("Nothing before the results."), Override: op.Some("principal")}},
		{b.Jonah, b.Marcus, authority.RuleChange{Deed: op.Some("confirm_hold"), Ruling: op.Some("ask"), Longer: op.Some(180), Why: op.Some("Half a day is his to give.")}},
		{b.Jonah, b.Marcus, authority.RuleChange{Deed: op.Some("decline_meeting"), Ruling: op.Some("never"), Who: op.Some(b.Chair), Override: op.Some("assistant"), Why: op.Some("The chair is never turned down without a word.")}},
	} {
		a, err := b.As(ctx, one.by)
		if err != nil {
			return err
		}
		if _, err := b.Authority.Create(ctx, a, authority.RuleDraft{Space: ref.Space(b.Of[one.of.Email]), RuleChange: one.rule}); err != nil {
			return fmt.Errorf("a rule of %s: %w", one.of.Email, err)
		}
	}
	return nil
}
