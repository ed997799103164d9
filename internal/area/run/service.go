package run

import (
	"context"
	"iter"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// Project is what a run's project is to be.
type Project struct {
	ID          ref.ID
	Space       ref.Space
	Name, About string
	Lead        ref.Member
	From, Until clock.Date
}

// Step is a task that is to be made as a step of a run's project.
type Step struct {
	RunStep
	Due      clock.Date
	Assignee ref.Member
}

// Far is how far a run is, as far as somebody sees its tasks.
type Far struct {
	All, Done int
	Next      *RunNext
}

// Work is what runs need of projects and tasks. What has a transaction is part of its act, and the act's permit covers the space.
type Work interface {
	// Begin makes a project with its steps, and gives the ids of their tasks in the same order.
	Begin(ctx context.Context, tx *journal.Tx, p Project, steps []Step, zone string) ([]ref.ID, error)
	// Standing gives the tasks of a project as they are now, in their order.
	Standing(ctx context.Context, r db.Reader, a access.Actor, project ref.ID) ([]Standing, error)
	// Reschedule gives tasks other days.
	Reschedule(ctx context.Context, tx *journal.Tx, to map[ref.ID]clock.Date) error
	// Stretch gives a project other first and last days, where it still has those that it had of its run.
	Stretch(ctx context.Context, tx *journal.Tx, project ref.ID, was, now [2]clock.Date) error
	// Shown gives a project that the actor reads. Errors: project.not_found.
	Shown(ctx context.Context, a access.Actor, project ref.ID) (Project, error)
	// Far tells how far projects are.
	Far(ctx context.Context, a access.Actor, projects []ref.ID) (map[ref.ID]Far, error)
}

// Days knows the wall on which days of a space are read, and when nobody works there.
type Days interface {
	// Zone gives an IANA name.
	Zone(ctx context.Context, a access.Actor, space ref.Space) (string, error)
	// Off tells when nobody works; of the days from–until at least.
	Off(ctx context.Context, a access.Actor, space ref.Space, from, until clock.Date) (Off, error)
}

// Names gives what members are called.
type Names func(ctx context.Context, a access.Actor) (map[ref.Member]string, error)

// Service is everything that can be done with templates and runs.
type Service struct {
	j     *journal.Journal
	work  Work
	days  Days
	names Names
}

// New makes the service.
func New(j *journal.Journal, work Work, days Days, names Names) *Service {
	return &Service{j: j, work: work, days: days, names: names}
}

// off knows enough days around T for the steps that are counted from it.
func (s *Service) off(ctx context.Context, a access.Actor, space ref.Space, day clock.Date, steps []RunStep) (Off, error) {
	first, last, counted := 0, 0, false
	for _, one := range steps {
		if one.Count == Working {
			first, last, counted = min(first, one.Days), max(last, one.Days), true
		}
	}
	if !counted {
		return Weekend, nil
	}
	return s.days.Off(ctx, a, space, day.AddDays(first*2-longest/2), day.AddDays(last*2+longest/2))
}

const (
	fRuns db.Fragment = `SELECT t.id, t.space, t.rev, p.name, p.state, COALESCE(p.lead, ''), p.colour, COALESCE(t.template, ''), t.template_name, t.day_name, t.day
FROM project_run t JOIN project p ON p.org = t.org AND p.id = t.id WHERE t.trashed_us IS NULL AND p.trashed_us IS NULL`
	fRunOrder db.Fragment = `ORDER BY CASE WHEN p.state = 'done' THEN 1 ELSE 0 END, t.day, t.id LIMIT ?`
)

// maxRuns is how many runs a list has at most.
const maxRuns = 300

// List gives the runs that the actor reads, those whose day comes first before the others and those that are done last.
func (s *Service) List(ctx context.Context, a access.Actor) ([]RunListing, error) {
	b := db.Build(fRuns)
	record.Visible(b, access.Scope(a, access.On(Name, access.Read)), false)
	b.Add(fRunOrder, maxRuns)
	all, err := db.All(ctx, s.j.DB(), scanListing, b.SQL(), b.Args()...)
	if err != nil || len(all) == 0 {
		return []RunListing{}, err
	}
	ids := make([]ref.ID, len(all))
	for i := range all {
		ids[i] = all[i].ID
	}
	far, err := s.work.Far(ctx, a, ids)
	for i := range all {
		f := far[all[i].ID]
		all[i].All, all[i].Done, all[i].Next = f.All, f.Done, f.Next
	}
	return all, err
}

func scanListing(row db.Row) (l RunListing, err error) {
	return l, row.Scan(&l.ID, &l.Space, &l.Rev, &l.Name, &l.State, &l.Lead, &l.Colour, &l.Template, &l.TemplateName, &l.DayName, &l.Day)
}

// Get gives one run. Errors: run.not_found.
func (s *Service) Get(ctx context.Context, a access.Actor, id ref.ID) (Run, error) {
	r, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	return r, err
}

// Seen tells where a run is that the actor may read. Errors: run.not_found.
func (s *Service) Seen(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	r, err := s.Get(ctx, a, id)
	return r.Space, err
}

// SeenTemplate tells where a template is that the actor may read. Errors: run_template.not_found.
func (s *Service) SeenTemplate(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	t, err := s.Template(ctx, a, id)
	return t.Space, err
}

// Reversers take changes of runs and of templates back.
func (s *Service) Reversers() map[ref.Kind]journal.Reverser {
	return map[ref.Kind]journal.Reverser{Name: kind.Reverse, KindTemplate: templates.Reverse}
}

// Entries yields the search entries of all living templates, for a rebuild and for checks.
func (s *Service) Entries(ctx context.Context, org ref.Org) iter.Seq2[search.Entry, error] {
	return templates.Entries(ctx, s.j.DB(), org, qTemplates)
}

const fTexts db.Fragment = `SELECT ` + templateColumns + ` FROM run_template t WHERE 1 = 1`

// Texts gives what templates say that the actor may read, for excerpts of search hits.
func (s *Service) Texts(ctx context.Context, a access.Actor, ids []ref.ID) (map[ref.ID]string, error) {
	b := db.Build(fTexts)
	record.Visible(b, access.Scope(a, access.On(KindTemplate, access.Read)), false)
	db.In(b, "AND", "t.id", ids)
	all, err := db.All(ctx, s.j.DB(), scanTemplate, b.SQL(), b.Args()...)
	texts := make(map[ref.ID]string, len(all))
	for i := range all {
		texts[all[i].ID] = all[i].words()
	}
	return texts, err
}
