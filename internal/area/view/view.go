package view

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/textkey"
)

// Name is the kind's name.
const Name ref.Kind = "saved_view"

// Bounds of a view.
const (
	MaxName    = 60
	MaxFilters = 30
	MaxColumns = 60
	maxValue   = 400 // characters of what a filter asks
	MaxViews   = 300 // living ones of a space
)

// Own begins what names a field of one's own, before its id.
const Own = "own:"

// Listed declares of a kind what its lists can be asked.
type Listed struct {
	Kind    ref.Kind
	Looks   []string
	Filters []string // "own" asks fields of one's own
	Sorts   []string
	Groups  []string // Own alone stands for every field of one's own
	Columns []string // likewise
}

// Filter is one thing that is asked.
type Filter struct {
	By    string `json:"by" maxLength:"40" doc:"What is asked for, as the kind's list names it"`
	Value string `json:"value" maxLength:"400"`
}

// Asks is what a view asks, and how it shows the answer.
type Asks struct {
	Filters []Filter `json:"filters" maxItems:"30"`
	Sort    string   `json:"sort,omitempty" maxLength:"40" doc:"The list's own order when absent"`
	Desc    bool     `json:"desc" doc:"The other way round"`
	Group   string   `json:"group,omitempty" maxLength:"60" doc:"What a board has columns for, or a list headings; own: and the id of a field for one of one's own, week: or month: and a day"`
	Columns []string `json:"columns" maxItems:"60" doc:"Of a table, in their order; own: and the id of a field for one of one's own. The usual ones when empty"`
}

// SavedView is a question to a list under a name.
type SavedView struct {
	record.Head
	Name   string   `json:"name"`
	Lists  ref.Kind `json:"lists" doc:"The kind of record"`
	Look   string   `json:"look" enum:"list,table,board,calendar"`
	Pinned bool     `json:"pinned" doc:"It stands above the list, for all who see it"`
	Asks
}

// settle checks a view as it is going to be stored. Errors: saved_view.invalid with a field for each
// rule that is broken.
func (v *SavedView) settle(kinds []Listed) error {
	bad := errs.New(errs.Invalid, "saved_view.invalid", "The view can't be kept like this. See the fields.")
	v.Name = strings.Join(strings.Fields(v.Name), " ")
	if textkey.Name(v.Name) == "" || utf8.RuneCountInString(v.Name) > MaxName {
		bad = bad.With("body.name", "A word or a few, at most 60 characters.")
	}
	i := slices.IndexFunc(kinds, func(k Listed) bool { return k.Kind == v.Lists })
	if i < 0 {
		return bad.With("body.lists", "There are no views of such records.")
	}
	of := kinds[i]
	if !slices.Contains(of.Looks, v.Look) {
		bad = bad.With("body.look", "One of "+strings.Join(of.Looks, ", ")+".")
	}
	if v.Sort != "" && !slices.Contains(of.Sorts, v.Sort) {
		bad = bad.With("body.sort", "One of "+strings.Join(of.Sorts, ", ")+".")
	}
	if v.Group != "" && !offered(of.Groups, v.Group) {
		bad = bad.With("body.group", "One of "+strings.Join(of.Groups, ", ")+".")
	}
	bad = v.settleFilters(bad, of)
	if bad = v.settleColumns(bad, of); len(bad.Fields) > 0 {
		return bad
	}
	return nil
}

func (v *SavedView) settleFilters(bad *errs.Error, of Listed) *errs.Error {
	kept := []Filter{}
	for _, f := range v.Filters {
		switch {
		case !slices.Contains(of.Filters, f.By):
			return bad.With("body.filters", "Ask for one of "+strings.Join(of.Filters, ", ")+".")
		case strings.TrimSpace(f.Value) == "" || utf8.RuneCountInString(f.Value) > maxValue || strings.ContainsFunc(f.Value, unicode.IsControl):
			return bad.With("body.filters", "Say what is asked for, in one line of at most 400 characters.")
		}
		if !slices.Contains(kept, f) {
			kept = append(kept, f)
		}
	}
	if v.Filters = kept; len(kept) > MaxFilters {
		return bad.With("body.filters", "At most 30.")
	}
	return bad
}

func (v *SavedView) settleColumns(bad *errs.Error, of Listed) *errs.Error {
	kept := []string{}
	for _, c := range v.Columns {
		if !offered(of.Columns, c) {
			return bad.With("body.columns", "Choose among "+strings.Join(of.Columns, ", ")+".")
		}
		if !slices.Contains(kept, c) {
			kept = append(kept, c)
		}
	}
	if v.Columns = kept; len(kept) > MaxColumns {
		return bad.With("body.columns", "At most 60.")
	}
	return bad
}

// offered reports whether a name is among those declared, or is that of some field of one's own
// where those are.
func offered(names []string, name string) bool {
	if field, own := strings.CutPrefix(name, Own); own {
		_, valid := ref.Parse(field)
		return valid && slices.Contains(names, Own)
	}
	return slices.Contains(names, name)
}

const columns = record.HeadColumns + `, t.name, t.lists, t.look, t.pinned, t.asks`

const (
	qLoad   db.SQL = `SELECT ` + columns + ` FROM saved_view t WHERE t.org = $1 AND t.id = $2`
	qLiving db.SQL = `SELECT ` + columns + ` FROM saved_view t WHERE t.org = $1 AND t.id > $2 AND t.trashed_us IS NULL ORDER BY t.id LIMIT $3`
	qInsert db.SQL = `INSERT INTO saved_view (org, id, space, rev, created_us, created_by, updated_us, trashed_us, name, name_key, sort_key, lists, look, pinned, asks)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT (org, id) DO NOTHING`
	qUpdate db.SQL = `UPDATE saved_view SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8, name = $9, name_key = $10, sort_key = $11, lists = $12,
look = $13, pinned = $14, asks = $15 WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
)

// kind says how views are kept.
var kind = &record.Kind[SavedView]{
	Name: Name, Head: func(v *SavedView) *record.Head { return &v.Head }, Load: qLoad, Scan: scan, Insert: qInsert, Update: qUpdate,
	Values: func(v *SavedView) []any {
		return []any{v.Name, textkey.Name(v.Name), textkey.Sort(v.Name), v.Lists, v.Look, v.Pinned, encode(v.Asks)}
	},
	Entry: func(v *SavedView) search.Entry {
		return search.Entry{Kind: Name, ID: v.ID, Space: v.Space, Title: v.Name}
	},
	Taken: errs.New(errs.Conflict, "saved_view.name_taken", "There is a view of this name already. Use that one, or choose another name."),
}

func encode(a Asks) string {
	b, err := json.Marshal(a, json.Deterministic(true), json.FormatNilSliceAsNull(false))
	if err != nil {
		return "{}" // lists of texts always encode
	}
	return string(b)
}

func scan(row db.Row) (SavedView, error) {
	var v SavedView
	var asks []byte
	if err := row.Scan(append(v.Dest(), &v.Name, &v.Lists, &v.Look, &v.Pinned, &asks)...); err != nil {
		return v, err
	}
	return v, json.Unmarshal(asks, &v.Asks)
}

// Describe tells in words what a change did; ids stand in braces.
func Describe(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{{Name: "name"}, {Name: "look"}, {Name: "pinned"}, {Name: "filters", Text: filterWords}, {Name: "sort"}, {Name: "desc"}, {Name: "group", Text: inBraces("group")}, {Name: "columns", Text: inBraces("columns")}})
}

// Checks are what must always hold of stored views.
func Checks() []doctor.Check {
	return []doctor.Check{
		doctor.Query("every living view can be found", `SELECT 'saved_view ' || t.id FROM saved_view t
LEFT JOIN search_entry e ON e.org = t.org AND e.kind = 'saved_view' AND e.id = t.id AND e.space = t.space
WHERE t.trashed_us IS NULL AND e.id IS NULL ORDER BY t.id LIMIT 50`),
		doctor.Query("only living views are found", `SELECT 'saved_view ' || e.id FROM search_entry e
LEFT JOIN saved_view t ON t.org = e.org AND t.id = e.id AND t.trashed_us IS NULL
WHERE e.kind = 'saved_view' AND t.id IS NULL ORDER BY e.id LIMIT 50`),
	}
}
