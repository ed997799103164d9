package papers

import (
	"context"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"anteroom/internal/area/task"
	"anteroom/internal/area/view"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

// question is what a list is asked and how it is shown, as the address of Tasks says it.
type question struct {
	name    string // of the saved view; empty for none
	look    string
	group   string
	columns []string
	due     string
	first   clock.Date // the first day of the month of a calendar
	who     string
	only    string
	filter  task.Filter
	reader
}

// byName are the names of the address for what a saved view filters by.
var byName = map[string]string{"who": "who", "state": "state", "due": "due", "priority": "priority", "tag": "tag", "own": "own", "only": "only", "of": "of", "words": "q"}

// asked reads an address of Tasks: what it says, or what the saved view asks that it names. What is not
// known is as usual, as on the screen. Errors: saved_view.not_found, input.invalid.
func (p Papers) asked(ctx context.Context, a access.Actor, q url.Values) (question, error) {
	in := question{}
	err := readable(q, "")
	if err == nil {
		in.reader, err = p.reader(ctx, a)
	}
	if err != nil {
		return in, err
	}
	if id := q.Get("view"); id != "" {
		one, err := p.saved(ctx, a, id)
		if err == nil && one.Lists != task.Name {
			err = errs.Missing("saved view")
		}
		if err != nil {
			return in, err
		}
		if in.name = one.Name; q.Get("look") == "" {
			q = addressOf(one.SavedView, q.Get("month"))
		}
	}
	in.read(q)
	return in, nil
}

// addressOf says what a saved view asks as an address does.
func addressOf(v view.SavedView, month string) url.Values {
	q := url.Values{"sort": {v.Sort}, "look": {v.Look}, "group": {v.Group}, "columns": {strings.Join(v.Columns, ",")}, "month": {month}}
	if v.Desc {
		q.Set("desc", "true")
	}
	for _, f := range v.Filters {
		q.Set(byName[f.By], f.Value)
	}
	return q
}

func (in *question) read(q url.Values) {
	one := func(name string, usual string, others ...string) string {
		if value := q.Get(name); slices.Contains(others, value) {
			return value
		}
		return usual
	}
	f := &in.filter
	in.look = one("look", "list", "table", "board", "calendar")
	f.State = task.State(one("state", "open", "done", "all"))
	f.Sort = one("sort", "due", "priority", "created", "title")
	f.Desc = q.Get("desc") == "true"
	if rank, err := strconv.Atoi(one("priority", "", "0", "1", "5", "9")); err == nil {
		f.Priority = []int{rank}
	}
	f.Tag, f.Of, f.Text = ref.ID(q.Get("tag")), ref.ID(q.Get("of")), q.Get("q")
	in.only = q.Get("only")
	f.Only(in.only, in.today)
	if own := q.Get("own"); own != "" {
		f.Own = []string{own}
	}
	switch in.who = q.Get("who"); in.who {
	case "":
	case "mine":
		f.Assignee = in.me.ID
	case "supported":
		f.Supported = in.me.ID
	default:
		f.Spaces = []ref.Space{ref.Space(in.who)}
	}
	in.group = q.Get("group")
	if columns := q.Get("columns"); columns != "" {
		in.columns = strings.Split(columns, ",")
	}
	in.due = q.Get("due")
	f.DueFrom, f.DueBefore, f.Undated = task.DaysOf(in.due, in.today, in.me.WeekStart)
	in.first = in.monthAsked(q)
}

// about says in words what is asked, for the head of the page.
func (in *question) about() []string {
	state := map[task.State]string{task.Open: "Open", task.Done: "Done", task.All: "Open and done"}[in.filter.State]
	if in.filter.State == task.Open && in.look == "board" && in.group == "" {
		state = "Open and done"
	}
	all := []string{state}
	if due := map[string]string{"late": "late", "today": "due today", "week": "due this week", "next": "due next week", "month": "due this month", "none": "without a date"}[in.due]; due != "" {
		all = append(all, due)
	} else if in.filter.DueFrom != "" || in.filter.DueBefore != "" {
		all = append(all, strings.TrimSpace("due"+day(" from ", in.filter.DueFrom)+day(" until ", before(in.filter.DueBefore))))
	}
	if len(in.filter.Priority) > 0 {
		all = append(all, strings.ToLower(rankWords[in.filter.Priority[0]]))
	}
	switch {
	case in.who == "mine":
		all = append(all, "assigned to "+in.me.Name)
	case in.who == "supported":
		all = append(all, "for executives whom "+in.me.Name+" supports")
	case in.who != "":
		all = append(all, "for "+in.nameOf(ref.ID(in.who), "somebody you don’t see"))
	}
	switch tag := in.filter.Tag; {
	case tag == task.None:
		all = append(all, "without a tag")
	case tag != "":
		all = append(all, "tagged "+in.nameOf(tag, "with something that is gone"))
	}
	if only := onlyWords[in.only]; only != "" {
		all = append(all, only)
	}
	if in.filter.Of != "" {
		all = append(all, "of one project or record")
	}
	if in.filter.Text != "" {
		all = append(all, "with “"+in.filter.Text+"”")
	}
	return all
}

// onlyWords are what a list of some tasks only is called, by the words of the address.
var onlyWords = map[string]string{"waiting": "waiting for somebody", "chase": "to be chased", "blocked": "after something open", "milestone": "milestones only", "lead": "of what I lead"}

func before(date clock.Date) clock.Date {
	if date == "" {
		return ""
	}
	return date.AddDays(-1)
}

func day(word string, date clock.Date) string {
	if date == "" {
		return ""
	}
	return word + date.In(time.UTC).Format("2 January 2006")
}
