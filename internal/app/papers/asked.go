package papers

import (
	"context"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"anteroom/internal/area/identity"
	"anteroom/internal/area/task"
	"anteroom/internal/area/view"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// question is what a list is asked and how it is shown, as the address of Tasks says it.
type question struct {
	name    string // of the saved view; empty for none
	look    string
	group   string
	columns []string
	due     string
	month   clock.Date // the first day of the month of a calendar
	who     string
	filter  task.Filter
	me      identity.Member
	now     clock.Micros
	zone    *zone.Zone
	today   clock.Date
	called  map[ref.ID]string
}

// byName are the names of the address for what a saved view filters by.
var byName = map[string]string{"who": "who", "state": "state", "due": "due", "priority": "priority", "tag": "tag", "own": "own", "words": "q"}

// asked reads an address of Tasks: what it says, or what the saved view asks that it names. What is not
// known is as usual, as on the screen. Errors: saved_view.not_found, input.invalid.
func (p Papers) asked(ctx context.Context, a access.Actor, q url.Values) (question, error) {
	in := question{now: clock.Of(p.Clock.Now())}
	for name, values := range q {
		if len(values) > 1 || !utf8.ValidString(values[0]) || strings.ContainsFunc(values[0], unicode.IsControl) {
			return in, errs.New(errs.Invalid, "input.invalid", "The request can't be read.").With("query."+name, "one line, once")
		}
	}
	var err error
	if in.me, err = p.Identity.Own(ctx, a); err != nil {
		return in, err
	}
	if in.zone, err = zone.Load(in.me.Zone); err != nil {
		in.zone = zone.UTC
	}
	in.today = clock.DateOf(in.now.Time().In(in.zone.Location()))
	if id := q.Get("view"); id != "" {
		one, err := p.Views.Get(ctx, a, ref.ID(id))
		if _, valid := ref.Parse(id); !valid || err == nil && one.Lists != task.Name {
			err = errs.Missing("saved view")
		}
		if err != nil {
			return in, err
		}
		if in.name = one.Name; q.Get("look") == "" {
			q = addressOf(one.SavedView, q.Get("month"))
		}
	}
	if in.called, err = p.Tables.Called(ctx, a); err != nil {
		return in, err
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
	f.Tag, f.Text = ref.ID(q.Get("tag")), q.Get("q")
	if own := q.Get("own"); own != "" {
		f.Own = []string{own}
	}
	switch in.who = q.Get("who"); in.who {
	case "":
	case "mine":
		f.Assignee = in.me.ID
	default:
		f.Spaces = []ref.Space{ref.Space(in.who)}
	}
	in.group = q.Get("group")
	if columns := q.Get("columns"); columns != "" {
		in.columns = strings.Split(columns, ",")
	}
	in.due = q.Get("due")
	f.DueFrom, f.DueBefore, f.Undated = daysOf(in.due, in.today, in.me.WeekStart)
	in.month = in.today[:8] + "01"
	if month, err := clock.ParseDate(q.Get("month")); err == nil {
		in.month = month[:8] + "01"
	}
}

// daysOf is what days are meant by a name, from today on: those from one on, before another, or none.
func daysOf(due string, today clock.Date, week string) (from, before clock.Date, undated bool) {
	first, last, span := strings.Cut(due, "..")
	if span {
		if d, err := clock.ParseDate(first); err == nil {
			from = d
		}
		if d, err := clock.ParseDate(last); err == nil {
			before = d.AddDays(1)
		}
		return from, before, false
	}
	left := daysLeft(today, week)
	switch due {
	case "late":
		return "", today, false
	case "today":
		return today, today.AddDays(1), false
	case "week":
		return today.AddDays(left - 6), today.AddDays(left + 1), false
	case "next":
		return today.AddDays(left + 1), today.AddDays(left + 8), false
	case "month":
		return today[:8] + "01", monthAfter(today), false
	case "none":
		return "", "", true
	}
	return "", "", false
}

// daysLeft is how many days after a date still belong to its week.
func daysLeft(date clock.Date, week string) int {
	day := int(date.In(time.UTC).Weekday())
	if week == "sunday" {
		return 6 - day
	}
	return (7 - day) % 7
}

func monthAfter(date clock.Date) clock.Date {
	return clock.DateOf((date[:8] + "01").In(time.UTC).AddDate(0, 1, 0))
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
	case in.who != "":
		all = append(all, "for "+in.nameOf(ref.ID(in.who), "somebody you don’t see"))
	}
	switch tag := in.filter.Tag; {
	case tag == task.None:
		all = append(all, "without a tag")
	case tag != "":
		all = append(all, "tagged "+in.nameOf(tag, "with something that is gone"))
	}
	if in.filter.Text != "" {
		all = append(all, "with “"+in.filter.Text+"”")
	}
	return all
}

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

// nameOf is what something is called; otherwise when nobody tells the reader.
func (in *question) nameOf(id ref.ID, otherwise string) string {
	if name := in.called[id]; name != "" {
		return name
	}
	return otherwise
}
