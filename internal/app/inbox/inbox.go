package inbox

import (
	"context"
	"io"
	"slices"

	"anteroom/internal/app/joint"
	"anteroom/internal/area/effort"
	"anteroom/internal/area/file"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/request"
	"anteroom/internal/area/rulebook"
	"anteroom/internal/area/task"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/free"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/outside"
	"anteroom/internal/core/rank"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// New makes the area of what is asked.
func New(j *journal.Journal, c clock.Clock, who *identity.Service, p *principal.Service, r *rulebook.Service, tasks *task.Service) *request.Service {
	s := request.New(j, c, people{j, c, who, p, r}, steps{tasks})
	tasks.StepsOf(request.Name, s.Seen)
	return s
}

// Worked gives a request for what it took.
func Worked(s *request.Service) joint.Worked {
	return func(ctx context.Context, a access.Actor, id ref.ID) (effort.Step, error) {
		whole, err := s.Get(ctx, a, id)
		r := &whole.Request
		return effort.Step{ID: r.ID, Kind: request.Name, Title: r.Title, Done: r.State == request.Done, BeganUS: r.CreatedUS, EndedUS: r.DoneUS}, err
	}
}

// steps makes what a request takes as tasks that are steps of it.
type steps struct{ *task.Service }

const qStepTitles db.SQL = `SELECT title FROM task WHERE org = $1 AND of_id = $2 AND trashed_us IS NULL LIMIT 2000`

// Make implements request.Steps. A step of that title which is there since the request was taken on before is not made again.
func (t steps) Make(ctx context.Context, tx *journal.Tx, r *request.Request, all []request.ServiceStep) error {
	there, err := db.All(ctx, tx, db.Scan1[string], qStepTitles, tx.Org(), r.ID)
	if err != nil {
		return err
	}
	var changes []task.Change
	for _, one := range all {
		if slices.Contains(there, one.Title) {
			continue
		}
		c := task.Change{Title: op.Some(one.Title), Private: op.Some(r.Private), StepChange: task.StepChange{Minutes: op.Some(one.Minutes)}}
		if r.Assignee != "" {
			c.Assignee = op.Some(r.Assignee)
		}
		changes = append(changes, c)
	}
	_, err = t.AddSteps(ctx, tx, r.Space, task.StepOf{Kind: request.Name, ID: r.ID}, "", changes)
	return err
}

// people tells requests who there is.
type people struct {
	j         *journal.Journal
	clock     clock.Clock
	identity  *identity.Service
	principal *principal.Service
	rule      *rulebook.Service
}

func (q people) Colleagues(ctx context.Context, a access.Actor) (map[ref.Member]request.Colleague, error) {
	if !a.May(access.On(identity.KindMember, access.Read), ref.Space(a.Org)) {
		return map[ref.Member]request.Colleague{}, nil
	}
	members, err := q.identity.Members(ctx, a)
	all := make(map[ref.Member]request.Colleague, len(members))
	for _, m := range members {
		all[m.ID] = request.Colleague{Name: m.Name, Email: m.Email, Zone: m.Zone}
	}
	return all, err
}

const qZoneOfMember db.SQL = `SELECT zone FROM member WHERE org = $1 AND id = $2`

func (q people) ZoneOf(ctx context.Context, org ref.Org, space ref.Space) (string, error) {
	name, err := q.principal.ZoneAt(ctx, org, ref.ID(space), clock.Of(q.clock.Now()))
	if errs.KindOf(err) != errs.NotFound {
		return name, err
	}
	zones, err := db.All(ctx, q.j.DB(), db.Scan1[string], qZoneOfMember, org, space)
	if err != nil || len(zones) == 0 {
		return "UTC", err // the organisation's own space
	}
	return zones[0], nil
}

func (q people) Working(ctx context.Context, a access.Actor, space ref.Space, from, until clock.Micros) ([]free.Span, error) {
	const day = clock.Micros(zone.Day)
	days, err := q.principal.Days(ctx, a, []ref.ID{ref.ID(space)}, clock.DateOf((from - day).Time()), clock.DateOf((until + day).Time()))
	var all []free.Span
	for _, d := range days[ref.ID(space)] {
		for _, w := range d.Working {
			all = append(all, free.Span(w))
		}
	}
	return all, err
}

func (q people) Ranks(ctx context.Context, a access.Actor, spaces []ref.Space) (map[ref.Space][]rank.List, error) {
	ids := make([]ref.ID, len(spaces))
	for i, s := range spaces {
		ids[i] = ref.ID(s)
	}
	lists, err := q.rule.Ranks(ctx, a, ids)
	all := make(map[ref.Space][]rank.List, len(lists))
	for id, list := range lists {
		all[ref.Space(id)] = list
	}
	return all, err
}

// Outside is all that people reach by a link.
type Outside struct {
	joint.Outside
	Forms
}

// Forms is what people reach by the links of forms and of their requests.
type Forms struct {
	Requests *request.Service
	Files    *file.Service
	Who      *identity.Service
}

// AskForm gives a form as whoever has a session, or none, sees it. A session that has ended is none.
func (o Forms) AskForm(ctx context.Context, secret, session string) (outside.AskForm, error) {
	if session != "" {
		if a, err := o.Who.BySession(ctx, session); err == nil {
			form, err := o.Requests.MembersForm(ctx, a, secret)
			if errs.Of(err).Code != "request_form.members" { // signed in, but in another house
				if err != nil {
					return form, err
				}
				me, err := o.Who.Me(ctx, a)
				form.Signed, form.Name, form.Email = true, me.Member.Name, me.Member.Email
				return form, err
			}
		}
	}
	return o.Requests.AskForm(ctx, secret)
}

// signed is who has a session, in the house of a form that takes something.
func (o Forms) signed(ctx context.Context, secret, session string) (access.Actor, bool) {
	if session == "" {
		return access.Actor{}, false
	}
	a, err := o.Who.BySession(ctx, session)
	if err == nil {
		_, err = o.Requests.MembersForm(ctx, a, secret)
	}
	if err != nil {
		return access.Actor{}, false
	}
	return a, true
}

// Ask takes what somebody asks by a form.
func (o Forms) Ask(ctx context.Context, secret, session string, in outside.Ask) error {
	in.Member = ""
	if a, ok := o.signed(ctx, secret, session); ok {
		me, err := o.Who.Me(ctx, a)
		if err != nil {
			return err
		}
		in.Member, in.Name, in.Email = string(a.Member), me.Member.Name, me.Member.Email
	}
	return o.Requests.Ask(ctx, secret, in, o.attach(in.Files))
}

// KeepFile takes in a file that comes with what somebody is about to ask by a form. It is as large as files may be here.
// Errors: request_form.*, request_link.not_found, and those of files.
func (o Forms) KeepFile(ctx context.Context, secret, session, name string, body io.Reader) (outside.Kept, error) {
	a, _ := o.signed(ctx, secret, session)
	org, err := o.Requests.Taking(ctx, secret, a.Member)
	if err != nil {
		return nil, err
	}
	in, err := o.Files.Prepare(ctx, access.Actor{Org: org}, file.NewFile{Name: name, Size: -1}, body)
	if err != nil {
		return nil, err
	}
	return in, nil
}

// attach makes files of what was kept, on the request that it came with.
func (o Forms) attach(all []outside.Kept) request.Attach {
	return func(ctx context.Context, tx *journal.Tx, r *request.Request) error {
		for _, one := range all {
			in, ok := one.(file.Ready)
			if !ok {
				return errs.New(errs.Internal, "request.kept", "What came with this was kept by somebody else.")
			}
			in.About, in.Space = ref.Record{Kind: request.Name, ID: r.ID}, r.Space
			if _, err := o.Files.CreateIn(ctx, tx, in, r.Space); err != nil {
				return err
			}
		}
		return nil
	}
}

// Asked gives a request as whoever made it sees it.
func (o Forms) Asked(ctx context.Context, secret string) (outside.Asked, error) {
	return o.Requests.Asked(ctx, secret)
}

// AddWord takes what whoever asked adds.
func (o Forms) AddWord(ctx context.Context, secret, text string) error {
	return o.Requests.AddWord(ctx, secret, text)
}
