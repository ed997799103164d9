package papers

import (
	"context"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"anteroom/internal/area/task"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/paper"
	"anteroom/internal/core/record"
	"anteroom/internal/core/when"
)

// maxRows is how many tasks are printed at most.
const maxRows = 2000

// TaskList is a list of tasks as its address asks for it, in the look that it has there.
func (p Papers) TaskList(ctx context.Context, a access.Actor, q url.Values) (paper.Sheet, bool, error) {
	in, err := p.asked(ctx, a, q)
	if err != nil {
		return paper.Sheet{}, false, err
	}
	s := paper.Sheet{Title: in.name, About: in.about()}
	if s.Title == "" {
		s.Title = "Tasks"
	}
	var shown []task.Task
	var part paper.Part
	wide, all := true, true
	switch in.look {
	case "calendar":
		shown, all, part, err = p.month(ctx, a, &in)
		s.Under = in.first.In(time.UTC).Format("January 2006")
	default:
		var columns []column
		if columns, err = p.columns(ctx, a, &in); err != nil {
			return s, false, err
		}
		var sections []section
		if sections, all, err = p.sections(ctx, a, &in); err != nil {
			return s, false, err
		}
		for _, one := range sections {
			shown = append(shown, one.tasks...)
		}
		columns = needed(columns, shown, &in)
		wide, part = len(columns) > 6, table(sections, columns, &in)
	}
	if err != nil {
		return s, false, err
	}
	if len(shown) == 0 && in.look != "calendar" {
		part = nil
	}
	in.finish(&s, counted(len(shown), "task", "tasks"), part, all)
	return s, wide, nil
}

// finish puts under the head of a sheet how many there are and whose clocks count, and its part on it.
func (in *reader) finish(s *paper.Sheet, count string, part paper.Part, all bool) {
	s.About = append(s.About, count, "times in "+when.City(in.zone.Location()))
	if part == nil {
		part = paper.Text{Runs: paper.Words("There are none.")}
	}
	s.Parts = []paper.Part{part}
	if !all {
		s.Parts = append(s.Parts, paper.Text{Runs: []paper.Run{{Italic: true, Text: "Only the first " + strconv.Itoa(in.most) + " are here. Ask for fewer to print them all."}}})
	}
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// all gives the tasks of a filter; whole is false when there are more than are printed.
func (p Papers) all(ctx context.Context, a access.Actor, f task.Filter, most int) (tasks []task.Task, whole bool, err error) {
	f.Page = record.Page{Limit: record.MaxLimit}
	for {
		items, next, err := p.Tasks.List(ctx, a, f)
		if err != nil {
			return nil, false, err
		}
		if tasks = append(tasks, items...); len(tasks) > most {
			return tasks[:most], false, nil
		}
		if next == "" {
			return tasks, true, nil
		}
		f.Cursor = next
	}
}

// section is a part of a list with a heading.
type section struct {
	name  string
	tasks []task.Task
}

// sections gives the tasks under the headings that they have on the screen.
func (p Papers) sections(ctx context.Context, a access.Actor, in *question) ([]section, bool, error) {
	f := in.filter
	if in.look == "list" && f.State != task.Open {
		return p.doneToo(ctx, a, in)
	}
	if in.look == "board" && (in.group == "" || in.group == "state") && f.State == task.Open {
		f.State = task.All
	}
	tasks, whole, err := p.all(ctx, a, f, in.most)
	if err != nil {
		return nil, false, err
	}
	var sections []section
	switch in.look {
	case "board":
		sections, err = p.columned(ctx, a, tasks, in)
	case "list":
		sections, err = p.headed(ctx, a, tasks, in)
	}
	if sections == nil {
		sections = []section{{"", tasks}}
	}
	return sections, whole, err
}

// doneToo gives what is open, and below it what is done, last done first; what is done stands under headings
// where it is alone.
func (p Papers) doneToo(ctx context.Context, a access.Actor, in *question) ([]section, bool, error) {
	var sections []section
	whole, left := true, in.most
	f := in.filter
	if f.State == task.All {
		f.State = task.Open
		open, allOpen, err := p.all(ctx, a, f, in.most)
		if err != nil {
			return nil, false, err
		}
		if sections, err = p.headed(ctx, a, open, in); err != nil {
			return nil, false, err
		}
		if sections == nil {
			sections = []section{{"Open", open}}
		}
		whole, left = allOpen, in.most-len(open)
	}
	f.State, f.Sort, f.Desc = task.Done, "done", false
	done, allDone, err := p.all(ctx, a, f, left)
	if err == nil && in.filter.State == task.Done {
		if sections, err = p.headed(ctx, a, done, in); sections != nil {
			return sections, allDone, err
		}
	}
	return append(sections, section{"Done", done}), whole && allDone, err
}

var dueNames = []string{"Late", "Today", "Tomorrow", "This week", "Later", "Without a date"}

// byDue puts open tasks under where they stand. Late is decided by the instant; the days by the clocks of
// the task's own zone.
func byDue(tasks []task.Task, in *question) []section {
	sections := make([]section, len(dueNames))
	for i, name := range dueNames {
		sections[i].name = name
	}
	for _, t := range tasks {
		n := standing(&t, in)
		sections[n].tasks = append(sections[n].tasks, t)
	}
	return slices.DeleteFunc(sections, func(s section) bool { return len(s.tasks) == 0 })
}

func standing(t *task.Task, in *question) int {
	if t.Due == "" {
		return 5
	}
	if t.DueUS <= in.now {
		return 0
	}
	today := clock.DateOf(in.now.Time().In(placeOf(t.Zone)))
	switch {
	case t.Due <= today:
		return 1
	case t.Due == today.AddDays(1):
		return 2
	case t.Due <= today.AddDays(task.DaysLeft(today, in.me.WeekStart)):
		return 3
	}
	return 4
}

// month is the calendar of the tasks of a month, each on the day on which it is due.
func (p Papers) month(ctx context.Context, a access.Actor, in *question) ([]task.Task, bool, paper.Part, error) {
	m := in.reader.month(in.first)
	f := in.filter
	f.DueFrom, f.Sort, f.Desc, f.Undated = max(f.DueFrom, m.from), "due", false, false
	if f.DueBefore == "" || f.DueBefore > m.until {
		f.DueBefore = m.until
	}
	tasks, whole, err := p.all(ctx, a, f, in.most)
	byDay := map[clock.Date][]paper.Line{}
	for _, one := range tasks {
		byDay[one.Due] = append(byDay[one.Due], paper.Line{Runs: []paper.Run{{Text: strings.TrimLeft(one.DueTime+" ", " ")}, {Text: one.Title, Bold: true, Struck: one.DoneUS != 0}}})
	}
	t := m.table(func(d clock.Date) []paper.Line { return byDay[d] })
	return tasks, whole, t, err
}
