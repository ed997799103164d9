package listings

import (
	"context"
	"strconv"

	"anteroom/internal/area/identity"
	"anteroom/internal/area/listing"
	"anteroom/internal/area/task"
	"anteroom/internal/area/view"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Viewed asks the lists what saved views ask.
type Viewed struct {
	Views  *view.Service
	Lists  *listing.Service
	Tasks  *task.Service
	People *identity.Service
	Clock  clock.Clock
}

// Count is how much a saved view shows somebody.
type Count struct {
	Name   string
	Space  ref.Space
	All    int
	Fresh  int  // of these, made or changed since some time
	Partly bool // there are more than were counted
}

// Followers visits who wants to hear of which view.
func (v Viewed) Followers(ctx context.Context, org ref.Org, visit func(view.Follow)) error {
	return v.Views.Followers(ctx, org, visit)
}

// Count counts what a view shows the actor, up to so many, a page at most.
// Errors: saved_view.not_found, list.question, field.filter.
func (v Viewed) Count(ctx context.Context, a access.Actor, id ref.ID, since clock.Micros, most int) (Count, error) {
	shown, err := v.Views.Get(ctx, a, id)
	if err != nil {
		return Count{}, err
	}
	if shown.TrashedUS != 0 {
		return Count{}, errs.Missing(string(view.Name))
	}
	out := Count{Name: shown.Name, Space: shown.Space}
	page := record.Page{Limit: most}
	if shown.Lists != task.Name {
		rows, next, err := v.Lists.Rows(ctx, a, shown.Lists, question(shown.Asks, page))
		for _, r := range rows {
			changed, _ := strconv.ParseInt(r.Cells["changed"], 10, 64)
			out.add(clock.Micros(changed), since)
		}
		out.Partly = next != ""
		return out, err
	}
	me, err := v.People.Own(ctx, a)
	if err != nil {
		return out, err
	}
	z, err := zone.Load(me.Zone)
	if err != nil {
		z = zone.UTC // checked when it was stored
	}
	f := taskFilter(shown.Asks, a.Member, clock.DateOf(v.Clock.Now().In(z.Location())), me.WeekStart)
	f.Page = page
	tasks, next, err := v.Tasks.List(ctx, a, f)
	for i := range tasks {
		out.add(tasks[i].UpdatedUS, since)
	}
	out.Partly = next != ""
	return out, err
}

func (c *Count) add(changed, since clock.Micros) {
	c.All++
	if changed > since {
		c.Fresh++
	}
}

// question is what a view asks of a list.
func question(asks view.Asks, page record.Page) listed.Question {
	q := listed.Question{Sort: asks.Sort, Desc: asks.Desc, Page: page}
	for _, f := range asks.Filters {
		if f.By == "words" {
			q.Words = f.Value
			continue
		}
		q.Filters = append(q.Filters, f.By+":"+f.Value)
	}
	return q
}

// taskFilter is what a view asks of the tasks. Days are told from today on, where whoever looks is at home.
func taskFilter(asks view.Asks, me ref.Member, today clock.Date, weekStart string) task.Filter {
	f := task.Filter{State: task.Open, Sort: asks.Sort, Desc: asks.Desc}
	for _, one := range asks.Filters {
		switch one.By {
		case "who":
			switch one.Value {
			case "mine":
				f.Assignee = me
			case "supported":
				f.Supported = me
			default:
				f.Spaces = append(f.Spaces, ref.Space(one.Value))
			}
		case "state":
			f.State = task.State(one.Value)
		case "due":
			f.DueFrom, f.DueBefore, f.Undated = task.DaysOf(one.Value, today, weekStart)
		case "priority":
			if n, err := strconv.Atoi(one.Value); err == nil {
				f.Priority = append(f.Priority, n)
			}
		case "tag":
			f.Tag = ref.ID(one.Value)
		case "own":
			f.Own = append(f.Own, one.Value)
		case "of":
			f.Of = ref.ID(one.Value)
		case "only":
			f.Only(one.Value, today)
		case "words":
			f.Text = one.Value
		}
	}
	return f
}

// String is the count in words: "12 in it, 3 of them new or changed".
func (c Count) String() string {
	more := ""
	if c.Partly {
		more = "+"
	}
	if c.Fresh == 0 {
		return strconv.Itoa(c.All) + more + " in it, none of them changed"
	}
	return strconv.Itoa(c.All) + more + " in it, " + strconv.Itoa(c.Fresh) + more + " new or changed"
}
