package run

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// RunTemplateFields is a merge patch (RFC 7396) of a template.
type RunTemplateFields struct {
	Name     op.Optional[string]      `json:"name,omitzero" maxLength:"200"`
	About    op.Optional[string]      `json:"about,omitzero" maxLength:"5000"`
	DayName  op.Optional[string]      `json:"day_name,omitzero" maxLength:"200"`
	Branches op.Optional[[]RunBranch] `json:"branches,omitzero" maxItems:"6"`
	Steps    op.Optional[[]RunStep]   `json:"steps,omitzero" maxItems:"200"`
}

func (f RunTemplateFields) apply(t *RunTemplate) {
	f.Name.Apply(&t.Name)
	f.About.Apply(&t.About)
	f.DayName.Apply(&t.DayName)
	f.Branches.Apply(&t.Branches)
	f.Steps.Apply(&t.Steps)
}

// RunTemplateDraft is a template that somebody begins.
type RunTemplateDraft struct {
	ID    ref.ID    `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again makes no second one"`
	Space ref.Space `json:"space" maxLength:"36" doc:"Whose template it is; the organisation's for all"`
	Ready string    `json:"ready,omitempty" maxLength:"60" doc:"Begins with what this ready-made one says, by its key"`
	RunTemplateFields
}

// RunTemplateAnswer is what a change of a template answers with.
type RunTemplateAnswer struct {
	Template RunTemplate `json:"template"`
	Act      ref.Act     `json:"act,omitempty" doc:"Undo it with POST /acts/{act}/undo; absent when nothing had to be changed"`
}

// CreateTemplate makes a template. Errors: run_template.invalid, run_template.no_ready, run_template.id_taken, access.*.
func (s *Service) CreateTemplate(ctx context.Context, a access.Actor, d RunTemplateDraft) (out RunTemplateAnswer, err error) {
	if err := record.CheckID(d.ID); err != nil {
		return out, err
	}
	permit, err := access.Authorize(a, access.On(KindTemplate, access.Write), d.Space)
	if err != nil {
		return out, err
	}
	t := RunTemplate{}
	if d.Ready != "" {
		if t, err = readyOf(d.Ready); err != nil {
			return out, err
		}
	}
	d.apply(&t)
	return s.makeTemplate(ctx, permit, d.ID, d.Space, t)
}

func (s *Service) makeTemplate(ctx context.Context, permit access.Permit, id ref.ID, space ref.Space, t RunTemplate) (out RunTemplateAnswer, err error) {
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		t.Head = record.Born(tx, id, space)
		if err := t.settle(); err != nil {
			return err
		}
		act, err := templates.Create(ctx, tx, &t)
		if err != nil {
			return err
		}
		out = RunTemplateAnswer{t, act}
		return tx.Reply(out)
	})
	return out, err
}

// UpdateTemplate changes a template; what runs by it already stays as it is. Errors: run_template.stale, and those of CreateTemplate.
func (s *Service) UpdateTemplate(ctx context.Context, a access.Actor, id ref.ID, rev int64, f RunTemplateFields) (RunTemplateAnswer, error) {
	return s.changeTemplate(ctx, a, id, rev, func(tx *journal.Tx, was RunTemplate) (RunTemplate, error) {
		now := was
		if was.TrashedUS != 0 {
			return now, errs.New(errs.Conflict, "run_template.trashed", "This template is in the trash. Take it out first.")
		}
		f.apply(&now)
		if err := now.settle(); err != nil {
			return now, err
		}
		return now, templates.Save(tx, was, &now)
	})
}

// TrashTemplate puts a template away; what runs by it goes on. Errors: run_template.stale, run_template.not_found, access.*.
func (s *Service) TrashTemplate(ctx context.Context, a access.Actor, id ref.ID, rev int64) (RunTemplateAnswer, error) {
	return s.changeTemplate(ctx, a, id, rev, templates.Trash)
}

// RestoreTemplate takes a template out of the trash. Errors: run_template.stale, run_template.not_found, access.*.
func (s *Service) RestoreTemplate(ctx context.Context, a access.Actor, id ref.ID, rev int64) (RunTemplateAnswer, error) {
	return s.changeTemplate(ctx, a, id, rev, templates.Restore)
}

func (s *Service) changeTemplate(ctx context.Context, a access.Actor, id ref.ID, rev int64, f func(*journal.Tx, RunTemplate) (RunTemplate, error)) (out RunTemplateAnswer, err error) {
	err = templates.Change(ctx, s.j, a, id, rev, f, func(now RunTemplate, act ref.Act) any {
		out = RunTemplateAnswer{now, act}
		return out
	})
	return out, err
}

const (
	fTemplates     db.Fragment = `SELECT ` + templateColumns + ` FROM run_template t WHERE t.trashed_us IS NULL`
	fTemplateOrder db.Fragment = `ORDER BY t.name_key, t.id LIMIT 300`
	fTrashed       db.Fragment = `SELECT ` + templateColumns + ` FROM run_template t WHERE t.trashed_us IS NOT NULL`
	fTrashedLast   db.Fragment = `ORDER BY t.trashed_us DESC, t.id LIMIT ?`
)

// Templates lists the templates that the actor reads, by name.
func (s *Service) Templates(ctx context.Context, a access.Actor) ([]RunTemplate, error) {
	b := db.Build(fTemplates)
	record.Visible(b, access.Scope(a, access.On(KindTemplate, access.Read)), false)
	b.Add(fTemplateOrder)
	all, err := db.All(ctx, s.j.DB(), scanTemplate, b.SQL(), b.Args()...)
	if all == nil {
		all = []RunTemplate{}
	}
	return all, err
}

// Template gives one template, also one in the trash. Errors: run_template.not_found.
func (s *Service) Template(ctx context.Context, a access.Actor, id ref.ID) (RunTemplate, error) {
	t, _, err := templates.Open(ctx, s.j.DB(), a, id, access.Read)
	return t, err
}

// Trashed gives the templates in the trash, thrown away last first.
func (s *Service) Trashed(ctx context.Context, a access.Actor, limit int) ([]record.Trashed, error) {
	b := db.Build(fTrashed)
	record.Visible(b, access.Scope(a, access.On(KindTemplate, access.Read)), false)
	b.Add(fTrashedLast, limit)
	all, err := db.All(ctx, s.j.DB(), scanTemplate, b.SQL(), b.Args()...)
	out := make([]record.Trashed, 0, len(all))
	for _, t := range all {
		out = append(out, record.Trashed{Kind: KindTemplate, ID: t.ID, Space: t.Space, Title: t.Name, Rev: t.Rev, TrashedUS: t.TrashedUS})
	}
	return out, err
}
