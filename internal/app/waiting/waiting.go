package waiting

import (
	"context"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"

	"anteroom/internal/area/guard/ahead"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/task"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
)

// Waits asks tasks, and what they belong to.
type Waits struct {
	DB  *db.DB
	Who *identity.Service
}

// most is how many waits of one space are looked at, those to be asked for soonest first.
const most = 500

const (
	qWaits db.SQL = `SELECT t.id, t.rev, t.title, t.private, t.wait, COALESCE(t.due, ''), t.due_us, COALESCE(r.title, ''), COALESCE(r.private, 0),
COALESCE(r.due, ''), COALESCE(r.due_us, 0), CASE WHEN r.answered_us = $4 THEN r.promised_us ELSE $4 END
FROM task t LEFT JOIN request r ON t.of_kind = 'request' AND r.org = t.org AND r.id = t.of_id AND r.trashed_us IS NULL AND r.state NOT IN ('done', 'declined')
WHERE t.org = $1 AND t.space = $2 AND t.chase_on IS NOT NULL AND t.trashed_us IS NULL AND t.done_us IS NULL ORDER BY t.chase_on, t.id LIMIT $3`
	qNext db.SQL = `SELECT t.prior, t.private, COALESCE(t.due, ''), t.due_us FROM task t
WHERE t.org = $1 AND t.space = $2 AND t.prior IS NOT NULL AND t.trashed_us IS NULL AND t.done_us IS NULL AND t.due_us < $3 ORDER BY t.due_us, t.id LIMIT 2000`
	qMet db.SQL = `SELECT t.id, CASE WHEN x.from_kind = 'event' THEN x.from_id ELSE x.to_id END FROM task t
JOIN tie x ON x.org = t.org AND x.trashed_us IS NULL AND (x.from_kind = 'task' AND x.from_id = t.id AND x.to_kind = 'event' OR x.to_kind = 'task' AND x.to_id = t.id AND x.from_kind = 'event')
WHERE t.org = $1 AND t.space = $2 AND t.chase_on IS NOT NULL AND t.trashed_us IS NULL AND t.done_us IS NULL ORDER BY t.id, x.id LIMIT 2000`
)

// Waits gives what is waited for in a principal's space.
func (w Waits) Waits(ctx context.Context, a access.Actor, principal ref.ID) ([]ahead.Wait, error) {
	space := ref.Space(principal)
	v := access.Scope(a, access.On(task.Name, access.Read))
	if !v.Content(space) {
		return nil, nil
	}
	sees := func(private bool) bool { return !private || v.Private(space) }
	var all []ahead.Wait
	waits := map[ref.ID]task.Wait{}
	err := db.Each(ctx, w.DB, func(row db.Row) error {
		one, wait, err := read(row, sees)
		if err == nil && sees(one.Private) {
			all = append(all, one)
			waits[one.Task] = wait
		}
		return err
	}, qWaits, a.Org, space, most, clock.Forever)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	if err := w.named(ctx, a, all, waits); err != nil {
		return nil, err
	}
	return all, w.hang(ctx, a.Org, space, all, sees)
}

// read reads one wait with what hangs on it by itself.
func read(row db.Row, sees func(private bool) bool) (one ahead.Wait, wait task.Wait, err error) {
	var text, asked string
	var hidden bool
	var dueOn, wantedOn clock.Date
	var due, wanted, promised clock.Micros
	if err := row.Scan(&one.Task, &one.Rev, &one.Title, &one.Private, &text, &dueOn, &due, &asked, &hidden, &wantedOn, &wanted, &promised); err != nil {
		return one, wait, err
	}
	if err := json.Unmarshal([]byte(text), &wait); err != nil {
		return one, wait, err
	}
	one.Whom, one.Since, one.Chases, one.AskOn = wait.For, wait.SinceUS, wait.Chases, wait.ChaseOn
	one.TurnTo, one.TurnOn, one.Turned = wait.EscalateTo, wait.EscalateOn, wait.EscalatedUS != 0
	one.Hang("it", "due on", dueOn, due)
	if asked != "" && sees(hidden) {
		one.Hang("“"+asked+"”", "wanted by", wantedOn, wanted)
		one.Hang("an answer to “"+asked+"”", "promised by", "", promised)
	}
	return one, wait, nil
}

// named says who colleagues are that are waited for.
func (w Waits) named(ctx context.Context, a access.Actor, all []ahead.Wait, waits map[ref.ID]task.Wait) error {
	if !slices.ContainsFunc(all, func(one ahead.Wait) bool { return one.Whom == "" }) {
		return nil
	}
	names, err := w.Who.MemberNames(ctx, a)
	for i := range all {
		if one := &all[i]; one.Whom == "" {
			one.Whom = names[waits[one.Task].Member]
		}
	}
	return err
}

// hang adds what comes after tasks, and the meetings they are linked to.
func (w Waits) hang(ctx context.Context, org ref.Org, space ref.Space, all []ahead.Wait, sees func(private bool) bool) error {
	at := make(map[ref.ID]*ahead.Wait, len(all))
	for i := range all {
		at[all[i].Task] = &all[i]
	}
	err := db.Each(ctx, w.DB, func(row db.Row) error {
		var prior string
		var private bool
		var on clock.Date
		var due clock.Micros
		err := row.Scan(&prior, &private, &on, &due)
		for id := range strings.SplitSeq(prior, ",") {
			if one := at[ref.ID(id)]; one != nil && sees(private) {
				one.Hang("what comes after it", "due on", on, due)
			}
		}
		return err
	}, qNext, org, space, clock.Forever)
	if err != nil {
		return err
	}
	return db.Each(ctx, w.DB, func(row db.Row) error {
		var id, event ref.ID
		err := row.Scan(&id, &event)
		if one := at[id]; one != nil {
			one.Meetings = append(one.Meetings, event)
		}
		return err
	}, qMet, org, space)
}
