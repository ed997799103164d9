package rulebook

import (
	"context"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

const maxReason = 500

// Exemption says why a meeting lies in protected time all the same. It is good for
// the meeting at the time at which it began: moved elsewhere, it needs another one.
type Exemption struct {
	record.Head
	Rule    ref.ID       `json:"rule"`
	Label   string       `json:"label" doc:"What the rule was called"`
	Event   ref.ID       `json:"event"`
	StartUS clock.Micros `json:"start_us"`
	Reason  string       `json:"reason"`
	Agreed  bool         `json:"agreed" doc:"Whether who gave it may; otherwise the principal has still to agree"`
}

// NewExemption asks for one.
type NewExemption struct {
	ID        ref.ID       `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client"`
	Principal ref.ID       `json:"principal" maxLength:"36"`
	Rule      ref.ID       `json:"rule" maxLength:"36"`
	Event     ref.ID       `json:"event" maxLength:"36"`
	StartUS   clock.Micros `json:"start_us" minimum:"0" maximum:"253402300800000000" doc:"When the meeting begins"`
	Reason    string       `json:"reason,omitempty" maxLength:"500"`
}

// ExemptionAnswer is what a change of an exemption answers with.
type ExemptionAnswer struct {
	Exemption Exemption `json:"exemption"`
	Act       ref.Act   `json:"act,omitempty" doc:"Undo takes this back"`
}

// may reports whether somebody may let a meeting into time that a rule protects, and
// whether they have to say why.
func (r *TimeRule) may(a access.Actor) (allowed, reason bool) {
	role, _ := a.Role(r.Space)
	switch {
	case role == access.Owner:
		return true, false
	case r.Override == Anyone:
		return true, false
	}
	return r.Override == WithReason, true
}

// Exempt lets a meeting lie in protected time. Who may not decide over the rule
// leaves a reason, and the principal has still to agree.
// Errors: time_rule.not_found, exemption.*, access.*.
func (s *Service) Exempt(ctx context.Context, a access.Actor, n NewExemption) (out ExemptionAnswer, err error) {
	if err := record.CheckID(n.ID); err != nil {
		return out, err
	}
	permit, err := s.into(a, KindExemption, n.Principal)
	if err != nil {
		return out, err
	}
	r, _, err := rules.Open(ctx, s.j.DB(), a, n.Rule, access.Read)
	if err != nil {
		return out, err
	}
	if r.Space != ref.Space(n.Principal) || r.Sort != Protected || r.TrashedUS != 0 {
		return out, errs.Missing(string(Name))
	}
	space, err := s.events.Seen(ctx, a, n.Event)
	if err != nil {
		return out, err
	}
	if space != ref.Space(n.Principal) {
		return out, errs.Missing("event")
	}
	n.Reason = strings.TrimSpace(n.Reason)
	allowed, why := r.may(a)
	bad := errs.New(errs.Invalid, "exemption.invalid", "This can't be kept like this. See the fields.")
	switch {
	case why && n.Reason == "":
		return out, bad.With("body.reason", "Say why, for whoever looks next.")
	case utf8.RuneCountInString(n.Reason) > maxReason:
		return out, bad.With("body.reason", "A reason has at most 500 characters.")
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		one := Exemption{Head: record.Born(tx, n.ID, r.Space), Rule: r.ID, Label: r.Label, Event: n.Event, StartUS: n.StartUS, Reason: n.Reason, Agreed: allowed}
		act, err := exemptions.Create(ctx, tx, &one)
		if err != nil {
			return err
		}
		out = ExemptionAnswer{one, act}
		return tx.Reply(out)
	})
	return out, err
}

// Agree says that the principal is content with an exemption: only they do.
// Errors: exemption.not_found, exemption.stale, exemption.not_yours.
func (s *Service) Agree(ctx context.Context, a access.Actor, id ref.ID, rev int64) (ExemptionAnswer, error) {
	opened, err := exemptions.Get(ctx, s.j.DB(), a.Org, id)
	if err != nil {
		return ExemptionAnswer{}, err
	}
	r, err := rules.Get(ctx, s.j.DB(), a.Org, opened.Rule)
	if err != nil {
		return ExemptionAnswer{}, err
	}
	x, act, err := change(ctx, s, a, exemptions, id, rev, func(was Exemption) (Exemption, error) {
		if allowed, _ := r.may(a); !allowed {
			return was, errs.New(errs.Forbidden, "exemption.not_yours", "Only the principal can agree to this. Ask them.")
		}
		was.Agreed = true
		return was, nil
	}, exemptionAnswer)
	return ExemptionAnswer{x, act}, err
}

func exemptionAnswer(x Exemption, act ref.Act) any { return ExemptionAnswer{x, act} }

// Withdraw takes an exemption away. Errors: exemption.*, access.*.
func (s *Service) Withdraw(ctx context.Context, a access.Actor, id ref.ID, rev int64) (ExemptionAnswer, error) {
	x, act, err := shelve(ctx, s, a, exemptions, id, rev, true, exemptionAnswer)
	return ExemptionAnswer{x, act}, err
}

// Exemptions lists those of a principal that begin between two instants, or those of
// one event, soonest first.
func (s *Service) Exemptions(ctx context.Context, a access.Actor, principal, event ref.ID, from, until clock.Micros) ([]Exemption, error) {
	b := db.Build(fExemptions, a.Org)
	db.In(b, "AND", "t.space", access.Scope(a, access.On(KindExemption, access.Read)).Spaces())
	b.If(principal != "", "AND t.space = ?", principal)
	b.If(event != "", "AND t.event = ?", event)
	b.If(until != 0, "AND t.start_us >= ? AND t.start_us < ?", from, until)
	b.Add("ORDER BY t.start_us, t.id LIMIT 2000")
	all, err := db.All(ctx, s.j.DB(), scanExemption, b.SQL(), b.Args()...)
	if all == nil {
		all = []Exemption{}
	}
	return all, err
}
