package task

import (
	"context"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/textkey"
)

// State says which tasks are listed.
type State string

// The states. A list of one state never shows what is in the trash, except Trashed.
const (
	Open    State = "open"
	Done    State = "done"
	All     State = "all"
	Trashed State = "trashed"
)

// Filter says which tasks are wanted; zero fields ask for nothing.
type Filter struct {
	Spaces    []ref.Space // all that are seen when empty
	State     State       // Open when empty
	DueBefore clock.Date  // due on an earlier day
	DueFrom   clock.Date  // due on that day or a later one
	Undated   bool        // only those without a day
	Priority  []int       // one of these
	Tag       ref.ID      // None for those without any
	Assignee  ref.Member  // None for nobody's
	Supported ref.Member  // only for executives whom this member supports now
	Of        ref.ID      // steps of this record
	Lead      bool        // only steps of what the actor leads
	Waiting   bool        // only those that wait for somebody
	ChaseBy   clock.Date  // that wait, and are to be chased on that day or an earlier one
	Blocked   bool        // only those that come after an open one
	Milestone bool        // only those that are one
	Own       []string    // questions to own fields: see own.Filters
	Text      string      // words to be found in title or notes
	Sort      string      // due, priority, created, title, done, place or chase
	Desc      bool        // the other way round
	record.Page
}

// Only asks for those that wait, are to be chased by today, come after an open one, are milestones, or belong to what the
// actor leads, by the word that addresses and saved views have for it; any other word asks for nothing.
func (f *Filter) Only(word string, today clock.Date) {
	switch word {
	case "waiting":
		f.Waiting = true
	case "chase":
		f.ChaseBy = today
	case "blocked":
		f.Blocked = true
	case "milestone":
		f.Milestone = true
	case "lead":
		f.Lead = true
	}
}

// None asks for records that have nothing where others have a tag or somebody who is to do them.
const None = "none"

const (
	fSelect   db.Fragment = `SELECT ` + columns + ` FROM task t`
	fOpen     db.Fragment = `FROM task t WHERE t.trashed_us IS NULL AND t.done_us IS NULL`
	fDone     db.Fragment = `FROM task t WHERE t.trashed_us IS NULL AND t.done_us IS NOT NULL`
	fAll      db.Fragment = `FROM task t WHERE t.trashed_us IS NULL`
	fTrashed  db.Fragment = `FROM task t WHERE t.trashed_us IS NOT NULL`
	fBefore   db.Fragment = `AND t.due < ?`
	fAssignee db.Fragment = `AND t.assignee = ?`
	// Counted, because the planner would otherwise turn it into a join and lose the order's index.
	fTag      db.Fragment = `AND (SELECT COUNT(*) FROM tagged f WHERE f.org = t.org AND f.kind = 'task' AND f.id = t.id AND f.tag = ?) > 0`
	fUntagged db.Fragment = `AND (SELECT COUNT(*) FROM tagged f WHERE f.org = t.org AND f.kind = 'task' AND f.id = t.id) = 0`
	fNobodys  db.Fragment = `AND t.assignee IS NULL`
	fFrom     db.Fragment = `AND t.due >= ?`
	fUndated  db.Fragment = `AND t.due IS NULL`
	fRanked   db.Fragment = `t.importance BETWEEN ? AND ?`
	fDueUS    db.Fragment = `AND t.due_us < ?`
	fDueSince db.Fragment = `AND t.due_us >= ?`
	fOf       db.Fragment = `AND t.of_id = ?`
	fWaits    db.Fragment = `AND t.chase_on IS NOT NULL`
	fChase    db.Fragment = `AND t.chase_on <= ?`
	fMarked   db.Fragment = `AND t.milestone = 1`
)

var states = map[State]db.Fragment{Open: fOpen, Done: fDone, All: fAll, Trashed: fTrashed}

// sorts are the orders of lists: dates and titles rising, what happened last first.
var sorts = map[string]record.Sort[Task]{
	"due":      {Name: "due", Column: "t.due_us", Key: func(t Task) record.Key { return record.Number(dueOrForever(t.DueUS)) }},
	"priority": {Name: "priority", Column: "t.importance", NoIndex: true, Key: func(t Task) record.Key { return record.Number(t.importance()) }},
	"created":  {Name: "created", Column: "t.created_us", Desc: true, Key: func(t Task) record.Key { return record.Number(t.CreatedUS) }},
	"title":    {Name: "title", Column: "t.title_key", NoIndex: true, Key: func(t Task) record.Key { return record.Text(textkey.Sort(t.Title)) }},
	"done":     {Name: "done", Column: "t.done_us", Desc: true, Key: func(t Task) record.Key { return record.Number(t.DoneUS) }},
	"place":    {Name: "place", Column: "t.place", NoIndex: true, Key: func(t Task) record.Key { return record.Number(t.Place) }},
	"chase":    {Name: "chase", Column: "COALESCE(t.chase_on, '9999-12-31')", NoIndex: true, Key: func(t Task) record.Key { return record.Text(string(t.nextChase())) }},
	"trashed":  {Name: "trashed", Column: "t.trashed_us", Desc: true, Key: func(t Task) record.Key { return record.Number(t.TrashedUS) }},
}

// List gives one page of the tasks the actor may read, and the cursor of the next.
// Errors: cursor.invalid, field.filter.
func (s *Service) List(ctx context.Context, a access.Actor, f Filter) (items []Task, next string, err error) {
	view := access.Scope(a, access.On(Name, access.Read))
	if len(f.Spaces) > 0 {
		view = view.Only(f.Spaces...)
	}
	if f.Supported != "" {
		spaces, err := s.supported(ctx, a.Org, f.Supported)
		if err != nil {
			return nil, "", err
		}
		view = view.Only(spaces...)
	}
	state, ok := states[f.State]
	if !ok {
		state = fOpen
	}
	sort := f.order()
	asked, err := own.Filters(ctx, s.j.DB(), a.Org, f.Own)
	if err != nil {
		return nil, "", err
	}
	ids, few, err := s.few(ctx, a, view, f, asked)
	if err != nil {
		return nil, "", err
	}
	return s.page(ctx, view, record.Listing[Task]{Pick: state, Sort: sort, Few: few, Where: func(b *db.Builder) {
		f.due(b)
		f.ranked(b)
		b.If(f.Tag == None, fUntagged).If(f.Tag != "" && f.Tag != None, fTag, f.Tag)
		b.If(f.Assignee == None, fNobodys).If(f.Assignee != "" && f.Assignee != None, fAssignee, f.Assignee)
		f.steps(b)
		for _, one := range asked {
			one.Where(b, Name)
		}
		b.If(f.Sort == "done", "AND t.done_us IS NOT NULL")
		if few {
			db.In(b, "AND", "t.id", ids)
		}
	}}, f.Page)
}

func (f Filter) order() record.Sort[Task] {
	sort, ok := sorts[f.Sort]
	if !ok {
		sort = sorts["due"]
	}
	if f.Desc {
		sort.Name, sort.Desc = sort.Name+"-", !sort.Desc
	}
	return sort
}

// due asks for days. A day begins within a day of where it does in UTC, so that much of the order's
// index is left out before the days themselves are looked at.
func (f Filter) due(b *db.Builder) {
	if f.DueBefore != "" {
		b.Add(fBefore, f.DueBefore).If(f.DueBefore < "9999", fDueUS, clock.Of(f.DueBefore.AddDays(2).In(time.UTC)))
	}
	if f.DueFrom != "" {
		b.Add(fFrom, f.DueFrom).Add(fDueSince, clock.Of(f.DueFrom.AddDays(-1).In(time.UTC)))
	}
	b.If(f.Undated, fUndated).If(f.Undated, fDueSince, clock.Forever)
}

// steps asks for where tasks belong and what they wait for.
func (f Filter) steps(b *db.Builder) {
	b.If(f.Of != "", fOf, f.Of).If(f.Milestone, fMarked)
	b.If(f.Waiting || f.ChaseBy != "", fWaits).If(f.ChaseBy != "", fChase, f.ChaseBy)
}

// ranked asks for priorities by the order's own column, so that the index tells.
func (f Filter) ranked(b *db.Builder) {
	if len(f.Priority) == 0 {
		return
	}
	b.Add("AND (1 = 0")
	for _, p := range f.Priority {
		if rank, known := ranks[p]; known {
			b.Add("OR").Add(fRanked, rank*apart-apart/4, rank*apart+apart*3/4)
		}
	}
	b.Add(")")
}

func (s *Service) page(ctx context.Context, v access.View, l record.Listing[Task], p record.Page) ([]Task, string, error) {
	l.HasPrivate, l.Select, l.Scan, l.Head = true, fSelect, scanTask, headOf
	items, next, err := record.List(ctx, s.j.DB(), v, l, p)
	if err != nil {
		return nil, "", err
	}
	return shownAll(items), next, beside(ctx, s.j.DB(), v, items)
}

// fewAtMost is up to how many records with a tag are looked at one by one; a
// tag on more is met soon enough along the order.
const fewAtMost = 500

const qTagged db.SQL = `SELECT id FROM tagged WHERE org = $1 AND tag = $2 AND kind = 'task' ORDER BY id LIMIT $3`

// few gives the only tasks that can match, when a text, a tag or an own field leaves few.
func (s *Service) few(ctx context.Context, a access.Actor, v access.View, f Filter, asked []own.Filter) (ids []ref.ID, few bool, err error) {
	if len(textkey.Terms(f.Text)) > 0 {
		ids, err = s.found(ctx, v, f.Text)
		return ids, true, err
	}
	if f.Lead {
		ids, err = s.leads(ctx, a)
		return ids, true, err
	}
	if f.Blocked {
		ids, err = s.blocked(ctx, v)
		return ids, true, err
	}
	if f.Of != "" {
		ids, err = db.All(ctx, s.j.DB(), db.Scan1[ref.ID], qStepIDs, v.Org, f.Of, fewAtMost+1)
		if err != nil || len(ids) <= fewAtMost {
			return ids, true, err
		}
	}
	if f.Tag != "" && f.Tag != None {
		ids, err = db.All(ctx, s.j.DB(), db.Scan1[ref.ID], qTagged, v.Org, f.Tag, fewAtMost+1)
		if err != nil || len(ids) <= fewAtMost {
			return ids, true, err
		}
	}
	return own.Few(ctx, s.j.DB(), v.Org, Name, asked, fewAtMost)
}

// found gives the tasks in which a text is found, the best ones.
func (s *Service) found(ctx context.Context, v access.View, text string) ([]ref.ID, error) {
	hits, err := search.Find(ctx, s.j.DB(), search.Query{Views: map[ref.Kind]access.View{Name: v}, Text: text})
	ids := make([]ref.ID, len(hits))
	for i, h := range hits {
		ids[i] = h.ID
	}
	return ids, err
}

// Due gives the open tasks due before an instant, soonest first.
func (s *Service) Due(ctx context.Context, a access.Actor, before clock.Micros, limit int) ([]Task, error) {
	view := access.Scope(a, access.On(Name, access.Read))
	due := record.Listing[Task]{Pick: fOpen, Sort: sorts["due"], Where: func(b *db.Builder) { b.Add(fDueUS, before) }}
	items, _, err := s.page(ctx, view, due, record.Page{Limit: limit})
	return items, err
}

const fDueCount db.Fragment = `SELECT COUNT(*) FROM task t WHERE t.trashed_us IS NULL AND t.done_us IS NULL`

// CountDue gives how many open tasks are due before an instant.
func (s *Service) CountDue(ctx context.Context, a access.Actor, before clock.Micros) (int, error) {
	b := db.Build(fDueCount)
	record.Visible(b, access.Scope(a, access.On(Name, access.Read)), true)
	b.Add(fDueUS, before)
	return db.One(ctx, s.j.DB(), db.Scan1[int], b.SQL(), b.Args()...)
}

// Trashed gives what the actor sees of the tasks in the trash, thrown away last first.
func (s *Service) Trashed(ctx context.Context, a access.Actor, limit int) ([]record.Trashed, error) {
	items, _, err := s.List(ctx, a, Filter{State: Trashed, Sort: "trashed", Page: record.Page{Limit: limit}})
	all := make([]record.Trashed, len(items))
	for i, t := range items {
		all[i] = record.Trashed{Kind: Name, ID: t.ID, Space: t.Space, Title: t.Title, Rev: t.Rev, TrashedUS: t.TrashedUS}
	}
	return all, err
}

const fNotes db.Fragment = `SELECT t.id, t.notes FROM task t WHERE 1 = 1`

// Texts gives the notes of tasks the actor may read, for excerpts of search hits.
func (s *Service) Texts(ctx context.Context, a access.Actor, ids []ref.ID) (map[ref.ID]string, error) {
	b := db.Build(fNotes)
	record.Visible(b, access.Scope(a, access.On(Name, access.Read)), true)
	db.In(b, "AND", "t.id", ids)
	texts := map[ref.ID]string{}
	err := db.Each(ctx, s.j.DB(), func(row db.Row) error {
		var id ref.ID
		var notes string
		err := row.Scan(&id, &notes)
		texts[id] = notes
		return err
	}, b.SQL(), b.Args()...)
	return texts, err
}

func headOf(t *Task) *record.Head { return &t.Head }
