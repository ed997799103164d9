package authority

import (
	"context"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Service is everything that can be done with standing authority.
type Service struct {
	j     *journal.Journal
	clock clock.Clock
}

// New makes the service.
func New(j *journal.Journal, c clock.Clock) *Service { return &Service{j: j, clock: c} }

// RuleAnswer is what a change of a rule answers with.
type RuleAnswer struct {
	Rule AuthorityRule `json:"rule"`
	Act  ref.Act       `json:"act,omitempty" doc:"Undo it with POST /acts/{act}/undo; absent when nothing had to be changed"`
}

// RuleDraft is a rule that somebody makes.
type RuleDraft struct {
	ID    ref.ID    `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again makes no second rule"`
	Space ref.Space `json:"space" maxLength:"36" doc:"Of the principal"`
	RuleChange
}

// RuleChange is a merge patch (RFC 7396) of a rule.
type RuleChange struct {
	Deed     op.Optional[string]     `json:"deed,omitzero" maxLength:"40"`
	Ruling   op.Optional[string]     `json:"ruling,omitzero" maxLength:"10"`
	Why      op.Optional[string]     `json:"why,omitzero" maxLength:"1000"`
	Above    op.Optional[int64]      `json:"above,omitzero" doc:"In hundredths; -1 for any"`
	UpTo     op.Optional[int64]      `json:"up_to,omitzero" doc:"In hundredths; -1 for any"`
	Currency op.Optional[string]     `json:"currency,omitzero" maxLength:"3"`
	Longer   op.Optional[int]        `json:"longer,omitzero"`
	Shorter  op.Optional[int]        `json:"shorter,omitzero"`
	Who      op.Optional[string]     `json:"who,omitzero" maxLength:"320"`
	Tier     op.Optional[string]     `json:"tier,omitzero" maxLength:"60"`
	From     op.Optional[clock.Date] `json:"from,omitzero" maxLength:"10"`
	Until    op.Optional[clock.Date] `json:"until,omitzero" maxLength:"10"`
	Override op.Optional[string]     `json:"override,omitzero" maxLength:"20"`
}

func (c *RuleChange) apply(r *AuthorityRule) {
	ruling := string(r.Ruling)
	c.Ruling.Apply(&ruling)
	r.Ruling = Ruling(ruling)
	for _, f := range []struct {
		from op.Optional[string]
		to   *string
	}{{c.Deed, &r.Deed}, {c.Why, &r.Why}, {c.Currency, &r.Currency}, {c.Who, &r.Who}, {c.Tier, &r.Tier}, {c.Override, &r.Override}} {
		f.from.Apply(f.to)
	}
	c.Above.Apply(&r.Above)
	c.UpTo.Apply(&r.UpTo)
	c.Longer.Apply(&r.Longer)
	c.Shorter.Apply(&r.Shorter)
	c.From.Apply(&r.From)
	c.Until.Apply(&r.Until)
}

const qCount db.SQL = `SELECT COUNT(*) FROM authority WHERE org = $1 AND space = $2 AND trashed_us IS NULL`

// Create makes a rule. Sent twice with one id by one member, it is made once.
// Errors: authority.invalid, authority.too_many, authority.id_taken, access.*.
func (s *Service) Create(ctx context.Context, a access.Actor, d RuleDraft) (out RuleAnswer, err error) {
	if err := record.CheckID(d.ID); err != nil {
		return out, err
	}
	permit, err := access.Authorize(a, access.On(Name, access.Write), d.Space)
	if err != nil {
		return out, err
	}
	made := AuthorityRule{Limits: Limits{Above: anySum, UpTo: anySum}}
	d.apply(&made)
	if err := made.settle(); err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		var n int
		if err := tx.QueryRow(ctx, qCount, tx.Org(), d.Space).Scan(&n); err != nil {
			return err
		}
		if n >= maxRules {
			return errs.New(errs.Conflict, "authority.too_many", "There are five hundred rules. Put one away that is no longer needed.")
		}
		r := made
		r.Head = record.Born(tx, d.ID, d.Space)
		act, err := kind.Create(ctx, tx, &r)
		if err != nil {
			return err
		}
		out = RuleAnswer{r, act}
		return tx.Reply(out)
	})
	return out, err
}

// Update changes a rule. Errors: authority.stale, authority.not_found, and those of Create.
func (s *Service) Update(ctx context.Context, a access.Actor, id ref.ID, rev int64, c RuleChange) (RuleAnswer, error) {
	return s.write(ctx, a, id, rev, func(tx *journal.Tx, was AuthorityRule) (AuthorityRule, error) {
		now := was
		c.apply(&now)
		if err := now.settle(); err != nil {
			return now, err
		}
		return now, kind.Save(tx, was, &now)
	})
}

// Trash puts a rule away. Errors: authority.stale, authority.not_found, access.*.
func (s *Service) Trash(ctx context.Context, a access.Actor, id ref.ID, rev int64) (RuleAnswer, error) {
	return s.write(ctx, a, id, rev, kind.Trash)
}

// Restore takes a rule out of the trash. Errors: authority.stale, authority.not_found, access.*.
func (s *Service) Restore(ctx context.Context, a access.Actor, id ref.ID, rev int64) (RuleAnswer, error) {
	return s.write(ctx, a, id, rev, kind.Restore)
}

func (s *Service) write(ctx context.Context, a access.Actor, id ref.ID, rev int64, change func(*journal.Tx, AuthorityRule) (AuthorityRule, error)) (out RuleAnswer, err error) {
	err = kind.Change(ctx, s.j, a, id, rev, change, func(now AuthorityRule, act ref.Act) any {
		out = RuleAnswer{now, act}
		return out
	})
	return out, err
}

// List gives the rules that the actor reads, of one principal when space is given.
func (s *Service) List(ctx context.Context, a access.Actor, space ref.Space) ([]AuthorityRule, error) {
	v := access.Scope(a, access.On(Name, access.Read))
	if space != "" {
		v = v.Only(space)
	}
	b := db.Build(fList)
	record.Visible(b, v, false)
	list, err := db.All(ctx, s.j.DB(), scan, b.Add(fOrder).SQL(), b.Args()...)
	if list == nil {
		list = []AuthorityRule{}
	}
	return list, err
}

// Trashed lists the rules in the trash, those put away last first.
func (s *Service) Trashed(ctx context.Context, a access.Actor, limit int) ([]record.Trashed, error) {
	b := db.Build(fTrash)
	record.Visible(b, access.Scope(a, access.On(Name, access.Read)), false)
	list, err := db.All(ctx, s.j.DB(), scan, b.Add(fTrashOrder, limit).SQL(), b.Args()...)
	out := make([]record.Trashed, len(list))
	for i, r := range list {
		out[i] = record.Trashed{Kind: Name, ID: r.ID, Space: r.Space, Title: r.Words, Rev: r.Rev, TrashedUS: r.TrashedUS}
	}
	return out, err
}

// Judge says what the rules of a principal make of a deed. The principal is bound by none.
// Errors: authority.not_found when the space is not read.
func (s *Service) Judge(ctx context.Context, a access.Actor, space ref.Space, d Deed) (Verdict, error) {
	if role, _ := a.Role(space); role == access.Owner {
		return Verdict{Ruling: Decide, Reason: "This is yours to decide."}, nil
	}
	if _, err := access.Authorize(a, access.On(Name, access.Read), space); err != nil {
		return Verdict{}, err
	}
	if d.On == "" {
		d.On = today(clock.Of(s.clock.Now()))
	}
	rules, err := db.All(ctx, s.j.DB(), scan, qOf, a.Org, space)
	return Judge(rules, d), err
}

// About is a deed on a record.
type About struct {
	Deed  string
	Space ref.Space
	Of    ref.Record
}

// Keep gives what keeps inside an act why it was done: by which rule, or for which reason although
// a rule says never. It is nil when there is nothing to keep. Errors: authority.never, authority.invalid.
func (v Verdict) Keep(about About, reason string) (func(ctx context.Context, tx *journal.Tx) error, error) {
	reason = strings.TrimSpace(reason)
	switch {
	case v.Rule == nil:
		return nil, nil
	case utf8.RuneCountInString(reason) > maxWhy:
		return nil, errs.New(errs.Invalid, "authority.invalid", "The reason is too long. See the fields.").With("body.reason", "At most 1,000 characters.")
	case v.Ruling == Never && v.Rule.Override != WithReason:
		return nil, errs.New(errs.Forbidden, "authority.never", v.Reason+" Only they can do this themselves.")
	case v.Ruling == Never && reason == "":
		return nil, errs.New(errs.Conflict, "authority.override", v.Reason+" Say why it is right all the same, or leave it.").With("body.reason", "Say why this is right all the same.")
	case v.Ruling == Decide:
		reason = ""
	}
	w := Warrant{Deed: about.Deed, About: about.Of, Authority: v.Rule.ID, Ruling: v.Ruling, Words: v.Rule.Words, Reason: reason}
	return func(ctx context.Context, tx *journal.Tx) error {
		one := w
		one.Head = record.Born(tx, "", about.Space)
		_, err := warrants.Create(ctx, tx, &one)
		return err
	}, nil
}

// Reasons tells why acts were done that a rule is about.
func (s *Service) Reasons(ctx context.Context, org ref.Org, acts []ref.Act) (map[ref.Act]string, error) {
	if len(acts) == 0 {
		return nil, nil
	}
	rows, err := s.j.OfActs(ctx, org, KindWarrant, acts)
	why := map[ref.Act]string{}
	for _, r := range rows {
		var w Warrant
		if r.Op != journal.Create || json.Unmarshal(r.After, &w) != nil {
			continue
		}
		if why[r.Act] = "Standing authority: " + w.Words + "."; w.Reason != "" {
			why[r.Act] = w.Reason + " (although: " + w.Words + ")"
		}
	}
	return why, err
}

// Seen tells where a rule is that the actor may read. Errors: authority.not_found.
func (s *Service) Seen(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	r, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	return r.Space, err
}

// Reversers gives how changes of this area's records are taken back.
func (s *Service) Reversers() map[ref.Kind]journal.Reverser {
	return map[ref.Kind]journal.Reverser{Name: kind.Reverse, KindWarrant: warrants.Reverse}
}

// Describe tells in words what a change of a rule did.
func Describe(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{{Name: "words"}, {Name: "why"}, {Name: "override"}})
}
