package request

import (
	"context"
	"fmt"
	"unicode/utf8"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

const (
	maxSteps   = 40
	maxPromise = 20 * 480 // twenty working days
)

// ServiceOffered is a service: something that can be asked for.
type ServiceOffered struct {
	record.Head
	Title   string        `json:"title"`
	Covers  string        `json:"covers" doc:"What it covers"`
	Leaves  string        `json:"leaves" doc:"What it does not cover"`
	Promise int           `json:"promise" doc:"Within how many minutes of working time somebody who asks is answered; 0 for no promise"`
	Steps   []ServiceStep `json:"steps"`
}

// ServiceFields is a merge patch (RFC 7396) of a service.
type ServiceFields struct {
	Title   op.Optional[string]        `json:"title,omitzero" maxLength:"200"`
	Covers  op.Optional[string]        `json:"covers,omitzero" maxLength:"5000"`
	Leaves  op.Optional[string]        `json:"leaves,omitzero" maxLength:"5000"`
	Promise op.Optional[int]           `json:"promise,omitzero" minimum:"0" maximum:"9600"`
	Steps   op.Optional[[]ServiceStep] `json:"steps,omitzero" maxItems:"40"`
}

func (f ServiceFields) apply(o *ServiceOffered) {
	f.Title.Apply(&o.Title)
	f.Covers.Apply(&o.Covers)
	f.Leaves.Apply(&o.Leaves)
	f.Promise.Apply(&o.Promise)
	f.Steps.Apply(&o.Steps)
}

// ServiceDraft is a service that somebody begins to offer.
type ServiceDraft struct {
	ID    ref.ID    `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again makes no second one"`
	Space ref.Space `json:"space" maxLength:"36" doc:"Whoever offers it; the organisation for all"`
	ServiceFields
}

// ServiceAnswer is what a change of a service answers with.
type ServiceAnswer struct {
	Service ServiceOffered `json:"service"`
	Act     ref.Act        `json:"act,omitempty" doc:"Undo takes this back; absent when nothing had to be changed"`
}

func (o *ServiceOffered) settle() error {
	bad := errs.New(errs.Invalid, "service.invalid", "Some of this can't be kept as it is. See the fields.")
	o.Title, o.Covers, o.Leaves = oneLine(o.Title), tidy(o.Covers), tidy(o.Leaves)
	if o.Title == "" || utf8.RuneCountInString(o.Title) > 200 {
		bad = bad.With("body.title", "Call it by at most 200 characters.")
	}
	for path, text := range map[string]string{"covers": o.Covers, "leaves": o.Leaves} {
		if utf8.RuneCountInString(text) > maxWhy {
			bad = bad.With("body."+path, "At most 5,000 characters.")
		}
	}
	if o.Promise < 0 || o.Promise > maxPromise {
		bad = bad.With("body.promise", "Up to twenty working days.")
	}
	if len(o.Steps) > maxSteps {
		bad = bad.With("body.steps", "At most 40 steps.")
	}
	steps := []ServiceStep{}
	for i, one := range o.Steps {
		if one.Title = oneLine(one.Title); one.Title == "" || utf8.RuneCountInString(one.Title) > 300 {
			bad = bad.With(fmt.Sprintf("body.steps[%d].title", i), "Say what is to be done, in at most 300 characters.")
		}
		if one.Minutes < 0 || one.Minutes > 6000 {
			bad = bad.With(fmt.Sprintf("body.steps[%d].minutes", i), "Up to 6,000 minutes.")
		}
		steps = append(steps, one)
	}
	if o.Steps = steps; len(bad.Fields) > 0 {
		return bad
	}
	return nil
}

// CreateService begins to offer a service. Errors: service.invalid, service.id_taken, access.*.
func (s *Service) CreateService(ctx context.Context, a access.Actor, d ServiceDraft) (out ServiceAnswer, err error) {
	if err := record.CheckID(d.ID); err != nil {
		return out, err
	}
	permit, err := access.Authorize(a, access.On(KindService, access.Write), d.Space)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		o := ServiceOffered{Head: record.Born(tx, d.ID, d.Space)}
		d.apply(&o)
		if err := o.settle(); err != nil {
			return err
		}
		act, err := services.Create(ctx, tx, &o)
		if err != nil {
			return err
		}
		out = ServiceAnswer{o, act}
		return tx.Reply(out)
	})
	return out, err
}

func (s *Service) changeService(ctx context.Context, a access.Actor, id ref.ID, rev int64, f func(*journal.Tx, ServiceOffered) (ServiceOffered, error)) (out ServiceAnswer, err error) {
	err = services.Change(ctx, s.j, a, id, rev, f, func(now ServiceOffered, act ref.Act) any {
		out = ServiceAnswer{now, act}
		return out
	})
	return out, err
}

// UpdateService changes a service; requests that it was promised for keep their promise.
// Errors: service.invalid, service.stale, service.trashed, service.not_found, access.*.
func (s *Service) UpdateService(ctx context.Context, a access.Actor, id ref.ID, rev int64, f ServiceFields) (ServiceAnswer, error) {
	return s.changeService(ctx, a, id, rev, func(tx *journal.Tx, was ServiceOffered) (ServiceOffered, error) {
		now := was
		if was.TrashedUS != 0 {
			return now, errs.New(errs.Conflict, "service.trashed", "This service is in the trash. Take it out first.")
		}
		f.apply(&now)
		if err := now.settle(); err != nil {
			return now, err
		}
		return now, services.Save(tx, was, &now)
	})
}

// TrashService stops offering a service. Errors: service.stale, service.not_found, access.*.
func (s *Service) TrashService(ctx context.Context, a access.Actor, id ref.ID, rev int64) (ServiceAnswer, error) {
	return s.changeService(ctx, a, id, rev, services.Trash)
}

// RestoreService offers it again. Errors: service.stale, service.not_found, access.*.
func (s *Service) RestoreService(ctx context.Context, a access.Actor, id ref.ID, rev int64) (ServiceAnswer, error) {
	return s.changeService(ctx, a, id, rev, services.Restore)
}

const (
	fServices     db.Fragment = `SELECT ` + serviceColumns + ` FROM service t WHERE t.trashed_us IS NULL`
	fServiceOrder db.Fragment = `ORDER BY t.title_key, t.id LIMIT 500`
)

// Services lists what is offered, by name.
func (s *Service) Services(ctx context.Context, a access.Actor) ([]ServiceOffered, error) {
	b := db.Build(fServices)
	record.Visible(b, access.Scope(a, access.On(KindService, access.Read)), false)
	b.Add(fServiceOrder)
	all, err := db.All(ctx, s.j.DB(), scanService, b.SQL(), b.Args()...)
	if all == nil {
		all = []ServiceOffered{}
	}
	return all, err
}

// GetService gives a service, also one in the trash. Errors: service.not_found.
func (s *Service) GetService(ctx context.Context, a access.Actor, id ref.ID) (ServiceOffered, error) {
	o, _, err := services.Open(ctx, s.j.DB(), a, id, access.Read)
	return o, err
}
