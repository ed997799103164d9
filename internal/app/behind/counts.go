package behind

import (
	"context"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/project"
	"anteroom/internal/area/request"
	"anteroom/internal/area/task"
	"anteroom/internal/area/waterline"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/space"
)

// New makes the area that shows what lies behind.
func New(d *db.DB, c clock.Clock, who *identity.Service, people *principal.Service, asked *request.Service, cal *calendar.Service) *waterline.Service {
	return waterline.New(facts{d, who, people, asked, cal}, c)
}

// facts counts what areas keep.
type facts struct {
	db      *db.DB
	who     *identity.Service
	people  *principal.Service
	request *request.Service
	cal     *calendar.Service
}

func (f facts) Home(ctx context.Context, a access.Actor) (waterline.Home, error) {
	me, err := f.who.Own(ctx, a)
	return waterline.Home{Zone: me.Zone, Sunday: me.WeekStart == "sunday"}, err
}

// Names gives those of spaces, and of services that the actor sees.
func (f facts) Names(ctx context.Context, a access.Actor, spaces []ref.Space, services []ref.ID) (map[ref.ID]string, error) {
	names := map[ref.ID]string{}
	called, err := space.Names(ctx, f.db, a.Org, spaces)
	if err != nil {
		return nil, err
	}
	for id, name := range called {
		names[ref.ID(id)] = name
	}
	if len(services) == 0 {
		return names, nil
	}
	all, err := f.request.Services(ctx, a)
	for _, s := range all {
		names[s.ID] = s.Title
	}
	return names, err
}

// The pieces of the statements. w are the weeks; r is the request that a step is of, at whatever depth, as far as it is seen.
const (
	fWeeks db.Fragment = `WITH w (n, first, next, a, b) AS (VALUES (CAST(? AS BIGINT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS BIGINT), CAST(? AS BIGINT))`
	fWeek  db.Fragment = `, (?, ?, ?, ?, ?)`
	fEnd   db.Fragment = `)`

	fUp db.Fragment = `LEFT JOIN task p1 ON t.of_kind = 'task' AND p1.org = t.org AND p1.id = t.of_id
LEFT JOIN task p2 ON p1.of_kind = 'task' AND p2.org = p1.org AND p2.id = p1.of_id
LEFT JOIN task p3 ON p2.of_kind = 'task' AND p3.org = p2.org AND p3.id = p2.of_id
LEFT JOIN task p4 ON p3.of_kind = 'task' AND p4.org = p3.org AND p4.id = p3.of_id`
	fOfRequest db.Fragment = `LEFT JOIN request r ON r.id = CASE 'request' WHEN t.of_kind THEN t.of_id WHEN p1.of_kind THEN p1.of_id WHEN p2.of_kind THEN p2.of_id WHEN p3.of_kind THEN p3.of_id WHEN p4.of_kind THEN p4.of_id END`

	fWho db.Fragment = `COALESCE(NULLIF(r.member, ''), NULLIF(r.email_key, ''), r.name, ''), COALESCE(MAX(r.name), ''), COALESCE(r.service, ''), `
	fBy  db.Fragment = `COALESCE(NULLIF(r.member, ''), NULLIF(r.email_key, ''), r.name, ''), COALESCE(r.service, '')`

	fRequests   db.Fragment = `SELECT w.n, r.space, ` + fWho + `COUNT(*), 0, 0, 0, 0, 0 FROM w JOIN request r ON r.answered_us >= w.a AND r.answered_us < w.b WHERE r.trashed_us IS NULL`
	fAnsweredBy db.Fragment = `AND r.answered_by = ?`
	fEachOf     db.Fragment = `GROUP BY w.n, r.space, ` + fBy

	fSteps  db.Fragment = `SELECT w.n, t.space, ` + fWho + `0, COUNT(*), 0, 0, SUM(CASE WHEN t.waited_us > 0 THEN 1 ELSE 0 END), SUM(t.waited_us) FROM w JOIN task t ON t.done_us >= w.a AND t.done_us < w.b ` + fUp
	fDone   db.Fragment = `WHERE t.trashed_us IS NULL AND t.done_us >= ? AND t.done_us < ?`
	fDoneBy db.Fragment = `AND EXISTS (SELECT 1 FROM journal j WHERE j.org = t.org AND j.kind = 'task' AND j.id = t.id AND j.at_us = t.done_us AND j.actor = ?)`
	fEach   db.Fragment = `GROUP BY w.n, t.space, ` + fBy

	fWaits db.Fragment = `SELECT w.n, t.space, ` + fWho + `0, 0, 0, 0, COUNT(*), 0 FROM w JOIN task t ON t.chase_on IS NOT NULL AND t.trashed_us IS NULL AND t.done_us IS NULL ` + fUp
	fNow   db.Fragment = `WHERE w.a <= ? AND ? < w.b`
	fMine  db.Fragment = `AND (t.assignee = ? OR (COALESCE(t.assignee, '') = '' AND t.created_by = ?))`

	fEfforts db.Fragment = `SELECT w.n, COALESCE(t.space, r.space, p.space, e.space), ` + fWho + `0, 0, SUM(e.minutes), SUM(CASE WHEN e.space = ? THEN 0 ELSE e.minutes END), 0, 0
FROM w JOIN effort e ON e.day >= w.first AND e.day < w.next LEFT JOIN task t ON e.about_kind = 'task' AND t.id = e.about`
	fOfEffort  db.Fragment = `LEFT JOIN request r ON r.id = CASE WHEN e.about_kind = 'request' THEN e.about ELSE CASE 'request' WHEN t.of_kind THEN t.of_id WHEN p1.of_kind THEN p1.of_id WHEN p2.of_kind THEN p2.of_id WHEN p3.of_kind THEN p3.of_id WHEN p4.of_kind THEN p4.of_id END END`
	fOfProject db.Fragment = `LEFT JOIN project p ON e.about_kind = 'project' AND p.id = e.about`
	fSpent     db.Fragment = `WHERE e.org = ? AND e.trashed_us IS NULL AND e.day >= ? AND e.day < ? AND (e.space = ?`
	fShared    db.Fragment = `OR (e.shared = 1 AND (t.id IS NOT NULL OR p.id IS NOT NULL OR (e.about_kind = 'request' AND r.id IS NOT NULL)))`
	fEachSpent db.Fragment = `GROUP BY w.n, COALESCE(t.space, r.space, p.space, e.space), ` + fBy
)

// during begins a statement with weeks.
func during(weeks []waterline.Span) *db.Builder {
	var b *db.Builder
	for i, w := range weeks {
		if i == 0 {
			b = db.Build(fWeeks, i, w.From, w.Next, w.FromUS, w.NextUS)
			continue
		}
		b.Add(fWeek, i, w.From, w.Next, w.FromUS, w.NextUS)
	}
	return b.Add(fEnd)
}

// names are what the columns of a table are called in a statement.
type names struct{ org, space, public db.Fragment }

var (
	ofTask    = names{`AND t.org = ?`, `t.space`, `AND t.private = 0`}
	ofRequest = names{`AND r.org = ?`, `r.space`, `AND r.private = 0`}
	ofProject = names{`AND p.org = ?`, `p.space`, ``}
)

// seen narrows a table to what a view shows; without public every record of a space is alike.
func seen(b *db.Builder, v access.View, n names) *db.Builder {
	var whole, public []ref.Space
	for _, s := range v.Spaces() {
		switch {
		case !v.Content(s):
		case v.Private(s) || n.public == "":
			whole = append(whole, s)
		default:
			public = append(public, s)
		}
	}
	b.Add(n.org, v.Org)
	db.In(b, "AND (", n.space, whole)
	if len(public) > 0 {
		db.In(b, "OR (", n.space, public).Add(n.public).Add(")")
	}
	return b.Add(")")
}

// views are what somebody sees of each kind.
type views struct{ task, request, project access.View }

func viewsOf(a access.Actor) views {
	of := func(kind ref.Kind) access.View { return access.Scope(a, access.On(kind, access.Read)) }
	return views{of(task.Name), of(request.Name), of(project.Name)}
}

// Counts counts requests, steps, waits and efforts.
func (f facts) Counts(ctx context.Context, a access.Actor, weeks []waterline.Span, now clock.Micros, all bool) (groups []waterline.Group, err error) {
	v := viewsOf(a)
	begin, end := weeks[0], weeks[len(weeks)-1]

	requests := seen(during(weeks).Add(fRequests), v.request, ofRequest).If(!all, fAnsweredBy, a.Member).Add(fEachOf)

	steps := seen(during(weeks).Add(fSteps).Add(fOfRequest), v.request, ofRequest).Add(fDone, begin.FromUS, end.NextUS)
	seen(steps, v.task, ofTask).If(!all, fDoneBy, a.Member).Add(fEach)

	waits := seen(during(weeks).Add(fWaits).Add(fOfRequest), v.request, ofRequest).Add(fNow, now, now)
	seen(waits, v.task, ofTask).If(!all, fMine, a.Member, a.Member).Add(fEach)

	efforts := seen(during(weeks).Add(fEfforts, a.Member), v.task, ofTask).Add(fUp).Add(fOfEffort)
	seen(seen(efforts, v.request, ofRequest).Add(fOfProject), v.project, ofProject).
		Add(fSpent, a.Org, begin.From, end.Next, a.Member).If(all, fShared).Add(fEnd).Add(fEachSpent)

	for _, b := range []*db.Builder{requests, steps, waits, efforts} {
		some, err := db.All(ctx, f.db, scanGroup, b.SQL(), b.Args()...)
		if err != nil {
			return nil, err
		}
		groups = append(groups, some...)
	}
	return groups, nil
}

func scanGroup(row db.Row) (g waterline.Group, err error) {
	return g, row.Scan(&g.Week, &g.Space, &g.Requester, &g.Name, &g.Service, &g.Requests, &g.Steps, &g.Minutes, &g.Shared, &g.Waits, &g.WaitedUS)
}

const (
	// What belongs together counts as one thing: a step is of what is above all steps.
	fDeeds db.Fragment = `, deed (day, at, what) AS (SELECT w.n, e.created_us, COALESCE(p4.of_id, p3.of_id, p2.of_id, p1.of_id, t.of_id, e.about)
FROM w JOIN effort e ON e.day = w.first LEFT JOIN task t ON e.about_kind = 'task' AND t.id = e.about AND t.org = e.org ` + fUp + ` WHERE e.org = ? AND e.space = ? AND e.trashed_us IS NULL AND e.day >= ? AND e.day < ?
UNION ALL SELECT w.n, t.done_us, COALESCE(p4.of_id, p3.of_id, p2.of_id, p1.of_id, t.of_id, t.id) FROM w JOIN task t ON t.done_us >= w.a AND t.done_us < w.b ` + fUp
	fTurns db.Fragment = `), turn (day, what, was) AS (SELECT day, what, LAG(what) OVER (PARTITION BY day ORDER BY at, what) FROM deed)
SELECT day / 7, COUNT(*) FROM turn WHERE was <> what GROUP BY day / 7`
)

// Switches counts how often the actor went from one thing to another within a day.
func (f facts) Switches(ctx context.Context, a access.Actor, days []waterline.Span) (map[int]int, error) {
	begin, end := days[0], days[len(days)-1]
	b := during(days).Add(fDeeds, a.Org, a.Member, begin.From, end.Next).Add(fDone, begin.FromUS, end.NextUS)
	seen(b, viewsOf(a).task, ofTask).Add(fDoneBy, a.Member).Add(fTurns)
	counts := map[int]int{}
	err := db.Each(ctx, f.db, func(row db.Row) error {
		var week, n int
		err := row.Scan(&week, &n)
		counts[week] = n
		return err
	}, b.SQL(), b.Args()...)
	return counts, err
}
