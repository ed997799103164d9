package decision

import (
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// People knows members, in whose name things are done, and what people are called.
type People interface {
	// ActorOf gives a member as of now. Errors: member.not_found.
	ActorOf(ctx context.Context, org ref.Org, id ref.Member, via access.Via) (access.Actor, error)
	MemberNames(ctx context.Context, a access.Actor) (map[ref.Member]string, error)
}

// Service is everything that can be done with decisions, and with what there is to say.
type Service struct {
	j      *journal.Journal
	clock  clock.Clock
	people People
	doers  map[string]Doer

	subjects map[ref.Kind]Subject
}

// New makes the service.
func New(j *journal.Journal, c clock.Clock, people People) *Service {
	return &Service{j: j, clock: c, people: people}
}

func (s *Service) now() clock.Micros { return clock.Of(s.clock.Now()) }

// DecisionAnswer is what a change of a decision answers with.
type DecisionAnswer struct {
	Decision Decision `json:"decision"`
	Act      ref.Act  `json:"act,omitempty" doc:"Undo it with POST /acts/{act}/undo; absent when nothing had to be changed"`
}

// AskedOption is an option of a decision that somebody asks for.
type AskedOption struct {
	Title   string   `json:"title,omitempty" maxLength:"200" doc:"Yes and No say so by themselves"`
	Follows []Effect `json:"follows,omitempty" maxItems:"6" doc:"What is done in the act of the answer"`
}

// Draft is a decision that somebody asks for.
type Draft struct {
	ID        ref.ID        `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again asks nothing twice"`
	Space     ref.Space     `json:"space" maxLength:"36" doc:"Of the principal who decides"`
	Question  string        `json:"question" maxLength:"300"`
	Why       string        `json:"why,omitempty" maxLength:"4000"`
	Form      Form          `json:"form" enum:"yes_no,choose"`
	Options   []AskedOption `json:"options,omitempty" maxItems:"8" doc:"Yes, then no; or what there is to choose"`
	Recommend string        `json:"recommend,omitempty" maxLength:"8" doc:"yes, no, or the number of an option"`
	Because   string        `json:"because,omitempty" maxLength:"4000"`
	By        string        `json:"by" maxLength:"16" doc:"On the wall in zone: 2026-03-29T17:00"`
	Zone      string        `json:"zone" maxLength:"64" doc:"IANA name"`
	Otherwise string        `json:"otherwise,omitempty" maxLength:"8" doc:"What happens when nobody answers: yes, no, or the number of an option; nothing when absent"`
	About     DecisionAbout `json:"about,omitzero"`
	Private   bool          `json:"private,omitempty"`
}

func options(form Form, asked []AskedOption) []Option {
	var all []Option
	for i, o := range asked {
		one := Option{Title: o.Title, Follows: slices.Clone(o.Follows)}
		if form == YesNo && i < 2 {
			one.Key = []string{Yes, No}[i]
		}
		all = append(all, one)
	}
	for form == YesNo && len(all) < 2 {
		all = append(all, Option{Key: []string{Yes, No}[len(all)]})
	}
	return all
}

// Create asks a principal something. Sent twice with one id by one member, it is asked once.
// Errors: decision.invalid, decision.private_forbidden, decision.id_taken, those of the effects, access.*.
func (s *Service) Create(ctx context.Context, a access.Actor, in Draft) (out DecisionAnswer, err error) {
	if err := record.CheckID(in.ID); err != nil {
		return out, err
	}
	permit, err := access.Authorize(a, access.On(Name, access.Write), in.Space)
	if err != nil {
		return out, err
	}
	if string(in.Space) == string(a.Org) {
		return out, errs.New(errs.Invalid, "decision.invalid", "A decision is somebody's.").With("body.space", "Choose who is to decide.")
	}
	made := Decision{
		Question: in.Question, Why: in.Why, Form: in.Form, Options: options(in.Form, in.Options), Recommend: in.Recommend, Because: in.Because,
		By: in.By, Zone: in.Zone, Otherwise: in.Otherwise, About: in.About, Private: in.Private, State: Open, Version: 1, AskedBy: a.Member,
	}
	made.Space = in.Space
	if err := s.made(ctx, a, &made); err != nil {
		return out, err
	}
	permit, mark, err := s.asking(ctx, a, in.About, permit)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		d := made
		d.Head = record.Born(tx, in.ID, in.Space)
		if err := d.inTime(tx.Now()); err != nil {
			return err
		}
		act, err := kind.Create(ctx, tx, &d)
		if err != nil {
			return err
		}
		if err := mark(ctx, tx); err != nil {
			return err
		}
		out = DecisionAnswer{d, act}
		return tx.Reply(out)
	})
	return out, err
}

// made settles what somebody asks, and makes sure that they may read it themselves.
func (s *Service) made(ctx context.Context, a access.Actor, d *Decision) error {
	if err := d.settle(); err != nil {
		return err
	}
	if err := s.worded(ctx, a, d); err != nil {
		return err
	}
	if d.Private && !access.Scope(a, access.On(Name, access.Read)).Private(d.Space) {
		return errs.New(errs.Forbidden, "decision.private_forbidden", "You would not see this yourself. Ask for access to private records first.")
	}
	return nil
}

// AskWithin asks a principal something that a rule leaves to them, in the name of whoever wanted
// to do it; open ones by the same rule about the same record are not asked again.
func (s *Service) AskWithin(ctx context.Context, a access.Actor, in Draft, rule ref.ID) (Decision, error) {
	have, err := s.Open(ctx, a, in.About)
	if err != nil {
		return Decision{}, err
	}
	for _, d := range have {
		if d.Authority == rule {
			return d, nil
		}
	}
	permit, err := access.Authorize(a, access.On(Name, access.Write), in.Space)
	if err != nil {
		return Decision{}, err
	}
	made := Decision{
		Question: in.Question, Why: in.Why, Form: in.Form, Options: options(in.Form, in.Options), Recommend: in.Recommend, Because: in.Because,
		By: in.By, Zone: in.Zone, About: in.About, Private: in.Private, State: Open, Version: 1, AskedBy: a.Member, Authority: rule,
	}
	made.Space = in.Space
	if err := s.made(ctx, a, &made); err != nil {
		return made, err
	}
	permit, mark, err := s.asking(ctx, a, in.About, permit)
	if err != nil {
		return made, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		made.Head = record.Born(tx, "", in.Space)
		if err := made.inTime(tx.Now()); err != nil {
			return err
		}
		if _, err := kind.Create(ctx, tx, &made); err != nil {
			return err
		}
		return mark(ctx, tx)
	})
	return made, err
}

// Change is a merge patch (RFC 7396) of a decision. Options are given whole.
type Change struct {
	Question  op.Optional[string]        `json:"question,omitzero" maxLength:"300"`
	Why       op.Optional[string]        `json:"why,omitzero" maxLength:"4000"`
	Form      op.Optional[string]        `json:"form,omitzero" maxLength:"10"`
	Options   op.Optional[[]AskedOption] `json:"options,omitzero" maxItems:"8"`
	Recommend op.Optional[string]        `json:"recommend,omitzero" maxLength:"8"`
	Because   op.Optional[string]        `json:"because,omitzero" maxLength:"4000"`
	By        op.Optional[string]        `json:"by,omitzero" maxLength:"16"`
	Zone      op.Optional[string]        `json:"zone,omitzero" maxLength:"64"`
	Otherwise op.Optional[string]        `json:"otherwise,omitzero" maxLength:"8"`
	Private   op.Optional[bool]          `json:"private,omitzero"`
}

func (c *Change) apply(d *Decision) {
	form := string(d.Form)
	c.Question.Apply(&d.Question)
	c.Why.Apply(&d.Why)
	c.Form.Apply(&form)
	c.Recommend.Apply(&d.Recommend)
	c.Because.Apply(&d.Because)
	c.By.Apply(&d.By)
	c.Zone.Apply(&d.Zone)
	c.Otherwise.Apply(&d.Otherwise)
	c.Private.Apply(&d.Private)
	d.Form = Form(form)
	if c.Options.Set {
		d.Options = options(d.Form, c.Options.Value)
		return
	}
	d.Options = slices.Clone(d.Options)
	for i := range d.Options {
		d.Options[i].Follows = slices.Clone(d.Options[i].Follows)
	}
}

// Update changes what is asked; links that were given out end with it. Rev is the one the caller
// has seen. Errors: decision.stale, decision.ended, decision.not_found, and those of Create.
func (s *Service) Update(ctx context.Context, a access.Actor, id ref.ID, rev int64, c Change) (DecisionAnswer, error) {
	opened, err := s.opened(ctx, a, id)
	if err != nil {
		return DecisionAnswer{}, err
	}
	wanted := opened
	c.apply(&wanted)
	if err := s.made(ctx, a, &wanted); err != nil {
		return DecisionAnswer{}, err
	}
	return s.write(ctx, a, id, rev, func(_ context.Context, tx *journal.Tx, was Decision) (Decision, error) {
		now := was
		c.apply(&now)
		if err := now.settle(); err != nil {
			return now, err
		}
		now.Options, now.Private = wanted.Options, wanted.Private // with their words; the rev says that they are the same
		if was.State != Open {
			return now, errEnded
		}
		if !now.same(&was) {
			now.Version++
			now.AskedBy = a.Member
		}
		return now, now.inTime(tx.Now())
	})
}

func (s *Service) opened(ctx context.Context, a access.Actor, id ref.ID) (Decision, error) {
	d, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Write)
	return d, err
}

// Withdraw takes a question back. Errors: decision.stale, decision.ended, decision.not_found, access.*.
func (s *Service) Withdraw(ctx context.Context, a access.Actor, id ref.ID, rev int64) (DecisionAnswer, error) {
	return s.write(ctx, a, id, rev, func(_ context.Context, _ *journal.Tx, was Decision) (Decision, error) { return was.withdrawn() })
}

// Reopen asks again what was answered, lapsed or withdrawn, until another date. What followed
// from the answer stays done; undo takes it back. Errors: decision.stale, decision.open,
// decision.invalid, decision.not_found, access.*.
func (s *Service) Reopen(ctx context.Context, a access.Actor, id ref.ID, rev int64, by, zoneName string) (DecisionAnswer, error) {
	return s.write(ctx, a, id, rev, func(_ context.Context, tx *journal.Tx, was Decision) (Decision, error) {
		now, err := was.reopened()
		if err != nil {
			return now, err
		}
		now.By = by
		if zoneName != "" {
			now.Zone = zoneName
		}
		if err := now.settle(); err != nil {
			return now, err
		}
		now.AskedBy = a.Member
		return now, now.inTime(tx.Now())
	})
}

// Later puts a decision off: the principal is not asked before then. Its date stays.
// Errors: decision.stale, decision.ended, decision.too_late, decision.invalid, decision.not_found, access.*.
func (s *Service) Later(ctx context.Context, a access.Actor, id ref.ID, rev int64, until, zoneName string) (DecisionAnswer, error) {
	at, err := instant(until, zoneName)
	if err != nil {
		return DecisionAnswer{}, err
	}
	return s.write(ctx, a, id, rev, func(_ context.Context, tx *journal.Tx, was Decision) (Decision, error) {
		return was.later(at, tx.Now())
	})
}

// Trash puts a decision away. Errors: decision.stale, decision.not_found, access.*.
func (s *Service) Trash(ctx context.Context, a access.Actor, id ref.ID, rev int64) (DecisionAnswer, error) {
	return s.moved(ctx, a, id, rev, kind.Trash)
}

// Restore takes one out of the trash. Errors: decision.stale, decision.not_found, access.*.
func (s *Service) Restore(ctx context.Context, a access.Actor, id ref.ID, rev int64) (DecisionAnswer, error) {
	return s.moved(ctx, a, id, rev, kind.Restore)
}

func (s *Service) moved(ctx context.Context, a access.Actor, id ref.ID, rev int64, move func(*journal.Tx, Decision) (Decision, error)) (out DecisionAnswer, err error) {
	opened, permit, err := kind.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := kind.Current(ctx, tx, opened, rev)
		if err != nil {
			return err
		}
		now, err := move(tx, was)
		if err != nil {
			return err
		}
		if out = (DecisionAnswer{Decision: now}); now.Rev != was.Rev {
			out.Act = tx.Act()
		}
		return tx.Reply(out)
	})
	return out, err
}

// write is the way of every change of one decision that has no effects.
func (s *Service) write(ctx context.Context, a access.Actor, id ref.ID, rev int64, change func(context.Context, *journal.Tx, Decision) (Decision, error)) (out DecisionAnswer, err error) {
	opened, permit, err := kind.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := kind.Current(ctx, tx, opened, rev)
		if err != nil {
			return err
		}
		if was.TrashedUS != 0 {
			return errEnded
		}
		now, err := change(ctx, tx, was)
		if err != nil {
			return err
		}
		if err := kind.Save(tx, was, &now); err != nil {
			return err
		}
		out = DecisionAnswer{now, tx.Act()}
		return tx.Reply(out)
	})
	return out, err
}
