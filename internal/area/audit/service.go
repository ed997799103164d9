package audit

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
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

// Service is everything that can be asked of where time went.
type Service struct {
	j         *journal.Journal
	clock     clock.Clock
	people    People
	calendars Calendars
}

// New makes the area.
func New(j *journal.Journal, c clock.Clock, people People, calendars Calendars) *Service {
	return &Service{j: j, clock: c, people: people, calendars: calendars}
}

// TargetDraft is a target that somebody sets.
type TargetDraft struct {
	ID        ref.ID     `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again makes no second one"`
	Principal ref.ID     `json:"principal" maxLength:"36"`
	Sort      Sort       `json:"sort" enum:"at_most,at_least,meet"`
	Label     string     `json:"label" maxLength:"200"`
	By        By         `json:"by,omitempty" enum:"kind,tag,words,guest,"`
	Value     string     `json:"value,omitempty" maxLength:"200"`
	Minutes   int        `json:"minutes,omitzero" minimum:"0" maximum:"10080"`
	People    []string   `json:"people,omitempty" maxItems:"50"`
	Weeks     int        `json:"weeks,omitzero" minimum:"0" maximum:"26"`
	Alone     bool       `json:"alone,omitempty"`
	From      clock.Date `json:"from,omitempty" maxLength:"10"`
	Until     clock.Date `json:"until,omitempty" maxLength:"10"`
}

// TargetChange is a merge patch (RFC 7396) of a target; a date is "" for no bound.
type TargetChange struct {
	Sort    op.Optional[Sort]       `json:"sort,omitzero" enum:"at_most,at_least,meet"`
	Label   op.Optional[string]     `json:"label,omitzero" maxLength:"200"`
	By      op.Optional[By]         `json:"by,omitzero" enum:"kind,tag,words,guest,"`
	Value   op.Optional[string]     `json:"value,omitzero" maxLength:"200"`
	Minutes op.Optional[int]        `json:"minutes,omitzero" minimum:"0" maximum:"10080"`
	People  op.Optional[[]string]   `json:"people,omitzero" maxItems:"50"`
	Weeks   op.Optional[int]        `json:"weeks,omitzero" minimum:"0" maximum:"26"`
	Alone   op.Optional[bool]       `json:"alone,omitzero"`
	From    op.Optional[clock.Date] `json:"from,omitzero" maxLength:"10"`
	Until   op.Optional[clock.Date] `json:"until,omitzero" maxLength:"10"`
}

// TargetAnswer is what a change of a target answers with.
type TargetAnswer struct {
	Target TimeTarget `json:"time_target"`
	Act    ref.Act    `json:"act,omitempty" doc:"Undo takes this back; absent when nothing had to be changed"`
}

// Create sets a target. Sent twice with one id by one member, it is set once.
// Errors: principal.not_found, time_target.*, access.*.
func (s *Service) Create(ctx context.Context, a access.Actor, d TargetDraft) (out TargetAnswer, err error) {
	if err := record.CheckID(d.ID); err != nil {
		return out, err
	}
	permit, err := access.Authorize(a, access.On(Name, access.Write), ref.Space(d.Principal))
	if errs.KindOf(err) == errs.NotFound {
		err = errs.Missing("principal")
	}
	if err != nil {
		return out, err
	}
	if err := s.people.Known(ctx, a.Org, d.Principal); err != nil {
		return out, err
	}
	t := TimeTarget{Sort: d.Sort, Label: d.Label, By: d.By, Value: d.Value, Minutes: d.Minutes, People: d.People, Weeks: d.Weeks, Alone: d.Alone, From: d.From, Until: d.Until}
	if err := t.settle(); err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		var n int
		if err := tx.QueryRow(ctx, qCount, tx.Org(), d.Principal).Scan(&n); err != nil {
			return err
		}
		if n >= maxTargets {
			return errs.Newf(errs.Conflict, "time_target.too_many", "There are %d targets already. Take one away first.", n)
		}
		t.Head = record.Born(tx, d.ID, ref.Space(d.Principal))
		act, err := targets.Create(ctx, tx, &t)
		if err != nil {
			return err
		}
		out = TargetAnswer{t, act}
		return tx.Reply(out)
	})
	return out, err
}

// Update changes a target. Errors: time_target.*, access.*.
func (s *Service) Update(ctx context.Context, a access.Actor, id ref.ID, rev int64, c TargetChange) (TargetAnswer, error) {
	return s.write(ctx, a, id, rev, func(tx *journal.Tx, was TimeTarget) (TimeTarget, error) {
		if was.TrashedUS != 0 {
			return was, errs.New(errs.Conflict, "time_target.in_trash", "This is in the trash. Take it out first.")
		}
		t := was
		t.People = slices.Clone(was.People)
		patch(&t.Sort, c.Sort)
		patch(&t.Label, c.Label)
		patch(&t.By, c.By)
		patch(&t.Value, c.Value)
		patch(&t.Minutes, c.Minutes)
		patch(&t.People, c.People)
		patch(&t.Weeks, c.Weeks)
		patch(&t.Alone, c.Alone)
		patch(&t.From, c.From)
		patch(&t.Until, c.Until)
		if err := t.settle(); err != nil {
			return t, err
		}
		return t, targets.Save(tx, was, &t)
	})
}

// Trash puts a target away. Errors: time_target.*, access.*.
func (s *Service) Trash(ctx context.Context, a access.Actor, id ref.ID, rev int64) (TargetAnswer, error) {
	return s.write(ctx, a, id, rev, targets.Trash)
}

// Restore takes a target out of the trash. Errors: time_target.*, access.*.
func (s *Service) Restore(ctx context.Context, a access.Actor, id ref.ID, rev int64) (TargetAnswer, error) {
	return s.write(ctx, a, id, rev, targets.Restore)
}

func (s *Service) write(ctx context.Context, a access.Actor, id ref.ID, rev int64, f func(*journal.Tx, TimeTarget) (TimeTarget, error)) (out TargetAnswer, err error) {
	err = targets.Change(ctx, s.j, a, id, rev, f, func(now TimeTarget, act ref.Act) any {
		out = TargetAnswer{now, act}
		return out
	})
	return out, err
}

func patch[T any](to *T, from op.Optional[T]) {
	if from.Set {
		*to = from.Value
	}
}

// Targets lists the targets of a principal, or of all the actor reads, by label.
func (s *Service) Targets(ctx context.Context, a access.Actor, principal ref.ID) ([]TimeTarget, error) {
	b := db.Build(fTargets, a.Org)
	db.In(b, "AND", "t.space", access.Scope(a, access.On(Name, access.Read)).Spaces())
	b.If(principal != "", "AND t.space = ?", principal)
	b.Add("ORDER BY t.space, t.id LIMIT 2000")
	all, err := db.All(ctx, s.j.DB(), scan, b.SQL(), b.Args()...)
	if err != nil {
		return nil, err
	}
	if all == nil {
		all = []TimeTarget{}
	}
	heirs, err := s.calendars.Heirs(ctx, a.Org)
	for i, t := range all {
		if heir, ok := heirs[ref.ID(t.Value)]; ok && t.By == ByTag {
			all[i].Value = string(heir)
		}
	}
	slices.SortStableFunc(all, func(x, y TimeTarget) int {
		return cmp.Or(cmp.Compare(x.Space, y.Space), cmp.Compare(textkey.Sort(x.Label), textkey.Sort(y.Label)), cmp.Compare(x.ID, y.ID))
	})
	return all, err
}
