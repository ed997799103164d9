package behind

import (
	"context"
	"time"

	"anteroom/internal/area/guard/ahead"
	"anteroom/internal/area/waterline"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

const (
	fNoted db.Fragment = `SELECT w.n, SUM(e.minutes) FROM w JOIN effort e ON e.day >= w.first AND e.day < w.next
WHERE e.org = ? AND e.space = ? AND e.trashed_us IS NULL AND e.day >= ? AND e.day < ? GROUP BY w.n`
	fUnnoted db.Fragment = `SELECT w.n, SUM(t.minutes) FROM w JOIN task t ON t.done_us >= w.a AND t.done_us < w.b`
	fNothing db.Fragment = `AND t.minutes > 0 AND NOT EXISTS (SELECT 1 FROM effort e WHERE e.org = t.org AND e.about = t.id AND e.trashed_us IS NULL AND e.space = ?) GROUP BY w.n`

	// What has steps is counted by its own estimate, and then its steps are not counted again.
	fDue db.Fragment = `SELECT w.n, CASE WHEN 'project' IN (t.of_kind, p1.of_kind, p2.of_kind, p3.of_kind, p4.of_kind) THEN 1 ELSE 0 END AS project, COUNT(*), SUM(t.minutes), SUM(CASE WHEN t.minutes > 0 THEN 1 ELSE 0 END)
FROM w JOIN task t ON (t.due >= w.first OR w.n = 0) AND t.due < w.next ` + fUp + ` WHERE ` + fOpenOnce
	fOpenOnce db.Fragment = `t.trashed_us IS NULL AND t.done_us IS NULL AND t.rule IS NULL AND (t.minutes > 0 OR (t.milestone = 0 AND t.stepped = 0))
AND NOT (p1.id IS NOT NULL AND p1.minutes > 0 AND p1.due IS NOT NULL AND p1.done_us IS NULL AND p1.trashed_us IS NULL)`
	fDueEach db.Fragment = `GROUP BY w.n, project`
	fUndated db.Fragment = `SELECT -1, 0, COUNT(*), COALESCE(SUM(t.minutes), 0), 0 FROM task t ` + fUp + ` WHERE t.due IS NULL AND ` + fOpenOnce

	fRepeating db.Fragment = `SELECT t.rule, t.zone, t.due, COALESCE(t.due_time, ''), t.minutes FROM task t WHERE t.trashed_us IS NULL AND t.done_us IS NULL AND t.rule IS NOT NULL AND t.due_us <= ?`
	fGates     db.Fragment = `SELECT t.due_us, t.title FROM task t WHERE t.trashed_us IS NULL AND t.done_us IS NULL AND t.milestone = 1 AND t.private = 0 AND t.due_us <= ?`
	fSoonest   db.Fragment = `ORDER BY t.due_us, t.id LIMIT 500`
)

// Spent gives for each week what was noted, and the estimates of what was done without noting anything.
func (f facts) Spent(ctx context.Context, a access.Actor, weeks []waterline.Span) ([]int, error) {
	begin, end := weeks[0], weeks[len(weeks)-1]
	noted := during(weeks).Add(fNoted, a.Org, a.Member, begin.From, end.Next)
	other := during(weeks).Add(fUnnoted).Add(fDone, begin.FromUS, end.NextUS)
	seen(other, viewsOf(a).task, ofTask).Add(fDoneBy, a.Member).Add(fNothing, a.Member)
	spent := make([]int, len(weeks))
	for _, b := range []*db.Builder{noted, other} {
		err := db.Each(ctx, f.db, func(row db.Row) error {
			var week, minutes int
			err := row.Scan(&week, &minutes)
			spent[week] += minutes
			return err
		}, b.SQL(), b.Args()...)
		if err != nil {
			return nil, err
		}
	}
	return spent, nil
}

// mine narrows to tasks that are the actor's to do, as far as they are seen.
func mine(b *db.Builder, a access.Actor) *db.Builder {
	return seen(b, viewsOf(a).task, ofTask).Add(fMine, a.Member, a.Member)
}

// Open counts what is due by weeks, and what has no date.
func (f facts) Open(ctx context.Context, a access.Actor, weeks []waterline.Span) ([]waterline.Due, error) {
	scan := func(row db.Row) (d waterline.Due, err error) {
		return d, row.Scan(&d.Week, &d.Project, &d.Steps, &d.Minutes, &d.Estimated)
	}
	due := mine(during(weeks).Add(fDue), a).Add(fDueEach)
	all, err := db.All(ctx, f.db, scan, due.SQL(), due.Args()...)
	if err != nil {
		return nil, err
	}
	undated := mine(db.Build(fUndated), a)
	rest, err := db.All(ctx, f.db, scan, undated.SQL(), undated.Args()...)
	return append(all, rest...), err
}

// noon stands for the time of what has only a day, so that it is that day nearly everywhere.
const noon = zone.Wall(12) * zone.Hour

// Repeating gives open tasks that repeat.
func (f facts) Repeating(ctx context.Context, a access.Actor, until clock.Micros) ([]waterline.Repeating, error) {
	b := mine(db.Build(fRepeating, until), a).Add(fSoonest)
	return db.All(ctx, f.db, func(row db.Row) (r waterline.Repeating, err error) {
		var due clock.Date
		var at string
		if err := row.Scan(&r.Rule, &r.Zone, &due, &at, &r.Minutes); err != nil {
			return r, err
		}
		r.Wall = zone.DateWall(due) + noon
		if t, err := time.Parse("15:04", at); err == nil {
			r.Wall = zone.DateWall(due) + zone.Wall(t.Hour()*60+t.Minute())*zone.Minute
		}
		return r, nil
	}, b.SQL(), b.Args()...)
}

// Milestones gives open ones that are not private.
func (f facts) Milestones(ctx context.Context, a access.Actor, until clock.Micros) ([]waterline.Named, error) {
	b := mine(db.Build(fGates, until), a).Add(fSoonest)
	return db.All(ctx, f.db, func(row db.Row) (n waterline.Named, err error) { return n, row.Scan(&n.AtUS, &n.Title) }, b.SQL(), b.Args()...)
}

// Meetings gives what is booked with the principals whom the actor assists. What is private, or says only that somebody travels, is counted and not named.
func (f facts) Meetings(ctx context.Context, a access.Actor, from, until clock.Micros, zoneName string) ([]waterline.Meeting, error) {
	principals, err := f.people.Principals(ctx, a)
	if err != nil {
		return nil, err
	}
	var spaces []ref.Space
	for _, p := range principals {
		if role, ok := a.Role(p.Space); ok && role == access.Assistant {
			spaces = append(spaces, p.Space)
		}
	}
	if len(spaces) == 0 {
		return nil, nil
	}
	shown, err := f.cal.Shown(ctx, a, from, until, spaces, zoneName)
	if err != nil {
		return nil, err
	}
	var all []waterline.Meeting
	for _, i := range shown.Items {
		if !i.Busy || i.Status == "cancelled" || i.Parent != "" || i.Hold != "" {
			continue
		}
		m := waterline.Meeting{FromUS: i.StartUS, UntilUS: i.EndUS, Large: i.AllDay}
		if !i.Redacted && i.Class == "public" && !ahead.OnTheWay(i.Title) {
			m.Title = i.Title
		}
		all = append(all, m)
	}
	return all, nil
}
