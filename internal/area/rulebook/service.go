package rulebook

import (
	"cmp"
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/rank"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

// People knows where principals are, and what their rules make of each date.
type People interface {
	// Known tells whether there is such a principal. Errors: principal.not_found.
	Known(ctx context.Context, org ref.Org, principal ref.ID) error
	// Blocks gives what the rules say between two dates as the actor may know it.
	Blocks(ctx context.Context, a access.Actor, principal ref.ID, from, until clock.Date) ([]Block, error)
	// ZoneAt gives the zone of where a principal is.
	ZoneAt(ctx context.Context, org ref.Org, principal ref.ID, t clock.Micros) (string, error)
}

// Events knows in which space an event is that the actor may read. Errors: event.not_found.
type Events interface {
	Seen(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error)
}

// Heirs knows which tag stands for one that was merged into it.
type Heirs interface {
	Heirs(ctx context.Context, org ref.Org) (map[ref.ID]ref.ID, error)
}

// Service is everything that can be done with rules.
type Service struct {
	j      *journal.Journal
	clock  clock.Clock
	people People
	events Events
	past   Past
	tags   Heirs
	plans  *journal.Reading[map[ref.ID]Plan]
	orders *journal.Reading[map[ref.ID][]rank.List]
}

// New makes the area.
func New(j *journal.Journal, c clock.Clock, people People, events Events, past Past, tags Heirs) *Service {
	s := &Service{j: j, clock: c, people: people, events: events, past: past, tags: tags}
	s.plans = journal.Read(j, s.readPlans, Name)
	s.orders = journal.Read(j, s.readOrders, KindPriority)
	return s
}

func (s *Service) now() clock.Micros { return clock.Of(s.clock.Now()) }

// into lets the actor write into a principal's space: whoever has no grant to it
// learns nothing but that there is no such principal for them.
func (s *Service) into(a access.Actor, kind ref.Kind, principal ref.ID) (access.Permit, error) {
	permit, err := access.Authorize(a, access.On(kind, access.Write), ref.Space(principal))
	if errs.KindOf(err) == errs.NotFound {
		err = errs.Missing("principal")
	}
	return permit, err
}

// Draft is a rule that somebody asks for.
type Draft struct {
	ID        ref.ID      `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again makes no second one"`
	Principal ref.ID      `json:"principal" maxLength:"36"`
	Sort      Sort        `json:"sort" enum:"hours,protected,rather,rather_not"`
	Label     string      `json:"label" maxLength:"200"`
	Times     []RuleTimes `json:"times" maxItems:"50"`
	From      string      `json:"from,omitempty" maxLength:"10" doc:"2026-06-01, or 06-01 for every year"`
	Until     string      `json:"until,omitempty" maxLength:"10"`
	Stay      Stay        `json:"stay,omitempty" enum:"anywhere,home,away,place"`
	Place     string      `json:"place,omitempty" maxLength:"200"`
	Override  Override    `json:"override,omitempty" enum:"principal,assistant,anyone"`
}

// Change is a merge patch (RFC 7396) of a rule.
type Change struct {
	Sort     op.Optional[Sort]        `json:"sort,omitzero" enum:"hours,protected,rather,rather_not"`
	Label    op.Optional[string]      `json:"label,omitzero" maxLength:"200"`
	Times    op.Optional[[]RuleTimes] `json:"times,omitzero" maxItems:"50"`
	From     op.Optional[string]      `json:"from,omitzero" maxLength:"10"`
	Until    op.Optional[string]      `json:"until,omitzero" maxLength:"10"`
	Stay     op.Optional[Stay]        `json:"stay,omitzero" enum:"anywhere,home,away,place"`
	Place    op.Optional[string]      `json:"place,omitzero" maxLength:"200"`
	Override op.Optional[Override]    `json:"override,omitzero" enum:"principal,assistant,anyone"`
}

// Answer is what a change of a rule answers with.
type Answer struct {
	Rule TimeRule `json:"time_rule"`
	Act  ref.Act  `json:"act,omitempty" doc:"Undo takes this back; absent when nothing had to be changed"`
}

// Create makes a rule. Sent twice with one id by one member, it is made once.
// Errors: principal.not_found, time_rule.*, access.*.
func (s *Service) Create(ctx context.Context, a access.Actor, d Draft) (out Answer, err error) {
	r := TimeRule{Sort: d.Sort, Label: d.Label, Times: d.Times, From: d.From, Until: d.Until, Stay: d.Stay, Place: d.Place, Override: d.Override}
	out.Act, err = create(ctx, s, a, rules, d.ID, d.Principal, qCountRules, &r, r.settle, func(act ref.Act) any { return Answer{r, act} })
	out.Rule = r
	return out, err
}

// create writes a new record of a principal.
func create[T any](ctx context.Context, s *Service, a access.Actor, k *record.Kind[T], id, principal ref.ID, count db.SQL, rec *T, settle func() error, reply func(ref.Act) any) (act ref.Act, err error) {
	if err := record.CheckID(id); err != nil {
		return "", err
	}
	permit, err := s.into(a, k.Name, principal)
	if err != nil {
		return "", err
	}
	if err := s.people.Known(ctx, a.Org, principal); err != nil {
		return "", err
	}
	if err := settle(); err != nil {
		return "", err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		var n int
		if err := tx.QueryRow(ctx, count, tx.Org(), principal).Scan(&n); err != nil {
			return err
		}
		if n >= maxRules {
			return errs.Newf(errs.Conflict, string(k.Name)+".too_many", "There are %d of these already. Take one away first.", n)
		}
		*k.Head(rec) = record.Born(tx, id, ref.Space(principal))
		if act, err = k.Create(ctx, tx, rec); err != nil {
			return err
		}
		return tx.Reply(reply(act))
	})
	return act, err
}

// change loads a record, lets f change it, and saves it.
func change[T any](ctx context.Context, s *Service, a access.Actor, k *record.Kind[T], id ref.ID, rev int64, f func(T) (T, error), reply func(T, ref.Act) any) (now T, act ref.Act, err error) {
	return write(ctx, s, a, k, id, rev, func(tx *journal.Tx, was T) (T, error) {
		if k.Head(&was).TrashedUS != 0 {
			return was, errs.Newf(errs.Conflict, string(k.Name)+".in_trash", "This is in the trash. Take it out first.")
		}
		now, err := f(was)
		if err != nil {
			return now, err
		}
		return now, k.Save(tx, was, &now)
	}, reply)
}

// shelve puts a record into the trash, or takes it out.
func shelve[T any](ctx context.Context, s *Service, a access.Actor, k *record.Kind[T], id ref.ID, rev int64, away bool, reply func(T, ref.Act) any) (now T, act ref.Act, err error) {
	return write(ctx, s, a, k, id, rev, func(tx *journal.Tx, was T) (T, error) {
		if away {
			return k.Trash(tx, was)
		}
		return k.Restore(tx, was)
	}, reply)
}

func write[T any](ctx context.Context, s *Service, a access.Actor, k *record.Kind[T], id ref.ID, rev int64, f func(*journal.Tx, T) (T, error), reply func(T, ref.Act) any) (now T, act ref.Act, err error) {
	err = k.Change(ctx, s.j, a, id, rev, f, func(changed T, by ref.Act) any {
		now, act = changed, by
		return reply(now, act)
	})
	return now, act, err
}

func answer(r TimeRule, act ref.Act) any { return Answer{r, act} }

// Update changes a rule. Errors: time_rule.*, access.*.
func (s *Service) Update(ctx context.Context, a access.Actor, id ref.ID, rev int64, c Change) (out Answer, err error) {
	out.Rule, out.Act, err = change(ctx, s, a, rules, id, rev, func(r TimeRule) (TimeRule, error) {
		patch(&r.Sort, c.Sort)
		patch(&r.Label, c.Label)
		patch(&r.Times, c.Times)
		patch(&r.From, c.From)
		patch(&r.Until, c.Until)
		patch(&r.Stay, c.Stay)
		patch(&r.Place, c.Place)
		patch(&r.Override, c.Override)
		return r, r.settle()
	}, answer)
	return out, err
}

// Trash puts a rule away. Errors: time_rule.*, access.*.
func (s *Service) Trash(ctx context.Context, a access.Actor, id ref.ID, rev int64) (out Answer, err error) {
	out.Rule, out.Act, err = shelve(ctx, s, a, rules, id, rev, true, answer)
	return out, err
}

// Restore takes a rule out of the trash. Errors: time_rule.*, access.*.
func (s *Service) Restore(ctx context.Context, a access.Actor, id ref.ID, rev int64) (out Answer, err error) {
	out.Rule, out.Act, err = shelve(ctx, s, a, rules, id, rev, false, answer)
	return out, err
}

func patch[T any](to *T, from op.Optional[T]) {
	if from.Set {
		*to = from.Value
	}
}

// Rules lists the rules of a principal, or of all the actor reads, by sort and label.
func (s *Service) Rules(ctx context.Context, a access.Actor, principal ref.ID) ([]TimeRule, error) {
	all, err := listed(ctx, s, a, rules, fRules, principal)
	slices.SortStableFunc(all, func(x, y TimeRule) int {
		return cmp.Or(cmp.Compare(x.Space, y.Space), cmp.Compare(order(x.Sort), order(y.Sort)), cmp.Compare(textkey.Sort(x.Label), textkey.Sort(y.Label)), cmp.Compare(x.ID, y.ID))
	})
	return all, err
}

func order(s Sort) int { return slices.Index([]Sort{Hours, Protected, Rather, RatherNot}, s) }

func listed[T any](ctx context.Context, s *Service, a access.Actor, k *record.Kind[T], from db.Fragment, principal ref.ID) ([]T, error) {
	b := db.Build(from, a.Org)
	db.In(b, "AND", "t.space", access.Scope(a, access.On(k.Name, access.Read)).Spaces())
	b.If(principal != "", "AND t.space = ?", principal)
	b.Add("ORDER BY t.space, t.id LIMIT 5000")
	all, err := db.All(ctx, s.j.DB(), k.Scan, b.SQL(), b.Args()...)
	if all == nil {
		all = []T{}
	}
	return all, err
}

// Plans gives the rules of principals, for whatever reckons with them. It asks for no grant.
func (s *Service) Plans(ctx context.Context, org ref.Org, principals []ref.ID) (map[ref.ID]Plan, error) {
	all, err := s.plans.Get(ctx, org)
	return only(all, principals), err
}

// only gives what is known of some principals.
func only[T any](all map[ref.ID]T, principals []ref.ID) map[ref.ID]T {
	some := make(map[ref.ID]T, len(principals))
	for _, id := range principals {
		if one, ok := all[id]; ok {
			some[id] = one
		}
	}
	return some
}

func (s *Service) readPlans(ctx context.Context, org ref.Org) (map[ref.ID]Plan, error) {
	all, err := db.All(ctx, s.j.DB(), scanRule, qPlans, org)
	by := map[ref.ID]Plan{}
	for _, r := range all {
		by[ref.ID(r.Space)] = append(by[ref.ID(r.Space)], r)
	}
	return by, err
}
