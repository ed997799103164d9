package simple

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"anteroom/internal/core/db"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/ref"
)

// Kind declares a kind of record. Its table has the columns of every record (org, id, space,
// rev, created_us, created_by, updated_us, trashed_us), then private, title_key, and one for
// each field; migration 00034 shows it.
type Kind struct {
	// Table is the name of its table, and of the kind in the journal, the API and addresses.
	Table db.Fragment
	Title string // of many, as a heading: "Suppliers"
	One   string // of one, in a sentence: "supplier"
	About string // one sentence of what they are for; shown where there are none
	// Words find it, beside its title, when somebody types kind: into the search.
	Words []string
	// Fields are what it holds, in the order of its form. The first is a Text: what a record is called.
	Fields []Field
	// Sort names the field by which lists are sorted unless somebody asks otherwise; the first when empty.
	Sort string
}

// Field declares one field of a kind.
type Field struct {
	Name   string      // in the API and in addresses
	Title  string      // on the screen
	Hint   string      // below it in the form; may be empty
	Type   listed.Type // Text, Number, Date, Choice, Flag or Member
	Column db.Fragment // where the table keeps it, never NULL

	Needed  bool                // it may not be empty
	Long    bool                // a Text of several lines
	Options []listed.ListOption // of a Choice
	Hidden  bool                // no column of lists unless it is asked for
}

// Bounds of what a field holds: characters of a text of one line and of several, and the largest
// number; numbers are whole, from 0 on.
const (
	MaxLine   = 500
	MaxLong   = 20_000
	MaxNumber = 1_000_000_000_000
	maxFields = 30
)

// Name is what the kind is called in the journal.
func (k *Kind) Name() ref.Kind { return ref.Kind(k.Table) }

func (k *Kind) field(name string) (Field, bool) {
	i := slices.IndexFunc(k.Fields, func(f Field) bool { return f.Name == name })
	if i < 0 {
		return Field{}, false
	}
	return k.Fields[i], true
}

var declared []*Kind

// declare adds a kind; a declaration that can't be meant ends the program.
func declare(k *Kind) *Kind {
	if err := k.check(); err != nil {
		panic("simple: " + err.Error())
	}
	declared = append(declared, k)
	return k
}

// Names lists what the declared kinds are called in the journal.
func Names() []ref.Kind {
	var all []ref.Kind
	for _, k := range Kinds() {
		all = append(all, k.Name())
	}
	return all
}

// Kinds lists what is declared, by name.
func Kinds() []*Kind {
	return slices.SortedFunc(slices.Values(declared), func(a, b *Kind) int { return cmp.Compare(a.Name(), b.Name()) })
}

// taken are the names that every list has, and frame the columns that every table has.
var (
	taken = []string{"tags", "space", "created", "changed", "made_by", "private"}
	frame = []db.Fragment{"org", "id", "space", "rev", "created_us", "created_by", "updated_us", "trashed_us", "private", "title_key"}
)

var (
	tableName  = regexp.MustCompile(`^[a-z][a-z_]{1,30}[a-z]$`)
	columnName = regexp.MustCompile(`^[a-z][a-z0-9_]{0,30}$`)
	types      = []listed.Type{listed.Text, listed.Number, listed.Date, listed.Choice, listed.Flag, listed.Member}
)

func (k *Kind) check() error {
	if !tableName.MatchString(string(k.Table)) {
		return fmt.Errorf("%q can't be the name of a table: write it in lower case, with _ between words", k.Table)
	}
	if slices.ContainsFunc(declared, func(one *Kind) bool { return one.Table == k.Table }) {
		return fmt.Errorf("%s is declared twice", k.Table)
	}
	if len(k.Fields) == 0 || len(k.Fields) > maxFields || k.Fields[0].Type != listed.Text || k.Fields[0].Long || !k.Fields[0].Needed {
		return fmt.Errorf("%s has no first field that is a needed line of text, or more than %d fields", k.Table, maxFields)
	}
	if k.Title == "" || k.One == "" || k.About == "" || len(k.Words) == 0 {
		return fmt.Errorf("%s has no title, no name for one, no word by which it is found, or nothing about it", k.Table)
	}
	sorted, known := k.field(k.sort())
	if !known {
		return fmt.Errorf("%s is sorted by %s, which it does not have", k.Table, k.Sort)
	}
	if sorted.Name != k.Fields[0].Name && sorted.Type != listed.Number && sorted.Type != listed.Date {
		return fmt.Errorf("%s can be sorted by its first field, a number or a date, not by %s", k.Table, k.Sort)
	}
	seen, columns := slices.Clone(taken), slices.Clone(frame)
	for _, f := range k.Fields {
		if slices.Contains(seen, f.Name) || f.Name == "" || f.Title == "" {
			return fmt.Errorf("%s: the field %q has no name or title, or one that is taken", k.Table, f.Name)
		}
		if slices.Contains(columns, f.Column) || !columnName.MatchString(string(f.Column)) {
			return fmt.Errorf("%s: %s has a column that is taken or can't be one: %q", k.Table, f.Name, f.Column)
		}
		seen, columns = append(seen, f.Name), append(columns, f.Column)
		if err := f.check(); err != nil {
			return fmt.Errorf("%s: %w", k.Table, err)
		}
	}
	return nil
}

func (f *Field) check() error {
	switch {
	case !slices.Contains(types, f.Type):
		return fmt.Errorf("%s can't be of type %s", f.Name, f.Type)
	case (f.Type == listed.Choice) != (len(f.Options) > 0):
		return fmt.Errorf("a choice has options, and nothing else has: %s", f.Name)
	case f.Long && f.Type != listed.Text:
		return fmt.Errorf("only a text has several lines: %s", f.Name)
	}
	var values []string
	for _, o := range f.Options {
		if o.Value == "" || o.Title == "" || strings.ContainsAny(o.Value, ",: ") || slices.Contains(values, o.Value) {
			return fmt.Errorf("%s has an option without value or title, twice, or with a comma, colon or space in its value: %q", f.Name, o.Value)
		}
		values = append(values, o.Value)
	}
	return nil
}

func (k *Kind) sort() string {
	if k.Sort == "" {
		return k.Fields[0].Name
	}
	return k.Sort
}
