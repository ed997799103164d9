package project

import (
	"context"
	"iter"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// Progress counts the tasks of a project that the reader sees.
type Progress struct {
	All     int `json:"all"`
	Done    int `json:"done"`
	Minutes int `json:"minutes" doc:"What the open ones are estimated to take"`
}

// Tasks knows the tasks of projects.
type Tasks interface {
	Progress(ctx context.Context, a access.Actor, projects []ref.ID) (map[ref.ID]Progress, error)
}

// Service is everything that can be done with projects.
type Service struct {
	j     *journal.Journal
	tasks Tasks
}

// New makes the service.
func New(j *journal.Journal, tasks Tasks) *Service { return &Service{j: j, tasks: tasks} }

// Answer is what a change of a project answers with.
type Answer struct {
	Project Project `json:"project"`
	Act     ref.Act `json:"act,omitempty" doc:"Undo it with POST /acts/{act}/undo; absent when nothing had to be changed"`
}

// Draft is a project that somebody asks for.
type Draft struct {
	ID    ref.ID    `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again makes no second project"`
	Space ref.Space `json:"space" maxLength:"36" doc:"Where the project is to live"`
	Change
}

// Change is a merge patch (RFC 7396) of what a person may write of a project.
type Change struct {
	Name   op.Optional[string]     `json:"name,omitzero" maxLength:"200"`
	About  op.Optional[string]     `json:"about,omitzero" maxLength:"50000"`
	Lead   op.Optional[ref.Member] `json:"lead,omitzero" maxLength:"36" doc:"null for nobody"`
	From   op.Optional[clock.Date] `json:"from,omitzero" maxLength:"10" doc:"A day, as 2026-03-29; null for none"`
	Until  op.Optional[clock.Date] `json:"until,omitzero" maxLength:"10" doc:"A day, as 2026-03-29; null for none"`
	State  op.Optional[State]      `json:"state,omitzero" enum:"planned,active,paused,done"`
	Colour op.Optional[int]        `json:"colour,omitzero" minimum:"0" maximum:"7"`
}

// Listing is a project with how far it is.
type Listing struct {
	Project
	Progress Progress `json:"progress"`
}

// Create makes a project. Sent twice with one id by one member, it is made once.
// Errors: project.invalid, project.id_taken, project.lead_outside, access.*, project.not_found when the space is not seen.
func (s *Service) Create(ctx context.Context, a access.Actor, d Draft) (out Answer, err error) {
	if err := record.CheckID(d.ID); err != nil {
		return out, err
	}
	permit, err := access.Authorize(a, access.On(Name, access.Write), d.Space)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		p := Project{Head: record.Born(tx, d.ID, d.Space)}
		if err := change(ctx, tx, &p, d.Change); err != nil {
			return err
		}
		act, err := kind.Create(ctx, tx, &p)
		if err != nil {
			return err
		}
		out = Answer{Project: p, Act: act}
		return tx.Reply(out)
	})
	return out, err
}

func change(ctx context.Context, tx *journal.Tx, p *Project, c Change) error {
	lead := p.Lead
	c.Name.Apply(&p.Name)
	c.About.Apply(&p.About)
	c.Lead.Apply(&p.Lead)
	c.From.Apply(&p.From)
	c.Until.Apply(&p.Until)
	c.State.Apply(&p.State)
	c.Colour.Apply(&p.Colour)
	if err := p.settle(); err != nil || p.Lead == "" || p.Lead == lead {
		return err
	}
	var grants int
	if err := tx.QueryRow(ctx, qSeesSpace, tx.Org(), p.Lead, p.Space, tx.Now()).Scan(&grants); err != nil {
		return err
	}
	if grants == 0 {
		return errs.New(errs.Invalid, "project.lead_outside", "They don't see this space, so they could not find the project. Give them access first, or choose somebody else.").
			With("body.lead", "no member who sees the space")
	}
	return nil
}

// Get gives one project, also one in the trash. Errors: project.not_found.
func (s *Service) Get(ctx context.Context, a access.Actor, id ref.ID) (Listing, error) {
	p, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	if err != nil {
		return Listing{}, err
	}
	all, err := s.counted(ctx, a, []Project{p})
	if err != nil {
		return Listing{}, err
	}
	return all[0], nil
}

// Update changes a project. Rev is the one the caller has seen; 0 takes whatever is there.
// Errors: project.stale, and those of Create.
func (s *Service) Update(ctx context.Context, a access.Actor, id ref.ID, rev int64, c Change) (Answer, error) {
	return s.write(ctx, a, id, rev, func(tx *journal.Tx, was Project) (Project, error) {
		now := was
		if err := change(ctx, tx, &now, c); err != nil || now == was {
			return now, err
		}
		return now, kind.Save(tx, was, &now)
	})
}

// Trash puts a project away; its tasks stay where they are. Errors: project.stale, project.not_found, access.*.
func (s *Service) Trash(ctx context.Context, a access.Actor, id ref.ID, rev int64) (Answer, error) {
	return s.write(ctx, a, id, rev, kind.Trash)
}

// Restore takes a project out of the trash. Errors: project.stale, project.not_found, access.*.
func (s *Service) Restore(ctx context.Context, a access.Actor, id ref.ID, rev int64) (Answer, error) {
	return s.write(ctx, a, id, rev, kind.Restore)
}

func (s *Service) write(ctx context.Context, a access.Actor, id ref.ID, rev int64, change func(*journal.Tx, Project) (Project, error)) (out Answer, err error) {
	err = kind.Change(ctx, s.j, a, id, rev, change, func(now Project, act ref.Act) any {
		out = Answer{now, act}
		return out
	})
	return out, err
}

const (
	fList  db.Fragment = `SELECT ` + columns + ` FROM project t WHERE t.trashed_us IS NULL`
	fTrash db.Fragment = `SELECT ` + columns + ` FROM project t WHERE t.trashed_us IS NOT NULL`
	fBy    db.Fragment = `ORDER BY t.until_date, t.name_key, t.id LIMIT ?`
	fLast  db.Fragment = `ORDER BY t.trashed_us DESC, t.id LIMIT ?`
)

// MaxListed is how many projects a list has at most.
const MaxListed = 500

// List gives the living projects the actor reads, those that end first before the others, each with how far it is.
func (s *Service) List(ctx context.Context, a access.Actor) ([]Listing, error) {
	b := db.Build(fList)
	record.Visible(b, access.Scope(a, access.On(Name, access.Read)), false)
	b.Add(fBy, MaxListed)
	all, err := db.All(ctx, s.j.DB(), scan, b.SQL(), b.Args()...)
	if err != nil {
		return nil, err
	}
	return s.counted(ctx, a, all)
}

func (s *Service) counted(ctx context.Context, a access.Actor, all []Project) ([]Listing, error) {
	ids := make([]ref.ID, len(all))
	out := make([]Listing, len(all))
	for i, p := range all {
		ids[i], out[i].Project = p.ID, p
	}
	if len(ids) == 0 {
		return out, nil
	}
	far, err := s.tasks.Progress(ctx, a, ids)
	for i := range out {
		out[i].Progress = far[out[i].ID]
	}
	return out, err
}

// Trashed gives the projects in the trash, thrown away last first.
func (s *Service) Trashed(ctx context.Context, a access.Actor, limit int) ([]record.Trashed, error) {
	b := db.Build(fTrash)
	record.Visible(b, access.Scope(a, access.On(Name, access.Read)), false)
	b.Add(fLast, limit)
	items, err := db.All(ctx, s.j.DB(), scan, b.SQL(), b.Args()...)
	all := make([]record.Trashed, len(items))
	for i, p := range items {
		all[i] = record.Trashed{Kind: Name, ID: p.ID, Space: p.Space, Title: p.Name, Rev: p.Rev, TrashedUS: p.TrashedUS}
	}
	return all, err
}

// LedBy gives the projects that the actor leads. What of them they see, others ask.
func (s *Service) LedBy(ctx context.Context, a access.Actor) ([]ref.ID, error) {
	return db.All(ctx, s.j.DB(), db.Scan1[ref.ID], qLed, a.Org, a.Member)
}

// Seen tells where a project is that the actor may read. Errors: project.not_found.
func (s *Service) Seen(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	p, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	return p.Space, err
}

// Entries yields the search entries of all living projects, for a rebuild and for checks.
func (s *Service) Entries(ctx context.Context, org ref.Org) iter.Seq2[search.Entry, error] {
	return kind.Entries(ctx, s.j.DB(), org, qLiving)
}

// Reverse takes one change of a project back; it is a journal.Reverser.
func (s *Service) Reverse(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	return kind.Reverse(ctx, tx, row)
}

const fTexts db.Fragment = `SELECT t.id, t.about FROM project t WHERE 1 = 1`

// Texts gives what projects are about that the actor may read, for excerpts of search hits.
func (s *Service) Texts(ctx context.Context, a access.Actor, ids []ref.ID) (map[ref.ID]string, error) {
	b := db.Build(fTexts)
	record.Visible(b, access.Scope(a, access.On(Name, access.Read)), false)
	db.In(b, "AND", "t.id", ids)
	texts := map[ref.ID]string{}
	err := db.Each(ctx, s.j.DB(), func(row db.Row) error {
		var id ref.ID
		var about string
		err := row.Scan(&id, &about)
		texts[id] = about
		return err
	}, b.SQL(), b.Args()...)
	return texts, err
}
