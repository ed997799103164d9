package demo

import (
	"context"
	"crypto/rand"
	"fmt"
	"strings"
	"time"

	"anteroom/internal/app/demo/inbox"
	"anteroom/internal/app/demo/supplied"
	"anteroom/internal/area/audit"
	"anteroom/internal/area/authority"
	"anteroom/internal/area/booking"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/comment"
	"anteroom/internal/area/decision"
	"anteroom/internal/area/effort"
	"anteroom/internal/area/field"
	"anteroom/internal/area/file"
	"anteroom/internal/area/find"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/layout"
	"anteroom/internal/area/note"
	"anteroom/internal/area/poll"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/project"
	"anteroom/internal/area/request"
	"anteroom/internal/area/resource"
	"anteroom/internal/area/rulebook"
	"anteroom/internal/area/run"
	"anteroom/internal/area/share"
	"anteroom/internal/area/simple"
	"anteroom/internal/area/tag"
	"anteroom/internal/area/task"
	"anteroom/internal/area/tie"
	"anteroom/internal/area/view"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

// House is the services the demo is made with, and their clock.
type House struct {
	Clock     *clock.Fixed
	Identity  *identity.Service
	Principal *principal.Service
	Tag       *tag.Service
	Task      *task.Service
	Project   *project.Service
	Run       *run.Service
	Effort    *effort.Service
	Calendar  *calendar.Service
	Hold      *hold.Service
	Booking   *booking.Service
	Poll      *poll.Service
	Decision  *decision.Service
	Authority *authority.Service
	Request   *request.Service
	Rules     *rulebook.Service
	Audit     *audit.Service
	Resource  *resource.Service
	File      *file.Service
	Field     *field.Service
	View      *view.Service
	Layout    *layout.Service
	Note      *note.Service
	Simple    *simple.Service
	Tie       *tie.Service
	Comment   *comment.Service
	Share     *share.Service
	Find      *find.Service // nobody keeps anything at hand without it
}

// SignIn is how one of the demo's people signs in.
type SignIn struct{ Role, Email, Password string }

// storyStarts is how long before now the demo's house was set up.
const storyStarts = 12 * 7 * 24 * time.Hour

// builder makes the demo.
type builder struct {
	House
	now     time.Time
	org     ref.Org
	ids     map[string]ref.Member // by e-mail address
	of      map[string]ref.ID     // principals, by e-mail address
	tags    map[string]ref.ID
	rooms   map[string]ref.ID // by how meetings' places begin
	say     func(string)
	desk    *inbox.Desk
	signIns []SignIn
}

// Build makes the demo organisation as of now and gives the sign-ins of an
// assistant, a principal and a lead, with passwords made for this house. say is
// told of each long step.
func Build(ctx context.Context, h House, now time.Time, say func(string)) ([]SignIn, error) {
	b := &builder{House: h, now: now, org: ref.Org(ref.New()), ids: map[string]ref.Member{}, of: map[string]ref.ID{}, tags: map[string]ref.ID{}, rooms: map[string]ref.ID{}, say: say}
	h.Clock.Move(now.Add(-storyStarts).Sub(h.Clock.Now()))
	for _, step := range []struct {
		says string
		do   func(context.Context) error
	}{
		{"The organisation and its people", b.found},
		{"Who supports whom, and where they are", b.assign},
		{"The rules of their time", b.rules},
		{"What was asked in the months before", func(ctx context.Context) error { return b.worked().Fill(ctx) }},
		{"Requests", b.requests},
		{"Tasks and tags", b.work},
		{"Projects, and what things took", b.projects},
		{"What the weeks of two years took", func(ctx context.Context) error { return b.worked().Weeks(ctx) }},
		{"Calendars", b.calendars},
		{"Times that are held", b.holds},
		{"Booking pages", b.bookings},
		{"Polls", b.polls},
		{"Decisions", b.decisions},
		{"Targets of their time", b.targets},
		{"Rooms and equipment", b.resources},
		{"Time around meetings", b.around},
		{"Files", b.files},
		{"Notes", b.notes},
		{"Suppliers", func(ctx context.Context) error {
			b.Clock.Move(time.Minute)
			a, err := b.as(ctx, sam)
			if err != nil {
				return err
			}
			other, err := b.as(ctx, priya)
			if err != nil {
				return err
			}
			return supplied.Fill(ctx, b.Simple, a, other, b.date)
		}},
		{"Fields of their own", b.fields},
		{"Views", b.views},
		{"Layouts of Today", b.layouts},
		{"What belongs together", b.ties},
		{"What was said about it", b.comments},
		{"What is shared", b.shares},
		{"What they keep at hand", b.pins},
		{"What happened overnight", b.overnight},
		{"What was asked this morning", func(ctx context.Context) error { return b.desk.Late(ctx) }},
	} {
		say(step.says)
		if err := step.do(ctx); err != nil {
			return nil, fmt.Errorf("%s: %w", strings.ToLower(step.says), err)
		}
	}
	h.Clock.Move(now.Sub(h.Clock.Now()))
	return b.signIns, nil
}

func (b *builder) found(ctx context.Context) error {
	f := identity.Founding{Org: b.org, Name: organisation, Via: access.CLI}
	for i, m := range members {
		id := ref.Member(ref.New())
		b.ids[m.Email] = id
		role := access.Role(m.Role)
		if i == 0 {
			role = access.Owner
		}
		first := identity.FirstMember{Member: identity.Member{ID: id, Name: m.Name, Email: m.Email, Title: m.Title, Zone: m.Zone, OrgRole: role}}
		if as := map[person]string{sam: "assistant", helen: "principal", dana: "lead"}[m]; as != "" {
			first.Password = rand.Text()[:20]
			b.signIns = append(b.signIns, SignIn{as, m.Email, first.Password})
		}
		f.Members = append(f.Members, first)
	}
	return b.Identity.Found(ctx, f)
}

// as gives the actor of a member.
func (b *builder) as(ctx context.Context, p person) (access.Actor, error) {
	return b.Identity.ActorOf(ctx, b.org, b.ids[p.Email], access.Session)
}

func (b *builder) assign(ctx context.Context) error {
	lead, err := b.as(ctx, dana)
	if err != nil {
		return err
	}
	for _, p := range principals {
		made, _, err := b.Principal.Create(ctx, lead, principal.NewPrincipal{
			Name: p.Name, Title: p.Title, Zone: p.Zone, Place: p.Place, Colour: &p.Colour, Member: b.ids[p.Email],
			Hours: []principal.WorkingHours{{Days: []int{1, 2, 3, 4, 5}, From: p.From, Until: p.Until}},
		})
		if err != nil {
			return err
		}
		b.of[p.Email] = made.ID
	}
	for _, s := range partnerships {
		n := principal.NewPartnership{
			Principal: b.of[s.Principal.Email], Member: b.ids[s.Assistant.Email], Role: access.Role(s.Role),
			From: b.date(s.From), SeesPrivate: s.SeesPrivate, Reason: s.Reason,
		}
		if s.Until != nil {
			n.Until = b.date(*s.Until)
		}
		if _, _, err := b.Principal.Assign(ctx, lead, n); err != nil {
			return err
		}
	}
	for _, s := range stays {
		own, err := b.as(ctx, s.Who)
		if err != nil {
			return err
		}
		_, _, err = b.Principal.Send(ctx, own, principal.NewWhereabouts{
			Principal: b.of[s.Who.Email], Place: s.Place, Zone: s.Zone, From: b.date(s.From), Until: b.date(s.Until), Note: s.Note,
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// date gives the date n days from today, as London counts.
func (b *builder) date(n int) clock.Date {
	return clock.DateOf(londonDate(b.now)).AddDays(n)
}

// londonDate is an instant as London's clocks show it.
func londonDate(t time.Time) time.Time {
	loc, err := time.LoadLocation("Europe/London")
	if err != nil {
		loc = time.UTC
	}
	return t.In(loc)
}

// due is the date n days from today, moved to a Friday for what comes back every
// Friday: the next one, or for n in the past the last one.
func (b *builder) due(t todo) clock.Date {
	d, step := b.date(*t.Due), 1
	if *t.Due < 0 {
		step = -1
	}
	for strings.HasSuffix(t.Rule, "BYDAY=FR") && d.In(time.UTC).Weekday() != time.Friday {
		d = d.AddDays(step)
	}
	return d
}

func (b *builder) work(ctx context.Context) error {
	lead, err := b.as(ctx, dana)
	if err != nil {
		return err
	}
	for _, t := range tags {
		made, err := b.Tag.Create(ctx, lead, tag.Draft{Name: t.Name, Colour: t.Colour})
		if err != nil {
			return err
		}
		b.tags[t.Name] = made.Tag.ID
	}
	hers, err := b.as(ctx, sam)
	if err != nil {
		return err
	}
	made, err := b.Tag.Create(ctx, hers, tag.Draft{Name: helensTag, Colour: 5, Space: ref.Space(b.of[helen.Email])})
	if err != nil {
		return err
	}
	b.tags[helensTag] = made.Tag.ID
	// Covers of these days hold from now on, so the tasks are made as of lately.
	b.Clock.Move(b.now.Add(-36 * time.Hour).Sub(b.Clock.Now()))
	for _, t := range todos {
		if err := b.task(ctx, t); err != nil {
			return fmt.Errorf("%s: %w", t.Title, err)
		}
		b.Clock.Move(7 * time.Minute)
	}
	return nil
}

func (b *builder) task(ctx context.Context, t todo) error {
	a, err := b.as(ctx, t.By)
	if err != nil {
		return err
	}
	space := ref.Space(a.Member)
	if t.For != nil {
		space = ref.Space(b.of[t.For.Email])
	}
	c := task.Change{Title: op.Some(t.Title), Notes: op.Some(t.Notes), Priority: op.Some(t.High), Zone: op.Some(t.By.Zone)}
	if t.Due != nil {
		c.Due = op.Some(b.due(t))
	}
	if t.At != "" {
		c.DueTime = op.Some(t.At)
	}
	if t.Rule != "" {
		c.Rule, c.AfterDone = op.Some(t.Rule), op.Some(t.After)
	}
	ids := []ref.ID{}
	for _, name := range t.Tags {
		ids = append(ids, b.tags[name])
	}
	c.Tags = op.Some(ids)
	made, err := b.Task.Create(ctx, a, task.Draft{Space: space, Change: c})
	if err != nil || t.Done == nil {
		return err
	}
	_, err = b.Task.Complete(ctx, a, made.Task.ID, made.Task.Rev)
	return err
}
