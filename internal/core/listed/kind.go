package listed

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Type is what a column holds, and so how its cells are written.
type Type string

// The types. A cell is a text; empty where there is nothing.
const (
	Text     Type = "text"
	Number   Type = "number"   // decimal
	Bytes    Type = "bytes"    // how many, decimal
	Date     Type = "date"     // 2026-03-29
	Instant  Type = "instant"  // microseconds since 1970 in UTC; a date where whole days are meant
	Choice   Type = "choice"   // the value of a ListOption
	Flag     Type = "flag"     // "true" or nothing
	Member   Type = "member"   // an id
	Space    Type = "space"    // an id
	Tags     Type = "tags"     // ids with commas between
	Calendar Type = "calendar" // an id
)

// ListOption is one value of a choice.
type ListOption struct {
	Value string `json:"value"`
	Title string `json:"title"`
}

// Column declares one column of a kind.
type Column[T any] struct {
	Name  string // by which it is asked for
	Title string // its heading
	Type  Type
	Cell  func(*T) string

	// At is what is compared when the column is asked: "t.owner". A column without can't be,
	// unless its cell Asks, where nothing is asked of a table (Gathered).
	At   db.Fragment
	Asks bool
	// Nothing is what At holds where there is nothing; by it one asks for records without.
	Nothing string

	// Key is the record's place in this column's order, and By the column of the table that holds
	// it, never NULL. A column without has no order.
	Key     func(*T) record.Key
	By      db.Fragment
	NoIndex bool // no index is in this order
	Falling bool // its usual order is from the last to the first

	Options []ListOption // all values of a Choice, in the order of a board's columns
	Maybe   bool         // a Choice that may be nothing
	Hidden  bool         // not shown unless it is asked for
	Writes  bool         // Kind.Change takes it
	Until   string       // of one of the days: the column that says when it ends, and can be asked; empty where it ends on its day
}

// Kind declares how the records of one kind are listed.
type Kind[T any] struct {
	Name  ref.Kind
	Title string // "Notes"
	One   string // "note"
	Use   string // one sentence of what they are for; may be empty

	Pick    db.Fragment // as record.Listing has it
	Select  db.Fragment
	Scan    func(db.Row) (T, error)
	Head    func(*T) *record.Head
	Private func(*T) bool // nil for kinds that know no difference
	Tags    func(*T) []ref.ID
	Own     func(*T) own.Values
	Where   func(*db.Builder, access.View) // what else must hold; nil for nothing
	Shown   func(access.Actor, T) T        // a record as somebody sees it; nil where all see the same

	Label   func(*T) string // what a record is called
	Columns []Column[T]     // the first is what records are called
	Sort    string          // the usual order: the name of a column
	Days    []string        // columns by which records stand in a calendar, the usual one first

	// Change puts a value into a column that Writes; nil for kinds that are only read here.
	// Errors: those of the kind.
	Change func(ctx context.Context, a access.Actor, id ref.ID, rev int64, column, value string) (ref.Act, error)
}

// ListKind is what a list can be asked and shown as: a Kind as the API describes it.
type ListKind struct {
	Kind    ref.Kind     `json:"kind"`
	Title   string       `json:"title"`
	One     string       `json:"one" doc:"What one of them is called"`
	Use     string       `json:"use,omitempty" doc:"What they are for, in a sentence"`
	Span    string       `json:"span,omitempty" doc:"Which of them are listed while nothing is asked of the first of their days; all of them when absent"`
	Columns []ListColumn `json:"columns"`
	Sort    string       `json:"sort" doc:"The usual order"`
	Days    []string     `json:"days" doc:"Columns by which records stand in a calendar; none when there is no calendar"`
	Own     bool         `json:"own" doc:"Records hold fields of one's own, which are columns too: own: and the field's id"`
}

// ListColumn is a column as the API describes it.
type ListColumn struct {
	Name    string       `json:"name"`
	Title   string       `json:"title"`
	Type    Type         `json:"type" enum:"text,number,bytes,date,instant,choice,flag,member,space,tags,calendar"`
	Options []ListOption `json:"options" doc:"All values of a choice, in their order"`
	Maybe   bool         `json:"maybe,omitzero" doc:"A choice that may be nothing"`
	Asks    bool         `json:"asks" doc:"It can be filtered by"`
	Sorts   bool         `json:"sorts"`
	Falling bool         `json:"falling" doc:"Its usual order is from the last to the first"`
	Groups  bool         `json:"groups" doc:"A board can have a column for each of its values"`
	Writes  bool         `json:"writes" doc:"It can be changed in place"`
	Hidden  bool         `json:"hidden" doc:"Not shown unless asked for"`
	Until   string       `json:"until,omitempty" doc:"Of a day: the column that says when what begins then ends; it stands on each day up to that one"`
}

// ListRow is a record in a list.
type ListRow struct {
	ID      ref.ID            `json:"id"`
	Part    string            `json:"recurrence_id,omitempty" doc:"Which occurrence, where the record is a series; with the id it names the row"`
	Space   ref.Space         `json:"space"`
	Rev     int64             `json:"rev" doc:"Send it back with a change"`
	Label   string            `json:"label" doc:"What it is called"`
	Private bool              `json:"private,omitzero"`
	Writes  bool              `json:"may_write" doc:"The caller may change it"`
	Cells   map[string]string `json:"cells" doc:"By the names of the columns; a column without anything is absent"`
	Fields  own.Values        `json:"fields,omitempty" doc:"What it holds in fields of one's own"`
}

// Lister is a Kind whose type is forgotten.
type Lister interface {
	About() ListKind
	// Page gives one page of rows and the cursor of the next. Errors: cursor.invalid, list.question, field.filter.
	Page(ctx context.Context, r record.Reader, a access.Actor, q Question) (rows []ListRow, next string, err error)
	// Set puts a value into a column. Errors: list.read_only and those of the kind.
	Set(ctx context.Context, a access.Actor, id ref.ID, rev int64, column, value string) (ref.Act, error)
}

// whole gives the columns of a kind with those that every record has.
func (k *Kind[T]) whole() []Column[T] {
	all := append([]Column[T]{}, k.Columns...)
	if k.Tags != nil {
		all = append(all, Column[T]{Name: "tags", Title: "Tags", Type: Tags, At: "t.id", Cell: func(rec *T) string { return joined(k.Tags(rec)) }})
	}
	made := func(rec *T) record.Key { return record.Number(k.Head(rec).CreatedUS) }
	return append(all,
		Column[T]{Name: "space", Title: "For", Type: Space, At: "t.space", Cell: func(rec *T) string { return string(k.Head(rec).Space) }},
		Column[T]{Name: "created", Title: "Made", Type: Instant, At: "t.created_us", Key: made, By: "t.created_us", NoIndex: true, Falling: true, Hidden: true,
			Cell: func(rec *T) string { return Micros(k.Head(rec).CreatedUS) }},
		Column[T]{Name: "changed", Title: "Changed", Type: Instant, At: "t.updated_us", By: "t.updated_us", NoIndex: true, Falling: true, Hidden: true,
			Key:  func(rec *T) record.Key { return record.Number(k.Head(rec).UpdatedUS) },
			Cell: func(rec *T) string { return Micros(k.Head(rec).UpdatedUS) }},
		Column[T]{Name: "made_by", Title: "Made by", Type: Member, At: "t.created_by", Hidden: true, Cell: func(rec *T) string { return string(k.Head(rec).CreatedBy) }},
	)
}

// grouped are the types whose values are few enough for the columns of a board.
var grouped = map[Type]bool{Choice: true, Flag: true, Member: true, Space: true, Tags: true, Calendar: true}

// About describes the kind.
func (k *Kind[T]) About() ListKind {
	return ListKind{Kind: k.Name, Title: k.Title, One: k.One, Use: k.Use, Sort: k.Sort, Days: append([]string{}, k.Days...), Own: k.Own != nil, Columns: shapes(k.whole(), k.Change != nil)}
}

func (c Column[T]) asks() bool { return c.At != "" || c.Asks }

// shapes describes columns; writes says that some can be changed.
func shapes[T any](columns []Column[T], writes bool) []ListColumn {
	out := make([]ListColumn, len(columns))
	for i, c := range columns {
		out[i] = ListColumn{
			Name: c.Name, Title: c.Title, Type: c.Type, Options: append([]ListOption{}, c.Options...), Maybe: c.Maybe, Asks: c.asks(), Sorts: c.Key != nil, Falling: c.Falling,
			Groups: c.asks() && grouped[c.Type], Writes: c.Writes && writes, Hidden: c.Hidden, Until: c.Until,
		}
	}
	return out
}

// Micros writes an instant into a cell; nothing for none.
func Micros(t clock.Micros) string {
	if t == 0 {
		return ""
	}
	return decimal(int64(t))
}

// Yes writes a flag into a cell.
func Yes(b bool) string {
	if b {
		return "true"
	}
	return ""
}
