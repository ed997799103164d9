package papers

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"anteroom/internal/area/task"
	"anteroom/internal/area/view"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

// rowSection is a part of a list with a heading.
type rowSection struct {
	name string
	rows []listed.ListRow
}

const nothingThere = "Nothing there"

// sections puts rows under the columns that a board has, or under what a list has headings by; all of them
// together where there are none.
func (in *list) sections(rows []listed.ListRow) []rowSection {
	if unit, column, byTime := in.period(); byTime {
		return in.periods(rows, unit, column)
	}
	if !in.headings() {
		return []rowSection{{"", rows}}
	}
	found := map[string][]listed.ListRow{}
	for _, r := range rows {
		for key := range strings.SplitSeq(in.grouped(&r), ",") {
			found[key] = append(found[key], r)
		}
	}
	var all []rowSection
	for key, list := range found {
		name := nothingThere
		if key != "" {
			name = in.headed(key)
		}
		all = append(all, rowSection{name, list})
	}
	order := in.order()
	slices.SortFunc(all, func(a, b rowSection) int {
		if (a.name == nothingThere) != (b.name == nothingThere) {
			return map[bool]int{true: 1, false: -1}[a.name == nothingThere]
		}
		if by := slices.Index(order, a.name) - slices.Index(order, b.name); by != 0 {
			return by
		}
		return strings.Compare(textkey.Sort(a.name), textkey.Sort(b.name))
	})
	return all
}

// headings reports whether rows stand under the values of a column.
func (in *list) headings() bool {
	c, known := in.column(in.group)
	return in.look == "board" || in.look != "calendar" && (strings.HasPrefix(in.group, view.Own) || known && c.Groups)
}

// period is the week or month of which column rows stand under.
func (in *list) period() (unit string, c listed.ListColumn, asked bool) {
	unit, name, _ := strings.Cut(in.group, ":")
	c, known := in.column(name)
	dated := known && (c.Type == listed.Date || c.Type == listed.Instant)
	return unit, c, dated && (unit == "week" || unit == "month") && in.look != "board" && in.look != "calendar"
}

// periods puts rows under their weeks or months, in the order of time; the other way round where the list is.
func (in *list) periods(rows []listed.ListRow, unit string, c listed.ListColumn) []rowSection {
	found := map[clock.Date][]listed.ListRow{}
	for _, r := range rows {
		date, _ := in.instant(r.Cells[c.Name])
		switch {
		case date == "":
		case unit == "month":
			date = date[:8] + "01"
		default:
			date = date.AddDays(task.DaysLeft(date, in.me.WeekStart) - 6)
		}
		found[date] = append(found[date], r)
	}
	var all []rowSection
	for _, date := range slices.Sorted(maps.Keys(found)) {
		switch {
		case date == "":
		case unit == "month":
			all = append(all, rowSection{date.In(time.UTC).Format("January 2006"), found[date]})
		default:
			all = append(all, rowSection{"Week of " + in.days(date), found[date]})
		}
	}
	if c.Name == cmp.Or(in.question.Sort, in.kind.Sort) && c.Falling != in.question.Desc {
		slices.Reverse(all)
	}
	if none := found[""]; len(none) > 0 {
		all = append(all, rowSection{nothingThere, none})
	}
	return all
}

// grouped is the value by which a row stands under a heading.
func (in *list) grouped(r *listed.ListRow) string {
	if id, own := strings.CutPrefix(in.group, view.Own); own {
		v, _ := r.Fields.Of(ref.ID(id))
		return v.Value
	}
	value := r.Cells[in.by().Name]
	if in.by().Type == listed.Flag && value == "" {
		return "false"
	}
	return value
}

// heading names the column that the headings of a board say already.
func (in *list) heading() string {
	if strings.HasPrefix(in.group, view.Own) {
		return in.group
	}
	return in.by().Name
}

// by is the column that a board is drawn by: the one that is asked for, or the first that there is.
func (in *list) by() listed.ListColumn {
	if c, known := in.column(in.group); known && c.Groups {
		return c
	}
	for _, c := range in.kind.Columns {
		if c.Groups {
			return c
		}
	}
	return listed.ListColumn{}
}

// headed is the heading of a value.
func (in *list) headed(value string) string {
	if strings.HasPrefix(in.group, view.Own) {
		return in.nameOf(ref.ID(value), "Something that is gone")
	}
	switch c := in.by(); c.Type {
	case listed.Flag:
		return map[string]string{"true": c.Title, "false": "Others"}[value]
	case listed.Choice:
		return optionOf(c, value)
	}
	return in.nameOf(ref.ID(value), "Somebody or something you don’t see")
}

// order gives the headings that have an order of their own.
func (in *list) order() (all []string) {
	if id, own := strings.CutPrefix(in.group, view.Own); own {
		for _, f := range in.fields {
			if string(f.ID) == id {
				for _, c := range f.Choices {
					all = append(all, c.Name)
				}
			}
		}
		return all
	}
	for _, o := range in.by().Options {
		all = append(all, o.Title)
	}
	return all
}
