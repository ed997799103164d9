package paper

import (
	"html/template"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"anteroom/internal/core/ref"
)

// Document is what is printed.
type Document struct {
	Title   string
	House   string    // the organisation's name
	Printed string    // when, with the zone, in words
	Made    time.Time // the same
	Letter  bool      // the paper of North America instead of A4
	Wide    bool      // across
	Back    string    // where the page comes from
	Sheets  []Sheet
}

// Sheet begins a page of its own.
type Sheet struct {
	Title string
	Under string   // the second line of its head
	About []string // small, below it
	Parts []Part
}

// Part is a piece of a sheet: Heading, Text, List, Quote, Code, Table, Facts, Picture, Depths, Rule or Room.
type Part interface{ Kind() string }

// Heading stands over what follows, of level 2 to 4.
type Heading struct {
	Level int
	Runs  []Run
}

// Text is a paragraph.
type Text struct{ Runs []Run }

// Run is a stretch of words that look alike.
type Run struct {
	Text                       string
	Bold, Italic, Struck, Code bool
	Record                     bool   // it names a record of the house
	Break                      bool   // a new line begins after it
	Link                       string // where it leads; anything that Leads refuses leads nowhere
}

// Href is where a run leads; empty when that is nowhere.
func (r Run) Href() template.URL {
	if !Leads(r.Link) {
		return ""
	}
	return template.URL(r.Link) // #nosec: one of the web, of mail or of a phone
}

var schemes = []string{"http", "https", "mailto", "tel"}

// Leads reports whether an address may be followed from a page: one of the web, of mail or of a phone.
func Leads(to string) bool {
	u, err := url.Parse(to)
	return err == nil && slices.Contains(schemes, strings.ToLower(u.Scheme)) && !strings.ContainsAny(to, "\x00\r\n\t")
}

// List is a list, of what is to be ticked when its items say so.
type List struct {
	Ordered bool
	Start   int
	Items   []Item
}

// Item is an entry of a list.
type Item struct {
	Check Check
	Parts []Part
}

// Check is the box before an entry.
type Check string

// The boxes.
const (
	Unchecked Check = "open"
	Checked   Check = "done"
)

// Quote is what somebody else said.
type Quote struct{ Parts []Part }

// Code is a text that is set as it stands.
type Code struct{ Text string }

// Table has a head that is repeated on every page.
type Table struct {
	Columns []Column
	Rows    []Row
	Grid    bool // lines between the cells; between the rows only when not
	Month   bool // weeks of days, which are high
	Narrow  bool // no wider than it needs to be
}

// Column is a column of a table.
type Column struct {
	Name  string
	Under string  // a second line of its head
	Wide  float64 // share of the width of those that have one; as wide as what is in it when 0
	Class string  // time, yours or tick
	Right bool    // figures
}

// Row is a row of a table; a group has a name and no cells.
type Row struct {
	Group string
	Cells []Cell
	Hold  bool // not settled yet
	Head  bool // its first cell is its heading
}

// Cell is a cell of a table.
type Cell struct {
	Check Check // a box to tick
	Lines []Line
	Other bool // of another month
}

// Line is a line in a cell, or more when it doesn't fit.
type Line struct {
	Style Style
	Hold  bool
	Runs  []Run
}

// Long reports whether a word in it is longer than words are, so that it may have to be broken.
func (l Line) Long() bool {
	const longest = 24
	for _, r := range l.Runs {
		for word := range strings.FieldsSeq(r.Text) {
			if utf8.RuneCountInString(word) > longest {
				return true
			}
		}
	}
	return false
}

// Style says how a line in a cell looks.
type Style string

// The styles; that of most lines is empty.
const (
	Place  Style = "place"
	Link   Style = "link"
	Note   Style = "note"
	Number Style = "number"
)

// Facts are things that a record says, beside its text.
type Facts struct{ Facts []Fact }

// Fact is one of them.
type Fact struct{ Name, Text string }

// Picture is a file of the house.
type Picture struct {
	File ref.ID
	Alt  string
}

// Rule is a line between paragraphs.
type Rule struct{}

// Room is left free to write on.
type Room struct{ Title string }

// Kind names the part for the template.
func (Heading) Kind() string { return "heading" }

// Kind names the part for the template.
func (Text) Kind() string { return "text" }

// Kind names the part for the template.
func (List) Kind() string { return "list" }

// Kind names the part for the template.
func (Quote) Kind() string { return "quote" }

// Kind names the part for the template.
func (Code) Kind() string { return "code" }

// Kind names the part for the template.
func (Table) Kind() string { return "table" }

// Kind names the part for the template.
func (Facts) Kind() string { return "facts" }

// Kind names the part for the template.
func (Picture) Kind() string { return "picture" }

// Kind names the part for the template.
func (Rule) Kind() string { return "rule" }

// Kind names the part for the template.
func (Room) Kind() string { return "room" }

// Words is a line of plain words.
func Words(text string) []Run { return []Run{{Text: text}} }

// Say is a cell of plain words; of none when there are none.
func Say(text string) Cell {
	if text == "" {
		return Cell{}
	}
	return Cell{Lines: []Line{{Runs: Words(text)}}}
}
