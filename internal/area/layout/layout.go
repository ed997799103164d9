package layout

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/textkey"
)

// Name is the kind's name.
const Name ref.Kind = "layout"

// Bounds of a layout.
const (
	MaxName    = 60
	MaxWidgets = 40
	MaxOptions = 12
	MaxLayouts = 30  // living ones of a member
	MaxShared  = 200 // living ones of the organisation
	Columns    = 12
	maxRows    = 2000
	maxHeight  = 60
	maxValue   = 2000 // characters of one option
	maxBytes   = 32 << 10
)

// LayoutOption is one setting of a widget, as the widget itself reads it.
type LayoutOption struct {
	Name  string `json:"name" maxLength:"40"`
	Value string `json:"value" maxLength:"2000"`
}

// LayoutWidget is a widget at its place: columns of twelve, rows of one height.
type LayoutWidget struct {
	ID      string         `json:"id" maxLength:"40" doc:"Made by the client; once in a layout"`
	Widget  string         `json:"widget" maxLength:"40" doc:"Which one it is"`
	X       int            `json:"x" minimum:"0" maximum:"11"`
	Y       int            `json:"y" minimum:"0" maximum:"2000"`
	W       int            `json:"w" minimum:"1" maximum:"12"`
	H       int            `json:"h" minimum:"1" maximum:"60" doc:"At most so high"`
	Options []LayoutOption `json:"options" maxItems:"12"`
}

// Layout is how Today is arranged.
type Layout struct {
	record.Head
	Name    string         `json:"name"`
	Began   string         `json:"began,omitempty" doc:"The ready layout that it began with"`
	Widgets []LayoutWidget `json:"widgets" doc:"In the order in which a phone stacks them"`
}

var aName = regexp.MustCompile(`^[a-z][a-z0-9_-]{0,39}$`)

var anID = regexp.MustCompile(`^[A-Za-z0-9_-]{1,40}$`)

// settle checks a layout as it is going to be stored. Errors: layout.invalid with a field for each
// rule that is broken.
func (l *Layout) settle() error {
	bad := errs.New(errs.Invalid, "layout.invalid", "The layout can't be kept like this. See the fields.")
	l.Name = strings.Join(strings.Fields(l.Name), " ")
	if textkey.Name(l.Name) == "" || utf8.RuneCountInString(l.Name) > MaxName {
		bad = bad.With("body.name", "A word or a few, at most 60 characters.")
	}
	if l.Began != "" && !aName.MatchString(l.Began) {
		bad = bad.With("body.began", "The name of a ready layout.")
	}
	if len(l.Widgets) > MaxWidgets {
		bad = bad.With("body.widgets", "At most 40.")
	} else if wrong := l.settleWidgets(); wrong != "" {
		bad = bad.With("body.widgets", wrong)
	} else if len(encode(l.Widgets)) > maxBytes {
		bad = bad.With("body.widgets", "Together they hold too much text. Shorten one.")
	}
	if len(bad.Fields) > 0 {
		return bad
	}
	return nil
}

func (l *Layout) settleWidgets() string {
	seen := map[string]bool{}
	for i := range l.Widgets {
		w := &l.Widgets[i]
		switch {
		case !anID.MatchString(w.ID) || seen[w.ID]:
			return "Each has an id of its own, of letters and digits."
		case !aName.MatchString(w.Widget):
			return "Say by its name which widget it is."
		case w.X < 0 || w.W < 1 || w.X+w.W > Columns || w.Y < 0 || w.Y > maxRows || w.H < 1 || w.H > maxHeight:
			return "Each stands within twelve columns, and is at most 60 rows high."
		case len(w.Options) > MaxOptions:
			return "A widget has at most 12 settings."
		}
		seen[w.ID] = true
		if w.Options == nil {
			w.Options = []LayoutOption{}
		}
		if wrong := badOption(w.Options); wrong != "" {
			return wrong
		}
	}
	if l.Widgets == nil {
		l.Widgets = []LayoutWidget{}
	}
	return ""
}

func badOption(options []LayoutOption) string {
	named := map[string]bool{}
	for _, o := range options {
		odd := func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }
		switch {
		case !aName.MatchString(o.Name) || named[o.Name]:
			return "Each setting of a widget has a name of its own."
		case utf8.RuneCountInString(o.Value) > maxValue || strings.ContainsFunc(o.Value, odd):
			return "A setting holds at most 2,000 characters of text."
		}
		named[o.Name] = true
	}
	return ""
}

const columns = record.HeadColumns + `, t.name, t.began, t.widgets`

const (
	qLoad   db.SQL = `SELECT ` + columns + ` FROM layout t WHERE t.org = $1 AND t.id = $2`
	qLiving db.SQL = `SELECT ` + columns + ` FROM layout t WHERE t.org = $1 AND t.id > $2 AND t.trashed_us IS NULL ORDER BY t.id LIMIT $3`
	qInsert db.SQL = `INSERT INTO layout (org, id, space, rev, created_us, created_by, updated_us, trashed_us, name, name_key, sort_key, began, widgets)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (org, id) DO NOTHING`
	qUpdate db.SQL = `UPDATE layout SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8, name = $9, name_key = $10, sort_key = $11, began = $12, widgets = $13
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
)

// kind says how layouts are kept.
var kind = &record.Kind[Layout]{
	Name: Name, Head: func(l *Layout) *record.Head { return &l.Head }, Load: qLoad, Scan: scan, Insert: qInsert, Update: qUpdate,
	Values: func(l *Layout) []any {
		return []any{l.Name, textkey.Name(l.Name), textkey.Sort(l.Name), l.Began, encode(l.Widgets)}
	},
	Entry: func(l *Layout) search.Entry {
		return search.Entry{Kind: Name, ID: l.ID, Space: l.Space, Title: l.Name}
	},
	Taken: errs.New(errs.Conflict, "layout.name_taken", "There is a layout of this name already. Choose another name."),
}

func encode(w []LayoutWidget) string {
	b, err := json.Marshal(w, json.Deterministic(true), json.FormatNilSliceAsNull(false))
	if err != nil {
		return "[]" // texts and numbers always encode
	}
	return string(b)
}

func scan(row db.Row) (Layout, error) {
	var l Layout
	var widgets []byte
	if err := row.Scan(append(l.Dest(), &l.Name, &l.Began, &widgets)...); err != nil {
		return l, err
	}
	return l, json.Unmarshal(widgets, &l.Widgets)
}

// Describe tells in words what a change did.
func Describe(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{{Name: "name"}, {Name: "widgets", Text: placed}})
}

// placed tells which widgets stand where: "tasks 10/1 3×8", by column, row and size.
func placed(rec map[string]jsontext.Value) string {
	var widgets []LayoutWidget
	_ = json.Unmarshal(rec["widgets"], &widgets) // an erased one has none
	words := make([]string, len(widgets))
	for i, w := range widgets {
		words[i] = fmt.Sprintf("%s %d/%d %d×%d", w.Widget, w.X+1, w.Y+1, w.W, w.H)
	}
	return strings.Join(words, ", ")
}

// Checks are what must always hold of stored layouts.
func Checks() []doctor.Check {
	return []doctor.Check{
		doctor.Query("every living layout can be found", `SELECT 'layout ' || t.id FROM layout t
LEFT JOIN search_entry e ON e.org = t.org AND e.kind = 'layout' AND e.id = t.id AND e.space = t.space
WHERE t.trashed_us IS NULL AND e.id IS NULL ORDER BY t.id LIMIT 50`),
		doctor.Query("only living layouts are found", `SELECT 'layout ' || e.id FROM search_entry e
LEFT JOIN layout t ON t.org = e.org AND t.id = e.id AND t.trashed_us IS NULL
WHERE e.kind = 'layout' AND t.id IS NULL ORDER BY e.id LIMIT 50`),
		doctor.Query("a layout is somebody's own or the organisation's", `SELECT 'layout ' || t.id FROM layout t
WHERE t.space <> t.created_by AND t.space <> t.org ORDER BY t.id LIMIT 50`),
	}
}
