package parcel

import (
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/errs"
	"anteroom/internal/core/own"
)

// Bounds of what is read.
const (
	MaxParts   = 10_000 // pages, rows and files together
	MaxColumns = 100
	MaxText    = 4 << 20 // bytes of one page or table
	maxTold    = 2000
)

// What a table becomes.
const (
	Tasks = "tasks"
	Note  = "note"
	Leave = "leave"
)

// What a column becomes, besides Field + a type and Own + the id of an own field.
const (
	Title    = "title"
	Notes    = "notes"
	Due      = "due"
	Done     = "done"
	Status   = "status" // an own field, and done where it says so
	Priority = "priority"
	Tags     = "tags"
	Assignee = "assignee"
	Field    = "field:"
	Own      = "own:"
)

// Parcel is what was found in a file.
type Parcel struct {
	Source string // notion, trello or todoist
	Name   string // of the board, the project or the export
	Pages  []Page
	Tables []Table
	Files  []File
	Told   []Told
	More   int // what was not told any more
}

// Page is a text that becomes a note, or goes into the task that its row becomes.
type Page struct {
	Part  int // by which addresses in texts name it
	Title string
	Body  string // Markdown; part:N is the address of a part
	Row   bool   // it belongs to a row of a table
}

// Table is rows of one kind: a database, a board, a project.
type Table struct {
	Part    int
	Name    string
	As      string // what is proposed
	Columns []Column
	Rows    []Row
}

// Column is one column of a table.
type Column struct {
	Name     string
	As       string   // what is proposed
	Type     own.Type // what a field of it would hold
	Currency string   // of money
	Commas   bool     // several in one cell are written with commas between
}

// Row is one row: its cells are written as a record would hold them.
type Row struct {
	Cells     []string
	Page      int    // the part that is its page; 0 for none
	Notes     string // Markdown that goes below what its columns say
	Zone      string // in which its date counts, where it says so
	Rule      string // how it repeats, an RRULE value
	AfterDone bool
	Tags      map[string]int // colours of tags that it names
}

// Cell gives a cell; empty for those that the row hasn't.
func (r Row) Cell(column int) string {
	if column < 0 || column >= len(r.Cells) {
		return ""
	}
	return r.Cells[column]
}

// File is a file that lies beside.
type File struct {
	Part int
	Of   int // the part it belongs to; 0 for none
	Name string
	Size int64
	Open func() (io.ReadCloser, error)
}

// Told says what could not be kept.
type Told struct {
	Where string // what it is about, as a person knows it
	Msg   string
}

// Tell adds to what could not be kept.
func (p *Parcel) Tell(where, format string, args ...any) {
	if len(p.Told) >= maxTold {
		p.More++
		return
	}
	if where = Short(where); where == "" {
		where = "Untitled"
	}
	p.Told = append(p.Told, Told{where, fmt.Sprintf(format, args...)})
}

// Count is how many parts there are.
func (p *Parcel) Count() int {
	n := len(p.Pages) + len(p.Files)
	for _, t := range p.Tables {
		n += len(t.Rows)
	}
	return n
}

// ErrTooMany is the answer as soon as there is one part too many, however many more there are.
var ErrTooMany = errs.Newf(errs.TooLarge, "arrival.too_many", "There are more than %d pages, rows and files in it; that is the most that can be brought in at once. Export a smaller part, and bring it in part by part.", MaxParts)

// Check holds the bound on parts. Errors: arrival.too_many.
func (p *Parcel) Check() error {
	if n := p.Count(); n > MaxParts {
		return errs.Newf(errs.TooLarge, "arrival.too_many", "There are %d pages, rows and files in it; at most %d can be brought in at once. Export a smaller part, and bring it in part by part.", n, MaxParts)
	}
	return nil
}

// Address is how texts name a part.
func Address(part int) string { return "part:" + strconv.Itoa(part) }

var linked = regexp.MustCompile(`(!?)\[((?:[^\[\]\\]|\\.)*)\]\(part:(\d{1,6})\)`)

// leads is in every text with a link, and found quickly.
const leads = "](part:"

// Linked replaces each link to a part. say gets whether it is a picture, the words of the link and the part.
func Linked(text string, say func(picture bool, words string, part int) string) string {
	if !strings.Contains(text, leads) {
		return text
	}
	return linked.ReplaceAllStringFunc(text, func(all string) string {
		m := linked.FindStringSubmatch(all)
		part, err := strconv.Atoi(m[3])
		if err != nil {
			return all
		}
		return say(m[1] != "", m[2], part)
	})
}

// Links counts the links to parts.
func Links(text string) int {
	if !strings.Contains(text, leads) {
		return 0
	}
	return len(linked.FindAllStringIndex(text, -1))
}

// Line makes a text fit for a line.
func Line(s string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r == '\u200b' || r == '\ufeff' {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))), " ")
}

// Text is a text without what nobody sees.
func Text(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == '\ufeff' {
			return -1
		}
		return r
	}, strings.ReplaceAll(strings.ToValidUTF8(s, "\ufffd"), "\r\n", "\n"))
}

// Short is a text as it stands in a sentence.
func Short(s string) string {
	s = Line(s)
	if utf8.RuneCountInString(s) > 60 {
		return string([]rune(s)[:59]) + "…"
	}
	return s
}
