package table

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"anteroom/internal/area/task"
	"anteroom/internal/core/textkey"
)

// mostTogether is how many tasks are kept in memory to put them together; more stand in the order of the list.
const mostTogether = 20_000

// grouped are the columns by which a list of tasks can have headings, by what the list calls them.
var grouped = map[string]string{"priority": "priority", "assignee": "assignee", "space": "space", "tag": "tags"}

// together compares tasks by what the list has headings by: by name, and what has nothing last. Nil where it
// has none of these.
func together(group string, fields []Column, g given) func(a, b task.Task) int {
	name := grouped[group]
	if strings.HasPrefix(group, OwnColumn) {
		name = group
	}
	all := all(fields)
	i := slices.IndexFunc(all, func(c cellsOf) bool { return c.name == name })
	if i < 0 {
		return nil
	}
	place := func(t *task.Task) (int, string) {
		text := all[i].cells(t, g)[0]
		switch {
		case text == "":
			return math.MaxInt, ""
		case name == "priority":
			return t.Priority, ""
		}
		return 0, textkey.Sort(text)
	}
	return func(a, b task.Task) int {
		x, left := place(&a)
		y, right := place(&b)
		return cmp.Or(cmp.Compare(x, y), strings.Compare(left, right))
	}
}
